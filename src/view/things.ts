/** What an id names, whatever its kind: for links from one record to another. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Text } from '../atlas/types.ts';
import type { Selection } from './view.ts';

export interface Thing {
  names: Text;
  selection: Selection;
}

/** The record an id names, or undefined. A place yields to a territory, point or line that bears the same id. */
export function thingOf(atlas: Atlas, id: string): Thing | undefined {
  const { territories, boundaries, areas, points, events, instruments, places, polities } = atlas.index;
  const selectable = [
    ['territory', territories.get(id)],
    ['boundary', boundaries.get(id)],
    ['area', areas.get(id)],
    ['point', points.get(id)],
    ['event', events.get(id)],
    ['arc', atlas.geometry.arcs.features.find((arc) => arc.properties.id === id)?.properties],
    ['instrument', instruments.get(id)],
    ['place', places.get(id)],
    ['polity', polities.get(id)],
  ] as const;
  for (const [kind, record] of selectable) if (record) return { names: record.names, selection: { kind, id } };
  return undefined;
}
