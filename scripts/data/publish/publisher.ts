/** The shape all publishers have: one file for each format. */
import type { AtlasRecords } from '../../../src/atlas/atlas.ts';
import type { Source } from '../../../src/atlas/types.ts';
import type { LayerParts } from '../compile/layers.ts';
import type { Face } from '../compile/partition.ts';

/** Shapes of lands, legs and areas, and the words that go with them. */
export interface PublishGeometry extends Pick<LayerParts, 'legs' | 'areaShapes' | 'facts'> {
  faces: Face[];
}
/** Text of each file by its name under `geodata/published/`. */
export type Files = Record<string, string>;
export type Publisher = (records: AtlasRecords, geometry: PublishGeometry) => Files;

/** How a source is cited where there is room for a line. */
export function citation({ title, author, container, issued, url }: Source): string {
  const what = [author, title, container, issued].filter(Boolean).join(', ');
  return url ? `${what}: ${url}` : what;
}
