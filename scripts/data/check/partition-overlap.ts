/**
 * No two territories overlap: each edge has at most one of them on either
 * hand, no edge crosses another or lies inside a third territory, and the
 * areas do not add up to more than the frame's less the sea's.
 */
import type { Dataset } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';
import { areasOf, openEdges, partitionOf } from './partition.ts';
import { TOLERANCE } from './partition-gap.ts';
import { crossings, segmentsOf } from './sweep.ts';

export const id = 'partition-overlap';
const fix =
  'Look for an arc drawn twice or two arcs that cross there, correct it in geodata/arcs and run npm run geodata:build.';

export function check(data: Dataset): Verdict {
  return verdict(
    data.topologies.flatMap(({ file, value }): Finding[] => {
      const partition = partitionOf(value);
      if (!partition) return [];
      const twice = partition.edges.flatMap(({ ends, uses }) => {
        const [first, second] = uses;
        if (uses.length < 2 || (uses.length === 2 && first?.forward !== second?.forward)) return [];
        const who = [...new Set(uses.map((use) => use.territory))].join(' and ');
        return [{ file, feature: who, rule: id, message: `overlap along the edge at [${ends[0]}]`, fix }];
      });
      const outlines = partition.edges.map(({ ends, uses }) => ({ line: ends, uses }));
      const cross = crossings(segmentsOf(outlines.map((o) => o.line)), () => true).map(({ a, b, at: [lon, lat] }) => {
        const who = [
          ...new Set(
            [...(outlines[a.line]?.uses ?? []), ...(outlines[b.line]?.uses ?? [])].map((use) => use.territory),
          ),
        ].join(' and ');
        return {
          file,
          feature: who,
          rule: id,
          message: `outlines cross near [${lon.toFixed(5)}, ${lat.toFixed(5)}]`,
          fix,
        };
      });
      const within = openEdges(partition).flatMap(({ edge, territory, inside }) =>
        inside
          ? [
              {
                file,
                feature: [territory, inside].sort().join(' and '),
                rule: id,
                message: `overlap at [${edge.ends[0]}]`,
                fix,
              },
            ]
          : [],
      );
      const areas = areasOf(partition);
      const excess =
        areas && areas.found > areas.expected * (1 + TOLERANCE)
          ? [
              {
                file,
                feature: 'all territories',
                rule: id,
                message: `cover ${(areas.found - areas.expected).toPrecision(3)} square degrees more than there are`,
                fix,
              },
            ]
          : [];
      return [...firstByFeature(twice), ...firstByFeature(cross), ...firstByFeature(within), ...excess];
    }),
  );
}

/** One finding a pair, with the count of the others. */
function firstByFeature(findings: Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.feature, [...(groups.get(finding.feature) ?? []), finding]);
  return [...groups.values()].map(([first, ...rest]) => {
    const more = rest.length ? `, and in ${rest.length} other places` : '';
    return { ...(first as Finding), message: `${first?.message}${more}` };
  });
}
