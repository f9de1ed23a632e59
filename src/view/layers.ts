/** Which treaty lines and areas a view shows. */
import type { Atlas } from '../atlas/atlas.ts';
import type { LayerId } from '../atlas/types.ts';
import type { View } from './view.ts';

/** `live`: the day lies within its span; `forced`: shown by choice outside its span. */
export type Shown = 'live' | 'forced';

interface Dated {
  id: string;
  layer: LayerId;
  from: string;
  to: string;
}

/** How a dated thing is shown in a view, or undefined where it is not. */
export function shownAs(item: Dated, view: Pick<View, 'date' | 'layers'>): Shown | undefined {
  const choice = view.layers[item.layer];
  const live = item.from <= view.date && view.date < item.to;
  if (choice === 'off') return undefined;
  if (live) return 'live';
  return choice === 'on' ? 'forced' : undefined;
}

/** Everything of the mission's layers that is shown, by id. */
export function shownItems(
  atlas: Atlas,
  view: Pick<View, 'date' | 'layers'>,
): { boundaries: Map<string, Shown>; areas: Map<string, Shown> } {
  const pick = (items: readonly Dated[]) => {
    const shown = new Map<string, Shown>();
    for (const item of items) {
      const as = shownAs(item, view);
      if (as) shown.set(item.id, as);
    }
    return shown;
  };
  return { boundaries: pick(atlas.boundaries), areas: pick(atlas.areas) };
}

/** The day on which a layer's first line or area begins. */
export function layerDay(atlas: Atlas, layer: LayerId): string | undefined {
  return [...atlas.boundaries, ...atlas.areas]
    .filter((item) => item.layer === layer)
    .map((item) => item.from)
    .sort()[0];
}
