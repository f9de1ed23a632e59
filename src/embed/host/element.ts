/**
 * `<border-atlas date="1921-10-13" view="article-4" lang="tr" layers="gumru-line,-treaty-lines"
 *   hide="panel" wake="touch" src="https://…/embed.html">`: attributes for all parts of an embed's address.
 *
 * A frame with an embed in it. Attributes and properties say the same thing,
 * and follow what the reader does. Fires `ready`, `datechange`, `select` and
 * `error`, each with its facts in `detail`.
 */

import type { PublicView } from '../messages.ts';
import { frameAddress, partOf, partsIn, QUERY_PARTS, VIEW_PARTS } from './attributes.ts';
import { type Announcement, type Client, createClient, EmbedError } from './client.ts';

const NAME = 'Border Atlas';
/** Height of a frame until the embed has said which suits it, CSS pixels. */
const FIRST_HEIGHT = '480px';

export class BorderAtlasElement extends HTMLElement {
  static readonly observedAttributes = [...VIEW_PARTS, ...QUERY_PARTS, 'src', 'title'];

  #frame: HTMLIFrameElement | undefined;
  #client: Client | undefined;
  /** The view as the embed announced it last. */
  #view: PublicView | undefined;
  /** The value of `view` that the embed began with, and the one it has gone to. */
  #begun: string | null = null;
  #shown: string | null = null;
  /** Changes of attributes that the embed has not answered yet. */
  #unanswered = 0;
  /** Attributes being set by what the embed said; they must not be sent back. */
  #echo = false;
  #inPage = false;
  #restarting = false;

  connectedCallback(): void {
    this.#inPage = true;
    this.#start();
  }

