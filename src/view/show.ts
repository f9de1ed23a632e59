/** "Show me this": what a link or a lecture names by one id, and the view that shows it. */
import type { Atlas } from '../atlas/atlas.ts';
import { LAYER_IDS } from '../atlas/layers.ts';
import type { Bounds } from '../geo/bounds.ts';
import { layerBounds } from './bounds.ts';
import { kindOf, selectionBounds } from './kinds.ts';
import { layerDay, shownAs } from './layers.ts';
import { SELECTION_KINDS, type Selection, type View } from './view.ts';

/**
 * The change that shows a treaty line, an area, a territory or a layer, and the
 * box to bring into the window. The day moves only where the thing has days of
 * its own, today's is not one of them and the day was not asked for as well
 * (`dayGiven`): then the thing is shown on a day that is not its own.
 * Undefined where the atlas has no such id.
 */
export function showThing(
  atlas: Atlas,
  id: string,
  view: View,
  dayGiven = false,
): { change: Partial<View>; bounds: Bounds | undefined } | undefined {
  const layer = LAYER_IDS.find((known) => known === id);
  if (layer) {
    const layers = { ...view.layers, [layer]: view.layers[layer] === 'off' ? 'auto' : view.layers[layer] };
    const live = [...atlas.boundaries, ...atlas.areas].some(
      (item) => item.layer === layer && shownAs(item, { date: view.date, layers }) === 'live',
    );
    if (dayGiven && !live)
      return { change: { layers: { ...layers, [layer]: 'on' } }, bounds: layerBounds(atlas, layer) };
    const date = live ? undefined : layerDay(atlas, layer);
    return { change: { layers, ...(date && { date }) }, bounds: layerBounds(atlas, layer) };
  }
  const kind = SELECTION_KINDS.find((known) => kindOf(known).byId && kindOf(known).find(atlas, id));
  if (!kind) return undefined;
  const { find, day, layer: layerOf } = kindOf(kind);
  const record = find(atlas, id);
  const date = day?.(record, view.date);
  const own = layerOf?.(record);
  const selection: Selection = { kind, id };
  return {
    change: {
      selection,
      ...(date && date !== view.date && !dayGiven && { date }),
      ...(own && view.layers[own] === 'off' && { layers: { ...view.layers, [own]: 'auto' } }),
    },
    bounds: selectionBounds(atlas, selection),
  };
}
