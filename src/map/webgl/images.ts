/** The images of the WebGL style by their names: hatches and the marks of towns, in the colours of a theme. */
import { LAYER_IDS } from '../../atlas/layers.ts';
import {
  areaHatch,
  areaHatchName,
  CLAIMANTS,
  HATCHES,
  type Pattern,
  statusHatch,
  statusHatchName,
  toPattern,
} from '../../portrayal/patterns.ts';
import type { Theme } from '../../view/view.ts';
import { townMark } from './townMark.ts';

type Make = (theme: Theme) => Pattern;

const areaKinds = [...LAYER_IDS.map((layer) => ({ layer })), ...CLAIMANTS.map((claimant) => ({ layer: '', claimant }))];

export const IMAGES: ReadonlyMap<string, Make> = new Map<string, Make>([
  ...HATCHES.map((hatch): [string, Make] => [statusHatchName(hatch), (theme) => toPattern(statusHatch(hatch, theme))]),
  ...areaKinds.map((kind): [string, Make] => [areaHatchName(kind), (theme) => toPattern(areaHatch(kind, theme))]),
  ['town-1', (theme) => townMark(1, theme)],
  ['town-2', (theme) => townMark(2, theme)],
]);
