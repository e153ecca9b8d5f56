import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { periodInWords } from './parts/time.js';
import { define } from './define.js';
import { evidence } from './parts/evidence.js';
import { GtnumElement } from './gtnum-element.js';
import type { Dataset, Theme } from '../facts/model.js';
import { matches, wordsOf } from '../facts/search.js';
import type { Strings } from './strings/fr.js';
import { styles } from './gtnum-theme-grid.styles.js';

/** A visitor changed a filter: the wave (undefined for all), the text, and how many themes remain. */
export class GtnumFilterEvent extends Event {
  constructor(
    readonly wave: string | undefined,
    readonly query: string,
    readonly count: number,
  ) {
    super('gtnum-filter', { bubbles: true, composed: true });
  }
}

/**
 * The themes of GTnum as cards: short label, full title, wave, number of documented groups. Visitors
 * filter them by wave and by text; the number of results is announced. Themes are not groups.
 *
 * @tag gtnum-theme-grid
 * @summary The themes of GTnum as cards, filtered by wave and by text.
 * @height 1000
 *
 * @fr name Thématiques
 * @fr title Grille des thématiques
 * @fr summary Les thématiques en cartes, que le lecteur filtre par vague et par texte.
 * @fr description Les thématiques, leur origine et le nombre de groupes documentés pour chacune. On
 *   les filtre par vague et par texte, sans souci d’accents ni de majuscules.
 * @fr example Une vague: <gtnum-theme-grid wave="2020-2022"></gtnum-theme-grid>
 * @fr example Toutes: <gtnum-theme-grid></gtnum-theme-grid>
 * @fr example Recherche: <gtnum-theme-grid query="intelligence artificielle"></gtnum-theme-grid>
 * @fr example Sans filtres: <gtnum-theme-grid wave="2021-2024" no-filters></gtnum-theme-grid>
 * @fr example En anglais: <gtnum-theme-grid lang="en" wave="2021-2024"></gtnum-theme-grid>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 * @fires {GtnumFilterEvent} gtnum-filter - When a visitor changes a filter; `event.wave` (id, undefined for all), `event.query`, `event.count` (themes left). Bubbles, composed.
 *
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart filters - The filters.
 * @csspart wave-filter - A button that filters by wave.
 * @csspart search - The text field.
 * @csspart count - The number of results.
 * @csspart grid - The list of themes.
 * @csspart theme - One theme.
 * @csspart label - The short label of a theme.
 * @csspart title - The full title of a theme.
 * @csspart about - The wave of a theme and its number of groups.
 * @csspart sources - The sources, on demand.
 */
export class GtnumThemeGrid extends GtnumElement {
  static override styles = [...GtnumElement.styles, styles];
  static override readonly fromAddress = [
    ...GtnumElement.fromAddress,
    'wave',
    'query',
    'no-filters',
  ];

  /**
   * Id of the wave whose themes are shown, such as `2020-2022`; absent for all. Follows the visitor.
   * @fr label Vague
   * @fr absent Toutes
   */
  @property({ reflect: true }) wave?: string | null;

  /**
   * Words that the label, title or wave of a theme must have, or their beginnings; accents and case do not count. Follows the visitor.
   * @fr label Recherche
   * @fr hint Déjà écrite quand le lecteur arrive.
   */
  @property({ reflect: true, useDefault: true }) query: string | null = '';

  /**
   * Leaves the filters out; `wave` and `query` still apply.
   * @fr label Sans les filtres
   */
  @property({ type: Boolean, attribute: 'no-filters' }) noFilters = false;

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.themes;
    if (!data.themes.length) return t.empty;
    const themes = this.filtered(data);
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(t.heading)} ${this.noFilters ? nothing : this.filters(data, strings)}
        <p class="muted" part="count" role="status">${t.results(themes.length)}</p>
        <ul class="grid" part="grid" role="list">
          ${themes.map((theme) => this.theme(theme, strings))}
        </ul>
        ${
          themes.length
            ? evidence(
                strings,
                themes.map((theme) => ({ ...theme, about: theme.label })),
              )
            : nothing
        }
      </div>
    `;
  }

  protected override drawn(): void {
    // Not by the template alone, which writes only what it has not written before: the visitor writes here too.
    const input = this.renderRoot.querySelector('input');
    if (input) input.value = this.query ?? '';
  }

  private filtered({ themes, waves }: Dataset): Theme[] {
    const wave = this.named('wave', this.wave, waves);
    const words = wordsOf(this.query ?? '');
    return themes.filter((theme) => {
      const text = [theme.label, theme.title, theme.wave?.id].join(' ');
      return (!wave || theme.wave === wave) && matches(text, words);
    });
  }

  private filters(data: Dataset, strings: Strings): TemplateResult {
    const t = strings.themes;
    const chosen = this.named('wave', this.wave, data.waves);
    const waves = data.waves.filter((wave) => wave.themes.length || wave === chosen);
    const choice = (id: string | undefined, content: unknown) => {
      const isChosen = id === chosen?.id;
      return html`<button
        part="wave-filter"
        aria-pressed=${isChosen}
        @click=${() => {
          void this.filter(data, { wave: id });
        }}
      >
        ${content}
      </button>`;
    };
    return html`
      <div class="filters" part="filters" data-script>
        <div class="waves" role="group" aria-label=${t.filter}>
          ${choice(undefined, t.all)}
          ${waves.map((wave) => choice(wave.id, periodInWords(wave.period, strings.lang)))}
        </div>
        <input
          part="search"
          type="search"
          aria-label=${t.search}
          placeholder=${t.search}
          value=${this.query ?? ''}
          @input=${(event: Event) => {
            void this.filter(data, { query: (event.target as HTMLInputElement).value });
          }}
        />
      </div>
    `;
  }

  private theme(theme: Theme, strings: Strings): TemplateResult {
    const t = strings.themes;
    const { label, title, wave, groups, inferred, origin } = theme;
    const areInferred = groups.length > 0 && groups.every((group) => group.inferred?.['theme']);
    return html`
      <li part="theme" lang="fr">
        ${this.headingAt(1, label, 'label')}
        ${title && html`<p class="title" part="title">${title}</p>`}
        <p class="muted" part="about" lang=${strings.lang}>
          ${wave ? periodInWords(wave.period, strings.lang) : strings.periodUnknown}${
            inferred?.['wave'] ? html` (${strings.inferredPeriod})` : nothing
          }
          &middot; ${t.origin[origin]}<br />
          <span class=${groups.length ? '' : 'unknown'}
            >${t.groups(groups.length)}${areInferred ? html` (${strings.inferred})` : nothing}</span
          >
        </p>
      </li>
    `;
  }

  private async filter(data: Dataset, change: { wave?: string; query?: string }): Promise<void> {
    Object.assign(this, change);
    await this.updateComplete;
    const wave = this.named('wave', this.wave, data.waves);
    this.dispatchEvent(
      new GtnumFilterEvent(wave?.id, this.query ?? '', this.filtered(data).length),
    );
  }
}

define('gtnum-theme-grid', GtnumThemeGrid);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-theme-grid': GtnumThemeGrid;
  }
  interface HTMLElementEventMap {
    'gtnum-filter': GtnumFilterEvent;
  }
}
