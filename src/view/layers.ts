/** Which treaty lines and areas a view shows. */
import { KARS_ANNEX, MOSCOW_ANNEX } from '../atlas/annexLines.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { LayerId } from '../atlas/layers.ts';
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

type Choice = Pick<View, 'date' | 'layers'> & Partial<Pick<View, 'trace' | 'table' | 'selection'>>;

/** Treaty lines that are open, traced or listed in a table: shown on every day. */
export function openLines({ trace, table }: Partial<Pick<View, 'trace' | 'table'>>): string[] {
  const listed = table ? (table.kind === 'points' ? [table.id] : [MOSCOW_ANNEX, KARS_ANNEX]) : [];
  return trace ? [trace.id, ...listed] : listed;
}

const isOpen = (kind: 'boundary' | 'area', { id }: Dated, { selection }: Choice) =>
  selection?.kind === kind && selection.id === id;

/** How a treaty line is shown, which may be because it or its evidence is open. */
export function boundaryShownAs(boundary: Dated, view: Choice): Shown | undefined {
  const wanted = openLines(view).includes(boundary.id) || isOpen('boundary', boundary, view);
  return shownAs(boundary, view) ?? (wanted ? 'forced' : undefined);
}

/** How an area is shown, which may be because its evidence is open. */
function areaShownAs(area: Dated, view: Choice): Shown | undefined {
  return shownAs(area, view) ?? (isOpen('area', area, view) ? 'forced' : undefined);
}

/** Every treaty line and area that is shown, by id. */
export function shownItems(atlas: Atlas, view: Choice): { boundaries: Map<string, Shown>; areas: Map<string, Shown> } {
  const pick = <T extends Dated>(items: readonly T[], as: (item: T, view: Choice) => Shown | undefined) =>
    new Map(
      items.flatMap((item) => {
        const shown = as(item, view);
        return shown ? [[item.id, shown] as const] : [];
      }),
    );
  const drawn = atlas.boundaries.filter(({ legs }) => legs.length > 0);
  return { boundaries: pick(drawn, boundaryShownAs), areas: pick(atlas.areas, areaShownAs) };
}

/** The day on which a layer's first line or area begins. */
export function layerDay(atlas: Atlas, layer: LayerId): string | undefined {
  return [...atlas.boundaries, ...atlas.areas]
    .filter((item) => item.layer === layer)
    .map((item) => item.from)
    .sort()[0];
}
