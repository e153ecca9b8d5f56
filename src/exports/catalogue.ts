import type { Dataset } from '../facts/model.js';
import { typeset } from '../facts/typeset.js';
import type { File } from './files.js';
import { firstDay } from './days.js';

/*
 * The dataset and its files as an open-data portal asks for them: DCAT-AP 3, the European profile of
 * DCAT, in JSON-LD. Addresses are relative to the description until it is known where it is published.
 */

type Node = Record<string, unknown>;

const authority = 'http://publications.europa.eu/resource/authority';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * @param files what the dataset is made of
 * @param base the address that they will have, if it is known
 */
export function catalogue(dataset: Dataset, files: readonly File[], base?: string): string {
  const { publisher, programme } = dataset;
  const name = programme?.acronym ?? 'GTnum';
  const described: Node = {
    '@id': '#catalogue',
    '@type': 'dcat:Catalog',
    ...titled(
      `${name} : données ouvertes`,
      `Ce qui est publié en données ouvertes sur les ${programme?.name.toLowerCase() ?? name}.`,
    ),
    'dct:publisher': publisher && {
      '@id': '#editeur',
      '@type': 'foaf:Agent',
      'foaf:name': french(publisher),
    },
    ...terms(dataset),
    'dcat:dataset': {
      ...about(dataset, name),
      'dcat:distribution': files.map(distribution(dataset)),
    },
  };
  const document = {
    '@context': {
      ...(base && { '@base': `${base}catalogue.jsonld` }),
      ...context,
    },
    ...described,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function about(dataset: Dataset, name: string): Node {
  const { programme, publisher, waves } = dataset;
  const [first, ...others] = waves.map(({ period }) => period.start).sort();
  const last = waves
    .map(({ period }) => period.end ?? period.start)
    .sort()
    .at(-1);
  return {
    '@id': '#donnees',
    '@type': 'dcat:Dataset',
    'dct:identifier': 'gtnum',
    ...titled(
      programme ? `${programme.name} (${name})` : name,
      [
        'Vagues, thématiques, groupes, laboratoires, académies, publications et repères, chacun avec ses sources.',
        'Ce qui est déduit porte sa raison ; ce qui n’est pas connu est vide.',
        ...(programme?.definition.map(({ text }) => text) ?? []).slice(0, 1),
      ].join(' '),
    ),
    'skos:altLabel': french(name),
    'dcat:keyword': [name, 'numérique éducatif', 'recherche en éducation', 'éducation'].map(french),
    'dcat:theme': {
      '@id': `${authority}/data-theme/EDUC`,
      '@type': 'skos:Concept',
      'skos:prefLabel': french('Éducation, culture et sport'),
    },
    'dct:publisher': publisher && { '@id': '#editeur' },
    'dct:accessRights': {
      '@id': `${authority}/access-right/PUBLIC`,
      '@type': 'dct:RightsStatement',
    },
    'dct:spatial': { '@id': `${authority}/country/FRA`, '@type': 'dct:Location' },
    'dct:temporal': first && {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': date(first),
      'dcat:endDate': others.length || last !== first ? date(last!) : undefined,
    },
    ...terms(dataset),
  };
}

/** What is said of the catalogue, of the dataset and of each of its files. */
function terms({ updated, licence }: Dataset): Node {
  return {
    'dct:modified': { '@type': 'xsd:date', '@value': firstDay(updated) },
    'dct:language': { '@id': `${authority}/language/FRA`, '@type': 'dct:LinguisticSystem' },
    'dct:license': licence && { '@id': licence, '@type': 'dct:LicenseDocument' },
  };
}

function distribution(dataset: Dataset) {
  return ({ name, title, text, mediaType, format, schema }: File): Node => ({
    '@id': `#${name}`,
    '@type': 'dcat:Distribution',
    'dct:title': french(title),
    // That an address leads to a resource, the profile's own validator wants to read.
    'dcat:accessURL': { '@id': name, '@type': 'rdfs:Resource' },
    'dcat:downloadURL': { '@id': name },
    'dcat:mediaType': {
      '@id': `http://www.iana.org/assignments/media-types/${mediaType}`,
      '@type': 'dct:MediaType',
    },
    'dct:format': format && {
      '@id': `${authority}/file-type/${format}`,
      '@type': 'dct:MediaTypeOrExtent',
    },
    'dcat:byteSize': {
      '@type': 'xsd:nonNegativeInteger',
      '@value': String(Buffer.byteLength(text)),
    },
    'dct:conformsTo': schema && { '@id': schema, '@type': 'dct:Standard' },
    ...terms(dataset),
  });
}

function titled(title: string, description: string): Node {
  return { 'dct:title': french(title), 'dct:description': french(description) };
}

function french(text: string): Node {
  return { '@language': 'fr', '@value': typeset(text) };
}

/** As precise as it is known. */
function date(value: string): Node {
  const type = ['xsd:gYear', 'xsd:gYearMonth', 'xsd:date'][value.split('-').length - 1];
  return { '@type': type, '@value': value };
}
