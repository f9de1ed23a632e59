/** All formats for others, from the same records and geometry. */
import type { AtlasRecords } from '../../../src/atlas/atlas.ts';
import { publishCsv } from './csv.ts';
import { publishDatapackage } from './datapackage.ts';
import { publishKml } from './kml.ts';
import { publishLines } from './lines.ts';
import { publishLinkedPlaces } from './linked-places.ts';
import { publishOhm } from './ohm.ts';
import type { Files, Publisher, PublishGeometry } from './publisher.ts';

const PUBLISHERS: Publisher[] = [publishCsv, publishKml, publishLinkedPlaces, publishLines, publishOhm];

/** @param files the page's own files, which the data package describes too; returned with the rest */
export function publishAll(records: AtlasRecords, geometry: PublishGeometry, files: Files): Files {
  const all: Files = { ...files };
  for (const publish of PUBLISHERS) Object.assign(all, publish(records, geometry));
  return { ...all, ...publishDatapackage(records, geometry, all) };
}
