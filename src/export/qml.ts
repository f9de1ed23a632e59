/** A table's look as QGIS keeps styles: one symbol for each look, and its days for the temporal controller. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { toRgb } from '../portrayal/colour.ts';
import type { Look } from './looks.ts';

/** How QGIS draws a geometry. */
export type Symbols = 'fill' | 'line' | 'marker';

const LAYER_CLASS = { fill: 'SimpleFill', line: 'SimpleLine', marker: 'SimpleMarker' } as const;

function rgba(hex: string, opacity = 1): string {
  return [...toRgb(hex), Math.round(opacity * 255)].join(',');
}

/** Symbol layers as options by name, which QGIS reads from 3.0 on. */
function propsOf(symbols: Symbols, { fill, line, width }: Look, opacity: number): Record<string, string> {
  switch (symbols) {
    case 'fill':
      return {
        color: rgba(fill ?? line, opacity),
        style: 'solid',
        outline_color: rgba(line),
        outline_style: 'solid',
        outline_width: String(width),
        outline_width_unit: 'Point',
      };
    case 'line':
      return { line_color: rgba(line), line_style: 'solid', line_width: String(width), line_width_unit: 'Point' };
    case 'marker':
      return { name: 'circle', color: rgba(line), outline_style: 'no', size: '4', size_unit: 'Point' };
  }
}

/**
 * @param field column that tells looks apart; none: all rows have the first look
 * @param span columns of the first day and the day after the last, where the table has them
 */
export function qmlOf(
  symbols: Symbols,
  looks: readonly Look[],
  opacity: number,
  field: string | undefined,
  span: { start: string; end: string } | undefined,
): string {
  const symbolNodes = looks.map((look, i) =>
    x('symbol', { type: symbols, name: String(i), alpha: '1', clip_to_extent: '1', force_rhr: '0' }, [
      x(
        'layer',
        { class: LAYER_CLASS[symbols], enabled: '1', locked: '0', pass: '0' },
        Object.entries(propsOf(symbols, look, opacity)).map(([k, v]) => x('prop', { k, v })),
      ),
    ]),
  );
  const renderer = field
    ? x('renderer-v2', { type: 'categorizedSymbol', attr: field, enableorderby: '0', forceraster: '0' }, [
        x(
          'categories',
          looks.map(({ value, label }, i) => x('category', { symbol: String(i), value, label, render: 'true' })),
        ),
        x('symbols', symbolNodes),
      ])
    : x('renderer-v2', { type: 'singleSymbol', enableorderby: '0', forceraster: '0' }, [x('symbols', symbolNodes)]);
  // Mode 2: from one field to another; limits 0: the first day with, the last without.
  const temporal = span && {
    enabled: '1',
    mode: '2',
    startField: span.start,
    endField: span.end,
    limitMode: '0',
    accumulate: '0',
    durationField: '',
    durationUnit: 'min',
    fixedDuration: '0',
    startExpression: '',
    endExpression: '',
  };
  return toXml(
    x('qgis', { version: '3.22', styleCategories: span ? 'Symbology|Temporal' : 'Symbology' }, [
      ...(temporal ? [x('temporal', temporal)] : []),
      renderer,
    ]),
  );
}
