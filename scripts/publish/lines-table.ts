/** Every treaty line, whether it is drawn or only described. */
import type { Boundary } from '../../src/atlas/types.ts';
import { lengthKm } from '../../src/export/geodesic.ts';
import type { LegShape } from '../lib/layers.ts';
import { bilingual, LIST, type Table } from './table.ts';

export interface LineRow {
  line: Boundary;
  /** Geodesic length, km; undefined where it has no legs of its own. */
  km: number | undefined;
}

export function lineRows(boundaries: readonly Boundary[], legs: readonly LegShape[]): LineRow[] {
  return boundaries.map((line) => {
    const mine = legs.filter(({ properties }) => properties.map.boundary === line.id);
    const km = mine.reduce((sum, { geometry }) => sum + lengthKm(geometry.coordinates), 0);
    return { line, km: mine.length > 0 ? km : undefined };
  });
}

export const linesTable: Table<LineRow> = {
  name: 'lines',
  title: 'Treaty lines, drawn or described',
  primaryKey: ['id'],
  fields: [
    {
      name: 'id',
      type: 'string',
      description: 'Id of the line; drawn ones are in lines/<id>.geojson',
      constraints: { required: true },
      value: ({ line }) => line.id,
    },
    ...bilingual<LineRow>('name', 'Name', ({ line }) => line.names),
    {
      name: 'layer',
      type: 'string',
      description: 'Layer it belongs to',
      constraints: { required: true },
      value: ({ line }) => line.layer,
    },
    {
      name: 'instrument',
      type: 'string',
      description: 'Id of the treaty, act or event it rests on',
      constraints: { required: true },
      value: ({ line }) => line.instrument,
    },
    ...bilingual<LineRow>('article', 'Part of the instrument', ({ line }) => line.article),
    {
      name: 'from',
      type: 'date',
      description: 'First day',
      constraints: { required: true },
      value: ({ line }) => line.from,
    },
    {
      name: 'to',
      type: 'date',
      description: 'Day after the last',
      constraints: { required: true },
      value: ({ line }) => line.to,
    },
    {
      name: 'from_edtf',
      type: 'string',
      description: 'First day with its doubt, EDTF level 1',
      constraints: { required: true },
      value: ({ line }) => line.fromEdtf ?? line.from,
    },
    {
      name: 'to_edtf',
      type: 'string',
      description: 'Day after the last with its doubt, EDTF level 1',
      constraints: { required: true },
      value: ({ line }) => line.toEdtf ?? line.to,
    },
    {
      name: 'drawn',
      type: 'string',
      description: 'yes; no: described only, see missing; as-other: shown by the record under drawn_as',
      constraints: { required: true, enum: ['yes', 'no', 'as-other'] },
      value: ({ line, km }) => (km !== undefined ? 'yes' : line.drawnAs ? 'as-other' : 'no'),
    },
    {
      name: 'drawn_as',
      type: 'string',
      description: 'Id of the line or area that shows it',
      value: ({ line }) => line.drawnAs,
    },
    {
      name: 'km',
      type: 'number',
      description: 'Length as drawn, km',
      constraints: { minimum: 0 },
      value: ({ km }) => km?.toFixed(1),
    },
    {
      name: 'points',
      type: 'string',
      description:
        'Ids of the points it names, in points.csv, separated by a semicolon: those walked through, then the others',
      value: ({ line }) =>
        [...new Set([...line.legs.flatMap(({ from, to }) => [from, to]), ...(line.points ?? [])])].join(LIST),
    },
    {
      name: 'missing_en',
      type: 'string',
      description: 'What is missing, in English',
      value: ({ line }) => line.missing.map(({ en }) => en).join(' '),
    },
    {
      name: 'missing_tr',
      type: 'string',
      description: 'What is missing, in Turkish',
      value: ({ line }) => line.missing.map(({ tr }) => tr).join(' '),
    },
    {
      name: 'sources',
      type: 'string',
      description: 'Ids of the sources in atlas.json, separated by a semicolon',
      constraints: { required: true },
      value: ({ line }) => line.sources.join(LIST),
    },
    ...bilingual<LineRow>('note', 'Note', ({ line }) => line.note),
  ],
};
