/** The text of a stop. Whatever stands in it is shown as text. */
import { blocksOf, type Run } from '../../tour/markup.ts';
import { type Texts, textIn } from '../../tour/tour.ts';
import { useWords } from '../context.ts';

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, emphasis }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names, and never move
    emphasis ? <em key={i}>{text}</em> : <span key={i}>{text}</span>,
  );
}

/** In the reader's language, or in one the tour has. */
export function StopText({ texts }: { texts: Texts | undefined }) {
  const { lang, text } = textIn(texts, useWords().lang);
  return (
    <div className="tour-text" lang={lang}>
      {blocksOf(text).map((block, i) =>
        block.kind === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and never move
          <p key={i}>
            <Runs runs={block.runs} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and never move
          <ul key={i}>
            {block.items.map((runs, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no names, and never move
              <li key={n}>
                <Runs runs={runs} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

/** A short text on one line, in the reader's language, or in one the tour has; `otherwise` where it has none. */
export function Line({ texts, otherwise }: { texts: Texts; otherwise: string }) {
  const { lang, text } = textIn(texts, useWords().lang);
  return text ? <span lang={lang}>{text}</span> : otherwise;
}
