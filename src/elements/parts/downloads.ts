import { html, nothing, type TemplateResult } from 'lit';
import type { Shown } from '../../exports/tables.js';
import type { Dataset } from '../../facts/model.js';
import type { GtnumElement } from '../gtnum-element.js';
import type { Strings } from '../strings/fr.js';
import { warn } from '../warn.js';

/** Loaded once somebody asks for a file; `null` where it could not be. */
let files: typeof import('./files.js') | null | undefined;

/**
 * What is shown, to take away in files, under one line: what makes them is loaded when it is opened.
 *
 * @param shown by the names of their lists, the entries; the first names the files
 * @param choice what tells them from all that there is: ids or words, for the names of the files
 */
export function downloads(
  element: GtnumElement,
  data: Dataset,
  strings: Strings,
  shown: Shown,
  choice: readonly unknown[] = [],
): TemplateResult | typeof nothing {
  if (!Object.values(shown).some(({ length }) => length)) return nothing;
  const come = (loaded: typeof files) => {
    files = loaded;
    loaded?.dress(element);
    element.requestUpdate();
  };
  const toggle = () => {
    element.markOpened('downloads');
    import('./files.js').then(come, (error: unknown) => {
      warn(`<${element.localName}> : les fichiers n'ont pas pu être préparés : ${String(error)}`);
      come(null);
    });
  };
  // prettier-ignore
  return html`<details part="downloads" id="downloads" data-script @toggle=${toggle}><summary
    >${strings.download}</summary>${
    element.hasOpened('downloads')
      ? files === null ? html`<p role="status">${strings.failed}</p>` : files?.files(element, data, strings, shown, choice)
      : nothing
  }</details>`;
}
