/** Lengths of treaty lines and arcs, and how well they are known. */
import type { Atlas, LegFeature } from '../../../src/atlas/atlas.ts';
import { GRADES } from '../../../src/atlas/enumerations.ts';
import { arcKm } from '../../../src/atlas/measure.ts';
import { treatyLine } from '../../../src/atlas/treatyLine.ts';
import type { Section } from './input.ts';
import { decimal, percent, section, table } from './markdown.ts';

/** Length of each arc, km. */
const arcLengths = (atlas: Atlas): Map<string, number> =>
  new Map(atlas.geometry.arcs.features.map(({ properties: { id } }) => [id, arcKm(atlas, id)]));

export const figureLengths: Section = ({ atlas, figures }) => {
  const lengths = arcLengths(atlas);
  const rows = figures.flatMap(({ id, arcs = [], published_km, margin_percent, source }) => {
    if (published_km === undefined) return [];
    const measured = arcs.reduce((sum, arc) => sum + (lengths.get(arc) ?? 0), 0);
    const off = (100 * (measured - published_km)) / published_km;
    const within = Math.abs(off) <= margin_percent ? 'yes' : 'no';
    return [
      [
        id,
        arcs.join(', '),
        decimal(measured, 1),
        decimal(published_km, 1),
        percent(off),
        `± ${margin_percent} %`,
        within,
        source,
      ],
    ];
  });
  return section(
    'Lengths against published figures',
    'A length depends on how closely a line is digitised: a river measured with every bend is longer than one measured without.',
    table(['figure', 'arcs', 'measured, km>', 'published, km>', 'difference>', 'margin>', 'within', 'source'], rows),
  );
};

export const treatyLines: Section = ({ atlas }) => {
  const legs: LegFeature[] = atlas.geometry.legs.features;
  const drawn = atlas.boundaries.filter((boundary) => boundary.legs.length > 0);
  const rows = drawn.map((boundary) => {
    const mine = legs.filter((leg) => leg.properties.boundary === boundary.id);
    const worst = Math.max(...mine.map((leg) => leg.properties.accuracy_m));
    return [
      boundary.id,
      boundary.names.en,
      boundary.from,
      boundary.to,
      mine.length,
      decimal(treatyLine(atlas, boundary.id)?.km ?? 0, 1),
      decimal(worst),
      boundary.missing.length,
    ];
  });
  return section(
    'Treaty lines',
    table(['id', 'name', 'from', 'to', 'legs>', 'km>', 'worst accuracy, m>', 'missing>'], rows),
  );
};

export const arcGrades: Section = ({ atlas }) => {
  const lengths = arcLengths(atlas);
  const arcs = new Map(atlas.geometry.arcs.features.map(({ properties }) => [properties.id, properties]));
  const lines = [...arcs.values()].filter(({ method }) => method !== 'frame');
  const total = lines.reduce((sum, { id }) => sum + (lengths.get(id) ?? 0), 0);
  const summary = (members: typeof lines) => {
    const km = members.reduce((sum, { id }) => sum + (lengths.get(id) ?? 0), 0);
    return [members.length, decimal(km), `${decimal((100 * km) / total, 1)} %`];
  };
  const methods = [...new Set(lines.map(({ method }) => method))].sort();
  return section(
    'Arcs by grade and method',
    'The frame is no line of history and is left out.',
    table(
      ['grade', 'arcs>', 'km>', 'share>'],
      [
        ...GRADES.map((grade) => [grade, ...summary(lines.filter((arc) => arc.grade === grade))]),
        ['all', ...summary(lines)],
      ],
    ),
    table(
      ['method', 'arcs>', 'km>', 'share>'],
      methods.map((method) => [method, ...summary(lines.filter((arc) => arc.method === method))]),
    ),
  );
};
