/** Which map stands on the page, drawn or painted, whatever comes first and whatever fails. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Atlas } from '../src/atlas/atlas.ts';
import type { AtlasMap, MapCallbacks } from '../src/map/atlasMap.ts';
import type { CreateMap } from '../src/map/renderers.ts';
import { createStage } from '../src/map/stage.ts';
import type { Renderer } from '../src/view/chrome.ts';
import { DEFAULT_VIEW, type View } from '../src/view/view.ts';

/** Each program arrives, or not, when the test says so. */
interface Program {
  arrive(create: CreateMap): void;
  fail(): void;
}
const programs: Record<Renderer, Program> = {} as never;
vi.mock('../src/map/renderers.ts', () => ({
  loadRenderer: {
    webgl: () => asked('webgl'),
    vector: () => asked('vector'),
  },
}));
vi.mock('../src/map/graphics.ts', () => ({ hasWebgl: () => true }));
const asked = (renderer: Renderer) =>
  new Promise<CreateMap>((arrive, fail) => {
    programs[renderer] = { arrive, fail: () => fail(new Error('no network')) };
  });

/** As much of an element as the stage asks for. */
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

function open(renderer: Renderer, place = { painted: new Place(), drawn: new Place() }) {
  const fronts: (Renderer | null)[] = [];
  const said: string[] = [];
  let ready = 0;
  const nothing = () => {};
  const stage = createStage(
    place as unknown as Parameters<typeof createStage>[0],
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
  return { stage, place, fronts, said, readies: () => ready };
}

beforeEach(() => {
  made = { webgl: [], vector: [] };
  for (const name of Object.keys(programs)) delete programs[name as Renderer];
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
  vi.stubGlobal('document', { activeElement: null });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('the stage', () => {
  it('has the map drawn first, and painted in its place when that is done', async () => {
    const { stage, fronts, said, readies } = open('webgl');
    const drawn = await bring('vector');
    drawn.callbacks.onReady();
    expect([fronts, said, readies()]).toEqual([['vector'], ['ready'], 1]);
    const painted = await bring('webgl');
    expect(fronts).toEqual(['vector']);
    stage.update({ ...DEFAULT_VIEW, date: '1919-01-01' });
    expect([drawn.view.date, painted.view.date]).toEqual(['1919-01-01', '1919-01-01']);
    painted.callbacks.onReady();
    expect([fronts, drawn.destroyed, said.at(-1)]).toEqual([['vector', 'webgl'], true, 'ready']);
    // The destroyed one hears no more.
    stage.update(DEFAULT_VIEW);
    expect(drawn.view.date).toBe('1919-01-01');
  });

  it('draws none where the painted one is there first, and makes each at the view of its moment', async () => {
    const { stage, fronts } = open('webgl');
    stage.update({ ...DEFAULT_VIEW, date: '1919-01-01' });
    const painted = await bring('webgl');
    expect(painted.first.date).toBe('1919-01-01');
    painted.callbacks.onReady();
    await bring('vector');
    expect([fronts, made.vector]).toEqual([['webgl'], []]);
  });

  it('leaves the drawn one in the hand that holds it', async () => {
    const { place, fronts } = open('webgl');
    const drawn = await bring('vector');
    const painted = await bring('webgl');
    place.drawn.dispatchEvent(new Event('pointerdown'));
    painted.callbacks.onReady();
    expect([fronts, drawn.destroyed]).toEqual([['vector'], false]);
    window.dispatchEvent(new Event('pointerup'));
    await settle();
    expect([fronts, drawn.destroyed]).toEqual([['vector', 'webgl'], true]);
  });

  it('leaves a map that is held in place where the painted one is lost again meanwhile', async () => {
    const { place, fronts, said } = open('webgl');
    const drawn = await bring('vector');
    const painted = await bring('webgl');
    place.drawn.dispatchEvent(new Event('pointerdown'));
    painted.callbacks.onReady();
    painted.callbacks.onContext('lost');
    window.dispatchEvent(new Event('pointerup'));
    await settle();
    expect([fronts, drawn.destroyed, said.at(-1)]).toEqual([['vector'], false, 'lost']);
  });

  it('draws while the context is lost, paints when it is back, and hands on the keyboard', async () => {
    const { place, fronts, said } = open('webgl');
    await bring('vector');
    const painted = await bring('webgl');
    painted.callbacks.onReady();
    place.painted.focused = true;
    painted.callbacks.onContext('lost');
    expect(said.at(-1)).toBe('lost');
    const again = await bring('vector');
    expect([fronts.at(-1), again.focused]).toEqual(['vector', true]);
    place.drawn.focused = true;
    painted.callbacks.onContext('restored');
    expect([fronts.at(-1), painted.focused, again.destroyed, said.at(-1)]).toEqual(['webgl', true, true, 'ready']);
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
  ] as const)('stays drawn, and says why, where the painter %s', async (_, why, happen) => {
    const { fronts, said } = open('webgl');
    (await bring('vector')).callbacks.onReady();
    await happen();
    await settle();
    expect([fronts, said.at(-1), made.vector.length]).toEqual([['vector'], why, 1]);
  });

  it('says that the painter is slow, and no longer when it is done', async () => {
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

  it('paints where the map that was asked for cannot be drawn', async () => {
    const { fronts, said } = open('vector');
    await fail('vector');
    (await bring('webgl')).callbacks.onReady();
    expect([fronts, said]).toEqual([['webgl'], ['ready']]);
  });

  it('paints where the drawn map fails in the middle of its work', async () => {
    const { fronts, said } = open('vector');
    const drawn = await bring('vector');
    drawn.callbacks.onReady();
    drawn.callbacks.onContext('halted');
    (await bring('webgl')).callbacks.onReady();
    expect([fronts, drawn.destroyed, said.at(-1)]).toEqual([['vector', null, 'webgl'], true, 'ready']);
  });

  it('draws in place of a painted map that has stopped, and keeps that until the drawn one is there', async () => {
    const { stage, fronts, said } = open('webgl');
    await bring('vector');
    const painted = await bring('webgl');
    painted.callbacks.onReady();
    stage.update({ ...DEFAULT_VIEW, date: '1919-01-01' });
    painted.callbacks.onContext('halted');
    expect([painted.destroyed, said.at(-1)]).toEqual([false, 'halted']);
    const drawn = await bring('vector');
    expect([fronts.at(-1), painted.destroyed, drawn.first.date]).toEqual(['vector', true, '1919-01-01']);
    drawn.callbacks.onReady();
    expect(said.at(-1)).toBe('halted');
  });

  it('waits for the painted map where the drawn one cannot be had', async () => {
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
    expect([said.at(-1), readies()]).toEqual(['undrawn', 1]);
  });

  it('makes nothing until it has a size', async () => {
    const place = { painted: Object.assign(new Place(), { clientHeight: 0 }), drawn: new Place() };
    const { stage, fronts } = open('vector', place);
    expect(programs.vector).toBeUndefined();
    place.painted.clientHeight = 600;
    stage.resize();
    await bring('vector');
    expect(fronts).toEqual(['vector']);
  });

  it('makes nothing of what arrives after its end', async () => {
    const { stage, fronts } = open('webgl');
    stage.destroy();
    await bring('vector');
    await bring('webgl');
    expect([made, fronts]).toEqual([{ webgl: [], vector: [] }, [null]]);
  });
});
