import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from './define.js';
import { GtnumElement } from './gtnum-element.js';
import { styles } from './gtnum-explorer.styles.js';
import type { Dataset, Part } from '../facts/model.js';
import type { Choice } from './selection.js';
import { provideSelection } from './selection-provider.js';
import type { Strings as Shared } from './strings/fr.js';
import { explorer } from './strings/fr/gtnum-explorer.js';
import { warn } from './warn.js';

const french = { explorer };
type Strings = Shared & typeof french;

/** An element of ours, if the browser knows it already. */
type Given = HTMLElement & Partial<Pick<GtnumElement, 'data' | 'drawAll'>>;

/**
 * The programme on one page: what a GTnum is and its figures, the waves, the map of the académies, and all
 * groups to be searched. It only composes: each part is an element of its own, and what a reader chooses in
 * one holds for all: a wave opened on the axis or an académie chosen on the map narrows the list of groups
 * down. Elements that the page puts between its tags take the place of the parts, and share in the same way.
 *
 * @tag gtnum-explorer
 * @summary Figures, waves, map and groups as one: what a reader chooses in one part holds for all.
 * @height 1000
 *
 * @fr name Explorateur
 * @fr title Explorer les GTnum
 * @fr subject les groupes, leurs vagues et leurs académies
 * @en subject the groups, their waves and their académies
 * @fr summary Chiffres, vagues, carte et groupes ensemble : ce que le lecteur choisit dans une partie vaut pour toutes.
 * @fr description Le programme sur une page : une définition et des chiffres, la frise des vagues, la carte
 *   des académies et tous les groupes. Une vague ouverte sur la frise, une académie choisie sur la carte
 *   filtrent la liste des groupes. Chaque partie est un élément que l’on peut aussi placer seul ; des
 *   éléments écrits entre les balises remplacent les parties et partagent les mêmes choix.
 * @fr example Tout: <gtnum-explorer></gtnum-explorer>
 * @fr example Une académie: <gtnum-explorer academy="poitiers"></gtnum-explorer>
 * @fr example Frise et thématiques: <gtnum-explorer heading=""><gtnum-timeline></gtnum-timeline><gtnum-theme-grid></gtnum-theme-grid></gtnum-explorer>
 * @fr example En anglais: <gtnum-explorer lang="en" wave="2021-2024"></gtnum-explorer>
 *
 * @slot - Elements that share what a reader chooses, in place of its own parts; else what the page shows until the data is there, and if it never comes.
 *
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart parts - All of its parts.
 * @csspart part - One of its own parts.
 */
export class GtnumExplorer extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'wave', 'academy'];

  protected override readonly french = french;

  protected override get needs(): readonly Part[] {
    return ['programme'];
  }

  /**
   * Id of the wave that is chosen at first, such as `2020-2022`.
   * @fr label Vague
   * @fr absent Aucune
   */
  @property() wave?: string | null;

  /**
   * Id of the académie that is chosen at first, such as `academie-de-poitiers`, or `poitiers` for short.
   * @fr label Académie
   * @fr absent Aucune
   */
  @property() academy?: string | null;

  /** Whether the browser knows its own parts: of those that it does not, nothing would be seen. */
  @state() private loaded: boolean | 'failed' = isServer;

  private isLoading = false;
  /** What the attributes choose, and what of that the parts have been told. */
  private start: Choice = {};
  private told: Choice = {};

  private readonly choose = provideSelection(this);

  override connectedCallback(): void {
    super.connectedCallback();
    // The parser may still be between the tags.
    document.addEventListener('DOMContentLoaded', this.lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.lookAgain);
  }

  private readonly lookAgain = () => {
    this.requestUpdate();
  };

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    if (!data.groups.length && !data.waves.length) return strings.explorer.empty;
    // Prerendered parts, too, stand between the tags, as do those of the page's own.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- true in Node
    const isComposed = !isServer && this.given().length > 0;
    if (!isComposed && this.loaded !== true) {
      if (this.loaded) return strings.failed;
      void this.load();
      return strings.loading;
    }
    const wave = this.named('wave', this.wave, data.waves)?.id;
    const academy = this.named('academy', this.academy, data.academies)?.id;
    this.start = { wave, academy };
    const level = this.headingLevel + 1;
    const isBeside = !isComposed || this.querySelector(':scope > gtnum-academies + gtnum-finder');
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(strings.explorer.heading)}
        <div class=${isBeside ? 'parts beside' : 'parts'} part="parts">
          ${
            isComposed
              ? html`<slot></slot>`
              : html`<gtnum-about
                    part="part"
                    sections="definition figures"
                    heading=""
                    heading-level=${level}
                    sources=${this.sources}
                    .data=${data}
                  ></gtnum-about>
                  <gtnum-timeline
                    part="part"
                    wave=${wave ?? nothing}
                    heading-level=${level}
                    sources=${this.sources}
                    .data=${data}
                  ></gtnum-timeline>
                  <gtnum-academies
                    part="part"
                    academy=${academy ?? nothing}
                    no-groups
                    heading-level=${level}
                    sources=${this.sources}
                    .data=${data}
                  ></gtnum-academies>
                  <gtnum-finder
                    part="part"
                    wave=${wave ?? nothing}
                    academy=${academy ?? nothing}
                    heading-level=${level}
                    sources=${this.sources}
                    .data=${data}
                  ></gtnum-finder>`
          }
        </div>
      </div>
    `;
  }

  protected override drawn(): void {
    const { data, start, told } = this;
    if (data) for (const part of this.given()) part.data = data;
    for (const name of ['wave', 'academy'] as const) {
      if (start[name] !== told[name]) this.choose({ [name]: start[name] });
    }
    this.told = start;
  }

  override drawAll(): void {
    super.drawAll();
    const parts = this.renderRoot.querySelectorAll<Given>('[part="part"]');
    for (const part of [...parts, ...this.given()]) part.drawAll?.();
  }

  /** The elements between its tags. */
  private given(): Given[] {
    const all = [...this.querySelectorAll<Given>('*')];
    return all.filter(({ localName }) => localName.startsWith('gtnum-'));
  }

  private async load(): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    try {
      await Promise.all([
        import('./gtnum-about.js'),
        import('./gtnum-timeline.js'),
        import('./gtnum-academies.js'),
        import('./gtnum-finder.js'),
      ]);
      this.loaded = true;
    } catch (error) {
      warn(`<${this.localName}> : ses parties n'ont pas pu être chargées : ${String(error)}`);
      this.loaded = 'failed';
    }
  }
}

define('gtnum-explorer', GtnumExplorer);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-explorer': GtnumExplorer;
  }
}
