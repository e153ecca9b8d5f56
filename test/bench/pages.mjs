/*
 * The pages that are compared, all with the same waves and milestones, and the server that sends them
 * as a host would: compressed with brotli, beforehand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse, serialize } from 'parse5';

const peers = 'test/bench/node_modules/';

const page = (body, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>GTnum</title><link rel="icon" href="data:,">${head}</head><body><h1>Recherche</h1>${body}</body></html>`;
const read = (file) => readFileSync(file, 'utf8');
const moduleScript = '<script type="module" src="/dist/gtnum.js"></script>';

/** What is compared, by name, and the address of each. */
export const pages = {
  module: '/module.html',
  classic: '/classic.html',
  prerendered: '/prerendered.html',
  frame: '/frame.html',
  'WordPress, by address': '/wordpress.html',
  'static HTML': '/static.html',
  TimelineJS3: '/timelinejs.html',
  'vis-timeline': '/vis-timeline.html',
  'Web Awesome cards': '/webawesome.html',
  'dsfr-chart': '/dsfr-chart.html',
};

const written = {
  '/blank.html': () => page(''),
  '/module.html': () => page('<gtnum-timeline></gtnum-timeline>', moduleScript),
  '/classic.html': () =>
    page(
      '<gtnum-timeline></gtnum-timeline>',
      '<script defer src="/dist/gtnum.classic.js"></script>',
    ),
  '/prerendered.html': () => page(read('dist/html/timeline.html'), moduleScript),
  '/frame.html': () =>
    page(
      '<iframe src="/dist/embed/timeline.html" title="Les vagues de GTnum" width="100%" height="900" style="border:0"></iframe>',
    ),
  // Where an author may paste an address alone; where the plugin is, the page is the prerendered one.
  '/wordpress.html': () =>
    read('test/hosts/wordpress.html')
      .replaceAll('http://localhost:4174/', '/dist/')
      .replaceAll('embed/contact', 'embed/timeline')
      .replaceAll('security="restricted"', ''),
  '/static.html': () => page(read('dist/html/timeline.complete.html')),
  // As its own documentation says, in French.
  '/timelinejs.html': () =>
    page(
      '<div id="timeline" style="width: 100%; height: 600px"></div><script src="/peers/@knight-lab/timelinejs/dist/js/timeline.js"></script><script>new TL.Timeline("timeline", "/events.json", { language: "fr" });</script>',
      '<link rel="stylesheet" href="/peers/@knight-lab/timelinejs/dist/css/timeline.css">',
    ),
  '/events.json': async () => JSON.stringify(await events()),
  // The titles of the same waves and milestones: it shows no more of an item.
  '/vis-timeline.html': async () => {
    const day = ({ year, month = 1, day = 1 }) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const items = (await events()).events.map(({ start_date, end_date, text }) => ({
      content: text.headline,
      start: day(start_date),
      ...(end_date && { end: day(end_date) }),
    }));
    return page(
      `<div id="timeline"></div><script src="/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><script>new vis.Timeline(document.getElementById("timeline"), ${JSON.stringify(items)}, { locale: "fr" });</script>`,
      '<link rel="stylesheet" href="/peers/vis-timeline/styles/vis-timeline-graph2d.min.css">',
    );
  },
  // The same waves, each a card that opens.
  '/webawesome.html': async () =>
    page(
      (await events()).events
        .map(
          ({ text }) =>
            `<wa-card><h2 slot="header">${text.headline}</h2><wa-details summary="Détails">${text.text}</wa-details></wa-card>`,
        )
        .join(''),
      '<link rel="stylesheet" href="/peers/@awesome.me/webawesome/dist-cdn/styles/webawesome.css"><script type="module" src="/peers/@awesome.me/webawesome/dist-cdn/webawesome.loader.js"></script>',
    ),
  // How many groups each wave has, which is what its bars can show of them.
  '/dsfr-chart.html': async () => {
    const { dataset } = await import('../../dist/facts/bundled.js');
    const { waves } = dataset;
    const x = JSON.stringify([waves.map(({ id }) => id)]);
    const y = JSON.stringify([waves.map(({ groups }) => groups.length)]);
    return page(
      `<bar-chart x='${x}' y='${y}' name='["Groupes"]'></bar-chart>`,
      '<link rel="stylesheet" href="/peers/@gouvfr/dsfr-chart/dist/BarChart/BarChart.css"><script type="module" src="/peers/@gouvfr/dsfr-chart/dist/BarChart/BarChart.js"></script>',
    );
  },
  // For what is added or changed when the script has long been loaded.
  '/cards.html': () =>
    page('<gtnum-group-card group="aeson" variant="compact"></gtnum-group-card>', moduleScript),
  ...Object.fromEntries(
    [1, 10, 100, 500].map((count) => [
      `/${count}-widgets.html`,
      () => page(widgets(count), moduleScript),
    ]),
  ),
  ...Object.fromEntries(
    [10, 100, 1000, 10_000].flatMap((count) => [
      [`/${count}-groups.json`, () => JSON.stringify(withGroups(count))],
      [
        `/${count}-groups.html`,
        () =>
          page(
            `<gtnum-dataset src="/${count}-groups.json"><gtnum-timeline></gtnum-timeline><gtnum-finder></gtnum-finder></gtnum-dataset>`,
            moduleScript,
          ),
      ],
    ]),
  ),
  '/finder.html': () => page('<gtnum-finder></gtnum-finder>', moduleScript),
  '/large.html': () =>
    page(
      '<gtnum-timeline></gtnum-timeline><div id="page"></div>' + '<p>Un mot'.repeat(20_000),
      moduleScript,
    ),
};

