/** The embed's end of the protocol: obeys the page round it, and tells it what happens. */
import type { View } from '../../view/view.ts';
import type { ErrorCode, Id, Reply, Request } from '../messages.ts';
import { isAsked, publicView, VERSION } from './said.ts';

/** What messages can do. A method rejects with a `Refusal` where it cannot do it, and then has changed nothing. */
export interface Embedded {
  view(): View;
  setView(change: Partial<View>): Promise<void>;
  /** Takes parts of an address. */
  goTo(address: string): Promise<void>;
  show(what: string): Promise<void>;
  play(playing: boolean): Promise<void>;
  nextChange(direction: 1 | -1): void;
  trace(boundary: string, leg: number): Promise<void>;
  /** The picture as text. */
  picture(format: 'svg'): Promise<string>;
}

/** The fault of a request that could be read but is not fulfilled. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

async function fulfil(embedded: Embedded, request: Request): Promise<unknown> {
  switch (request.type) {
    case 'hello':
    case 'getView':
      break;
    case 'setView': {
      const { theme, layers, ...rest } = request.view;
      const given = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as Partial<View>;
      await embedded.setView({
        ...given,
        ...(layers && { layers: { ...embedded.view().layers, ...layers } as View['layers'] }),
        // Null gives the choice back to the reader's system.
        ...(theme !== undefined && ({ theme: theme ?? undefined } as Partial<View>)),
      });
      break;
    }
    case 'goTo':
      await embedded.goTo(request.address);
      break;
    case 'show':
      await embedded.show(request.what);
      break;
    case 'play':
      await embedded.play(request.playing);
      break;
    case 'nextChange':
      embedded.nextChange(request.direction ?? 1);
      break;
    case 'trace':
      await embedded.trace(request.boundary, request.leg);
      break;
    case 'export':
      return { format: request.format, content: await embedded.picture(request.format) };
  }
  return publicView(embedded.view());
}

/** Messages without sense that are answered one after the other, and how many a second after that. */
const SENSELESS = { atOnce: 100, perSecond: 5 } as const;

/** Whether one more may be answered: a host that answers each error with another such message is soon left alone. */
function createAllowance({ atOnce, perSecond }: typeof SENSELESS): () => boolean {
  let left: number = atOnce;
  let at = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(atOnce, left + ((now - at) / 1000) * perSecond);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

export interface Listening {
  announce(reply: Reply): void;
}

/**
 * Listens to the window round this one, at once: what is asked before the embed can answer waits for it, and all is
 * done and answered in the order in which it came. An embed in no frame has no one to talk to, and would hear itself.
 * @param allowed the one origin obeyed; without it the first that speaks the protocol
 */
export function listen(coming: Promise<Embedded>, host: Window, allowed?: string): Listening {
  if (host === window) return { announce() {} };
  let partner = allowed;
  const post = (reply: Reply) => {
    // An opaque origin (a sandboxed or local page) can only be addressed as '*'. Nothing said here is secret.
    host.postMessage({ borderAtlas: VERSION, ...reply }, partner === undefined || partner === 'null' ? '*' : partner);
  };
  let here = false;
  const arrived = coming.then(
    () => {
      here = true;
    },
    () => undefined,
  );
  // An embed that is not there yet has nothing to say but that, first of all.
  const announce = (reply: Reply) => (here ? post(reply) : void arrived.then(() => post(reply)));
  const isAllowed = createAllowance(SENSELESS);
  /** Everything that is announced of what went wrong. */
  const refuse = (id: Id | undefined, error: unknown) => {
    const code = error instanceof Refusal ? error.code : 'failed';
    post({ type: 'error', id, code, message: error instanceof Error ? error.message : String(error) });
  };
  async function answer({ origin, data }: MessageEvent): Promise<void> {
    if (partner !== undefined && origin !== partner) return;
    // The first message brings what reads them: a poster in a page that says nothing does without.
    const read = await import('./protocol.ts').then(({ readRequest }) => readRequest(data)).catch(() => undefined);
    if (!read) return refuse(undefined, 'The program that reads messages could not be loaded.');
    if ('fault' in read) {
      if (isAllowed()) post({ type: 'error', ...read.fault });
      return;
    }
    const { request } = read;
    partner = origin;
    try {
      post({ type: 'ack', id: request.id, result: await fulfil(await coming, request) });
    } catch (error) {
      refuse(request.id, error);
    }
  }
  let last: Promise<unknown> = Promise.resolve();
  window.addEventListener('message', (event: MessageEvent) => {
    if (event.source === host && isAsked(event.data)) last = last.then(() => answer(event));
  });
  return { announce };
}
