/** Areas of the faces, against their published figures where there are any. */
import type { AreaFeature } from '../../src/atlas/atlas.ts';
import { areaKm2 } from '../../src/export/geodesic.ts';
import type { ReportInput, Section } from './input.ts';
import { decimal, percent, section, table } from './markdown.ts';

function faceAreas({ atlas }: ReportInput): Map<string, number> {
  return new Map(atlas.geometry.territories.features.map((face) => [face.properties.id, areaKm2(face.geometry)]));
}

export const figureAreas: Section = (input) => {
  const areas = faceAreas(input);
  const { territories } = input.atlas;
  const rows = input.figures.flatMap(({ id, published_km2, margin_percent, source, ...figure }) => {
    if (published_km2 === undefined) return [];
    const members =
      figure.territories ??
      territories.filter((t) => figure.units?.some((unit) => t.units.includes(unit))).map((t) => t.id);
    const undrawn = members.filter((member) => !areas.has(member));
    const measured = members.reduce((sum, member) => sum + (areas.get(member) ?? 0), 0);
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

export const territoryAreas: Section = (input) => {
  const areas = faceAreas(input);
  const rows = input.atlas.territories.map(({ id, names, role }) => {
    const area = areas.get(id);
    return [id, names.en, role, area === undefined ? 'not drawn' : decimal(area)];
  });
  return section(
    'Territories',
    'Context territories end at the frame: their areas are those of what is drawn.',
    table(['id', 'name', 'role', 'km²>'], rows),
  );
};

export const documentAreas: Section = ({ atlas }) => {
  const features: AreaFeature[] = atlas.geometry.areas.features;
  const shapes = new Map(features.map((shape) => [shape.properties.id, shape.geometry]));
  const rows = atlas.areas.map(({ id, names, kind, from, to }) => {
    const shape = shapes.get(id);
    return [id, names.en, kind, from, to, shape ? decimal(areaKm2(shape)) : 'not drawn'];
  });
  return section('Areas defined by a document', table(['id', 'name', 'kind', 'from', 'to', 'km²>'], rows));
};
