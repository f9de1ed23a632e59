/** Whether the page is being printed: paper shows what the screen has folded away, in light colours. */
import { flushSync } from 'react-dom';
import { createStore, useStore } from './store.ts';

const printing = createStore(false);
// The browser takes its picture as soon as the listeners return.
window.addEventListener('beforeprint', () => flushSync(() => printing.set(true)));
window.addEventListener('afterprint', () => printing.set(false));

export const usePrinting = (): boolean => useStore(printing, (value) => value);
