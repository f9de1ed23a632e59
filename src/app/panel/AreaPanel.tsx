/** Land defined by a document: a cession, a sanjak, a treaty zone or a claim. */
import { useDeferredValue } from 'react';
import { LAYER_NAMES } from '../../atlas/layerNames.ts';
import { territoriesKm2 } from '../../atlas/measure.ts';
import type { Area } from '../../atlas/types.ts';
import { outlineAccuracy } from '../../portrayal/areaOutlines.ts';
import { Fact, Facts, Heading, Missing, Note, Section } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { spanText } from '../facts/spans.ts';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useView, useWords } from '../services/context.ts';
import { Grounds } from '../treaty/parts.tsx';
import { Accuracy, gradeWithin } from './Accuracy.tsx';
import { ChangedTerritories } from './Change.tsx';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import styles from './evidence.module.css';
import { Side } from './Side.tsx';

export function AreaPanel({ area }: { area: Area }) {
  const { atlas } = useServices();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const instrument = atlas.index.instruments.get(area.instrument);
  const metres = outlineAccuracy(atlas, area.id);
  const km2 = territoriesKm2(atlas.index.km2, area.territories);
  return (
    <>
      <Heading
        kind={words.t(`kind.area.${area.kind}`)}
        title={words.text(area.names)}
        sub={words.text(LAYER_NAMES[area.layer])}
      />
      <Facts>
        {area.by && <Fact name={words.t('panel.askedBy')}>{words.text(area.by)}</Fact>}
        <Fact name={words.t('panel.instrument')}>
          <ThingLinks ids={[area.instrument]} />
          {instrument && <span className="aside">{words.edtf(instrument.date)}</span>}
        </Fact>
        <Fact name={words.t('panel.span')}>{spanText(words, area)}</Fact>
        <Fact name={words.t('panel.size')}>
          {km2 === undefined ? words.t('layers.notDrawn') : words.t('panel.sizeValue', { km2: words.number(km2) })}
        </Fact>
        {metres !== undefined && (
          <Fact name={words.t('panel.accuracyWorst')}>
            <Accuracy metres={metres} grade={gradeWithin(metres)} />
          </Fact>
        )}
        <ChangedTerritories day={area.from} />
      </Facts>
      <Grounds thing={{ kind: 'area', id: area.id }} />
      <Note value={area.note} />
      <Missing items={area.missing} />
      {km2 !== undefined && (
        <Section title={words.t('panel.landsOn', { date: words.day(date) })}>
          <ul className={styles.sides}>
            {area.territories.map((id) => (
              <Side key={id} territory={id} date={date} />
            ))}
          </ul>
        </Section>
      )}
      <Events touching={[area.id, area.instrument]} />
      <Discrepancies touching={[area.id, area.instrument]} />
      <Sources ids={area.sources} />
    </>
  );
}
