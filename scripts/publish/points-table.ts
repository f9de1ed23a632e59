/** The points that treaties name, with how well each was located. */
import type { BoundaryPoint, NameLang } from '../../src/atlas/types.ts';
import { bilingual, LIST, lonLat, type Table } from './table.ts';

const LANGUAGES: [NameLang, string][] = [
  ['en', 'English'],
  ['tr', 'Turkish'],
  ['hy', 'Armenian'],
  ['ka', 'Georgian'],
  ['az', 'Azerbaijani'],
  ['ru', 'Russian'],
];
/** Metres in a Russian foot, which is the English one. */
const FOOT = 0.3048;

export const pointsTable: Table<BoundaryPoint> = {
  name: 'points',
  title: 'Boundary points named by the treaties',
  primaryKey: ['id'],
  fields: [
    { name: 'id', type: 'string', description: 'Id of the point', constraints: { required: true }, value: (p) => p.id },
    ...LANGUAGES.map(([lang, language]) => ({
      name: `name_${lang}`,
      type: 'string' as const,
      description: `Name in ${language}`,
      value: (p: BoundaryPoint) => p.names[lang],
    })),
    {
      name: 'spellings',
      type: 'string',
      description: 'Spellings of the sources, separated by a semicolon',
      value: (p) => p.spellings.join(LIST),
    },
    {
      name: 'kind',
      type: 'string',
      description: 'What the point is',
      constraints: { required: true },
      value: (p) => p.kind,
    },
    ...lonLat<BoundaryPoint>((p) => p.position),
    {
      name: 'grade',
      type: 'string',
      description: 'A within 1 km, B within 5 km, C within 15 km, D not located',
      constraints: { required: true, enum: ['A', 'B', 'C', 'D'] },
      value: (p) => p.grade,
    },
    {
      name: 'accuracy_m',
      type: 'number',
      description: 'Accuracy of the position, metres',
      constraints: { minimum: 0 },
      value: (p) => p.accuracy_m,
    },
    {
      name: 'stated_ft',
      type: 'string',
      description: 'Heights as the treaty states them, feet, separated by a semicolon',
      value: (p) => p.stated.map((h) => h.value).join(LIST),
    },
    {
      name: 'stated_m',
      type: 'string',
      description: 'The same in metres, rounded',
      value: (p) => p.stated.map((h) => Math.round(h.value * FOOT)).join(LIST),
    },
    { name: 'today_name', type: 'string', description: 'Name today', value: (p) => p.today.name },
    { name: 'today_height_m', type: 'number', description: 'Height today, metres', value: (p) => p.today.height_m },
    {
      name: 'candidates',
      type: 'string',
      description: 'Rival positions as longitude latitude ±metres, separated by a semicolon',
      value: (p) =>
        p.candidates?.map(({ position: [lon, lat], accuracy_m }) => `${lon} ${lat} ±${accuracy_m}`).join(LIST),
    },
    ...bilingual<BoundaryPoint>('located', 'How it was located, or why not', (p) => p.located),
    {
      name: 'sources',
      type: 'string',
      description: 'Ids of the sources in atlas.json, separated by a semicolon',
      constraints: { required: true },
      value: (p) => p.sources.join(LIST),
    },
  ],
};
