import { ContextConsumer } from '@lit/context';
import {
  adoptStyles,
  html,
  isServer,
  LitElement,
  noChange,
  nothing,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { closest } from '../facts/closest.js';
import { entryOf, idsOf } from '../facts/ids.js';
import type { Dataset, Part } from '../facts/model.js';
import { answerAt, datasetContext } from './context.js';
import {
  followLanguage,
  languageAround,
  languageOf,
  loadedStrings,
  loadStrings,
} from './language.js';
import { evidence, type Evident } from './parts/evidence.js';
import type { Prerendered } from './prerendered.js';
import type { Strings } from './strings/fr.js';
import { theme } from './theme.styles.js';
import { version } from './version.js';
import { warn } from './warn.js';

/** Where an element stands; only a ready one has something to draw. */
type State<Own> =
  { name: 'waiting' | 'failed' } | { name: 'ready'; data: Dataset; strings: Strings & Own };

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
 * @fr lang.label Langue
 * @fr lang.absent Celle de la page
 * @fr lang.values fr=Français, en=Anglais
 */
export abstract class GtnumElement<Own extends object = object> extends LitElement {
  /** The version of the package that the class is of. */
  static readonly version: string = version;

  static override styles = [theme];

  /** What the address of a page in a frame, or a placeholder, may set. */
  static readonly fromAddress: readonly string[] = ['lang', 'heading', 'heading-level', 'sources'];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * A linked dataset of your own; by default the nearest `<gtnum-dataset>`'s, else the bundled one. A
   * prerendered element that sleeps takes it when it wakes: import its module.
   */
  @property({ attribute: false }) data?: Dataset;

  /**
   * Text of the heading; empty for none.
   * @fr label Titre
   * @fr hint À la place de celui de l’élément.
   * @fr empty Sans titre
   */
  @property() heading?: string | null;

  /**
   * Level of the heading in the page, 1 to 6.
   * @minimum 1
   * @maximum 6
   * @fr label Niveau du titre
   * @fr hint De 1 à 6 : un de plus que le titre qui précède. Par défaut 2.
   */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /**
   * Where the facts come from: `closed` for one line that opens, printed only where a reader has opened it;
   * `open` from the start, on paper too; `none` for nothing.
   * @fr label Sources
   * @fr hint Repliées, elles ne s’impriment que si le lecteur les a ouvertes.
   * @fr values closed=Repliées, open=Dépliées, none=Aucune
   */
  @property() sources: 'closed' | 'open' | 'none' = 'closed';

  @state() private standing: State<Own> = { name: 'waiting' };
  /** Ids of what has been opened, and is drawn since. */
  @state() private opened = new Set<string>();
  /** Whether everything is drawn. */
  @state() private isWhole = isServer;
  @state() private isEvidenceLost = false;

  private pageLanguage = '';
  private consumer?: ContextConsumer<typeof datasetContext, this>;
  /** What `standing` is made from, once it has come; a load that was overtaken is dropped. */
  private wanted: readonly unknown[] = [];
  /** What there is to draw; a sentence, or nothing, where the page's own content stands. */
  private content?: TemplateResult | string;
  private isPrerendered = false;
  private prerendered?: Prerendered;
  /** The page's own content, where drawing failed. */
  private stopgap?: HTMLSlotElement;
  private stopFollowing?: () => void;

  /** What the visitor sees once the data is there; a sentence that says why where there is nothing. */
  protected abstract view(data: Dataset, strings: Strings & Own): TemplateResult | string;

  /** What this element alone says, in French; English comes whole. */
  protected abstract readonly french: Own;

  /** Parts of the data without which there is nothing to draw. */
  protected get needs(): readonly Part[] {
    return [];
  }

  /** Takes over what a visitor has opened in prerendered content, by id. */
  protected resume?(open: readonly string[]): void;

  /** What is left to do each time the view has been drawn. */
  protected drawn?(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    answerAt(this.ownerDocument.documentElement);
    this.stopFollowing = followLanguage(() => {
      this.requestUpdate();
    });
    addEventListener('hashchange', this.answerAddress);
    // Style sheets do not come back from another document.
    const root = this.shadowRoot!;
    if (!root.adoptedStyleSheets.length && this.ownerDocument === document) {
      adoptStyles(root, (this.constructor as typeof GtnumElement).elementStyles);
    }
    // Another place may speak another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopFollowing?.();
    removeEventListener('hashchange', this.answerAddress);
  }

  /** The page's address may ask for what is in here. */
  private readonly answerAddress = (): void => {
    if (!location.hash.startsWith('#gtnum-')) return;
    import('./linked.js').then(
      (linked) => {
        linked.answerAddress(this);
      },
      (error: unknown) => {
        warn(`${location.hash} : ${String(error)}`);
      },
    );
  };

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.isPrerendered = Boolean(this.shadowRoot?.hasChildNodes());
    const root = super.createRenderRoot();
    // Lit draws before what it finds in the root, which will be gone.
    if (this.isPrerendered) this.renderOptions.renderBefore = null;
    return root;
  }

  /** Only content that came with the page needs what takes it over. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- Lit's own type
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.isPrerendered ? this.meetPrerendered() : super.scheduleUpdate();
  }

  private async meetPrerendered(): Promise<unknown> {
    try {
      const { Prerendered, released } = await import('./prerendered.js');
      this.prerendered ??= new Prerendered(this);
      await released(this);
    } catch (error) {
      // It stays as it is.
      warn(`<${this.localName}> : ${String(error)}`);
      return;
    }
    this.resumePrerendered();
    return super.scheduleUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // `lang` is no property of ours.
    this.requestUpdate();
  }

  /**
   * Whatever fails, in Lit too, leaves the page's own content. The next update starts afresh.
   */
  protected override performUpdate(): void {
    const root = this.renderRoot as ShadowRoot;
    try {
      super.performUpdate();
      this.stopgap?.remove();
    } catch (error) {
      warn(`<${this.localName}> : ${String(error)}`, String(error));
      const end = document.createComment('');
      this.stopgap = document.createElement('slot');
      if (this.prerendered) this.prerendered.restore();
      else root.replaceChildren(this.stopgap);
      root.append(end);
      // Lit keeps what it knows of its content at this node.
      this.renderOptions.renderBefore = end;
    }
  }

  protected override willUpdate(): void {
    this.pageLanguage = languageAround(this);
    const language = languageOf(this.pageLanguage);
    if (!this.data && !this.consumer) {
      this.consumer = new ContextConsumer(this, { context: datasetContext, subscribe: true });
    }
    for (const id of this.prerendered?.open() ?? []) this.opened.add(id);
    const dataset = this.data ?? this.consumer?.value;
    const wanted = [dataset, language, this.needs.join(), this.showsEvidence];
    if (wanted.some((each, index) => each !== this.wanted[index])) {
      this.wanted = wanted;
      this.settle(dataset, loadedStrings(language) ?? loadStrings(language));
    }
    if (this.standing.name === 'ready') {
      this.resumePrerendered();
      this.content = this.view(this.standing.data, this.standing.strings);
      if (typeof this.content === 'object') this.prerendered?.giveUpNames();
    } else {
      const { loading, failed } = loadedStrings(language) ?? {};
      this.content = this.standing.name === 'waiting' ? loading : failed;
    }
  }

  protected override render(): unknown {
    if (typeof this.content === 'object') return this.content;
    return this.prerendered ? noChange : this.fallback(this.content);
  }

  protected override updated(): void {
    if (typeof this.content !== 'object') return;
    this.prerendered?.giveWay();
    this.prerendered = undefined;
    this.isPrerendered = false;
    this.drawn?.();
    this.answerAddress();
  }

  /** Whether what is else drawn when it is opened is there. */
  get drawsAll(): boolean {
    return this.isWhole;
  }

  /** Whether something has been opened, by its id. */
  hasOpened(id: string): boolean {
    return this.opened.has(id);
  }

  /** Tells that something has been opened: it is drawn, and stays so. */
  markOpened(id: string): void {
    if (this.isEvidenceLost) {
      // Another try.
      this.isEvidenceLost = false;
      this.wanted = [];
    }
    if (!this.hasOpened(id)) this.opened = new Set(this.opened).add(id);
  }

  /** Draws, at once, what else is drawn when it is opened: for whoever reads off all that the element says. */
  drawAll(): void {
    this.isWhole = true;
    // Prerendered content is complete.
    if (this.isConnected && !this.isPrerendered) this.performUpdate();
  }

  private settle(
    dataset: Dataset | Promise<Dataset> | undefined,
    strings: Strings | Promise<Strings>,
  ): void {
    const { wanted, french, needs, showsEvidence } = this;
    // A provider that has nothing to give yet.
    if (!dataset) return;
    const parts = showsEvidence ? [...needs, 'details' as const] : needs;
    const isThere = ({ missing }: Dataset) => !parts.some((part) => missing?.has(part));
    if (!('then' in dataset) && !('then' in strings) && isThere(dataset)) {
      this.standing = { name: 'ready', data: dataset, strings: { ...french, ...strings } };
      return;
    }
    const settled = (state: State<Own>) => {
      if (wanted === this.wanted) this.standing = state;
    };
    Promise.all([dataset, strings]).then(
      async ([data, words]) => {
        try {
          await Promise.all(parts.map((part) => this.loadPart(part, data)));
          settled({ name: 'ready', data, strings: { ...french, ...words } });
        } catch (error) {
          warn(`Les données n'ont pas pu être chargées : ${String(error)}`);
          settled({ name: 'failed' });
        }
      },
      () => {
        // Whoever loads the data has told the webmaster why it failed.
        settled({ name: 'failed' });
      },
    );
  }

  private async loadPart(part: Part, { missing }: Dataset): Promise<void> {
    try {
      await missing?.get(part)?.();
    } catch (error) {
      // Facts are shown without their sources, if need be.
      if (part !== 'details') throw error;
      this.isEvidenceLost = true;
      warn(`Les sources n'ont pas pu être chargées : ${String(error)}`);
    }
  }

  /** Whether a list of sources is drawn, or will be. */
  private get showsEvidence(): boolean {
    const { isWhole, opened, sources } = this;
    return sources === 'open' || isWhole || [...opened].some((id) => id.startsWith('sources'));
  }

  private resumePrerendered(): void {
    const open = this.prerendered?.newlyOpen();
    if (open) this.resume?.(open);
  }

  /** The page's own content, or a sentence where there is none. */
  private fallback(message?: string): TemplateResult {
    const isEmpty = !this.firstElementChild && /^\s*$/.test(this.textContent);
    return html`${
        message && isEmpty
          ? html`<p class="muted" part="message" lang=${languageOf(this.pageLanguage)}>
              ${message}
            </p>`
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
    if (!id) return undefined;
    const entry = entryOf(id, entries);
    if (!entry) this.warnUnknown(attribute, id, () => idsOf(entries));
    return entry;
  }

  protected warnUnknown(attribute: string, id: string, known: () => readonly string[]): void {
    const said = id.slice(0, 100);
    const place = `<${this.localName} ${attribute}="${said}"> : « ${said} » n'existe pas.`;
    // The nearest of many names are not looked for when nobody hears of them.
    warn(() => {
      const near = closest(id, known()).map((each) => `« ${each} »`);
      const help = near.length
        ? `Les plus proches : ${near.join(', ')}.`
        : "Les données n'en ont aucun.";
      return `${place} ${help}`;
    }, place);
  }

  /** What few readers open, under one line that says what it is: drawn when it is first opened. */
  protected onDemand(
    part: string,
    id: string,
    summary: unknown,
    content: () => TemplateResult,
    isOpen = false,
  ): TemplateResult {
    const isDrawn = isOpen || this.isWhole || this.hasOpened(id);
    const toggle = () => {
      this.markOpened(id);
    };
    // Of this there is much, and blanks between tags would be as many nodes.
    // prettier-ignore
    return html`<details part=${part} id=${id} ?open=${isOpen} @toggle=${toggle}><summary><span
      >${summary}</span></summary>${
      isDrawn ? content() : nothing
    }</details>`;
  }

  /**
   * Where some entries come from, and of what they are, as `sources` wants it; `id` tells several such lists
   * of an element apart, and begins with `sources`.
   */
  protected evidence(
    strings: Strings,
    of: string | ((n: number) => string),
    entries: readonly Evident[],
    id = 'sources',
  ): TemplateResult | typeof nothing {
    const known = ['closed', 'open', 'none'];
    if (!known.includes(this.sources)) this.warnUnknown('sources', this.sources, () => known);
    const { summary, content, isMarked } = evidence(strings, of, entries);
    const { standing, isEvidenceLost } = this;
    const isThere = standing.name === 'ready' && !standing.data.missing?.has('details');
    const { sourcesFailed, loadingSources } = strings;
    const said = () =>
      html`<p class="muted" role="status">${isEvidenceLost ? sourcesFailed : loadingSources}</p>`;
    const explained = isMarked ? strings.markExplained : undefined;
    if (this.sources === 'none')
      return explained ? html`<p class="muted">${explained}</p>` : nothing;
    // On paper folded sources are left out, and the marks stay.
    return html`${this.onDemand('sources', id, summary, isThere ? content : said, this.sources === 'open')}${
      explained ? html`<p class="muted on-paper" aria-hidden="true">${explained}</p>` : nothing
    }`;
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

  /** The element's own heading, in `lang` where that is not the interface's, with its `mark`, unless the page gives its own or asks for none. */
  protected mainHeading(
    text: string,
    lang?: string,
    mark?: unknown,
  ): TemplateResult | typeof nothing {
    const heading = this.heading ?? text;
    if (!heading) return nothing;
    // The page's own words are in the page's language, whatever that is.
    const isOwn = this.heading === undefined || this.heading === null;
    const spoken = isOwn ? lang : this.pageLanguage;
    const content = spoken === undefined ? heading : html`<span lang=${spoken}>${heading}</span>`;
    const isMarked = isOwn && mark && mark !== nothing;
    return this.headingAt(0, isMarked ? html`${content}${mark}` : content, 'heading');
  }
}
