/*
 * The pages that are compared, all with the same waves and milestones, and the server that sends them
 * as a host would: compressed with brotli, beforehand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse, serialize } from 'parse5';

const peer = 'test/bench/node_modules/@knight-lab/timelinejs/dist/';

const page = (body, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>GTnum</title><link rel="icon" href="data:,">${head}</head><body><h1>Recherche</h1>${body}</body></html>`;
const read = (file) => readFileSync(file, 'utf8');
const moduleScript = '<script type="module" src="/dist/gtnum.js"></script>';

/** What is compared, by name, and the address of each. */
export const pages = {
  module: '/module.html',
  classic: '/classic.html',
  prerendered: '/prerendered.html',
  'static HTML': '/static.html',
  TimelineJS3: '/timelinejs.html',
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
  '/static.html': () => page(read('dist/html/timeline.complete.html')),
  // As its own documentation says, in French.
  '/timelinejs.html': () =>
    page(
      '<div id="timeline" style="width: 100%; height: 600px"></div><script src="/timelinejs/js/timeline.js"></script><script>new TL.Timeline("timeline", "/events.json", { language: "fr" });</script>',
      '<link rel="stylesheet" href="/timelinejs/css/timeline.css">',
    ),
  '/events.json': events,
  // For what is added or changed when the script has long been loaded.
  '/cards.html': () =>
    page('<gtnum-group-card group="aeson" variant="compact"></gtnum-group-card>', moduleScript),
  '/finder.html': () => page('<gtnum-finder></gtnum-finder>', moduleScript),
  '/large.html': () =>
    page(
      '<gtnum-timeline></gtnum-timeline><div id="page"></div>' + '<p>Un mot'.repeat(20_000),
      moduleScript,
    ),
};

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
  return JSON.stringify({ events: [...waves, ...milestones] });
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
    const file = path.startsWith('/timelinejs/')
      ? peer + path.slice('/timelinejs/'.length)
      : path.slice(1);
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

const compressed = (content) => brotliCompressSync(content);
