import { html, type TemplateResult } from 'lit';
import type { Programme } from '../../facts/model.js';
import type { Strings } from '../strings/fr.js';
import { anchor } from './anchor.js';
import { fold, list } from './fold.js';

/** Where groups publish; folded, what the space is for and what it holds. */
export function publicationSpace(
  { title, url, purposes, access, contents, aim }: NonNullable<Programme['publicationSpace']>,
  strings: Strings,
): TemplateResult {
  const t = strings.space;
  return html`<p>${anchor(url, t.blog(title))}</p>
    ${fold(
      'space',
      t.about,
      html`<div class="text">
        <p>${t.purposes}${strings.colon}</p>
        ${list(purposes)}
        <p lang="fr">${access}${strings.colon}</p>
        ${list(contents)}
        <p lang="fr">${aim}</p>
      </div>`,
    )}`;
}
