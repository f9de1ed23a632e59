/** What an address can only be checked for once the atlas is there. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Bounds } from '../atlas/measure.ts';
import { tracedLine } from '../atlas/trace.ts';
import { showThing } from './show.ts';
import { SIGNS } from './signs.ts';
import type { Selection, View } from './view.ts';
import type { Decoded, Problem } from './viewParts.ts';

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
    case 'polity':
      return atlas.index.polities.has(id);
    case 'place':
      return atlas.index.places.has(id);
    case 'instrument':
      return atlas.index.instruments.has(id);
    case 'sign':
      return SIGNS.some((sign) => sign === id);
    case 'arc':
      return atlas.geometry.arcs.features.some((arc) => arc.properties.id === id);
    case 'boundary': {
      const boundary = atlas.index.boundaries.get(id);
      return boundary !== undefined && (leg === undefined || leg < boundary.legs.length);
    }
  }
}

/** Ids have small letters, figures and hyphens only: what else stands in one came to it on the way. */
const tidy = (id: string) => id.toLowerCase().replace(/[^a-z0-9-]/g, '');

function checkSelection(atlas: Atlas, view: View, problems: Problem[]): View {
  if (!view.selection || selectionExists(atlas, view.selection)) return view;
  const { kind, id, leg } = view.selection;
  const meant = { ...view.selection, id: tidy(id) };
  if (selectionExists(atlas, meant)) return { ...view, selection: meant };
  problems.push({ code: 'selection', value: `${kind}:${id}${leg === undefined ? '' : `/${leg}`}`.slice(0, 60) });
  return { ...view, selection: null };
}

function checkTrace(atlas: Atlas, view: View, problems: Problem[]): View {
  if (!view.trace) return view;
  const line = tracedLine(atlas, view.trace.id);
  if (!line) {
    const id = tidy(view.trace.id);
    if (tracedLine(atlas, id)) return checkTrace(atlas, { ...view, trace: { ...view.trace, id } }, problems);
    const code = atlas.index.boundaries.has(view.trace.id) ? 'trace-undrawn' : 'trace';
    problems.push({ code, value: view.trace.id.slice(0, 60) });
    return { ...view, trace: null };
  }
  // The address keeps 100 m: the very end may lie beyond by that much.
  if (view.trace.km > line.km + 0.1) problems.push({ code: 'trace-range', value: String(view.trace.km) });
  return view.trace.km > line.km ? { ...view, trace: { ...view.trace, km: line.km } } : view;
}

function checkTable(atlas: Atlas, view: View, problems: Problem[]): View {
  if (view.table?.kind !== 'points' || tracedLine(atlas, view.table.id)) return view;
  const id = tidy(view.table.id);
  if (tracedLine(atlas, id)) return { ...view, table: { kind: 'points', id } };
  problems.push({ code: 'table', value: view.table.id.slice(0, 60) });
  return { ...view, table: null };
}

/** A view the atlas can show, and the box to bring into the window where the address asks for a thing by name. */
export interface Checked {
  view: View;
  problems: Problem[];
  bounds: Bounds | undefined;
}

/** Drops what the atlas does not know (a selection, a traced line, a table), and says so; resolves what is asked for by name. */
export function checkView(
  atlas: Atlas,
  { view, show, dayGiven }: Pick<Decoded, 'view' | 'show' | 'dayGiven'>,
): Checked {
  const problems: Problem[] = [];
  const checks = [checkSelection, checkTrace, checkTable];
  const checked = checks.reduce((next, check) => check(atlas, next, problems), view);
  if (show === undefined) return { view: checked, problems, bounds: undefined };
  const shown = showThing(atlas, show, checked, dayGiven);
  if (!shown) problems.push({ code: 'view', value: show });
  // A thing the address chooses outright stands, whatever else is shown with it.
  return {
    view: { ...checked, ...shown?.change, ...(checked.selection && { selection: checked.selection }) },
    problems,
    bounds: shown?.bounds,
  };
}
