/** The drawing of a view: its elements in the page, in two groups that the browser composites apart. */
import type { Frame } from '../../picture/frame.ts';
import { wordsLook } from '../../picture/lettering.ts';
import { borderPaths } from '../../picture/lines.ts';
import { mapParts, NEVER_SEEN, PARTS, type Part, WRITTEN } from '../../picture/map.ts';
import { SVG } from '../../picture/svg.ts';
import { territories, territoryPaths } from '../../picture/territories.ts';
import type { Scene } from '../../portrayal/scene.ts';
import type { Theme } from '../../view/view.ts';
import { textWidth } from '../textWidth.ts';
import { createGroup, type Group } from './group.ts';

/** What lies beneath: the ground and the territories in their holders' colours. */
const BENEATH: ReadonlySet<Part> = new Set(['definitions', 'borderPaths', 'ground', 'territories']);
/** These change with the window and the colours alone. */
const STANDING: ReadonlySet<Part> = new Set(['borderPaths', 'ground', 'graticule', 'edge', 'water']);

export interface Drawing {
  readonly element: SVGGElement;
  /** Draws all of the view in a frame; the camera is the frame's. */
  draw(frame: Frame, scene: Scene): void;
  /** Draws the holders' colours of a day, in the frame that stands. */
  drawTerritories(scene: Scene): void;
}

export function createDrawing(parent: SVGElement): Drawing {
  const element = parent.appendChild(document.createElementNS(SVG, 'g'));
  const above = document.createElementNS(SVG, 'g');
  above.setAttribute('class', 'vector-above');
  const groups = new Map<Part, { element: SVGElement; group: Group }>();
  for (const part of PARTS) {
    const holder = document.createElementNS(SVG, NEVER_SEEN.has(part) ? 'defs' : 'g');
    if (part === 'territories') holder.setAttribute('class', 'vector-lands');
    // What lies above is composited apart: new colours beneath do not render it anew.
    (BENEATH.has(part) ? element : above).append(holder);
    groups.set(part, { element: holder, group: createGroup(holder) });
  }
  element.append(above);
  let standing: { frame: Frame; theme: Theme } | undefined;

  return {
    element,
    draw(frame, scene) {
      const { theme } = scene;
      const afresh = standing?.frame !== frame || standing.theme !== theme;
      standing = { frame, theme };
      const parts = {
        ...mapParts(scene, frame, textWidth),
        // All of them: those of another day are there when it comes.
        borderPaths: () => borderPaths(scene, frame, 'all'),
      };
      for (const part of PARTS) {
        const holder = groups.get(part);
        if (afresh && WRITTEN.has(part))
          for (const [name, value] of Object.entries(wordsLook(theme))) holder?.element.setAttribute(name, value);
        if (afresh || !STANDING.has(part)) holder?.group.show(parts[part]());
      }
    },
    drawTerritories(scene) {
      if (!standing) return;
      const paths = territoryPaths(scene.atlas, standing.frame);
      groups.get('territories')?.group.show(territories(scene, paths));
    },
  };
}
