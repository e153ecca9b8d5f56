import {
  nameOf,
  type Contact,
  type Dataset,
  type Group,
  type Publication,
} from '../facts/model.js';

/*
 * The facts in the words of schema.org, for search engines. What the dataset marks as inferred is not
 * said here: there is no room for the reason.
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
    ...groups.flatMap((group) => group.publications.map((each) => work(each, group))),
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
  const { id, title, acronym, hashtag, summary, subject, links, inferred, organisations } = group;
  return {
    '@type': 'ResearchProject',
    '@id': `#gtnum-${id}`,
    name: title,
    alternateName: hashtag ?? acronym,
    description: summary,
    keywords: subject,
    url: links[0]?.url,
    foundingDate: inferred?.['period'] ? undefined : group.period?.start,
    dissolutionDate:
      inferred?.['period'] || inferred?.['period.end'] ? undefined : group.period?.end,
    parentOrganization: { '@id': '#gtnum' },
    member: organisations
      .filter((member) => !member.inferred)
      .map(({ organisation: { name, fullName } }) =>
        withoutGaps({
          '@type': 'Organization',
          name: fullName ?? name,
          alternateName: fullName && name,
        }),
      ),
  };
}

function work(publication: Publication, group: Group): Node {
  const { title, label, type, date, authors, publisher, url, doi, licence, inferred } = publication;
  return {
    '@type': typeOf(type),
    name: title ?? label,
    genre: type,
    url: url ?? (doi && `https://doi.org/${doi}`),
    identifier: doi && `doi:${doi}`,
    datePublished: inferred?.['date'] ? undefined : date,
    author: authors?.map((name) => ({ '@type': 'Person', name })),
    publisher:
      publisher && !inferred?.['publisher']
        ? { '@type': 'Organization', name: publisher }
        : undefined,
    license: licence && /^https?:/.test(licence) ? licence : undefined,
    inLanguage: 'fr',
    producer: inferred?.['group']
      ? undefined
      : { '@id': `#gtnum-${group.id}`, name: nameOf(group) },
  };
}

function typeOf(type: string): string {
  if (type.startsWith('article de presse')) return 'NewsArticle';
  if (type.startsWith('article')) return 'ScholarlyArticle';
  if (/^(rapport|état d)/.test(type)) return 'Report';
  if (type.startsWith('thèse')) return 'Thesis';
  return 'CreativeWork';
}

function withoutGaps(node: Node): Node {
  const isSaid = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && !value.length);
  return Object.fromEntries(Object.entries(node).filter(([, value]) => isSaid(value)));
}
