/**
 * A treaty line: its points in order and, between them, what the treaty says and
 * how the leg is drawn; or what is missing, where it is described and not drawn.
 */
import { useEffect, useMemo, useRef } from 'react';
import type { LegFeature } from '../../atlas/atlas.ts';
import { LAYER_NAMES } from '../../atlas/layerNames.ts';
import { courseAt, sideOf, type TreatyLeg, treatyLine } from '../../atlas/treatyLine.ts';
import type { Boundary, BoundaryPoint, Leg } from '../../atlas/types.ts';
import { heightsText } from '../facts/heights.ts';
import { accuracyText, Fact, Facts, Heading, Missing, Note, Section, SelectLink } from '../facts/parts.tsx';
import { SideCard } from '../facts/SideCard.tsx';
import { Sources } from '../facts/Sources.tsx';
import { spanText } from '../facts/spans.ts';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { PointsLink } from '../points/PointsLink.tsx';
import { useServices, useWords } from '../services/context.ts';
import legCardStyles from '../trace/leg-card.module.css';
import { TraceLink } from '../trace/TraceStart.tsx';
import { Grounds } from '../treaty/parts.tsx';
import { Accuracy, gradeWithin } from './Accuracy.tsx';
import { ChangedTerritories } from './Change.tsx';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import styles from './legs.module.css';
import panelStyles from './panel.module.css';

export function BoundaryPanel({ boundary, leg }: { boundary: Boundary; leg: number | undefined }) {
  const { atlas } = useServices();
  const words = useWords();
  const drawn = useMemo(() => {
    const legs: LegFeature[] = atlas.geometry.legs.features;
    return new Map(legs.filter((f) => f.properties.boundary === boundary.id).map((f) => [f.properties.leg, f]));
  }, [atlas, boundary]);
  const instrument = atlas.index.instruments.get(boundary.instrument);
  const first = boundary.legs[0];
  const isDrawn = first !== undefined;
  const widest = [...drawn.values()].map((f) => f.properties).sort((a, b) => b.accuracy_m - a.accuracy_m)[0];
  return (
    <>
      <Heading
        kind={words.t('kind.boundary')}
        title={words.text(boundary.names)}
        sub={words.text(LAYER_NAMES[boundary.layer])}
      />
      {isDrawn && (
        <p className={panelStyles.actions}>
          <TraceLink boundary={boundary.id} />
          <PointsLink boundary={boundary.id} />
        </p>
      )}
      <Facts>
        <Fact name={words.t('panel.instrument')}>
          <ThingLinks ids={[boundary.instrument]} />
          {instrument && <span className="aside">{words.edtf(instrument.date)}</span>}
        </Fact>
        <Fact name={words.t('panel.article')}>{words.text(boundary.article)}</Fact>
        <Fact name={words.t('panel.span')}>{spanText(words, boundary)}</Fact>
        {boundary.drawnAs ? (
          <Fact name={words.t('panel.drawnAs')}>
            <ThingLinks ids={[boundary.drawnAs]} />
          </Fact>
        ) : (
          <Fact name={words.t('panel.length')}>
            {isDrawn
              ? words.t('panel.lengthValue', { km: words.number(treatyLine(atlas, boundary.id)?.km ?? 0, 1) })
              : words.t('layers.notDrawn')}
          </Fact>
        )}
        {widest && (
          <Fact name={words.t('panel.accuracyWorst')}>
            <Accuracy metres={widest.accuracy_m} grade={gradeWithin(widest.accuracy_m)} />
          </Fact>
        )}
        <ChangedTerritories day={boundary.from} />
      </Facts>
      {isDrawn && leg === undefined && (
        <Section title={words.t('panel.sides')}>
          <Sides boundary={boundary} />
        </Section>
      )}
      <Note value={boundary.note} />
      <Missing items={boundary.missing} />
      <Events touching={[boundary.id, boundary.instrument]} />
      <Discrepancies touching={[boundary.id, boundary.instrument]} />
      {first && (
        <Section title={words.t('panel.legs')}>
          <ol className={styles.root}>
            <PointLine id={first.from} />
            {boundary.legs.map((item, i) => (
              <LegEntry
                key={`${item.from}-${item.to}`}
                boundary={boundary}
                leg={item}
                index={i}
                feature={drawn.get(i)}
                current={leg === i}
              />
            ))}
          </ol>
        </Section>
      )}
      {boundary.points && (
        <Section title={words.t('panel.pointsNamed')}>
          <ol className={styles.root}>
            {boundary.points.map((id) => (
              <PointLine key={id} id={id} />
            ))}
          </ol>
        </Section>
      )}
      <Sources ids={boundary.sources} />
    </>
  );
}

/** Who holds the two sides and by what title: of one leg, or of the whole line. */
function Sides({ boundary, leg }: { boundary: Boundary; leg?: number }) {
  const { atlas } = useServices();
  const line = treatyLine(atlas, boundary.id);
  if (!line) return null;
  const legs: TreatyLeg[] = leg === undefined ? line.legs : line.legs.slice(leg, leg + 1);
  const [from, to] = [legs[0]?.fromKm ?? 0, legs.at(-1)?.toKm ?? 0];
  const course = courseAt(line, (from + to) / 2, (to - from) / 2);
  const side = (hand: 'left' | 'right') => [...new Set(legs.flatMap((traced) => sideOf(traced, hand)))];
  return (
    <div className={legCardStyles.sides}>
      <SideCard territories={side('left')} hand="left" course={course} />
      <SideCard territories={side('right')} hand="right" course={course} />
    </div>
  );
}

interface LegEntryProps {
  boundary: Boundary;
  leg: Leg;
  index: number;
  feature: LegFeature | undefined;
  current: boolean;
}

function LegEntry({ boundary, leg, index, feature, current }: LegEntryProps) {
  const words = useWords();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <>
      <li ref={entry} className={styles.leg} aria-current={current ? 'true' : undefined}>
        <p>{words.text(leg.clause)}</p>
        <p className={styles.detail}>
          <SelectLink to={{ kind: 'boundary', id: boundary.id, leg: index }} fit>
            {words.t('panel.leg', { n: index + 1, count: boundary.legs.length })}
          </SelectLink>{' '}
          {feature
            ? words.t('panel.legDetail', {
                kind: words.t(`legKind.${leg.kind}`),
                km: words.number(feature.properties.km, 1),
                accuracy: accuracyText(words, feature.properties.accuracy_m),
              })
            : words.t('panel.unplaced')}
        </p>
        {current && <Grounds thing={{ kind: 'boundary', id: boundary.id, leg }} />}
        {current && <Sides boundary={boundary} leg={index} />}
      </li>
      <PointLine id={leg.to} />
    </>
  );
}

function PointLine({ id }: { id: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const point: BoundaryPoint | undefined = atlas.index.points.get(id);
  if (!point) return <li className={styles.point}>{id}</li>;
  const heights = heightsText(words, point);
  return (
    <li className={styles.point} data-placed={point.position !== null}>
      <SelectLink to={{ kind: 'point', id }} fit>
        {words.name(point.names)}
      </SelectLink>
      <span className="aside">
        {[heights, words.t('panel.grade').concat(' ', point.grade)].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
