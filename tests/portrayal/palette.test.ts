/** The palette by calculation: holders that meet stay apart for every eye and on grey paper, and names can be read. */
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  formatHex,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { changeDays, spellOn } from '../../src/atlas/query.ts';
import { FIRST_DAY, type Polity, type Territory } from '../../src/atlas/types.ts';
import { contextColour, MAP_COLOURS, polityColour } from '../../src/portrayal/palette.ts';
import type { Theme } from '../../src/view/view.ts';

const atlas = readAtlas();
const apart = differenceCiede2000();
const grey = filterGrayscale(1);
const hex = (see: (colour: Color) => Color) => (colour: string) => formatHex(see(parse(colour) as Color));
const EYES: [string, (colour: string) => string][] = [
  ['normal sight', (colour) => colour],
  ['protanopia', hex(filterDeficiencyProt(1))],
  ['deuteranopia', hex(filterDeficiencyDeuter(1))],
  ['tritanopia', hex(filterDeficiencyTrit(1))],
];

interface Side {
  polity: Polity;
  role: Territory['role'];
}

/** Every two holders that have a common border on any day, of different families and with the same hatch. */
function meetings(): [Side, Side][] {
  const pairs = new Map<string, [string, string]>();
  for (const { properties } of atlas.geometry.arcs.features) {
    const { left, right } = properties;
    if (left && right) pairs.set(`${left}|${right}`, [left, right]);
  }
  const sideOf = (territory: string, holder: string): Side | undefined => {
    const polity = atlas.index.polities.get(holder);
    const role = atlas.index.territories.get(territory)?.role;
    return polity && role ? { polity, role } : undefined;
  };
  const found = new Map<string, [Side, Side]>();
  for (const day of [FIRST_DAY, ...changeDays(atlas)])
    for (const [left, right] of pairs.values()) {
      const [a, b] = [spellOn(atlas, left, day), spellOn(atlas, right, day)];
      // Other hatches, or the dots of land not established, tell two lands apart without their tints.
      if (!a || !b || a.status !== b.status || a.status === 'undetermined') continue;
      const [x, y] = [sideOf(left, a.holder), sideOf(right, b.holder)];
      if (x && y && x.polity.family !== y.polity.family) found.set([a.holder, x.role, b.holder, y.role].join(), [x, y]);
    }
  return [...found.values()];
}

const tint = ({ polity, role }: Side, theme: Theme) => {
  const full = polityColour(polity, theme);
  return role === 'core' ? full : contextColour(full, theme);
};
const said = ([a, b]: [Side, Side]) => `${a.polity.id} (${a.role}) and ${b.polity.id} (${b.role})`;

/**
 * Least CIEDE2000 between two tints that meet: 8 is told at a glance, 5 without looking for it. Neighbouring
 * lands are told in outline, paler and with their names, so they may come nearer.
 */
const least = ([a, b]: [Side, Side]) => (a.role === 'core' && b.role === 'core' ? 8 : 5);

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const all = meetings();

  it.each(EYES)('keeps holders that meet under one hatch apart for %s', (_, see) => {
    expect(all.length).toBeGreaterThan(50);
    for (const pair of all) {
      const [x, y] = pair.map((side) => see(tint(side, theme)));
      expect(apart(x as string, y as string), said(pair)).toBeGreaterThanOrEqual(least(pair));
    }
  });

  // Ten families do not fit into one scale of greys: there the border line parts the territories, and their names tell them.
  it('parts every two of them by a border line of 3 to 1 on grey paper', () => {
    for (const pair of all)
      for (const side of pair) {
        const contrast = wcagContrast(hex(grey)(MAP_COLOURS[theme].border), hex(grey)(tint(side, theme)));
        expect(contrast, said(pair)).toBeGreaterThanOrEqual(3);
      }
  });

  it('lets names be read: 4.5 to 1 on their halo, and 3 to 1 on every tint without it', () => {
    expect(wcagContrast(MAP_COLOURS[theme].ink, MAP_COLOURS[theme].halo)).toBeGreaterThanOrEqual(4.5);
    for (const pair of all)
      for (const side of pair)
        expect(wcagContrast(MAP_COLOURS[theme].ink, tint(side, theme)), said(pair)).toBeGreaterThanOrEqual(3);
  });
});
