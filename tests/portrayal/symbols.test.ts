/** Each symbol of the map is declared once: the WebGL map, the SVG and the legend show what it says. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createPropertyExpression, latest, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { DOMParser } from '@xmldom/xmldom';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { edgeLayers, waterLayers } from '../../src/map/webgl/layers/base.ts';
import { borderLayers } from '../../src/map/webgl/layers/borders.ts';
import { labelLayers } from '../../src/map/webgl/layers/labels.ts';
import { selectionLayers } from '../../src/map/webgl/layers/territories.ts';
import { areaOutlineLayers, legLayers } from '../../src/map/webgl/layers/treaties.ts';
import { styleOf } from '../../src/picture/lettering.ts';
import { pictureSvg } from '../../src/picture/picture.ts';
import {
  areaSample,
  borderSample,
  gradeSample,
  legDashes,
  legSample,
  SAMPLE_ZOOM,
  sampleImage,
} from '../../src/picture/samples.ts';
import { dashes, softStrokes, strokeOf } from '../../src/picture/strokes.ts';
import type { SvgNode } from '../../src/picture/svg.ts';
import {
  LABEL_ORDER,
  LABELS,
  type LabelKind,
  type LabelSymbol,
  PLACES,
  SIDES,
} from '../../src/portrayal/labelSymbols.ts';
import { LAYER_INKS } from '../../src/portrayal/palette.ts';
import {
  AREA_OUTLINES,
  atZoom,
  BORDERS,
  type ByZoom,
  CIRCLES,
  grows,
  LEGS,
  LINES,
  type LineSymbol,
} from '../../src/portrayal/symbols.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';

const layers = new Map(
  [
    ...waterLayers('light'),
    ...edgeLayers('light'),
    ...borderLayers('light'),
    ...areaOutlineLayers('light'),
    ...legLayers('light'),
    ...selectionLayers('light'),
    ...labelLayers('light'),
  ].map((layer) => [layer.id, layer as LayerSpecification & { paint: object; layout: object; minzoom?: number }]),
);

/** What MapLibre makes of a property of a layer. */
function evaluated(id: string, property: string, zoom: number, properties: object, state: object): unknown {
  const layer = layers.get(id);
  const group = (['paint', 'layout'] as const).find((name) => property in (layer?.[name] ?? {}));
  if (!layer || !group) return undefined;
  const spec = (latest as unknown as Record<string, Record<string, StylePropertySpecification>>)[
    `${group}_${layer.type}`
  ]?.[property];
  if (!spec) throw new Error(`${layer.type} layers have no ${property}`);
  const value = (layer[group] as Record<string, unknown>)[property];
  if (property === 'line-dasharray') return value;
  const expression = createPropertyExpression(value, property, spec);
  if (expression.result === 'error') throw new Error(`${id} ${property}: ${JSON.stringify(expression.value)}`);
  const feature = { type: 'LineString', properties } as never;
  const result = expression.value.evaluate({ zoom }, feature, state as never);
  return typeof result === 'number' ? result : (value as unknown);
}

const ZOOMS = [5, 6, 7.3, 8, 10, 12];

