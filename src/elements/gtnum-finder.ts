import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readAddress, writeAddress } from './address.js';
import { define } from './define.js';
import { GtnumFilterEvent } from './filter-event.js';
import { GtnumElement } from './gtnum-element.js';
import { periodAsText, today } from '../facts/dates.js';
import {
  facetNames,
  facets,
  indexing,
  narrow,
  regionBetween,
  search,
  type Facet,
  type FacetName,
  type State,
  type Value,
} from '../facts/facets.js';
import {
  coverage,
  territoryName,
  type Academy,
  type Dataset,
  type Group,
  type Organisation,
  type Theme,
  type Wave,
} from '../facts/model.js';
import { ask, cut, type Asked, type Index } from '../facts/search.js';
import { downloads } from './parts/downloads.js';
import { groupLine } from './parts/group-line.js';
import { groupLines } from './parts/group-line.styles.js';
import { highlighted } from './parts/highlighted.js';
import { markOf, nameOf, whenOf } from './parts/inferred.js';
import { placeOf, shortName } from './parts/place.js';
import { waveNumber } from './parts/wave-number.js';
import { followPrinting } from './printing.js';
import { scrollBack } from './scroll-back.js';
import { followSelection, type Choice } from './selection.js';
import { capital, type Strings as Shared } from './strings/fr.js';
import { finder } from './strings/fr/gtnum-finder.js';
import { styles } from './gtnum-finder.styles.js';

export { GtnumFilterEvent };

const french = { finder };
type Strings = Shared & typeof french;

/** So many groups are drawn at first, and more when a reader asks for them. */
const step = 24;

/**
 * All groups that are known, to be searched and narrowed down by wave, subject, académie, laboratory and
 * state: beside each value stands how many groups there are for the present choice. Chosen values are
 * there to be removed, the number of results is announced, and a group opens its card in place. A group that
 * names a région académique is found by each académie of it, and says so.
 *
 * Within a `<gtnum-dataset>` what readers choose here holds for the widgets beside it, and the other way round.
 *
 * @tag gtnum-finder
 * @summary All groups, to be searched and filtered by wave, subject, académie, laboratory and state.
 * @height 1000
 *
 * @fr name Trouver un groupe
 * @fr subject trouver un groupe
 * @en subject find a group
 * @fr summary Tous les groupes connus, que le lecteur cherche et filtre par vague, sujet, académie, laboratoire et état.
 * @fr description Tous les groupes connus. On cherche un sujet, un laboratoire, une académie ou un
 *   mot-dièse, sans souci d’accents ni de pluriel, et l’on filtre par vague, sujet, académie, laboratoire et
 *   état ; un nombre dit à côté de chaque valeur combien de groupes y répondent. La fiche d’un groupe s’ouvre
 *   sur place.
 * @fr example Tous: <gtnum-finder></gtnum-finder>
 * @fr example Une académie: <gtnum-finder academy="poitiers"></gtnum-finder>
 * @fr example Recherche: <gtnum-finder query="données"></gtnum-finder>
 * @fr example En cours: <gtnum-finder state="current"></gtnum-finder>
 * @fr example En anglais: <gtnum-finder lang="en" wave="2021-2024"></gtnum-finder>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 * @fires {GtnumFilterEvent} gtnum-filter - When a visitor changes a filter; `event.wave`, `event.theme`, `event.academy`, `event.organisation`, `event.state` (ids, several with blanks between; undefined for all), `event.query`, `event.count` (groups left). Bubbles, composed.
 *
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart summary - The sentence that says how many groups are known.
 * @csspart filters - The search field and the filters.
 * @csspart search - The text field.
 * @csspart facets - The filters, folded in a narrow column.
 * @csspart facet - One filter, which opens on its values.
 * @csspart value - One value of a filter, with its number of groups.
 * @csspart count - The number of results.
 * @csspart link - The link to what is chosen, with `history`.
 * @csspart chips - The chosen values.
 * @csspart chip - The button that removes a chosen value.
 * @csspart clear - The button that takes all filters away.
 * @csspart results - The list of groups.
 * @csspart result - One group of the list.
 * @csspart group - The line of a group, which opens its card.
 * @csspart period - The period of a group, in the colour of its wave.
 * @csspart brief - What stands under the line of a group: its summary, laboratories and territories.
 * @csspart more - The button that shows more groups.
 * @csspart downloads - What is shown, to download in files, on demand.
 * @csspart download - A button that downloads a file.
 *
 * @cssprop [--gtnum-wave-1] - Colour of the first wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-2] - Colour of the second wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-3] - Colour of the third wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-4] - Colour of the fourth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-5] - Colour of the fifth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-6] - Colour of the sixth wave; the seventh starts again at the first. Default: a hue mixed with the text colour.
 */
