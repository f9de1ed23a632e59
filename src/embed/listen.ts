/** The embed's end of the protocol: obeys the page round it, and tells it what happens. */
import type { View } from '../view/view.ts';
import type { ErrorCode, Reply, Request } from './messages.ts';
import { publicView, type Read, readRequest, VERSION } from './protocol.ts';

/** What messages can do. A method that returns false did not know the thing it was asked for. */
export interface Embedded {
  view(): View;
  setView(change: Partial<View>): void;
  show(what: string): boolean | Promise<boolean>;
  play(playing: boolean): void | Promise<void>;
  nextChange(direction: 1 | -1): void | Promise<void>;
  trace(boundary: string, leg: number): boolean | Promise<boolean>;
  /** The picture as text. */
  picture(format: 'svg'): Promise<string>;
}

/** The fault of a request that was understood but not fulfilled. */
class Refusal extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

async function fulfil(embedded: Embedded, request: Request): Promise<unknown> {
  const known = (found: boolean, what: string) => {
    if (!found) throw new Refusal('unknown-thing', `The atlas has no "${what}".`);
    return publicView(embedded.view());
  };
  switch (request.type) {
    case 'hello':
    case 'getView':
      return publicView(embedded.view());
    case 'setView': {
      const { theme, layers, ...rest } = request.view;
      const given = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as Partial<View>;
      embedded.setView({
        ...given,
        ...(layers && { layers: { ...embedded.view().layers, ...layers } as View['layers'] }),
        // Null gives the choice back to the reader's system.
        ...(theme !== undefined && ({ theme: theme ?? undefined } as Partial<View>)),
      });
      return publicView(embedded.view());
    }
    case 'show':
      return known(await embedded.show(request.what), request.what);
    case 'play':
      await embedded.play(request.playing);
      return publicView(embedded.view());
    case 'nextChange':
      await embedded.nextChange(request.direction ?? 1);
      return publicView(embedded.view());
    case 'trace':
      return known(await embedded.trace(request.boundary, request.leg), `${request.boundary}/${request.leg}`);
    case 'export':
      return { format: request.format, content: await embedded.picture(request.format) };
  }
}

export interface Listening {
  tell(reply: Reply): void;
  stop(): void;
}

/**
 * Listens to the window round this one.
 * @param allowed the one origin obeyed; without it the first that speaks the protocol
 */
export function listen(embedded: Embedded, host: Window, allowed?: string): Listening {
  let partner = allowed;
  const tell = (reply: Reply) => {
    // An opaque origin (a sandboxed or local page) can only be addressed as '*'. Nothing said here is secret.
    host.postMessage({ borderAtlas: VERSION, ...reply }, partner === undefined || partner === 'null' ? '*' : partner);
  };
  const answer = async (read: Read) => {
    if ('fault' in read) return tell({ type: 'error', ...read.fault });
    const { request } = read;
    try {
      tell({ type: 'ack', id: request.id, result: await fulfil(embedded, request) });
    } catch (error) {
      tell({
        type: 'error',
        id: request.id,
        code: error instanceof Refusal ? error.code : 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (source !== host || (partner !== undefined && origin !== partner)) return;
    const read = readRequest(data);
    if (!read) return;
    if ('request' in read) partner = origin;
    void answer(read);
  };
  window.addEventListener('message', onMessage);
  return { tell, stop: () => window.removeEventListener('message', onMessage) };
}
