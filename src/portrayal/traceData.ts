/** What is written beside a traced line and round a chosen point. Pure. */

import type { Position as GeoPosition } from 'geojson';
import type { Atlas } from '../atlas/atlas.ts';
import { inLang } from '../atlas/lang.ts';
import { spellOn } from '../atlas/query.ts';
import { courseAt, legAt, positionAt, type Stretch, type TreatyLine, treatyLine } from '../atlas/treatyLine.ts';
import type { Polity, Position } from '../atlas/types.ts';
import { METRES_PER_DEGREE, offset } from '../geo/earth.ts';
import { shortName } from '../view/names.ts';
import { namedPower } from './labelData.ts';
import type { Scene } from './scene.ts';

/** The power whose name stands on a territory on a day; none where nobody is known to hold it. */
export function powerOn(atlas: Atlas, territory: string, day: string): Polity | undefined {
  const spell = spellOn(atlas, territory, day);
  return spell && spell.status !== 'undetermined' ? namedPower(atlas, spell.holder, spell.unit) : undefined;
}

/** Distance between two places where the names may be written, and half the length of line they run along, km. */
const NAME_EVERY_KM = 2;
const NAME_REACH_KM = 5;
/** How far the line may swing to either side of a name's middle before the name would stand on the other side, km. */
const MOST_SWING_KM = 1.3;

interface NamePlace {
  position: Position;
  /** Degrees clockwise from north in which the line runs here. */
  course: number;
  /** How far the line swings to either side of that course, km. */
  swing: number;
}

/** The straight line that best stands for the course of a line round a distance, and how far the course leaves it. */
function namePlace(line: TreatyLine, km: number): NamePlace | undefined {
  const from = Math.max(0, km - NAME_REACH_KM);
  const to = Math.min(line.km, km + NAME_REACH_KM);
  const course = (courseAt(line, km, NAME_REACH_KM) * Math.PI) / 180;
  const points = Array.from({ length: 11 }, (_, i) => positionAt(line, from + (i / 10) * (to - from)));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const across = METRES_PER_DEGREE * Math.cos((first[1] * Math.PI) / 180);
  // Distance to the left of the chord, metres.
  const off = points.map((p) => {
    const [east, north] = offset(first, p ?? first);
    return north * Math.sin(course) - east * Math.cos(course);
  });
  const [least, most] = [Math.min(...off), Math.max(...off)];
  const left = (least + most) / 2;
  return {
    position: [
      (first[0] + last[0]) / 2 - (left * Math.cos(course)) / across,
      (first[1] + last[1]) / 2 + (left * Math.sin(course)) / METRES_PER_DEGREE,
    ],
    course: (course * 180) / Math.PI,
    swing: (most - least) / 2000,
  };
}

function stretchAt(line: TreatyLine, km: number): Stretch | undefined {
  return line.legs[legAt(line, km)]?.stretches.find((stretch) => km < stretch.toKm);
}

export interface SideLabel {
  at: Position;
  /** Degrees clockwise that keep the names along the line and upright. */
  rotate: number;
  /** Empty where there is none. */
  above: string;
  below: string;
  /** How far the line swings there, km: the less, the better the place. */
  swing: number;
}

/**
 * The names of the two sides all along the traced line, each on its own side:
 * one writing with the line running through its middle, only where the line
 * runs straight enough for that.
 */
export function sideLabels({ atlas, view }: Scene): SideLabel[] {
  const line = view.trace ? treatyLine(atlas, view.trace.id) : undefined;
  const labels: SideLabel[] = [];
  for (let km = NAME_EVERY_KM / 2; line && km < line.km; km += NAME_EVERY_KM) {
    const [place, stretch] = [namePlace(line, km), stretchAt(line, km)];
    if (!place || !stretch || place.swing > MOST_SWING_KM) continue;
    const along = place.course - 90;
    const upsideDown = along > 90;
    const [left, right] = [stretch.left, stretch.right].map((territory) => {
      const power = territory ? powerOn(atlas, territory, view.date) : undefined;
      return power ? shortName(inLang(power.names, view.lang)).toLocaleUpperCase(view.lang) : '';
    });
    labels.push({
      at: place.position,
      rotate: upsideDown ? along - 180 : along,
      above: (upsideDown ? right : left) ?? '',
      below: (upsideDown ? left : right) ?? '',
      swing: place.swing,
    });
  }
  return labels;
}

/** A circle of a radius in metres round a position, as a ring of straight sides. */
function circle([lon, lat]: Position, metres: number): GeoPosition[] {
  const across = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: 65 }, (_, i) => {
    const angle = (i / 32) * Math.PI;
    return [lon + (Math.sin(angle) * metres) / across, lat + (Math.cos(angle) * metres) / METRES_PER_DEGREE];
  });
}

/** A place that the evidence allows for a point. */
export interface PointPosition {
  at: Position;
  /** The circle it is known within. */
  ring: GeoPosition[];
  /** 0: the one the atlas uses; 1, 2 …: its rivals. */
  rival: number;
}

/** Of the selected point. */
export function pointPositions({ atlas, view: { selection } }: Scene): PointPosition[] {
  const point = selection?.kind === 'point' ? atlas.index.points.get(selection.id) : undefined;
  const used = point?.position ? [{ position: point.position, accuracy_m: point.accuracy_m ?? 0 }] : [];
  return [...used, ...(point?.candidates ?? [])].map(({ position, accuracy_m }, i) => ({
    at: position,
    ring: circle(position, accuracy_m),
    rival: i + (used.length ? 0 : 1),
  }));
}
