import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from './anchor.js';
import type { Note, Source } from './model.js';
import type { Strings } from './strings/fr.js';

/** What an entry of the dataset says about where it comes from. */
interface Evident {
  sources?: readonly Source[];
  notes?: readonly Note[];
  inferred?: Readonly<Record<string, string>>;
}

/**
 * The sources of some entries, on demand, with what was inferred and why, and the remarks that the
 * dataset keeps about contradictions.
 */
export function evidence(strings: Strings, entries: readonly Evident[]): TemplateResult {
  const notes = entries.flatMap((entry) => entry.notes ?? []);
  const inferred = new Set(
    entries.flatMap((entry) =>
      Object.entries(entry.inferred ?? {}).map(
        ([field, reason]) => `${strings.fields[field] ?? field}${strings.colon}${reason}`,
      ),
    ),
  );
  const sources = new Set([...entries, ...notes].flatMap((entry) => entry.sources ?? []));
  const count = notes.length
    ? strings.sourcesAndNotes(sources.size)
    : strings.sources(sources.size);
  return html`
    <details part="sources">
      <summary><span>${count}</span></summary>
      <div>
        <ul>
          ${[...sources].map((source) => item(source, strings))}
        </ul>
        ${list(strings.whyInferred, [...inferred])}
        ${list(
          strings.notes,
          notes.map((note) => note.text),
        )}
      </div>
    </details>
  `;
}

function item(source: Source, strings: Strings): TemplateResult {
  const about = [source.kind, source.locator, source.excerpt && strings.excerpt].filter(Boolean);
  return html`<li>
    ${anchor(source.url, source.title, { lang: 'fr' })}
    <span class="muted">(${about.join(', ')})</span>
  </li>`;
}

function list(title: string, texts: readonly string[]): TemplateResult | typeof nothing {
  if (!texts.length) return nothing;
  return html`
    <p><b>${title}</b></p>
    <ul lang="fr">
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  `;
}
