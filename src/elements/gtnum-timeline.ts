import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { anchor } from './parts/anchor.js';
import { dateInWords, periodAsText, today, years } from '../facts/dates.js';
import { downloads } from './parts/downloads.js';
import type { Evident } from './parts/evidence.js';
import { groupLine } from './parts/group-line.js';
import { groupLines } from './parts/group-line.styles.js';
import { markOf, nameOf, only } from './parts/inferred.js';
import { lanes } from './parts/lanes.js';
import { time } from './parts/time.js';
import { waveNumber } from './parts/wave-number.js';
import { define } from './define.js';
import { GtnumElement } from './gtnum-element.js';
import {
  coverage,
  endOf,
  startOf,
  type Dataset,
  type Milestone,
  type Theme,
  type Wave,
} from '../facts/model.js';
import { followPrinting } from './printing.js';
import { scrollBack } from './scroll-back.js';
import { GtnumSelectEvent } from './select-event.js';
import { followSelection } from './selection.js';
import type { Strings as Shared } from './strings/fr.js';
import { timeline } from './strings/fr/gtnum-timeline.js';
import { warn } from './warn.js';
import { styles } from './gtnum-timeline.styles.js';

const french = { timeline };
type Strings = Shared & typeof french;

export { GtnumSelectEvent };

/** The years drawn, `to` excluded, and where a position falls between them: from 0 to 1, or beyond. */
interface Axis {
  from: number;
  to: number;
  at(position: number): number;
}

