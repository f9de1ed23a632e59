/** What an embed says, and how it is told from what it is asked: small, for every poster carries it. */

import { encodeView } from '../../view/fragment.ts';
import { placeOf, type View } from '../../view/view.ts';
import type { PublicView, Reply } from '../messages.ts';

export const VERSION = 1;

export const publicView = (view: View): PublicView => ({
  ...view,
  camera: placeOf(view),
  theme: view.theme ?? null,
  fragment: encodeView(view),
});

const SAID: Readonly<Record<Reply['type'], true>> = {
  ready: true,
  ack: true,
  error: true,
  dateChange: true,
  viewChange: true,
  select: true,
  height: true,
};

/** Whether a message is one of an embed's own, in whatever version. */
const isSaid = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'borderAtlas' in data &&
  'type' in data &&
  typeof data.type === 'string' &&
  Object.hasOwn(SAID, data.type);

/**
 * Whether a message asks something of the atlas. What an embed itself has said, sent back as it was or inside another
 * message, asks for nothing: an answer to it would be sent back again, without end.
 */
export const isAsked = (data: unknown): data is { borderAtlas: unknown } =>
  typeof data === 'object' &&
  data !== null &&
  'borderAtlas' in data &&
  !isSaid(data) &&
  !Object.values(data).some(isSaid);
