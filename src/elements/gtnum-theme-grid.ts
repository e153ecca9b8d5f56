import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { waveNumber } from './parts/wave-number.js';
import { define } from './define.js';
import { GtnumFilterEvent } from './filter-event.js';
import { GtnumElement } from './gtnum-element.js';
import { periodAsText } from '../facts/dates.js';
import type { Dataset, Group, Theme, Wave, Wording } from '../facts/model.js';
import { ask, cut, find, index, wordsOf, type Asked, type Index } from '../facts/search.js';
import { downloads } from './parts/downloads.js';
import { groupLine } from './parts/group-line.js';
import { groupLines } from './parts/group-line.styles.js';
import { highlighted } from './parts/highlighted.js';
import { inferredMark, markOf, nameOf, once, only, whenOf } from './parts/inferred.js';
import { scrollBack } from './scroll-back.js';
import { followSelection } from './selection.js';
import type { Strings as Shared } from './strings/fr.js';
import { themes } from './strings/fr/gtnum-theme-grid.js';
import { styles } from './gtnum-theme-grid.styles.js';

const french = { themes };
type Strings = Shared & typeof french;

export { GtnumFilterEvent };

/**
 * The themes of GTnum as cards, one a subject: label, one sentence, the other wordings of the sources on
 * demand, the waves in which it was offered, as tags that filter, and the groups that work on it, each with
 * its years and opening its card in place. Visitors filter by wave and by text; the number of results is announced. Themes are not groups.
 *
 * @tag gtnum-theme-grid
 * @summary The themes of GTnum as cards, with their groups, filtered by wave and by text.
 * @height 1000
 *
 * @fr name Thématiques
 * @fr title Grille des thématiques
 * @fr subject les thématiques
 * @en subject the themes
 * @fr summary Les thématiques en cartes, avec leurs groupes, que le lecteur filtre par vague et par texte.
 * @fr description Une carte par thématique : une phrase, les groupes connus, dont la fiche s’ouvre sur
 *   place, et les vagues. On filtre par vague et par texte, sans souci d’accents, de majuscules ni de
 *   pluriel ; « maths » trouve « mathématiques ».
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
 * @csspart show-all - The button that takes the filters away where nothing is found, or the wave alone where other waves have what is searched for.
 * @csspart grid - The list of themes.
 * @csspart theme - One theme.
 * @csspart label - The short label of a theme.
 * @csspart title - The sentence of a theme, or the first of its wordings.
 * @csspart wordings - The other wordings of a theme, on demand.
 * @csspart group - The line of a group, which opens its card.
 * @csspart waves - The waves of a theme.
 * @csspart wave - The tag of one wave, which filters.
 * @csspart downloads - What is shown, to download in files, on demand.
 * @csspart download - A button that downloads a file.
 * @csspart sources - The sources, on demand.
 *
 * @cssprop [--gtnum-wave-1] - Colour of the first wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-2] - Colour of the second wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-3] - Colour of the third wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-4] - Colour of the fourth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-5] - Colour of the fifth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-6] - Colour of the sixth wave; the seventh starts again at the first. Default: a hue mixed with the text colour.
 */
