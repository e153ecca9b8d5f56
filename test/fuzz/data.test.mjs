/*
 * Data that somebody else wrote: whatever it holds, it is shown as text or refused in French; nothing of it
 * runs, and nothing is lost. Made from the schema (datasets.mjs), as it is built.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { elements } from '../../dist/elements/elements.js';
import * as kinds from '../../dist/facts/kinds.js';
import { link } from '../../dist/facts/link.js';
import { datasetSchema, DatasetError, parseDataset } from '../../dist/facts/schema.js';
import { wordsOf } from '../../dist/facts/search.js';
import { prerender } from '../../dist/prerender/prerender.js';
import { datasets, hostile, inWords, spoilt } from './datasets.mjs';
import { holds } from './runs.mjs';

const description = { datasetSchema, kinds };
const valid = datasets(description);
const tags = Object.keys(elements).filter((tag) => tag !== 'gtnum-dataset');

holds('a valid dataset is read, as an object and as a file', 400, valid, (dataset) => {
  const read = parseDataset(structuredClone(dataset));
  assert.deepEqual(parseDataset(`\ufeff${JSON.stringify(dataset)}`), read);
  link(read);
});

holds('a spoilt dataset is read, or refused in French', 900, spoilt(valid), (dataset) => {
  const data = readOrRefused(dataset);
  if (data) link(data);
});

const cut = fc.tuple(valid, fc.nat(), fc.constantFrom('', '}', '<', '\\', '"', '\u0000', '\ufffd'));
holds('a file that breaks off, or goes wrong, is refused in French', 200, cut, (parts) => {
  const text = JSON.stringify(parts[0]);
  const end = parts[1] % (text.length - 1);
  assert.equal(readOrRefused(text.slice(0, end)), undefined);
  readOrRefused(text.slice(0, end) + parts[2]);
  readOrRefused(text.slice(0, end) + parts[2] + text.slice(end + 1));
});

const bytes = fc.tuple(
  valid,
  fc.array(fc.tuple(fc.nat(), fc.integer({ min: 128, max: 255 })), { minLength: 1, maxLength: 5 }),
);
holds('a file in another encoding is refused in French', 100, bytes, ([dataset, changes]) => {
  const file = new TextEncoder().encode(JSON.stringify(dataset));
  for (const [place, value] of changes) file[place % file.length] = value;
  readOrRefused(new TextDecoder().decode(file));
});

holds('what is no dataset at all is refused in French', 300, fc.anything(), (value) => {
  readOrRefused(value);
});

const torn = datasets(description, { isTorn: true });
holds('a widget is harmless HTML, whatever the data', 60, torn, async (dataset) => {
  // Not read, but linked by a page for itself: nothing was refused.
  await assertAllHarmless(link(withLists(dataset)));
});

holds('a spoilt dataset that is read can be shown', 40, spoilt(valid), async (dataset) => {
  const data = readOrRefused(dataset);
  if (data) await assertAllHarmless(link(data));
});

holds('each text is in the HTML of the widget that shows it', 40, valid, async (dataset) => {
  const { dataset: reference, said } = inWords(dataset, description);
  const [data, words] = [dataset, reference].map((each) => link(parseDataset(each)));
  const typeset = new Map(
    [...said].map(([word, { text }]) => [
      word,
      parseDataset({ version: 1, updated: '2026', synonyms: [[text]] }).synonyms[0][0],
    ]),
  );
  for (const [tag, attributes] of viewsOf(data)) {
    for (const extent of ['short', 'complete', 'sources']) {
      const made = await shown(tag, attributes, data, extent);
      const expected = await shown(tag, attributes, words, extent);
      if (!made) continue;
      for (const form of ['shadow', 'plain']) {
        const [text, plainly] = [textOf(made[form]), textOf(expected[form])];
        const inText = ` ${wordsOf(text).join(' ')} `;
        const isThere = (own) => {
          const ownWords = wordsOf(own).join(' ');
          // What is said already, in the same words, is not said twice.
          return text.includes(folded(own)) || (ownWords && inText.includes(` ${ownWords} `));
        };
        for (const [word, { path }] of said) {
          if (plainly.includes(word) && !isThere(typeset.get(word))) {
            assert.fail(
              `${tag} ${extent} ${form} lacks ${path.join('.')}: ${JSON.stringify(typeset.get(word))}`,
            );
          }
        }
      }
      if (extent !== 'sources') continue;
      const [whole, plain] = ['shadow', 'plain'].map((form) => textOf(expected[form]));
      for (const [word, { path }] of said) {
        if (whole.includes(word)) assert.ok(plain.includes(word), `plain ${tag} ${path.join('.')}`);
      }
    }
  }
});

const attributes = fc.dictionary(
  fc.constantFrom(
    ...[
      'wave',
      'group',
      'contact',
      'academy',
      'theme',
      'query',
      'heading',
      'heading-level',
      'lang',
    ],
    ...[
      'sources',
      'variant',
      'sections',
      'from',
      'to',
      'sort',
      'state',
      'onclick',
      '__proto__',
      'id',
    ],
  ),
  fc.oneof(fc.constantFrom(...hostile, '1e99', '-1', 'NaN', ''), fc.string({ unit: 'binary' })),
  { maxKeys: 4 },
);
const asked = fc.tuple(fc.constantFrom(...tags, 'gtnum-dataset', '__proto__'), attributes);
holds('hostile attributes are harmless HTML, or refused', 300, asked, async ([tag, given]) => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    assertHarmless((await prerender(tag, given)).shadow);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    assert.match(error.message, /n'existe pas|rien à montrer/);
  } finally {
    console.warn = warn;
  }
});

/** The dataset, or undefined where it is refused; fails where that is not said as it should be. */
function readOrRefused(value) {
  try {
    return parseDataset(value);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    const lines = error.message.split('\n');
    assert.ok(lines.length <= 21);
    for (const line of lines.slice(0, 20)) {
      assert.match(
        line,
        /^(JSON illisible|caractère illisible|[^\n]+) : |^caractère illisible|^et \d/,
      );
      assert.ok(line.length < 700, `a line of ${line.length} letters`);
    }
    return undefined;
  }
}

