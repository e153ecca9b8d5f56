import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { datasetContext } from './context.js';
import { define } from './define.js';
import { link } from '../facts/link.js';
import type { Dataset } from '../facts/model.js';
import { provideSelection } from './selection-provider.js';
import { warn } from './warn.js';

const island = 'script[type="application/json"]';

/**
 * Gives the widgets within it a dataset of the page's own: a JSON file at `src`, or a
 * `<script type="application/json">` child. The JSON has the shape of `gtnum.json` and is checked;
 * when it is wrong or cannot be had, the widgets keep the page's own content and the console says
 * why, once, in French, with the path of each mistake.
 *
 * What a reader chooses in one of these widgets, such as a wave, holds in all that can show it, wherever they
 * stand within this element.
 *
 * @tag gtnum-dataset
 * @summary Gives its own data to the widgets within it.
 *
 * @slot - The widgets.
 */
export class GtnumDataset extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** Address of a JSON file, relative to the page. */
  @property() src?: string | null;

  private readonly provider = new ContextProvider(this, { context: datasetContext });
  private readonly observer = new MutationObserver(() => {
    this.readIsland();
  });
  /** The JSON that was last given from inside the element; undefined when `src` gave it. */
  private island?: { text: string | undefined };
  /** Ends the load that is under way. */
  private loading?: AbortController;

  constructor() {
    super();
    provideSelection(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this, { childList: true, characterData: true, subtree: true });
    if (!this.hasUpdated) return;
    // What was inside may have changed while the element was away from the page.
    if (typeof this.src !== 'string') this.readIsland();
    else if (this.loading?.signal.aborted) this.requestUpdate('src');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    // Not when it is only moved.
    queueMicrotask(() => {
      if (!this.isConnected) this.loading?.abort();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('src')) return;
    const { src } = this;
    if (typeof src === 'string') {
      this.island = undefined;
      this.provide(`<gtnum-dataset src="${src.slice(0, 200)}">`, (signal) =>
        fetchText(src, signal),
      );
    } else {
      this.readIsland();
    }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private readIsland(): void {
    if (typeof this.src === 'string') return;
    const text = this.querySelector(`:scope > ${island}`)?.textContent;
    if (document.readyState === 'loading' && !(text !== undefined && isJson(text))) {
      // The parser may still be inside the element.
      document.addEventListener(
        'DOMContentLoaded',
        () => {
          this.readIsland();
        },
        { once: true },
      );
      return;
    }
    if (this.island && this.island.text === text) return;
    this.island = { text };
    this.provide('<gtnum-dataset>', () =>
      text === undefined
        ? Promise.reject(
            new Error('il faut un attribut src ou un enfant <script type="application/json">'),
          )
        : Promise.resolve(text),
    );
  }

  private provide(name: string, load: (signal: AbortSignal) => Promise<string>): void {
    this.loading?.abort();
    this.loading = new AbortController();
    const dataset = read(load(this.loading.signal));
    const { signal } = this.loading;
    this.provider.setValue(dataset);
    dataset.catch((error: unknown) => {
      // What has been replaced or removed meanwhile concerns nobody any more.
      if (signal.aborted) return;
      warn(`${name} : ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}

async function read(text: Promise<string>): Promise<Dataset> {
  const [json, { parseDataset }] = await Promise.all([text, import('../facts/schema.js')]);
  return link(parseDataset(json));
}

/** How long a server may take, in ms. */
const patience = 20_000;

async function fetchText(src: string, signal: AbortSignal): Promise<string> {
  const limited = new AbortController();
  const end = () => {
    limited.abort();
  };
  signal.addEventListener('abort', end);
  const timer = setTimeout(end, patience);
  let problem = '';
  try {
    const [response, { textOf }] = await Promise.all([
      fetch(src, { signal: limited.signal }),
      import('../facts/schema.js'),
    ]);
    let text = '';
    [text, problem] = await textOf(response);
    if (!problem) return text;
    // What else would come is not waited for.
    end();
  } catch (error) {
    problem = limited.signal.aborted
      ? `le serveur n'a pas tout envoyé en ${patience / 1000} secondes`
      : `le fichier n'a pas pu être chargé (${String(error)})`;
  } finally {
    clearTimeout(timer);
  }
  throw new Error(problem);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

define('gtnum-dataset', GtnumDataset);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-dataset': GtnumDataset;
  }
}
