/** A scene: a view drawn as one picture, which is stored beside it and compared line by line. */
import type { Atlas } from '../../src/atlas/atlas.ts';
import { picture } from '../../src/picture/picture.ts';
import type { PictureOptions } from '../../src/picture/poster.ts';
import { type SvgNode, serialise } from '../../src/picture/svg.ts';
import { cameraFor } from '../../src/view/camera.ts';
import { selectionBounds } from '../../src/view/kinds.ts';
import { DEFAULT_VIEW, type Selection, type View } from '../../src/view/view.ts';

export interface StoredScene {
  title: string;
  /** What would be lost without it. */
  why: string;
  view: Partial<View>;
  /** What differs from a map alone, in light colours. */
  options?: Partial<PictureOptions>;
}

/** A window as wide as most have it: without a place of its own, a scene shows the region as it stands there. */
const WINDOW = { width: 1100, height: 760 };
/** Coarse, so that what is stored stays small: a line may be off by a pixel. */
const OPTIONS: PictureOptions = { width: 720, height: 480, theme: 'light', layout: 'map', grid: 1 };

/** The view as the scene shows it: without a place, at what it traces or has selected. */
export function viewOf(atlas: Atlas, { view: given, options }: StoredScene): View {
  const view = { ...DEFAULT_VIEW, ...given };
  const { width, height } = { ...OPTIONS, ...options };
  const { camera, trace, selection } = view;
  const subject: Selection | null = trace ? { kind: 'boundary', id: trace.id } : selection;
  const bounds = !camera && subject && selectionBounds(atlas, subject);
  return bounds ? { ...view, camera: cameraFor(bounds, width, height) } : view;
}

/** The picture of a scene, an element a line and each part of a path on its own: a change shows where it is. */
export function drawScene(atlas: Atlas, scene: StoredScene): string {
  const view = viewOf(atlas, scene);
  const options = { ...OPTIONS, ...scene.options };
  const lines = linesOf(picture(atlas, view, view.camera ? options : WINDOW, options));
  return `${lines.join('\n')}\n`;
}

function linesOf(node: SvgNode, indent = ''): string[] {
  const { name, attrs, children } = node;
  const { d } = attrs;
  const shown = { ...node, attrs: d ? { ...attrs, d: d.replaceAll(/(?<=.)M/g, '\nM') } : attrs };
  if (children.every((child) => typeof child === 'string')) return [indent + serialise(shown)];
  return [
    `${indent}${serialise({ ...shown, children: [] }).replace(/\/>$/, '>')}`,
    ...children.flatMap((child) => (typeof child === 'string' ? serialise(child) : linesOf(child, `${indent} `))),
    `${indent}</${name}>`,
  ];
}

/** The lines that only one of two pictures has: `-` of the first, `+` of the second. */
export function differingLines(stored: string, today: string): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + by);
  };
  count(stored, -1);
  count(today, 1);
  return [...counts].flatMap(([line, more]) => Array<string>(Math.abs(more)).fill(`${more < 0 ? '-' : '+'} ${line}`));
}
