import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from './anchor.js';
import { markOf } from './inferred.js';
import type { Note, Source } from '../../facts/model.js';
import type { Strings } from '../strings/fr.js';

/**
 * What an entry of the dataset says about where it comes from. `about` names the entry to readers;
 * `inferred` has the reasons for what is shown of it, and only those: each has its mark.
 */
export interface Evident {
  about?: string;
  sources?: readonly Source[];
  notes?: readonly Note[];
  inferred?: Readonly<Record<string, string>>;
}

/**
 * The sources of some entries, why some of their values are inferred, and the remarks that the
 * dataset keeps about contradictions; and a line that says of what, and how much that is.
 *
 * `isMarked` says whether there are marks to explain where the sources are left out.
 *
 * @param of what the sources are of, in words of `strings.sourcesOf`: « de la vague 2020–2022 »; or the
 *   whole line, from their number
 */
export function evidence(
  strings: Strings,
  of: string | ((n: number) => string),
  entries: readonly Evident[],
): { summary: string; content: () => TemplateResult; isMarked: boolean } {
  const notes = entries.flatMap((entry) => entry.notes ?? []);
  const sources = [...new Set([...entries, ...notes].flatMap((entry) => entry.sources ?? []))];
  const isMarked = entries.some(({ inferred }) => inferred && Object.keys(inferred).length > 0);
  return {
    isMarked,
    summary:
      (typeof of === 'string' ? strings.sources(of, sources.length) : of(sources.length)) +
      (isMarked ? `\u00a0· ${strings.marked}` : ''),
    content: () => html`
      <div>
        <ul>
          ${sources.map((source) => item(source, strings))}
        </ul>
        ${list(
          strings.whyInferred,
          reasons(
            [...entries, ...sources.map((each) => ({ ...each, about: each.title }))],
            strings,
          ),
        )}
        ${list(
          strings.notes,
          notes.map(({ text }) => html`<li lang="fr">${text}</li>`),
        )}
      </div>
    `,
  };
}

/** A reason that several entries share is said once, for all of them. */
function reasons(entries: readonly Evident[], strings: Strings): TemplateResult[] {
  const told = new Map<string, { field: string; reason: string; about: Set<string> }>();
  for (const { about, inferred = {} } of entries) {
    for (const [field, reason] of Object.entries(inferred)) {
      const key = `${field} ${reason}`;
      const same = told.get(key) ?? { field, reason, about: new Set() };
      if (about) same.about.add(about);
      told.set(key, same);
    }
  }
  return [...told.values()].map(({ field, reason, about }) => {
    const name = strings.fields[field] ?? field;
    const subject = about.size
      ? html`<span lang="fr">${[...about].join(', ')}</span> (${name})`
      : name;
    return html`<li>${subject}${strings.colon}<span lang="fr">${reason}</span></li>`;
  });
}

function item(source: Source, strings: Strings): TemplateResult {
  const { url, title, author, publisher, excerpt, inferred } = source;
  const names = [...new Set([author, publisher])].filter(Boolean).join(', ');
  const about = [
    names && html`<span lang="fr">${names}</span>`,
    excerpt && strings.excerpt,
    !url && strings.addressUnknown,
  ].filter(Boolean);
  return html`<li>
    ${anchor(url, title, { lang: 'fr' })}${markOf(inferred, ['title'], strings)}
    ${
      about.length
        ? html`<span class="muted"
            >(${about.map((each, index) => html`${index ? ', ' : nothing}${each}`)})</span
          >`
        : nothing
    }
  </li>`;
}

function list(title: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`
    <p><b>${title}</b></p>
    <ul>
      ${items}
    </ul>
  `;
}
