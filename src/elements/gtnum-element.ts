import { ContextConsumer } from '@lit/context';
import { html, isServer, LitElement, noChange, nothing, type TemplateResult } from 'lit';
import { closest } from '../facts/closest.js';
import { datasetContext } from './context.js';
import type { Dataset } from '../facts/model.js';
import { property, state } from 'lit/decorators.js';
import { fr, type Strings } from './strings/fr.js';
import { theme } from './theme.styles.js';
import { warn } from './warn.js';

/**
 * What every GTnum widget does: it finds its data and its language, and until it has both, or when
 * it cannot have them, shows what the page put between its tags.
 *
 * @cssprop [--gtnum-accent] - Links, actions, hashtags, focus, today. Default: a blue mixed with the text colour, or the DSFR's action colour.
 * @cssprop [--gtnum-text=inherit] - Text.
 * @cssprop [--gtnum-muted] - Secondary text. Default: the text colour at 90 %.
 * @cssprop [--gtnum-surface=transparent] - Background.
 * @cssprop [--gtnum-border] - Hairlines and frames. Default: the text colour at 18 %.
 * @cssprop [--gtnum-radius=0.375em] - Corners.
 * @cssprop [--gtnum-gap=1rem] - Space between blocks.
 * @cssprop [--gtnum-font=inherit] - Font family.
 *
 * @attr {'fr' | 'en'} lang - Language of the interface. Default: that of the nearest ancestor, else French.
 */
export abstract class GtnumElement extends LitElement {
  static override styles = [theme];

  /** What the address of a page in a frame, or a placeholder, may set. */
  static readonly fromAddress: readonly string[] = ['lang', 'heading', 'heading-level'];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** A linked dataset of your own; by default the nearest `<gtnum-dataset>`'s, else the bundled one. */
  @property({ attribute: false }) data?: Dataset;

  /** Text of the heading; empty for none. */
  @property() heading?: string | null;

  /** Level of the heading in the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private found?: Dataset;
  @state() private hasFailed = false;
  @state() private strings?: Strings;

  private pageLanguage = '';
  private language?: Strings['lang'];
  private consumer?: ContextConsumer<typeof datasetContext, this>;
  /** Content that came with the page as declarative shadow DOM, until the view takes its place. */
  private prerendered?: ChildNode[];
  /** Whether it says something else than what the attributes ask for by now. */
  private isOutdated = false;

