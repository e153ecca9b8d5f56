/*
 * Lists the posts of a WordPress carnet that are tagged GTnum and that the data does not know: from its REST
 * API or, where that is closed, from its feeds. Asks politely, changes nothing.
 */
import { parseArgs } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import { parseFragment } from 'parse5';
import { politely, reasonOf } from './polite.mjs';
import { readDataset } from './read-dataset.mjs';
import { visible } from './visible.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tag: { type: 'string', default: 'gtnum' },
    data: { type: 'string', default: 'data/gtnum.json' },
    pause: { type: 'string', default: '1000' },
    patience: { type: 'string', default: '20000' },
  },
});
const data = readDataset(values.data);
const carnet = (positionals[0] ?? data.programme?.publicationSpace?.url ?? '').replace(/\/*$/, '/');
if (!URL.canParse(carnet)) {
  console.error('Quel carnet ? npm run data:news https://edunumrech.hypotheses.org/');
  process.exit(1);
}
const ask = politely({ between: Number(values.pause), patience: Number(values.patience) });
/** How many pages of a list are read at the most. */
const most = 20;

const known = new Set(
  JSON.stringify(data)
    .match(/https?:\/\/[^"\s]+/g)
    ?.map(keyOf),
);
let posts;
try {
  posts = (await fromApi()) ?? (await fromFeeds());
} catch (error) {
  console.error(`${carnet} : ${error.cause || !error.isOurs ? reasonOf(error) : error.message}`);
  process.exit(1);
}
const news = posts.list
  .filter(({ link, guid }) => !known.has(keyOf(link)) && !known.has(keyOf(guid)))
  .sort((one, other) => (one.date < other.date ? 1 : -1));

console.log(
  visible(
    `${carnet}, ${posts.from} : ${count(posts.list.length, 'billet')} avec « ${values.tag} », dont ${news.length} que les données ne connaissent pas.`,
  ),
);
for (const { date, title, link } of news) {
  console.log(
    visible(`\n${date.slice(0, 10)}  ${title.replace(/\s+/g, ' ')}\n            ${link}`),
  );
}

/** The posts by their tags and categories; undefined where the API is closed. */
async function fromApi() {
  const found = new Map();
  for (const kind of ['tags', 'categories']) {
    const terms = await list(`${kind}?search=${encodeURIComponent(values.tag)}&_fields=id,name`);
    if (!terms) return undefined;
    const ids = terms.map(({ id }) => id).join();
    if (!ids) continue;
    const fields = '_fields=link,guid,title,date';
    for (const post of (await list(`posts?${kind}=${ids}&${fields}`)) ?? []) {
      const { link, guid, title, date } = post;
      found.set(link, { link, guid: guid?.rendered, title: textOf(title.rendered), date });
    }
  }
  return { from: 'par son API', list: [...found.values()] };
}

/** All pages of a list of the API. */
async function list(query) {
  const all = [];
  for (let page = 1; page <= most; page++) {
    const address = `${carnet}wp-json/wp/v2/${query}&per_page=100&page=${page}`;
    const { status, text, headers } = await read(address, 'application/json');
    const answer = status === 200 ? jsonIn(text) : undefined;
    if (!Array.isArray(answer)) return page > 1 ? all : undefined;
    all.push(...answer);
    if (page >= Number(headers.get('x-wp-totalpages') ?? 1)) break;
  }
  return all;
}

/** The posts of the tag's feed or, where it has none, those of the carnet's that have the tag. */
async function fromFeeds() {
  const slug = values.tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const tagged = await feed(`${carnet}tag/${slug}/feed/`);
  if (tagged) return { from: 'par le flux de son étiquette', list: tagged };
  const all = await feed(`${carnet}feed/`);
  if (!all) {
    throw Object.assign(new Error("ni API ni flux : est-ce l'adresse d'un carnet WordPress ?"), {
      isOurs: true,
    });
  }
  const word = values.tag.toLowerCase();
  const isTagged = ({ terms }) => terms.some((term) => term.toLowerCase().includes(word));
  return { from: 'par son flux', list: all.filter(isTagged) };
}

/** What a feed (RSS) has, over all its pages. */
async function feed(address) {
  const parser = new XMLParser({
    isArray: (name) => ['item', 'category'].includes(name),
    htmlEntities: true,
  });
  const found = new Map();
  for (let page = 1; page <= most; page++) {
    const { status, text } = await read(page > 1 ? `${address}?paged=${page}` : address, '*/*');
    const items = status === 200 ? itemsIn(text) : undefined;
    if (!items) return page > 1 ? [...found.values()] : undefined;
    const before = found.size;
    for (const { link, guid, title, pubDate, category = [] } of items) {
      const day = new Date(pubDate);
      found.set(link, {
        link: String(link),
        guid: guid?.['#text'] ?? guid,
        title: textOf(String(title)),
        date: isNaN(day) ? '' : day.toISOString(),
        terms: category.map(String),
      });
    }
    // A server that knows no pages gives the first again.
    if (found.size === before) break;
  }
  return [...found.values()];

  function itemsIn(text) {
    try {
      const { rss } = parser.parse(text);
      return rss?.channel && (rss.channel.item ?? []);
    } catch {
      return undefined;
    }
  }
}

/** An answer, after the redirects on its way. */
async function read(address, accept) {
  let answer = await ask(address, 'GET', { whole: true, accept });
  for (let hops = 0; hops < 5; hops++) {
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || !URL.canParse(location, address)) break;
    address = new URL(location, address).href;
    answer = await ask(address, 'GET', { whole: true, accept });
  }
  return answer;
}

function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One key for all the addresses of a page: without scheme, « www. », final slash, query; `?p=8846` is `/8846`. */
function keyOf(address = '') {
  if (!URL.canParse(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const path = searchParams.has('p') ? `/${searchParams.get('p')}` : pathname;
  return `${host.replace(/^www\./, '')}${path.replace(/\/+$/, '')}`;
}

/** The text that HTML says. */
function textOf(html) {
  const collect = ({ value = '', childNodes = [] }) => value + childNodes.map(collect).join('');
  return collect(parseFragment(html)).trim();
}

function count(number, noun) {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}
