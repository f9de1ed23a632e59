/**
 * The same map without WebGL: the picture of the view as SVG in the page, with
 * pan, zoom and choice. Every map begins as this one; it stays where the browser
 * offers no WebGL or computes it in software, and stands in while a lost drawing
 * context has not come back. A step in time changes what it must of the elements
 * that stand, and nothing else.
 */
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom as zoomBehaviour } from 'd3-zoom';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Position } from '../../atlas/types.ts';
import type { Bounds } from '../../geo/bounds.ts';
import { fromWorld, toWorld } from '../../geo/mercator.ts';
import { type Frame, frameAt } from '../../picture/frame.ts';
import { SVG } from '../../picture/svg.ts';
import { outlineId } from '../../picture/territories.ts';
import { inWindow } from '../../portrayal/inWindow.ts';
import { MAP_COLOURS } from '../../portrayal/palette.ts';
import { sceneOf } from '../../portrayal/scene.ts';
import { cameraFor, type Padding } from '../../view/camera.ts';
import { type Camera, placeOf, roundCamera, type View } from '../../view/view.ts';
import { type AtlasMap, type MapCallbacks, type MapWords, type Pointed, systemTheme } from '../atlasMap.ts';
import { createDebounce } from '../debounce.ts';
import { createDegrees } from '../degrees.ts';
import { byHand, MAX_ZOOM, MIN_ZOOM, roomFor } from '../extent.ts';
import { hitAt, reachOf } from '../hit.ts';
import { createMarkerElement } from '../positionMarker.ts';
import { redrawn } from '../redrawn.ts';
import { createScale } from '../scale.ts';
import { createCooperation } from './cooperation.ts';
import { createDrawing } from './drawing.ts';
import { cameraOf, transformOf } from './projection.ts';

