/** Boundary points by grade, and those that could not be placed. */
import { GRADES } from '../../../src/atlas/enumerations.ts';
import type { Section } from './input.ts';
import { section, table } from './markdown.ts';

export const pointGrades: Section = ({ atlas: { points } }) => {
  const rows = GRADES.map((grade) => {
    const mine = points.filter((point) => point.grade === grade);
    return [grade, mine.length, mine.filter((point) => point.position === null).length];
  });
  return section('Boundary points by grade', table(['grade', 'points>', 'without a position>'], rows));
};

export const pointsNotPlaced: Section = ({ atlas: { points } }) => {
  const rows = points
    .filter((point) => point.grade === 'D' || point.position === null)
    .map(({ id, names, kind, spellings, located }) => [id, names.en, kind, spellings.join('; '), located.en]);
  return section('Points not placed', table(['id', 'name', 'kind', 'spellings', 'why'], rows));
};

export const rivalPositions: Section = ({ atlas: { points } }) => {
  const rows = points.flatMap(({ id, names, candidates = [] }) =>
    candidates.map(({ position, accuracy_m, why }) => [id, names.en, position.join(', '), accuracy_m, why.en]),
  );
  return section(
    'Other positions considered',
    table(['id', 'name', 'longitude, latitude', 'accuracy, m>', 'why'], rows),
  );
};
