/** The text of a stop. Whatever stands in it is shown as text. */
import { directionOf } from '../../tour/languages.ts';
import { blocksOf, type Run } from '../../tour/markup.ts';
import { type Texts, textIn } from '../../tour/tour.ts';
import { useWords } from '../services/context.ts';
import styles from './tour.module.css';

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, emphasis }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names, and never move
    emphasis ? <em key={i}>{text}</em> : <span key={i}>{text}</span>,
  );
}

/** In the reader's language, or in one the tour has. */
export function StopText({ texts }: { texts: Texts | undefined }) {
  const { lang, text } = textIn(texts, useWords().lang);
  // On each block: where it is `auto`, each goes by its own first letter.
  const dir = directionOf(lang, text);
  return (
    <div className={styles.text} lang={lang} dir={dir}>
      {blocksOf(text).map((block, i) =>
        block.kind === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and never move
          <p key={i} dir={dir}>
            <Runs runs={block.runs} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and never move
          <ul key={i} dir={dir}>
            {block.items.map((runs, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no names, and never move
              <li key={n} dir={dir}>
                <Runs runs={runs} />
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

interface OnOneLine {
  texts: Texts | undefined;
  /** Where there is no text. */
  otherwise: string;
  /** Wanted language, where it is not the reader's. */
  wanted?: string;
}

/** A short text on one line, in the language wanted, or in one the tour has. */
export function Line({ texts, otherwise, wanted }: OnOneLine) {
  const words = useWords();
  const { lang, text } = textIn(texts, wanted ?? words.lang);
  return text ? (
    <span lang={lang} dir={directionOf(lang, text)}>
      {text}
    </span>
  ) : (
    otherwise
  );
}
