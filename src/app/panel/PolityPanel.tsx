/** A power: its days, the land of this map it holds on the day, how and on what ground. */
import { useDeferredValue } from 'react';
import { territoriesKm2 } from '../../atlas/measure.ts';
import { type HeldTerritory, territoriesOn } from '../../atlas/related.ts';
import type { Polity } from '../../atlas/types.ts';
import { Fact, Facts, Heading, Section, SelectLink } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { openSpan } from '../facts/spans.ts';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useView, useWords } from '../services/context.ts';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import styles from './evidence.module.css';
import { OtherNames } from './OtherNames.tsx';

export function PolityPanel({ polity }: { polity: Polity }) {
  const { atlas } = useServices();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const territories = territoriesOn(atlas, date);
  const held = territories.filter(({ spell }) => spell.holder === polity.id || spell.unit === polity.id);
  const core = held.filter(({ territory }) => territory.role === 'core');
  const context = held.filter(({ territory }) => territory.role === 'context');
  const titled = territories.filter(
    (land) => land.spell.title.sovereign === polity.id && land.territory.role === 'core' && !held.includes(land),
  );
  const successors = atlas.polities.filter(({ continues }) => continues === polity.id).map(({ id }) => id);
  const grounds = [...new Set(core.map(({ spell }) => spell.instrument))];
  const ids = (items: readonly HeldTerritory[]) => items.map(({ territory }) => territory.id);
  const km2 = territoriesKm2(atlas.index.km2, ids(core)) ?? 0;
  return (
    <>
      <Heading
        kind={words.t('kind.polity')}
        title={words.name(polity.names)}
        sub={<OtherNames names={polity.names} />}
      />
      <Facts>
        <Fact name={words.t('panel.existed')}>{openSpan(words, polity.from, polity.to)}</Fact>
        {polity.continues && (
          <Fact name={words.t('panel.continues')}>
            <ThingLinks ids={[polity.continues]} />
          </Fact>
        )}
        {successors.length > 0 && (
          <Fact name={words.t('panel.continuedBy')}>
            <ThingLinks ids={successors} />
          </Fact>
        )}
        <Fact name={words.t('panel.size')}>{words.t('panel.sizeValue', { km2: words.number(km2) })}</Fact>
        {context.length > 0 && (
          <Fact name={words.t('panel.context')}>
            <ThingLinks ids={ids(context)} />
          </Fact>
        )}
        {titled.length > 0 && (
          <Fact name={words.t('panel.titleOnly')}>
            <ThingLinks ids={ids(titled)} />
          </Fact>
        )}
        {grounds.length > 0 && (
          <Fact name={words.t('panel.ground')}>
            <ThingLinks ids={grounds} />
          </Fact>
        )}
      </Facts>
      <Section title={words.t('panel.holdsOn', { date: words.day(date) })}>
        {core.length === 0 && <p className="note">{words.t('panel.holdsNothing')}</p>}
        <ul className={styles.lands}>
          {core.map(({ territory, spell }) => (
            <li key={territory.id}>
              <SelectLink to={{ kind: 'territory', id: territory.id }} fit>
                {words.name(territory.names)}
              </SelectLink>
              <span className="aside">
                {[
                  words.t(`status.${spell.status}`),
                  words.t('panel.sizeValue', { km2: words.number(atlas.index.km2.get(territory.id) ?? 0) }),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Events touching={[polity.id]} />
      <Discrepancies touching={[polity.id, ...grounds]} />
      <Sources ids={[...polity.sources, ...core.flatMap(({ spell }) => spell.sources)]} />
    </>
  );
}
