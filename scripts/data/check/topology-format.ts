/** A topology can be decoded, and its lands close: the rules of the partition walk them. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasGeometry } from '../../../src/atlas/atlas.ts';
import { territoryFault, topologyFault } from '../../../src/atlas/parse.ts';
import type { Dataset } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'topology-format';

function fault(topology: Topology): string | undefined {
  const broken = topologyFault(topology);
  if (broken) return broken;
  if (!topology.objects?.territories) return 'there is no object "territories"';
  try {
    const [territories] = [topology.objects.territories, ...Object.values(topology.objects)].map((object) =>
      feature(topology, object as GeometryCollection),
    );
    return territoryFault(territories as unknown as AtlasGeometry['territories']);
  } catch {
    return 'a geometry is none, or names an arc that is not there';
  }
}

export function check({ topologies }: Dataset): Verdict {
  return verdict(
    topologies.flatMap(({ file, value }) => {
      const message = fault(value);
      const fix = 'The file is damaged. It is built from the others: run npm run geodata:build.';
      return message ? [{ file, feature: 'the file', rule: id, message, fix }] : [];
    }),
  );
}
