/**
 * `<border-atlas date="1921-10-13" view="article-4" lang="tr" layers="gumru-line,-treaty-lines"
 *   hide="panel" wake="touch" src="https://…/embed.html">`, and `map`, `select`, `trace`, `table`,
 * `compare`, `gestures` and `renderer` as in an address.
 *
 * A frame with an embed in it. Attributes and properties say the same thing,
 * and follow what the reader does. Fires `ready`, `datechange`, `select` and
 * `error`, each with its facts in `detail`.
 */
import { type Client, createClient, EmbedError, type Told } from './client.ts';

/** The embed page beside the script this element came with. */
const DEFAULT_SRC = new URL(/* @vite-ignore */ './embed.html', import.meta.url).href;

/** Attributes sent to the embed as it runs. */
const STEERED = ['date', 'view', 'lang', 'layers', 'theme'] as const;
/** Parts of an address, and of its query, that an embed starts with; another value starts it again. */
const PLACED = ['map', 'select', 'trace', 'table', 'compare'] as const;
const ASKED = ['hide', 'wake', 'gestures', 'renderer', 'origin'] as const;
const STARTS: ReadonlySet<string> = new Set(['src', ...PLACED, ...ASKED]);

const LAYER = /^[-~]?[a-z0-9-]+$/;

/** `a,-b,~c` as the protocol's `{a: 'on', b: 'off', c: 'auto'}`. */
function layersOf(text: string): Record<string, 'on' | 'off' | 'auto'> {
  return Object.fromEntries(
    text
      .split(/[\s,]+/)
      .filter((item) => LAYER.test(item))
      .map((item) =>
        item.startsWith('-') ? [item.slice(1), 'off'] : item.startsWith('~') ? [item.slice(1), 'auto'] : [item, 'on'],
      ),
  );
}

export class BorderAtlasElement extends HTMLElement {
  static readonly observedAttributes = [...STEERED, ...PLACED, ...ASKED, 'src', 'title'];

  #frame: HTMLIFrameElement | undefined;
  #client: Client | undefined;
  /** Attributes being set by what the embed said; they must not be sent back. */
  #echo = false;

  connectedCallback(): void {
    this.#mount();
  }

  disconnectedCallback(): void {
    this.#client?.stop();
    this.#frame?.remove();
    this.#client = this.#frame = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#frame || this.#echo || before === after) return;
    if (STARTS.has(name)) this.#mount();
    else if (name === 'title') this.#frame.title = after ?? 'Border Atlas';
    else if (name === 'view') {
      if (after) void this.#ask('show', { what: after });
    } else if (name === 'layers') void this.#ask('setView', { view: { layers: layersOf(after ?? '') as never } });
    else void this.#ask('setView', { view: { [name]: after ?? (name === 'theme' ? null : undefined) } });
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
    const { content } = (await this.#ask('export', { format: 'svg' })) as { content: string };
    return content;
  }

  #mount(): void {
    this.disconnectedCallback();
    const address = new URL(this.getAttribute('src') ?? DEFAULT_SRC, document.baseURI);
    for (const name of ASKED) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    const parts: string[] = [];
    for (const name of [...PLACED, ...STEERED]) {
      const value = this.getAttribute(name);
      // As the address has it: slashes, colons and commas are part of its grammar.
      if (value) parts.push(`${name}=${encodeURIComponent(value).replace(/%(2F|3A|2C)/g, decodeURIComponent)}`);
    }
    address.hash = parts.join('&');
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = this.title || 'Border Atlas';
    frame.allow = 'fullscreen';
    frame.loading = 'lazy';
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
    // A height given to the element is kept; else the embed says what suits its width.
    frame.style.height = this.style.height ? '100%' : '480px';
    this.style.display ||= 'block';
    this.#frame = frame;
    this.#client = createClient(frame, address.origin, (told) => this.#hear(told));
    frame.addEventListener('load', () => void this.#ask('hello', {}));
    this.append(frame);
  }

  async #ask(type: Parameters<Client['ask']>[0], body: object): Promise<unknown> {
    try {
      if (!this.#client) throw new EmbedError('failed', 'The element is not in a page.');
      return await this.#client.ask(type, body as never);
    } catch (error) {
      const { code, message } = error as EmbedError;
      this.dispatchEvent(new CustomEvent('error', { detail: { code, message } }));
      return undefined;
    }
  }

  #hear(told: Told): void {
    const fire = (name: string, detail: unknown) => this.dispatchEvent(new CustomEvent(name, { detail }));
    switch (told.type) {
      case 'ready':
        fire('ready', { view: told.view });
        break;
      case 'dateChange':
        this.#reflect('date', told.date);
        fire('datechange', { date: told.date, view: told.view });
        break;
      case 'viewChange':
        this.#reflect('lang', told.view.lang);
        break;
      case 'select':
        fire('select', { selection: told.selection });
        break;
      case 'height':
        if (this.#frame && !this.style.height) this.#frame.style.height = `${told.height}px`;
        break;
      case 'error':
        fire('error', { code: told.code, message: told.message });
    }
  }

  #reflect(name: string, value: string): void {
    if (this.getAttribute(name) === value) return;
    this.#echo = true;
    this.setAttribute(name, value);
    this.#echo = false;
  }
}

if (!customElements.get('border-atlas')) customElements.define('border-atlas', BorderAtlasElement);

declare global {
  interface HTMLElementTagNameMap {
    'border-atlas': BorderAtlasElement;
  }
}
