/** The host's end of the protocol: requests as promises, events as a callback. Knows nothing of the atlas itself. */
import type { Asked, ErrorCode, Reply, RequestType } from './messages.ts';

const VERSION = 1;

/** Milliseconds after which an embed that does not answer counts as gone. */
const PATIENCE_MS = 30_000;

export type Told = Exclude<Reply, { type: 'ack' }>;

/** What an embed refused, or did not answer. */
export class EmbedError extends Error {
  readonly code: ErrorCode | 'timeout';
  constructor(code: ErrorCode | 'timeout', message: string) {
    super(message);
    this.name = 'EmbedError';
    this.code = code;
  }
}

export interface Client {
  /** Resolves with the embed's answer; rejects with `EmbedError`. */
  ask<T extends RequestType>(type: T, body: Asked[T]): Promise<unknown>;
  stop(): void;
}

/**
 * Talks to an embed in a frame.
 * @param origin of the embed; messages from elsewhere are not heard
 */
export function createClient(frame: HTMLIFrameElement, origin: string, onTold: (told: Told) => void): Client {
  let last = 0;
  const waiting = new Map<string, { resolve(result: unknown): void; reject(error: EmbedError): void; timer: number }>();
  const settle = (id: unknown) => {
    const entry = waiting.get(String(id));
    waiting.delete(String(id));
    if (entry) window.clearTimeout(entry.timer);
    return entry;
  };
  const onMessage = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const { data } = event as MessageEvent<Partial<Reply & { borderAtlas: number }> | null>;
    if (typeof data !== 'object' || data?.borderAtlas !== VERSION) return;
    if (data.type === 'ack') settle(data.id)?.resolve(data.result);
    else if (data.type === 'error' && data.id !== undefined)
      settle(data.id)?.reject(new EmbedError(data.code ?? 'failed', data.message ?? ''));
    else onTold(data as Told);
  };
  window.addEventListener('message', onMessage);
  return {
    ask(type, body) {
      const id = `${++last}`;
      return new Promise((resolve, reject) => {
        const timer = window.setTimeout(
          () => settle(id)?.reject(new EmbedError('timeout', `The embed did not answer "${type}".`)),
          PATIENCE_MS,
        );
        waiting.set(id, { resolve, reject, timer });
        frame.contentWindow?.postMessage({ borderAtlas: VERSION, id, type, ...body }, origin);
      });
    },
    stop() {
      window.removeEventListener('message', onMessage);
      for (const { timer } of waiting.values()) window.clearTimeout(timer);
      waiting.clear();
    },
  };
}
