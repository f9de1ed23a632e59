/** The evidence panel: what the selected thing is and on what that rests. A sheet from below on small screens. */
import { useEffect, useRef, useState } from 'react';
import { selectionBounds } from '../../view/bounds.ts';
import { SIGNS } from '../../view/signs.ts';
import type { Selection } from '../../view/view.ts';
import { useDesk, useView, useWords } from '../context.ts';
import { onPhone, paddingNow } from '../fit.ts';
import { Icon } from '../Icon.tsx';
import { ArcPanel } from './ArcPanel.tsx';
import { AreaPanel } from './AreaPanel.tsx';
import { BoundaryPanel } from './BoundaryPanel.tsx';
import { EventPanel } from './EventPanel.tsx';
import { focusMap, focusPanel } from './focus.ts';
import { InstrumentPanel } from './InstrumentPanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { PointPanel } from './PointPanel.tsx';
import { PolityPanel } from './PolityPanel.tsx';
import { SignPanel } from './SignPanel.tsx';
import { TerritoryPanel } from './TerritoryPanel.tsx';

/** @param placed whether the address named a place on the map, which is then kept for what it chose */
export function Panel({ placed }: { placed: boolean }) {
  const { atlas, view, map } = useDesk();
  const words = useWords();
  const selection = useView((v) => v.selection);
  const [folded, setFolded] = useState(false);
  const [tall, setTall] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const key = selection ? `${selection.kind}:${selection.id}` : '';
  const hasLeg = selection?.leg !== undefined;
  useEffect(() => {
    if (!key) return;
    setFolded(false);
    focusPanel(body.current);
    // A chosen leg scrolls itself into sight.
    if (body.current && !hasLeg) body.current.scrollTop = 0;
  }, [key, hasLeg]);

  const fromAddress = useRef(placed ? selection : null);
  // A sheet from below must not hide what was chosen.
  useEffect(() => {
    // Where a tour has the sheet, its stop has chosen what is in the window.
    if (!selection || selection === fromAddress.current || !onPhone() || body.current?.offsetHeight === 0) return;
    const bounds = selectionBounds(atlas, selection);
    if (bounds) map.get()?.reveal(bounds, paddingNow());
  }, [atlas, map, selection]);

  const close = () => {
    view.set({ selection: null });
    focusMap();
  };

  if (!selection)
    return (
      <aside className="panel panel-empty" aria-label={words.t('panel.title')}>
        <p>{words.t('panel.empty')}</p>
      </aside>
    );
  return (
    <aside
      className="panel"
      data-folded={folded}
      data-tall={tall && !folded}
      aria-label={words.t('panel.title')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="panel-head">
        <p className="eyebrow">{words.t('panel.title')}</p>
        <button
          type="button"
          className="button icon quiet sheet-size"
          aria-pressed={tall}
          aria-label={words.t('panel.tall')}
          onClick={() => {
            setFolded(false);
            setTall(!tall);
          }}
        >
          <Icon name={tall ? 'minus' : 'plus'} />
        </button>
        <button
          type="button"
          className="button icon quiet fold-button"
          aria-expanded={!folded}
          aria-label={words.t(folded ? 'panel.expand' : 'panel.collapse')}
          onClick={() => setFolded(!folded)}
        >
          <Icon name="fold" />
        </button>
        <button type="button" className="button icon quiet" aria-label={words.t('common.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="panel-body" ref={body} tabIndex={0} aria-label={words.t('panel.title')}>
        <Selected selection={selection} />
      </section>
    </aside>
  );
}

function Selected({ selection }: { selection: Selection }) {
  const { atlas } = useDesk();
  const { kind, id, leg } = selection;
  switch (kind) {
    case 'territory': {
      const territory = atlas.index.territories.get(id);
      return territory ? <TerritoryPanel territory={territory} /> : null;
    }
    case 'boundary': {
      const boundary = atlas.index.boundaries.get(id);
      return boundary ? <BoundaryPanel boundary={boundary} leg={leg} /> : null;
    }
    case 'area': {
      const area = atlas.index.areas.get(id);
      return area ? <AreaPanel area={area} /> : null;
    }
    case 'point': {
      const point = atlas.index.points.get(id);
      return point ? <PointPanel point={point} /> : null;
    }
    case 'polity': {
      const polity = atlas.index.polities.get(id);
      return polity ? <PolityPanel polity={polity} /> : null;
    }
    case 'place': {
      const place = atlas.index.places.get(id);
      return place ? <PlacePanel place={place} /> : null;
    }
    case 'instrument': {
      const instrument = atlas.index.instruments.get(id);
      return instrument ? <InstrumentPanel instrument={instrument} /> : null;
    }
    case 'sign': {
      const sign = SIGNS.find((known) => known === id);
      return sign ? <SignPanel sign={sign} /> : null;
    }
    case 'arc':
      return <ArcPanel id={id} />;
    case 'event': {
      const event = atlas.index.events.get(id);
      return event ? <EventPanel event={event} /> : null;
    }
  }
}
