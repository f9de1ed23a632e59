/** Fetches the published files and joins them into an `Atlas`. */
import recordsUrl from '../../geodata/published/atlas.json?url';
import topologyUrl from '../../geodata/published/atlas.topojson?url';
import { type Atlas, createAtlas } from './atlas.ts';
import { AtlasFileError, parseGeometry, parseRecords } from './parse.ts';

async function fetchJson(url: string, file: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new AtlasFileError('unreachable', file, error instanceof Error ? error.message : String(error));
  }
  if (!response.ok) throw new AtlasFileError('unreachable', file, `HTTP ${response.status}`);
  try {
    return await response.json();
  } catch (error) {
    throw new AtlasFileError('not-json', file, error instanceof Error ? error.message : String(error));
  }
}

/** The atlas the page shows. Two requests, both to the page's own origin. Rejects with `AtlasFileError`. */
export async function loadAtlas(): Promise<Atlas> {
  const [records, topology] = await Promise.all([
    fetchJson(recordsUrl, 'atlas.json'),
    fetchJson(topologyUrl, 'atlas.topojson'),
  ]);
  return createAtlas(parseRecords(records), parseGeometry(topology));
}
