import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { anchor } from './parts/anchor.js';
import { periodAsText, years } from '../facts/dates.js';
import { periodInWords, time } from './parts/time.js';
import { define } from './define.js';
import { GtnumElement } from './gtnum-element.js';
import {
  coverage,
  nameOf,
  endOf,
  startOf,
  type Dataset,
  type Group,
  type Milestone,
  type Theme,
  type Wave,
} from '../facts/model.js';
import { followPrinting } from './printing.js';
import { scrollBack } from './scroll-back.js';
import type { Strings } from './strings/fr.js';
import { warn } from './warn.js';
import { styles } from './gtnum-timeline.styles.js';

/** A visitor opened a wave, or closed the open one: `wave`, its id, is then undefined. */
export class GtnumSelectEvent extends Event {
  constructor(readonly wave?: string) {
    super('gtnum-select', { bubbles: true, composed: true });
  }
}

/** The years drawn, `to` excluded, and where a position falls between them, from 0 to 1. */
interface Axis {
  from: number;
  to: number;
  at(position: number): number;
}

/**
 * The waves of GTnum on an axis of years, where overlapping periods overlap, with dated milestones
 * and today. Opening a wave shows what the presentation says of it, its themes and its documented
 * groups. In a narrow column the waves are a list read from top to bottom; printed, all are open.
 *
 * @tag gtnum-timeline
 * @summary The waves of GTnum on an axis of years, each opening on its themes and groups.
 * @height 600
 *
 * @fr name Frise
 * @fr title Frise des vagues
 * @fr summary Les vagues de GTnum sur un axe d’années ; chacune s’ouvre sur ses thématiques et ses groupes.
 * @fr description Les vagues de GTnum sur un axe d’années, où les périodes qui se chevauchent se
 *   voient. Chacune s’ouvre sur ses thématiques et ses groupes documentés. Dans une colonne étroite,
 *   la frise devient une liste ; à l’impression, tout est ouvert.
 * @fr example Fermée: <gtnum-timeline></gtnum-timeline>
 * @fr example Ouverte: <gtnum-timeline wave="2020-2022"></gtnum-timeline>
 * @fr example 2020 à 2025: <gtnum-timeline from="2020" to="2025"></gtnum-timeline>
 * @fr example Sans titre: <gtnum-timeline heading=""></gtnum-timeline>
 * @fr example En anglais: <gtnum-timeline lang="en" wave="2021-2024"></gtnum-timeline>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 * @fires {GtnumSelectEvent} gtnum-select - When a visitor opens or closes a wave; `event.wave` is the id of the open wave, undefined when all are closed. Bubbles, composed.
 *
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart summary - The sentence that counts the groups.
 * @csspart years - The years above the axis (wide columns).
 * @csspart waves - The list of waves.
 * @csspart wave - One wave of the list.
 * @csspart wave-button - The line that opens a wave.
 * @csspart period - The period that names a wave.
 * @csspart track - The axis behind a bar.
 * @csspart bar - The bar of a wave.
 * @csspart count - The number of groups of a wave.
 * @csspart panel - What an open wave shows.
 * @csspart statement - What the presentation says of the wave.
 * @csspart themes - The list of themes of a wave.
 * @csspart groups - The list of documented groups of a wave.
 * @csspart milestones - The milestones on the axis.
 * @csspart all-milestones - The list of all milestones, on demand.
 * @csspart sources - The sources, on demand.
 *
 * @cssprop [--gtnum-wave-1] - Colour of the first wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-2] - Colour of the second wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-3] - Colour of the third wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-4] - Colour of the fourth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-5] - Colour of the fifth wave. Default: a hue mixed with the text colour.
 * @cssprop [--gtnum-wave-6] - Colour of the sixth wave; the seventh starts again at the first. Default: a hue mixed with the text colour.
 */
export class GtnumTimeline extends GtnumElement {
  static override styles = [...GtnumElement.styles, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'wave', 'from', 'to'];