describe('a line', () => {
  const lines: [string, LineSymbol][] = [
    ['shore', LINES.shore],
    ['coast-glow', LINES.coastGlow],
    ['coast', LINES.coast],
    ['edge-fade', LINES.edge],
    ['ribbon-left', LINES.ribbon],
    ['border-units', LINES.units],
    ['border-a', BORDERS.A],
    ['border-b', BORDERS.B],
    ['border-c', BORDERS.C],
    ['area-casing', LINES.areaCasing],
    ['area-liva', AREA_OUTLINES.liva],
    ['area-ceded', AREA_OUTLINES.ceded],
    ['area-zone', AREA_OUTLINES.zone],
    ['area-claim-outline', AREA_OUTLINES.claim],
    ['leg-casing', LINES.legCasing],
    ['leg-lit', LINES.legGlow],
    ['leg-solid', LEGS.A],
    ['leg-dashed', LEGS.B],
    ['leg-dotted', LEGS.C],
    ['differing-halo', LINES.differingCasing],
    ['differing-territory', LINES.differing],
    ['selected-territory', LINES.selected],
    ['position-outlines', LINES.position],
  ];

  it.each(lines)('%s is as wide, dashed and strong in WebGL as in SVG, at every zoom', (id, symbol) => {
    const on = { shown: 1, lit: 0, selected: 0, differs: 1, kind: id === 'border-units' ? 'units' : 'holders' };
    for (const zoom of ZOOMS)
      for (const marked of [false, true]) {
        const state = { ...on, selected: marked || id.startsWith('selected') ? 1 : 0, lit: id === 'leg-lit' ? 1 : 0 };
        const drawn = strokeOf(symbol, { zoom, theme: 'light', marked });
        const inWebgl = (property: string) => evaluated(id, property, zoom, { layer: 'zones' }, state);
        expect(inWebgl('line-width')).toBeCloseTo(Number(drawn['stroke-width']), 4);
        expect(inWebgl('line-opacity')).toBeCloseTo(Number(drawn['stroke-opacity'] ?? 1), 4);
        const dash = inWebgl('line-dasharray') as number[] | undefined;
        expect(dash && dashes(dash, Number(drawn['stroke-width']))).toBe(drawn['stroke-dasharray']);
        expect(inWebgl('line-cap')).toBe(drawn['stroke-linecap']);
      }
  });

  it('fades out to its edges alike, its middle as strong', () => {
    for (const [id, symbol] of [
      ['coast-glow', LINES.coastGlow],
      ['edge-fade', LINES.edge],
    ] as const) {
      const strokes = softStrokes(symbol, { zoom: 8, theme: 'light' });
      const [width, blur, opacity] = ['line-width', 'line-blur', 'line-opacity'].map((property) =>
        Number(evaluated(id, property, 8, {}, {})),
      ) as [number, number, number];
      for (const off of [0, 0.2, 0.5, 0.8]) {
        const from = (off * width) / 2;
        const webgl = opacity * Math.min(1, (width / 2 - from) / blur);
        const drawn =
          1 -
          strokes.reduce((clear, stroke) => {
            const covers = Number(stroke['stroke-width']) / 2 > from;
            return covers ? clear * (1 - Number(stroke['stroke-opacity'] ?? 1)) : clear;
          }, 1);
        expect(Math.abs(drawn - webgl), `${id} at ${off}`).toBeLessThan(0.17);
      }
    }
  });
});

describe('a word', () => {
  const words: [string, LabelSymbol, Record<string, unknown>?][] = [
    ['place-1', PLACES[1]],
    ['place-2', PLACES[2]],
    ['place-3', PLACES[3]],
    ['holder-names', LABELS.holder, { size: 12 }],
    ['water-names', LABELS.water, { scale: 1.7 }],
    ['pond-names', LABELS.pond, { scale: 0.8 }],
    ['treaty-point-names', LABELS.point],
    ['rival-positions', LABELS.rival],
    ['side-names', LABELS.side],
    ['territory-names', LABELS.territory],
    ['treaty-names', LABELS.line],
  ];

  it.each(words)('%s is as large and spaced, from the same zoom', (id, symbol, properties = {}) => {
    expect(layers.get(id)?.minzoom).toBe(symbol.minzoom);
    for (const zoom of ZOOMS) {
      const drawn = styleOf(symbol, zoom, Number(properties.size ?? properties.scale ?? 1));
      expect(evaluated(id, 'text-size', zoom, properties, {})).toBeCloseTo(drawn.size, 4);
      const spacing = Number(evaluated(id, 'text-letter-spacing', zoom, properties, {}) ?? 0);
      expect(spacing * drawn.size).toBeCloseTo(drawn.spacing ?? 0, 4);
    }
  });
});