export class GtnumFinder extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, groupLines, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'query', ...facetNames];

  protected override readonly french = french;

  /**
   * Words that groups must have, or their beginnings, in their names, titles, subjects, laboratories or places; accents, case and plurals do not count, and synonyms of the data are found too. Follows the visitor.
   * @fr label Recherche
   * @fr hint Déjà écrite quand le lecteur arrive.
   */
  @property({ reflect: true, useDefault: true }) query: string | null = '';

  /**
   * Ids of waves, such as `2020-2022`, with blanks or commas between; absent for all. Follows the visitor, as do the others.
   * @fr label Vague
   * @fr absent Toutes
   */
  @property({ reflect: true }) wave?: string | null;

  /**
   * Ids of subjects, such as `donnees`. In the address of a frame `theme` is light or dark instead.
   * @fr label Sujet
   * @fr absent Tous
   */
  @property({ reflect: true }) theme?: string | null;

  /**
   * Ids of académies or régions académiques, such as `academie-de-poitiers`, or `poitiers` for short.
   * @fr label Académie
   */
  @property({ reflect: true }) academy?: string | null;

  /**
   * Ids of laboratories or other organisations, such as `techne`.
   * @fr label Laboratoire
   * @fr hint Son identifiant, par exemple techne.
   */
  @property({ reflect: true }) organisation?: string | null;

  /**
   * `current` for groups that are at work today, `coming`, `ended`, or `unknown` where the data does not say until when.
   * @fr label État
   * @fr hint current (en cours), ended (terminé), coming (à venir) ou unknown (non renseigné).
   */
  @property({ reflect: true }) state?: string | null;

  /**
   * Writes what a visitor chooses into the address of the page (`?gtnum-wave=…`, `gtnum-query`, …), and reads it from there: links and the Back button bring it back. Nothing else of the address is touched.
   * @fr label Choix dans l’adresse de la page
   */
  @property({ type: Boolean }) history = false;

  /** How many groups are drawn. */
  @state() private limit = step;

  /** On paper all groups are there. */
  @state() private isPrinting = false;

  private stopPrinting?: () => void;
  /** What the page wants at first, as `history` has it. */
  private start?: Choice;
  private isTyping = false;
  /** What is drawn, and how many groups there are in all of what is found. */
  private shown?: Dataset;
  private count = 0;

  private readonly share = followSelection(this, ['query', ...facetNames], (choice) => {
    this.take(choice);
  });

  override connectedCallback(): void {
    this.start ??= this.choice();
    super.connectedCallback();
    this.stopPrinting = followPrinting((isPrinting) => {
      this.isPrinting = isPrinting;
      if (this.hasUpdated) this.performUpdate();
    });
    addEventListener('popstate', this.goBack);
    if (!this.history) return;
    const said = readAddress(this.start);
    if (isSame(said, this.start)) return;
    this.take(said);
    this.share(said);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopPrinting?.();
    removeEventListener('popstate', this.goBack);
  }

  /** What came with the page has all groups. */
  protected override resume(): void {
    this.limit = Infinity;
  }

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.finder;
    const { groups } = data;
    if (!groups.length) return t.empty;
    const known = facetsOf(data);
    const chosen = this.chosen(known);
    const index = this.query?.trim() ? indexOf(data) : undefined;
    const own = index instanceof Promise ? undefined : index;
    // Until then all groups are there.
    if (index instanceof Promise)
      void index.then(() => {
        this.requestUpdate();
      });
    const asked = own ? ask(own, this.query!) : [];
    const among = own && search(own, known, this.query!);
    const { found, counts } = narrow(known, chosen, among);
    this.count = found.length;
    this.shown = data;
    const limit = this.isPrinting || this.drawsAll ? Infinity : this.limit;
    const shown = found.slice(0, limit).map((place) => groups[place]!);
    const rest = found.length - shown.length;
    const places = known.findIndex(({ name }) => name === 'academy');
    const academies = [...chosen[places]!].map(
      (place) => known[places]!.values[place]!.entry as Academy,
    );
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(t.heading)}
        <p class="muted" part="summary">${t.summary(groups.length, coverage(data.waves))}</p>
        <div class="finder">
          ${this.filters(known, chosen, counts, data, strings)}
          <div>
            <div class="found">
              <p part="count" role="status">
                ${found.length ? t.results(found.length, groups.length) : t.none}
              </p>
              ${this.address(t.link)}
            </div>
            ${this.chips(known, chosen, data, strings)}
            <ul class="results" part="results" role="list" aria-label=${t.list}>
              ${repeat(
                shown,
                ({ id }) => id,
                (group) => this.result(group, academies, asked, data, strings),
              )}
            </ul>
            ${
              rest
                ? html`<button class="button" part="more" data-script @click=${this.showMore}>
                    ${t.more(rest)}
                  </button>`
                : nothing
            }
            ${
              shown.some((group) => isMarked(group, strings))
                ? html`<p class="muted">${strings.markExplained}</p>`
                : nothing
            }
            ${downloads(this, data, strings, { groups: found.map((place) => groups[place]!) }, [
              this.query,
              this.wave,
              this.theme,
              this.academy,
              this.organisation,
              this.state,
            ])}
          </div>
        </div>
      </div>
    `;
  }

  protected override drawn(): void {
    // Not by the template alone, which writes only what it has not written before: the visitor writes here too.
    for (const input of this.renderRoot.querySelectorAll('input')) {
      if (input.type === 'search') input.value = this.query ?? '';
      else input.checked = input.defaultChecked;
    }
  }

  private filters(
    known: readonly Facet[],
    chosen: readonly ReadonlySet<number>[],
    counts: readonly number[][],
    data: Dataset,
    strings: Strings,
  ): TemplateResult {
    const t = strings.finder;
    const total = chosen.reduce((sum, { size }) => sum + size, 0);
    // Blanks between tags would be nodes.
    return html`
      <div part="filters" data-script>
        <input
          part="search"
          type="search"
          aria-label=${t.search}
          title=${t.search}
          placeholder=${t.hint}
          value=${this.query ?? ''}
          @focus=${() => void indexOf(data)}
          @input=${(event: Event) => {
            void this.choose({ query: (event.target as HTMLInputElement).value }, data);
          }}
        />
        <details part="facets" id="facets">
          <summary><span>${t.filters(total)}</span></summary>
          <div>
            ${known.map((facet, at) => this.facet(facet, chosen[at]!, counts[at]!, data, strings))}
          </div>
        </details>
      </div>
    `;
  }

  private facet(
    facet: Facet,
    chosen: ReadonlySet<number>,
    counts: readonly number[],
    data: Dataset,
    strings: Strings,
  ): TemplateResult | typeof nothing {
    const { name, values } = facet;
    const t = strings.finder;
    const isOpen = name === 'wave';
    const value = (each: Value, place: number) => {
      if (!each.total && !chosen.has(place)) return nothing;
      const count = counts[place]!;
      const colour = name === 'wave' ? colourOf(each.entry as Wave, data) : '';
      const id = `${name}-${each.id}`;
      // Not `change`, whose path ends at the shadow root. Blanks between tags would be nodes, and of values
      // there may be many.
      // prettier-ignore
      return html`<label part="value" id=${id} class=${count ? '' : 'none'} .style=${colour}
        ><input type="checkbox" aria-labelledby=${id} ?checked=${chosen.has(place)} @click=${(event: Event) => {
          void this.choose(toggled(facet, chosen, place), data, event);
        }}><span lang=${name === 'state' ? nothing : 'fr'}>${calledOf(name, each, strings)}</span> <span class="muted"
        >${count}<span class="hidden">${t.groups(count)}</span></span></label>`;
    };
    if (!values.some(({ total }) => total) && !chosen.size) return nothing;
    // Where nothing is drawn when it is opened, what is closed is for those who have a script.
    const content = () =>
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- true in Node
      isServer && !isOpen
        ? html``
        : html`<div role="group" aria-label=${t.facets[name]}>${values.map(value)}</div>`;
    const title = chosen.size ? `${t.facets[name]} (${chosen.size})` : t.facets[name];
    return this.onDemand('facet', `facet-${name}`, title, content, isOpen);
  }

  private chips(
    known: readonly Facet[],
    chosen: readonly ReadonlySet<number>[],
    data: Dataset,
    strings: Strings,
  ): TemplateResult | typeof nothing {
    const t = strings.finder;
    const chips = known.flatMap((facet, at) =>
      [...chosen[at]!].map(
        (place) =>
          html`<li>
            <button
              class="button"
              part="chip"
              @click=${() => this.takeAway(toggled(facet, chosen[at]!, place), data)}
            >
              <span class="hidden">${t.remove}</span
              ><span lang=${facet.name === 'state' ? nothing : 'fr'}
                >${calledOf(facet.name, facet.values[place]!, strings)}</span
              ><span aria-hidden="true"> ✕</span>
            </button>
          </li>`,
      ),
    );
    if (!chips.length && !this.query?.trim()) return nothing;
    const all: Choice = {
      query: '',
      ...Object.fromEntries(facetNames.map((name) => [name, undefined])),
    };
    return html`<div class="chips" data-script>
      ${
        chips.length
          ? html`<ul part="chips" role="list" aria-label=${t.chosen}>
              ${chips}
            </ul>`
          : nothing
      }
      <button part="clear" @click=${() => this.takeAway(all, data)}>${t.clear}</button>
    </div>`;
  }

  /** Leads to what is chosen, for who wants to keep it or send it: the address of the page, if that says so. */
  private address(text: string): TemplateResult | typeof nothing {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- true in Node
    if (!this.history || isServer) return nothing;
    return html`<a part="link" href=${location.href}>${text}</a>`;
  }

  private result(
    group: Group,
    academies: readonly Academy[],
    asked: Asked,
    data: Dataset,
    strings: Strings,
  ): TemplateResult {
    const { wave, summary } = group;
    const period = group.period ?? wave?.period;
    const { laboratories, places } = placeOf(group, strings);
    const highlight = (text: string) => (asked.length ? highlighted(text, asked) : text);
    const line = groupLine(this, group, data, strings, {
      isTitled: true,
      isBriefed: true,
      years: period && periodAsText(period, strings.lang),
      tag: wave ? colourOf(wave, data) : '',
      highlight,
    });
    const who = [laboratories, places].filter(Boolean);
    const why = academies.flatMap((academy) => {
      const region = regionBetween(group, academy);
      return region ? strings.finder.through(shortName(academy.name), region.name) : [];
    });
    const reason = asked.length ? reasonOf(group, asked) : undefined;
    return html`<li part="result">
      ${line}
      <div part="brief">
        ${summary && html`<p class="muted" lang="fr">${highlight(summary)}</p>`}
        ${
          who.length
            ? html`<p lang="fr">
                ${who.map((each, index) => [
                  index ? '\u00a0· ' : '',
                  typeof each === 'string' ? highlight(each) : each,
                ])}
              </p>`
            : nothing
        }
        ${why.length ? html`<p class="muted">${why.join('\u00a0; ')}</p>` : nothing}
        ${reason && html`<p class="muted" lang="fr">${highlight(reason)}</p>`}
      </div>
    </li>`;
  }

  /** By facet, the places of the chosen values; an id that does not exist is warned about. */
  private chosen(known: readonly Facet[]): Set<number>[] {
    return known.map(({ name, values }) => {
      const places = idsIn(this[name]).map((id) => values.indexOf(this.named(name, id, values)!));
      return new Set(places.filter((place) => place >= 0));
    });
  }

  /** What the attributes say. */
  private choice(): Required<Choice> {
    const { query, wave, theme, academy, organisation, state } = this;
    const said = { wave, theme, academy, organisation, state };
    const ids = facetNames.map((name) => [name, idsIn(said[name]).join(' ') || undefined]);
    return { ...(Object.fromEntries(ids) as Required<Choice>), query: query ?? '' };
  }

  private take(choice: Choice): void {
    Object.assign(this, choice);
    this.limit = step;
  }

  private async choose(change: Choice, data: Dataset, event?: Event): Promise<void> {
    const path = event?.composedPath() ?? [];
    const top = (path[0] as Element | undefined)?.getBoundingClientRect().top;
    this.take(change);
    this.share(change);
    if (this.history) {
      // What is typed is one step back.
      const isTyping = Object.keys(change).join() === 'query';
      writeAddress(this.choice(), this.start!, !(isTyping && this.isTyping));
      this.isTyping = isTyping;
    }
    await this.tell(data);
    if (top !== undefined) scrollBack(path, top);
  }

  private async tell(data: Dataset): Promise<void> {
    if (this.query?.trim()) await indexOf(data);
    await this.updateComplete;
    const known = facetsOf(data);
    const places = this.chosen(known);
    const ids = known.map(({ name, values }, at) => [
      name,
      [...places[at]!].map((place) => values[place]!.id).join(' ') || undefined,
    ]);
    const choice = { ...(Object.fromEntries(ids) as Choice), query: this.query ?? '' };
    this.dispatchEvent(new GtnumFilterEvent(choice, this.count));
  }

  private readonly goBack = () => {
    if (!this.history) return;
    const said = readAddress(this.start!);
    // The address may have changed in other ways.
    if (isSame(said, this.choice())) return;
    this.isTyping = false;
    this.take(said);
    this.share(said);
    if (this.shown) void this.tell(this.shown);
  };

  /** Takes filters away; where a button goes with them, the next one has the focus, or the text field. */
  private async takeAway(change: Choice, data: Dataset): Promise<void> {
    await this.choose(change, data);
    const root = this.renderRoot as ShadowRoot;
    if (root.activeElement) return;
    const chips = root.querySelectorAll<HTMLElement>('[part="chip"]');
    (chips[chips.length - 1] ?? root.querySelector('input'))?.focus();
  }

  private readonly showMore = async () => {
    const before = this.limit;
    this.limit += step;
    await this.updateComplete;
    const list = this.renderRoot.querySelector('[part="results"]')!;
    list.children[before]?.querySelector('summary')?.focus();
  };
}

function isMarked(group: Group, strings: Shared): boolean {
  const fields = [...nameOf(group), ...whenOf(group), 'title'];
  const mark = markOf(group.inferred, fields, strings);
  return mark !== nothing || placeOf(group, strings).isMarked;
}

function idsIn(text: string | null | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter(Boolean);
}

/** The choice of a facet with one value more, or less. */
function toggled({ name, values }: Facet, chosen: ReadonlySet<number>, place: number): Choice {
  const next = new Set(chosen);
  if (!next.delete(place)) next.add(place);
  const ids = [...next].map((each) => values[each]!.id);
  return { [name]: ids.join(' ') || undefined };
}

function isSame(one: Choice, other: Choice): boolean {
  return ['query' as const, ...facetNames].every(
    (name) => (one[name] ?? '') === (other[name] ?? ''),
  );
}

function calledOf(name: FacetName, { id, entry }: Value, { finder, lang }: Strings): string {
  switch (name) {
    case 'wave':
      return periodAsText((entry as Wave).period, lang);
    case 'theme':
      return (entry as Theme).label;
    case 'academy': {
      const academy = entry as Academy;
      return academy.kind === 'academie' ? shortName(academy.name) : capital(academy.name);
    }
    case 'organisation':
      return (entry as Organisation).name;
    case 'state':
      return finder.states[id as State];
  }
}

function colourOf(wave: Wave, data: Dataset): string {
  return `--_wave:var(--_wave-${waveNumber(wave, data)})`;
}

/** Why a group is found, where nothing that is seen of it says so. */
function reasonOf(group: Group, asked: Asked): string | undefined {
  const { name, title, summary = '', themes, organisations, territories } = group;
  const { subject = '', expansion = '', otherNames = [] } = group;
  const has = (text: string) => cut(text, asked).length > 1;
  const seen = [name, title, summary, ...territories.map(territoryName)];
  if ([...seen, ...organisations.map(({ organisation }) => organisation.name)].some(has)) {
    return undefined;
  }
  return [
    ...themes.flatMap(({ theme }) => [theme.label, ...theme.wordings.map(({ text }) => text)]),
    ...organisations.flatMap(({ organisation }) => [
      organisation.fullName ?? '',
      organisation.institution ?? '',
    ]),
    ...[subject, expansion, ...otherNames],
  ].find(has);
}

/** Groups by what tells them apart, prepared once for a day. */
function facetsOf(data: Dataset): Facet[] {
  const day = today();
  const known = prepared.get(data);
  if (known?.day === day) return known.facets;
  const made = facets(data, day);
  prepared.set(data, { day, facets: made });
  return made;
}

const prepared = new WeakMap<Dataset, { day: string; facets: Facet[] }>();

/** What groups say, prepared once: at once, or bit by bit where there are many. */
function indexOf(data: Dataset): Index | Promise<Index> {
  const known = indexes.get(data);
  if (known) return known;
  const steps = indexing(data);
  let each = steps.next();
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- true in Node
  while (isServer && !each.done) each = steps.next();
  const made = each.done ? each.value : goOn(data, steps);
  indexes.set(data, made);
  return made;
}

async function goOn(data: Dataset, steps: Generator<undefined, Index>): Promise<Index> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const { done, value } = steps.next();
    if (!done) continue;
    indexes.set(data, value);
    return value;
  }
}

const indexes = new WeakMap<Dataset, Index | Promise<Index>>();

define('gtnum-finder', GtnumFinder);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-finder': GtnumFinder;
  }
}