export class GtnumThemeGrid extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, groupLines, styles];
  static override readonly fromAddress = [
    ...GtnumElement.fromAddress,
    'wave',
    'query',
    'no-filters',
  ];

  protected override readonly french = french;

  private readonly share = followSelection(this, ['wave', 'query']);

  /**
   * Id of the wave whose themes are shown, such as `2020-2022`; absent for all. Follows the visitor.
   * @fr label Vague
   * @fr absent Toutes
   */
  @property({ reflect: true }) wave?: string | null;

  /**
   * Words that the label, sentence, wordings, groups or waves of a theme must have, or their beginnings; accents, case and plurals do not count, and synonyms of the data are found too. Follows the visitor.
   * @fr label Recherche
   * @fr hint Déjà écrite quand le lecteur arrive.
   */
  @property({ reflect: true, useDefault: true }) query: string | null = '';

  /**
   * Leaves the filters out; `wave` and `query` still apply.
   * @fr label Sans les filtres
   */
  @property({ type: Boolean, attribute: 'no-filters' }) noFilters = false;

  /** Ids of the lines of groups that are open. */
  @state() private unfolded: ReadonlySet<string> = new Set();

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.themes;
    if (!data.themes.length) return t.empty;
    const asked = this.asked(data);
    const themes = this.filtered(data, asked);
    const known = themes.filter((theme) => this.groupsOf(theme).length).length;
    const groups = [...new Set(themes.flatMap((theme) => this.groupsOf(theme)))];
    const wave = this.named('wave', this.wave, data.waves);
    const worded = data.waves.filter(({ themes }) => themes.length);
    const [first] = worded.map(({ period }) => period.start.slice(0, 4)).sort();
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(t.heading(data.themes.length, first))}
        ${this.noFilters ? nothing : this.filters(data, strings)}
        <p class="muted" part="count" role="status">
          ${
            themes.length
              ? t.results(themes.length, data.themes.length, known)
              : t.none(this.query?.trim() ?? '', this.chosen(data, strings))
          }
        </p>
        ${themes.length || this.noFilters ? nothing : this.wayOut(data, asked, strings)}
        <ul class="grid" part="grid" role="list" aria-label=${t.list}>
          ${repeat(
            themes,
            ({ id }) => id,
            (theme) => [this.theme(theme, asked, data, strings), this.cards(theme, data)],
          )}
        </ul>
        ${themes.length ? this.reading(themes, asked, strings) : nothing}
        ${downloads(this, data, strings, { themes, groups }, [wave?.id, this.query])}
      </div>
    `;
  }

  protected override drawn(): void {
    // Not by the template alone, which writes only what it has not written before: the visitor writes here too.
    const input = this.renderRoot.querySelector('input');
    if (input) input.value = this.query ?? '';
  }

  private asked(data: Dataset): Asked {
    return this.query?.trim() ? ask(prepared(data), this.query) : [];
  }

  private filtered(
    data: Dataset,
    asked = this.asked(data),
    wave: Wave | null | undefined = this.named('wave', this.wave, data.waves),
  ): Theme[] {
    const found = asked.length
      ? find(prepared(data), asked).map((place) => data.themes[place]!)
      : data.themes;
    return found.filter(({ waves }) => !wave || waves.includes(wave));
  }

  /** Those of the chosen wave, if there is one: the others worked on the subject at another time. */
  private groupsOf({ groups, waves }: Theme): Group[] {
    const isChosen = waves.some(({ id }) => id === this.wave);
    return isChosen ? groups.filter(({ wave }) => wave?.id === this.wave) : groups;
  }

  /** The chosen wave, in words. */
  private chosen({ waves }: Dataset, strings: Strings): string | undefined {
    const wave = this.named('wave', this.wave, waves);
    return wave && periodAsText(wave.period, strings.lang);
  }

  private filters(data: Dataset, strings: Strings): TemplateResult {
    const t = strings.themes;
    const chosen = this.named('wave', this.wave, data.waves);
    const waves = data.waves.filter((wave) => wave.themes.length || wave === chosen);
    const choice = (content: string, id?: string, colour = '') => {
      const isChosen = id === chosen?.id;
      return html`<button
        class=${colour}
        part="wave-filter"
        data-text=${content}
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
          <span class="muted" aria-hidden="true">${t.wave}</span>
          ${choice(t.all)}
          ${waves.map((wave) =>
            choice(
              periodAsText(wave.period, strings.lang),
              wave.id,
              `wave-${waveNumber(wave, data)}`,
            ),
          )}
        </div>
        <input
          part="search"
          type="search"
          aria-label=${t.search}
          title=${t.search}
          placeholder=${t.search}
          value=${this.query ?? ''}
          @input=${(event: Event) => {
            void this.filter(data, { query: (event.target as HTMLInputElement).value });
          }}
        />
      </div>
    `;
  }

  /** What was looked for may stand in the other waves. */
  private wayOut(data: Dataset, asked: Asked, strings: Strings): TemplateResult {
    const t = strings.themes;
    const elsewhere = asked.length ? this.filtered(data, asked, null).length : 0;
    const showAll = async () => {
      await this.filter(data, { wave: undefined, ...(elsewhere ? {} : { query: '' }) });
      // The button is gone.
      this.renderRoot.querySelector('input')?.focus();
    };
    return html`<button part="show-all" data-script @click=${showAll}>
      ${elsewhere ? t.elsewhere(elsewhere) : t.showAll}
    </button>`;
  }

  private theme(theme: Theme, asked: Asked, data: Dataset, strings: Strings): TemplateResult {
    const { label, waves } = theme;
    const t = strings.themes;
    const groups = this.groupsOf(theme);
    const shown = shownOf(theme);
    const left = leftIn(theme, asked);
    return html`
      <li part="theme" lang="fr">
        ${this.headingAt(1, highlighted(label, asked), 'label')}
        ${
          shown &&
          html`<p class="title" part="title">
            ${highlighted(shown.text, asked)}${markOf(shown.inferred, ['text'], strings)}
          </p>`
        }
        ${this.wordings(theme, asked, left, strings)}
        ${
          waves.length
            ? html`<p class="tags muted" part="waves" lang=${strings.lang}>
                ${t.offered}
                ${waves.map((wave, place) => [
                  place > 0 ? html`<span class="hidden">, </span>` : nothing,
                  this.tag(wave, theme, data, strings),
                ])}
              </p>`
            : nothing
        }
        ${
          groups.length
            ? html`<ul class="groups" role="list" lang=${strings.lang} aria-label=${t.groups}>
                ${groups.map((group) => {
                  const { inferred } = group.themes.find((each) => each.theme === theme)!;
                  const id = lineId(theme, group);
                  const line = groupLine(this, group, data, strings, {
                    id,
                    isTitled: has(group.title, left),
                    years: yearsOf(group, strings),
                    mark: markOf(inferred, ['theme'], strings),
                    highlight: (text) => highlighted(text, asked),
                    apart: {
                      isOpen: this.unfolded.has(id),
                      toggled: (isOpen) => {
                        const others = [...this.unfolded].filter((each) => each !== id);
                        this.unfolded = new Set(isOpen ? [...others, id] : others);
                      },
                    },
                  });
                  return html`<li>${line}</li>`;
                })}
              </ul>`
            : html`<p class="muted" lang=${strings.lang}>${t.noGroup(theme.groups.length > 0)}</p>`
        }
      </li>
    `;
  }

  /** The open cards of a theme's groups, over the whole width beneath its row: no line that was clicked moves. */
  private cards(theme: Theme, data: Dataset) {
    const open = this.groupsOf(theme).filter((group) => this.unfolded.has(lineId(theme, group)));
    if (!customElements.get('gtnum-group-card')) return nothing;
    return open.map(
      ({ id }) =>
        html`<li class="card">
          <gtnum-group-card
            group=${id}
            .data=${data}
            heading-level=${this.headingLevel + 2}
            sources=${this.sources}
          ></gtnum-group-card>
        </li>`,
    );
  }

  /** A wave of a theme; pressed once more, it shows all waves again. */
  private tag(wave: Wave, theme: Theme, data: Dataset, strings: Strings): TemplateResult {
    const { id, period } = wave;
    const text = periodAsText(period, strings.lang);
    const colour = `tag wave-${waveNumber(wave, data)}`;
    const worded = theme.wordings.filter((wording) => wording.wave === wave);
    const mark = worded.every(({ inferred }) => inferred?.['wave'])
      ? inferredMark(strings)
      : nothing;
    // Where no script will run, it is no button.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- true in Node
    if (this.noFilters || isServer) {
      return html`<span class=${colour} part="wave">${text}${mark}</span>`;
    }
    const isChosen = id === this.wave;
    const click = async (event: Event) => {
      const path = event.composedPath();
      const { top } = (event.currentTarget as Element).getBoundingClientRect();
      await this.filter(data, { wave: isChosen ? undefined : id });
      scrollBack(path, top);
    };
    // No blank at its end: a comma follows.
    // prettier-ignore
    return html`<button
      class=${colour}
      part="wave"
      data-text=${text}
      aria-label=${strings.themes.tag(text, mark !== nothing && strings.inferred)}
      aria-pressed=${isChosen}
      @click=${click}
      >${text}${mark}</button>`;
  }

  /** The wordings that are not shown already; open where what was found is folded away in them. */
  private wordings(theme: Theme, asked: Asked, left: Asked, strings: Strings) {
    const t = strings.themes;
    const shown = shownOf(theme);
    const isOther = shown !== undefined && shown.text !== theme.sentence;
    const wordings = theme.wordings.filter(
      (each) => each !== shown && !(theme.wordings.length === 1 && saysNoMore(each, theme)),
    );
    if (!wordings.length) return nothing;
    const isFound = ({ label = '', text }: Wording) => has(label, left) || has(text, left);
    const content = () => html`
      <ul>
        ${wordings.map((wording) => this.wording(wording, asked, strings))}
      </ul>
    `;
    return html`<div lang=${strings.lang}>
      ${this.onDemand(
        'wordings',
        `wordings-${theme.id}`,
        (isOther ? t.otherWordings : t.wordings)(wordings.length),
        content,
        wordings.some(isFound),
      )}
    </div>`;
  }

  private wording(wording: Wording, asked: Asked, strings: Strings): TemplateResult {
    const { label, text, inferred, origin, group, wave } = wording;
    const [textMark, waveMark] = once(
      markOf(inferred, ['text'], strings),
      markOf(inferred, ['wave'], strings),
    );
    return html`<li>
      <span lang="fr"
        >${label && html`${highlighted(label, asked)}&nbsp;: `}${highlighted(text, asked)}</span
      >${textMark}
      <span class="muted"
        >–
        ${group ? html`<span lang="fr">${group.name}</span>` : strings.themes.origin[origin]}${
          wave ? html`, ${periodAsText(wave.period, strings.lang)}` : nothing
        }${waveMark}</span
      >
    </li>`;
  }

  private reading(themes: readonly Theme[], asked: Asked, strings: Strings): TemplateResult {
    const t = strings.themes;
    return html`
      <div class="reading">
        <p class="muted">
          ${t.reading}${themes.some(({ reading }) => reading) ? inferredMark(strings) : nothing}.
        </p>
        ${this.evidence(
          strings,
          t.sources,
          themes.flatMap((theme) => [
            {
              about: theme.label,
              notes: theme.notes,
              inferred: theme.reading ? { reading: theme.reading } : undefined,
            },
            ...theme.wordings.map((wording) => ({ ...wording, about: theme.label })),
            ...this.groupsOf(theme).flatMap((group) => [
              ...group.themes
                .filter((each) => each.theme === theme)
                .map((each) => ({ ...each, about: group.name })),
              {
                about: group.name,
                sources: group.sources,
                inferred: only(
                  group.inferred,
                  ...nameOf(group),
                  ...whenOf(group),
                  ...(has(group.title, leftIn(theme, asked)) ? ['title'] : []),
                ),
              },
            ]),
          ]),
        )}
      </div>
    `;
  }

  private async filter(
    data: Dataset,
    change: { wave?: string | undefined; query?: string },
  ): Promise<void> {
    Object.assign(this, change);
    this.share(change);
    await this.updateComplete;
    const wave = this.named('wave', this.wave, data.waves)?.id;
    const query = this.query ?? '';
    this.dispatchEvent(new GtnumFilterEvent({ wave, query }, this.filtered(data).length));
  }
}

/** Of the line of a group under a theme: several themes may name it. */
function lineId(theme: Theme, group: Group): string {
  return `group-${theme.id}-${group.id}`;
}

function yearsOf({ period, wave }: Group, { lang }: Strings): string | undefined {
  const { start, end } = period ?? wave?.period ?? {};
  return start && periodAsText({ start: start.slice(0, 4), end: end?.slice(0, 4) }, lang);
}

/** What is said of a theme under its label: its sentence, else the first wording that says more. */
function shownOf(theme: Theme): Pick<Wording, 'text' | 'inferred'> | undefined {
  const { sentence, wordings } = theme;
  if (sentence) return { text: sentence };
  const [first] = wordings;
  return first && !saysNoMore(first, theme) ? first : undefined;
}

/** A text without a word, such as a picture, says something that no words do. */
function saysNoMore({ label: own = '', text }: Wording, { label }: Theme): boolean {
  const phrase = (words: readonly string[]) => ['', ...words, ''].join(' ');
  const said = phrase(wordsOf(label));
  return [own, text].filter(Boolean).every((each) => {
    const words = wordsOf(each);
    return words.length > 0 && said.includes(phrase(words));
  });
}

function has(text: string, asked: Asked): boolean {
  return cut(text, asked).length > 1;
}

/** What is asked for and not seen in the label and the sentence: what has it is to be seen too. */
function leftIn(theme: Theme, asked: Asked): Asked {
  const seen = `${theme.label}\n${shownOf(theme)?.text ?? ''}`;
  return asked.filter((term) => !has(seen, [term]));
}

/** What themes say, prepared for who looks for it: once, when somebody first does. */
function prepared(data: Dataset): Index {
  const known = indexes.get(data);
  if (known) return known;
  const texts = data.themes.map(({ label, sentence, wordings, waves, groups }) => [
    label,
    ...(sentence ? [sentence] : []),
    ...wordings.flatMap((wording) => [wording.label ?? '', wording.text]),
    ...waves.map(({ id }) => id),
    ...groups.flatMap(({ name, title }) => [name, title]),
  ]);
  const made = index(texts, data.synonyms);
  indexes.set(data, made);
  return made;
}

const indexes = new WeakMap<Dataset, Index>();

define('gtnum-theme-grid', GtnumThemeGrid);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-theme-grid': GtnumThemeGrid;
  }
}
