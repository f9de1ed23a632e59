/** The one door to MapLibre: makes the map, keeps it at the view, tells what the reader did. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { LngLat, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Atlas } from '../../atlas/atlas.ts';
import { territoryAt } from '../../atlas/locate.ts';
import { metresPerPixel } from '../../geo/mercator.ts';
import { inWindow } from '../../portrayal/inWindow.ts';
import { PATTERN_RATIO } from '../../portrayal/patterns.ts';
import { sceneOf } from '../../portrayal/scene.ts';
import { FIT_ZOOM } from '../../view/camera.ts';
import { type Camera, placeOf, roundCamera, type View } from '../../view/view.ts';
import { type AtlasMap, type MapCallbacks, type MapWords, type Pointed, systemTheme } from '../atlasMap.ts';
import { createDebounce } from '../debounce.ts';
import { byHand, MAX_ZOOM, MIN_ZOOM, roomFor } from '../extent.ts';
import { hitAt, reachOf } from '../hit.ts';
import { createScale } from '../scale.ts';
import { labelGraticule } from './graticule.ts';
import { IMAGES } from './images.ts';
import { createPositionMarker } from './positionMarker.ts';
import { createSceneWriter } from './sceneWriter.ts';
import { createStyle } from './style.ts';
import { createWatch, isBlank } from './watch.ts';

setWorkerUrl(workerUrl);

const onlyDayMoved = (before: View, now: View): boolean =>
  before.date !== now.date &&
  (Object.keys({ ...before, ...now }) as (keyof View)[]).every((part) => part === 'date' || before[part] === now[part]);

/** Throws where the browser has no WebGL 2. */
export function createWebglMap(
  container: HTMLElement,
  atlas: Atlas,
  first: View,
  callbacks: MapCallbacks,
  { label, cooperative }: MapWords,
): AtlasMap {
  let view = first;
  const start = placeOf(first);
  let scene = sceneOf(atlas, view, first.theme ?? systemTheme());
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  /** Only a hand is kept within the region: an address, a fit or another size of the window is not corrected. */
  let free = true;
  const map = new MapLibreMap({
    container,
    style: createStyle(atlas, scene.theme),
    center: [start.lon, start.lat],
    zoom: start.zoom,
    transformConstrain: ({ lng, lat }, zoom) => {
      const wanted = { lon: lng, lat, zoom: Math.min(Math.max(zoom, MIN_ZOOM), MAX_ZOOM) };
      const { clientWidth: width, clientHeight: height } = container;
      const reached = free ? wanted : byHand(wanted, exactCamera(), { width, height });
      return { center: new LngLat(reached.lon, reached.lat), zoom: reached.zoom };
    },
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: still.matches ? 0 : 120,
    cooperativeGestures: cooperative !== undefined,
    locale: {
      'Map.Title': label,
      ...(cooperative && {
        'CooperativeGesturesHandler.WindowsHelpText': cooperative.control,
        'CooperativeGesturesHandler.MacHelpText': cooperative.command,
        'CooperativeGesturesHandler.MobileHelpText': cooperative.touch,
      }),
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const scale = createScale(map.getContainer());
  const measure = () => {
    const { lat, zoom } = exactCamera();
    scale.show(metresPerPixel(lat, zoom), view.lang, scene.theme);
  };
  map.on('move', measure);
  measure();
  labelGraticule(map);
  const writer = createSceneWriter(map, atlas);
  const placeMarker = createPositionMarker(map, scene);
  function writeLabels(): void {
    debounce.clear();
    if (styled) writer.writeLabels(scene);
  }
  const debounce = createDebounce(writeLabels);

  // Asked for, not announced: a new style's tiles may want an image before `style.load` could add it.
  map.setMissingStyleImageResolver((name) => {
    const make = IMAGES.get(name);
    if (make && !map.hasImage(name)) map.addImage(name, make(scene.theme), { pixelRatio: PATTERN_RATIO });
  });

  function exactCamera(): Camera {
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  }
  const cameraNow = () => roundCamera(exactCamera());
  /** Moves the map by no hand; a flight is free until it ends. */
  function freely(move: () => void): void {
    free = true;
    move();
    free = map.isMoving();
  }
  free = false;

  function halt(why: string): void {
    console.warn('The WebGL map has stopped:', why);
    watch.stop();
    callbacks.onContext('halted');
  }
  const watch = createWatch(map, 'region', halt);
  /** Tiles that never came: there is land in the middle of the window, and nothing of it is rendered. */
  const bare = () => {
    const { lon, lat } = exactCamera();
    return territoryAt(atlas, [lon, lat]) !== null;
  };

  let ready = false;
  let styled = false;
  let lost = false;
  function look(): void {
    if (ready && !lost) watch.look();
  }
  let windowMoved = true;
  map.on('style.load', () => {
    writer.reset();
    styled = true;
    measure();
    writer.writeStates(scene);
    writeLabels();
  });
  map.on('moveend', (event) => {
    windowMoved = true;
    free = false;
    // A move the page asked for is in the view already.
    const { quiet, following } = event as { quiet?: boolean; following?: boolean };
    if (!quiet) callbacks.onCamera(cameraNow(), following === true);
  });
  map.on('idle', () => {
    if (lost) return;
    if (windowMoved) {
      windowMoved = false;
      const bounds = map.getBounds();
      const [west, south] = bounds.getSouthWest().toArray();
      const [east, north] = bounds.getNorthEast().toArray();
      callbacks.onScreen(inWindow(atlas, [west, south, east, north]));
      const count = map.queryRenderedFeatures({ layers: ['territories'] }).length;
      if (ready && styled && count === 0 && bare()) halt('no territories where there are some');
      if (!ready && count > 0) {
        ready = true;
        if (isBlank(map)) halt('nothing is rendered');
        else callbacks.onReady();
      }
    }
  });
  // Other words, other places: the worker has to do.
  map.on('movestart', look);
  const at = (x: number, y: number, reach?: ReturnType<typeof reachOf>) => {
    const { lng, lat } = map.unproject([x, y]);
    return hitAt(scene, [lng, lat], map.getZoom(), reach);
  };
  map.on('click', ({ point, originalEvent }) => callbacks.onSelect(at(point.x, point.y, reachOf(originalEvent))));
  let pointerFrame = 0;
  map.on('mousemove', ({ point }) => {
    cancelAnimationFrame(pointerFrame);
    pointerFrame = requestAnimationFrame(() => {
      if (!map.isMoving()) map.getCanvas().style.cursor = pointAt(point.x, point.y, 'mouse') ? 'pointer' : '';
    });
  });
  const pointAt = (x: number, y: number, by: Pointed['by']) => {
    const thing = styled ? at(x, y) : null;
    callbacks.onPoint?.(thing && { thing, x, y, width: container.clientWidth, by });
    return thing;
  };
  const pointAway = () => {
    cancelAnimationFrame(pointerFrame);
    callbacks.onPoint?.(null);
  };
  map.on('mouseout', pointAway);
  map.on('movestart', pointAway);
  const canvas = map.getCanvas();
  const middle = () => [container.clientWidth / 2, container.clientHeight / 2] as const;
  const byKeyboard = () => canvas.matches(':focus-visible');
  const pointAtMiddle = () => byKeyboard() && pointAt(...middle(), 'keyboard');
  canvas.addEventListener('focus', pointAtMiddle);
  canvas.addEventListener('blur', pointAway);
  map.on('moveend', pointAtMiddle);
  canvas.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') callbacks.onSelect(at(...middle()));
  });
  // MapLibre hears of a release beyond its canvas, over a panel, only when the mouse moves again; until then its
  // move has no end, and the view not the place.
  const releaseBeyond = ({ target, clientX, clientY, buttons }: MouseEvent) => {
    if (!map.getCanvasContainer().contains(target as Node) && map.isMoving())
      document.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, buttons }));
  };
  window.addEventListener('mouseup', releaseBeyond);
  map.on('webglcontextlost', () => {
    // The style goes with the context, and comes back with it: `style.load` then brings the view of that moment.
    styled = false;
    lost = true;
    watch.rest();
    callbacks.onContext('lost');
  });
  map.on('webglcontextrestored', () => {
    lost = false;
    retheme();
    // What stands in may go when all is rendered again.
    map.once('idle', () => {
      if (!lost) callbacks.onContext('restored');
    });
  });

  const retheme = () => {
    const wanted = view.theme ?? systemTheme();
    if (wanted === scene.theme || lost) return;
    scene = sceneOf(atlas, view, wanted);
    placeMarker(scene);
    styled = false;
    map.setStyle(createStyle(atlas, wanted), { diff: false });
  };
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', retheme);

  function resize(): void {
    const moving = map.isMoving();
    const before = free;
    free = true;
    map.resize();
    free = moving && before;
  }

  /** The container may have grown or shrunk since the last frame: room is computed in the size it has now. */
  function takeSize(): void {
    const { clientWidth, clientHeight } = map.getCanvas();
    if (clientWidth !== container.clientWidth || clientHeight !== container.clientHeight) resize();
  }

  return {
    renderer: 'webgl',
    update(next) {
      const before = view;
      view = next;
      scene = sceneOf(atlas, next, scene.theme);
      look();
      retheme();
      if (styled) {
        writer.writeStates(scene);
        if (!onlyDayMoved(before, next) || !debounce.defer()) writeLabels();
      }
      placeMarker(scene);
      measure();
      if (!next.camera || before.camera === next.camera) return;
      const wanted = roundCamera(next.camera);
      const now = cameraNow();
      if (wanted.lon !== now.lon || wanted.lat !== now.lat || wanted.zoom !== now.zoom)
        freely(() => map.jumpTo({ center: [wanted.lon, wanted.lat], zoom: wanted.zoom }, { quiet: true }));
    },
    fit(bounds, padding, how) {
      takeSize();
      const duration = how?.still || still.matches ? 0 : 700;
      const data = { following: how?.following === true };
      const room = roomFor(container, padding);
      freely(() => map.fitBounds(bounds, { padding: room, maxZoom: FIT_ZOOM, duration }, data));
    },
    keepInSight(position, padding) {
      takeSize();
      const room = roomFor(container, padding);
      const { x, y } = map.project(position);
      const { clientWidth, clientHeight } = container;
      const inside =
        x >= room.left && x <= clientWidth - room.right && y >= room.top && y <= clientHeight - room.bottom;
      if (inside) return;
      const middle = [(room.left + clientWidth - room.right) / 2, (room.top + clientHeight - room.bottom) / 2] as const;
      freely(() => map.panBy([x - middle[0], y - middle[1]], { duration: 0 }, { following: true }));
    },
    jump({ lon, lat, zoom }) {
      freely(() => map.jumpTo({ center: [lon, lat], zoom }, { quiet: true }));
    },
    onMove(listener) {
      const report = (event: object) => {
        if (!(event as { quiet?: boolean }).quiet) listener(exactCamera());
      };
      map.on('move', report);
      return () => {
        map.off('move', report);
      };
    },
    reveal(bounds, padding) {
      const look = () => {
        takeSize();
        const room = roomFor(container, padding);
        const { clientWidth, clientHeight } = container;
        const [west, south, east, north] = bounds;
        const low = map.project([west, south]);
        const high = map.project([east, north]);
        const clear =
          low.x >= room.left &&
          high.x <= clientWidth - room.right &&
          high.y >= room.top &&
          low.y <= clientHeight - room.bottom;
        if (clear) return;
        const duration = still.matches ? 0 : 500;
        freely(() => map.fitBounds(bounds, { padding: room, maxZoom: FIT_ZOOM, duration }));
      };
      if (map.isMoving()) map.once('moveend', look);
      else look();
    },
    setLabel(text) {
      map.getCanvas().setAttribute('aria-label', text);
    },
    focus() {
      canvas.focus({ preventScroll: true });
    },
    zoomBy(levels) {
      map.easeTo({ zoom: map.getZoom() + levels, duration: still.matches ? 0 : 220 });
    },
    resize,
    idle() {
      return new Promise((resolve) => {
        // Without its context it renders nothing, and another map stands in.
        if (lost) return resolve();
        map.once('idle', () => resolve());
        map.once('webglcontextlost', () => resolve());
        if (debounce.pending) writeLabels();
        map.triggerRepaint();
      });
    },
    rendered(layer) {
      if (lost || !map.getLayer(layer)) return [];
      return map
        .queryRenderedFeatures({ layers: [layer] })
        .map(({ id, properties, state }) => ({ id, properties, state }));
    },
    names() {
      if (lost) return [];
      const written = map.queryRenderedFeatures().filter(({ layer }) => layer.type === 'symbol');
      return written.flatMap(({ properties }) =>
        [properties.name, properties.sub, properties.above, properties.below].filter(Boolean).map(String),
      );
    },
    destroy() {
      cancelAnimationFrame(pointerFrame);
      watch.stop();
      system.removeEventListener('change', retheme);
      window.removeEventListener('mouseup', releaseBeyond);
      debounce.clear();
      map.remove();
    },
  };
}
