/*
 * Publications as references to cite, by Citation.js: BibTeX and RIS, where each has its id for a key, and a
 * French form after ISO 690, whose style is our own. What the data does not say is not said; what it infers
 * has a note; a title that is only a description stands in brackets.
 */
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { runnerImport } from 'vite';

const { dateInWords } = (await runnerImport('./src/facts/dates.ts')).module;
const { addressOf } = (await runnerImport('./src/facts/model.ts')).module;
const { fr } = (await runnerImport('./src/elements/strings/fr.ts')).module;

const style = 'iso-690-fr';
plugins.config.get('@csl').styles.add(style, readFileSync(`src/build/${style}.csl`, 'utf8'));
// In ASCII, with TeX's commands: otherwise the library leaves « # » and « _ » as they are, which TeX refuses.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** What Citation.js calls our kinds; what is none of these is a document. */
const types = {
  report: 'report',
  'state-of-the-art': 'report',
  article: 'article-journal',
  proceedings: 'paper-conference',
  preprint: 'article',
  'web-article': 'webpage',
  'press-article': 'article-magazine',
  interview: 'interview',
  'blog-post': 'post-weblog',
  presentation: 'webpage',
  'web-page': 'webpage',
  thesis: 'thesis',
  talk: 'speech',
  video: 'motion_picture',
  conference: 'event',
  'study-day': 'event',
  webinar: 'event',
};

/** What is held on its date; of other kinds such a date is what they are about. */
const held = ['conference', 'study-day', 'webinar', 'talk'];

/**
 * @param publications as the data has them, linked or not
 * @returns by id, what a reader copies
 */
export function citations(publications) {
  return Object.fromEntries(
    publications.map((publication) => {
      const { id } = publication;
      const item = described(publication);
      const french = new Cite([item]).format('bibliography', {
        template: style,
        lang: 'fr-FR',
        format: 'text',
      });
      const plain = new Cite([spaced(item)]);
      const [{ TY, ...tags }] = plain.format('ris', { format: 'object' });
      const lines = Object.entries({ TY, ...tags, ID: id }).flatMap(([tag, value]) =>
        // By ourselves: the library breaks lines after 70 characters, in the midst of words and addresses.
        [value].flat().map((each) => `${tag}  - ${each}\r\n`),
      );
      return [
        id,
        {
          text: french.trim(),
          bibtex: `${plain.format('bibtex').trim()}\n`,
          ris: `${lines.join('')}ER  - \r\n`,
        },
      ];
    }),
  );
}

function described(publication) {
  const { id, title, label, type, date, dateKind, authors, journal, publisher, doi, hal, licence } =
    publication;
  const { inferred = {} } = publication;
  const isHeld = dateKind === 'held';
  const kept = ['title', 'label', 'date', 'publisher'].filter((field) => inferred[field]);
  const notes = [
    date &&
      dateKind &&
      `${fr.dated[dateKind](date.length === 10)}${dateInWords(date, 'fr')}`.trim(),
    licence && `licence ${licence}`,
    kept.length &&
      `déduit par recoupement\u00a0: ${kept.map((field) => fr.fields[field]).join(', ')}`,
  ].filter(Boolean);
  return withoutGaps({
    id,
    type: types[type] ?? 'document',
    genre: fr.publicationTypes[type],
    title: title ?? `[${label}]`,
    author: authors?.map(({ name }) => personOf(name)),
    issued:
      date && (!isHeld || held.includes(type))
        ? { 'date-parts': [date.split('-').map(Number)] }
        : undefined,
    'container-title': journal,
    publisher,
    DOI: doi,
    number: hal,
    URL: addressOf(publication),
    note: notes.length ? notes.join('\u00a0; ') : undefined,
    language: 'fr',
  });
}

/** The family name starts with its particle, « Le Bervet », else it is the last word. */
function personOf(name) {
  const words = name.split(' ');
  const particle = words.findIndex((word, at) => at && /^(d[eu]s?|la|les?|van|von)$/i.test(word));
  const start = particle > 0 ? particle : words.length - 1;
  return start
    ? { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') }
    : { literal: name };
}

/** With ordinary spaces, as programs and their searches expect them. */
function spaced(item) {
  return JSON.parse(JSON.stringify(item).replace(/[\u00a0\u202f]/g, ' '));
}

function withoutGaps(item) {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
