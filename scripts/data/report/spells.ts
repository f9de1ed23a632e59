/** How sure the spells are, and on what they rest. */
import type { Atlas } from '../../../src/atlas/atlas.ts';
import type { Spell } from '../../../src/atlas/types.ts';
import type { Section } from './input.ts';
import { countBy, decimal, section, table } from './markdown.ts';

/** Spells in order of territory and time. */
const spellsOf = (atlas: Atlas) =>
  atlas.territories.flatMap(({ id, role }) =>
    (atlas.control[id] ?? []).map((spell) => ({ territory: id, role, spell })),
  );

export const spellCounts: Section = ({ atlas }) => {
  const spells = spellsOf(atlas);
  const counted = (title: string, key: (spell: Spell) => string) => {
    const rows = countBy(spells, ({ spell }) => key(spell)).map(([name, all]) => {
      const core = spells.filter(({ role, spell }) => role === 'core' && key(spell) === name).length;
      return [name, all, core, `${decimal((100 * all) / spells.length, 1)} %`];
    });
    return table([title, 'spells>', 'in core territories>', 'share>'], rows);
  };
  return section(
    'Spells',
    `${decimal(spells.length)} spells of ${atlas.territories.length} territories.`,
    counted('confidence', (spell) => spell.confidence),
    counted('evidence', (spell) => spell.evidence),
    counted('status', (spell) => spell.status),
    counted('title', (spell) => spell.title.state),
    counted('first day', (spell) => (spell.fromEdtf ? 'in doubt (EDTF)' : 'certain')),
  );
};

/** One row for each territory: how many of its spells, and the first day of each with what it rests on. */
function byTerritory(atlas: Atlas, wanted: (spell: Spell) => boolean, shown: (spell: Spell) => string): string {
  const found = spellsOf(atlas).filter(({ spell }) => wanted(spell));
  const rows = countBy(found, ({ territory }) => territory).map(([territory]) => {
    const mine = found.filter((f) => f.territory === territory).map(({ spell }) => shown(spell));
    return [territory, mine.length, atlas.control[territory]?.length ?? 0, mine.join('; ')];
  });
  return table(['territory', 'such spells>', 'of>', 'first days'], rows);
}

export const oneSource: Section = ({ atlas }) =>
  section(
    'Spells without a second source',
    'The first day of each, with its only source.',
    byTerritory(
      atlas,
      ({ sources }) => new Set(sources).size < 2,
      ({ from, sources }) => `${from} (${sources.join(', ') || 'none'})`,
    ),
  );

export const literatureAlone: Section = ({ atlas }) =>
  section(
    'Spells resting on the literature alone',
    'Standard works were known but not opened.',
    byTerritory(
      atlas,
      ({ evidence }) => evidence === 'literature',
      ({ from, holder }) => `${from} (${holder})`,
    ),
  );
