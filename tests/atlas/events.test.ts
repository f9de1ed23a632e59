/** Events: the questions put to them, and that every thing they touch can be named and reached. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { eventsBetween, eventsOn, eventsTouching } from '../../src/atlas/events.ts';
import { END_DAY, FIRST_DAY } from '../../src/atlas/types.ts';
import { checkView } from '../../src/view/check.ts';
import { decodeView } from '../../src/view/codec.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { thingOf } from '../../src/view/things.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';

const atlas = readAtlas();
const ids = (events: { id: string }[]) => events.map(({ id }) => id);

describe('events', () => {
  it('are all within the span of the atlas, ascending', () => {
    expect(eventsBetween(atlas, FIRST_DAY, END_DAY)).toEqual(atlas.events);
    expect(atlas.index.eventDays).toEqual([...atlas.index.eventDays].sort());
  });

  it('are found by day', () => {
    expect(ids(eventsOn(atlas, '1877-05-17'))).toEqual(['ardahan-stormed-1877']);
    expect(eventsOn(atlas, '1885-01-01')).toEqual([]);
  });

  it('are found between two days, the second left out', () => {
    expect(ids(eventsBetween(atlas, '1877-05-17', '1877-07-10'))).toEqual(['ardahan-stormed-1877']);
    expect(ids(eventsBetween(atlas, '1877-05-17', '1877-07-11'))).toEqual([
      'ardahan-stormed-1877',
      'bayazid-left-1877',
    ]);
    expect(eventsBetween(atlas, '1877-05-17', '1877-05-17')).toEqual([]);
  });

  it('are found by what they touch', () => {
    expect(ids(eventsTouching(atlas, ['capture-of-ardahan-1877']))).toContain('ardahan-stormed-1877');
    expect(eventsTouching(atlas, [])).toEqual([]);
  });

  it.each(atlas.events)('$id touches only things that have a name', ({ touches }) => {
    expect(touches.filter((id) => !thingOf(atlas, id))).toEqual([]);
  });
});

describe('an event in the address', () => {
  const selection = { kind: 'event', id: 'ardahan-stormed-1877' } as const;

  it('is kept', () => {
    const { view, problems } = decodeView(encodeView({ ...DEFAULT_VIEW, selection }));
    expect(problems).toEqual([]);
    expect(checkView(atlas, { view })).toEqual({
      view: { ...DEFAULT_VIEW, selection },
      problems: [],
      bounds: undefined,
    });
  });

  it('is dropped with a word where there is no such event', () => {
    const { view } = decodeView('#select=event:nowhere');
    expect(checkView(atlas, { view })).toMatchObject({
      view: { selection: null },
      problems: [{ code: 'selection', value: 'event:nowhere' }],
    });
  });
});

describe('what an id names', () => {
  it.each([
    ['kars', 'territory'],
    ['gumru', 'boundary'],
    ['taya-kala', 'point'],
    ['am-tr', 'arc'],
    ['ardahan-stormed-1877', 'event'],
  ])('%s is a %s', (id, kind) => expect(thingOf(atlas, id)?.selection).toEqual({ kind, id }));

  it('has no panel where it is an instrument or a place', () => {
    expect(thingOf(atlas, 'kars-1921')?.selection.kind).toBe('instrument');
    expect(thingOf(atlas, 'dogubayazit')?.selection.kind).toBe('place');
    expect(thingOf(atlas, 'nowhere')).toBeUndefined();
  });
});