/**
 * The waves of GTnum on an axis of years, where overlapping periods overlap, with the milestones that
 * matter to everybody, and today. A wave opens on one sentence, its groups, each of which opens its card in
 * place, and its subjects. In a narrow column the waves are a list read from top to bottom; printed, all
 * are open.
 *
 * @tag gtnum-timeline
 * @summary The waves of GTnum on an axis of years, each opening on its groups and subjects.
 * @height 600
 *
 * @fr name Frise
 * @fr title Frise des vagues
 * @fr subject la frise des vagues
 * @en subject the timeline of waves
 * @fr summary Les vagues de GTnum sur un axe d’années ; chacune s’ouvre sur ses groupes et ses sujets.
 * @fr description Les vagues de GTnum sur un axe d’années, où les périodes qui se chevauchent se
 *   voient. Chacune s’ouvre sur ses groupes, dont on ouvre la fiche sur place, et sur ses sujets. Dans
 *   une colonne étroite, la frise devient une liste ; à l’impression, toutes les vagues sont ouvertes.
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
 * @csspart summary - The sentence that says how many groups are known.
 * @csspart years - The years above the axis; in narrow columns, the first and the last.
 * @csspart waves - The list of waves.
 * @csspart wave - One wave of the list.
 * @csspart wave-button - The line that opens a wave.
 * @csspart period - The period that names a wave.
 * @csspart track - The axis behind a bar.
 * @csspart bar - The bar of a wave.
 * @csspart count - How many groups of a wave are known, and of how many.
 * @csspart panel - What an open wave shows.
 * @csspart sentence - What a wave is about, in one sentence.
 * @csspart groups - The list of the groups of a wave that are known.
 * @csspart group - The line of a group, which opens its card.
 * @csspart themes - The list of subjects of a wave.
 * @csspart theme - One subject, which opens on its sentence and its groups.
 * @csspart call - The call of a wave, in one sentence.
 * @csspart statement - What the presentation says of the wave, word for word, on demand.
 * @csspart milestones - The milestones on the axis.
 * @csspart all-milestones - The list of all milestones, by kind, on demand.
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
export class GtnumTimeline extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, groupLines, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'wave', 'from', 'to'];

  protected override readonly french = french;

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

  /** Today, where the reader is, on the axis; not known where the content is prerendered, to be read later. */
  private today?: number;

  /** On paper all waves are open. */
  @state() private isPrinting = false;

  private stopPrinting?: () => void;
  private readonly share = followSelection(this, ['wave']);

  override connectedCallback(): void {
    super.connectedCallback();
    this.today = startOf(today());
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
    const since = Math.min(...waves.map(({ period }) => parseInt(period.start)));
    const known = waves.reduce((sum, { groups }) => sum + groups.length, 0);
    const found = coverage(waves);
    const silent = waves.filter(({ announced }) => !announced);
    const periods = silent.map(({ period }) => periodAsText(period, strings.lang));
    const summary = unbroken(t.summary(found, waves.length, periods, known - found.known));
    const { today: now = 0 } = this;
    const isNow = now >= axis.from && now < axis.to;
    // Not `Array.from`: old libraries that a page may carry (MooTools) have one of their own.
    const drawn = [...Array<undefined>(axis.to - axis.from)];
    return html`
      <div lang=${strings.lang}>
        ${this.mainHeading(t.heading(known, waves.length, since))}
        <p class="muted" part="summary">${summary}</p>
        <div
          class=${isNow ? 'chart now' : 'chart'}
          .style=${`--today:${axis.at(now)};--years:${drawn.length}`}
        >
          <div class="axis" aria-hidden="true">
            <ol class="years" part="years">
              ${drawn.map((_, index) => html`<li>${axis.from + index}</li>`)}
            </ol>
            ${
              isNow
                ? html`<span class=${axis.at(now) > 0.5 ? 'today late' : 'today'}>${t.today}</span>`
                : nothing
            }
          </div>
          <ol class="waves" part="waves" role="list" aria-label=${t.waves}>
            ${waves.map((wave) => this.row(wave, data, axis, strings))}
          </ol>
          ${this.marks(data.milestones, axis, strings)}
        </div>
        ${this.allMilestones(data.milestones, strings)}
        ${downloads(this, data, strings, { waves, milestones: data.milestones }, [this.from, this.to])}
      </div>
    `;
  }

  private axisFor(waves: readonly Wave[]): Axis {
    const first = Math.min(...waves.map(({ period }) => parseInt(period.start)));
    const last = Math.max(...waves.map(({ period: { start, end = start } }) => parseInt(end)));
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
    let from = year('from', first);
    let to = year('to', last) + 1;
    if (to <= from) {
      warn(`<${this.localName}> : axe impossible, de ${from} à ${to - 1}.`);
      [from, to] = [first, last + 1];
    }
    return { from, to, at: (position) => (position - from) / (to - from) };
  }

  private row(wave: Wave, data: Dataset, axis: Axis, strings: Strings): TemplateResult {
    const t = strings.timeline;
    const { start, end = start } = wave.period;
    const isOpen = wave.id === this.wave;
    const from = startOf(start);
    const to = endOf(end);
    const left = axis.at(from);
    const right = axis.at(to);
    const period = periodAsText(wave.period, strings.lang);
    const count = t.count(wave.groups.length, wave.announced);
    const style = `--start:${left};--end:${right};--count:${count.length};--_wave:var(--_wave-${waveNumber(wave, data)})`;
    const isAtWork = this.today! >= from && this.today! < to;
    // Browsers open what their own search finds.
    const toggle = ({ target }: Event) => {
      const { open } = target as HTMLDetailsElement;
      if (open && !this.isPrinting) void this.choose(wave.id);
    };
    const click = (event: Event) => {
      event.preventDefault();
      void this.choose(isOpen ? undefined : wave.id, event.composedPath());
    };
    // Read out in one piece, where the row is several. Blanks between tags would be nodes.
    // prettier-ignore
    const line = html`<span class="hidden">${`${period}, ${count}`}</span><span class="row" aria-hidden="true"><span class="period" part="period"><span class=${
      period.includes(' ') ? '' : 'nobr'
    }>${period}</span></span><span class="track" part="track"><span class="bar" part="bar"></span></span><span class="count" part="count">${count}</span></span>`;
    // Of those with one name, browsers leave one open.
    // prettier-ignore
    return html`<li part="wave" class=${left + right > 1 ? 'late' : ''} .style=${style}><details id=${`wave-${wave.id}`}
      name=${this.isPrinting ? nothing : 'wave'} ?open=${isOpen || this.isPrinting} @toggle=${toggle}><summary part="wave-button" @click=${click}>${this.headingAt(1, line)}${
        isAtWork ? html`<span class="hidden">${t.atWork}</span>` : nothing
      }</summary><div class="panel" part="panel">${this.panel(wave, data, strings)}</div></details></li>`;
  }

  private panel(wave: Wave, data: Dataset, strings: Strings): TemplateResult {
    const t = strings.timeline;
    const { summary, statement, call, themes, groups } = wave;
    const lines = groups.map((group) => {
      const mark = markOf(group.inferred, ['wave'], strings);
      return html`<li>${groupLine(this, group, data, strings, { isTitled: true, mark })}</li>`;
    });
    const subjects = themes.map((theme) => this.theme(theme, wave, strings));
    const sources = this.evidence(
      strings,
      strings.sourcesOf.wave(periodAsText(wave.period, strings.lang)),
      evidentIn(wave, strings),
      `sources-${wave.id}`,
    );
    // The statement is in the page from the start, for a reader may search for its words. Blanks between
    // tags would be nodes.
    // prettier-ignore
    return html`${
      summary ? html`<p part="sentence" lang="fr">${summary}</p>` : statement && html`<blockquote part="sentence" lang="fr">${quoted(statement)}</blockquote>`
    }${
      lines.length ? html`<ul class="groups" part="groups" role="list" aria-label=${t.groups}>${lines}</ul>` : nothing
    }${
      subjects.length ? html`<ul class="themes" part="themes" role="list" aria-label=${t.themes}>${subjects}</ul>` : html`<p class="muted">${t.themesUnknown}</p>`
    }${call && this.call(call, strings)}<div>${
      summary && statement
        ? html`<details part="statement" id=${`statement-${wave.id}`}><summary><span>${
            t.statement
          }</span></summary><blockquote lang="fr">${quoted(statement)}</blockquote></details>`
        : nothing
    }${sources}</div>`;
  }

  /** A subject of a wave: opens on its sentence, or the wave's wording, and on the groups that work on it. */
  private theme(theme: Theme, wave: Wave, strings: Strings): TemplateResult {
    const { label, sentence } = theme;
    const t = strings.timeline;
    const mark = markOf(whyIn(theme, wave), ['wave'], strings);
    const content = () => {
      const { text, inferred: why } = wordingsIn(theme, wave)[0]!;
      const textMark = markOf(why, ['text'], strings);
      const said =
        text === label ? nothing : html`<blockquote>${quoted(text)}${textMark}</blockquote>`;
      const names = groupsOn(theme, wave).map(
        ({ about, inferred }, index) =>
          html`${index ? ', ' : nothing}<span lang="fr">${about}</span>${markOf(
              inferred,
              ['theme'],
              strings,
            )}`,
      );
      return html`
        ${sentence ? html`<p>${sentence}</p>` : said}
        <p class="muted" lang=${strings.lang}>
          ${names.length ? [t.groups, strings.colon, names] : t.noGroup}
        </p>
      `;
    };
    const id = `theme-${wave.id}-${theme.id}`;
    const summary = mark === nothing ? label : html`${label}${mark}`;
    return html`<li lang="fr">${this.onDemand('theme', id, summary, content)}</li>`;
  }

  /** The call in one sentence; nothing where nothing is known of it. */
  private call(call: NonNullable<Wave['call']>, strings: Strings) {
    const t = strings.timeline;
    const { date, amount, expected, themesOffered, url, inferred } = call;
    const facts = [
      themesOffered && t.themesOffered(themesOffered),
      expected && html`<span lang="fr">${expected}</span> ${t.expected}`,
      amount && html`<span lang="fr">${amount}</span>`,
    ].filter(Boolean);
    if (!date && !facts.length && !url) return nothing;
    const when = date
      ? html`${t.callOf(dateInWords(date, strings.lang))}${time(date, strings.lang)}${markOf(
          inferred,
          ['date'],
          strings,
        )}`
      : t.call;
    // Blanks between tags would be nodes.
    // prettier-ignore
    return html`<p part="call">${when}${
      facts.map((fact, index) => html`${index ? ', ' : strings.colon}${fact}`)
    }. ${url && anchor(url, t.readCall)}</p>`;
  }

  private marks(milestones: readonly Milestone[], axis: Axis, strings: Strings) {
    const marked = milestones.filter(({ highlight, date }) => highlight && isOn(axis, date));
    if (!marked.length) return nothing;
    const spots = lanes(
      marked.map(({ date, label, title }) => ({
        at: axis.at(startOf(date)),
        length: Math.max((label ?? title).length, dateInWords(date, strings.lang).length),
      })),
    );
    // Blanks between tags would be nodes.
    // prettier-ignore
    return html`<ol class="marks" part="milestones" role="list" aria-label=${strings.timeline.milestones}>${
      marked.map((milestone, index) => {
        const { at, room, isLate, lane } = spots[index]!;
        const style = `--at:${at};--room:${room};--lane:${lane + 1}`;
        const said = this.milestone(milestone, milestone.label ?? milestone.title, strings);
        return html`<li class=${isLate ? 'late' : ''} .style=${style}><span>${said}</span></li>`;
      })
    }</ol>`;
  }

  private allMilestones(milestones: readonly Milestone[], strings: Strings) {
    if (!milestones.length) return nothing;
    const t = strings.timeline;
    const kinds = Object.keys(t.kinds) as Milestone['kind'][];
    const content = () => html`
      ${kinds.map((kind) => {
        const some = milestones.filter((each) => each.kind === kind);
        if (!some.length) return nothing;
        return html`
          ${this.headingAt(1, t.kinds[kind])}
          <ul>
            ${some.map((each) => html`<li>${this.milestone(each, each.title, strings)}</li>`)}
          </ul>
        `;
      })}
      ${this.evidence(
        strings,
        strings.sourcesOf.milestones,
        milestones.map((each) => ({
          ...each,
          about: each.title,
          inferred: only(each.inferred, 'date'),
        })),
        'sources-milestones',
      )}
    `;
    return this.onDemand(
      'all-milestones',
      'milestones',
      t.allMilestones(milestones.length),
      content,
    );
  }

  private milestone(
    { date, end, inferred }: Milestone,
    title: string,
    strings: Strings,
  ): TemplateResult {
    const when = end
      ? unbroken(periodAsText({ start: date, end }, strings.lang))
      : time(date, strings.lang);
    // Blanks between tags would be nodes.
    // prettier-ignore
    return html`<span lang="fr">${title}</span><span class="comma">, </span><span class="date">${when}</span>${
      markOf(inferred, ['date'], strings)
    }`;
  }

  /** What the visitor has clicked stays where it is on the screen. */
  private async choose(wave: string | undefined, path: EventTarget[] = []): Promise<void> {
    if (wave === this.wave) return;
    const top = (path[0] as Element | undefined)?.getBoundingClientRect().top;
    this.wave = wave;
    this.share({ wave });
    await this.updateComplete;
    if (top !== undefined) scrollBack(path, top);
    this.dispatchEvent(new GtnumSelectEvent({ wave }));
  }
}

