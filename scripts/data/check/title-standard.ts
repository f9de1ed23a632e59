/** Title is judged alike whoever gains by it: none is settled before a power is accepted, and none is new by an event. */
import { type Dataset, happeningName } from './dataset.ts';
import { dayNumber, edtfDays } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';
import { linksOf, perHappening } from './spells.ts';

export const id = 'title-standard';

export function check(data: Dataset): Verdict {
  const { polities, instruments } = data.records;
  const powers = new Map(polities?.value.map((power) => [power.id, power]));
  const grounds = new Map(instruments?.value.map((instrument) => [instrument.id, instrument]));
  const faults = [...linksOf(data)].flatMap(([territory, links]) => {
    /** Families whose title was settled here so far: it may come back to them, and a new form of a state takes it over. */
    const had = new Set<string>();
    return links.flatMap(({ file, happening, spell: { from, instrument, title } }) => {
      const { sovereign, state } = title;
      if (state !== 'settled' || !sovereign) return [];
      const power = powers.get(sovereign);
      const accepted = edtfDays(grounds.get(power?.accepted ?? '')?.date)?.first;
      const family = power?.family ?? sovereign;
      const fresh = had.size > 0 && !had.has(family) && grounds.get(instrument)?.kind === 'event';
      had.add(family);
      const found = (message: string, fix: string) => ({
        file,
        feature: happeningName(happening) ?? '',
        territory,
        rule: id,
        message,
        fix,
      });
      return [
        ...(accepted !== undefined && (dayNumber(from) ?? accepted) < accepted
          ? [
              found(
                `title of ${sovereign} is settled on ${from}, before ${power?.accepted} made it accepted`,
                'Until then write "contested"; "accepted" in polities.json names what others accepted it by.',
              ),
            ]
          : []),
        ...(fresh
          ? [
              found(
                `title passes to ${sovereign} by ${instrument}, which is an event`,
                'An event moves control, not title: name the treaty or act that does, or write "contested".',
              ),
            ]
          : []),
      ];
    });
  });
  return verdict(perHappening(faults));
}
