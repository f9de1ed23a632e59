/** The pictures of a film. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { type TreatyLine, treatyLine } from '../../src/atlas/treatyLine.ts';
import { filmFrames } from '../../src/export/frames.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';

const atlas = readAtlas();
const WINDOW = { width: 1280, height: 720 };

describe('a film of a walk', () => {
  const line = treatyLine(atlas, 'gumru') as TreatyLine;
  const frames = filmFrames(atlas, DEFAULT_VIEW, { kind: 'trace', boundary: 'gumru', seconds: 10 }, WINDOW);

  it('goes from the start of the line to its end in even steps, ten a second, and rests there', () => {
    const kms = frames.map(({ view }) => view.trace?.km ?? Number.NaN);
    expect(kms).toHaveLength(100);
    expect(kms[0]).toBe(0);
    expect(kms.at(-1)).toBe(line.km);
    for (const [i, km] of kms.entries()) expect(km).toBeCloseTo((line.km * i) / 99, 6);
    expect(frames.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(12, 6);
  });

  it('lights the leg underfoot, on a day of the line, with all of it in one place of the camera', () => {
    for (const { view } of frames) {
      expect(view.date >= line.boundary.from && view.date < line.boundary.to).toBe(true);
      expect(view.camera).toEqual(frames[0]?.view.camera);
    }
    const legs = frames.map(({ view }) => view.selection?.leg ?? Number.NaN);
    expect(legs).toEqual([...legs].sort((a, b) => a - b));
    expect(new Set(legs).size).toBe(line.legs.length);
  });
});

describe('a film of days', () => {
  const film = (from: string, to: string) =>
    filmFrames(atlas, DEFAULT_VIEW, { kind: 'days', from, to, secondsEach: 1 }, WINDOW);

  it('shows the first day and every day after it on which land changes hands', () => {
    const days = film('1920-09-25', '1920-12-10').map(({ view }) => view.date);
    expect(days[0]).toBe('1920-09-25');
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...new Set(days)].sort());
    const changes = new Set(Object.values(atlas.control).flatMap((spells) => spells.map(({ from }) => from)));
    for (const day of days.slice(1)) expect(changes).toContain(day);
  });

  it('has no pictures of a span that ends before it begins', () => {
    expect(film('1920-12-10', '1920-09-25')).toEqual([]);
  });
});
