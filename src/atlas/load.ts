/** Fetches the published files and joins them into an `Atlas`. */
import recordsUrl from '../../geodata/published/atlas.json?url';
import topologyUrl from '../../geodata/published/atlas.topojson?url';
import { type Atlas, createAtlas } from './atlas.ts';
import { fetchJson } from './fetchJson.ts';
import { checkTogether, parseGeometry, parseRecords } from './parse.ts';

/** The atlas the page shows. Two requests, both to the page's own origin. Rejects with `AtlasFileError`. */
export async function loadAtlas(): Promise<Atlas> {
  const [recordsFile, topologyFile] = await Promise.all([
    fetchJson(recordsUrl, 'atlas.json'),
    fetchJson(topologyUrl, 'atlas.topojson'),
  ]);
  const records = parseRecords(recordsFile);
  const geometry = parseGeometry(topologyFile);
  checkTogether(records, geometry);
  return createAtlas(records, geometry);
}