/** As `parseDataset` leaves it: lists that were left out are empty. */
function withLists(dataset) {
  const lists = Object.entries(datasetSchema.entries).filter(([, each]) => each.default);
  return { ...Object.fromEntries(lists.map(([name]) => [name, []])), ...dataset };
}

/** What is shown of a dataset: each widget, and the card of each group. */
function viewsOf({ groups }) {
  const cards = groups.flatMap(({ id }) => [{ group: id }, { group: id, variant: 'compact' }]);
  return tags.flatMap((tag) =>
    (tag === 'gtnum-group-card' ? cards : [{}]).map((given) => [tag, given]),
  );
}

/** A widget as HTML, or undefined where there is nothing to show. */
async function shown(tag, given, data, extent) {
  try {
    return await prerender(tag, given, { data, extent });
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('rien à montrer')) return undefined;
    throw error;
  }
}

async function assertAllHarmless(data) {
  for (const [tag, given] of viewsOf(data)) {
    const made = await shown(tag, given, data, 'sources');
    if (!made) continue;
    for (const html of [made.shadow, made.plain]) {
      assertHarmless(html);
      assert.doesNotMatch(html, /[\r\n]/);
    }
    assert.doesNotMatch(made.jsonLd, /[<\r\n\u2028\u2029]/);
    JSON.parse(made.jsonLd);
  }
}

/** Nothing but what the widgets are made of. */
function assertHarmless(html) {
  for (const { nodeName, attrs = [] } of nodesIn(parseFragment(html))) {
    assert.doesNotMatch(nodeName, /^(script|img|svg|iframe|object|base|link|meta|hit-me)$/);
    for (const { name, value } of attrs) {
      assert.doesNotMatch(name, /^on|hit/);
      if (/^(href|src|action)$/.test(name)) {
        assert.match(value, /^(https?:|mailto:|#|data:text\/(vcard|calendar|csv)[;,])/i, name);
      }
    }
  }
}

function* nodesIn(node) {
  yield node;
  for (const child of node.content?.childNodes ?? node.childNodes ?? []) yield* nodesIn(child);
}

/** What is seen in the shadow roots of some HTML, or in all of it where there are none. */
function textOf(html) {
  const root = parseFragment(html);
  const roots = [...nodesIn(root)].flatMap(({ content }) => content ?? []);
  return folded((roots.length ? roots : [root]).flatMap((each) => [...textsIn(each)]).join(' '));
}

function* textsIn(node) {
  const { nodeName, value, attrs = [], childNodes = [] } = node;
  if (nodeName === 'style' || attrs.some(({ name }) => name === 'data-script')) return;
  if (nodeName === '#text') yield value;
  for (const child of childNodes) yield* textsIn(child);
}

/** Blanks folded, capitals small, without what has no form in HTML. */
function folded(text) {
  return text
    .replace(/[\0\ufffd]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
