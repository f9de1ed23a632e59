/** What the page shows of each kind of thing, one row each: its panel of evidence, and the card beside the pointer. */
import type { ComponentType } from 'react';
import type { RecordOf } from '../../view/kinds.ts';
import type { SelectionKind } from '../../view/view.ts';
import { ArcPanel } from './ArcPanel.tsx';
import { AreaPanel } from './AreaPanel.tsx';
import { BoundaryPanel } from './BoundaryPanel.tsx';
import { EventPanel } from './EventPanel.tsx';
import { InstrumentPanel } from './InstrumentPanel.tsx';
import { LegendSymbolPanel } from './LegendSymbolPanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { PointPanel } from './PointPanel.tsx';
import { PolityPanel } from './PolityPanel.tsx';
import { TerritoryPanel } from './TerritoryPanel.tsx';
import { AreaTip, BorderTip, LineTip, PointTip, TerritoryTip } from './tips.tsx';

type Shows<R> = ComponentType<{ record: R; leg: number | undefined }>;
interface Shown<R> {
  Panel: Shows<R>;
  /** Of what can be pointed at on the map. */
  Tip?: Shows<R>;
}

const SHOWN: { [K in SelectionKind]: Shown<RecordOf<K>> } = {
  territory: { Panel: ({ record }) => <TerritoryPanel territory={record} />, Tip: TerritoryTip },
  boundary: { Panel: ({ record, leg }) => <BoundaryPanel boundary={record} leg={leg} />, Tip: LineTip },
  area: { Panel: ({ record }) => <AreaPanel area={record} />, Tip: AreaTip },
  point: { Panel: ({ record }) => <PointPanel point={record} />, Tip: PointTip },
  arc: { Panel: ({ record }) => <ArcPanel id={record.id} />, Tip: BorderTip },
  event: { Panel: ({ record }) => <EventPanel event={record} /> },
  polity: { Panel: ({ record }) => <PolityPanel polity={record} /> },
  place: { Panel: ({ record }) => <PlacePanel place={record} /> },
  instrument: { Panel: ({ record, leg }) => <InstrumentPanel instrument={record} article={leg} /> },
  sign: { Panel: ({ record }) => <LegendSymbolPanel symbol={record} /> },
};

export const shownOf = (kind: SelectionKind): Shown<unknown> => SHOWN[kind] as Shown<unknown>;
