/** The host's end of the protocol, with a frame that may be there early, late or never. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Announcement, createClient } from '../../src/embed/host/client.ts';

const ORIGIN = 'https://maps.example';

interface Sent {
  borderAtlas: number;
  id: string;
  type: string;
}

/** A page and a frame in it, as far as the client looks at them. */
function setUp() {
  const page = new EventTarget();
  vi.stubGlobal('window', Object.assign(page, { setTimeout, clearTimeout }));
  const sent: Sent[] = [];
  const contentWindow = { postMessage: (message: Sent) => sent.push(message) };
  const frame = Object.assign(new EventTarget(), {
    contentWindow,
    contentDocument: {},
    hasAttribute: () => false,
  });
  const announced: Announcement[] = [];
  const client = createClient(frame as unknown as HTMLIFrameElement, ORIGIN, (said) => announced.push(said));
  const say = (data: unknown, origin = ORIGIN) =>
    page.dispatchEvent(Object.assign(new Event('message'), { data, origin, source: contentWindow }));
  const asked = () => sent.filter(({ id }) => id !== 'knock');
  return { client, say, asked, announced, sent, load: () => frame.dispatchEvent(new Event('load')) };
}

const READY = { borderAtlas: 1, type: 'ready', view: {} };

describe('the client', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('keeps what is asked before the embed is there, however long that takes, and sends it in order', async () => {
    const { client, say, asked, load } = setUp();
    const answers = [client.ask('getView', {}), client.ask('nextChange', { direction: 1 })];
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked()).toEqual([]);
    load();
    expect(asked()).toEqual([]);
    say(READY);
    expect(asked().map(({ type }) => type)).toEqual(['getView', 'nextChange']);
    for (const { id } of asked()) say({ borderAtlas: 1, type: 'ack', id, result: id });
    await expect(Promise.all(answers)).resolves.toEqual(['1', '2']);
    await vi.advanceTimersByTimeAsync(600_000);
  });

  it('finds an embed that was there before it, and one that came anew into its frame', () => {
    const { client, say, asked, load, sent } = setUp();
    expect(sent).toHaveLength(1);
    say({ borderAtlas: 1, type: 'ack', id: 'knock', result: {} });
    client.ask('getView', {}).catch(() => undefined);
    expect(asked()).toHaveLength(1);
    load();
    client.ask('getView', {}).catch(() => undefined);
    expect(asked()).toHaveLength(1);
    say({ borderAtlas: 1, type: 'ack', id: 'knock', result: {} });
    expect(asked()).toHaveLength(2);
  });

  it('gives up on a page that is loaded and says nothing', async () => {
    const { client, load } = setUp();
    const answer = expect(client.ask('getView', {})).rejects.toMatchObject({ code: 'timeout' });
    load();
    await vi.advanceTimersByTimeAsync(30_000);
    await answer;
  });

  it('leaves nothing pending when it is stopped', async () => {
    const { client, say, asked } = setUp();
    const early = expect(client.ask('getView', {})).rejects.toMatchObject({ code: 'stopped' });
    say(READY);
    const late = expect(client.ask('play', { playing: true })).rejects.toMatchObject({ code: 'stopped' });
    client.stop();
    await Promise.all([early, late]);
    expect(asked()).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('answers nothing of what it hears, and says once that a later embed is not understood', () => {
    const { say, announced, sent } = setUp();
    const before = sent.length;
    for (const type of ['ready', 'error', 'dateChange', 'hello', 'moon']) say({ borderAtlas: 1, type });
    say({ borderAtlas: 1, type: 'ready' }, 'https://elsewhere.example');
    for (let i = 0; i < 5; i++) say({ borderAtlas: 2, type: 'ready' });
    expect(sent).toHaveLength(before);
    expect(announced.filter((said) => said.type === 'error' && said.code === 'version')).toHaveLength(1);
  });
});
