/** Where sources disagree: each disagreement is told in full and reached from all it touches. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { eventsTouching } from '../../src/atlas/events.ts';
import { discrepanciesOf } from '../../src/atlas/related.ts';
import { thingOf } from '../../src/view/things.ts';

const atlas = readAtlas();

/** Instruments on which something with a panel rests: its panel shows their disagreements. */
const grounds = new Set([
  ...Object.values(atlas.control).flatMap((spells) => spells.map((spell) => spell.instrument)),
  ...[...atlas.boundaries, ...atlas.areas].map((item) => item.instrument),
]);
const reached = (id: string) =>
  Boolean(thingOf(atlas, id)?.selection) ||
  (atlas.index.instruments.has(id) && (grounds.has(id) || eventsTouching(atlas, [id]).length > 0));

describe.each(atlas.discrepancies)('$id', ({ id, touches, values }) => {
  it('is reached from everything it touches', () => {
    expect(touches).not.toEqual([]);
    expect(touches.filter((touched) => !reached(touched))).toEqual([]);
    for (const touched of touches) expect(discrepanciesOf(atlas, [touched]).map((d) => d.id)).toContain(id);
  });

  it('gives each value once', () => {
    expect(new Set(values.map((value) => value.says.en)).size).toBe(values.length);
  });
});

describe('the disagreements a reader will look for', () => {
  it.each([
    ['moscow-1921', /13 November 1921/],
    ['straits-note-1946', /December 1946/],
    ['national-pact-1920', /1336/],
    ['gumru', /night of 2 to 3 December/],
    ['kars-1921', /23 October/],
    ['kars', /square versts/],
    ['adjara', /British|July 1920/],
    ['batum-ottoman-1918', /15 April/],
    ['am-tr', /km/],
    ['kuki', /657 km²/],
  ])('%s: %s', (id, says) => {
    const values = discrepanciesOf(atlas, [id]).flatMap((d) => d.values.map((value) => value.says.en));
    expect(values.some((value) => says.test(value))).toBe(true);
  });
});
