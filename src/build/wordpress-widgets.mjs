/* What the plugin knows of each widget, from the manifest, the data and the list of elements. */
import { readFileSync } from 'node:fs';
import { elements } from '../../dist/elements/elements.js';
import { fr } from '../../dist/elements/strings/fr.js';
import { shortId } from '../../dist/facts/ids.js';
import { link } from '../../dist/facts/link.js';
import { nameOf } from '../../dist/facts/model.js';
import { parseDataset } from '../../dist/facts/schema.js';
import { titleOf } from '../../dist/prerender/title.js';
import { views } from '../../dist/build/views.js';
import { sentenceCase } from './wordpress-words.mjs';

export const research = 'https://edunumrech.hypotheses.org/';
export const json = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));
const dataset = link(parseDataset(json));
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declarations = modules
  .flatMap((module) => module.declarations)
  .filter(({ tagName, fr: words }) => tagName in elements && words);
const inherited = new Set(
  modules
    .flatMap((module) => module.declarations)
    .filter(({ name }) => name === 'GtnumElement')
    .flatMap(({ attributes }) => attributes.map(({ name }) => name)),
);
const offered = offeredBy(dataset);
/** Ids that are known, too, and not offered. */
const others = {
  academy: dataset.academies.filter(({ kind }) => kind !== 'academie').map(({ id }) => id),
};

/** Those that show something by themselves, in the order of the list of elements. */
export const widgets = declarations.map((declaration) => {
  const { tagName: tag, fr: words, summary, height } = declaration;
  const name = tag.replace('gtnum-', '');
  const fields = declaration.attributes.map(fieldOf);
  const missing = fields.find(({ required }) => required)?.words;
  return {
    tag,
    block: `gtnum/${name}`,
    title: `GTnum: ${name.replaceAll('-', ' ')}`,
    french: words,
    summary,
    height,
    keywords: ['gtnum', ...words.name.toLowerCase().match(/[\p{L}]{4,}/gu)],
    fields,
    titles: {
      fr: missing?.unchosen ?? titleOf(declaration, {}, 'fr', dataset),
      en: missing?.english.unchosen ?? titleOf(declaration, {}, 'en', dataset),
    },
    ...variationsOf(words, fields),
  };
});

/** Pages for frames by name. */
export const frameNames = Object.fromEntries(
  views(declarations, json)
    .filter(({ missing }) => !missing)
    .map(({ name, tag, attributes, height }) => {
      const { titles } = widgets.find((widget) => widget.tag === tag);
      return [name, { tag, attributes, height, title: titles }];
    }),
);

/** What can be set of a widget. */
function fieldOf({
  name,
  type,
  default: given,
  description,
  fr: words = {},
  en,
  required,
  minimum,
  maximum,
}) {
  const text = type.text.replace(/ \| (null|undefined)/g, '');
  const enumerated = text.startsWith("'") ? text.split(' | ').map(unquoted) : undefined;
  const options =
    offered[name] ??
    enumerated?.map((value) => ({
      value,
      label: sentenceCase(value),
      french: words.values?.[value],
    }));
  const values = options?.map(({ value }) => value);
  return {
    name,
    type: text === 'boolean' || text === 'number' ? text : 'string',
    kind: options ? 'choice' : text === 'boolean' || text === 'number' ? text : 'string',
    options,
    values: name in offered ? [...values, ...(others[name] ?? [])] : values,
    isId: name in offered,
    isShared: inherited.has(name),
    short: name in offered ? shortOf(values) : undefined,
    default: enumerated && given ? unquoted(given) : undefined,
    required,
    empty: words.empty,
    minimum,
    maximum,
    words: {
      ...words,
      english: en,
      help: words.hint ? { fr: words.hint, en: description.replaceAll('`', '') } : undefined,
    },
  };
}

function unquoted(text) {
  return text.replace(/^'|'$/g, '');
}

/** The examples of the docblock: the first is what the inserter shows, the others are variations. */
function variationsOf({ examples }, fields) {
  const all = examples.flatMap(({ name, html }) => {
    const [, written, content] = /^<[\w-]+([^>]*)>(.*)<\//.exec(html);
    const attributes = Object.fromEntries(
      [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [
        key,
        typed(
          fields.find((field) => field.name === key),
          value,
        ),
      ]),
    );
    // One that shows what happens to a mistake is not to be offered.
    return content || !fields.every((field) => isKnown(field, attributes))
      ? []
      : [{ french: name, attributes }];
  });
  const [first, ...rest] = all;
  return {
    example: first?.attributes ?? {},
    variations: rest
      .filter(({ attributes }) => Object.keys(attributes).length && !('lang' in attributes))
      .map(({ french, attributes }, index) => ({
        name: `example-${index + 1}`,
        title: Object.entries(attributes)
          .map(([key, value]) => {
            if (value === '') return `No ${sentenceCase(key).toLowerCase()}`;
            return value === true ? sentenceCase(key) : `${sentenceCase(key)}: ${value}`;
          })
          .join(', '),
        french,
        attributes,
      })),
  };
}

function typed({ type }, value) {
  if (type === 'boolean') return true;
  return type === 'number' ? Number(value) : value;
}

function isKnown({ name, required, values }, attributes) {
  const value = attributes[name];
  return value === undefined ? !required : !values || values.includes(value);
}

/** What the data offers for an attribute, by its name: ids with the names that people know. */
function offeredBy({ waves, themes, groups, contacts, academies, organisations, publications }) {
  const years = ({ start, end = '' }) => `${start.slice(0, 4)}–${end.slice(0, 4)}`;
  const byLabel = (one, other) => one.label.localeCompare(other.label, 'fr');
  const distinct = (values) => [...new Set(values.filter(Boolean))].sort();
  return {
    wave: waves.map(({ id, period }) => ({ value: id, label: years(period) })),
    theme: themes.map(({ id, label }) => ({ value: id, label })).sort(byLabel),
    // The youngest first: they are those that people come for.
    group: groups
      .map((group) => {
        const short = nameOf(group);
        return {
          value: group.id,
          label: short === group.title ? short : `${short} – ${group.title}`,
          under: group.wave ? years(group.wave.period) : undefined,
        };
      })
      .reverse(),
    contact: contacts.map(({ id, name, role }) => ({ value: id, label: name ?? role })),
    academy: academies
      .filter(({ kind }) => kind === 'academie')
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort(byLabel),
    organisation: organisations.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel),
    type: distinct(publications.map(({ type }) => type)).map((value) => ({
      value,
      label: fr.publicationTypes[value],
    })),
    year: distinct(publications.map(({ date }) => date?.slice(0, 4)))
      .reverse()
      .map((value) => ({ value, label: value })),
  };
}

/** `poitiers` for `academie-de-poitiers`, as the elements have it. */
function shortOf(values) {
  const pairs = values.map((id) => [shortId(id), id]);
  return Object.fromEntries(pairs.filter(([short, id]) => short !== id));
}
