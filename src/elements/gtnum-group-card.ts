import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { anchor } from './parts/anchor.js';
import { periodInWords, time } from './parts/time.js';
import { define } from './define.js';
import { far } from './far.styles.js';
import { GtnumElement } from './gtnum-element.js';
import {
  addressOf,
  territoryName,
  type Dataset,
  type Group,
  type Publication,
} from '../facts/model.js';
import type { Strings } from './strings/fr.js';
import { warn } from './warn.js';
import { styles } from './gtnum-group-card.styles.js';

/**
 * So many cards of a page are drawn wherever they stand: a browser that may leave one out shows one that
 * is on the screen a frame late, and moves what follows it.
 */
const near = 24;
let count = 0;

/**
 * One GTnum group: hashtag, title, period, summary, laboratories, territories, partners,
 * publications, links and sources. What is not known is shown as such, what is inferred is marked.
 * An unknown `group` leaves the page's own content in place and warns once, with the nearest ids.
 *
 * @tag gtnum-group-card
 * @summary A card for one group: laboratories, territories, publications, sources.
 * @height 800
 *
 * @fr name Fiche d’un groupe
 * @fr summary Un groupe, ses laboratoires, ses territoires, ses partenaires et ses publications.
 * @fr description Un groupe, ses laboratoires, ses territoires, ses partenaires et ses publications.
 *   Ce qui est déduit est signalé, ce qui manque est dit. La version compacte tient dans une colonne.
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
 * @csspart eyebrow - Hashtag, period and subject, above the title.
 * @csspart hashtag - The name of the group: its hashtag where it has one.
 * @csspart heading - The title of the group.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart summary - The summary.
 * @csspart details - The list of laboratories, territories, partners and publications (`full`).
 * @csspart links - The links.
 * @csspart sources - The sources, on demand.
 */
export class GtnumGroupCard extends GtnumElement {
  static override styles = [...GtnumElement.styles, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'group', 'variant'];

  /**
   * Id of the group, such as `aeson`.
   * @required
   * @fr label Groupe
   * @fr unchosen Un groupe GTnum
   * @en unchosen A GTnum group
   */
  @property() group?: string;

