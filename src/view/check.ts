/** What an address can only be checked for once the atlas is there. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Problem } from './codec.ts';
import type { Selection, View } from './view.ts';

/** Whether the atlas has the selected thing. */
export function selectionExists(atlas: Atlas, { kind, id, leg }: Selection): boolean {
  switch (kind) {
    case 'territory':
      return atlas.index.territories.has(id);
    case 'area':
      return atlas.index.areas.has(id);
    case 'point':
      return atlas.index.points.has(id);
    case 'event':
      return atlas.index.events.has(id);
    case 'arc':
      return atlas.geometry.arcs.features.some((arc) => arc.properties.id === id);
    case 'boundary': {
      const boundary = atlas.index.boundaries.get(id);
      return boundary !== undefined && (leg === undefined || leg < boundary.legs.length);
    }
  }
}

/** Drops a selection the atlas does not know, and says so. */
export function checkView(atlas: Atlas, view: View): { view: View; problems: Problem[] } {
  if (!view.selection || selectionExists(atlas, view.selection)) return { view, problems: [] };
  const { kind, id, leg } = view.selection;
  const value = `${kind}:${id}${leg === undefined ? '' : `/${leg}`}`.slice(0, 60);
  return { view: { ...view, selection: null }, problems: [{ code: 'selection', value }] };
}
