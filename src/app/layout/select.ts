/** Opening a table shows its line, choosing a point goes to the point. */
import { flushSync } from 'react-dom';
import { compareAnnexes } from '../../atlas/annexes.ts';
import type { Bounds } from '../../geo/bounds.ts';
import { territoryBounds } from '../../view/bounds.ts';
import { selectionBounds } from '../../view/kinds.ts';
import type { Table } from '../../view/view.ts';
import type { Services } from '../services/context.ts';
import { paddingNow } from './fit.ts';

function boundsOfTable({ atlas }: Services, table: Table): Bounds | undefined {
  if (table.kind === 'points') return selectionBounds(atlas, { kind: 'boundary', id: table.id });
  return territoryBounds(atlas, compareAnnexes(atlas)?.territories.map(({ territory }) => territory) ?? []);
}

/** Opens a table under the map and brings what it tells of into the window. */
export function openTable(services: Services, table: Table): void {
  // The table takes its room from the map before the map is asked to show the line.
  flushSync(() => services.view.set({ table }));
  const bounds = boundsOfTable(services, table);
  if (bounds) services.map.get()?.fit(bounds, paddingNow());
}

export function selectPoint(services: Services, id: string): void {
  const selection = { kind: 'point', id } as const;
  services.view.set({ selection });
  const bounds = selectionBounds(services.atlas, selection);
  if (bounds) services.map.get()?.fit(bounds, paddingNow());
}