  /**
   * `full` for everything known, `compact` for title, summary and link.
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

  protected override view({ groups }: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.group;
    const group = this.named('group', this.group, groups);
    if (!this.group) {
      warn(`<${this.localName}> : l'attribut group manque.`);
      return t.none;
    }
    if (!group) return t.missing(this.group);
    const variants = ['full', 'compact'];
    if (!variants.includes(this.variant)) {
      this.warnUnknown('variant', this.variant, () => variants);
    }
    const isFull = this.variant !== 'compact';
    const { title, expansion } = group;
    const isSaid = expansion?.localeCompare(title, 'fr', { sensitivity: 'base' }) === 0;
    return html`
      <article class="card" part="card" lang=${strings.lang}>
        <header>
          ${this.eyebrow(group, strings)} ${this.mainHeading(title, 'fr')}
          ${
            expansion && isFull && !isSaid
              ? html`<p class="muted" lang="fr">${expansion}</p>`
              : nothing
          }
        </header>
        ${group.summary && html`<p part="summary" lang="fr">${group.summary}</p>`}
        ${isFull ? this.details(group, strings) : nothing} ${this.links(group, isFull)}
        ${
          isFull
            ? this.evidence(strings, [
                group,
                ...group.organisations.flatMap(({ organisation, inferred, notes }) => [
                  { inferred, notes, about: organisation.name },
                  { ...organisation, about: organisation.name },
                ]),
                ...group.themes.map((each) => ({ ...each, about: each.theme.label })),
                ...group.territories.map((each) => ({ ...each, about: territoryName(each) })),
                ...group.people.map((each) => ({ ...each, about: each.name })),
                ...group.publications.map((each) => ({ ...each, about: each.title ?? each.label })),
              ])
            : nothing
        }
      </article>
    `;
  }

  private eyebrow(group: Group, strings: Strings): TemplateResult {
    const { name, inferred, otherNames, period, subject, wave } = group;
    const shown = period ?? wave?.period;
    const mark = inferred?.['period'] ?? inferred?.['period.end'] ?? (!period && wave);
    return html`
      <p class="eyebrow" part="eyebrow">
        <b part="hashtag" lang="fr">${name}</b>
        ${
          otherNames
            ? html`<span class="muted">${strings.group.otherNames(otherNames.join(', '))}</span>`
            : nothing
        }
        <span class="muted"
          >${shown ? periodInWords(shown, strings.lang) : strings.periodUnknown}${
            mark ? html` (${strings.inferredPeriod})` : nothing
          }</span
        >
        ${subject ? html`<span class="muted" lang="fr">${subject}</span>` : nothing}
      </p>
    `;
  }

  private details(group: Group, strings: Strings): TemplateResult {
    const t = strings.group;
    const members = (role: Group['organisations'][number]['role']) =>
      group.organisations
        .filter((member) => member.role === role)
        .map(({ organisation: { name, institution, fullName }, inferred }) =>
          entry(
            html`${fullName && fullName !== name ? html`<abbr title=${fullName}>${name}</abbr>` : name}${
              institution && institution !== name ? `, ${institution}` : nothing
            }`,
            inferred?.['role'] && strings.inferred,
          ),
        );
    const leads = members('lead');
    const leadTerm = leads.length > 1 ? t.leads : t.lead;
    if (group.leadAsStated) leads.unshift(entry(`«\u00a0${group.leadAsStated}\u00a0»`));
    const coLeads = members('co-lead');
    return html`
      <dl part="details">
        ${row(leadTerm, leads, strings)}
        ${coLeads.length ? row(t.coLead, coLeads, strings) : nothing}
        ${row(t.associated, members('associated'), strings)}
        ${
          group.people.length
            ? row(
                t.people,
                group.people.map(({ name, affiliation, role }) =>
                  entry([name, affiliation, t.roles[role]].filter(Boolean).join(', ')),
                ),
                strings,
              )
            : nothing
        }
        ${row(
          t.territories,
          group.territories.map((territory) =>
            entry(territoryName(territory), territory.inferred && strings.inferred),
          ),
          strings,
        )}
        ${row(
          t.partners,
          group.partners.map((partner) => entry(partner)),
          strings,
        )}
        ${row(
          t.publications,
          group.publications.map((publication) => this.publication(publication, strings)),
          strings,
        )}
      </dl>
    `;
  }

  private publication(publication: Publication, strings: Strings): TemplateResult {
    const { title, label, type, date, inferred } = publication;
    const isInferred = ['title', 'label', 'date', 'group'].some((field) => inferred?.[field]);
    const when = date ? html`, ${time(date, strings.lang)}` : nothing;
    return entry(
      html`${anchor(addressOf(publication), title ?? label!)}
        <span class="muted">${strings.publicationTypes[type]}${when}</span>`,
      isInferred && strings.inferred,
    );
  }

  private links({ links }: Group, isFull: boolean) {
    const shown = isFull ? links : links.slice(0, 1);
    if (!shown.length) return nothing;
    return html`
      <ul class="links" part="links" lang="fr" role="list">
        ${shown.map(({ label, url }) => html`<li>${anchor(url, label)}</li>`)}
      </ul>
    `;
  }
}

/** One thing in a row of the description list, with its mark when it is inferred. */
function entry(content: unknown, mark?: string | false): TemplateResult {
  return html`<span lang="fr">${content}</span>${
      mark ? html` <span class="muted">(${mark})</span>` : nothing
    }`;
}

function row(term: string, entries: readonly TemplateResult[], strings: Strings): TemplateResult {
  return html`
    <div>
      <dt>${term}</dt>
      ${
        entries.length
          ? entries.map((each) => html`<dd>${each}</dd>`)
          : html`<dd class="unknown">${strings.unknown}</dd>`
      }
    </div>
  `;
}

define('gtnum-group-card', GtnumGroupCard);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-group-card': GtnumGroupCard;
  }
}
