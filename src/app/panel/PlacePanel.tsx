/** A town: its names in every language, those of their day, and who held it on the day. */
import { useDeferredValue } from 'react';
import { territoryAt } from '../../atlas/locate.ts';
import { spellOn } from '../../atlas/query.ts';
import type { Place } from '../../atlas/types.ts';
import { Fact, Facts, Heading } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { openSpan } from '../facts/spans.ts';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useView, useWords } from '../services/context.ts';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import { OtherNames } from './OtherNames.tsx';
import { SpellCard } from './SpellCard.tsx';

export function PlacePanel({ place }: { place: Place }) {
  const { atlas } = useServices();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const territory = territoryAt(atlas, place.position);
  const spell = territory ? spellOn(atlas, territory, date) : undefined;
  const [lon, lat] = place.position;
  return (
    <>
      <Heading kind={words.t('kind.place')} title={words.name(place.names)} sub={<OtherNames names={place.names} />} />
      {spell && <SpellCard spell={spell} date={date} />}
      <Facts>
        {place.period.length > 0 && (
          <Fact name={words.t('panel.periodNames')}>
            <ul>
              {place.period.map(({ name, lang, from, to }) => (
                <li key={`${name}-${lang}-${from}`}>
                  <span lang={lang}>{name}</span> <span className="aside">{openSpan(words, from, to)}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {territory && (
          <Fact name={words.t('kind.territory')}>
            <ThingLinks ids={[territory]} />
          </Fact>
        )}
        <Fact name={words.t('panel.position')}>{`${words.number(lat, 4)}° N, ${words.number(lon, 4)}° E`}</Fact>
      </Facts>
      <Events touching={[place.id]} />
      <Discrepancies touching={[place.id, ...(spell ? [spell.instrument] : [])]} />
      <Sources ids={[...(spell?.sources ?? []), ...place.sources]} />
    </>
  );
}
