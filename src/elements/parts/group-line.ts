import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Group } from '../../facts/model.js';
import type { GtnumElement } from '../gtnum-element.js';
import type { Strings } from '../strings/fr.js';
import { warn } from '../warn.js';
import { anchor } from './anchor.js';
import { markOf, nameOf, once, whenOf } from './inferred.js';

/** What a line says beside the name of its group. */
export interface GroupLineOptions {
  /** Id of the line, where an element names the group more than once. */
  id?: string;
  /** Whether it says the title too, as lists of groups do. */
  isTitled?: boolean;
  /** What it says after the name. */
  years?: string;
  /** The style of the tag in which it says that, in the colour of a wave. */
  tag?: string;
  /** Whether the sentence stands beside the line already. */
  isBriefed?: boolean;
  /** The mark of what is inferred about the group's standing here, after its name. */
  mark?: unknown;
  /** Marks what a reader looks for, in name and title. */
  highlight?: (text: string) => unknown;
  /** Where the element shows the card in another place: whether it does, and how it is told to. */
  apart?: { isOpen: boolean; toggled: (isOpen: boolean) => void };
}

/**
 * A group, named: a line that opens its card where the reader is. Until it is opened, where there is no
 * script, and where the card cannot be loaded, it opens on a sentence and a link.
 * Its styles are in `group-line.styles.ts`.
 */
export function groupLine(
  element: GtnumElement,
  group: Group,
  data: Dataset,
  strings: Strings,
  {
    id = `group-${group.id}`,
    isTitled = false,
    years,
    tag,
    isBriefed = false,
    mark = nothing,
    highlight = (text) => text,
    apart,
  }: GroupLineOptions = {},
): TemplateResult {
  const toggle = ({ target }: Event) => {
    const { open } = target as HTMLDetailsElement;
    apart?.toggled(open);
    if (!open) return;
    element.markOpened(id);
    import('../gtnum-group-card.js').then(
      () => {
        element.requestUpdate();
      },
      (error: unknown) => {
        warn(
          `<${element.localName}> : la fiche des groupes n'a pas pu être chargée : ${String(error)}`,
        );
      },
    );
  };
  const isOpened = element.hasOpened(id);
  const content = brief(
    isBriefed ? { ...group, summary: undefined } : group,
    strings,
    isOpened || element.drawsAll,
  );
  const card = () => html`
    <gtnum-group-card
      group=${group.id}
      .data=${data}
      heading=""
      heading-level=${element.headingLevel + 2}
      sources=${element.sources}
      >${content}</gtnum-group-card
    >
  `;
  const [nameMark, yearsMark, titleMark] = once(
    mark === nothing ? markOf(group.inferred, nameOf(group), strings) : mark,
    years ? markOf(group.inferred, whenOf(group), strings) : nothing,
    isTitled ? markOf(group.inferred, ['title'], strings) : nothing,
  );
  // There are many lines, and blanks between tags would be as many nodes. A blank alone is not always read.
  // prettier-ignore
  return html`<details part="group" id=${id} data-group=${group.id} ?open=${apart?.isOpen} @toggle=${toggle}><summary
    ><span class="hidden">${strings.cardOf}</span><span class="opens"><b lang="fr">${marked(highlight(group.name), nameMark)}</b>${
      years ? tag === undefined
        ? html`<span class="hidden">, </span> <span class="muted nobr">${marked(years, yearsMark)}</span>`
        : html`<span class="hidden">, </span> <span class="tag" part="period" .style=${tag}>${marked(years, yearsMark)}</span>` : nothing
    }</span> ${
      isTitled ? html`<span lang="fr">${marked(highlight(group.title), titleMark)}</span>` : nothing
    }</summary>${
      isOpened && apart?.isOpen !== false && customElements.get('gtnum-group-card') ? apart ? nothing : card() : content
    }</details>`;
}

/** Most have no mark, and a part of a template without content is a node, too. */
function marked(text: unknown, mark: unknown) {
  return mark === nothing ? text : html`${text}${mark}`;
}

/** The sentence is in the page from the start, for a reader may search for its words. */
function brief({ name, summary, links: [link] }: Group, strings: Strings, isComplete: boolean) {
  const sentence = summary ? html`<p lang="fr">${summary}</p>` : nothing;
  if (!isComplete || !link) return sentence;
  return html`
    ${sentence}
    <p>${anchor(link.url, strings.readAbout(name))}</p>
  `;
}
