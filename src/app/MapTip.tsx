/** What the reader points at on the map: who holds it, since when, how sure; or which line and where. */
import { type CSSProperties, useDeferredValue } from 'react';
import { spellOn } from '../atlas/query.ts';
import type { Pointed } from '../map/atlasMap.ts';
import type { Selection } from '../view/view.ts';
import { useDesk, useView, useWords } from './context.ts';
import { accuracyText } from './panel/parts.tsx';
import { startText } from './panel/spans.ts';
import { spellText } from './panel/spellText.ts';
import { Swatch } from './Swatch.tsx';
import { useStore } from './store.ts';

/** Height above the pointer in which the card has room, CSS pixels. */
const ROOM_PX = 150;

/** Beside the pointer, towards the middle of the map. */
function place({ x, y, width }: Pointed): CSSProperties {
  return {
    left: `${x.toFixed(0)}px`,
    top: `${y.toFixed(0)}px`,
    '--shift': `${((-x / width) * 100).toFixed(0)}%`,
  } as CSSProperties;
}

export function MapTip() {
  const { pointed } = useDesk();
  const found = useStore(pointed, (value) => value);
  return (
    // Spoken only to those who point by keyboard: a mouse would never be silent.
    <div className="map-tip" aria-live={found?.by === 'mouse' ? 'off' : 'polite'}>
      {found && (
        <div className="tip" data-by={found.by} data-below={found.y < ROOM_PX} style={place(found)}>
          <Told thing={found.thing} />
        </div>
      )}
    </div>
  );
}

function Told({ thing }: { thing: Selection }) {
  switch (thing.kind) {
    case 'territory':
      return <LandTip id={thing.id} />;
    case 'arc':
      return <BorderTip id={thing.id} />;
    default:
      return <ThingTip thing={thing} />;
  }
}

/** A land: holder, way, since when, how sure. */
function LandTip({ id }: { id: string }) {
  const { atlas } = useDesk();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const land = atlas.index.territories.get(id);
  const spell = spellOn(atlas, id, date);
  return (
    <>
      <strong>{land ? words.name(land.names) : id}</strong>
      {spell && (
        <>
          <span>
            <Swatch
              holder={atlas.index.polities.get(spell.holder)}
              status={spell.status}
              context={land?.role === 'context'}
            />{' '}
            {spellText(atlas, words, spell)}
          </span>
          <span>
            {words.t('panel.since')}: {startText(words, spell)}
          </span>
          <span className="tip-sure">{words.t(`confidence.${spell.confidence}`)}</span>
        </>
      )}
    </>
  );
}

/** A border on the day: between whom, and how well the line is known. */
function BorderTip({ id }: { id: string }) {
  const { atlas } = useDesk();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const arc = atlas.geometry.arcs.features.find(({ properties }) => properties.id === id)?.properties;
  if (!arc) return null;
  const spells = [arc.left, arc.right].flatMap((side) => (side && spellOn(atlas, side, date)) || []);
  return (
    <>
      <strong>{words.text(arc.names)}</strong>
      {spells.map((spell) => (
        <span key={`${spell.holder}/${spell.unit}`}>
          <Swatch holder={atlas.index.polities.get(spell.holder)} status={spell.status} />{' '}
          {spellText(atlas, words, spell)}
        </span>
      ))}
      <span className="tip-sure">{accuracyText(words, arc.accuracy_m)}</span>
    </>
  );
}

/** A treaty line's leg, an area or a boundary point: its name, and what kind of thing it is. */
function ThingTip({ thing }: { thing: Selection }) {
  const { atlas } = useDesk();
  const words = useWords();
  const boundary = thing.kind === 'boundary' ? atlas.index.boundaries.get(thing.id) : undefined;
  const area = thing.kind === 'area' ? atlas.index.areas.get(thing.id) : undefined;
  const point = thing.kind === 'point' ? atlas.index.points.get(thing.id) : undefined;
  const names = (boundary ?? area ?? point)?.names;
  const leg = thing.leg === undefined ? undefined : boundary?.legs[thing.leg];
  const ends = [leg?.from, leg?.to].map((id) => (id ? atlas.index.points.get(id) : undefined));
  return (
    <>
      <strong>{names ? words.text(names) : thing.id}</strong>
      {leg && <span>{ends.map((end) => end && words.name(end.names)).join(' – ')}</span>}
      {leg && <span className="tip-sure">{words.t(`legKind.${leg.kind}`)}</span>}
      {area && <span className="tip-sure">{words.t(`kind.area.${area.kind}`)}</span>}
      {point && <span className="tip-sure">{accuracyText(words, point.accuracy_m)}</span>}
    </>
  );
}
