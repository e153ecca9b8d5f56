import { escape } from '../facts/escape.js';
import type { Change, Dataset } from '../facts/model.js';
import { midnight } from './days.js';
import { uuid } from './uuid.js';

/**
 * What changed in the data as a feed (Atom, RFC 4287). Its ids do not depend on where it is published.
 *
 * @param base the address that `dist` will have, if it is known
 */
export function feed(dataset: Dataset, file: string, base = ''): string {
  const { updated, changes = [], publisher, programme } = dataset;
  const name = programme?.acronym ?? 'GTnum';
  const latestFirst = [...changes].sort(
    (a, b) => Number(a.date < b.date) - Number(a.date > b.date),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>urn:uuid:${uuid('nouveautes')}</id>
  <title>${text(`${name}\u00a0: ce qui a changé dans les données`)}</title>
  <updated>${midnight(updated)}</updated>
  <author><name>${text(publisher ?? `Jeu de données ${name}`)}</name></author>
  <link rel="self" type="application/atom+xml" href="${text(base + file)}"/>
${latestFirst.map(entry).join('')}</feed>
`;
}

function entry({ id, date, text: said }: Change): string {
  const [title = said] = /^.*?[.!?…](?=\s|$)/.exec(said) ?? [];
  return `  <entry>
    <id>urn:uuid:${uuid(`nouveautes/${id}`)}</id>
    <title>${text(title)}</title>
    <updated>${midnight(date)}</updated>
    <content type="text">${text(said)}</content>
  </entry>
`;
}

/** XML knows no control characters, not even as a number. */
function text(value: string): string {
  return escape(value.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' '));
}