/** Whether something of a period, or of a single date, can be drawn. */
function isOn(axis: Axis, start: string, end = start): boolean {
  return startOf(start) < axis.to && endOf(end) > axis.from;
}

/** What a source says, word for word. The marks are of the text: they stay where styles are gone. */
function quoted(text: string): string {
  return `«\u00a0${text}\u00a0»`;
}

/** A text, in which periods that are one word stay on one line. */
function unbroken(text: string) {
  return text
    .split(/(\d+–\d+)/)
    .map((piece, index) => (index % 2 ? html`<span class="nobr">${piece}</span>` : piece));
}

/** How the sources word a subject in a wave. */
function wordingsIn({ wordings }: Theme, wave: Wave) {
  return wordings.filter((each) => each.wave === wave);
}

/** Why a subject is counted among a wave's, where no source says that it is. */
function whyIn(theme: Theme, wave: Wave) {
  const wordings = wordingsIn(theme, wave);
  return wordings.every(({ inferred }) => inferred?.['wave'])
    ? only(wordings[0]?.inferred, 'wave')
    : undefined;
}

/** The groups of a wave that work on a subject, and why we think so. */
function groupsOn(theme: Theme, wave: Wave) {
  return wave.groups.flatMap(({ name, themes }) =>
    themes
      .filter((each) => each.theme === theme)
      .map(({ sources, inferred }) => ({
        about: name,
        sources,
        inferred: only(inferred, 'theme'),
      })),
  );
}

/** What an open wave shows, and where that comes from. */
function evidentIn(wave: Wave, { timeline }: Strings): Evident[] {
  const { call, themes, groups } = wave;
  return [
    wave,
    { ...call, about: timeline.call },
    ...themes.flatMap((theme) => [
      { about: theme.label, inferred: whyIn(theme, wave) },
      ...wordingsIn(theme, wave).map(({ sources, notes, inferred }, index) => ({
        about: theme.label,
        sources,
        notes,
        // The first is shown where the subject has no sentence.
        inferred: theme.sentence || index ? undefined : only(inferred, 'text'),
      })),
      ...groupsOn(theme, wave),
    ]),
    ...groups.map((group) => ({
      ...group,
      about: group.name,
      inferred: only(group.inferred, ...nameOf(group), 'wave', 'title'),
    })),
  ];
}

define('gtnum-timeline', GtnumTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-timeline': GtnumTimeline;
  }
}
