import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { periodAsText } from '../facts/dates.js';
import type { Citation, Dataset, Part, Publication } from '../facts/model.js';
import { ask, find, index, wordsOf, type Index } from '../facts/search.js';
import { define } from './define.js';
import { GtnumFilterEvent } from './filter-event.js';
import { GtnumElement } from './gtnum-element.js';
import { copied } from './parts/copying.js';
import { downloadable } from './parts/downloadable.js';
import { downloads } from './parts/downloads.js';
import { folds } from './parts/fold.styles.js';
import { groupLine } from './parts/group-line.js';
import { groupLines } from './parts/group-line.styles.js';
import { markOf, only } from './parts/inferred.js';
import { publication } from './parts/publication.js';
import { publicationSpace } from './parts/publication-space.js';
import { followSelection } from './selection.js';
import type { Strings as Shared } from './strings/fr.js';
import { publications } from './strings/fr/gtnum-publications.js';
import { styles } from './gtnum-publications.styles.js';
import { warn } from './warn.js';

const french = { publications };
type Strings = Shared & typeof french;

/** What a reader chooses by, by the names of the attributes. */
type Choice = 'wave' | 'group' | 'theme' | 'type' | 'year';
const choices: readonly Choice[] = ['wave', 'group', 'theme', 'type', 'year'];

/** What may be chosen: its id, and what readers call it. */
interface Option {
  id: string;
  name: string;
}

const sorts = ['date', 'title', 'group'] as const;
const formats = ['text', 'bibtex', 'ris'] as const;
const files = [
  ['bibtex', 'bib', 'application/x-bibtex'],
  ['ris', 'ris', 'application/x-research-info-systems'],
] as const;

export { GtnumFilterEvent };

/**
 * The publications that are known of GTnum, and the space where groups publish: each with its kind, authors,
 * publisher and date, and its group, which opens its card in place. What is open access says so where its
 * licence is known. Visitors filter by wave, group, theme, kind, year and text, sort, and cite one or all of
 * those shown: a French reference, BibTeX or RIS, to copy or to download. Citations are made when the
 * bundled data is: for data of the page's own, there are none.
 *
 * Within a `<gtnum-dataset>` it shares the wave and the theme that readers choose with the widgets beside it.
 *
 * @tag gtnum-publications
 * @summary The publications known, filtered, sorted and cited, and the space where groups publish.
 * @height 1000
 *
 * @fr name Publications
 * @fr title Publications des GTnum
 * @fr subject les publications
 * @en subject the publications
 * @fr summary Les publications connues, que le lecteur filtre, trie et cite, et le carnet où les groupes publient.
 * @fr description Le carnet où les groupes publient, et chaque publication connue : nature, auteurs,
 *   éditeur, date et groupe, dont la fiche s’ouvre sur place. On filtre par vague, groupe, thématique,
 *   nature, année et texte, on trie, et on cite : référence en français, BibTeX ou RIS.
 * @fr example Une vague: <gtnum-publications wave="2021-2024"></gtnum-publications>
 * @fr example Toutes: <gtnum-publications></gtnum-publications>
 * @fr example Un groupe: <gtnum-publications group="creajv" no-filters></gtnum-publications>
 * @fr example Par groupe: <gtnum-publications sort="group"></gtnum-publications>
 * @fr example En anglais: <gtnum-publications lang="en" wave="2021-2024"></gtnum-publications>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 * @fires {GtnumFilterEvent} gtnum-filter - When a visitor changes a filter; `event.wave`, `event.group`, `event.theme` (ids), `event.kind` (the `type`) and `event.year`, undefined for all; `event.query`, `event.count` (publications left). Bubbles, composed.
 *
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart space - The space where groups publish.
 * @csspart fold - What the space is for and holds, under one line until it is opened.
 * @csspart filters - The filters.
 * @csspart search - The text field.
 * @csspart choice - A list to choose or sort by.
 * @csspart count - The number of results.
 * @csspart show-all - The button that takes the filters away, where nothing is found.
 * @csspart list - The list of publications.
 * @csspart publication - One publication.
 * @csspart kind - Its kind.
 * @csspart group - The line of its group, which opens its card.
 * @csspart cite - What to cite one or all with, on demand.
 * @csspart reference - The French reference of one.
 * @csspart action - A button that copies, or a link that downloads.
 * @csspart downloads - What is shown, to download in files, on demand.
 * @csspart download - A button that downloads a file.
 * @csspart sources - The sources, on demand.
 */
