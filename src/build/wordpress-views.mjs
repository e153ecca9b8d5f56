/*
 * What each widget says, for the attributes that authors may choose, in one language: a thread of
 * wordpress.mjs. What many views have in common is written once; a view is a list of pieces. Levels of
 * headings and a heading of the page's own are gaps, which PHP fills.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { prerender } from '../../dist/prerender/prerender.js';
import { php } from './php.mjs';
import { widgets } from './wordpress-widgets.mjs';

const { lang } = workerData;
/** Stands for whatever an author writes. */
const heading = 'GTNUMHEADING';
/** How many views a widget may have with two settings taken together, and with those that all widgets have. */
const fewer = 150;
const most = 450;
/** How much all of these may say, in letters: what is long takes long. */
const longest = 12_000_000;

/** Before a tag, around what all views of a widget have in their styles. */
const seams = /(?=<(?!\/|span\b|a\b|b\b|abbr\b|time\b))|(?<=<style [^>]*>)|(?=\[data-s="0"\])/;

const files = [];
let count = 0;
for (const widget of widgets) {
  const { text, size } = await written(widget);
  files.push([widget.tag, text]);
  count += size;
}
parentPort.postMessage({ lang, files, count });

/** The file of a widget. */
async function written({ tag, fields }) {
  const pieces = new Map();
  const made = {};
  const [first] = settings(fields, most);
  if (fields.some(({ name }) => name === 'heading-level')) await checkLevels(tag, first);
  const { length = 1 } = (await render(tag, first))?.shadow ?? {};
  const sets = settings(fields, Math.min(most, longest / length));
  for (const attributes of sets) {
    const view = await render(tag, attributes);
    if (!view) continue;
    made[nameOf(attributes)] = {
      shadow: runs(view.shadow, pieces),
      plain: runs(view.plain, pieces),
      title: view.title,
    };
  }
  return {
    text: php({ pieces: [...pieces.keys()], views: made }),
    size: Object.keys(made).length,
  };
}

/** Undefined where a widget has nothing to show. */
async function render(tag, attributes) {
  try {
    const { shadow, plain, title } = await prerender(tag, {
      ...attributes,
      ...(lang === 'fr' ? {} : { lang }),
    });
    const content = shadow.slice(shadow.indexOf('>') + 1, shadow.lastIndexOf('</'));
    return { shadow: withGaps(content), plain: withGaps(plain), title };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The sets of attributes: one id at most, with each other setting; two of these where that is not too much. */
function settings(fields, limit) {
  const own = fields.filter(({ name }) => name !== 'lang' && name !== 'heading-level');
  const ids = own
    .filter(({ isId }) => isId)
    .flatMap(({ name, options }) => options.map(({ value }) => ({ [name]: value })));
  const required = own.filter(({ required }) => required).map(({ name }) => name);
  const singlesOf = (some) =>
    some.flatMap((field) => choicesOf(field).map((value) => ({ [field.name]: value })));
  const ownSingles = singlesOf(own.filter(({ isShared }) => !isShared));
  const singles = [...ownSingles, ...singlesOf(own.filter(({ isShared }) => isShared))];
  const pairs = singles.flatMap((one, index) =>
    singles
      .slice(index + 1)
      .flatMap((other) => (sharesName(one, other) ? [] : [{ ...one, ...other }])),
  );
  const named = [{}, ...ids].filter((set) => required.every((name) => name in set));
  const isTooMuch = named.length * (1 + singles.length) > limit;
  const few = isTooMuch ? ownSingles : singles;
  const others =
    named.length * (1 + singles.length + pairs.length) > fewer ? few : [...singles, ...pairs];
  const sets = named.flatMap((set, index) => [
    set,
    ...(index ? others : [...new Set([...others, ...singles])]).map((other) => ({
      ...set,
      ...other,
    })),
  ]);
  // In the order in which the widget declares them, as PHP names views.
  return sets.map((set) =>
    Object.fromEntries(fields.flatMap(({ name }) => (name in set ? [[name, set[name]]] : []))),
  );
}

/** Values that can be chosen beside the default. */
function choicesOf({ name, kind, isId, values, default: absent, empty }) {
  if (name === 'heading') return empty ? ['', heading] : [heading];
  if (kind === 'boolean') return [''];
  return values && !isId ? values.filter((value) => value !== absent) : [];
}

function sharesName(one, other) {
  return Object.keys(one).some((name) => name in other);
}

/** As in PHP. */
function nameOf(attributes) {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (name === 'heading') return value ? 'heading={{heading}}' : 'heading=';
      return value === '' ? name : `${name}=${value}`;
    })
    .join('&');
}

function withGaps(html) {
  const at = html.indexOf('</style>') + 1;
  // What the content was made for; of elements within it, their own is said later.
  const own = html
    .slice(0, at)
    .replace(':not([heading-level])', '{{for-level}}')
    .replace(':not([lang])', '{{for-lang}}');
  return (own + leveled(html.slice(at)))
    .replaceAll(`[heading=&#34;${heading}&#34;]`, '[heading=&#34;{{heading-css}}&#34;]')
    .replaceAll(heading, '{{heading}}');
}

function leveled(html) {
  return html
    .replace(/<(\/?)h([2-6])(?=[ >])/g, (_, end, level) => `<${end}{{h${level - 2}}}`)
    .replace(
      /(?<=[ [])heading-level=("|&#34;)(\d)\1/g,
      (_, mark, level) => `heading-level=${mark}{{level${level - 2}}}${mark}`,
    );
}

/** Whether what PHP makes for another level is what the widget would draw. */
async function checkLevels(tag, attributes) {
  const view = await render(tag, attributes);
  if (!view) return;
  for (const level of [1, 4, 6]) {
    const { shadow } = await prerender(tag, {
      ...attributes,
      ...(lang === 'fr' ? {} : { lang }),
      'heading-level': String(level),
    });
    const made = view.shadow
      .replace(/{{h(\d)}}/g, (_, below) => `h${Math.min(6, level + Number(below))}`)
      .replace(/{{level(\d)}}/g, (_, below) => String(level + Number(below)))
      .replace('{{for-level}}', `[heading-level=&#34;${level}&#34;]`)
      .replace('{{for-lang}}', ':not([lang])');
    if (!shadow.includes(`>${made}</`))
      throw new Error(`${tag}: heading-level ${level} is not what is made of level 2`);
  }
}

/** The numbers of the pieces of a text, as « 0-12 40 14-20 ». */
function runs(html, pieces) {
  const found = [];
  for (const piece of html.split(seams)) {
    if (!pieces.has(piece)) pieces.set(piece, pieces.size);
    const number = pieces.get(piece);
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
}
