/** A leg that an article draws is one of its line, and is given by both ends or not at all. */
import type { Dataset } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'treaty-ties';

export function check({ boundaries, treaties }: Dataset): Verdict {
  const lines = new Map(boundaries.map(({ value }) => [value.id, value]));
  return verdict(
    treaties.flatMap(({ file, value: { instrument, articles } }) =>
      articles.flatMap(({ article, ties }) =>
        ties.legs.flatMap(({ boundary, from, to }) => {
          const legs = lines.get(boundary)?.legs;
          const known =
            from === undefined && to === undefined
              ? legs?.length
              : legs?.some((leg) => leg.from === from && leg.to === to);
          // An unknown line is told by known-id.
          if (!legs || known) return [];
          const leg =
            from === undefined && to === undefined ? 'that is not drawn' : `without a leg from "${from}" to "${to}"`;
          return [
            {
              file,
              feature: instrument,
              rule: id,
              message: `${article.en} draws "${boundary}", a line ${leg}`,
              fix: 'Name a leg by "from" and "to" as in the file of its line, or leave both out for all of it; a line that is not drawn stands under "boundaries".',
            },
          ];
        }),
      ),
    ),
  );
}
