/** EDTF strings are dates or intervals of EDTF level 1. */
import type { Dataset } from './dataset.ts';
import { edtfDays, edtfOf, spansOf } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'edtf-form';

export function check(data: Dataset): Verdict {
  const inSpans = spansOf(data).flatMap(({ file, feature, fromEdtf, toEdtf }) =>
    [fromEdtf, toEdtf].filter((text) => text !== undefined).map((text) => ({ file, feature, text, open: false })),
  );
  return verdict(
    [...inSpans, ...edtfOf(data)]
      .filter(({ text, open }) => !(open && text === '..') && edtfDays(text) === undefined)
      .map(({ file, feature, text }) => ({
        file,
        feature,
        rule: id,
        message: `${JSON.stringify(text)} is no EDTF level 1 date or interval`,
        fix: 'Write 1919-04-20, 1919-04, 1919-04~ (about), 1919-04-20? (uncertain) or 1878/1881 (some time between); sets in [ ] are not used.',
      })),
  );
}
