/** What every renderer of the map can do and reports: the page knows no more of them than this. */

import type { Position } from '../atlas/types.ts';
import type { Bounds } from '../geo/bounds.ts';
import type { OnScreen } from '../portrayal/legend.ts';
import type { Padding } from '../view/camera.ts';
import type { Renderer } from '../view/chrome.ts';
import type { Camera, Selection, Theme, View } from '../view/view.ts';

/** A thing of the map that is pointed at, and where, CSS pixels from the upper left corner of a map `width` wide. */
export interface Pointed {
  thing: Selection;
  x: number;
  y: number;
  width: number;
  by: 'mouse' | 'keyboard';
}

/** The drawing context is gone (`lost`) or back (`restored`); or the map can go on no more (`halted`). */
export type ContextEvent = 'lost' | 'restored' | 'halted';

export interface MapCallbacks {
  /** The map came to rest elsewhere; `following`: because it followed a walk, not by the reader's hand. */
  onCamera(camera: Camera, following: boolean): void;
  /** The reader chose what lies here, or empty ground. */
  onSelect(selection: Selection | null): void;
  /**
   * The mouse came to rest on what lies here, or the cross in the middle of the map on it, which stands there while the
   * map has the keyboard; null: on nothing, or gone.
   */
  onPoint?(pointed: Pointed | null): void;
  /** Other parts of the atlas came into the window. */
  onScreen(seen: OnScreen): void;
  /** The first frame with data is rendered. */
  onReady(): void;
  onContext(event: ContextEvent): void;
}

export interface FitHow {
  /** Without a movement between. */
  still?: boolean;
  /** As a step of a walk: no place of its own in the reader's history. */
  following?: boolean;
}

export interface AtlasMap {
  readonly renderer: Renderer;
  update(view: View): void;
  /** Brings a box into the window, between the page's panels. */
  fit(bounds: Bounds, padding: Padding, how?: FitHow): void;
  /** Follows a position that has left the window between the page's panels. */
  keepInSight(position: Position, padding: Padding): void;
  /** Goes to a camera at once and to the last digit, saying nothing: to follow another map. */
  jump(camera: Camera): void;
  /** Calls with every camera on the way of a movement made in this map. Returns a function that stops. */
  onMove(listener: (camera: Camera) => void): () => void;
  /** Fits a box only where the page's panels or the edge hide part of it; after any move under way. */
  reveal(bounds: Bounds, padding: Padding): void;
  /** The canvas's accessible name. */
  setLabel(label: string): void;
  /** Takes the keyboard. */
  focus(): void;
  zoomBy(levels: number): void;
  resize(): void;
  /** Resolves once everything asked for is rendered. */
  idle(): Promise<void>;
  /** Ids of rendered features of a style layer, for inspection. */
  rendered(
    layer: string,
  ): { id: number | string | undefined; properties: Record<string, unknown>; state: Record<string, unknown> }[];
  /** What is written on the map, for inspection; a long name may be there in pieces. */
  names(): string[];
  /** Takes the map away, with a last word of where a move under way has come. */
  destroy(): void;
}

export function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export interface MapWords {
  /** The canvas's accessible name. */
  label: string;
  /** How to move a map that leaves the wheel and one finger to the page round it; absent: it takes them. */
  cooperative?: { control: string; command: string; touch: string };
}
