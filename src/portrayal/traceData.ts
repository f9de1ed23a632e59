/** What is written beside a traced line and round a chosen point, as small GeoJSON collections. Pure. */
import type { Feature, FeatureCollection, Position as GeoPosition } from 'geojson';
import type { Atlas } from '../atlas/atlas.ts';
import { spellOn } from '../atlas/query.ts';
import { courseAt, positionAt, type TracedLeg, tracedLine } from '../atlas/trace.ts';
import type { Polity, Position } from '../atlas/types.ts';
import type { Selection, View } from '../view/view.ts';
import { namedPower, shortName } from './labelData.ts';

/** The power whose name stands on a land on a day; none where nobody is known to hold it. */
export function powerOn(atlas: Atlas, territory: string, day: string): Polity | undefined {
  const spell = spellOn(atlas, territory, day);
  return spell && spell.status !== 'undetermined' ? namedPower(atlas, spell.holder, spell.unit) : undefined;
}

/** Distance between two writings of the names, and reach over which the line's course is taken, km. */
const NAME_EVERY_KM = 9;
const COURSE_REACH_KM = 6;

function stretchAt(leg: TracedLeg, km: number) {
  return leg.stretches.find((stretch) => km < stretch.toKm) ?? leg.stretches.at(-1);
}

/**
 * The names of the two sides all along the traced line, each on its own side:
 * one writing with the line running through its middle. `rotate`: degrees
 * clockwise that keep it along the line and upright; empty where there is no name.
 */
export function sideNames(atlas: Atlas, view: Pick<View, 'trace' | 'date' | 'lang'>): FeatureCollection {
  const line = view.trace ? tracedLine(atlas, view.trace.id) : undefined;
  const features: Feature[] = [];
  if (line)
    for (const leg of line.legs) {
      const times = Math.max(1, Math.round((leg.toKm - leg.fromKm) / NAME_EVERY_KM));
      for (let i = 0; i < times; i++) {
        const km = leg.fromKm + ((i + 0.5) / times) * (leg.toKm - leg.fromKm);
        const [position, stretch] = [positionAt(line, km), stretchAt(leg, km)];
        if (!position || !stretch) continue;
        const along = courseAt(line, km, COURSE_REACH_KM) - 90;
        const upsideDown = along > 90;
        const [left, right] = [stretch.left, stretch.right].map((territory) => {
          const power = territory ? powerOn(atlas, territory, view.date) : undefined;
          return power ? shortName(power.names[view.lang]).toLocaleUpperCase(view.lang) : '';
        });
        features.push({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: position },
          properties: {
            rotate: upsideDown ? along - 180 : along,
            above: upsideDown ? right : left,
            below: upsideDown ? left : right,
          },
        });
      }
    }
  return { type: 'FeatureCollection', features };
}

const METRES_PER_DEGREE = 111_195;

/** A circle of a radius in metres round a position, as a ring of straight sides. */
function circle([lon, lat]: Position, metres: number): GeoPosition[] {
  const across = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: 65 }, (_, i) => {
    const angle = (i / 32) * Math.PI;
    return [lon + (Math.sin(angle) * metres) / across, lat + (Math.cos(angle) * metres) / METRES_PER_DEGREE];
  });
}

/**
 * The positions the evidence allows for the selected point, each with the circle
 * it is known within: the one the atlas uses (`rival` 0) and its rivals (1, 2 …).
 */
export function positionsOfPoint(atlas: Atlas, selection: Selection | null): FeatureCollection {
  const point = selection?.kind === 'point' ? atlas.index.points.get(selection.id) : undefined;
  const used = point?.position ? [{ position: point.position, accuracy_m: point.accuracy_m ?? 0 }] : [];
  return {
    type: 'FeatureCollection',
    features: [...used, ...(point?.candidates ?? [])].flatMap(({ position, accuracy_m }, i): Feature[] => {
      const properties = { id: point?.id, rival: i + (used.length ? 0 : 1) };
      return [
        { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [circle(position, accuracy_m)] } },
        { type: 'Feature', properties, geometry: { type: 'Point', coordinates: position } },
      ];
    }),
  };
}
