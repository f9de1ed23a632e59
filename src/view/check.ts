/** What an address can only be checked for once the atlas is there. */
import type { Atlas } from '../atlas/atlas.ts';
import { treatyLine } from '../atlas/treatyLine.ts';
import type { Bounds } from '../geo/bounds.ts';
import type { Decoded } from './fragment.ts';
import { selectionExists } from './kinds.ts';
import { FIELDS, type Field, type Named, type Problem, rowOf } from './parts.ts';
import { showThing } from './show.ts';
import type { View } from './view.ts';

const exists = (atlas: Atlas, thing: Named): boolean =>
  thing.drawn ? treatyLine(atlas, thing.id) !== undefined : selectionExists(atlas, thing);

/** Ids have small letters, figures and hyphens only: what else stands in one came to it on the way. */
const tidy = (id: string) => id.toLowerCase().replace(/[^a-z0-9-]/g, '');

/** Drops a part that names what the atlas does not have, and says so; an id that was touched on its way is mended. */
function checkPart(atlas: Atlas, view: View, field: Field, problems: Problem[]): View {
  const { names, fault = 'part' } = rowOf(field);
  const value = view[field];
  const thing = value && names?.(value);
  if (!thing || exists(atlas, thing)) return view;
  const meant = tidy(thing.id);
  if (exists(atlas, { ...thing, id: meant })) return { ...view, [field]: { ...(value as object), id: meant } };
  const { kind, id, leg, drawn } = thing;
  const undrawn = fault === 'trace' && selectionExists(atlas, { kind, id });
  const said = drawn ? id : `${kind}:${id}${leg === undefined ? '' : `/${leg}`}`;
  problems.push({ code: undrawn ? 'trace-undrawn' : fault, value: said.slice(0, 60) });
  return { ...view, [field]: null };
}

/**
 * Addresses made when lengths were measured on a sphere end by up to so large a part further on.
 */
const ON_THE_SPHERE = 0.004;

/** A walk stands on its line. */
function checkRange(atlas: Atlas, view: View, problems: Problem[]): View {
  const line = view.trace && treatyLine(atlas, view.trace.id);
  if (!view.trace || !line || view.trace.km <= line.km) return view;
  // The address keeps 100 m: the very end may lie beyond by that much.
  if (view.trace.km > line.km * (1 + ON_THE_SPHERE) + 0.1)
    problems.push({ code: 'trace-range', value: String(view.trace.km) });
  return { ...view, trace: { ...view.trace, km: line.km } };
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
  const known = FIELDS.reduce((next, field) => checkPart(atlas, next, field, problems), view);
  const checked = checkRange(atlas, known, problems);
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
