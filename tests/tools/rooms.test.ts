/** The list of rooms in rooms.json: what is against it is found, and the README's tree is made from it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import list from '../../rooms.json' with { type: 'json' };
import { faultsOf, faultsOfList, roomOf, withTree } from '../../scripts/tools/rooms.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('an import that the list does not allow', () => {
  it.each([
    ['a climb', 'src/time/x.ts', "import { a } from '../atlas/query.ts';"],
    ['a type', 'src/time/x.ts', "import type { Tour } from '../tour/tour.ts';"],
    ['a type among values', 'src/atlas/x.ts', "import { type View } from '../view/view.ts';"],
    ['a type where it is named', 'src/atlas/x.ts', "export type A = import('../view/view.ts').View;"],
    ['what is handed on', 'src/view/x.ts', "export { t } from '../i18n/index.ts';"],
    ['all that is handed on', 'src/view/x.ts', "export * from '../i18n/index.ts';"],
    ['an effect', 'src/cite/x.ts', "import '../app/shell/start.tsx';"],
    ['at run time', 'src/tour/x.ts', "export const a = () => import('../map/extent.ts');"],
    ['beside, in the map', 'src/tour/x.ts', "import { MAX_ZOOM } from '../map/extent.ts';"],
    ['from a room within', 'src/map/webgl/layers/x.ts', "import { goTo } from '../../../app/trace/walk.ts';"],
    ['a climb within the page', 'src/app/ui/x.tsx', "import { Panel } from '../panel/Panel.tsx';"],
    ['a climb from tables to panels', 'src/app/points/x.tsx', "import { Panel } from '../panel/Panel.tsx';"],
    ['the frame, from the page round it', 'src/embed/host/x.ts', "import { publicView } from '../guest/said.ts';"],
    ['the embed, from the page', 'src/app/services/x.ts', "import { readParts } from '../../embed/guest/parts.ts';"],
    ['from the service worker', 'src/offline/x.ts', "import { a } from '../view/view.ts';"],
    ['a file that does not end in .ts', 'src/time/x.ts', "import url from '../../geodata/published/atlas.json?url';"],
    ['a script, from the page', 'src/app/shell/x.tsx', "import { csp } from '../../../scripts/site/csp.ts';"],
    ['a test, from the page', 'src/app/shell/x.tsx', "import { open } from '../../../tests/browser/open.ts';"],
    ['the page, from a script', 'scripts/data/x.ts', "import { a } from '../../src/picture/picture.ts';"],
    ['the tools, from the build', 'scripts/site/x.ts', "import { a } from '../tools/find-browser.ts';"],
    ['the file next to the rooms', 'src/time/x.ts', "import { version } from '../../package.json';"],
    ['MapLibre, outside its renderer', 'src/map/x.ts', "import maplibre from 'maplibre-gl';"],
    ['its style sheet', 'src/app/shell/x.tsx', "import 'maplibre-gl/dist/maplibre-gl.css';"],
    ['React, below the page', 'src/view/x.ts', "import { useMemo } from 'react';"],
    ['a part of React', 'src/map/x.ts', "import { createRoot } from 'react-dom/client';"],
    ['Node, in the page', 'src/atlas/x.ts', "import { existsSync, readFileSync } from 'node:fs';"],
  ])('is found: %s', (_, file, text) => {
    expect(faultsOf(list, file, text)).toHaveLength(1);
  });

  it.each([
    ['its own room', 'src/time/x.ts', "import { a } from './days.ts';"],
    ['the ground', 'src/app/panel/x.tsx', "import { a } from '../../time/days.ts'; import React from 'react';"],
    ['a room within its own', 'src/map/x.ts', "export const a = () => import('./webgl/createWebglMap.ts');"],
    ['a library', 'src/picture/x.ts', "import { clipPolyline } from 'lineclip';"],
    ['what only sounds like an import', 'src/time/x.ts', "const a = 'from ../app/shell/start.tsx';"],
  ])('is told from one that it allows: %s', (_, file, text) => {
    expect(faultsOf(list, file, text)).toEqual([]);
  });
});

describe('the list', () => {
  it.each([
    'src/river/x.ts',
    'scripts/x/y.ts',
    'scripts/lib/x.ts',
    'src/mapping/x.ts',
    'src/tours/deep/x.ts',
    'src/app/x.tsx',
    'src/app/wing/x.tsx',
    'src/app/panels/x.tsx',
    'src/embed/side/x.ts',
  ])('is closed: %s lies in no room', (file) => {
    expect(faultsOf(list, file, '')).toEqual([expect.stringContaining('does not know this folder')]);
  });
  it('takes the narrowest room', () => {
    expect(roomOf(list, 'src/main.tsx')?.room).toBe('src/*');
    expect(roomOf(list, 'src/map/webgl/layers/lands.ts')?.room).toBe('src/map');
  });
  it('leads one way', () => {
    expect(faultsOfList(list)).toEqual([]);
    const [time, atlas] = ['src/time', 'src/atlas'];
    const circle = {
      rooms: [
        { room: time, holds: '', uses: [atlas] },
        { room: atlas, holds: '', uses: [time] },
      ],
    };
    expect(faultsOfList({ ...circle, libraries: {} })).toEqual([expect.stringContaining(`${time} stands before`)]);
  });
  it('names what is there', () => {
    const names = list.rooms.flatMap(({ room, uses = [] }) => [room, ...uses]).filter((name) => !name.includes('*'));
    expect(names.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });
  it('is the tree in README.md', () => {
    const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    expect(readme).toContain('src/\n  time/');
    expect(withTree(readme, list)).toBe(readme);
    expect(withTree(readme.replace('days, calendars', 'calendars'), list)).toBe(readme);
  });
});
