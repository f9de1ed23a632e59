/** A treaty as it can be read here: who made it and when, its articles in other words, and where its text is. */
import { useEffect, useRef } from 'react';
import type { TreatyFile } from '../../atlas/treaties.ts';
import type { Boundary, Source, Text, Treaty, TreatyArticle } from '../../atlas/types.ts';
import { languageName } from '../../tour/languages.ts';
import citationStyles from '../facts/citations.module.css';
import { Fact, Facts, Fold, Missing, Section, SelectLink } from '../facts/parts.tsx';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useWords, type Words } from '../services/context.ts';
import styles from './treaty.module.css';

/** How much was read, in the words in which sources say it. */
function readText(words: Words, read: Treaty['read']): string {
  if (read === 'literature') return words.t('treaty.read.literature');
  return words.t(read === 'full' ? 'access.opened' : 'access.excerpt');
}

/** More points than these are folded away. */
const POINTS_SHOWN = 6;

interface Props {
  file: TreatyFile;
  instrument: string;
  /** The article that was asked for, counted from 0. */
  article: number | undefined;
}

export function TreatyText({ file, instrument, article }: Props) {
  const words = useWords();
  const treaty = file.treaties.find((one) => one.instrument === instrument);
  if (!treaty) return null;
  return (
    <>
      <Makers treaty={treaty} />
      {treaty.articles.length > 0 && (
        <Section title={words.t('treaty.articles')}>
          <ol className={styles.root}>
            {treaty.articles.map((one, i) => (
              <Article key={one.article.en} article={one} current={i === article} />
            ))}
          </ol>
        </Section>
      )}
      {treaty.texts.length > 0 && (
        <Section title={words.t('treaty.texts')}>
          <ul className={citationStyles.root}>
            {treaty.texts.map((text) => (
              <Copy key={`${text.source ?? text.url}-${text.pages}-${text.what.en}`} file={file} text={text} />
            ))}
          </ul>
        </Section>
      )}
      <Missing items={treaty.missing} />
    </>
  );
}

function Makers({ treaty }: { treaty: Treaty }) {
  const words = useWords();
  const { parties, place, signatories, languages, languagesNote, days, read, readNote } = treaty;
  // The days of signature and coming into force stand above, where nothing more is to be said of them.
  const others = days.filter(({ kind, note }) => note || (kind !== 'signed' && kind !== 'in-force'));
  return (
    <Facts>
      {parties.length > 0 && <Fact name={words.t('treaty.parties')}>{parties.map(words.text).join(', ')}</Fact>}
      {place && <Fact name={words.t('treaty.place')}>{words.text(place)}</Fact>}
      {signatories.length > 0 && (
        <Fact name={words.t('treaty.signatories')}>
          <ul>
            {signatories.map(({ name, of }) => (
              <li key={name.en}>
                {words.text(name)}
                <span className="aside">{words.text(of)}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {(languages.length > 0 || languagesNote) && (
        <Fact name={words.t('treaty.languages')}>
          {languages.map((tag) => languageName(words.lang, tag)).join(', ')}
          <Aside value={languagesNote} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact name={words.t('treaty.days')}>
          <ul>
            {others.map(({ kind, day, note }) => (
              <li key={`${kind}-${day}`}>
                {words.t(`treaty.day.${kind}`, { day: words.edtf(day) })}
                <Aside value={note} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={words.t('treaty.reading')}>
        {readText(words, read)}
        <Aside value={readNote} />
      </Fact>
    </Facts>
  );
}

function Aside({ value }: { value: Text | undefined }) {
  const words = useWords();
  return value ? <span className="aside">{words.text(value)}</span> : null;
}

function Article({ article: { article, says, read, ties }, current }: { article: TreatyArticle; current: boolean }) {
  const words = useWords();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const whole = ties.legs.filter(({ from }) => from === undefined).map(({ boundary }) => boundary);
  const legs = ties.legs.filter(({ from }) => from !== undefined);
  const things = [...whole, ...ties.areas, ...ties.boundaries];
  return (
    <li ref={entry} className={styles.one} data-part="article" aria-current={current ? 'true' : undefined}>
      <h4>
        {words.text(article)}{' '}
        <span className={citationStyles.access} data-access={read}>
          {readText(words, read)}
        </span>
      </h4>
      <p>{words.text(says)}</p>
      {(things.length > 0 || legs.length > 0) && (
        <p className={styles.ties}>
          {words.t('treaty.onMap')} <ThingLinks ids={things} />{' '}
          {legs.map((leg) => (
            <LegLink key={`${leg.boundary}-${leg.from}`} {...leg} />
          ))}
        </p>
      )}
      {ties.points.length > POINTS_SHOWN ? (
        <Fold title={words.t('treaty.points', { count: ties.points.length })}>
          <ThingLinks ids={ties.points} />
        </Fold>
      ) : (
        ties.points.length > 0 && (
          <p className={styles.ties}>
            {words.t('treaty.points', { count: ties.points.length })} <ThingLinks ids={ties.points} />
          </p>
        )
      )}
    </li>
  );
}

function LegLink({ boundary: id, from, to }: TreatyArticle['ties']['legs'][number]) {
  const { atlas } = useServices();
  const words = useWords();
  const boundary: Boundary | undefined = atlas.index.boundaries.get(id);
  const leg = boundary?.legs.findIndex((one) => one.from === from && one.to === to) ?? -1;
  if (!boundary || leg < 0) return null;
  return (
    <SelectLink to={{ kind: 'boundary', id, leg }} fit>
      {`${words.text(boundary.names)}: ${words.t('panel.leg', { n: leg + 1, count: boundary.legs.length })}`}
    </SelectLink>
  );
}

/** One copy of the text: its source or address, its pages, and what of it was read. */
function Copy({ file, text: { source: id, url, pages, what } }: { file: TreatyFile; text: Treaty['texts'][number] }) {
  const { atlas } = useServices();
  const words = useWords();
  const source: Source | undefined =
    id === undefined ? undefined : (atlas.index.sources.get(id) ?? file.sources.find((one) => one.id === id));
  const address = url ?? source?.url;
  const name = source?.title ?? new URL(url ?? '').hostname;
  return (
    <li>
      <p className={citationStyles.one}>
        {source?.author && `${source.author}. `}
        {address ? (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {name}
          </a>
        ) : (
          <cite>{name}</cite>
        )}
        {[source?.container, source?.publisher, source?.issued, pages].filter(Boolean).map((part) => `, ${part}`)}
        {'. '}
        <span className={citationStyles.note}>{words.text(what)}</span>
      </p>
    </li>
  );
}
