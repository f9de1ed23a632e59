/**
 * More of the same data, for the bench alone: the partition once at full size, and shrunk copies of it laid in a grid
 * over the window that is measured, each with its arcs and its spells, whose inner days are moved on a little. Copies
 * are no history; they are served to the bench and never published. Pure, the same every time.
 */
import type { Topology } from 'topojson-specification';
import type { AtlasRecords } from '../../../src/atlas/atlas.ts';
import type { Spell } from '../../../src/atlas/types.ts';
import { addDays } from '../../../src/time/days.ts';

/** The window that is measured, degrees: west, south, east, north. */
export const WINDOW = [39.5, 38.6, 47.5, 42.4] as const;

const copyOf = (id: string, copy: number) => `${id}~${copy}`;

/** Spells with every inner day moved on; those that would begin after the last day are left out. */
export function shiftSpells(spells: Spell[], days: number): Spell[] {
  const end = spells.at(-1)?.to;
  const moved = (day: string) => addDays(day, days);
  return spells
    .map((spell, i) => ({ ...spell, from: i === 0 ? spell.from : moved(spell.from), to: moved(spell.to) }))
    .filter((spell) => end !== undefined && spell.from < end)
    .map((spell, i, kept) => (i === kept.length - 1 ? { ...spell, to: end as string } : spell));
}

/** `factor` times the territories and their spells; all other records as they are. */
export function growRecords(records: AtlasRecords, factor: number): AtlasRecords {
  const copies = Array.from({ length: factor - 1 }, (_, i) => i + 1);
  const { territories, control } = records;
  return {
    ...records,
    territories: [...territories, ...copies.flatMap((n) => territories.map((t) => ({ ...t, id: copyOf(t.id, n) })))],
    control: Object.fromEntries([
      ...Object.entries(control),
      ...copies.flatMap((n) =>
        Object.entries(control).map(([id, spells]) => [copyOf(id, n), shiftSpells(spells, n)] as const),
      ),
    ]),
  };
}

/** `factor` times the faces and arcs of the partition; what else the topology holds as it is. */
export function growTopology(topology: Topology, factor: number): Topology {
  const { transform, bbox } = topology;
  if (factor === 1) return topology;
  if (!transform || !bbox) throw new Error('The published topology is quantised and has a box.');
  const side = Math.ceil(Math.sqrt(factor - 1));
  const [west, south, east, north] = WINDOW;
  const cell = [(east - west) / side, (north - south) / side] as const;
  const box = [(bbox[2] as number) - (bbox[0] as number), (bbox[3] as number) - (bbox[1] as number)] as const;
  // A whole number, so that copies on a grid finer by it keep every vertex.
  const shrink = Math.ceil(Math.max(box[0] / cell[0], box[1] / cell[1]));
  const scale = transform.scale.map((step) => step / shrink) as [number, number];
  const [x0, y0] = transform.translate;

  const { territories, arcs } = topology.objects as Record<string, { type: 'GeometryCollection'; geometries: Shape[] }>;
  if (!territories || !arcs) throw new Error('The topology has territories and arcs.');
  const grown = topology.arcs.map((arc) => arc.map(([x, y]) => [(x as number) * shrink, (y as number) * shrink]));
  const faces = [...territories.geometries];
  const lines = [...arcs.geometries];
  const used = [...new Set([...faces, ...lines].flatMap((shape) => indicesOf(shape.arcs)))];
  for (let copy = 1; copy < factor; copy += 1) {
    const column = (copy - 1) % side;
    const row = Math.floor((copy - 1) / side);
    const from = [
      Math.round((west + column * cell[0] - x0) / scale[0]),
      Math.round((south + row * cell[1] - y0) / scale[1]),
    ] as const;
    const renumbered = new Map(used.map((old, i) => [old, grown.length + i]));
    for (const old of used) {
      const [[x, y] = [0, 0], ...steps] = topology.arcs[old] as number[][];
      grown.push([[(x as number) + from[0], (y as number) + from[1]], ...steps]);
    }
    const moved = (list: Indices): Indices =>
      typeof list === 'number'
        ? list < 0
          ? ~(renumbered.get(~list) as number)
          : (renumbered.get(list) as number)
        : list.map(moved);
    const name = (id: unknown) => (typeof id === 'string' ? copyOf(id, copy) : null);
    for (const face of territories.geometries)
      faces.push({
        ...face,
        id: faces.length,
        arcs: moved(face.arcs),
        properties: { ...face.properties, id: name(face.properties.id) },
      });
    for (const line of arcs.geometries)
      lines.push({
        ...line,
        id: lines.length,
        arcs: moved(line.arcs),
        properties: { ...line.properties, left: name(line.properties.left), right: name(line.properties.right) },
      });
  }
  return {
    ...topology,
    transform: { scale, translate: transform.translate },
    arcs: grown,
    objects: {
      ...topology.objects,
      territories: { type: 'GeometryCollection', geometries: faces },
      arcs: { type: 'GeometryCollection', geometries: lines },
    },
  } as Topology;
}

type Indices = number | Indices[];
interface Shape {
  type: string;
  id: number;
  arcs: Indices;
  properties: Record<string, unknown>;
}

const indicesOf = (list: Indices): number[] =>
  typeof list === 'number' ? [list < 0 ? ~list : list] : list.flatMap(indicesOf);
