/** What works say of days and land, and the records that carry it or say otherwise. */
import type { Statement } from '../../../src/atlas/types.ts';
import type { Section } from './input.ts';
import { countBy, section, table } from './markdown.ts';

const SAID: Record<Statement['answer'], string> = {
  carried: 'carried',
  'with-others': 'carried beside other accounts',
  attributed: 'carried as its own word',
  contradicted: 'contradicted',
  'left-out': 'left out',
};

const recordsOf = ({ records }: Statement) =>
  Object.entries(records)
    .map(([kind, ids]) => `${kind}: ${ids.join(', ')}`)
    .join('; ');

export const statementsAnswered: Section = ({ atlas, statements }) => {
  const works = [...new Set(statements.map(({ source }) => source))].map((id) => {
    const { author, title } = atlas.index.sources.get(id) ?? { title: id };
    const own = statements.filter(({ source }) => source === id);
    const counts = countBy(own, ({ answer }) => SAID[answer]).map(([said, count]) => `${said} ${count}`);
    return [
      `${author ? `${author}, ` : ''}${title} (\`${id}\`), ${own.length} statements: ${counts.join(', ')}.`,
      table(
        ['part', 'says', 'answer', 'records', 'why'],
        own.map((one) => [one.part, one.says, SAID[one.answer], recordsOf(one), one.why ?? '']),
      ),
    ];
  });
  return section(
    'What works say, and where the atlas tells it',
    'Every statement of a day or of land, in short words of our own. A statement known from that work alone is told as its own word; where others say otherwise, the discrepancy sets them side by side.',
    ...works.flat(),
  );
};