export class GtnumPublications extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, folds, groupLines, styles];
  static override readonly fromAddress = [
    ...GtnumElement.fromAddress,
    ...choices,
    'sort',
    'query',
    'no-filters',
  ];

  protected override readonly french = french;

  protected override get needs(): readonly Part[] {
    return ['programme', 'publications'];
  }

  /**
   * Id of the wave whose groups' publications are shown, such as `2020-2022`; absent for all. Follows the visitor.
   * @fr label Vague
   * @fr absent Toutes
   */
  @property({ reflect: true }) wave?: string | null;

  /**
   * Id of the group whose publications are shown, such as `aeson`; absent for all. Follows the visitor.
   * @fr label Groupe
   * @fr absent Tous
   */
  @property({ reflect: true }) group?: string | null;

  /**
   * Id of the theme whose groups' publications are shown; absent for all. Follows the visitor.
   * @fr label Thématique
   * @fr hint L’identifiant d’une thématique des données.
   * @fr absent Toutes
   */
  @property({ reflect: true }) theme?: string | null;

  /**
   * The kind that is shown, such as `report` or `webinar`; absent for all. Follows the visitor.
   * @fr label Nature
   * @fr hint En anglais, comme dans les données : report, article, thesis, webinar…
   * @fr absent Toutes
   */
  @property({ reflect: true }) type?: string | null;

  /**
   * The year that is shown, such as `2023`; absent for all. Follows the visitor.
   * @fr label Année
   * @fr absent Toutes
   */
  @property({ reflect: true }) year?: string | null;

  /**
   * `date` for the newest first, those without a date last; `title` or `group` for their names. Follows the visitor.
   * @fr label Tri
   * @fr values date=Plus récentes d’abord, title=Par titre, group=Par groupe
   */
  @property({ reflect: true, useDefault: true }) sort: 'date' | 'title' | 'group' = 'date';

  /**
   * Words that title, authors, journal, publisher, group, wave or themes of a publication must have, or their beginnings. Follows the visitor.
   * @fr label Recherche
   * @fr hint Déjà écrite quand le lecteur arrive.
   */
  @property({ reflect: true, useDefault: true }) query: string | null = '';

  /**
   * Leaves the filters out; what they choose still applies.
   * @fr label Sans les filtres
   */
  @property({ type: Boolean, attribute: 'no-filters' }) noFilters = false;

  /** What is cited with, once somebody has asked; `null` where it could not be loaded. */
  @state() private citations?: Readonly<Record<string, Citation>> | null;
  /** Where something was copied, what is said there, and the text where only its reader can copy it. */
  @state() private copying: { id?: string; said?: string; text?: string } = {};

  private readonly share = followSelection(this, ['wave', 'theme']);

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.publications;
    const { publications: all, programme } = data;
    const space = programme?.publicationSpace;
    if (!all.length && !space) return t.empty;
    const shown = this.sorted(this.filtered(data));
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(all.length ? t.heading(all.length) : t.list)}
        ${space ? html`<div class="space" part="space">${publicationSpace(space, strings)}</div>` : nothing}
        ${all.length && !this.noFilters ? this.filters(data, strings) : nothing}
        <p class="muted" part="count" role="status">
          ${all.length ? (shown.length ? t.results(shown.length, all.length) : t.none) : t.empty}
        </p>
        ${all.length && !shown.length && !this.noFilters ? this.wayOut(data, t.showAll) : nothing}
        ${
          shown.length
            ? this.citing('cite', t.citeAll(shown.length), shown, data, strings)
            : nothing
        }
        ${downloads(this, data, strings, { publications: shown }, this.choice(data))}
        <ul class="list-of-all" part="list" role="list" aria-label=${t.list}>
          ${repeat(
            shown,
            ({ id }) => id,
            (entry) => this.entry(entry, data, strings),
          )}
        </ul>
        ${
          shown.length || space
            ? this.evidence(strings, t.sources, [...(space ? [space] : []), ...shown.map(evident)])
            : nothing
        }
      </div>
    `;
  }

  protected override drawn(): void {
    // Not by the template alone, which writes only what it has not written before: the visitor writes here too.
    const root = this.renderRoot;
    const input = root.querySelector('input');
    if (input) input.value = this.query ?? '';
    for (const select of root.querySelectorAll<HTMLSelectElement>('select')) {
      const chosen = select.querySelector<HTMLOptionElement>('option[selected]');
      select.value = chosen?.value ?? '';
    }
  }

  private filtered(data: Dataset): Publication[] {
    const { wave, group, theme, type, year } = this.chosen(data);
    const asked = this.query?.trim() ? ask(prepared(data), this.query) : [];
    const found = asked.length
      ? find(prepared(data), asked).map((place) => data.publications[place]!)
      : data.publications;
    return found.filter(
      (entry) =>
        (!wave || entry.group?.wave?.id === wave) &&
        (!group || entry.group?.id === group) &&
        (!theme || entry.group?.themes.some((each) => each.theme.id === theme)) &&
        (!type || entry.type === type) &&
        (!year || yearOf(entry) === year),
    );
  }

  private sorted(entries: readonly Publication[]): Publication[] {
    const known: readonly string[] = sorts;
    if (!known.includes(this.sort)) this.warnUnknown('sort', this.sort, () => known);
    const byDate = sortedBy(entries, lastDay, -1);
    if (this.sort === 'title') return sortedBy(byDate, folded);
    // « ~ » comes after every letter.
    if (this.sort === 'group') {
      return sortedBy(byDate, ({ group }) => (group ? wordsOf(group.name).join(' ') : '~'));
    }
    return byDate;
  }

  /** What is chosen and there to choose. */
  private chosen(data: Dataset): Partial<Record<Choice, string>> {
    const { waves, groups, themes, publications: all } = data;
    const known: Record<Choice, readonly { id: string }[]> = {
      wave: waves,
      group: groups,
      theme: themes,
      type: ids(all.map(({ type }) => type)),
      year: ids(all.flatMap((each) => yearOf(each) ?? [])),
    };
    return Object.fromEntries(
      choices.map((choice) => [choice, this.named(choice, this[choice], known[choice])?.id]),
    );
  }

  /** What is chosen, in words for the name of a file. */
  private choice(data: Dataset): unknown[] {
    return [...Object.values(this.chosen(data)), this.query];
  }

  /** What there is to choose: what some publication has, and what is chosen. */
  private options(data: Dataset, strings: Strings): Record<Choice, Option[]> {
    const { waves, groups, themes, publications: all } = data;
    const some = <T extends { id: string }>(
      choice: Choice,
      entries: readonly T[],
      of: (publication: Publication) => T | readonly T[] | undefined,
      nameOf: (entry: T) => string,
    ) => {
      const present = new Set(all.flatMap((each) => of(each) ?? []));
      return entries
        .filter((each) => each.id === this[choice] || present.has(each))
        .map((each) => ({ id: each.id, name: nameOf(each) }));
    };
    const types = ids(all.map(({ type }) => type)).map(({ id }) => ({
      id,
      name: strings.publicationTypes[id as Publication['type']],
    }));
    const years = ids(all.flatMap((each) => yearOf(each) ?? []));
    return {
      wave: some(
        'wave',
        waves,
        ({ group }) => group?.wave,
        ({ period }) => periodAsText(period, strings.lang),
      ),
      group: sortedBy(
        some(
          'group',
          groups,
          ({ group }) => group,
          ({ name }) => name,
        ),
        ({ name }) => wordsOf(name).join(' '),
      ),
      theme: sortedBy(
        some(
          'theme',
          themes,
          ({ group }) => group?.themes.map(({ theme }) => theme),
          ({ label }) => label,
        ),
        ({ name }) => wordsOf(name).join(' '),
      ),
      type: sortedBy(types, ({ name }) => wordsOf(name).join(' ')),
      year: sortedBy(years, ({ id }) => id, -1).map(({ id }) => ({ id, name: id })),
    };
  }

  private filters(data: Dataset, strings: Strings): TemplateResult {
    const t = strings.publications;
    const chosen = this.chosen(data);
    const options = this.options(data, strings);
    const select = (
      name: Choice | 'sort',
      list: readonly Option[],
      value: string | undefined,
      lang: string | undefined,
    ) => {
      const [label, all] = t.choices[name];
      return html`<label
        ><span class="muted">${label}</span>
        <select
          part="choice"
          aria-label=${label}
          @change=${({ target }: Event) => {
            void this.filter(data, { [name]: (target as HTMLSelectElement).value || undefined });
          }}
        >
          ${all ? html`<option value="" ?selected=${!value}>${all}</option>` : nothing}
          ${list.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${id === value} lang=${lang ?? nothing}>
                ${name}
              </option>`,
          )}
        </select></label
      >`;
    };
    const isFrench: readonly Choice[] = ['group', 'theme'];
    return html`
      <div class="filters" part="filters" role="group" aria-label=${t.filters} data-script>
        <input
          part="search"
          type="search"
          aria-label=${t.search}
          title=${t.search}
          placeholder=${t.search}
          value=${this.query ?? ''}
          @input=${({ target }: Event) => {
            void this.filter(data, { query: (target as HTMLInputElement).value });
          }}
        />
        ${choices
          .filter((choice) => options[choice].length)
          .map((choice) =>
            select(
              choice,
              options[choice],
              chosen[choice],
              isFrench.includes(choice) ? 'fr' : undefined,
            ),
          )}
        ${select(
          'sort',
          sorts.map((id) => ({ id, name: t.sorts[id] })),
          sorts.includes(this.sort) ? this.sort : 'date',
          undefined,
        )}
      </div>
    `;
  }

  private wayOut(data: Dataset, label: string): TemplateResult {
    const showAll = async () => {
      const none = Object.fromEntries(choices.map((choice) => [choice, undefined]));
      await this.filter(data, { ...none, query: '' });
      // The button is gone.
      this.renderRoot.querySelector('input')?.focus();
    };
    return html`<button part="show-all" data-script @click=${showAll}>${label}</button>`;
  }

  private entry(entry: Publication, data: Dataset, strings: Strings): TemplateResult {
    const t = strings.publications;
    const { id, type, group, inferred, date, licence } = entry;
    // Such licences let everybody read: of others we do not know.
    const isOpen = licence && /^(CC|Creative Commons)\b/i.test(licence);
    const more = [
      !date && t.undated,
      isOpen && t.openAccess,
      licence && html`${t.licence}<span lang="fr">${licence}</span>`,
    ];
    const name = entry.title ?? entry.label!;
    return html`<li part="publication">
      <span class="kind muted" part="kind">${strings.publicationTypes[type]}</span
      ><span class="hidden">${strings.colon}</span>
      <div class="what">${publication(entry, strings, { isKindSaid: true, more })}</div>
      <div class="side">
        ${
          group
            ? groupLine(this, group, data, strings, {
                id: `group-${id}`,
                mark: markOf(inferred, ['group'], strings),
              })
            : nothing
        }
        ${this.citing(
          `cite-${id}`,
          html`${t.cite}<span class="hidden" lang="fr">${t.citeOne(name)}</span>`,
          [entry],
          data,
          strings,
        )}
      </div>
    </li>`;
  }

  /** What to cite some publications with, under one line; drawn and loaded when it is opened. */
  private citing(
    id: string,
    line: unknown,
    entries: readonly Publication[],
    data: Dataset,
    strings: Strings,
  ): TemplateResult | typeof nothing {
    const load = data.citations;
    if (!load) return nothing;
    const toggle = ({ target }: Event) => {
      if (!(target as HTMLDetailsElement).open) return;
      this.markOpened(id);
      if (!this.citations) void this.loadCitations(load);
    };
    return html`<details class="cite" part="cite" id=${id} data-script @toggle=${toggle}>
      <summary>${line}</summary>
      ${this.hasOpened(id) ? this.citation(id, entries, strings) : nothing}
    </details>`;
  }

  private citation(id: string, entries: readonly Publication[], strings: Strings): TemplateResult {
    const t = strings.publications;
    const { citations, copying } = this;
    if (!citations) {
      return html`<p class="muted" role="status">
        ${citations === null ? t.uncitable : t.preparing}
      </p>`;
    }
    const cited = entries.flatMap((entry) => citations[entry.id] ?? []);
    const isOne = entries.length === 1;
    const texts = {
      text: cited.map(({ text }) => text).join('\n'),
      bibtex: cited.map(({ bibtex }) => bibtex).join('\n'),
      ris: cited.map(({ ris }) => ris).join('\r\n'),
    };
    const isHere = copying.id === id;
    return html`<div class="citation">
      ${id === 'cite' ? nothing : html`<p part="reference" lang="fr">${texts.text}</p>`}
      <ul class="actions" role="list">
        ${formats.map(
          (format) =>
            html`<li>
              <button part="action" @click=${() => this.copy(id, texts[format], strings)}>
                ${t.formats[format][isOne ? 0 : 1]}
              </button>
            </li>`,
        )}
        ${files.map(
          ([format, ending, mediaType]) =>
            html`<li>
              <a
                part="action"
                href=${downloadable(mediaType, texts[format])}
                download=${`${id === 'cite' ? 'publications-gtnum' : id.replace('cite-', '')}.${ending}`}
                >${t.download(ending)}</a
              >
            </li>`,
        )}
      </ul>
      <p class="muted" role="status">${isHere ? copying.said : nothing}</p>
      ${
        isHere && copying.text
          ? html`<textarea
              readonly
              rows="6"
              aria-label=${t.reference}
              .value=${copying.text}
            ></textarea>`
          : nothing
      }
    </div>`;
  }

  private async loadCitations(load: NonNullable<Dataset['citations']>): Promise<void> {
    try {
      this.citations = await load();
    } catch (error) {
      warn(`<${this.localName}> : les références n'ont pas pu être chargées : ${String(error)}`);
      this.citations = null;
    }
  }

  private async copy(id: string, text: string, strings: Strings): Promise<void> {
    // Said anew at each click: a live region keeps quiet about a text that does not change.
    this.copying = { id };
    await this.updateComplete;
    const isCopied = await copied(text, async () => {
      this.copying = { id, text };
      await this.updateComplete;
      return this.renderRoot.querySelector('textarea');
    });
    if (isCopied === undefined) return;
    const { copied: done, notCopied } = strings.publications;
    this.copying = { ...this.copying, said: isCopied ? done : notCopied };
  }

  private async filter(
    data: Dataset,
    change: Partial<Record<Choice | 'sort' | 'query', string | undefined>>,
  ): Promise<void> {
    Object.assign(this, change);
    this.share(change);
    await this.updateComplete;
    const { type: kind, ...chosen } = this.chosen(data);
    const query = this.query ?? '';
    this.dispatchEvent(
      new GtnumFilterEvent({ ...chosen, kind, query }, this.filtered(data).length),
    );
  }
}

