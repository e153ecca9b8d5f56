import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../property.js';
import { datasetContext } from '../context.js';
import { define } from '../define.js';
import { link, type Dataset } from '../model.js';
import { warn } from '../warn.js';

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
    this.provideIsland();
  });
  private given?: string;
  private hasAnswered = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this, { childList: true, characterData: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('src') && this.hasAnswered) return;
    if (typeof this.src === 'string') {
      this.hasAnswered = true;
      this.provide(`<gtnum-dataset src="${this.src}">`, fetchText(this.src));
    } else {
      this.provideIsland();
    }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** While the parser is still inside the element, the script may be yet to come. */
  private provideIsland(): void {
    if (typeof this.src === 'string') return;
    const text = this.querySelector(`:scope > ${island}`)?.textContent ?? undefined;
    if (text === undefined && document.readyState === 'loading') return;
    if (text === this.given && this.hasAnswered) return;
    this.hasAnswered = true;
    this.given = text;
    this.provide(
      '<gtnum-dataset>',
      text === undefined
        ? Promise.reject(new Error(`il faut un attribut src ou un enfant <${island}>`))
        : Promise.resolve(text),
    );
  }

  private provide(name: string, text: Promise<string>): void {
    const dataset = read(text).catch((error: unknown) => {
      warn(`${name} : ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    });
    // Without a widget inside, nobody else takes notice of a rejection.
    dataset.catch(() => undefined);
    this.provider.setValue(dataset);
  }
}

async function read(text: Promise<string>): Promise<Dataset> {
  const [json, { parseDataset }] = await Promise.all([text, import('../schema.js')]);
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
