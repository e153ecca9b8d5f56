import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { periodAsText } from '../facts/dates.js';
import {
  territoryName,
  type Dataset,
  type Group,
  type Part,
  type Publication,
} from '../facts/model.js';
import { wordsOf } from '../facts/search.js';
import { waveNumber } from './parts/wave-number.js';
import { define } from './define.js';
import { far } from './far.styles.js';
import { GtnumElement } from './gtnum-element.js';
import { anchor } from './parts/anchor.js';
import { inferredMark, markOf, nameOf, only, whenOf } from './parts/inferred.js';
import { inLine, placeOf } from './parts/place.js';
import { dated, isEvent, isPage, presentations, publication, works } from './parts/publication.js';
import type { Evident } from './parts/evidence.js';
import type { Strings as Shared } from './strings/fr.js';
import { group, type Unknown } from './strings/fr/gtnum-group-card.js';
import { warn } from './warn.js';
import { styles } from './gtnum-group-card.styles.js';

const french = { group };
type Strings = Shared & typeof french;

type Inferred = Group['inferred'];

/**
 * So many cards of a page are drawn wherever they stand: a browser that may leave one out shows one that
 * is on the screen a frame late, and moves what follows it.
 */
const near = 24;
let count = 0;

/**
 * One GTnum group: name, period, subjects, title, summary; people, laboratories, territories and
 * partners; its publications, and apart from them its events and the pages that present it. What is inferred has a
 * mark, what is not known is said in one sentence, and the sources are there on demand.
 * An unknown `group` leaves the page's own content in place and warns with the nearest ids.
 *
 * @tag gtnum-group-card
 * @summary A card for one group: people, laboratories, territories, publications, sources.
 * @height 800
 *
 * @fr name Fiche d’un groupe
 * @fr summary Un groupe : qui, avec quels laboratoires et quels territoires, et ce qu’il a publié.
 * @fr description Un groupe : qui le porte, avec quels laboratoires, quels territoires et quels
 *   partenaires, ce qu’il a publié et où il se présente. La version compacte tient dans une colonne.
 * @fr example Complète: <gtnum-group-card group="aeson"></gtnum-group-card>
 * @fr example Compacte: <gtnum-group-card group="aeson" variant="compact"></gtnum-group-card>
 * @fr example Autre groupe: <gtnum-group-card group="emilie"></gtnum-group-card>
 * @fr example Inconnu: <gtnum-group-card group="aesom"><p>La présentation du groupe est à lire
 *   <a href="https://edunumrech.hypotheses.org/">sur le carnet</a>.</p></gtnum-group-card>
 * @fr example En anglais: <gtnum-group-card group="aeson" lang="en"></gtnum-group-card>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 *
 * @csspart card - The card.
 * @csspart eyebrow - Name, period and subjects, above the title.
 * @csspart hashtag - The name of the group: its hashtag where it has one. Absent with `heading=""`: the page has named the group.
 * @csspart period - The period of the group; where `compact`, in the colour of its wave.
 * @csspart heading - The title of the group.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart summary - The summary.
 * @csspart details - The list of people, laboratories, territories, partners and publications (`full`).
 * @csspart publications - The publications (`full`).
 * @csspart events - What the group held: conferences, study days, webinars (`full`).
 * @csspart links - The pages that present the group; the first of them where `compact`.
 * @csspart place - Laboratories and territories in one line (`compact`).
 * @csspart unknown - The sentence that says what is not known (`full`).
 * @csspart corrections - The link to report an error or a missing fact, where the data has an address for it (`full`).
 * @csspart sources - The sources, on demand (`full`).
 *
 * @cssprop [--gtnum-wave-1] - Colour of the first wave (`compact`). Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-2] - Colour of the second wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-3] - Colour of the third wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-4] - Colour of the fourth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-5] - Colour of the fifth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-6] - Colour of the sixth wave; the seventh starts again at the first. Default: a hue mixed with the text colour.
 */
