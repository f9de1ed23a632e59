/**
 * What an embed and the page round it say to each other, version 1: types only.
 *
 * Every message is `{ borderAtlas: 1, type, … }`. A request carries an `id`
 * of the sender's choosing and is answered by `ack` or `error` with the same
 * `id`. What is not understood is answered with an error and changes nothing.
 */
import type { LayerId } from '../atlas/layers.ts';
import type { Camera, LayerChoice, Selection, Theme, View } from '../view/view.ts';

/** The view as a host reads it: all its parts. */
export interface PublicView extends Omit<View, 'camera' | 'theme'> {
  camera: Camera;
  /** Null: as the reader's system says. */
  theme: Theme | null;
  /** The whole view as the fragment of an address, `#` and all. */
  fragment: string;
}

/** What a host may give a part: null gives the choice back to the reader's system. */
type Given<T> = undefined extends T ? Exclude<T, undefined> | null : T;
/** The parts of a view a host may set; what is left out stays as it is, layers too. */
export type ViewChange = { -readonly [K in Exclude<keyof View, 'layers'>]?: Given<View[K]> | undefined } & {
  layers?: { [L in LayerId]?: LayerChoice | undefined } | undefined;
};

/** What a host can ask for, each with what it takes. All but `export` are answered with the view. */
export interface Asked {
  /** Opens the talk. */
  hello: object;
  getView: object;
  setView: { view: ViewChange };
  /**
   * Takes parts of an address: `tour=livas/2`, `date=1921-10-13&layers=-zones`. A part with nothing after its `=` is
   * taken away; those not mentioned stay.
   */
  goTo: { address: string };
  /** Goes to a treaty line, an area or a layer by its id, at its first day where the day lies outside its own. */
  show: { what: string };
  play: { playing: boolean };
  /** Goes to the next (or previous, -1) day on which land changes hands. */
  nextChange: { direction?: 1 | -1 | undefined };
  /** Walks a treaty line: goes to the start of a leg, counted from 0. */
  trace: { boundary: string; leg: number };
  /** Answered with `{ format, content }`: the view as an SVG document. */
  export: { format: 'svg' };
}
export type RequestType = keyof Asked;
export type Id = string | number;
export type Request = {
  [T in RequestType]: { borderAtlas: 1; id?: Id | undefined; type: T } & Asked[T];
}[RequestType];

export type ErrorCode = 'malformed' | 'version' | 'unknown-type' | 'unknown-thing' | 'failed';

/** What an embed says. `ack` and `error` answer requests; the others come by themselves. */
export type Reply =
  | { type: 'ready'; view: PublicView }
  | { type: 'ack'; id: Id | undefined; result?: unknown }
  | { type: 'error'; id: Id | undefined; code: ErrorCode; message: string }
  | { type: 'dateChange'; date: string; view: PublicView }
  | { type: 'viewChange'; view: PublicView }
  | { type: 'select'; selection: Selection | null }
  /** The height, CSS pixels, at which the embed looks best at its width. */
  | { type: 'height'; height: number };