const facts = JSON.parse(read('data/gtnum.json'));

/** A page full: compact cards, one of each group, and again. */
function widgets(count) {
  return Array.from({ length: count }, (_, at) => {
    const { id } = facts.groups[at % facts.groups.length];
    return `<gtnum-group-card group="${id}" variant="compact"></gtnum-group-card>`;
  }).join('');
}

/** The facts with so many groups: those that there are, and again under other names. */
export function withGroups(count) {
  const groups = Array.from({ length: count }, (_, at) => {
    const group = facts.groups[at % facts.groups.length];
    const numbered = (text) => text && `${text} ${at}`;
    const { title, subject } = group;
    return { ...group, id: `g${at}`, title: numbered(title), subject: numbered(subject) };
  });
  // Some wordings are those of a group.
  const themes = facts.themes.map((theme) => ({
    ...theme,
    wordings: theme.wordings.map((wording) => ({ ...wording, group: undefined })),
  }));
  return { ...facts, groups, themes, publications: [], milestones: [] };
}

/** Waves and milestones in the words of TimelineJS3; what the static page says of a wave, it says too. */
async function events() {
  const { dataset } = await import('../../dist/facts/bundled.js');
  const body = parse(read('dist/html/timeline.complete.html')).childNodes[0].childNodes[1];
  const list = find(body, 'ol').childNodes;
  const waves = dataset.waves.map(({ period }, index) => {
    const [heading, ...content] = list[index].childNodes;
    return {
      start_date: date(period.start),
      end_date: date(period.end),
      text: {
        headline: serialize(heading),
        text: serialize({ ...list[index], childNodes: content }),
      },
    };
  });
  const milestones = dataset.milestones.map((each) => ({
    start_date: date(each.date),
    text: { headline: each.title, text: each.url ? `<a href="${each.url}">${each.url}</a>` : '' },
  }));
  return { events: [...waves, ...milestones] };
}

function find(node, name) {
  if (node.nodeName === name) return node;
  for (const child of node.childNodes ?? []) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function date(text) {
  const [year, month, day] = text.split('-');
  return { year, month, day };
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Serves the pages, `dist` and the peer on a free port of this machine. */
export async function serve() {
  const sent = new Map();
  const body = async (path) => {
    const file = path.startsWith('/peers/') ? peers + path.slice('/peers/'.length) : path.slice(1);
    if (written[path]) return compressed(await written[path]());
    return existsSync(file) ? compressed(readFileSync(file)) : undefined;
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (!sent.has(path)) sent.set(path, await body(path));
    const content = sent.get(path);
    response.writeHead(content ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': 'max-age=300',
      // Clocks in the page are finer where no other site can look.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end(content ?? compressed(''));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** As a host does it beforehand; what is large, quickly. */
function compressed(content) {
  const quality = content.length < 1_000_000 ? 11 : 4;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
