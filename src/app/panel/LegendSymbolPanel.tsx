/** A way of drawing: what it means and what is drawn so on the day. */
import { useDeferredValue } from 'react';
import type { ArcFeature } from '../../atlas/atlas.ts';
import { borderKind } from '../../atlas/query.ts';
import { territoriesOn } from '../../atlas/related.ts';
import type { LegendSymbol } from '../../view/legendSymbols.ts';
import { Fact, Facts, Heading, Section } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useView, useWords } from '../services/context.ts';
import styles from './panel.module.css';

export function LegendSymbolPanel({ symbol }: { symbol: LegendSymbol }) {
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  return (
    <>
      <Heading kind={words.t('kind.sign')} title={words.t(`symbol.${symbol}`)} />
      <p className={styles.lead}>{words.t(`symbol.${symbol}.meaning`)}</p>
      {symbol.startsWith('status-') ? (
        <Territories symbol={symbol} date={date} />
      ) : (
        <Lines symbol={symbol} date={date} />
      )}
    </>
  );
}

function Territories({ symbol, date }: { symbol: LegendSymbol; date: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const territories = territoriesOn(atlas, date).filter(
    ({ territory, spell }) => territory.role === 'core' && `status-${spell.status}` === symbol,
  );
  return (
    <>
      <Section title={words.t('panel.drawnSo', { date: words.day(date) })}>
        {territories.length === 0 && <p className="note">{words.t('panel.drawnNothing')}</p>}
        <ThingLinks ids={territories.map(({ territory }) => territory.id)} />
      </Section>
      <Sources ids={territories.flatMap(({ spell }) => spell.sources)} />
    </>
  );
}

function Lines({ symbol, date }: { symbol: LegendSymbol; date: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const arcs: ArcFeature[] = atlas.geometry.arcs.features.filter((arc: ArcFeature) => {
    const kind = borderKind(atlas, arc, date);
    return symbol.startsWith('grade-')
      ? kind === 'holders' && `grade-${arc.properties.grade}` === symbol
      : `line-${kind}` === symbol;
  });
  const km = arcs.reduce((sum, arc) => sum + arc.properties.km, 0);
  return (
    <>
      <Section title={words.t('panel.drawnSo', { date: words.day(date) })}>
        <Facts>
          <Fact name={words.t('panel.length')}>{words.t('panel.lengthValue', { km: words.number(km) })}</Fact>
        </Facts>
        {arcs.length === 0 && <p className="note">{words.t('panel.drawnNothing')}</p>}
        <ThingLinks ids={[...new Set(arcs.map((arc) => arc.properties.id))]} />
      </Section>
      <Sources ids={arcs.flatMap((arc) => arc.properties.sources)} />
    </>
  );
}
