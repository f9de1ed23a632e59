/** The sheet: map, cartouche, legend, layers, panel, and the timeline in the lower margin. */
import { useEffect } from 'react';
import { Announcer } from './Announcer.tsx';
import { Cartouche } from './Cartouche.tsx';
import { CompareCard } from './compare/CompareCard.tsx';
import { Swipe } from './compare/Swipe.tsx';
import { type Desk, DeskContext, useView, useWords } from './context.ts';
import { Dock } from './Dock.tsx';
import { LayersControl } from './LayersControl.tsx';
import { Legend } from './Legend.tsx';
import { MapControls } from './MapControls.tsx';
import { MapView } from './MapView.tsx';
import { Problems } from './Problems.tsx';
import { Panel } from './panel/Panel.tsx';
import { Tools } from './Tools.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { TraceStart } from './trace/TraceStart.tsx';

export function App({ desk, fitAtStart }: { desk: Desk; fitAtStart: boolean }) {
  return (
    <DeskContext value={desk}>
      <Sheet fitAtStart={fitAtStart} />
    </DeskContext>
  );
}

function Sheet({ fitAtStart }: { fitAtStart: boolean }) {
  const words = useWords();
  const theme = useView((view) => view.theme);
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = words.lang;
    document.title = `${words.t('app.title')} · ${words.t('app.subtitle')}`;
    if (theme) documentElement.dataset.theme = theme;
    else delete documentElement.dataset.theme;
  }, [words, theme]);
  return (
    <div className="sheet">
      <button type="button" className="skip" onClick={() => document.getElementById('open-table')?.focus()}>
        {words.t('app.skip')}
      </button>
      <main className="plate">
        <MapView fitAtStart={fitAtStart} />
        <Swipe />
        <div className="margins">
          <div className="left-margin">
            <Cartouche />
            <TraceStart />
            <Legend />
          </div>
          <div className="right-margin">
            <Tools />
            <LayersControl />
            <CompareCard />
            <Panel />
          </div>
        </div>
        <MapControls />
        <p className="credit">{words.t('map.credit')}</p>
        <Problems />
      </main>
      <Dock />
      <Timeline />
      <Announcer />
    </div>
  );
}