/** An arrow key moves the map by this much, CSS pixels. */
const KEY_STEP = 100;
const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function createSvgMap(
  container: HTMLElement,
  atlas: Atlas,
  first: View,
  callbacks: MapCallbacks,
  { label, cooperative }: MapWords,
): AtlasMap {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'vector-map');
  svg.setAttribute('role', 'region');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('tabindex', '0');
  const drawing = createDrawing(svg);
  const picture = drawing.element;
  container.append(svg);
  const scale = createScale(container);

  let view = first;
  let scene = sceneOf(atlas, first, first.theme ?? systemTheme());
  const marker = createMarkerElement(scene.theme);
  marker.element.classList.add('vector-walker');
  container.append(marker.element);
  let size = { width: container.clientWidth, height: container.clientHeight };
  let now: ZoomTransform = transformOf(placeOf(first), size.width, size.height);
  /** The transform whose picture stands in the page, with its frame. */
  let drawn: { at: ZoomTransform; frame: Frame } | null = null;
  /** The transform that the view knows of: a movement may be drawn before it has ended. */
  let reported = now;
  let ready = false;
  /** What the move under way is for: the reader's hand says nothing of itself. */
  let purpose: 'reader' | 'quiet' | 'following' = 'reader';
  const listeners = new Set<(camera: Camera) => void>();
  const camera = () => cameraOf(now, size.width, size.height);
  const project = (position: Position) => now.apply(toWorld(position));

  function placeMarker(): void {
    const { tracePosition: position } = scene;
    marker.element.hidden = !position;
    if (!position) return;
    const [x, y] = project(position);
    marker.element.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
  }

  const degrees = createDegrees(container);
  function writeDegrees(): void {
    const [west, north] = fromWorld(now.invert([0, 0]));
    const [east, south] = fromWorld(now.invert([size.width, size.height]));
    const x = (lon: number) => project([lon, north])[0];
    const y = (lat: number) => project([west, lat])[1];
    degrees.write({ zoom: Math.log2(now.k), west, south, east, north, x, y });
  }

  let frameAsked = 0;
  let territoriesAsked = 0;
  /** A picture that cannot be brought up to date would show another day than is announced. */
  function orHalt(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      console.error('The map could not be drawn:', error);
      callbacks.onContext('halted');
      return false;
    }
  }
  function draw(): void {
    cancelAnimationFrame(frameAsked);
    cancelAnimationFrame(territoriesAsked);
    debounce.clear();
    frameAsked = territoriesAsked = 0;
    const { width, height } = size;
    if (width === 0 || height === 0) return;
    const theme = view.theme ?? systemTheme();
    if (scene.theme !== theme) scene = sceneOf(atlas, view, theme);
    const moved = drawn?.at !== now;
    const frame = drawn && !moved ? drawn.frame : frameAt(atlas, camera(), width, height);
    drawn = { at: now, frame };
    if (!orHalt(() => drawing.draw(frame, scene))) return;
    picture.removeAttribute('transform');
    if (moved) {
      writeDegrees();
      callbacks.onScreen(inWindow(atlas, frame.window));
    }
    scale.show(frame.metresPerPixel, view.lang, theme);
    svg.style.background = MAP_COLOURS[theme].sea;
    marker.dress(theme);
    placeMarker();
    if (!ready) {
      ready = true;
      callbacks.onReady();
    }
  }
  const ask = () => {
    frameAsked ||= requestAnimationFrame(draw);
  };
  const debounce = createDebounce(ask);
  /** A step in time: the territories' colours in the next frame, lines and words when there is time for them. */
  function askForDay(): void {
    if (!drawn || frameAsked || !debounce.defer()) {
      ask();
      return;
    }
    territoriesAsked ||= requestAnimationFrame(() => {
      territoriesAsked = 0;
      orHalt(() => drawing.drawTerritories(scene));
    });
  }

  /** Reports of a movement what is not known yet; whether there was any. */
  function report(): boolean {
    if (reported === now) return false;
    reported = now;
    if (purpose !== 'quiet') callbacks.onCamera(roundCamera(camera()), purpose === 'following');
    return true;
  }

  const behaviour = zoomBehaviour<SVGSVGElement, unknown>()
    .scaleExtent([2 ** MIN_ZOOM, 2 ** MAX_ZOOM])
    .constrain((transform) => {
      const wanted = cameraOf(transform, size.width, size.height);
      const reached = byHand(wanted, camera(), size);
      const same = reached.lon === wanted.lon && reached.lat === wanted.lat;
      return same ? transform : transformOf(reached, size.width, size.height);
    })
    .extent(() => [
      [0, 0],
      [size.width, size.height],
    ])
    .duration(0)
    .filter((event: MouseEvent & { touches?: TouchList }) => {
      const pressed = event.ctrlKey || event.metaKey;
      if (event.type === 'wheel') return !cooperative || pressed;
      if (event.touches) return !cooperative || event.touches.length > 1;
      return !event.ctrlKey && !event.button;
    })
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      now = transform;
      callbacks.onPoint?.(null);
      if (drawn) {
        // The standing picture goes along; it is drawn anew when the movement ends.
        const k = now.k / drawn.at.k;
        picture.setAttribute('transform', `translate(${now.x - k * drawn.at.x} ${now.y - k * drawn.at.y}) scale(${k})`);
      }
      placeMarker();
      writeDegrees();
      if (purpose !== 'quiet') for (const listener of listeners) listener(camera());
    })
    .on('end', () => {
      if (drawn?.at !== now) ask();
      if (report()) pointAtMiddle();
    });
  const surface = select(svg).call(behaviour);
  const cooperation = cooperative && createCooperation(svg, container, cooperative);

  function moveTo(transform: ZoomTransform, why: typeof purpose): void {
    purpose = why;
    behaviour.transform(surface, transform);
    purpose = 'reader';
  }

  const at = (x: number, y: number, reach?: ReturnType<typeof reachOf>) =>
    hitAt(scene, fromWorld(now.invert([x, y])), Math.log2(now.k), reach);
  function pointAt(x: number, y: number, by: Pointed['by']): void {
    const thing = at(x, y);
    svg.style.cursor = thing ? 'pointer' : '';
    callbacks.onPoint?.(thing && { thing, x, y, width: size.width, by });
  }
  const middle = () => [size.width / 2, size.height / 2] as const;
  function pointAtMiddle(): void {
    if (svg.matches(':focus-visible')) pointAt(...middle(), 'keyboard');
  }
  let pointerFrame = 0;
  svg.addEventListener('pointermove', ({ clientX, clientY, buttons, pointerType }) => {
    cancelAnimationFrame(pointerFrame);
    const { left, top } = svg.getBoundingClientRect();
    if (buttons === 0 && pointerType === 'mouse')
      pointerFrame = requestAnimationFrame(() => pointAt(clientX - left, clientY - top, 'mouse'));
  });
  svg.addEventListener('pointerleave', () => {
    cancelAnimationFrame(pointerFrame);
    callbacks.onPoint?.(null);
  });
  svg.addEventListener('focus', pointAtMiddle);
  svg.addEventListener('blur', () => callbacks.onPoint?.(null));
  // d3-zoom keeps back the click that ends a drag.
  svg.addEventListener('click', (event) => {
    const { left, top } = svg.getBoundingClientRect();
    callbacks.onSelect(at(event.clientX - left, event.clientY - top, reachOf(event)));
  });
  svg.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) behaviour.translateBy(surface, (arrow[0] * KEY_STEP) / now.k, (arrow[1] * KEY_STEP) / now.k);
    else if (event.key === '+' || event.key === '=') behaviour.scaleBy(surface, 2);
    else if (event.key === '-') behaviour.scaleBy(surface, 0.5);
    else if (event.key === 'Enter') callbacks.onSelect(at(...middle()));
    else return;
    event.preventDefault();
  });
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', ask);
  // Words are placed anew once their letters are there.
  document.fonts.ready.then(ask);
  // The gestures start from where the map stands.
  moveTo(now, 'quiet');

  function fitInto(bounds: Bounds, room: Padding, why: typeof purpose): void {
    moveTo(transformOf(cameraFor(bounds, size.width, size.height, room, MIN_ZOOM), size.width, size.height), why);
  }

  function takeSize(): void {
    const { clientWidth: width, clientHeight: height } = container;
    if (width === size.width && height === size.height) return;
    const here = camera();
    size = { width, height };
    moveTo(transformOf(here, width, height), 'quiet');
    ask();
  }

  return {
    renderer: 'vector',
    update(next) {
      const before = view;
      view = next;
      scene = sceneOf(atlas, next, scene.theme);
      if (next.camera && before.camera !== next.camera) {
        const [wanted, here] = [roundCamera(next.camera), roundCamera(camera())];
        if (wanted.lon !== here.lon || wanted.lat !== here.lat || wanted.zoom !== here.zoom)
          moveTo(transformOf(wanted, size.width, size.height), 'quiet');
      }
      if (redrawn(atlas, before, next)) ask();
      else if (before.date !== next.date) askForDay();
      placeMarker();
    },
    fit(bounds, padding, how) {
      takeSize();
      fitInto(bounds, roomFor(container, padding), how?.following ? 'following' : 'reader');
    },
    keepInSight(position, padding) {
      takeSize();
      const room = roomFor(container, padding);
      const [x, y] = project(position);
      const [right, bottom] = [size.width - room.right, size.height - room.bottom];
      if (x >= room.left && x <= right && y >= room.top && y <= bottom) return;
      const [dx, dy] = [(room.left + right) / 2 - x, (room.top + bottom) / 2 - y];
      moveTo(now.translate(dx / now.k, dy / now.k), 'following');
    },
    jump(to) {
      moveTo(transformOf(to, size.width, size.height), 'quiet');
    },
    onMove(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    reveal(bounds, padding) {
      takeSize();
      const room = roomFor(container, padding);
      const [west, south, east, north] = bounds;
      const [left, bottom] = project([west, south]);
      const [right, top] = project([east, north]);
      const clear =
        left >= room.left && right <= size.width - room.right && top >= room.top && bottom <= size.height - room.bottom;
      if (!clear) fitInto(bounds, room, 'reader');
    },
    setLabel(text) {
      svg.setAttribute('aria-label', text);
    },
    focus() {
      svg.focus({ preventScroll: true });
    },
    zoomBy(levels) {
      behaviour.scaleBy(surface, 2 ** levels);
    },
    resize: takeSize,
    idle() {
      return new Promise((resolve) => {
        // The observer of the map's size speaks only after the next frame has been drawn.
        takeSize();
        ask();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      });
    },
    rendered(layer) {
      if (layer !== 'territories') return [];
      return atlas.geometry.territories.features.flatMap(({ id, properties }) => {
        const face = picture.querySelector(`use[href="#${outlineId(properties.id)}"][fill^="#"]`);
        return face ? [{ id, properties: { ...properties }, state: { fill: face.getAttribute('fill') } }] : [];
      });
    },
    names: () => [...picture.querySelectorAll('text')].map((text) => text.textContent ?? ''),
    destroy() {
      report();
      behaviour.on('zoom', null).on('end', null);
      cancelAnimationFrame(frameAsked);
      cancelAnimationFrame(territoriesAsked);
      cancelAnimationFrame(pointerFrame);
      debounce.clear();
      system.removeEventListener('change', ask);
      degrees.remove();
      cooperation?.remove();
      scale.remove();
      for (const element of [svg, marker.element]) element.remove();
    },
  };
}
