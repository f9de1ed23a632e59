/** What happened, when and where. */
import type { HistoricalEvent } from '../../src/atlas/types.ts';
import { bilingual, LIST, lonLat, type Table } from './table.ts';

export const eventsTable: Table<HistoricalEvent> = {
  name: 'events',
  title: 'Events',
  primaryKey: ['id'],
  fields: [
    { name: 'id', type: 'string', description: 'Id of the event', constraints: { required: true }, value: (e) => e.id },
    {
      name: 'date',
      type: 'string',
      description: 'Date or interval, EDTF level 1',
      constraints: { required: true },
      value: (e) => e.date,
    },
    {
      name: 'day',
      type: 'date',
      description: 'First day the event is shown on',
      constraints: { required: true },
      value: (e) => e.day,
    },
    ...bilingual<HistoricalEvent>('name', 'What happened', (e) => e.names),
    ...lonLat<HistoricalEvent>((e) => e.position),
    {
      name: 'touches',
      type: 'string',
      description: 'Ids of the places, territories, lines, areas and instruments it touches, separated by a semicolon',
      value: (e) => e.touches.join(LIST),
    },
    {
      name: 'sources',
      type: 'string',
      description: 'Ids of the sources in atlas.json, separated by a semicolon',
      constraints: { required: true },
      value: (e) => e.sources.join(LIST),
    },
    ...bilingual<HistoricalEvent>('note', 'Note', (e) => e.note),
  ],
};