  disconnectedCallback(): void {
    this.#inPage = false;
    const client = this.#client;
    this.#frame?.remove();
    this.#client = this.#frame = this.#view = undefined;
    client?.stop();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#inPage || this.#echo) return;
    if (name === 'title') {
      if (this.#frame) this.#frame.title = after || NAME;
    } else if (!VIEW_PARTS.includes(name)) {
      if (before !== after) this.#restart();
    } else if (this.#frame && (before !== after || name === 'view')) {
      // A thing may be asked for again, for the reader may have left it.
      this.#steer(name, after?.trim() ?? '');
    }
  }

  /** ISO day. */
  get date(): string {
    return this.getAttribute('date') ?? '';
  }
  set date(value: string) {
    this.setAttribute('date', value);
  }
  /** Id of a treaty line, an area or a layer. */
  get view(): string {
    return this.getAttribute('view') ?? '';
  }
  set view(value: string) {
    this.setAttribute('view', value);
  }
  get layers(): string {
    return this.getAttribute('layers') ?? '';
  }
  set layers(value: string) {
    this.setAttribute('layers', value);
  }

  /** Moves to the next (or previous, -1) day on which land changes hands. */
  nextChange(direction: 1 | -1 = 1): Promise<unknown> {
    return this.#ask('nextChange', { direction });
  }
  play(playing = true): Promise<unknown> {
    return this.#ask('play', { playing });
  }
  /** Walks a treaty line: goes to the start of a leg, counted from 0. */
  trace(boundary: string, leg = 0): Promise<unknown> {
    return this.#ask('trace', { boundary, leg });
  }
  /** The view as an SVG document. */
  async picture(): Promise<string> {
    const answer = (await this.#ask('export', { format: 'svg' })) as { content: string } | undefined;
    return answer?.content ?? '';
  }

  /** The embed page beside the script this element came with. */
  static get #beside(): string {
    return URL.canParse('./embed.html', import.meta.url)
      ? new URL(/* @vite-ignore */ './embed.html', import.meta.url).href
      : '';
  }

  #start(): void {
    let address: URL;
    try {
      // The view that the embed has already gone to is in the other attributes.
      const attribute = (name: string) =>
        name === 'view' && this.#shown === this.getAttribute(name) ? null : this.getAttribute(name);
      address = frameAddress(attribute, document.baseURI, BorderAtlasElement.#beside);
    } catch (error) {
      // After the rest of the page's script, which may be about to listen.
      queueMicrotask(() => this.#fail('malformed', (error as Error).message));
      return;
    }
    this.#begun = this.getAttribute('view');
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = this.title || NAME;
    frame.allow = 'fullscreen';
    frame.loading = 'lazy';
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
    // A height given to the element is kept; else the embed says what suits its width.
    frame.style.height = this.style.height ? '100%' : FIRST_HEIGHT;
    this.style.display ||= 'block';
    this.#frame = frame;
    this.#client = createClient(frame, address.origin, (announced) => this.#hear(announced));
    this.append(frame);
  }

  /** Begins anew at the end of the page's script, with all the attributes it has set by then. */
  #restart(): void {
    if (this.#restarting) return;
    this.#restarting = true;
    queueMicrotask(() => {
      this.#restarting = false;
      if (!this.#inPage) return;
      const [client, frame] = [this.#client, this.#frame];
      this.#client = this.#frame = undefined;
      frame?.remove();
      this.#start();
      client?.stop();
    });
  }

  /** What is asked of an embed that is begun anew before it has answered is asked of the next. */
  async #answer(type: Parameters<Client['ask']>[0], body: object): Promise<unknown> {
    const client = this.#client;
    if (!client) throw new EmbedError('failed', 'The element shows no embed.');
    try {
      return await client.ask(type, body as never);
    } catch (error) {
      const again = (error as EmbedError).code === 'stopped' && this.#client && this.#client !== client;
      if (again) return this.#answer(type, body);
      throw error;
    }
  }

  async #ask(type: Parameters<Client['ask']>[0], body: object): Promise<unknown> {
    try {
      return await this.#answer(type, body);
    } catch (error) {
      const { code, message } = error as EmbedError;
      // An element that was taken out of its page has no fault.
      if (code !== 'stopped') this.#fail(code, message);
      return undefined;
    }
  }

  /** Sends one attribute's new value. One that is refused is set back to what is shown. */
  async #steer(name: string, value: string): Promise<void> {
    const client = this.#client;
    if (!client || (name === 'view' && !value)) return;
    this.#unanswered++;
    try {
      this.#view = (await client.ask('goTo', { address: partOf(name, value) })) as PublicView;
      if (name === 'view') this.#shown = value;
    } catch (error) {
      const { code, message } = error as EmbedError;
      // An embed begun anew, or gone: the attributes are in its address.
      if (code === 'stopped') return;
      // An embed from before the element takes attributes at its beginning alone.
      if (code === 'unknown-type') return this.#restart();
      this.#fail(code, message);
      if (name === 'view' && this.#client === client) this.#write('view', this.#shown);
    } finally {
      this.#unanswered--;
      if (this.#client === client) this.#reflect();
    }
  }

  #fail(code: string, message: string): void {
    this.#fire('error', { code, message });
  }
  #fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #hear(announced: Announcement): void {
    if ('view' in announced) {
      this.#view = announced.view;
      this.#reflect();
    }
    switch (announced.type) {
      case 'ready':
        this.#shown = this.#begun;
        this.#fire('ready', { view: announced.view });
        break;
      case 'dateChange':
        this.#fire('datechange', { date: announced.date, view: announced.view });
        break;
      case 'select':
        this.#fire('select', { selection: announced.selection });
        break;
      case 'height':
        if (this.#frame && !this.style.height) this.#frame.style.height = `${announced.height}px`;
        break;
      case 'error':
        this.#fail(announced.code, announced.message);
    }
  }

  /** Lets the attributes say what is shown; not while changes of theirs are under way. */
  #reflect(): void {
    const view = this.#view;
    if (!view || this.#unanswered > 0) return;
    // An embed from before the element does not tell the rest.
    const parts = partsIn(view.fragment ?? `date=${view.date}&lang=${view.lang}`);
    for (const name of VIEW_PARTS) {
      if (name === 'view' || (!view.fragment && !parts.has(name))) continue;
      // A place is written down where the page has given one: else it follows the width.
      if (name === 'map' && !this.hasAttribute('map')) continue;
      this.#write(name, parts.get(name) ?? null);
    }
  }

  #write(name: string, value: string | null): void {
    if ((this.getAttribute(name) ?? '') === (value ?? '')) return;
    this.#echo = true;
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
    this.#echo = false;
  }
}

if (!customElements.get('border-atlas')) customElements.define('border-atlas', BorderAtlasElement);

declare global {
  interface HTMLElementTagNameMap {
    'border-atlas': BorderAtlasElement;
  }
}
