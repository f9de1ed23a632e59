/** One data file of the page's own origin. */
import { AtlasFileError } from './parse.ts';

/** @throws AtlasFileError where the file cannot be had or is no JSON */
export async function fetchJson(url: string, file: string): Promise<unknown> {
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
