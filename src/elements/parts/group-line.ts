import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset, Group } from '../../facts/model.js';
import type { GtnumElement } from '../gtnum-element.js';
import type { Strings } from '../strings/fr.js';
import { warn } from '../warn.js';
import { anchor } from './anchor.js';

/** What a line says beside the name of its group. */
export interface GroupLineOptions {
  /** Id of the line, where an element names the group more than once. */
  id?: string;
  /** Whether it says the title too, as lists of groups do. */
  isTitled?: boolean;
  /** The mark of what is inferred about the group's standing here, after its name. */
  mark?: unknown;
}

/** Ids of the lines that readers have opened, by element. */
const opened = new WeakMap<GtnumElement, Set<string>>();

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
  { id = `group-${group.id}`, isTitled = false, mark }: GroupLineOptions = {},
): TemplateResult {
  const toggle = ({ target }: Event) => {
    if (!(target as HTMLDetailsElement).open) return;
    opened.set(element, new Set(opened.get(element)).add(id));
    element.requestUpdate();
    import('../gtnum-group-card.js').catch((error: unknown) => {
      warn(
        `<${element.localName}> : la fiche des groupes n'a pas pu être chargée : ${String(error)}`,
      );
    });
  };
  return html`
    <details part="group" id=${id} @toggle=${toggle}>
      <summary aria-label=${strings.group.card(group.name, isTitled ? group.title : undefined)}>
        <b lang="fr">${group.name}</b>${mark ?? nothing}
        ${isTitled ? html`<span lang="fr">${group.title}</span>` : nothing}
      </summary>
      ${
        opened.get(element)?.has(id)
          ? html`<gtnum-group-card
              group=${group.id}
              .data=${data}
              heading=""
              heading-level=${element.headingLevel + 2}
              sources=${element.sources}
              >${brief(group, strings)}</gtnum-group-card
            >`
          : brief(group, strings)
      }
    </details>
  `;
}

function brief({ name, summary, links: [link] }: Group, strings: Strings): TemplateResult {
  return html`
    ${summary ? html`<p lang="fr">${summary}</p>` : nothing}
    ${link ? html`<p>${anchor(link.url, strings.group.read(name))}</p>` : nothing}
  `;
}