describe('a picture', () => {
  const atlas = readAtlas();
  const WINDOW = { width: 1100, height: 760 };
  const drawn = (view: Partial<View>, name = 'use') => {
    const svg = pictureSvg(atlas, { ...DEFAULT_VIEW, ...view }, WINDOW, {
      ...WINDOW,
      theme: 'light',
      layout: 'map',
    });
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return Array.from(document.getElementsByTagName(name)) as unknown as Element[];
  };
  const widths = (elements: Element[], stroke: string) =>
    elements.filter((e) => e.getAttribute('stroke') === stroke).map((e) => Number(e.getAttribute('stroke-width')));
  const at = (zoom: number) => ({ camera: { ...DEFAULT_VIEW.camera, lon: 43, lat: 40.5, zoom } });
  const day = { date: '1921-10-13' };

  it('draws a treaty line wider from nearer, and the selected one wider still', () => {
    const ink = LAYER_INKS.light['article-4-border'] as string;
    for (const zoom of [6.5, 8, 9.5]) {
      const plain = widths(drawn({ ...day, ...at(zoom) }), ink);
      expect(plain.length).toBeGreaterThan(0);
      for (const width of plain) expect(width).toBeCloseTo(atZoom(LEGS.A.width, zoom), 1);
      const chosen = widths(drawn({ ...day, ...at(zoom), selection: { kind: 'boundary', id: 'article-4' } }), ink);
      const wider = atZoom(LEGS.A.width, zoom) + atZoom(LEGS.A.marked as ByZoom, zoom);
      for (const width of chosen) expect(width).toBeCloseTo(wider, 1);
    }
  });

  it('widens the outline of a selected area', () => {
    const view = { date: '1919-06-10', layers: { ...DEFAULT_VIEW.layers, zones: 'on' as const }, ...at(7.5) };
    const ink = LAYER_INKS.light.zones as string;
    const zone = atlas.areas.find(({ layer, kind }) => layer === 'zones' && kind === 'zone');
    const before = widths(drawn(view), ink);
    const after = widths(drawn({ ...view, selection: { kind: 'area', id: zone?.id ?? '' } }), ink);
    expect(Math.max(...after) - Math.max(...before)).toBeCloseTo(AREA_OUTLINES.zone.marked as number, 2);
  });

  it('lets coasts glow, and powers’ names grow', () => {
    expect(drawn({ ...day, ...at(8) }).filter((e) => e.getAttribute('href') === '#coast')).toHaveLength(4);
    const largest = (zoom: number) =>
      Math.max(
        ...drawn({ ...day, ...at(zoom) }, 'text')
          .filter((e) => Number(e.getAttribute('letter-spacing') ?? 0) > 1)
          .map((e) => Number(e.getAttribute('font-size'))),
      );
    expect(largest(7.5)).toBeGreaterThan(largest(6));
  });
});

describe('a legend', () => {
  it('shows lines as they are drawn', () => {
    const own = LAYER_INKS.light.zones;
    const grades = ['A', 'B', 'C'] as const;
    const shown: [SvgNode[], LineSymbol][] = [
      ...grades.map((grade): [SvgNode[], LineSymbol] => [legSample('zones', 'light', 'live', grade), LEGS[grade]]),
      ...grades.map((grade): [SvgNode[], LineSymbol] => [gradeSample(grade, 'light'), BORDERS[grade]]),
      [borderSample('units', 'light'), LINES.units],
      ...(['liva', 'ceded', 'zone', 'claim'] as const).map((kind): [SvgNode[], LineSymbol] => [
        areaSample(kind, { layer: 'zones' }, 'light', 'live'),
        AREA_OUTLINES[kind],
      ]),
    ];
    for (const [sample, symbol] of shown) {
      const look = strokeOf(symbol, { zoom: SAMPLE_ZOOM, theme: 'light', own });
      const drawn = new DOMParser().parseFromString(sampleImage(sample), 'image/svg+xml').documentElement.lastChild;
      for (const [name, value] of Object.entries(look))
        if (value !== undefined)
          expect((drawn as unknown as Element).getAttribute(name)).toBe(
            typeof value === 'number' ? String(Number(value.toFixed(2))) : value,
          );
    }
    const looks = grades.map((grade) => sampleImage(gradeSample(grade, 'light')));
    expect(new Set(looks).size).toBe(3);
  });
});

describe('the bar of a trace', () => {
  it('is dashed as the line is, a dot as long as it is wide', () => {
    expect(legDashes('A')).toEqual({});
    expect(legDashes('B')).toEqual({ '--stroke': 3, '--period': 3 + 1.4 });
    expect(legDashes('C')).toEqual({ '--stroke': 1, '--period': LEGS.C.dash?.[1] });
    expect(legDashes('D')).toEqual({});
  });
});

