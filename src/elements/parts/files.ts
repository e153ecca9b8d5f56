import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../exports/download.js';
import type { Shown } from '../../exports/tables.js';
import type { Dataset } from '../../facts/model.js';
import { wordsOf } from '../../facts/search.js';
import type { GtnumElement } from '../gtnum-element.js';
import { capital, fr, type Strings } from '../strings/fr.js';
import { downloads as french } from '../strings/fr/downloads.js';
import { warn } from '../warn.js';
import { copied } from './copying.js';
import { styles } from './files.styles.js';

/*
 * What a widget shows, made into files where the reader is: loaded when a reader opens the line of
 * downloads.ts, and what writes them when one is asked for. The columns are those of the files that are published with the widgets.
 */

type List = keyof Shown;

/** A file that is asked for. */
interface Wanted {
  /** What of all that there is it is made of. */
  of: string;
  shown: Shown;
  choice: readonly unknown[];
  format: Format;
}

/** A file that was made last where it may not have arrived, and what is said of it. */
interface Last extends Pick<Wanted, 'of'> {
  text?: string;
  said: string;
  /** Its reader can only copy it by hand. */
  isShown?: boolean;
}
const last = new WeakMap<GtnumElement, Last>();

/** Gives an element the styles of what is drawn here. */
export function dress({ shadowRoot }: GtnumElement): void {
  const sheets = shadowRoot!.adoptedStyleSheets;
  if (!sheets.includes(styles.styleSheet!)) sheets.push(styles.styleSheet!);
}

export function files(
  element: GtnumElement,
  data: Dataset,
  strings: Strings,
  all: Shown,
  choice: readonly unknown[],
): TemplateResult {
  const { downloads: t } = { downloads: french, ...strings };
  const lists = (Object.keys(all) as List[]).filter((list) => all[list]?.length);
  const these = (some: readonly List[]) =>
    some.map((list) => t.these[list](all[list]!.length)).join(t.and);
  // Once a reader has chosen otherwise, what was made before is over.
  const of = [these(lists), ...choice].join();
  const row = (line: string, some: readonly List[], names: readonly Format[]) => {
    const shown: Shown = Object.fromEntries(some.map((list) => [list, all[list]]));
    return html`<li>
      <span>${line}</span>
      ${names.map(
        (name) =>
          html` <button
            part="download"
            aria-label=${t.download(these(some), t.formats[name])}
            @click=${() => take(element, data, { of, shown, choice, format: name }, t)}
          >
            ${t.formats[name]}
          </button>`,
      )}
    </li>`;
  };
  const together: readonly Format[] = ['json', 'jsonLd'];
  const isOne = lists.length === 1;
  const made = last.get(element);
  const { text, said, isShown } = made?.of === of ? made : {};
  const copy = async () => {
    const isCopied = await copied(text!, async () => {
      say(element, { of, text, said: '', isShown: true });
      await element.updateComplete;
      return element.renderRoot.querySelector('[part="downloads"] textarea');
    });
    if (isCopied === undefined) return;
    say(element, { ...last.get(element)!, said: isCopied ? t.copied : t.notCopied });
  };
  return html`<div>
    <ul role="list">
      ${lists.map((list) =>
        row(
          capital(these([list])),
          [list],
          ['csv', ...(list === 'milestones' ? (['ics'] as const) : []), ...(isOne ? together : [])],
        ),
      )}
      ${isOne ? nothing : row(t.together, lists, together)}
    </ul>
    <p role="status">${said}</p>
    ${text ? html`<button part="download" @click=${copy}>${t.copy}</button>` : nothing}
    ${
      isShown
        ? html`<textarea readonly rows="6" aria-label=${t.text} .value=${text!}></textarea>`
        : nothing
    }
  </div>`;
}

/** Makes a file and hands it to the browser. */
async function take(
  element: GtnumElement,
  data: Dataset,
  { of, shown, choice, format }: Wanted,
  t: typeof french,
): Promise<void> {
  last.delete(element);
  element.requestUpdate();
  try {
    // Said anew at each click: a live region keeps quiet about a text that does not change.
    await element.updateComplete;
    const [{ download }] = await Promise.all([
      import('../../exports/download.js'),
      ...[...(data.missing?.values() ?? [])].map((load) => load()),
    ]);
    const { protocol, origin, pathname } = location;
    const base = protocol.startsWith('http') ? origin + pathname : undefined;
    const kinds = fr.publicationTypes;
    const { name, ending, mediaType, text } = download(data, shown, format, { kinds, base });
    const said = choice
      .filter(Boolean)
      .join(' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
    const words = [name, ...wordsOf(said)].join('-').slice(0, 80);
    save(`gtnum-${words}.${ending}`, mediaType, text);
    // What a frame forbids, it does not tell.
    if (parent !== window) say(element, { of, text: text.replace(/^\uFEFF/, ''), said: t.blocked });
  } catch (error) {
    warn(`<${element.localName}> : ${String(error)}`);
    say(element, { of, said: t.failed });
  }
}

function say(element: GtnumElement, what: Last): void {
  last.set(element, what);
  element.requestUpdate();
}

function save(name: string, mediaType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  link.download = name;
  // The page may want its links in a tab of their own.
  link.target = '_self';
  link.click();
  // Browsers take it a little later.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