  /** What the visitor sees once the data is there. */
  protected abstract view(data: Dataset, strings: Strings): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    // Another place may speak another language.
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const nodes = this.shadowRoot?.childNodes;
    if (nodes?.length) this.prerendered = [...nodes];
    const root = super.createRenderRoot();
    // Lit draws before what it finds in the root, which will be gone.
    if (this.prerendered) this.renderOptions.renderBefore = null;
    return root;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.prerendered) this.isOutdated = true;
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(): void {
    this.findStrings();
    if (this.data || this.consumer) return;
    this.consumer = new ContextConsumer(this, {
      context: datasetContext,
      subscribe: true,
      callback: (dataset) => void this.follow(dataset),
    });
  }

  protected override render(): unknown {
    const data = this.data ?? this.found;
    if (this.prerendered && !(this.strings && data)) return noChange;
    if (!this.strings) return this.fallback();
    if (!data) return this.fallback(this.hasFailed ? this.strings.failed : this.strings.loading);
    try {
      this.followPrerendered();
      const view = this.view(data, this.strings);
      if (view !== noChange) this.takeOver();
      return view;
    } catch (error) {
      warn(`<${this.localName}> : ${String(error)}`);
      return this.fallback(this.strings.failed);
    }
  }

  /**
   * Removes the prerendered content in the task in which the view is drawn: nothing flashes or moves.
   * What the visitor has opened or reached in it meanwhile stays so.
   */
  private takeOver(): void {
    if (!this.prerendered) return;
    const root = this.shadowRoot!;
    const places = () => [...root.querySelectorAll<HTMLElement>('a, button, summary, input')];
    const closables = () => [...root.querySelectorAll('details:not([name])')];
    const focused = places().indexOf(root.activeElement as HTMLElement);
    const open = closables().map((each) => each.hasAttribute('open'));
    for (const node of this.prerendered) node.remove();
    this.prerendered = undefined;
    void this.updateComplete.then(() => {
      closables().forEach((each, index) => each.toggleAttribute('open', open[index]));
      places()[focused]?.focus({ preventScroll: true });
    });
  }

  /**
   * Where the view has a property that follows the visitor, the prerendered content has
   * `<details name="property" data-value>`, of which one may be open.
   */
  private followPrerendered(): void {
    const choices = this.prerendered && !this.isOutdated && this.shadowRoot;
    if (!choices) return;
    const property = choices.querySelector('details[name]')?.getAttribute('name');
    const chosen = choices.querySelector<HTMLElement>('details[name][open]');
    if (property) Object.assign(this, { [property]: chosen?.dataset['value'] });
  }

  /** The page's own content, or a sentence where there is none. */
  protected fallback(message?: string): unknown {
    if (this.prerendered && !this.isOutdated) return noChange;
    const isEmpty = !this.firstElementChild && /^\s*$/.test(this.textContent);
    return html`${
        message && isEmpty
          ? html`<p class="muted" part="message" lang=${this.strings!.lang}>${message}</p>`
          : nothing
      }<slot
        @slotchange=${() => {
          this.requestUpdate();
        }}
      ></slot>`;
  }

  /** The entry that an attribute names, if it names one; an id that does not exist is warned about. */
  protected named<T extends { id: string }>(
    attribute: string,
    id: string | null | undefined,
    entries: readonly T[],
  ): T | undefined {
    const entry = entries.find((each) => each.id === id);
    if (id && !entry) {
      const known = entries.map((each) => each.id);
      this.warnUnknown(attribute, id, known);
    }
    return entry;
  }

  protected warnUnknown(attribute: string, id: string, known: readonly string[]): void {
    const near = closest(id, known).map((each) => `« ${each} »`);
    warn(
      `<${this.localName} ${attribute}="${id}"> : « ${id} » n'existe pas. ` +
        (near.length ? `Les plus proches : ${near.join(', ')}.` : "Les données n'en ont aucun."),
    );
  }

  /** A heading `below` levels under the element's own. */
  protected headingAt(below: number, content: unknown, part?: string): TemplateResult {
    const level = Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 2) + below);
    const name = part ?? nothing;
    switch (level) {
      case 1:
        return html`<h1 part=${name}>${content}</h1>`;
      case 2:
        return html`<h2 part=${name}>${content}</h2>`;
      case 3:
        return html`<h3 part=${name}>${content}</h3>`;
      case 4:
        return html`<h4 part=${name}>${content}</h4>`;
      case 5:
        return html`<h5 part=${name}>${content}</h5>`;
      default:
        return html`<h6 part=${name}>${content}</h6>`;
    }
  }

  /** The element's own heading, in `lang` where that is not the interface's, unless the page gives its own or asks for none. */
  protected mainHeading(text: string, lang?: string): TemplateResult | typeof nothing {
    const heading = this.heading ?? text;
    if (!heading) return nothing;
    // The page's own words are in the page's language, whatever that is.
    const spoken = this.heading === undefined || this.heading === null ? lang : this.pageLanguage;
    const content = spoken === undefined ? heading : html`<span lang=${spoken}>${heading}</span>`;
    return this.headingAt(0, content, 'heading');
  }

  private async follow(dataset: Promise<Dataset> | undefined): Promise<void> {
    this.hasFailed = false;
    // A provider that has nothing to give yet.
    if (!dataset) return;
    let found: Dataset | undefined;
    try {
      found = await dataset;
    } catch {
      // Whoever loads the data has told the webmaster why it failed.
    }
    if (this.consumer?.value !== dataset) return;
    this.found = found;
    this.hasFailed = !found;
  }

  private findStrings(): void {
    this.pageLanguage = languageAround(this);
    const language = /^en\b/i.test(this.pageLanguage) ? 'en' : 'fr';
    if (language === this.language) return;
    this.language = language;
    if (language === 'fr') {
      this.strings = fr;
    } else {
      void import('./strings/en.js').then(
        ({ en }) => {
          if (this.language === 'en') this.strings = en;
        },
        (error: unknown) => {
          warn(`Les textes anglais n'ont pas pu être chargés : ${String(error)}`);
          this.strings = fr;
        },
      );
    }
  }
}

/** The language that the page says, from the nearest ancestor on, shadow roots crossed; or ''. */
function languageAround(element: Element): string {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- true in Node
  if (isServer) return element.getAttribute('lang') ?? fr.lang;
  const marked = element.closest('[lang]');
  if (marked) return marked.getAttribute('lang')!;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}
