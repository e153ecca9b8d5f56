/*
 * What the plugin says, in English in its sources and in French here: the sentences of its own from
 * src/wordpress/french.json, those about widgets from the docblocks of the elements.
 */
import { readdirSync, readFileSync } from 'node:fs';

const own = 'src/wordpress';
/** WordPress has no French for all countries. */
const locales = ['fr_FR', 'fr_BE', 'fr_CA'];

/** `heading-level` is « Heading level ». */
export function labelOf(name) {
  return sentenceCase(name);
}

export function sentenceCase(name) {
  const words = name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

/** Files of translations, by name. */
export function languages(widgets) {
  const french = frenchOf(widgets);
  return locales.flatMap((locale) => [
    [`gtnum-${locale}.mo`, mo(french, locale)],
    [`gtnum-${locale}-gtnum-editor.json`, jed(french, locale)],
  ]);
}

/** Pairs of what is said in English, with its context before a U+0004, and in French. */
function frenchOf(widgets) {
  const french = new Map(Object.entries(JSON.parse(readFileSync(`${own}/french.json`, 'utf8'))));
  const unknown = [...said()].filter((text) => !french.has(text));
  const unused = [...french.keys()].filter((text) => !said().has(text));
  if (unknown.length || unused.length) {
    throw new Error(
      `french.json: missing ${JSON.stringify(unknown)}, never said ${JSON.stringify(unused)}`,
    );
  }
  const add = (context, english, words) => {
    if (words) french.set(`${context}\u0004${english}`, words);
  };
  for (const { tag, title, summary, french: words, fields, variations, keywords } of widgets) {
    add('block title', title, `GTnum : ${words.name}`);
    add('block description', summary, words.summary);
    for (const keyword of keywords) add('block keyword', keyword, keyword);
    for (const each of variations) add(tag, each.title, each.french);
    for (const { name, options = [], isId, words: field, empty } of fields) {
      const context = `${tag} ${name}`;
      add(context, labelOf(name), field.label);
      add(context, 'Default', field.absent ?? 'Par défaut');
      add(context, `No ${labelOf(name).toLowerCase()}`, empty);
      if (field.help) add(context, field.help.en, field.help.fr);
      if (!isId) for (const option of options) add(context, option.label, option.french);
    }
  }
  return french;
}

/** What the sources say: the first argument of WordPress's functions, and what patterns have in double braces. */
function said() {
  const sources = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(php|js|html)$/.test(name))
    .map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8'));
  const found = sources.flatMap((source) => [
    ...source.matchAll(/\b(?:esc_html)?__\(\s*'((?:[^'\\]|\\.)*)',\s*'gtnum'/g),
    ...source.matchAll(/{{([A-Z].*?)}}/g),
  ]);
  return new Set(found.map(([, text]) => text));
}

const plural = 'nplurals=2; plural=n > 1;';

/** As WordPress's scripts read translations. */
function jed(french, locale) {
  const head = { domain: 'messages', lang: locale, 'plural-forms': plural };
  const messages = Object.fromEntries([...french].map(([english, words]) => [english, [words]]));
  return JSON.stringify({
    domain: 'messages',
    locale_data: { messages: { '': head, ...messages } },
  });
}

/** As gettext reads translations: a table of both, sorted, then the texts. */
function mo(french, locale) {
  const head = `Language: ${locale}\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: ${plural}\n`;
  const entries = [['', head], ...french].map((pair) => pair.map((text) => Buffer.from(text)));
  entries.sort(([one], [other]) => Buffer.compare(one, other));
  const count = entries.length;
  const start = 28;
  const header = Buffer.alloc(start + 16 * count);
  [0x950412de, 0, count, start, start + 8 * count, 0, start + 16 * count].forEach(
    (value, index) => {
      header.writeUInt32LE(value, 4 * index);
    },
  );
  const texts = [];
  let offset = header.length;
  for (const side of [0, 1]) {
    entries.forEach((entry, index) => {
      const place = start + 8 * (side * count + index);
      header.writeUInt32LE(entry[side].length, place);
      header.writeUInt32LE(offset, place + 4);
      texts.push(entry[side], Buffer.from([0]));
      offset += entry[side].length + 1;
    });
  }
  return Buffer.concat([header, ...texts]);
}
