/** The host's end of the protocol: requests as promises, events as a callback. Knows nothing of the atlas itself. */
import type { Asked, ErrorCode, Reply, RequestType } from '../messages.ts';

const VERSION = 1;

/** Milliseconds after which an embed that is loaded and does not answer counts as gone. */
const PATIENCE_MS = 30_000;

export type Announcement = Exclude<Reply, { type: 'ack' }>;

/** `timeout`: the embed did not answer; `stopped`: the client was stopped before it did. */
export type ClientErrorCode = ErrorCode | 'timeout' | 'stopped';

/** What an embed refused, or did not answer. */
export class EmbedError extends Error {
  readonly code: ClientErrorCode;
  constructor(code: ClientErrorCode, message: string) {
    super(message);
    this.name = 'EmbedError';
    this.code = code;
  }
}

export interface Client {
  /** Resolves with the embed's answer; rejects with `EmbedError`. What is asked before the embed is there waits for it. */
  ask<T extends RequestType>(type: T, body: Asked[T]): Promise<unknown>;
  /** Hears and says no more. What is not answered yet is rejected. */
  stop(): void;
}

interface Waiting {
  type: RequestType;
  body: object;
  /** Whether it has gone out. */
  sent: boolean;
  resolve(result: unknown): void;
  reject(error: EmbedError): void;
  timer: number | undefined;
}

/**
 * Talks to an embed in a frame, which may be there already, or not for long: a frame far down its page loads late.
 * @param origin of the embed; messages from elsewhere are not heard
 */
export function createClient(
  frame: HTMLIFrameElement,
  origin: string,
  onAnnounced: (announced: Announcement) => void,
): Client {
  let last = 0;
  /** Whether the embed has been heard, and so hears. */
  let heard = false;
  // Before it is loaded a frame holds an empty page that can be seen from here, unless it is sandboxed.
  /** Whether the frame has a page in it, from which an answer may be expected. */
  let loaded = frame.contentWindow !== null && frame.contentDocument === null && !frame.hasAttribute('sandbox');
  let foreign = false;
  const waiting = new Map<string, Waiting>();
  const settle = (id: unknown) => {
    const entry = waiting.get(String(id));
    waiting.delete(String(id));
    if (entry) window.clearTimeout(entry.timer);
    return entry;
  };
  const post = (message: object, to: string) =>
    frame.contentWindow?.postMessage({ borderAtlas: VERSION, ...message }, to);

  function forward(): void {
    for (const [id, entry] of waiting) {
      if (heard && !entry.sent) {
        entry.sent = true;
        // An opaque origin can only be addressed as '*'.
        post({ id, type: entry.type, ...entry.body }, origin === 'null' ? '*' : origin);
      }
      if (loaded || heard)
        entry.timer ??= window.setTimeout(
          () => settle(id)?.reject(new EmbedError('timeout', `The embed did not answer "${entry.type}".`)),
          PATIENCE_MS,
        );
    }
  }
  /** Asks whether the embed is there. To whatever is in the frame: before it is loaded, that has another origin. */
  const knock = () => post({ id: 'knock', type: 'hello' }, '*');
  const onLoad = () => {
    loaded = true;
    // Another page than before may be in the frame.
    heard = false;
    knock();
    forward();
  };
  const onMessage = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const { data } = event as MessageEvent<Partial<Reply & { borderAtlas: number }> | null>;
    if (typeof data !== 'object' || data === null) return;
    if (data.borderAtlas !== VERSION) {
      // A later embed is not understood, which is said once.
      if (typeof data.borderAtlas !== 'number' || foreign) return;
      foreign = true;
      const message = `The embed speaks version ${data.borderAtlas} of the protocol, this page version ${VERSION}.`;
      return onAnnounced({ type: 'error', id: undefined, code: 'version', message });
    }
    heard = true;
    forward();
    if (data.type === 'ack') settle(data.id)?.resolve(data.result);
    else if (data.type !== 'error' || data.id === undefined) onAnnounced(data as Announcement);
    else if (data.id !== 'knock') settle(data.id)?.reject(new EmbedError(data.code ?? 'failed', data.message ?? ''));
  };
  window.addEventListener('message', onMessage);
  frame.addEventListener('load', onLoad);
  knock();
  return {
    ask(type, body) {
      const id = `${++last}`;
      return new Promise((resolve, reject) => {
        waiting.set(id, { type, body, sent: false, resolve, reject, timer: undefined });
        forward();
      });
    },
    stop() {
      window.removeEventListener('message', onMessage);
      frame.removeEventListener('load', onLoad);
      for (const id of [...waiting.keys()])
        settle(id)?.reject(new EmbedError('stopped', 'The client was stopped before the embed answered.'));
    },
  };
}
