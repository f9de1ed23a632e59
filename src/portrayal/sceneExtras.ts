/** What only views need that trace a line, compare days or treaties, or choose a point: a poster loads it with such a view. */
import { compareAnnexes } from '../atlas/annexes.ts';
import { differingTerritories } from '../atlas/compare.ts';
import { currentLeg, tracePosition } from '../atlas/treatyLine.ts';
import type { SceneExtras } from './sceneWith.ts';
import { pointPositions, sideLabels } from './traceData.ts';

export const SCENE_EXTRAS: SceneExtras = {
  currentLeg,
  tracePosition,
  mentionedIn: (atlas, table) =>
    (table?.kind === 'annexes' && compareAnnexes(atlas)?.territories.map(({ territory }) => territory)) || [],
  differing: differingTerritories,
  positions: pointPositions,
  sides: sideLabels,
};
