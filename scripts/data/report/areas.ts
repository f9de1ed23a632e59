/** Areas of the faces, against their published figures where there are any. */
import { territoriesKm2 } from '../../../src/atlas/measure.ts';
import type { Section } from './input.ts';
import { decimal, percent, section, table } from './markdown.ts';

export const figureAreas: Section = (input) => {
  const { territories, index } = input.atlas;
  const rows = input.figures.flatMap(({ id, published_km2, margin_percent, source, ...figure }) => {
    if (published_km2 === undefined) return [];
    const members =
      figure.territories ??
      territories.filter((t) => figure.units?.some((unit) => t.units.includes(unit))).map((t) => t.id);
    const undrawn = members.filter((member) => !index.km2.has(member));
    const measured = territoriesKm2(index.km2, members) ?? 0;
    const off = (100 * (measured - published_km2)) / published_km2;
    return [
      [
        id,
        members.map((member) => (undrawn.includes(member) ? `${member} (not drawn)` : member)).join(', '),
        decimal(measured),
        decimal(published_km2),
        percent(off),
        `± ${margin_percent} %`,
        Math.abs(off) <= margin_percent ? 'yes' : 'no',
        source,
      ],
    ];
  });
  return section(
    'Areas against published figures',
    table(
      ['figure', 'territories', 'measured, km²>', 'published, km²>', 'difference>', 'margin>', 'within', 'source'],
      rows,
    ),
  );
};

export const territoryAreas: Section = ({ atlas }) => {
  const rows = atlas.territories.map(({ id, names, role }) => {
    const area = atlas.index.km2.get(id);
    return [id, names.en, role, area === undefined ? 'not drawn' : decimal(area)];
  });
  return section(
    'Territories',
    'Context territories end at the frame: their areas are those of what is drawn.',
    table(['id', 'name', 'role', 'km²>'], rows),
  );
};

export const documentAreas: Section = ({ atlas }) => {
  const rows = atlas.areas.map(({ id, names, kind, from, to, territories }) => {
    const km2 = territoriesKm2(atlas.index.km2, territories);
    return [id, names.en, kind, from, to, km2 === undefined ? 'not drawn' : decimal(km2)];
  });
  return section('Areas defined by a document', table(['id', 'name', 'kind', 'from', 'to', 'km²>'], rows));
};
