/** How rows look in other programs: lands in the colours of their holders, lines in the inks of their layers. */
import type { Polity } from '../atlas/types.ts';
import { areaInk, layerInk, MAP_COLOURS, polityColour } from '../portrayal/palette.ts';
import type { Row } from './codebook.ts';
import type { FeatureTable } from './features.ts';

export interface Look {
  /** Value of the field that tells looks apart; one look for all of a table where there is none. */
  value: string;
  /** In the reader's words. */
  label: string;
  fill?: string;
  line: string;
  /** Width of a line, points. */
  width: number;
}

/** The field by which rows of a table look different. */
export const LOOK_FIELD: Partial<Record<FeatureTable['name'], 'holder' | 'layer' | 'id'>> = {
  territories: 'holder',
  treaty_lines: 'layer',
  lines: 'layer',
  areas: 'id',
};

const { ink, border, shore } = MAP_COLOURS.light;

export function lookOf(table: FeatureTable['name'], row: Row, polities: ReadonlyMap<string, Polity>): Look {
  const field = LOOK_FIELD[table];
  const value = field ? String(row[field]) : '';
  const layer = String(row.layer);
  switch (table) {
    case 'territories':
      return {
        value,
        label: String(row.holder_name ?? value),
        fill: polityColour(polities.get(value), 'light'),
        line: shore,
        width: 0.5,
      };
    case 'borders':
      return { value, label: table, line: border, width: 1.5 };
    case 'treaty_lines':
    case 'lines':
      return { value, label: layer, line: layerInk(layer, 'light'), width: 2 };
    case 'areas': {
      const line = areaInk({ layer, claimant: polities.get(String(row.claimant))?.family }, 'light');
      return { value, label: String(row.name), fill: line, line, width: 1.5 };
    }
    default:
      return { value, label: table, line: ink, width: 1 };
  }
}

/** Share of a fill that covers what lies under it: areas lie over lands. */
export const fillOpacity = (table: FeatureTable['name']): number => (table === 'areas' ? 0.2 : 0.7);
