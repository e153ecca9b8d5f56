import { html, nothing, type TemplateResult } from 'lit';
import { calendar } from '../../exports/calendar.js';
import { csv } from '../../exports/csv.js';
import { jsonLd } from '../../exports/json-ld.js';
import { citedIn, json } from '../../exports/json.js';
import { tables, type Shown } from '../../exports/tables.js';
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
 * downloads.ts. The columns are those of the files that are published with the widgets.
 */

/** A way to write what is shown. */
interface Format {
  ending: string;
  mediaType: string;
  write: (data: Dataset, shown: Shown) => string;
}

const kinds = fr.publicationTypes;

const formats: Record<'csv' | 'ics' | 'json' | 'jsonLd', Format> = {
  csv: {
    ending: 'csv',
    mediaType: 'text/csv',
    write: (data, shown) => csv(tables(data, kinds, shown)[0]!),
  },
  ics: {
    ending: 'ics',
    mediaType: 'text/calendar',
    write: (data, { milestones = [] }) => calendar({ ...data, milestones: [...milestones] }),
  },
  json: {
    ending: 'json',
    mediaType: 'application/json',
    write: (data, shown) => {
      const made = tables(data, kinds, shown);
      return json([...made, ...tables(data, kinds, { sources: citedIn(made, data.sources) })]);
    },
  },
  jsonLd: {
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    write: (data, shown) => {
      const groups = shown.waves?.flatMap((wave) => wave.groups);
      const { protocol, origin, pathname } = location;
      const base = protocol.startsWith('http') ? origin + pathname : undefined;
      return jsonLd(data, { ...(groups && { groups }), ...shown }, { kinds, base });
    },
  },
};

type FormatName = keyof typeof formats;
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
  const row = (line: string, some: readonly List[], names: readonly FormatName[]) => {
    const shown: Shown = Object.fromEntries(some.map((list) => [list, all[list]]));
    return html`<li>
      <span>${line}</span>
      ${names.map(
        (name) =>
          html` <button
            part="download"
            aria-label=${t.download(these(some), t.formats[name])}
            @click=${() => take(element, data, { of, shown, choice, format: formats[name] }, t)}
          >
            ${t.formats[name]}
          </button>`,
      )}
    </li>`;
  };
  const together: readonly FormatName[] = ['json', 'jsonLd'];
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
  { of, shown, choice, format: { ending, mediaType, write } }: Wanted,
  t: typeof french,
): Promise<void> {
  last.delete(element);
  element.requestUpdate();
  try {
    // Said anew at each click: a live region keeps quiet about a text that does not change.
    await element.updateComplete;
    await Promise.all([...(data.missing?.values() ?? [])].map((load) => load()));
    const text = write(data, shown);
    const [list] = Object.keys(shown) as List[];
    const { name } = tables(data, kinds, { [list!]: [] })[0]!;
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
