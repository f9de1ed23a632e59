/** The legend of a picture: holders, treaty lines and areas, and how well lines are known. */

import { inLang } from '../atlas/lang.ts';
import { type PictureWord, pictureWord } from '../i18n/pictureWords.ts';
import type { HolderEntry, LegendEntries } from '../portrayal/legend.ts';
import { contextColour, FAMILY_COLOURS, MAP_COLOURS, polityColour } from '../portrayal/palette.ts';
import { type HatchDrawing, statusHatch } from '../portrayal/patterns.ts';
import { HATCH_OPACITY } from '../portrayal/states.ts';
import type { Lang, Theme } from '../view/view.ts';
import { hatchStrokes } from './hatches.ts';
import { type Measure, type TextStyle, textAttributes, wrap } from './labels.ts';
import { areaSample, borderSample, gradeSample, legSample, SAMPLE } from './samples.ts';
import { el, type SvgNode } from './svg.ts';

interface Row {
  /** Drawn in a box of `SAMPLE_W` by 12 pixels with its top left corner at 0,0. */
  sample?: SvgNode | SvgNode[];
  text: string;
  style: TextStyle;
  /** Space above, pixels. */
  before: number;
}

const SAMPLE_W = 26;
/** A sample of the map's lines and areas, in the box of this legend's. */
const small = (sample: SvgNode[]) =>
  el('g', { transform: `scale(${((SAMPLE_W - 4) / SAMPLE.width).toFixed(3)})` }, sample);
/** A sample of a fill, pixels. */
const FILL = { width: 18, height: 11 };
const FILL_CLIP = 'sample';
const AREA_CLIP = 'sample-area';
const HEAD: TextStyle = { family: 'sans', size: 10.5, weight: 600, spacing: 0.4 };
const BODY: TextStyle = { family: 'sans', size: 10.5 };

/** A hatch in the box of a sample. */
const hatched = (hatch: HatchDrawing, opacity?: number) =>
  el('g', { 'clip-path': `url(#${FILL_CLIP})` }, hatchStrokes(hatch, FILL, opacity));

function holderSample(entry: HolderEntry, theme: Theme): SvgNode[] {
  return entry.statuses.map(({ status, context }, i) => {
    const full = entry.holder === 'undetermined' ? FAMILY_COLOURS[theme].none : polityColour(entry.polity, theme);
    return el(
      'g',
      { transform: `translate(${i * 5} ${i * 3})` },
      el('rect', {
        ...FILL,
        fill: context ? contextColour(full, theme) : full,
        stroke: MAP_COLOURS[theme].faint,
        'stroke-width': 0.6,
      }),
      status !== 'sovereign' && hatched(statusHatch(status, theme), HATCH_OPACITY[status]),
    );
  });
}

function rowsOf(entries: LegendEntries, lang: Lang, theme: Theme): Row[] {
  const t = (key: PictureWord) => pictureWord(lang, key);
  const rows: Row[] = [];
  const head = (text: string) => rows.push({ text: text.toLocaleUpperCase(lang), style: HEAD, before: 9 });
  if (entries.holders.length > 0) {
    head(t('legend.holders'));
    for (const entry of entries.holders) {
      const { holder, polity, statuses } = entry;
      const how = statuses
        .map(({ status }) => t(`status.${status}`))
        .join(', ')
        .toLocaleLowerCase(lang);
      const name = holder === 'undetermined' ? t('status.undetermined') : polity ? inLang(polity.names, lang) : holder;
      const plain = holder === 'undetermined' || statuses.every(({ status }) => status === 'sovereign');
      rows.push({
        sample: holderSample(entry, theme),
        text: plain ? name : `${name} (${how})`,
        style: BODY,
        before: 3 + (statuses.length - 1) * 3,
      });
    }
  }
  if (entries.boundaries.length + entries.areas.length > 0) {
    head(t('legend.treaties'));
    for (const { item, shown } of entries.boundaries)
      rows.push({
        sample: small(legSample(item.layer, theme, shown)),
        text: inLang(item.names, lang),
        style: BODY,
        before: 3,
      });
    for (const { item, look, shown } of entries.areas)
      rows.push({
        sample: small(areaSample(item.kind, look, theme, shown, AREA_CLIP)),
        text:
          item.kind === 'claim' ? `${inLang(item.names, lang)} (${t('kind.area.claim')})` : inLang(item.names, lang),
        style: BODY,
        before: 3,
      });
  }
  if (entries.grades.length > 0) {
    head(t('legend.lines'));
    for (const grade of entries.grades)
      if (grade !== 'D')
        rows.push({
          sample: small(gradeSample(grade, theme)),
          text: t(`legend.grade.${grade}`),
          style: BODY,
          before: 3,
        });
    if (entries.borders.includes('units'))
      rows.push({
        sample: small(borderSample('units', theme)),
        text: t('legend.between-units'),
        style: BODY,
        before: 3,
      });
  }
  if (entries.context) rows.push({ text: t('legend.context'), style: { ...BODY, italic: true }, before: 6 });
  return rows;
}

export interface Block {
  markup: SvgNode[];
  /** Pixels. */
  height: number;
}

/** The legend set in `columns` of `width` pixels each, its top left corner at 0,0. */
export function legend(
  entries: LegendEntries,
  lang: Lang,
  theme: Theme,
  measure: Measure,
  width: number,
  columns = 1,
): Block {
  const ink = MAP_COLOURS[theme].ink;
  const gutter = 18;
  const column = (width - gutter * (columns - 1)) / columns;
  const set = rowsOf(entries, lang, theme).map((row) => {
    const indent = row.sample ? SAMPLE_W + 6 : 0;
    const lines = wrap(row.text, row.style, column - indent, measure);
    return { row, indent, lines, height: row.before + Math.max(row.sample ? 14 : 0, lines.length * 13.5) };
  });
  const total = set.reduce((sum, { height }) => sum + height, 0);
  const each = total / columns;
  const clips = [
    el('clipPath', { id: FILL_CLIP }, el('rect', FILL)),
    el('clipPath', { id: AREA_CLIP }, el('rect', SAMPLE)),
  ];
  const markup: SvgNode[] = [el('defs', {}, clips)];
  let at = 0;
  let y = 0;
  let tallest = 0;
  for (const { row, indent, lines, height } of set) {
    if (y > 0 && y + height / 2 > each && at < columns - 1) {
      at++;
      y = 0;
    }
    const x = at * (column + gutter);
    const top = y + (y === 0 ? 0 : row.before);
    markup.push(
      el(
        'g',
        { transform: `translate(${x.toFixed(1)} ${top.toFixed(1)})` },
        row.sample,
        lines.map((text, i) =>
          el('text', { x: indent, y: 10 + i * 13.5, fill: ink, ...textAttributes(row.style) }, text),
        ),
      ),
    );
    y = top + height - row.before;
    tallest = Math.max(tallest, y);
  }
  return { markup, height: tallest };
}
