/** The drawing of a view: its elements in the page, in two sheets that the browser paints apart. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Frame } from '../../picture/frame.ts';
import type { Hatching } from '../../picture/hatches.ts';
import type { Box } from '../../picture/labels.ts';
import { territories, territoryPaths } from '../../picture/land.ts';
import { borderPaths } from '../../picture/lines.ts';
import { mapParts, wordsLook } from '../../picture/map.ts';
import type { Markup } from '../../picture/svg.ts';
import type { Theme, View } from '../../view/view.ts';
import { textWidth } from '../textWidth.ts';
import { createGroup, type Group, SVG } from './group.ts';
import { alongLines, edge, litLands, litLeg, net, positions } from './overlays.ts';

/** What lies beneath: the ground and the lands in their holders' colours. */
const BENEATH = ['definitions', 'borderPaths', 'ground', 'territories'] as const;
/** What lies above, a sheet of its own: new colours beneath do not paint it anew. */
const ABOVE = [
  'areas',
  'net',
  'edge',
  'water',
  'borders',
  'treatyLines',
  'litLeg',
  'selection',
  'litLands',
  'positions',
  'words',
  'alongLines',
] as const;
type Layer = (typeof BENEATH)[number] | (typeof ABOVE)[number];
const LAYERS: readonly Layer[] = [...BENEATH, ...ABOVE];
/** These change with the window and the colours alone. */
const STANDING: ReadonlySet<Layer> = new Set(['borderPaths', 'ground', 'net', 'edge', 'water']);
const NEVER_SEEN: ReadonlySet<Layer> = new Set(['definitions', 'borderPaths']);
const WRITTEN: ReadonlySet<Layer> = new Set(['words', 'alongLines']);

export interface Drawing {
  readonly element: SVGGElement;
  /** Draws all of the view in a frame; the camera is the frame's. */
  draw(frame: Frame, view: View, theme: Theme): void;
  /** Draws the holders' colours of a day, in the frame that stands. */
  drawLands(day: string): void;
}

export function createDrawing(atlas: Atlas, parent: SVGElement, hatching: Hatching = 'patterns'): Drawing {
  const element = parent.appendChild(document.createElementNS(SVG, 'g'));
  const sheet = document.createElementNS(SVG, 'g');
  sheet.setAttribute('class', 'vector-above');
  const groups = new Map<Layer, { element: SVGElement; group: Group }>();
  for (const layer of LAYERS) {
    const holder = document.createElementNS(SVG, NEVER_SEEN.has(layer) ? 'defs' : 'g');
    if (layer === 'territories') holder.setAttribute('class', 'vector-lands');
    (BENEATH.some((name) => name === layer) ? element : sheet).append(holder);
    groups.set(layer, { element: holder, group: createGroup(holder) });
  }
  element.append(sheet);
  let standing: { frame: Frame; theme: Theme } | undefined;

  return {
    element,
    draw(frame, view, theme) {
      const afresh = standing?.frame !== frame || standing.theme !== theme;
      standing = { frame, theme };
      const here = { ...view, camera: frame.camera };
      const taken: Box[] = [];
      const layers: Record<Layer, () => Markup[]> = {
        ...mapParts(atlas, frame, here, theme, textWidth, taken, hatching),
        borderPaths: () => borderPaths(atlas, frame),
        net: () => [net(frame, theme)],
        edge: () => edge(atlas, frame, theme),
        litLeg: () => litLeg(atlas, frame, here, theme),
        litLands: () => litLands(atlas, frame, here, theme),
        positions: () => positions(atlas, frame, here, theme),
        alongLines: () => alongLines(atlas, frame, here, theme, textWidth, taken),
      };
      for (const layer of LAYERS) {
        const holder = groups.get(layer);
        if (afresh && WRITTEN.has(layer))
          for (const [name, value] of Object.entries(wordsLook(theme))) holder?.element.setAttribute(name, value);
        if (afresh || !STANDING.has(layer)) holder?.group.show(layers[layer]());
      }
    },
    drawLands(day) {
      if (!standing) return;
      const { frame, theme } = standing;
      groups.get('territories')?.group.show(territories(atlas, territoryPaths(atlas, frame), day, theme));
    },
  };
}
