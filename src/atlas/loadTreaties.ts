/** Fetches what the treaties say. */
import url from '../../geodata/published/treaties.json?url';
import { fetchJson } from './fetchJson.ts';
import { parseTreaties, type TreatyFile } from './treaties.ts';

let loading: Promise<TreatyFile> | undefined;

/** One request, to the page's own origin, however often it is asked for. Rejects with `AtlasFileError`. */
export function loadTreaties(): Promise<TreatyFile> {
  loading ??= fetchJson(url, 'treaties.json')
    .then((value) => parseTreaties(value))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
