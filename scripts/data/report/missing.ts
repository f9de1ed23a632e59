/** What is not drawn, in the words of the records. */
import type { Section } from './input.ts';
import { section, table } from './markdown.ts';

export const linesNotDrawn: Section = ({ atlas }) => {
  const rows = atlas.boundaries
    .filter(({ legs }) => legs.length === 0)
    .map(({ id, names, instrument, from, to, drawnAs, missing }) => [
      id,
      names.en,
      instrument,
      from,
      to,
      drawnAs ? `drawn as ${drawnAs}` : missing.map(({ en }) => en).join(' '),
    ]);
  return section(
    'Treaty lines not drawn',
    'Described, dated and found by name on the page; either another record shows the line, or what is missing keeps it from being drawn.',
    table(['id', 'name', 'instrument', 'from', 'to', 'drawn as, or what is missing'], rows),
  );
};

export const notDrawn: Section = ({ atlas }) => {
  const walked = atlas.boundaries.filter(({ legs }) => legs.length > 0);
  const rows = [...walked, ...atlas.areas].flatMap(({ id, missing }) => missing.map(({ en }) => [id, en]));
  return section('Stretches and areas not drawn', table(['line or area', 'what is missing'], rows));
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
