/** What is not drawn, in the words of the records. */
import type { Section } from './input.ts';
import { section, table } from './markdown.ts';

export const notDrawn: Section = ({ atlas }) => {
  const rows = [...atlas.boundaries, ...atlas.areas].flatMap(({ id, missing }) => missing.map(({ en }) => [id, en]));
  return section('Lines and stretches not drawn', table(['line or area', 'what is missing'], rows));
};

export const territoriesNotDrawn: Section = ({ atlas }) => {
  const rows = atlas.territories
    .filter(({ point }) => point === null)
    .map(({ id, names, describes }) => [id, names.en, atlas.control[id]?.length ?? 0, describes?.en ?? '']);
  return section(
    'Territories not drawn',
    'Their limits are not known well enough; their history is told all the same.',
    table(['id', 'name', 'spells>', 'description'], rows),
  );
};
