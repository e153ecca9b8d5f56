import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { anchor } from './parts/anchor.js';
import type { Evident } from './parts/evidence.js';
import { fold, list } from './parts/fold.js';
import { folds } from './parts/fold.styles.js';
import { markOf } from './parts/inferred.js';
import { publicationSpace } from './parts/publication-space.js';
import { time } from './parts/time.js';
import { define } from './define.js';
import { GtnumElement } from './gtnum-element.js';
import { periodAsText } from '../facts/dates.js';
import { coverage, type Dataset, type Part, type Programme } from '../facts/model.js';
import { followPrinting } from './printing.js';
import type { Strings as Shared } from './strings/fr.js';
import { about } from './strings/fr/gtnum-about.js';
import { styles } from './gtnum-about.styles.js';

const french = { about };
type Strings = Shared & typeof french;

/** A part of the element, by the name that `sections` gives it. */
type Section = keyof Strings['about']['sections'];

/** What a part says, nothing where the data has none of it, and what says so. */
interface Said {
  content: TemplateResult | typeof nothing;
  from: readonly Evident[];
}

/** Parts that stand under one line each until a reader opens them; the browser's own search finds what is in them. */
const folded: readonly Section[] = [
  'presentation',
  'orientation',
  'proposals',
  'objectives',
  'context',
  'map',
];

/**
 * What a GTnum is, in one sentence and in figures that are counted from the data; how a group works, for
 * whom, where to read what groups publish. The presentation's own words, its orientation, the proposals
 * behind it, objectives, calendar and context are folded; printed, they are open.
 *
 * @tag gtnum-about
 * @summary What a GTnum is: one sentence, figures, how it works, for whom, where to read.
 * @height 1000
 *
 * @fr name Présentation
 * @fr title Qu’est-ce qu’un GTnum ?
 * @fr subject la présentation du programme
 * @en subject the programme
 * @fr summary Ce qu’est un GTnum : une phrase, des chiffres, le fonctionnement, à qui il s’adresse et où lire.
 * @fr description Ce qu’est un GTnum, en une phrase et en chiffres comptés dans les données ; comment un
 *   groupe travaille, pour qui, où lire ses publications. Le texte de la présentation, son orientation,
 *   les propositions des états généraux, les objectifs et le contexte sont repliés ; on choisit les
 *   parties et leur ordre.
 * @fr example Complète: <gtnum-about></gtnum-about>
 * @fr example Courte: <gtnum-about sections="definition figures how"></gtnum-about>
 * @fr example Chiffres: <gtnum-about sections="figures"></gtnum-about>
 * @fr example En anglais: <gtnum-about lang="en"></gtnum-about>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 *
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart section - One of the parts that `sections` names.
 * @csspart sentence - What a group is, in one sentence.
 * @csspart figures - The figures.
 * @csspart figure - One figure with what it counts.
 * @csspart number - The number of a figure.
 * @csspart steps - How a group works, step by step.
 * @csspart step - One step.
 * @csspart calls - The calls that are known.
 * @csspart title - The title of a part that is not folded.
 * @csspart fold - What stands under one line until it is opened.
 * @csspart sources - The sources, on demand.
 */
