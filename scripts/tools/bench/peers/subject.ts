/** What every page of the bench can be asked to do, and the files they all read. */
import type { FeatureCollection } from 'geojson';
import { type Atlas, createAtlas } from '../../../../src/atlas/atlas.ts';
import { parseGeometry, parseRecords } from '../../../../src/atlas/parse.ts';
import { territoryState } from '../../../../src/portrayal/states.ts';
import { addDays } from '../../../../src/time/days.ts';

export interface Subject {
  /** Asks for a day, as a slider's handler would. */
  step(day: string): void;
  /** Asks for another frame of the same scene. */
  repaint(): void;
  /** Whether the newest frame shows the day last asked for. */
  rendered(): boolean;
  /** Resolves when nothing more is to be rendered. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    bench?: Subject;
  }
}

/** Days, zoom and centre alike for every page. */
export const FIRST = '1877-04-24';
export const CAMERA = { lon: 43.5, lat: 40.5, zoom: 6.7 };
export const INK = { land: '#efe9dc', water: '#c9d9e2', border: '#4c4438' };

const json = async (file: string): Promise<unknown> => (await fetch(`../data/${file}`)).json();

export const loadGeometry = async () => parseGeometry(await json('atlas.topojson'));

export async function loadAll(): Promise<Atlas> {
  const [records, geometry] = await Promise.all([json('atlas.json'), loadGeometry()]);
  return createAtlas(parseRecords(records), geometry);
}

/** One feature for each spell of each territory, with its days and its tint. */
export function spellFeatures(atlas: Atlas): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: atlas.geometry.territories.features.flatMap(({ geometry, properties: { id } }) =>
      (atlas.control[id] ?? []).map((spell) => ({
        type: 'Feature' as const,
        geometry,
        properties: {
          start_date: spell.from,
          // maplibre-gl-dates counts the last day in.
          end_date: addDays(spell.to, -1),
          start: Date.parse(spell.from),
          end: Date.parse(spell.to),
          fill: territoryState(atlas, id, spell.from, 'light').fill,
        },
      })),
    ),
  };
}

/** The territories as they stood on a day. */
export function landOn(atlas: Atlas, day: string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: atlas.geometry.territories.features.map(({ geometry, properties: { id } }) => ({
      type: 'Feature',
      geometry,
      properties: { fill: territoryState(atlas, id, day, 'light').fill },
    })),
  };
}
