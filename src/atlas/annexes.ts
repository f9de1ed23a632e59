/**
 * The two texts on Nakhchivan, point beside point: annex I (C) of the Treaty of
 * Moscow and annex III of the Treaty of Kars, seven months apart.
 */
import { betweenAnnexes } from '../../geodata/page.json' with { type: 'json' };
import { KARS_ANNEX, MOSCOW_ANNEX } from './annexLines.ts';
import type { Atlas } from './atlas.ts';
import { type LinePoint, linePointsOf, type TreatyLine, treatyLine } from './treatyLine.ts';

/** A row of the comparison: the same point in both texts, or a point that only one of them names. */
export interface AnnexRow {
  moscow: LinePoint | undefined;
  kars: LinePoint | undefined;
}

/** Both lists of points in their order, with the points they share on one row. */
export function matchPoints(moscow: readonly LinePoint[], kars: readonly LinePoint[]): AnnexRow[] {
  const rows: AnnexRow[] = [];
  let next = 0;
  for (const linePoint of moscow) {
    const at = kars.findIndex((other, i) => i >= next && other.point.id === linePoint.point.id);
    if (at < 0) {
      rows.push({ moscow: linePoint, kars: undefined });
      continue;
    }
    for (const other of kars.slice(next, at)) rows.push({ moscow: undefined, kars: other });
    rows.push({ moscow: linePoint, kars: kars[at] });
    next = at + 1;
  }
  return [...rows, ...kars.slice(next).map((linePoint) => ({ moscow: undefined, kars: linePoint }))];
}

/** A territory that a difference of lines leaves between them. */
export interface TerritoryBetween {
  /** `texts`: between the lines of the two treaties; `today`: between the line of both and today's border. */
  between: 'texts' | 'today';
  territory: string;
  /** Area as drawn, km². */
  km2: number;
}

const BETWEEN = betweenAnnexes as readonly Omit<TerritoryBetween, 'km2'>[];

export interface AnnexComparison {
  moscow: TreatyLine;
  kars: TreatyLine;
  rows: AnnexRow[];
  territories: TerritoryBetween[];
}

/** The comparison, or undefined where the atlas lacks one of the lines. Territories it lacks are left out. */
export function compareAnnexes(atlas: Atlas): AnnexComparison | undefined {
  const [moscow, kars] = [treatyLine(atlas, MOSCOW_ANNEX), treatyLine(atlas, KARS_ANNEX)];
  if (!moscow || !kars) return undefined;
  return {
    moscow,
    kars,
    rows: matchPoints(linePointsOf(atlas, moscow), linePointsOf(atlas, kars)),
    territories: BETWEEN.flatMap((item) => {
      const km2 = atlas.index.km2.get(item.territory);
      return km2 === undefined ? [] : [{ ...item, km2 }];
    }),
  };
}
