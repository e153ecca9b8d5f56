import { fr } from '../elements/strings/fr.js';
import { group as card } from '../elements/strings/fr/gtnum-group-card.js';
import {
  addressOf,
  nameOf,
  type Contact,
  type Dataset,
  type Group,
  type Publication,
} from '../facts/model.js';
import { schemaOrgTypes } from '../facts/publication-types.js';

/*
 * The facts in the words of schema.org, for search engines. What the dataset marks as inferred is not
 * said here: there is no room for the reason. Nor is where a copy stands.
 */

type Node = Record<string, unknown>;

/**
 * What a view tells search engines: the programme with groups and their publications, or with a contact.
 *
 * @param dataset the facts, linked; the programme may be missing
 * @param about what of them the view shows
 * @returns a JSON-LD document on one line, to be put into `<script type="application/ld+json">` as it
 *   is: no `<` stands in it
 */
export function jsonLd(
  dataset: Dataset,
  { groups, contact }: { groups: readonly Group[]; contact?: Contact },
): string {
  const graph = [
    programme(dataset, contact),
    ...groups.map(project),
    ...groups.flatMap((group) =>
      group.publications.filter(isNamed).map((each) => work(each, group)),
    ),
  ].map(withoutGaps);
  const document = { '@context': 'https://schema.org', '@graph': graph };
  // JSON leaves some characters as they are that end a line for other readers.
  return JSON.stringify(document).replace(
    /[<\x7f-\x9f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function programme({ programme: about, waves }: Dataset, contact?: Contact): Node {
  return {
    '@type': 'ResearchProject',
    '@id': '#gtnum',
    name: about?.name ?? 'Groupes thématiques numériques',
    alternateName: about?.acronym ?? 'GTnum',
    description: about?.definition[0]?.text,
    url: about?.publicationSpace?.url,
    foundingDate: waves.map(({ period }) => period.start).sort()[0],
    parentOrganization: about?.publisher && {
      '@type': 'GovernmentOrganization',
      name: about.publisher,
    },
    contactPoint: contact && {
      '@type': 'ContactPoint',
      contactType: contact.role,
      email: contact.email,
    },
  };
}

function project(group: Group): Node {
  const { id, title, summary, themes, people, links, inferred, organisations } = group;
  const name = nameOf(group);
  return {
    '@type': 'ResearchProject',
    '@id': `#gtnum-${id}`,
    name: inferred?.['title'] ? name : title,
    alternateName: inferred?.['title'] ? undefined : name,
    description: summary,
    keywords: themes.filter((each) => !each.inferred).map(({ theme }) => theme.label),
    url: links[0]?.url,
    foundingDate: inferred?.['period'] ? undefined : group.period?.start,
    dissolutionDate:
      inferred?.['period'] || inferred?.['period.end'] ? undefined : group.period?.end,
    parentOrganization: { '@id': '#gtnum' },
    member: [
      ...organisations
        .filter((member) => !member.inferred)
        .map(({ organisation }) => ({
          '@type': 'Organization',
          name: organisation.fullName ?? organisation.name,
          alternateName: organisation.fullName && organisation.name,
        })),
      ...people
        .filter((each) => !each.inferred)
        .map((each) => ({
          '@type': 'OrganizationRole',
          roleName: card.roles[each.role],
          member: person(each),
        })),
    ],
  };
}

/** A name that was guessed from an address is none to tell. */
function isNamed({ inferred }: Publication): boolean {
  return !inferred?.['title'] && !inferred?.['label'];
}

function person({ name, affiliation }: { name: string; affiliation?: string }): Node {
  return {
    '@type': 'Person',
    name,
    affiliation: affiliation && { '@type': 'Organization', name: affiliation },
  };
}

function work(publication: Publication, group: Group): Node {
  const { title, label, type, authors, publisher, doi, licence, inferred } = publication;
  const schemaOrgType = schemaOrgTypes[type];
  const isEvent = schemaOrgType === 'Event';
  return {
    '@type': schemaOrgType,
    name: title ?? label,
    genre: isEvent ? undefined : fr.publicationTypes[type],
    url: addressOf(publication),
    identifier: doi && `doi:${doi}`,
    ...dated(publication, isEvent),
    [isEvent ? 'performer' : 'author']: authors?.map(person),
    [isEvent ? 'organizer' : 'publisher']:
      publisher && !inferred?.['publisher']
        ? { '@type': 'Organization', name: publisher }
        : undefined,
    license: licence && /^https?:/.test(licence) ? licence : undefined,
    inLanguage: 'fr',
    [isEvent ? 'about' : 'producer']: inferred?.['group']
      ? undefined
      : { '@id': `#gtnum-${group.id}`, name: nameOf(group) },
  };
}

/** When something was held is said of events only: it is no date of a text about them. */
function dated({ date, dateKind = 'published', inferred }: Publication, isEvent: boolean): Node {
  if (!date || inferred?.['date']) return {};
  if (dateKind === 'updated') return { dateModified: date };
  if (dateKind === 'held') return isEvent ? { startDate: date } : {};
  return isEvent ? {} : { datePublished: date };
}

/** A node without what is not known, all through. */
function withoutGaps(node: Node): Node {
  const said = Object.entries(node).map(([key, value]) => [key, filled(value)] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? value.map(filled) : undefined;
  if (typeof value === 'object' && value) return withoutGaps(value as Node);
  return value === '' ? undefined : value;
}
