import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { datasetContext } from './context.js';
import { define } from './define.js';
import { link } from '../facts/link.js';
import type { Dataset } from '../facts/model.js';
import { warn } from './warn.js';

const island = 'script[type="application/json"]';

/**
 * Gives the widgets within it a dataset of the page's own: a JSON file at `src`, or a
 * `<script type="application/json">` child. The JSON has the shape of `gtnum.json` and is checked;
 * when it is wrong or cannot be had, the widgets keep the page's own content and the console says
 * why, once, in French, with the path of each mistake.
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this, { childList: true, characterData: true, subtree: true });
    // What was inside may have changed while the element was away from the page.
    if (this.hasUpdated) this.readIsland();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('src')) return;
    if (typeof this.src === 'string') {
      this.island = undefined;
      this.provide(`<gtnum-dataset src="${this.src}">`, fetchText(this.src));
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
    if (text === undefined && document.readyState === 'loading') {
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
    this.provide(
      '<gtnum-dataset>',
      text === undefined
        ? Promise.reject(
            new Error('il faut un attribut src ou un enfant <script type="application/json">'),
          )
        : Promise.resolve(text),
    );
  }

  private provide(name: string, text: Promise<string>): void {
    const dataset = read(text);
    this.provider.setValue(dataset);
    dataset.catch((error: unknown) => {
      // What has been replaced meanwhile concerns nobody any more.
      if (this.provider.value !== dataset) return;
      warn(`${name} : ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}

async function read(text: Promise<string>): Promise<Dataset> {
  const [json, { parseDataset }] = await Promise.all([text, import('../facts/schema.js')]);
  return link(parseDataset(json));
}

async function fetchText(src: string): Promise<string> {
  const response = await fetch(src).catch((error: unknown) => {
    throw new Error(`le fichier n'a pas pu être chargé (${String(error)})`);
  });
  if (!response.ok) throw new Error(`le serveur répond ${response.status}`);
  return response.text();
}

define('gtnum-dataset', GtnumDataset);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-dataset': GtnumDataset;
  }
}
