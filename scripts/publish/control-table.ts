/** Who held what, when, in what capacity and on what ground: one row for each spell. */
import type { AtlasRecords } from '../../src/atlas/atlas.ts';
import type { Names, Spell } from '../../src/atlas/types.ts';
import { bilingual, LIST, type Table } from './table.ts';

interface Row {
  territory: string;
  spell: Spell;
  /** English name of a territory, polity or instrument. */
  name: (id: string | null | undefined) => string | undefined;
}

export function controlRows({ territories, polities, instruments, control }: AtlasRecords): Row[] {
  const named: { id: string; names: Pick<Names, 'en'> }[] = [...territories, ...polities, ...instruments];
  const names = new Map(named.map((record) => [record.id, record.names.en]));
  const name: Row['name'] = (id) => (id ? names.get(id) : undefined);
  return territories.flatMap(({ id }) => (control[id] ?? []).map((spell) => ({ territory: id, spell, name })));
}

export const controlTable: Table<Row> = {
  name: 'control',
  title: 'Control: who held each territory, from day to day',
  primaryKey: ['territory', 'from'],
  fields: [
    {
      name: 'territory',
      type: 'string',
      description: 'Id of the territory',
      constraints: { required: true },
      value: (r) => r.territory,
    },
    {
      name: 'territory_name',
      type: 'string',
      description: 'English name of the territory',
      value: (r) => r.name(r.territory),
    },
    {
      name: 'from',
      type: 'date',
      description: 'First day of the spell',
      constraints: { required: true },
      value: (r) => r.spell.from,
    },
    {
      name: 'to',
      type: 'date',
      description: 'Day after the last',
      constraints: { required: true },
      value: (r) => r.spell.to,
    },
    {
      name: 'from_edtf',
      type: 'string',
      description: 'EDTF level 1 of the first day, where it is in doubt',
      value: (r) => r.spell.fromEdtf,
    },
    {
      name: 'holder',
      type: 'string',
      description: 'Id of the polity in control',
      constraints: { required: true },
      value: (r) => r.spell.holder,
    },
    {
      name: 'holder_name',
      type: 'string',
      description: 'English name of the polity in control',
      value: (r) => r.name(r.spell.holder),
    },
    {
      name: 'unit',
      type: 'string',
      description: 'Id of its unit on the spot, such as a union republic',
      value: (r) => r.spell.unit,
    },
    {
      name: 'status',
      type: 'string',
      description: 'How the holder held the land',
      constraints: { required: true, enum: ['sovereign', 'occupation', 'provisional', 'contested', 'undetermined'] },
      value: (r) => r.spell.status,
    },
    {
      name: 'sovereign',
      type: 'string',
      description: 'Id of the polity with title; empty where that was contested or pending',
      value: (r) => r.spell.title.sovereign,
    },
    {
      name: 'sovereign_name',
      type: 'string',
      description: 'English name of the polity with title',
      value: (r) => r.name(r.spell.title.sovereign),
    },
    {
      name: 'title_state',
      type: 'string',
      description: 'Whether title was settled',
      constraints: { required: true, enum: ['settled', 'contested', 'pending'] },
      value: (r) => r.spell.title.state,
    },
    ...bilingual<Row>('title_basis', 'On what title rests', (r) => r.spell.title.basis),
    {
      name: 'instrument',
      type: 'string',
      description: 'Id of the treaty, act or event that began the spell',
      constraints: { required: true },
      value: (r) => r.spell.instrument,
    },
    {
      name: 'instrument_name',
      type: 'string',
      description: 'English name of the instrument',
      value: (r) => r.name(r.spell.instrument),
    },
    {
      name: 'confidence',
      type: 'string',
      description: 'How sure the spell is',
      constraints: { required: true, enum: ['high', 'medium', 'low'] },
      value: (r) => r.spell.confidence,
    },
    {
      name: 'evidence',
      type: 'string',
      description: 'opened: a copy of a source was read; literature: standard works alone; mixed: both',
      constraints: { required: true, enum: ['opened', 'literature', 'mixed'] },
      value: (r) => r.spell.evidence,
    },
    {
      name: 'sources',
      type: 'string',
      description: 'Ids of the sources in atlas.json, separated by a semicolon',
      constraints: { required: true },
      value: (r) => r.spell.sources.join(LIST),
    },
    ...bilingual<Row>('note', 'Note', (r) => r.spell.note),
  ],
};