describe('a value by zoom', () => {
  it('grows between its zooms and not beyond them', () => {
    const value = grows(2, 6);
    expect([4, 6, 7, 8, 10, 14].map((zoom) => atZoom(value, zoom))).toEqual([2, 2, 3, 4, 6, 6]);
    expect(atZoom(3, 9)).toBe(3);
    expect(CIRCLES.point.minzoom).toBeLessThan(LABELS.point.minzoom);
  });
});

describe('the numbers of a look', () => {
  const SRC = path.join(import.meta.dirname, '../../src');
  const files = ['map', 'picture'].flatMap((room) =>
    readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${room}/${name}`),
  );
  /** What stands round a map and not on it, or is a part of a hatch. */
  const MARGINALIA = [
    'picture/scaleBar.ts',
    'picture/degrees.ts',
    'picture/picture.ts',
    'picture/poster.ts',
    'picture/legend.ts',
    'picture/hatches.ts',
  ];
  const OWN_NUMBER =
    /['"]?(?:(?:line|stroke|circle-stroke|text-halo)-(?:width|blur|dasharray)|(?:line|stroke|fill)-opacity|(?:text|font)-size|text-letter-spacing|letter-spacing|circle-radius)['"]?:\s*(?:['"[]?\s*\.?\d(?![\d.]*\s*\*)|\[\s*'interpolate')/g;
  /** A wide line nobody sees; a hair in a territory's own colour against seams. */
  const ALLOWED = [/'line-width': 1[02], 'line-opacity': 0 /, /stroke: state\.fill, 'stroke-width': 0\.6/];

  const found = (text: string) =>
    text.split('\n').filter((line) => line.match(OWN_NUMBER) && !ALLOWED.some((allowed) => allowed.test(line)));

  it.each(files.filter((name) => !MARGINALIA.includes(name)))('stand with the symbols and not in %s', (name) => {
    expect(found(readFileSync(path.join(SRC, name), 'utf8'))).toEqual([]);
  });

  it('would be found', () => {
    for (const line of [
      "'line-width': 7,",
      "'line-dasharray': [4, 2],",
      "'stroke-dasharray': '5 3.5',",
      "'stroke-width': 1.4",
      "'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10, 10, 13],",
      "'fill-opacity': 0.14",
    ])
      expect(found(line), line).toHaveLength(1);
  });

  it('stand in no style sheet that shows a line of the map', () => {
    for (const [sheet, name] of [
      ['ui/sample', 'root'],
      ['trace/ruler', 'stretch'],
    ]) {
      const css = readFileSync(path.join(SRC, `app/${sheet}.module.css`), 'utf8');
      const rules = [...css.matchAll(new RegExp(`\\.${name}\\b[^{]*\\{([^}]*)\\}`, 'g'))];
      expect(rules).not.toEqual([]);
      for (const [, body = ''] of rules) expect(body).not.toMatch(/dashed|dotted|border|0 \dpx/);
    }
  });
});

describe('words', () => {
  const KIND_OF_LAYER: Record<string, LabelKind> = {
    'selected-point-name': 'selectedPoint',
    'place-1': 'city',
    'side-names': 'side',
    'holder-names': 'holder',
    'treaty-point-names': 'point',
    'water-names': 'water',
    'pond-names': 'pond',
    'territory-names': 'territory',
    'place-2': 'town',
    'place-3': 'village',
    'treaty-names': 'line',
  };

  it('find room in one order on the map, where the topmost layer comes first', () => {
    const kinds = labelLayers('light').flatMap(({ id }) => KIND_OF_LAYER[id] ?? []);
    expect(kinds.toReversed()).toEqual([...LABEL_ORDER]);
  });

  it('and in the same in a picture', () => {
    const view: View = { ...DEFAULT_VIEW, date: '1921-10-13', trace: { id: 'article-4', km: 300 } };
    const size = { width: 1100, height: 760 };
    const svg = pictureSvg(readAtlas(), view, size, { ...size, theme: 'light', layout: 'map' });
    const order = ['Erzurum', 'ANKARA GOVERNMENT', 'IRAN', 'Black Sea', 'Artvin'].map((word) =>
      svg.indexOf(`>${word}<`),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('of both sides stand as far from their line on the map as in a picture', () => {
    expect(evaluated('side-names', 'text-line-height', 8, {}, {})).toBe(SIDES.away);
    expect(evaluated('side-names', 'text-padding', 8, {}, {})).toBe(SIDES.apart / 2);
  });
});
