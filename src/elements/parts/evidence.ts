import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from './anchor.js';
import type { Note, Source } from '../../facts/model.js';
import type { Strings } from '../strings/fr.js';

/** What an entry of the dataset says about where it comes from; `about` names it among others. */
export interface Evident {
  about?: string;
  sources?: readonly Source[];
  notes?: readonly Note[];
  inferred?: Readonly<Record<string, string>>;
}

/**
 * The sources of some entries, with what was inferred and why, and the remarks that the dataset keeps
 * about contradictions; and a line that says how much that is.
 */
export function evidence(
  strings: Strings,
  entries: readonly Evident[],
): { summary: string; content: () => TemplateResult } {
  const notes = entries.flatMap((entry) => entry.notes ?? []);
  const reasons = entries.flatMap(({ about, inferred = {} }) =>
    Object.entries(inferred).map(([field, reason]) => {
      const subject = about ? html`<span lang="fr">${about}</span>, ` : nothing;
      const name = strings.fields[field] ?? field;
      return html`<li>${subject}${name}${strings.colon}<span lang="fr">${reason}</span></li>`;
    }),
  );
  const sources = new Set([...entries, ...notes].flatMap((entry) => entry.sources ?? []));
  const hasMore = notes.length + reasons.length > 0;
  return {
    summary: (hasMore ? strings.sourcesAndNotes : strings.sources)(sources.size),
    content: () => html`
      <div>
        <ul>
          ${[...sources].map((source) => item(source, strings))}
        </ul>
        ${list(strings.whyInferred, reasons)}
        ${list(
          strings.notes,
          notes.map(({ text }) => html`<li lang="fr">${text}</li>`),
        )}
      </div>
    `,
  };
}

function item({ url, title, author, publisher, kind, excerpt }: Source, strings: Strings) {
  const about = [author, publisher, kind].filter(Boolean).join(', ');
  return html`<li>
    ${anchor(url, title, { lang: 'fr' })}
    <span class="muted"
      >(<span lang="fr">${about}</span>${excerpt ? `, ${strings.excerpt}` : nothing}${
        url ? nothing : `, ${strings.addressUnknown}`
      })</span
    >
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
