/**
 * What the data hold and what they lack: geodata/REPORT.md.
 *
 *   npm run geodata:report             writes it
 *   npm run geodata:report -- --check  compares it with what is committed, writes nothing (exit 1 where they differ)
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure, Statement } from '../../src/atlas/types.ts';
import { readAtlas } from './files/atlas.ts';
import { GEODATA, readJson } from './files/geodata.ts';
import { replaceFiles } from './files/replace.ts';
import { documentAreas, figureAreas, territoryAreas } from './report/areas.ts';
import { disagreements, eventsByDecade } from './report/happenings.ts';
import type { ReportInput, Section } from './report/input.ts';
import { arcGrades, figureLengths, treatyLines } from './report/lines.ts';
import { linesNotDrawn, notDrawn, territoriesNotDrawn } from './report/missing.ts';
import { pointGrades, pointsNotPlaced, rivalPositions } from './report/points.ts';
import { literatureAlone, oneSource, spellCounts } from './report/spells.ts';
import { statementsAnswered } from './report/statements.ts';

const SECTIONS: Section[] = [
  figureAreas,
  figureLengths,
  arcGrades,
  pointGrades,
  spellCounts,
  treatyLines,
  linesNotDrawn,
  notDrawn,
  pointsNotPlaced,
  rivalPositions,
  territoriesNotDrawn,
  oneSource,
  literatureAlone,
  territoryAreas,
  documentAreas,
  eventsByDecade,
  disagreements,
  statementsAnswered,
];

const HEAD = `# Report on the data

Written by \`npm run geodata:report\` from the published files, \`figures.json\` and \`statements.json\`; do not edit it. Lengths and areas are geodesic, on the WGS84 ellipsoid (geographiclib). Grades: A within 1 km, B within 5 km, C within 15 km, D named but not located. Days are half-open: \`to\` is the day after the last.`;

const input: ReportInput = {
  atlas: readAtlas(),
  figures: readJson<Figure[]>(path.join(GEODATA, 'figures.json')),
  statements: readJson<Statement[]>(path.join(GEODATA, 'statements.json')),
};
const report = `${[HEAD, ...SECTIONS.map((write) => write(input))].join('\n\n')}\n`;
const file = path.join(GEODATA, 'REPORT.md');
const stale = !existsSync(file) || readFileSync(file, 'utf8') !== report;

if (!process.argv.includes('--check')) {
  if (stale) replaceFiles(GEODATA, { 'REPORT.md': report });
  console.log(`geodata/REPORT.md: ${SECTIONS.length} sections, ${stale ? 'written' : 'unchanged'}`);
} else if (stale) {
  console.error('geodata/REPORT.md is not what the data give: run npm run geodata:report and commit it');
  process.exitCode = 1;
} else console.log('geodata/REPORT.md is up to date.');