export class GtnumGroupCard extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'group', 'variant'];

  protected override readonly french = french;

  protected override get needs(): readonly Part[] {
    return this.variant === 'compact' ? [] : ['publications'];
  }

  /**
   * Id of the group, such as `aeson`.
   * @required
   * @fr label Groupe
   * @fr unchosen Un groupe GTnum
   * @en unchosen A GTnum group
   */
  @property() group?: string;

  /**
   * `full` for everything known, `compact` for title, summary, one line of laboratories and territories, and the first link.
   * @fr label Présentation
   * @fr values full=Complète, compact=Compacte
   */
  @property() variant: 'full' | 'compact' = 'full';

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Prerendered content has its height already.
    const isFar = !this.shadowRoot && ++count > near;
    const root = super.createRenderRoot() as ShadowRoot;
    if (isFar) root.adoptedStyleSheets.push(far.styleSheet!);
    return root;
  }

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.group;
    const group = this.named('group', this.group, data.groups);
    if (!this.group) {
      warn(`<${this.localName}> : l'attribut group manque.`);
      return t.none;
    }
    if (!group) return t.missing(this.group);
    const variants = ['full', 'compact'];
    if (!variants.includes(this.variant)) {
      this.warnUnknown('variant', this.variant, () => variants);
    }
    if (this.variant === 'compact') return this.compact(group, data, strings);
    const { title, inferred, summary } = group;
    return html`
      <article class="card" part="card" lang=${strings.lang} aria-label=${t.card(group.name)}>
        <header>
          ${this.eyebrow(group, strings)}
          ${this.mainHeading(title, 'fr', markOf(inferred, ['title'], strings))}
          ${otherNames(group, strings)}
        </header>
        ${summary && html`<p part="summary" lang="fr">${summary}</p>`}
        ${this.details(group, strings)} ${this.foot(group, data, strings)}
      </article>
    `;
  }

  /** For lists of many: few template parts, nothing to open. */
  private compact(group: Group, data: Dataset, strings: Strings): TemplateResult {
    const { name, title, summary, wave, links, inferred } = group;
    const period = group.period ?? wave?.period;
    const called = this.nameOf(group, strings);
    const colour = wave ? `--_wave:var(--_wave-${waveNumber(wave, data)})` : '';
    const periodMark = markOf(inferred, whenOf(group), strings);
    const titleMark = markOf(inferred, ['title'], strings);
    const { laboratories, places, isMarked } = placeOf(group, strings);
    const place = [
      laboratories,
      places,
      (isMarked || [periodMark, titleMark].some((mark) => mark !== nothing)) &&
        html`<span class="muted" lang=${strings.lang}>${strings.marked}</span>`,
    ].filter(Boolean);
    return html`
      <article
        class="card compact"
        part="card"
        lang=${strings.lang}
        aria-label=${strings.group.card(name)}
      >
        <header>
          <p class="eyebrow" part="eyebrow">
            ${called && html`<span>${called}</span>${period && html`<span class="hidden">, </span>`}`}
            ${
              period &&
              html`<span class="tag" part="period" .style=${colour}
                >${periodAsText(period, strings.lang)}${periodMark}</span
              >`
            }
          </p>
          ${this.mainHeading(title, 'fr', titleMark)}
        </header>
        ${summary && html`<p class="muted" part="summary" lang="fr">${summary}</p>`}
        ${
          place.length
            ? html`<p part="place" lang="fr">
                ${place.map((each, index) => [index ? '\u00a0· ' : '', each])}
              </p>`
            : nothing
        }
        ${links[0] && html`<p part="links" lang="fr">${anchor(links[0].url, links[0].label)}</p>`}
      </article>
    `;
  }

  /** The name, unless the page has said it in place of the heading. */
  private nameOf(group: Group, strings: Strings) {
    if (this.heading === '') return undefined;
    const mark = markOf(group.inferred, nameOf(group), strings);
    return html`<b part="hashtag" lang="fr">${group.name}</b>${mark}`;
  }

  private eyebrow(group: Group, strings: Strings): TemplateResult {
    const { inferred, period, wave, themes, subject } = group;
    const { lang } = strings;
    const periodMark = period ? markOf(inferred, whenOf(group), strings) : nothing;
    // The wave follows from the period.
    const waveMark = periodMark === nothing ? markOf(inferred, ['wave'], strings) : nothing;
    const facts = [
      this.nameOf(group, strings),
      period && html`<span part="period">${periodAsText(period, lang)}</span>${periodMark}`,
      hasOtherWave(group) &&
        html`${strings.group.wave(periodAsText(wave!.period, lang))}${waveMark}`,
      ...themes.map((each) => marked(each.theme.label, each.inferred, strings)),
      !themes.length && subject && html`<span lang="fr">${subject}</span>`,
    ].filter(Boolean);
    return html`<p class="eyebrow" part="eyebrow">
      ${facts.map(
        (fact, index) =>
          html`${index ? html`<span class="hidden">, </span>` : nothing}<span>${fact}</span>`,
      )}
    </p>`;
  }

  private details(group: Group, strings: Strings) {
    const t = strings.group;
    const people = (role: Group['people'][number]['role']) =>
      group.people
        .filter((person) => person.role === role)
        .map(({ name, affiliation, inferred }) =>
          marked([name, affiliation].filter(Boolean).join(', '), inferred, strings),
        );
    const laboratories = (role: Group['organisations'][number]['role']) =>
      group.organisations
        .filter((member) => member.role === role)
        .map((member) => laboratory(member, strings));
    const territories = (isFieldwork: boolean) => {
      const shown = group.territories.filter(({ role }) => Boolean(role) === isFieldwork);
      return shown.length
        ? [html`<span lang="fr">${inLine(shown, territoryName, strings)}</span>`]
        : [];
    };
    const leads = laboratories('lead');
    const { leadAsStated, partners } = group;
    const said = leadAsStated
      ? [html`<blockquote><p lang="fr">&laquo;&nbsp;${leadAsStated}&nbsp;&raquo;</p></blockquote>`]
      : [];
    const { own, related, events } = works(group);
    const items = (entries: readonly Publication[], marked?: string[]) =>
      entries.map((each) => html`<li>${publication(each, strings, { marked })}</li>`);
    const list = (entries: readonly Publication[], label: string) =>
      entries.length
        ? [
            html`<ul part="publications" role="list" aria-label=${label}>
              ${items(entries)}
            </ul>`,
          ]
        : [];
    const held = events.length
      ? [
          html`<ul part="events" role="list" aria-label=${t.events}>
            ${items(events, ['title', 'label', 'group'])}
          </ul>`,
        ]
      : [];
    const rows = [
      row(t.led, people('lead')),
      row(t.direction, people('scientific-direction')),
      row(leads.length > 1 ? t.leads : t.lead, [...said, ...leads]),
      row(t.coLead, [...people('co-lead'), ...laboratories('co-lead')]),
      row(t.associated, laboratories('associated')),
      row(t.territories, territories(false)),
      row(t.fieldwork, territories(true)),
      row(
        t.partners,
        partners.map((partner) => html`<span lang="fr">${partner}</span>`),
      ),
      row(t.publications, list(own, t.publications)),
      row(html`${t.related}${inferredMark(strings)}`, list(related, t.related)),
      row(t.events, held),
      row(t.presentations, this.links(group, strings)),
    ].filter((each) => each !== nothing);
    return rows.length ? html`<dl part="details">${rows}</dl>` : nothing;
  }

  /** Where the group presents itself. A page that is dated says when. */
  private links(group: Group, strings: Strings): TemplateResult[] {
    const pages = presentations(group);
    if (!pages.length) return [];
    return [
      html`<ul part="links" role="list" aria-label=${strings.group.presentations}>
        ${pages.map(({ label, url, page }) => {
          const when = page && dated(page, strings);
          const isMarked = label === undefined && !(when && page.inferred?.['date']);
          const mark = isMarked ? markOf(page!.inferred, ['title', 'label'], strings) : nothing;
          return html`<li>
            <span lang="fr">${anchor(url, label ?? page!.title ?? page!.label!)}</span>${mark}${
              when ? html`<span class="muted">, ${when}</span>` : nothing
            }
          </li>`;
        })}
      </ul>`,
    ];
  }

  /** What is not known, whom to tell, and where the rest comes from. */
  private foot(group: Group, { corrections }: Dataset, strings: Strings): TemplateResult {
    const t = strings.group;
    const unknown = unknownOf(group);
    return html`<footer>
      ${unknown.length ? html`<p class="muted" part="unknown">${t.unknown(unknown)}</p>` : nothing}
      ${
        corrections
          ? html`<p class="muted" part="corrections">
              ${anchor(corrections, t.correct, { label: t.correctAbout(group.name) })}${
                group.people.length ? html`. ${t.personsMay}` : nothing
              }
            </p>`
          : nothing
      }
      ${this.evidence(strings, strings.sourcesOf.group(group.name), evidenceOf(group))}
    </footer>`;
  }
}

