/** What the fuzz begins with: one good example at least of every part of an address, message and form of a date. */

import { publicView } from '../../src/embed/guest/said.ts';
import type { Asked, Reply, RequestType } from '../../src/embed/messages.ts';
import type { Tour } from '../../src/tour/tour.ts';
import type { Chrome } from '../../src/view/chrome.ts';
import { decodeView } from '../../src/view/codec.ts';
import { FIELDS, rowOf, SHOW } from '../../src/view/parts.ts';
import { MEANINGS } from '../../src/view/shapes.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';

/** An example of every part of an address, with its name. */
export const EXAMPLES: readonly (readonly [name: string, value: string])[] = [
  ...FIELDS.map((field) => [rowOf(field).name, MEANINGS[field].example] as const),
  [SHOW, MEANINGS.show.example],
];
export const PARTS = EXAMPLES.map(([key, value]) => `${key}=${value}`);
export const VALID = `#${PARTS.join('&')}`;
/** What a message of each kind holds beside its head; the types tell where one is missing. */
export const MESSAGES: { [T in RequestType]: Asked[T] } = {
  hello: {},
  getView: {},
  setView: { view: decodeView(VALID).view },
  goTo: { address: '#date=1919-02-01' },
  show: { what: 'article-4' },
  play: { playing: true },
  nextChange: { direction: -1 },
  trace: { boundary: 'gumru', leg: 1 },
  export: { format: 'svg' },
};
/** A choice of each kind in the query of an embed, none of them as it is at first. */
export const FRAME_PARTS: Record<keyof Chrome, string> = {
  hidden: 'hide=title,legend',
  wake: 'wake=touch',
  gestures: 'gestures=free',
  renderer: 'renderer=vector',
  origin: 'origin=https://a.example',
};
export const FRAME = `?${Object.values(FRAME_PARTS).join('&')}`;

/** What an embed itself says, of each kind. */
const view = publicView(DEFAULT_VIEW);
export const REPLIES: { [T in Reply['type']]: Extract<Reply, { type: T }> } = {
  ready: { type: 'ready', view },
  ack: { type: 'ack', id: 1, result: view },
  error: { type: 'error', id: 1, code: 'malformed', message: 'No.' },
  dateChange: { type: 'dateChange', date: view.date, view },
  viewChange: { type: 'viewChange', view },
  select: { type: 'select', selection: { kind: 'boundary', id: 'gumru', leg: 1 } },
  height: { type: 'height', height: 480 },
};

export const TOUR: Tour = {
  borderAtlasTour: 1,
  title: { en: 'A' },
  stops: [
    { title: { en: 'B' }, text: { en: 'C' }, view: { date: '1921-10-13', camera: { lon: 43, lat: 40.5, zoom: 7 } } },
  ],
};

/** One autumn's days in the forms that readers are told of, and as the region writes them. */
export const TYPED = [
  ...['1921-10-13', '19211013', '13.10.1921', '13/10/1921', '13-10-1921', '13.X.1921', '13 X 1921', '10/1921'],
  ...['13 October 1921', 'October 13th, 1921', 'Thu 13 Oct 1921', '13-Oct-1921', 'Oct 1921', 'c. 13 October 1921'],
  ...['13 Ekim 1921', 'EKİM 1921', "13 Ekim 1921'de", '13 Teşrinievvel 1337', '13 Kânunuevvel 1337 Rumi'],
  ...['30 September 1921 (O.S.)', '30 сентября 1921 ст. ст.', '13 октября 1921 г.', 'четверг, 13-го октября 1921 года'],
  ...['1921-ci il oktyabrın 13-də', '1921 թ. հոկտեմբերի 13-ին', '1921 წლის 13 ოქტომბერს'],
];

/** What mails, chats, course systems and search engines do to an address on its way; none of it changes what it says. */
export const MANGLED: Record<string, (address: string) => string> = {
  'entities for its ampersands': (address) => address.replaceAll('&', '&amp;'),
  'its separators encoded': (address) => address.replace(/[&=/:,]/g, encodeURIComponent),
  'encoded whole': encodeURIComponent,
  'the marks of who follows readers': (address) => `${address}&utm_source=mail&fbclid=IwAR0-x`,
  'in the query of a search': (address) => `utm_medium=social&${address}`,
  'a sentence that ends behind it': (address) => `${address}.`,
  'brackets round it': (address) => `(${address})`,
  'quotation marks round it': (address) => `“${address}”`,
  'a comma behind it': (address) => `${address},`,
  'a blank behind it': (address) => `${address} `,
  'a passage to be marked': (address) => `${address}:~:text=Kars`,
};
