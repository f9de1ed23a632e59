/** When the lines and marks of a map are drawn anew: the rows of the parts of a view say which parts they show. */
import type { Atlas } from '../atlas/atlas.ts';
import { currentLeg } from '../atlas/treatyLine.ts';
import type { SceneView } from '../portrayal/scene.ts';
import { FIELDS, rowOf } from '../view/parts.ts';

const REDRAWN = FIELDS.filter((field) => rowOf(field).redraws);

/** Whether two views differ, beside their day, in what the whole picture shows: steps along a leg and swipes do not. */
export function redrawn(atlas: Atlas, before: SceneView, next: SceneView): boolean {
  return (
    REDRAWN.some((field) => before[field] !== next[field]) ||
    before.compare?.date !== next.compare?.date ||
    before.trace?.id !== next.trace?.id ||
    currentLeg(atlas, before.trace) !== currentLeg(atlas, next.trace)
  );
}