  /**
   * Id of the open wave, such as `2020-2022`; absent when all are closed. Follows the visitor.
   * @fr label Vague ouverte
   * @fr absent Aucune
   */
  @property({ reflect: true }) wave?: string | null;

  /**
   * First year drawn. Default: the year in which the first wave starts.
   * @minimum 1900
   * @maximum 2100
   * @fr label Première année
   * @fr hint Par défaut, celle de la première vague.
   */
  @property({ type: Number }) from?: number | null;

  /**
   * Last year drawn. Default: the last year of a wave.
   * @minimum 1900
   * @maximum 2100
   * @fr label Dernière année
   * @fr hint Par défaut, la dernière connue.
   */
  @property({ type: Number }) to?: number | null;

  /** Today, on the axis; not known where the content is prerendered, to be read later. */
  @state() private today?: number;

  /** On paper all waves are open. */
  @state() private isPrinting = false;

  private stopPrinting?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.today = today();
    this.stopPrinting = followPrinting((isPrinting) => {
      this.isPrinting = isPrinting;
      if (this.hasUpdated) this.performUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopPrinting?.();
  }

  protected override resume(open: readonly string[]): void {
    // Where the page has said otherwise since, it is right.
    if ((this.wave ?? null) !== this.getAttribute('wave')) return;
    this.wave = open.find((id) => id.startsWith('wave-'))?.slice('wave-'.length);
  }

  protected override view(data: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.timeline;
    if (!data.waves.length) return t.none;
    this.named('wave', this.wave, data.waves);
    const axis = this.axisFor(data.waves);
    const waves = data.waves.filter(({ period }) => isOn(axis, period.start, period.end));
    if (!waves.length) return t.empty;
    const first = Math.floor(Math.min(...waves.map(({ period }) => startOf(period.start))));
    const { today: now = -Infinity } = this;
    const isNow = now >= axis.from && now < axis.to;
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(t.heading(String(first)))}
        <p class="muted" part="summary">${t.summary(coverage(waves))}</p>
        <div
          class=${isNow ? 'chart now' : 'chart'}
          .style=${`--today:${axis.at(now)};--years:${axis.to - axis.from}`}
        >
          ${this.years(axis, isNow ? axis.at(now) : undefined, t.today)}
          <ol class="waves" part="waves" role="list">
            ${waves.map((wave) => this.row(wave, data.waves.indexOf(wave), axis, strings))}
          </ol>
          ${this.marks(data.milestones, axis, strings)}
        </div>
        ${this.allMilestones(data.milestones, strings)}
      </div>
    `;
  }

  private axisFor(waves: readonly Wave[]): Axis {
    const starts = waves.map(({ period }) => startOf(period.start));
    const ends = waves.map(({ period }) => Number((period.end ?? period.start).slice(0, 4)));
    const year = (name: 'from' | 'to', fallback: number) => {
      const value = this[name];
      if (value === undefined || value === null) return fallback;
      if (value >= years.first && value <= years.last && Number.isInteger(value)) return value;
      const given = this.getAttribute(name) ?? value;
      warn(
        `<${this.localName} ${name}="${given}"> : une année est attendue, de ${years.first} à ${years.last}.`,
      );
      return fallback;
    };
    const first = Math.floor(Math.min(...starts));
    const last = Math.floor(Math.max(...ends));
    let from = year('from', first);
    let to = year('to', last) + 1;
    if (to <= from) {
      warn(`<${this.localName}> : from="${from}" vient après to="${to - 1}".`);
      [from, to] = [first, last + 1];
    }
    const at = (position: number) => Math.min(1, Math.max(0, (position - from) / (to - from)));
    return { from, to, at };
  }

  private years({ from, to }: Axis, now: number | undefined, today: string): TemplateResult {
    // Not `Array.from`: old libraries that a page may carry (MooTools) have one of their own.
    const years = [...Array<undefined>(to - from)].map((_, index) => from + index);
    return html`
      <div class="axis" aria-hidden="true">
        <ol class="years" part="years">
          ${years.map((year) => html`<li>${year}</li>`)}
        </ol>
        ${
          now === undefined
            ? nothing
            : html`<span class=${now > 0.5 ? 'today late' : 'today'}>${today}</span>`
        }
      </div>
    `;
  }

  private row(wave: Wave, index: number, axis: Axis, strings: Strings): TemplateResult {
    const t = strings.timeline;
    const { start, end = start } = wave.period;
    const isOpen = wave.id === this.wave;
    const [from, to] = [startOf(start), endOf(end)];
    const left = axis.at(from);
    const style = `--start:${left};--end:${axis.at(to)};--_wave:var(--_wave-${(index % 6) + 1})`;
    const shape = [
      left > 0.7 && 'late',
      from < axis.from && 'cut-start',
      to > axis.to && 'cut-end',
    ].filter(Boolean);
    const count = wave.announced ? t.announced(wave.announced) : t.documented(wave.groups.length);
    return html`
      <li part="wave" class=${shape.join(' ')} .style=${style}>
        <details
          id=${`wave-${wave.id}`}
          name=${
            // Of those with one name, browsers leave one open.
            this.isPrinting ? nothing : 'wave'
          }
          ?open=${isOpen || this.isPrinting}
          @toggle=${(event: Event) => {
            // Browsers open what their own search finds.
            const { open } = event.target as HTMLDetailsElement;
            if (open && !this.isPrinting) void this.choose(wave.id);
          }}
        >
          <summary
            part="wave-button"
            @click=${(event: Event) => {
              event.preventDefault();
              void this.choose(isOpen ? undefined : wave.id, event.composedPath());
            }}
          >
            ${this.headingAt(
              1,
              html`<span class="row">
                <span class="period" part="period"
                  ><span>${periodInWords(wave.period, strings.lang)}</span></span
                ><span class="hidden">, </span>
                <span class="track" part="track"><span class="bar" part="bar"></span></span>
                <span class="count" part="count">${count}</span>
              </span>`,
            )}
          </summary>
          <div class="panel" part="panel">${this.panel(wave, strings)}</div>
        </details>
      </li>
    `;
  }

  private panel(wave: Wave, strings: Strings): TemplateResult {
    const t = strings.timeline;
    const { statement, call, themes, groups, announced } = wave;
    return html`
      ${statement && html`<p part="statement" lang="fr">&laquo;&nbsp;${statement}&nbsp;&raquo;</p>`}
      ${
        themes.length
          ? this.themes(themes, strings)
          : html`<p class="unknown">${t.themesUnknown}</p>`
      }
      ${
        groups.length
          ? html`<ul class="groups" part="groups" role="list" aria-label=${t.groups}>
              ${groups.map((group) => this.group(group, strings))}
            </ul>`
          : nothing
      }
      ${call && this.call(call, strings)}
      <p class="muted">${t.coverage(groups.length, announced)}</p>
      ${this.evidence(
        strings,
        strings.sourcesOf.wave(periodAsText(wave.period, strings.lang)),
        [
          wave,
          ...(call ? [{ ...call, about: t.call }] : []),
          ...themes.flatMap((theme) => wordingsIn(theme, wave)),
          ...groups.map((group) => ({ ...group, about: nameOf(group) })),
        ],
        `sources-${wave.id}`,
      )}
    `;
  }

  private themes(themes: readonly Theme[], strings: Strings): TemplateResult {
    return html`<div>
      <p class="muted">${strings.timeline.themes}</p>
      <ul class="themes" part="themes" lang="fr" role="list">
        ${themes.map(({ label }) => html`<li>${label}</li>`)}
      </ul>
    </div>`;
  }

  private group(group: Group, strings: Strings): TemplateResult {
    const name = nameOf(group);
    const label = strings.timeline.read(name);
    return html`<li>
      <b>${anchor(group.links[0]?.url, name, { label, lang: 'fr' })}</b>
      <span class="muted">
        <span lang="fr">${group.title}</span>${
          group.inferred?.['wave'] ? html` &middot; ${strings.inferredWave}` : nothing
        }
      </span>
    </li>`;
  }

  private call(call: NonNullable<Wave['call']>, strings: Strings): TemplateResult {
    const t = strings.timeline;
    const facts = [
      call.date ? time(call.date, strings.lang) : t.callDateUnknown,
      call.inferred?.['date'] && html` (${strings.inferred})`,
      call.themesOffered && html`, ${t.themesOffered(call.themesOffered)}`,
      call.expected && html`, <span lang="fr">${call.expected}</span> ${t.expected}`,
      call.amount && html`, <span lang="fr">${call.amount}</span>`,
    ];
    return html`<p class="call">
      ${t.call}${strings.colon}${facts.map((fact) => fact ?? nothing)}.
      ${call.url ? anchor(call.url, t.callText) : nothing}
    </p>`;
  }

  private marks(milestones: readonly Milestone[], axis: Axis, strings: Strings) {
    const marked = milestones.filter(
      ({ kind, date }) => ['institution', 'call', 'programme'].includes(kind) && isOn(axis, date),
    );
    if (!marked.length) return nothing;
    return html`
      <ol class="marks" part="milestones" role="list" aria-label=${strings.timeline.milestones}>
        ${marked.map((milestone) => {
          const at = axis.at(startOf(milestone.date));
          return html`<li class=${at > 0.5 ? 'late' : ''} .style=${`--at:${at}`}>
            ${this.milestone(milestone, strings)}
          </li>`;
        })}
      </ol>
    `;
  }

  private allMilestones(milestones: readonly Milestone[], strings: Strings) {
    if (!milestones.length) return nothing;
    const content = () => html`
      <ol>
        ${milestones.map((each) => html`<li>${this.milestone(each, strings)}</li>`)}
      </ol>
      ${this.evidence(
        strings,
        strings.sourcesOf.milestones,
        milestones.map((milestone) => ({ ...milestone, about: milestone.title })),
        'sources-milestones',
      )}
    `;
    const summary = strings.timeline.allMilestones(milestones.length);
    return this.onDemand('all-milestones', 'milestones', summary, content);
  }

  private milestone({ date, end, title, inferred }: Milestone, strings: Strings): TemplateResult {
    const when = end ? periodInWords({ start: date, end }, strings.lang) : time(date, strings.lang);
    const mark = inferred?.['date'] ? html` (${strings.inferred})` : nothing;
    return html`<span lang="fr">${title}</span>, ${when}${mark}`;
  }

  /** What the visitor has clicked stays where it is on the screen. */
  private async choose(wave: string | undefined, path: EventTarget[] = []): Promise<void> {
    if (wave === this.wave) return;
    const top = (path[0] as Element | undefined)?.getBoundingClientRect().top;
    this.wave = wave;
    await this.updateComplete;
    if (top !== undefined) scrollBack(path, top);
    this.dispatchEvent(new GtnumSelectEvent(wave));
  }
}

/** Whether something of a period, or of a single date, can be drawn. */
function isOn(axis: Axis, start: string, end = start): boolean {
  return startOf(start) < axis.to && endOf(end) > axis.from;
}

/** Today, where the reader is, as a position on an axis of years. */
function today(): number {
  const now = new Date();
  return startOf([now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-'));
}

/** How the sources word a subject in a wave. */
function wordingsIn({ label, wordings }: Theme, wave: Wave) {
  return wordings.filter((each) => each.wave === wave).map((each) => ({ ...each, about: label }));
}

define('gtnum-timeline', GtnumTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-timeline': GtnumTimeline;
  }
  interface HTMLElementEventMap {
    'gtnum-select': GtnumSelectEvent;
  }
}
