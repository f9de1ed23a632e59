/** What is said of the reading agrees: of articles, of the whole, and of the sources in which they were read. */
import type { Dataset } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';

export const id = 'treaty-reading';

export function check({ treaties, records }: Dataset): Verdict {
  const access = new Map((records.sources?.value ?? []).map(({ id, access }) => [id, access]));
  return verdict(
    treaties.flatMap(({ file, value: { instrument, articles, texts, read } }) => {
      const finding = (message: string, fix: string): Finding => ({
        file,
        feature: instrument,
        rule: id,
        message,
        fix,
      });
      const seen = articles.filter((article) => article.read !== 'literature');
      const unread = articles.find((article) => article.read !== 'full');
      const copies = texts.some(({ url, source }) => url ?? access.get(source ?? '') !== 'literature');
      return [
        ...(read === 'full' && unread
          ? [
              finding(
                `is said to be read whole, but ${unread.article.en} is not`,
                'Say "extract" of the treaty, or "full" of each article.',
              ),
            ]
          : []),
        ...(read === 'literature' && seen[0]
          ? [
              finding(
                `is said to be known from the literature, but ${seen[0].article.en} is read`,
                'Say "extract" of the treaty, or "literature" of each article.',
              ),
            ]
          : []),
        ...(seen[0] && !copies
          ? [
              finding(
                `${seen[0].article.en} is said to be read, but no text is named in which it was`,
                'Name the text under "texts", or say "literature" of the article.',
              ),
            ]
          : []),
      ];
    }),
  );
}