function evident({ title, label, sources, notes, inferred }: Publication) {
  const shown = only(inferred, 'title', 'label', 'publisher', 'date', 'group');
  return { about: title ?? label, sources, notes, inferred: shown };
}

function ids(texts: readonly string[]): { id: string }[] {
  return [...new Set(texts)].map((id) => ({ id }));
}

function yearOf({ date }: Publication): string | undefined {
  return date?.slice(0, 4);
}

/** « 2022 » comes after every day of 2022, for it may be any of them; no date comes before all. */
function lastDay({ date }: Publication): string {
  return date ? `${date}-99-99`.slice(0, 10) : '';
}

function folded({ title, label }: Publication): string {
  return wordsOf(title ?? label!).join(' ');
}

/** Not by `localeCompare`, which takes a browser 40 ms to get ready. */
function sortedBy<T>(entries: readonly T[], key: (entry: T) => string, direction = 1): T[] {
  const keyed = entries.map((entry) => [key(entry), entry] as const);
  keyed.sort(([a], [b]) => direction * (Number(a > b) - Number(a < b)));
  return keyed.map(([, entry]) => entry);
}

/** What publications say, prepared for who looks for it: once, when somebody first does. */
function prepared(data: Dataset): Index {
  const known = indexes.get(data);
  if (known) return known;
  const texts = data.publications.map((entry) => [
    entry.title ?? entry.label!,
    ...(entry.authors ?? []).map(({ name }) => name),
    ...[entry.journal, entry.publisher].flatMap((text) => text ?? []),
    ...(entry.group ? [entry.group.name, entry.group.title, entry.group.wave?.id ?? ''] : []),
    ...(entry.group?.themes ?? []).map(({ theme }) => theme.label),
  ]);
  const made = index(texts, data.synonyms);
  indexes.set(data, made);
  return made;
}

const indexes = new WeakMap<Dataset, Index>();

define('gtnum-publications', GtnumPublications);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-publications': GtnumPublications;
  }
}
