/** What posters are drawn from: less than the whole, and nothing that a poster would show is missing. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import { LAYERS_ON_REQUEST } from '../../src/atlas/layers.ts';
import { changeDays } from '../../src/atlas/query.ts';
import { type Control, FIRST_DAY } from '../../src/atlas/types.ts';
import { posterAtlas } from '../../src/embed/guest/posterAtlas.ts';
import { posterSvg, readyFor } from '../../src/picture/poster.ts';
import { endsWithMap } from '../../src/portrayal/areaOutlines.ts';
import { placeLabels } from '../../src/portrayal/labelData.ts';
import { sceneOf } from '../../src/portrayal/scene.ts';
import { CIRCLES } from '../../src/portrayal/symbols.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';

const whole = readAtlas();

describe.each(['en', 'tr'] as const)('the poster in %s', (lang) => {
  const poster = posterAtlas(readJson<unknown>(`${PUBLISHED}/poster.${lang}.json`), `poster.${lang}.json`);

  it('has every spell from its first day to its last', () => {
    const spans = (control: Control) =>
      Object.entries(control).map(([id, spells]) => [id, spells.map(({ from, to, holder }) => [from, to, holder])]);
    expect(spans(poster.control)).toEqual(spans(whole.control));
  });

  it('names the places as the map does, on every day', () => {
    const named = (atlas: typeof whole, date: string) =>
      placeLabels(sceneOf(atlas, { ...DEFAULT_VIEW, date, lang }, 'light')).map(({ at, ...words }) => words);
    for (const date of [FIRST_DAY, ...changeDays(whole)]) expect(named(poster, date), date).toEqual(named(whole, date));
  });

  it('has the areas that show of themselves, and knows which end with the map', () => {
    const wanted = whole.areas.filter(({ layer }) => !LAYERS_ON_REQUEST.includes(layer));
    expect(poster.areas.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    const drawn = wanted.filter(({ territories }) => territories.length > 0).map(({ id }) => id);
    expect(poster.geometry.areas.features.map(({ properties }) => properties.id)).toEqual(drawn);
    for (const id of drawn) expect(endsWithMap(poster, id), id).toBe(endsWithMap(whole, id));
    expect(drawn.some((id) => endsWithMap(whole, id))).toBe(true);
  });

  it('marks where a trace stands, where the whole map does', async () => {
    const window = { width: 900, height: 520 };
    const view: View = { ...DEFAULT_VIEW, lang, trace: { id: 'article-4', km: 300 } };
    await readyFor(view);
    const { radius } = CIRCLES.tracePosition;
    const [own, wanted] = [poster, whole].map((atlas) => {
      const svg = posterSvg(atlas, view, window, { ...window, theme: 'light', layout: 'poster' });
      const mark = new RegExp(`translate\\(([\\d.]+) ([\\d.]+)\\)"><g><circle r="${radius}"`).exec(svg) ?? [];
      return [Number(mark[1]), Number(mark[2])] as const;
    }) as [readonly [number, number], readonly [number, number]];
    // The poster's lines are coarser, by a few pixels.
    expect(Math.hypot(own[0] - wanted[0], own[1] - wanted[1])).toBeLessThan(8);
  });

  it('draws every thing once, by a name of its own', () => {
    const window = { width: 900, height: 520 };
    for (const date of ['1918-06-10', '1920-12-10', '1921-10-13']) {
      const view = { ...DEFAULT_VIEW, date, lang };
      const options = { ...window, theme: 'light' as const, layout: 'map' as const };
      const named = [...posterSvg(poster, view, window, options).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(named.length, date).toBeGreaterThan(100);
      expect(new Set(named).size, date).toBe(named.length);
    }
  });
});
