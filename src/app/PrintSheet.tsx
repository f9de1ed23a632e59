/** What only paper shows: the map as a picture, the sources of the day, and where to find the view again. */
import { useEffect, useMemo, useRef } from 'react';
import { sourcesOfDay } from '../atlas/related.ts';
import { encodeView } from '../view/codec.ts';
import { useDesk, useSettledDay, useWords } from './context.ts';

export function PrintSheet() {
  const { atlas, map, view } = useDesk();
  const words = useWords();
  const date = useSettledDay();
  const paper = useRef<HTMLDivElement>(null);
  const address = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const print = () => {
      if (paper.current) map.get()?.copyTo(paper.current);
      if (address.current) address.current.textContent = new URL(encodeView(view.get()), location.href).href;
    };
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, [map, view]);
  const sources = useMemo(() => sourcesOfDay(atlas, date), [atlas, date]);
  return (
    <div className="print-sheet" aria-hidden="true">
      <div className="print-map" ref={paper} />
      {sources.length > 0 && (
        <p>
          {words.t('print.sources')}: {sources.join('; ')}.
        </p>
      )}
      <p>
        {words.t('print.licence')} {words.t('map.credit')}
      </p>
      <p>
        {words.t('print.address')}: <span ref={address} />
      </p>
    </div>
  );
}
