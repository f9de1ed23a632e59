/** What takes room from the map says so itself: nobody looks for another's element by its class. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { besideSheets, betweenColumns } from '../../src/app/layout/fit.ts';
import { insets, only } from '../../src/app/layout/insets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Classes by which a module looks for elements, and which it does not itself give to one. What is looked for must be
 * written where it is looked for: else it could be anything.
 */
function foreignClasses(text: string): string[] {
  const unwritten = [
    ...text.matchAll(
      /\.(querySelector(?:All)?|closest|matches|getElementsByClassName)\s*(?:<[^()]*>)?\(\s*(?!['"`\s])/g,
    ),
  ].map(([call]) => call);
  const asked = [
    ...text.matchAll(/\b(?:querySelector(?:All)?|closest|matches)\s*(?:<[^()]*>)?\(\s*(['"`])(.*?)\1/gs),
  ].flatMap(([, , selector = '']) => [...selector.replace(/\[[^\]]*\]/g, '').matchAll(/\.([a-zA-Z][\w-]*)/g)]);
  const listed = [...text.matchAll(/\bgetElementsByClassName\(\s*(['"`])(.*?)\1/gs)].flatMap(([, , names = '']) => [
    ...names.matchAll(/([\w-]+)/g),
  ]);
  const given = new Set(
    [...text.matchAll(/\b(?:class(?:Name)?(?:=|', )|className = )\{?(['"`])(.*?)\1/gs)].flatMap(([, , names = '']) =>
      names.split(/\s+/),
    ),
  );
  return [...unwritten, ...[...asked, ...listed].map(([, name = '']) => name).filter((name) => !given.has(name))];
}

describe('a class of another component', () => {
  it.each([
    ['a search', "document.querySelector('.panel')"],
    ['a typed search', "document.querySelector<HTMLElement | SVGElement>('.map')"],
    ['a search for all', "document.querySelectorAll('.dock')"],
    ['a search upwards', "target.closest('.strip')"],
    ['a question', "target.matches('.legend')"],
    ['one of several', "target.closest('input, .tools, dialog')"],
    ['one that is kept out', "document.querySelector('section:not(.tour)')"],
    ['one in a template', 'document.querySelector(`.row-$' + '{id} .cell`)'],
    ['the old way', "document.getElementsByClassName('compare-card')"],
    [
      'one that is named elsewhere',
      'const element = (selector: string) => document.querySelector<HTMLElement>(selector)',
    ],
    ['on a line of its own', "document.querySelector(\n  '.left-margin',\n)"],
  ])('is found: %s', (_, text) => {
    expect(foreignClasses(text).length).toBeGreaterThan(0);
  });
  it.each([
    ['its own', `<p className="row" />; list.querySelector('.row')`],
    ['an attribute', "target.closest('[data-reading], dialog')"],
    ['an attribute with a full stop', `document.querySelector('a[href$=".css"]')`],
    ['a style sheet', `document.querySelectorAll('link[rel="stylesheet"], style')`],
  ])('is told from %s', (_, text) => {
    expect(foreignClasses(text)).toEqual([]);
  });
  it.each(['src/app', 'src/embed'])('is looked for nowhere in %s', (folder) => {
    const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        foreignClasses(readFileSync(path.join(ROOT, folder, file), 'utf8')).map((name) => `${file}: .${name}`),
      );
    expect(found).toEqual([]);
  });
});

describe("the map's free room", () => {
  const leaving: (() => void)[] = [];
  afterEach(() => {
    for (const leave of leaving.splice(0)) leave();
  });
  /** Lets an element of this box stand; what it says is all that is asked of it. */
  function stand(as: keyof typeof insets, box: { left?: number; top?: number; width?: number; height?: number }) {
    const { left = 0, top = 0, width = 0, height = 0 } = box;
    const element = {
      offsetLeft: left,
      offsetWidth: width,
      offsetHeight: height,
      getBoundingClientRect: () => ({ top, bottom: top + height }),
    } as HTMLElement;
    const leave = insets[as].ref(element) as () => void;
    leaving.push(leave);
    return leave;
  }

  it('lies between the columns, of which the right one holds only buttons at first', () => {
    expect(betweenColumns()).toEqual({ top: 30, right: 90, bottom: 44, left: 50 });
    stand('left', { width: 290 });
    stand('right', { width: 360 });
    expect(betweenColumns()).toEqual({ top: 30, right: 90, bottom: 44, left: 340 });
    const leave = stand('dock', { height: 200 });
    expect(betweenColumns()).toEqual({ top: 70, right: 90, bottom: 44, left: 340 });
    stand('sheet', { width: 360 });
    expect(betweenColumns()).toEqual({ top: 30, right: 400, bottom: 44, left: 340 });
    leave();
    expect(betweenColumns()).toEqual({ top: 30, right: 400, bottom: 44, left: 340 });
  });
  it.each(['sheet', 'card'] as const)('gives way to a %s in the right column, as long as it stands', (as) => {
    stand('right', { width: 360 });
    const leave = stand(as, { width: 360 });
    expect(betweenColumns().right).toBe(400);
    leave();
    expect(betweenColumns().right).toBe(90);
  });
  it('lies below the buttons and clear of sheets from below, on top of each other', () => {
    stand('map', { top: 10, height: 700 });
    stand('top', { top: 10, height: 60 });
    stand('top', { top: 10, height: 44 });
    expect(besideSheets(false)).toEqual({ top: 72, right: 30, bottom: 40, left: 6 });
    stand('topUnlessLow', { top: 80, height: 40 });
    expect(besideSheets(false).top).toBe(122);
    expect(besideSheets(true).top).toBe(72);
    stand('sheet', { height: 200 });
    stand('sheet', { height: 100 });
    expect(besideSheets(false)).toEqual({ top: 122, right: 30, bottom: 316, left: 6 });
  });
  it('lies beside a sheet that comes from the side', () => {
    stand('sheet', { left: 500, width: 300, height: 300 });
    expect(besideSheets(true)).toEqual({ top: 12, right: 330, bottom: 40, left: 6 });
  });
  it('knows the one map', () => {
    expect(only(insets.map)).toBeUndefined();
    const leave = stand('map', { width: 800, height: 600 });
    expect(only(insets.map)?.offsetWidth).toBe(800);
    leave();
    expect(only(insets.map)).toBeUndefined();
  });
});
