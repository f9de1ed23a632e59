/** The sheet: map, cartouche, legend, layers, panel, and the timeline in the lower margin. */
import { useEffect } from 'react';
import type { Bounds } from '../../geo/bounds.ts';
import type { ChromePart } from '../../view/chrome.ts';
import { CompareCard } from '../compare/CompareCard.tsx';
import { Swipe } from '../compare/Swipe.tsx';
import { insets } from '../layout/insets.ts';
import { LayersControl } from '../legend/LayersControl.tsx';
import { Legend } from '../legend/Legend.tsx';
import { MapControls } from '../map/MapControls.tsx';
import { MapView } from '../map/MapView.tsx';
import { Panel } from '../panel/Panel.tsx';
import { type Services, ServicesContext, useServices, useView, useWords } from '../services/context.ts';
import { isGuest } from '../services/framed.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { TourDock } from '../tour/TourDock.tsx';
import { TraceStart } from '../trace/TraceStart.tsx';
import { guarded } from '../ui/Guard.tsx';
import { NoticeBar } from '../ui/Notice.tsx';
import { Announcer } from './Announcer.tsx';
import { Cartouche } from './Cartouche.tsx';
import { Dock } from './Dock.tsx';
import { NewVersion } from './NewVersion.tsx';
import { PrintedTables, PrintSheet } from './PrintSheet.tsx';
import { Problems } from './Problems.tsx';
import styles from './sheet.module.css';
import { Tools } from './Tools.tsx';

/** The parts of the sheet, each with its faults kept to itself, and the change of the view that closes it. */
const Safe = {
  MapView: guarded(MapView),
  Swipe: guarded(Swipe, { compare: null }),
  Cartouche: guarded(Cartouche),
  TraceStart: guarded(TraceStart),
  Legend: guarded(Legend),
  Tools: guarded(Tools),
  LayersControl: guarded(LayersControl),
  CompareCard: guarded(CompareCard, { compare: null }),
  TourDock: guarded(TourDock, { tour: null }),
  Panel: guarded(Panel, { selection: null }),
  MapControls: guarded(MapControls),
  Dock: guarded(Dock, { table: null, trace: null }),
  Timeline: guarded(Timeline),
  PrintSheet: guarded(PrintSheet),
  PrintedTables: guarded(PrintedTables),
  Announcer: guarded(Announcer),
};

export function App({ services, fitAtStart }: { services: Services; fitAtStart: Bounds | undefined }) {
  return (
    <ServicesContext value={services}>
      <NoticeBar />
      <Sheet fitAtStart={fitAtStart} />
    </ServicesContext>
  );
}

const focus = (id: string) => document.getElementById(id)?.focus();

function Sheet({ fitAtStart }: { fitAtStart: Bounds | undefined }) {
  const words = useWords();
  const { chrome } = useServices();
  const shows = (part: ChromePart) => !chrome.hidden.has(part);
  const theme = useView((view) => view.theme);
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = words.lang;
    document.title = `${words.t('app.title')} · ${words.t('app.subtitle')}`;
    if (theme) documentElement.dataset.theme = theme;
    else delete documentElement.dataset.theme;
  }, [words, theme]);
  return (
    <div className={styles.root}>
      {isGuest() && (
        <button type="button" className={styles.skip} id="frame-start" onClick={() => focus('frame-end')}>
          {words.t('app.skipFrame')}
        </button>
      )}
      {shows('tools') && (
        <button type="button" className={styles.skip} onClick={() => focus('open-table')}>
          {words.t('app.skip')}
        </button>
      )}
      <main className={styles.plate}>
        <Safe.MapView fitAtStart={fitAtStart} />
        <Safe.Swipe />
        <div className={styles.margins}>
          <div className={styles.leftMargin} ref={insets.left.ref}>
            {shows('title') && <Safe.Cartouche />}
            {shows('tools') && <Safe.TraceStart />}
            {shows('legend') && <Safe.Legend />}
          </div>
          <div className={styles.rightMargin} ref={insets.right.ref}>
            {shows('tools') && <Safe.Tools />}
            {shows('tools') && <Safe.LayersControl />}
            <Safe.CompareCard />
            <Safe.TourDock placed={fitAtStart === undefined} />
            {shows('panel') && <Safe.Panel placed={fitAtStart === undefined} />}
          </div>
        </div>
        {shows('tools') && <Safe.MapControls />}
        <p className={styles.credit}>{words.t('map.credit')}</p>
        <Problems />
        <NewVersion />
        <Safe.PrintSheet />
      </main>
      <Safe.Dock />
      {shows('timeline') && <Safe.Timeline />}
      <Safe.PrintedTables />
      <Safe.Announcer />
      {/* From here the next step of the keyboard leads out of the frame, and a press back, for who comes from behind. */}
      {isGuest() && (
        <button type="button" className={styles.skip} id="frame-end" onClick={() => focus('frame-start')}>
          {words.t('app.frameEnd')}
        </button>
      )}
    </div>
  );
}