/** Whether the wave says more than the period has said. */
function hasOtherWave({ period, wave }: Group): boolean {
  return Boolean(wave) && (period?.start !== wave!.period.start || period.end !== wave!.period.end);
}

function otherNames({ title, expansion, otherNames }: Group, strings: Strings) {
  const said = wordsOf(title).join();
  const isSaid = !expansion || (said && wordsOf(expansion).join() === said);
  const facts = [
    !isSaid && html`<span lang="fr">${expansion}</span>`,
    otherNames && strings.group.otherNames(otherNames.join(', ')),
  ].filter(Boolean);
  return facts.length
    ? html`<p class="muted">
        ${facts.map((fact, index) => html`${index ? '\u00a0· ' : nothing}${fact}`)}
      </p>`
    : nothing;
}

/** A French name with the mark of an entry that has one; an entry's `inferred` is about what is named. */
function marked(name: string, inferred: Inferred, strings: Strings): TemplateResult {
  return html`<span lang="fr">${name}</span>${inferred ? inferredMark(strings) : nothing}`;
}

function laboratory(
  { organisation, inferred }: Group['organisations'][number],
  strings: Strings,
): TemplateResult {
  const { name, fullName, institution } = organisation;
  const isLong = fullName && fullName !== name;
  const isInferred = inferred ?? organisation.inferred?.['name'];
  return html`<span lang="fr">${isLong ? html`<abbr title=${fullName}>${name}</abbr>` : name}</span
    >${
      isInferred ? inferredMark(strings) : nothing
    }${institution && institution !== name ? html`<span lang="fr">, ${institution}</span>` : nothing}`;
}