export class GtnumAbout extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, folds, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'sections'];

  protected override readonly french = french;

  protected override get needs(): readonly Part[] {
    return ['programme'];
  }

  /**
   * The parts to show, in that order: some of `definition figures how audiences read presentation orientation proposals objectives context map`. Default: all. The heading of one alone is its title.
   * @fr label Parties
   * @fr hint Dans l’ordre voulu, parmi : definition (la phrase), figures (les chiffres), how (le fonctionnement), audiences (pour qui), read (où lire), presentation (le texte de la présentation), orientation, proposals (les propositions), objectives (objectifs et calendrier), context (le contexte), map (le schéma perdu).
   * @fr absent Toutes
   */
  @property() sections?: string | null;

  /** What is open on paper alone, in browsers that do not open it by style. */
  private readonly openOnPaper = new Set<HTMLDetailsElement>();
  private stopPrinting?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopPrinting = followPrinting((isPrinting) => {
      if (isPrinting) {
        const closed = 'details[part="fold"]:not([open])';
        for (const each of this.renderRoot.querySelectorAll<HTMLDetailsElement>(closed)) {
          this.openOnPaper.add(each);
          each.open = true;
        }
      } else {
        for (const each of this.openOnPaper) each.open = false;
        this.openOnPaper.clear();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopPrinting?.();
  }

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.about;
    const names = this.chosen(Object.keys(t.sections) as Section[]);
    const said = names
      .map((name) => ({ name, ...this.said(name, data, strings) }))
      .filter(({ content }) => content !== nothing);
    if (!said.length) return t.empty;
    const [first] = said;
    const isAlone = said.length === 1 && first!.name !== 'definition';
    const { programme } = data;
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(isAlone ? t.sections[first!.name] : t.heading(programme?.acronym ?? 'GTnum'))}
        <div class="parts">
          ${said.map(({ name, content }) => this.section(name, content, isAlone, strings))}
        </div>
        ${this.evidence(strings, t.of, [programme ?? {}, ...said.flatMap(({ from }) => from)])}
      </div>
    `;
  }

  /** The parts that `sections` names, all where it names none. */
  private chosen(known: readonly Section[]): readonly Section[] {
    const names = (this.sections ?? '').split(/[\s,]+/).filter(Boolean);
    const isKnown = (name: string): name is Section => (known as readonly string[]).includes(name);
    for (const name of names) if (!isKnown(name)) this.warnUnknown('sections', name, () => known);
    const chosen = [...new Set(names.filter(isKnown))];
    return chosen.length ? chosen : known;
  }

  private section(
    name: Section,
    content: Said['content'],
    isAlone: boolean,
    { about: { sections } }: Strings,
  ): TemplateResult {
    if (folded.includes(name) && !isAlone) {
      return html`<div class="wide folded" part="section">
        ${fold(name, this.headingAt(1, sections[name]), content)}
      </div>`;
    }
    const hasTitle = ['audiences', 'read'].includes(name) && !isAlone;
    return html`<div class=${hasTitle ? '' : 'wide'} part="section">
      ${hasTitle ? this.headingAt(1, sections[name], 'title') : nothing} ${content}
    </div>`;
  }

  private said(name: Section, data: Dataset, strings: Strings): Said {
    const { programme } = data;
    if (name === 'figures') return this.figures(data, strings);
    if (name === 'how') return this.how(data, strings);
    return programme ? this.told(name, programme, strings) : none;
  }

  /** What a part says of the programme's texts. */
  private told(
    name: Exclude<Section, 'figures' | 'how'>,
    programme: Programme,
    strings: Strings,
  ): Said {
    const t = strings.about;
    const { sentence, definition, orientation, audiences, objectives, calendar } = programme;
    const { offers, propositions, context, map, document, publisher } = programme;
    switch (name) {
      case 'definition': {
        const from = sentence ?? definition[0];
        return from
          ? {
              content: html`<p class="sentence" part="sentence" lang="fr">${from.text}</p>`,
              from: [from],
            }
          : none;
      }
      case 'audiences':
        return { content: list(audiences.map(capitalised), 'plain'), from: [] };
      case 'read':
        return this.read(programme, strings);
      case 'presentation':
        return {
          content: html`<div class="text">
            <blockquote class="text">
              ${definition.map(({ text }) => html`<p lang="fr">${text}</p>`)} ${list(offers)}
            </blockquote>
            <p class="muted" lang="fr">${[document, publisher].filter(Boolean).join(', ')}</p>
          </div>`,
          from: definition,
        };
      case 'orientation':
        return quoted(orientation);
      case 'proposals':
        if (!propositions) return none;
        return {
          content: html`<blockquote class="text">
            <p lang="fr">${propositions.introduction}</p>
            <ul lang="fr" role="list">
              ${propositions.items.map(
                ({ number, text }) =>
                  html`<li><b>${number}</b> &laquo;&nbsp;${text}&nbsp;&raquo;</li>`,
              )}
            </ul>
            ${propositions.continuation ? html`<p lang="fr">… ${propositions.continuation}</p>` : nothing}
          </blockquote>`,
          from: [propositions],
        };
      case 'objectives':
        return quoted([...objectives, ...calendar]);
      case 'context':
        return { content: list(context.map(({ text }) => text)), from: context };
      case 'map':
        if (!map) return none;
        return {
          content: html`<div class="text">
            <p>${t.map}</p>
            ${list([map.title, map.label, map.caption])}
            <p>${t.mapCredit}${strings.colon}<span lang="fr">${map.credit}</span></p>
          </div>`,
          from: [map],
        };
    }
  }

  /** All is counted here: a file that is corrected says other numbers. */
  private figures({ waves, groups }: Dataset, strings: Strings): Said {
    const t = strings.about;
    const { announced, until, known, later } = coverage(waves);
    const organisations = new Set(
      groups.flatMap((group) => group.organisations.map(({ organisation }) => organisation)),
    );
    const places = new Set(
      groups.flatMap((group) => group.territories.flatMap(({ academy }) => academy ?? [])),
    );
    const academies = [...places].filter(({ kind }) => kind === 'academie').length;
    const regions = [...places].filter(({ kind }) => kind === 'region-academique').length;
    const years = waves
      .flatMap(({ period: { start, end = start } }) => [start.slice(0, 4), end.slice(0, 4)])
      .sort();
    const figures: [number, string][] = [
      announced ? [announced, t.announced(announced, until!)] : [known, t.known(known)],
      [waves.length, t.waves(waves.length, years[0]!, years.at(-1)!)],
      [organisations.size, t.organisations(organisations.size, announced ? known + later : 0)],
      [academies, t.academies(academies, regions)],
    ];
    const shown = figures.filter(([number]) => number);
    if (!shown.length) return none;
    return {
      content: html`<ul class="figures" part="figures" role="list" aria-label=${t.sections.figures}>
        ${shown.map(
          ([number, of]) =>
            html`<li part="figure">
              <b class="number" part="number">${number}</b> <span class="muted">${of}</span>
            </li>`,
        )}
      </ul>`,
      from: waves.map(({ sources }) => ({ sources })),
    };
  }

  private how({ programme, waves }: Dataset, strings: Strings): Said {
    const t = strings.about;
    const steps = programme?.steps ?? [];
    const calls = waves.flatMap(({ call, period }) =>
      call ? [{ ...call, about: t.call(periodAsText(period, 'fr')), period }] : [],
    );
    if (!steps.length && !calls.length) return none;
    return {
      content: html`
        ${
          steps.length
            ? html`<ol class="steps" part="steps" role="list" aria-label=${t.sections.how}>
                ${steps.map(
                  ({ title, text }) =>
                    html`<li part="step" lang="fr">
                      <b>${title}</b>
                      <p class="muted">${text}</p>
                    </li>`,
                )}
              </ol>`
            : nothing
        }
        ${
          calls.length
            ? html`<p class="muted" part="calls">
                ${t.calls(calls.length)}${strings.colon}${calls.map(
                  ({ period, date, url, inferred }, index) =>
                    html`${index ? ', ' : nothing}${anchor(
                      url,
                      periodAsText(period, strings.lang),
                      {
                        label: t.callText(periodAsText(period, strings.lang)),
                      },
                    )}${date ? html` (${time(date, strings.lang)}${markOf(inferred, ['date'], strings)})` : nothing}`,
                )}.
              </p>`
            : nothing
        }
      `,
      from: [...steps, ...calls],
    };
  }

  /** The publication space, what it is for and what it holds, and the other links. */
  private read({ publicationSpace: space, links, webinars }: Programme, strings: Strings): Said {
    const t = strings.about;
    const others = links.filter(({ url }) => url !== space?.url);
    const items = others.map(({ label, url }) => anchor(url, label));
    const from = [...(space ? [space] : []), ...others, ...(webinars ? [webinars] : [])];
    if (!from.length) return none;
    return {
      content: html`<div class="reading">
        ${space ? publicationSpace(space, strings) : nothing} ${list(items, 'plain')}
        ${
          webinars
            ? html`<p class="muted">
                ${t.webinars}<span lang="fr">&laquo;&nbsp;${webinars.text}&nbsp;&raquo;</span>.
              </p>`
            : nothing
        }
      </div>`,
      from,
    };
  }
}

const none: Said = { content: nothing, from: [] };

/** What the presentation says, word for word. */
function quoted(stated: Programme['orientation']): Said {
  if (!stated.length) return none;
  return {
    content: html`<div class="text">
      ${stated.map(({ text }) => html`<blockquote><p lang="fr">&laquo;&nbsp;${text}&nbsp;&raquo;</p></blockquote>`)}
    </div>`,
    from: stated,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

define('gtnum-about', GtnumAbout);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-about': GtnumAbout;
  }
}
