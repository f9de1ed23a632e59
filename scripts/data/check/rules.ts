/** All rules, in the order in which their findings are best read. */
import * as arcCrossing from './arc-crossing.ts';
import * as arcLooseEnd from './arc-loose-end.ts';
import * as chronologyOrder from './chronology-order.ts';
import * as coordinateRange from './coordinate-range.ts';
import type { Dataset } from './dataset.ts';
import * as dayInEdtf from './day-in-edtf.ts';
import * as dayOrder from './day-order.ts';
import * as edtfForm from './edtf-form.ts';
import type { Finding, Rule } from './finding.ts';
import * as geojsonFormat from './geojson-format.ts';
import * as geometryKind from './geometry-kind.ts';
import * as groundDay from './ground-day.ts';
import * as holderDays from './holder-days.ts';
import * as knownId from './known-id.ts';
import * as knownSource from './known-source.ts';
import * as landNames from './land-names.ts';
import * as legEnds from './leg-ends.ts';
import * as noCrs from './no-crs.ts';
import * as oneDate from './one-date.ts';
import * as partitionGap from './partition-gap.ts';
import * as partitionOverlap from './partition-overlap.ts';
import * as publishedProperties from './published-properties.ts';
import * as realDay from './real-day.ts';
import * as recordShape from './record-shape.ts';
import * as regionalBounds from './regional-bounds.ts';
import * as repeatedKey from './repeated-key.ts';
import * as repeatedVertex from './repeated-vertex.ts';
import * as reservedName from './reserved-name.ts';
import * as selfCrossing from './self-crossing.ts';
import * as spellCover from './spell-cover.ts';
import * as titleStandard from './title-standard.ts';
import * as topologyFormat from './topology-format.ts';
import * as tourShape from './tour-shape.ts';
import * as treatyDays from './treaty-days.ts';
import * as treatyReading from './treaty-reading.ts';
import * as treatyTies from './treaty-ties.ts';
import * as treatyTold from './treaty-told.ts';
import * as uniqueId from './unique-id.ts';
import * as winding from './winding.ts';
import * as wording from './wording.ts';
import * as writtenOnce from './written-once.ts';

/** What the others take for granted: where one of these fails, only they are reported. */
export const SHAPE_RULES: Rule[] = [
  repeatedKey,
  reservedName,
  geojsonFormat,
  geometryKind,
  topologyFormat,
  recordShape,
  tourShape,
];

export const RULES: Rule[] = [
  noCrs,
  coordinateRange,
  regionalBounds,
  winding,
  repeatedVertex,
  selfCrossing,
  arcCrossing,
  arcLooseEnd,
  uniqueId,
  knownSource,
  knownId,
  landNames,
  chronologyOrder,
  writtenOnce,
  realDay,
  dayOrder,
  edtfForm,
  dayInEdtf,
  groundDay,
  holderDays,
  titleStandard,
  oneDate,
  spellCover,
  treatyTold,
  treatyTies,
  treatyDays,
  treatyReading,
  publishedProperties,
  legEnds,
  partitionGap,
  partitionOverlap,
  wording,
];

const apply = (rules: Rule[], data: Dataset): Finding[] =>
  rules.flatMap((rule) => {
    const answer = rule.check(data);
    return answer.ok ? [] : answer.findings;
  });

/** Findings of all rules. Files of the wrong shape are reported and kept from the rules that would trip over them. */
export function checkAll(data: Dataset): Finding[] {
  const shape = apply(SHAPE_RULES, data);
  const broken = new Set(shape.map(({ file }) => file));
  return [...shape, ...apply(RULES, without(data, broken))];
}

function without(
  { records, chronologies, boundaries, treaties, geojson, topologies, tours, slips }: Dataset,
  files: Set<string>,
): Dataset {
  const good = ({ file }: { file: string }) => !files.has(file);
  // Chains that lack a link tell of gaps where there are none.
  const linked = [...chronologies, records.groups, records.territories].every((part) => !part || good(part));
  return {
    records: Object.fromEntries(Object.entries(records).filter(([, part]) => good(part))),
    chronologies: linked ? chronologies : [],
    boundaries: boundaries.filter(good),
    treaties: treaties.filter(good),
    geojson: geojson.filter(good),
    topologies: topologies.filter(good),
    tours: tours.filter(good),
    slips: slips.filter(good),
    partial: files.size > 0,
  };
}
