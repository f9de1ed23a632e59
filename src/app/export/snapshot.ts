/** What is taken away, as it stood when Export was opened. */

import type { Atlas } from '../../atlas/atlas.ts';
import { sourcesOfDay } from '../../atlas/related.ts';
import { versionOf } from '../../export/citation.ts';
import { type About, DATA_CREDIT } from '../../export/credit.ts';
import type { InSight } from '../../export/features.ts';
import type { FileFacts } from '../../export/metadata.ts';
import { createFrame } from '../../picture/frame.ts';
import type { Window } from '../../picture/poster.ts';
import { movedCamera } from '../../view/camera.ts';
import { placeOf, type View } from '../../view/view.ts';
import { paddingNow } from '../layout/fit.ts';
import { mapSize } from '../layout/insets.ts';
import type { Services, Words } from '../services/context.ts';
import { EDITION } from '../services/edition.ts';
import { linkTo } from '../services/site.ts';

export interface Snapshot {
  atlas: Atlas;
  view: View;
  /** The part of the live map that the view's camera shows clear of panels, CSS pixels. */
  window: Window;
  seen: InSight;
  about: About;
  /** The same with who made it and of which version, for pictures. */
  facts: FileFacts;
  /** Lines under a picture: the day's sources, licences, the address. */
  footnotes: string[];
}

export function takeSnapshot(services: Services, words: Words): Snapshot {
  const { atlas } = services;
  const onScreen = services.view.get();
  const whole = mapSize() ?? { width: 1280, height: 720 };
  const camera = placeOf(onScreen);
  const { project } = createFrame(whole.width, whole.height, camera, []);
  // What lies under the page's own panels is not what the reader looks at.
  const { left, right, top, bottom } = paddingNow();
  const window = { width: Math.max(whole.width / 3, whole.width - left - right), height: whole.height - top - bottom };
  const view = { ...onScreen, camera: movedCamera(camera, (left - right) / 2, (top - bottom) / 2) };
  const none = {
    territories: new Set<string>(),
    arcs: new Set<number>(),
    boundaries: new Set<string>(),
    areas: new Set<string>(),
  };
  const about = {
    title: `${words.t('app.title')} · ${words.day(view.date)}`,
    date: view.date,
    link: linkTo(onScreen),
  };
  const sources = sourcesOfDay(atlas, view.date);
  return {
    atlas,
    view,
    window,
    seen: {
      ...(services.seen.get() ?? none),
      contains(position) {
        const [x, y] = project(position);
        return x >= 0 && y >= 0 && x <= whole.width && y <= whole.height;
      },
    },
    about,
    facts: {
      ...about,
      author: words.t('export.authors'),
      subject: words.t('app.subtitle'),
      lang: words.lang,
      version: versionOf(EDITION),
    },
    footnotes: [
      ...(sources.length > 0 ? [`${words.t('print.sources')}: ${sources.join('; ')}.`] : []),
      `${words.t('export.dataOf')} ${DATA_CREDIT}.`,
      `${words.t('print.address')}: ${about.link ?? words.t('print.noAddress')}`,
    ],
  };
}
