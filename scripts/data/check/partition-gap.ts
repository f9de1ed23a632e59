/**
 * The territories fill the frame, less the sea. Two independent looks: an edge
 * with a territory on one hand only must be coast or frame; and the areas of
 * the faces add up to the frame's less the sea's.
 */
import type { Dataset } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';
import { areasOf, openEdges, type Partition, partitionOf } from './partition.ts';

export const id = 'partition-gap';
/** Relative difference of areas that rounding may make. */
export const TOLERANCE = 1e-6;

export function check(data: Dataset): Verdict {
  return verdict(
    data.topologies.flatMap(({ file, value }) => {
      const partition = partitionOf(value);
      return partition ? [...openTo(file, partition), ...areaMissing(file, partition)] : [];
    }),
  );
}

function openTo(file: string, partition: Partition): Finding[] {
  const open = openEdges(partition).filter(({ inside }) => !inside);
  return [...new Set(open.map(({ territory }) => territory))].map((territory) => {
    const [first, ...rest] = open.filter((o) => o.territory === territory);
    const more = rest.length ? `, and at ${rest.length} more` : '';
    return {
      file,
      feature: territory,
      rule: id,
      message: `has nobody on the other side of its edge at [${first?.edge.ends[0]}]${more}`,
      fix: 'Close the hole: make the neighbouring arcs meet in the same vertices, and give every face a territory with a point inside it.',
    };
  });
}

function areaMissing(file: string, partition: Partition): Finding[] {
  const areas = areasOf(partition);
  if (!areas || areas.found >= areas.expected * (1 - TOLERANCE)) return [];
  const missing = `${(areas.expected - areas.found).toPrecision(3)} of ${areas.expected.toPrecision(7)} square degrees`;
  return [
    {
      file,
      feature: 'all territories',
      rule: id,
      message: `leave out ${missing} of the frame less the sea`,
      fix: 'Some land belongs to no territory: look for a face without a point in geodata/territories.json.',
    },
  ];
}
