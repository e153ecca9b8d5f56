import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, type Group, type Publication } from '../../facts/model.js';
import { eventTypes } from '../../facts/event-types.js';
import type { Strings } from '../strings/fr.js';
import { anchor } from './anchor.js';
import { markOf } from './inferred.js';
import { time } from './time.js';

/** What of a publication is said elsewhere, or also to be said. */
export interface PublicationOptions {
  /** What its mark may be about. */
  marked?: readonly string[];
  /** Whether its kind stands beside it already. */
  isKindSaid?: boolean;
  /** Further facts, at the end. */
  more?: readonly unknown[];
}

/** A publication or an event: its title leads to it; then kind, authors, who published it, and when; or that it has no official address. */
export function publication(
  entry: Publication,
  strings: Strings,
  { marked = ['title', 'label'], isKindSaid = false, more = [] }: PublicationOptions = {},
): TemplateResult {
  const { title, label, type, authors = [], journal, publisher, inferred } = entry;
  const address = addressOf(entry);
  const facts = [
    !isKindSaid && strings.publicationTypes[type],
    ...authors.map(({ name, affiliation, role }) => {
      const about = [affiliation, role].filter(Boolean).join(', ');
      return html`<span lang="fr">${about ? `${name} (${about})` : name}</span>`;
    }),
    journal && html`<span lang="fr">${journal}</span>`,
    publisher &&
      html`<span lang="fr">${publisher}</span>${markOf(inferred, ['publisher'], strings)}`,
    dated(entry, strings),
    !address && strings.addressUnknown,
    ...more,
  ].filter(Boolean);
  return html`<span lang="fr">${anchor(address, title ?? label!)}</span>${markOf(
      inferred,
      marked,
      strings,
    )}<span class="muted"
      ><span class="hidden">, </span
      >${facts.map((fact, index) => html`${index ? ', ' : nothing}${fact}`)}</span
    >`;
}

/** When it was published, updated or held, as far as that is known. */
export function dated(entry: Publication, strings: Strings): TemplateResult | undefined {
  const { date, dateKind = 'published', inferred } = entry;
  if (!date) return undefined;
  const before = strings.dated[dateKind](date.length === 10);
  return html`${before}${time(date, strings.lang)}${markOf(inferred, ['date'], strings)}`;
}

/** Pages that present a group, rather than say what came of it. */
export function isPage({ type }: Publication): boolean {
  return type === 'presentation' || type === 'web-page';
}

/** What was held on a day, rather than published. */
export function isEvent({ type }: Publication): boolean {
  return (eventTypes as readonly string[]).includes(type);
}

/** What the group published, what is taken to belong to it, and what it held. */
export function works({
  publications,
}: Group): Record<'own' | 'related' | 'events', Publication[]> {
  const works = publications.filter((each) => !isPage(each) && !isEvent(each));
  const isRelated = ({ inferred }: Publication) => Boolean(inferred?.['group']);
  return {
    own: works.filter((each) => !isRelated(each)),
    related: works.filter(isRelated),
    events: publications.filter(isEvent),
  };
}

/** Links and pages, each address once: what is among the publications is not said again. */
export function presentations(
  group: Group,
): { label?: string; url?: string; page?: Publication }[] {
  const pages = group.publications.filter(isPage);
  const { own, related, events } = works(group);
  const said = new Set([...own, ...related, ...events].map(addressOf));
  const links = group.links.filter(({ url }) => !said.has(url));
  const linked = new Set(links.map(({ url }) => url));
  return [
    ...links.map((link) => ({ ...link, page: pages.find((page) => addressOf(page) === link.url) })),
    ...pages
      .filter((page) => !linked.has(addressOf(page)!))
      .map((page) => ({ url: addressOf(page), page })),
  ];
}
