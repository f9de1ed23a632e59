/**
 * The map for print: a picture of its own of what the view says, in light
 * colours, whichever map stands on the screen in whichever colours. It refers
 * to nothing of the page, for that is hidden there.
 */
import type { Atlas } from '../../atlas/atlas.ts';
import { degrees } from '../../picture/degrees.ts';
import { elementOf } from '../../picture/element.ts';
import { frameAt } from '../../picture/frame.ts';
import { mapPicture } from '../../picture/map.ts';
import { scaleBar } from '../../picture/scaleBar.ts';
import { changeNodes, el } from '../../picture/svg.ts';
import { resolveUses } from '../../picture/uses.ts';
import { MAP_COLOURS } from '../../portrayal/palette.ts';
import { sceneOf } from '../../portrayal/scene.ts';
import { placeOf, type View } from '../../view/view.ts';
import { textWidth } from '../textWidth.ts';

/** Room for the scale bar in the lower right corner of the page, CSS pixels. */
const BAR = { width: 150, height: 14 };

/** An id of its own: the map of the screen stands in the same document. */
const own = (id: string) => `paper-${id}`;
const CLIP = 'clip-path';

/** @param size of the map on the screen, CSS pixels */
export function printedMap(atlas: Atlas, view: View, size: { width: number; height: number }): Element {
  const { width, height } = size;
  const frame = frameAt(atlas, placeOf(view), width, height);
  const picture = el(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'xMidYMin' },
    // What reaches beyond the picture ends at its edge; the room round it on the paper may be wider.
    el(
      'svg',
      { width, height },
      el('rect', { width, height, fill: MAP_COLOURS.light.sea }),
      mapPicture(sceneOf(atlas, view, 'light'), frame, textWidth, 'strokes'),
      degrees(frame, 'light'),
      scaleBar(frame, view.lang, 'light', width - BAR.width, height - BAR.height),
      el('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: '#000' }),
    ),
  );
  // Firefox prints nothing that a `use` refers to: there are none.
  const [printed = picture] = changeNodes(resolveUses(picture), (node) => {
    const { id, [CLIP]: clip } = node.attrs;
    return [
      {
        ...node,
        attrs: {
          ...node.attrs,
          ...(id && { id: own(id) }),
          ...(clip && { [CLIP]: clip.replace('#', `#${own('')}`) }),
        },
      },
    ];
  });
  return elementOf(printed);
}
