/** Which map stands on the page, drawn or webglMap, whatever comes first and whatever fails. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Atlas } from '../../src/atlas/atlas.ts';
import type { AtlasMap, MapCallbacks } from '../../src/map/atlasMap.ts';
import { createMapHost } from '../../src/map/mapHost.ts';
import type { CreateMap } from '../../src/map/renderers.ts';
import type { Renderer } from '../../src/view/chrome.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';

/** Each program arrives, or not, when the test says so. */
interface Program {
  arrive(create: CreateMap): void;
  fail(): void;
}
const programs: Record<Renderer, Program> = {} as never;
vi.mock('../../src/map/renderers.ts', () => ({
  loadRenderer: {
    webgl: () => asked('webgl'),
    vector: () => asked('vector'),
  },
}));
vi.mock('../../src/map/graphics.ts', () => ({ hasWebgl: () => true }));
const asked = (renderer: Renderer) =>
  new Promise<CreateMap>((arrive, fail) => {
    programs[renderer] = { arrive, fail: () => fail(new Error('no network')) };
  });

/** As much of an element as the host asks for. */
class Place extends EventTarget {
  clientWidth = 800;
  clientHeight = 600;
  focused = false;
  contains = () => this.focused;
  replaceChildren() {}
}

interface Made {
  map: AtlasMap;
  callbacks: MapCallbacks;
  view: View;
  first: View;
  destroyed: boolean;
  focused: boolean;
}

let made: Record<Renderer, Made[]>;
const maker =
  (renderer: Renderer): CreateMap =>
  (_, __, first, callbacks) => {
    const it: Made = { callbacks, first, view: first, destroyed: false, focused: false, map: {} as AtlasMap };
    it.map = {
      renderer,
      update: (view: View) => {
        it.view = view;
      },
      resize() {},
      focus: () => {
        it.focused = true;
      },
      destroy: () => {
        it.destroyed = true;
      },
    } as AtlasMap;
    made[renderer].push(it);
    return it.map;
  };
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
const bring = async (renderer: Renderer): Promise<Made> => {
  programs[renderer].arrive(maker(renderer));
  await settle();
  return made[renderer].at(-1) as Made;
};
const fail = (renderer: Renderer) => {
  programs[renderer].fail();
  return settle();
};

function open(renderer: Renderer, place = { webgl: new Place(), svg: new Place() }) {
  const fronts: (Renderer | null)[] = [];
  const said: string[] = [];
  let ready = 0;
  const nothing = () => {};
  const host = createMapHost(
    place as unknown as Parameters<typeof createMapHost>[0],
    {} as Atlas,
    DEFAULT_VIEW,
    renderer,
    {
      onCamera: nothing,
      onSelect: nothing,
      onScreen: nothing,
      onReady: () => {
        ready += 1;
      },
      onMap: (map) => fronts.push(map?.renderer ?? null),
      onStatus: (status) => said.push(status),
    },
    { label: '' },
  );
  return { host, place, fronts, said, readies: () => ready };
}

