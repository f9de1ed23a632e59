/** What a line or area rests on is told once: its articles, or why there are none. A happening has no text to tell. */
import type { Dataset } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'treaty-told';

export function check({ boundaries, treaties, records: { areas, instruments } }: Dataset): Verdict {
  const described = treaties.map(({ value }) => value.instrument);
  const kinds = new Map((instruments?.value ?? []).map(({ id, kind }) => [id, kind]));
  const drawn = [
    ...boundaries.map(({ file, value }) => ({ file, value })),
    ...(areas?.value ?? []).map((value) => ({ file: areas?.file ?? '', value })),
  ];
  return verdict([
    ...drawn
      .filter(
        ({ value: { instrument } }) =>
          !described.includes(instrument) && (kinds.get(instrument) ?? 'event') !== 'event',
      )
      .map(({ file, value }) => ({
        file,
        feature: value.id,
        rule: id,
        message: `rests on "${value.instrument}", of which there is no file in geodata/treaties`,
        fix: `Write treaties/${value.instrument}.json: its articles, or under "missing" why there are none.`,
      })),
    ...treaties
      .filter(({ value }, i) => described.indexOf(value.instrument) < i)
      .map(({ file, value }) => ({
        file,
        feature: value.instrument,
        rule: id,
        message: 'is told in another file already',
        fix: 'Keep one file for each instrument, named like it.',
      })),
  ]);
}
