/** Every source id is listed in sources.json. */
import type { Dataset } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { knownIds, referencesOf } from './references.ts';

export const id = 'known-source';

export function check(data: Dataset): Verdict {
  const known = knownIds(data).source;
  if (!known) return { ok: true };
  return verdict(
    referencesOf(data)
      .filter((ref) => ref.target === 'source' && !known.has(ref.id))
      .map(({ file, feature, id: source }) => ({
        file,
        feature,
        rule: id,
        message: `cites the source "${source}", which is not in sources.json`,
        fix: 'Correct the id, or add the source to geodata/sources.json.',
      })),
  );
}