beforeEach(() => {
  made = { webgl: [], vector: [] };
  for (const name of Object.keys(programs)) delete programs[name as Renderer];
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
  vi.stubGlobal('document', { activeElement: null });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('the host', () => {
  it('shows the SVG first, and WebGL in its place when that is done', async () => {
    const { host, fronts, said, readies } = open('webgl');
    const svgMap = await bring('vector');
    svgMap.callbacks.onReady();
    expect([fronts, said, readies()]).toEqual([['vector'], ['ready'], 1]);
    const webglMap = await bring('webgl');
    expect(fronts).toEqual(['vector']);
    host.update({ ...DEFAULT_VIEW, date: '1919-01-01' });
    expect([svgMap.view.date, webglMap.view.date]).toEqual(['1919-01-01', '1919-01-01']);
    webglMap.callbacks.onReady();
    expect([fronts, svgMap.destroyed, said.at(-1)]).toEqual([['vector', 'webgl'], true, 'ready']);
    // The destroyed one hears no more.
    host.update(DEFAULT_VIEW);
    expect(svgMap.view.date).toBe('1919-01-01');
  });

  it('makes no SVG where the WebGL map is there first, and makes each at the view of its moment', async () => {
    const { host, fronts } = open('webgl');
    host.update({ ...DEFAULT_VIEW, date: '1919-01-01' });
    const webglMap = await bring('webgl');
    expect(webglMap.first.date).toBe('1919-01-01');
    webglMap.callbacks.onReady();
    await bring('vector');
    expect([fronts, made.vector]).toEqual([['webgl'], []]);
  });

  it('leaves the SVG in the hand that holds it', async () => {
    const { place, fronts } = open('webgl');
    const svgMap = await bring('vector');
    const webglMap = await bring('webgl');
    place.svg.dispatchEvent(new Event('pointerdown'));
    webglMap.callbacks.onReady();
    expect([fronts, svgMap.destroyed]).toEqual([['vector'], false]);
    window.dispatchEvent(new Event('pointerup'));
    await settle();
    expect([fronts, svgMap.destroyed]).toEqual([['vector', 'webgl'], true]);
  });

  it('leaves a map that is held in place where WebGL is lost again meanwhile', async () => {
    const { place, fronts, said } = open('webgl');
    const svgMap = await bring('vector');
    const webglMap = await bring('webgl');
    place.svg.dispatchEvent(new Event('pointerdown'));
    webglMap.callbacks.onReady();
    webglMap.callbacks.onContext('lost');
    window.dispatchEvent(new Event('pointerup'));
    await settle();
    expect([fronts, svgMap.destroyed, said.at(-1)]).toEqual([['vector'], false, 'lost']);
  });

  it('shows the SVG while the context is lost, WebGL when it is back, and hands on the keyboard', async () => {
    const { place, fronts, said } = open('webgl');
    await bring('vector');
    const webglMap = await bring('webgl');
    webglMap.callbacks.onReady();
    place.webgl.focused = true;
    webglMap.callbacks.onContext('lost');
    expect(said.at(-1)).toBe('lost');
    const again = await bring('vector');
    expect([fronts.at(-1), again.focused]).toEqual(['vector', true]);
    place.svg.focused = true;
    webglMap.callbacks.onContext('restored');
    expect([fronts.at(-1), webglMap.focused, again.destroyed, said.at(-1)]).toEqual(['webgl', true, true, 'ready']);
  });

  it.each([
    ['cannot be loaded', 'unloaded', () => fail('webgl')],
    [
      'cannot work',
      'no-webgl',
      async () => {
        programs.webgl.arrive(() => {
          throw new Error('no WebGL 2');
        });
        await settle();
      },
    ],
  ] as const)('stays with the SVG, and says why, where WebGL %s', async (_, why, happen) => {
    const { fronts, said } = open('webgl');
    (await bring('vector')).callbacks.onReady();
    await happen();
    await settle();
    expect([fronts, said.at(-1), made.vector.length]).toEqual([['vector'], why, 1]);
  });

  it('says that WebGL is slow, and no longer when it is done', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
    const { said } = open('webgl');
    programs.vector.arrive(maker('vector'));
    programs.webgl.arrive(maker('webgl'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(said.at(-1)).toBe('slow');
    made.webgl[0]?.callbacks.onReady();
    expect(said.at(-1)).toBe('ready');
    vi.useRealTimers();
  });

  it.each(['vector', 'webgl'] as const)(
    'says that it waits where no map comes (%s), and no longer when one is there',
    async (renderer) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
      const { said, readies } = open(renderer);
      await vi.advanceTimersByTimeAsync(10_000);
      expect([said, readies()]).toEqual([['late'], 0]);
      programs.vector.arrive(maker('vector'));
      await vi.advanceTimersByTimeAsync(0);
      made.vector[0]?.callbacks.onReady();
      expect([said.at(-1), readies()]).toEqual(['ready', 1]);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(said.at(-1)).toBe('ready');
      vi.useRealTimers();
    },
  );

  it('takes WebGL where the SVG that was asked for cannot be had', async () => {
    const { fronts, said } = open('vector');
    await fail('vector');
    (await bring('webgl')).callbacks.onReady();
    expect([fronts, said]).toEqual([['webgl'], ['ready']]);
  });

  it('takes WebGL where the SVG fails in the middle of its work', async () => {
    const { fronts, said } = open('vector');
    const svgMap = await bring('vector');
    svgMap.callbacks.onReady();
    svgMap.callbacks.onContext('halted');
    (await bring('webgl')).callbacks.onReady();
    expect([fronts, svgMap.destroyed, said.at(-1)]).toEqual([['vector', null, 'webgl'], true, 'ready']);
  });

  it('puts the SVG in place of a WebGL map that has stopped, and keeps that until the SVG is there', async () => {
    const { host, fronts, said } = open('webgl');
    await bring('vector');
    const webglMap = await bring('webgl');
    webglMap.callbacks.onReady();
    host.update({ ...DEFAULT_VIEW, date: '1919-01-01' });
    webglMap.callbacks.onContext('halted');
    expect([webglMap.destroyed, said.at(-1)]).toEqual([false, 'halted']);
    const svgMap = await bring('vector');
    expect([fronts.at(-1), webglMap.destroyed, svgMap.first.date]).toEqual(['vector', true, '1919-01-01']);
    svgMap.callbacks.onReady();
    expect(said.at(-1)).toBe('halted');
  });

  it('waits for WebGL where the SVG cannot be had', async () => {
    const { fronts, said, readies } = open('webgl');
    await fail('vector');
    expect([fronts, said, readies()]).toEqual([[], [], 0]);
    (await bring('webgl')).callbacks.onReady();
    expect([fronts, said]).toEqual([['webgl'], ['ready']]);
  });

  it('says so where there is no map at all', async () => {
    const { said, readies } = open('webgl');
    await fail('vector');
    await fail('webgl');
    expect(said.at(-1)).toBe('unloaded');
    await fail('vector');
    expect([said.at(-1), readies()]).toEqual(['no-map', 1]);
  });

  it('makes nothing until it has a size', async () => {
    const place = { webgl: Object.assign(new Place(), { clientHeight: 0 }), svg: new Place() };
    const { host, fronts } = open('vector', place);
    expect(programs.vector).toBeUndefined();
    place.webgl.clientHeight = 600;
    host.resize();
    await bring('vector');
    expect(fronts).toEqual(['vector']);
  });

  it('makes nothing of what arrives after its end', async () => {
    const { host, fronts } = open('webgl');
    host.destroy();
    await bring('vector');
    await bring('webgl');
    expect([made, fronts]).toEqual([{ webgl: [], vector: [] }, [null]]);
  });
});
