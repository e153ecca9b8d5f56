import { periodAsText } from '../facts/dates.js';
import {
  addressOf,
  nameOf,
  territoryName,
  type Academy,
  type Contact,
  type Dataset,
  type Group,
  type Organisation,
  type Publication,
  type Territory,
  type Theme,
  type Wave,
} from '../facts/model.js';
import type { eventTypes } from '../facts/event-types.js';
import type { PublicationType } from '../facts/publication-types.js';
import type { Kinds } from './columns.js';
import type { Shown } from './tables.js';

/*
 * The facts in the words of schema.org, for search engines and for whoever links data. What the dataset
 * marks as inferred is not said here: there is no room for the reason. Nor is where a copy stands.
 */

type Node = Record<string, unknown>;

interface Options {
  contact?: Contact;
  /** What kinds of publications are called, in French. */
  kinds: Kinds;
  /** The address that ids are within, if there is one: else they are within that of the document. */
  base?: string;
}

/** Of articles only those of journals and proceedings are scholarly; what is held on a day is an event. */
const schemaOrgTypes = {
  report: 'Report',
  'state-of-the-art': 'Report',
  article: 'ScholarlyArticle',
  proceedings: 'ScholarlyArticle',
  preprint: 'Article',
  'web-article': 'Article',
  'press-article': 'NewsArticle',
  interview: 'Article',
  'blog-post': 'BlogPosting',
  presentation: 'WebPage',
  'web-page': 'WebPage',
  thesis: 'Thesis',
  'thesis-offer': 'CreativeWork',
  bibliography: 'CreativeWork',
  booklet: 'CreativeWork',
  call: 'CreativeWork',
  document: 'CreativeWork',
  portfolio: 'CreativeWork',
  talk: 'CreativeWork',
  translation: 'CreativeWork',
  video: 'VideoObject',
  conference: 'Event',
  'study-day': 'Event',
  webinar: 'Event',
} as const satisfies Record<PublicationType, string> & Record<(typeof eventTypes)[number], 'Event'>;

const roles: Readonly<Record<Group['people'][number]['role'], string>> = {
  lead: 'porteur ou porteuse',
  'scientific-direction': 'direction scientifique',
  'co-lead': 'co-animation',
};

/**
 * The programme with waves, groups and their publications, or with a contact; subjects, académies; or
 * publications alone. A group brings its publications where none are given.
 *
 * @param dataset the facts, linked; the programme may be missing
 * @param shown what of them is told
 * @returns a JSON-LD document on one line, to be put into `<script type="application/ld+json">` as it
 *   is: no `<` stands in it
 */
export function jsonLd(dataset: Dataset, shown: Shown, { contact, kinds, base }: Options): string {
  const { waves = [], groups = [], themes = [], academies = [] } = shown;
  const publications =
    shown.publications ?? groups.flatMap((group) => group.publications.filter(isNamed));
  const graph = [
    ...(shown.publications ? [] : [programme(dataset, contact)]),
    ...waves.map(phase),
    ...groups.map(project),
    ...themes.map(term),
    ...academies.map(area),
    ...publications.map((each) => work(each, kinds)),
  ].map(withoutGaps);
  const schema = 'https://schema.org';
  const document = { '@context': base ? [schema, { '@base': base }] : schema, '@graph': graph };
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

/** A wave is what the projects of its time have in common. */
function phase({ id, period, summary, groups }: Wave): Node {
  return {
    '@type': 'ResearchProject',
    '@id': `#gtnum-vague-${id}`,
    name: `GTnum ${periodAsText(period, 'fr')}`,
    description: summary,
    foundingDate: period.start,
    dissolutionDate: period.end,
    parentOrganization: { '@id': '#gtnum' },
    subOrganization: groups
      .filter(({ inferred }) => !inferred?.['wave'])
      .map((group) => ({ '@id': `#gtnum-${group.id}` })),
  };
}

function project(group: Group): Node {
  const { id, title, summary, themes, people, links, inferred, organisations } = group;
  const { territories } = group;
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
    areaServed: territories.filter((each) => !each.inferred).map(territory),
    member: [
      ...organisations
        .filter((member) => !member.inferred)
        .map(({ organisation }) => laboratory(organisation)),
      ...people
        .filter((each) => !each.inferred)
        .map((each) => ({
          '@type': 'OrganizationRole',
          roleName: roles[each.role],
          member: person(each),
        })),
    ],
  };
}

function laboratory({ name, fullName, unit, inferred }: Organisation): Node {
  return {
    '@type': 'Organization',
    name: fullName ?? name,
    alternateName: fullName && name,
    identifier: unit && !inferred?.['unit'] ? identifier('unité de recherche', unit) : undefined,
  };
}

function term({ id, label, sentence }: Theme): Node {
  return {
    '@type': 'DefinedTerm',
    '@id': `#gtnum-sujet-${id}`,
    name: label,
    description: sentence,
  };
}

function territory(place: Territory): Node {
  const { academy } = place;
  return academy ? area(academy) : { '@type': 'AdministrativeArea', name: territoryName(place) };
}

function area({ id, name, code }: Academy): Node {
  return {
    '@type': 'AdministrativeArea',
    '@id': `#gtnum-${id}`,
    name,
    identifier: identifier('code de l’académie ou de la région académique', code),
  };
}

/** Within a list of their own: each is the value of a name that says which list. */
function identifier(propertyID: string, value: string): Node {
  return { '@type': 'PropertyValue', propertyID, value };
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

function work(publication: Publication, kinds: Kinds): Node {
  const { title, label, type, authors, publisher, doi, hal, licence, inferred } = publication;
  const { group } = publication;
  const schemaOrgType = schemaOrgTypes[type];
  const isEvent = schemaOrgType === 'Event';
  return {
    '@type': schemaOrgType,
    name: isNamed(publication) ? (title ?? label) : undefined,
    genre: isEvent ? undefined : kinds[type],
    url: addressOf(publication),
    identifier: [doi && `doi:${doi}`, hal && identifier('HAL', hal)].filter(Boolean),
    ...dated(publication, isEvent),
    [isEvent ? 'performer' : 'author']: authors?.map(person),
    [isEvent ? 'organizer' : 'publisher']:
      publisher && !inferred?.['publisher']
        ? { '@type': 'Organization', name: publisher }
        : undefined,
    license: licence && /^https?:/.test(licence) ? licence : undefined,
    inLanguage: 'fr',
    [isEvent ? 'about' : 'producer']:
      group && !inferred?.['group']
        ? { '@id': `#gtnum-${group.id}`, name: nameOf(group) }
        : undefined,
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