function row(
  term: string | TemplateResult,
  entries: readonly (TemplateResult | typeof nothing)[],
): TemplateResult | typeof nothing {
  if (!entries.length) return nothing;
  return html`
    <div>
      <dt>${term}</dt>
      ${entries.map((each) => html`<dd>${each}</dd>`)}
    </div>
  `;
}

function unknownOf(group: Group): Unknown[] {
  const isKnown: Record<Unknown, unknown> = {
    period: group.period ?? group.wave,
    laboratories: group.organisations.length || group.leadAsStated,
    territories: group.territories.length,
    partners: group.partners.length,
    publications: group.publications.some((each) => !isPage(each) && !isEvent(each)),
  };
  return (Object.keys(isKnown) as Unknown[]).filter((each) => !isKnown[each]);
}

/** All that the card says comes from somewhere; of what it does not say, no reason is given. */
function evidenceOf(group: Group): Evident[] {
  const { name, organisations, themes, territories, people, publications } = group;
  return [
    { ...group, about: name },
    ...organisations.flatMap(({ organisation, inferred, notes }) => [
      { inferred, notes, about: organisation.name },
      { ...organisation, about: organisation.name, inferred: only(organisation.inferred, 'name') },
    ]),
    ...themes.map((each) => ({ ...each, about: each.theme.label })),
    ...territories.map((each) => ({ ...each, about: territoryName(each) })),
    ...people.map((each) => ({ ...each, about: each.name })),
    ...publications.map((each) => ({ ...each, about: each.title ?? each.label })),
  ];
}

define('gtnum-group-card', GtnumGroupCard);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-group-card': GtnumGroupCard;
  }
}
