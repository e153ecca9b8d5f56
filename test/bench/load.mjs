/*
 * What readers cost a host: the archive under the real nginx and Apache with the settings that travel with
 * it, asked on this machine for what one visit asks for, again and again, for a bounded time. The server's
 * own processor time is counted, not that of who asks. Reads dist: build first.
 *
 *   npm run bench:load
 *   npm run bench:load -- --guide     also writes stories/docs/charge.json, which the guide shows
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from '../chrome.mjs';
import { isInstalled, serve, unpack } from '../servers.mjs';
import { folder, install } from './install.mjs';

const { values: given } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, guide: { type: 'boolean' } },
});
const seconds = Number(given.seconds);
if (!(seconds >= 1)) throw new Error('--seconds takes a number, such as 10');
if (!existsSync('dist/gtnum-widgets.zip')) throw new Error('dist is missing: npm run build');
install();
const { default: autocannon } = await import('autocannon');

/** Readers in a day, and the share of them that comes in the busiest hour. */
const readers = 1_000_000;
const busiest = 0.1;
/** Asked at once. */
const connections = 16;
/** What Linux counts processor time in. */
const ticks = 100;

const script = '<script type="module" src="/gtnum/gtnum.js"></script>';
const pasted = {
  module: `${script}<gtnum-timeline></gtnum-timeline>`,
  classic: '<script defer src="/gtnum/gtnum.classic.js"></script><div data-gtnum="timeline"></div>',
  prerendered: script + readFileSync('dist/html/timeline.html', 'utf8'),
  frame: '<iframe src="/gtnum/embed/timeline.html" title="Les vagues" height="900"></iframe>',
};

const place = mkdtempSync(join(tmpdir(), 'gtnum-load-'));
const browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
const machine = `${cpus()[0]?.model}, Node ${process.version}`;
const visits = {};
const servers = {};
try {
  for (const name of ['nginx', 'Apache']) {
    if (isInstalled(name)) servers[name] = await loaded(name);
    else console.log(`${name} is not installed`);
  }
} finally {
  await browser.close();
  rmSync(place, { recursive: true, force: true });
}
report();

async function loaded(name) {
  unpack('dist/gtnum-widgets.zip', `${place}/${name}/site`);
  for (const [page, html] of Object.entries(pasted)) {
    const content = `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>GTnum</title>${html}`;
    writeFileSync(`${place}/${name}/site/${page}.html`, content);
  }
  const { base, pid, close } = await serve(name, `${place}/${name}`);
  const measured = {};
  try {
    for (const page of Object.keys(pasted)) {
      const asked = await visit(`${base}${page}.html`);
      visits[page] ??= { requests: asked.length, bytes: sum(asked.map(({ bytes }) => bytes)) };
      measured[page] = await load(
        base,
        pid,
        asked.map(({ path }) => path),
      );
    }
  } finally {
    await close();
  }
  return measured;
}

/** What a reader with an empty cache asks our folder for, and how much comes. */
async function visit(address) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Network.enable');
  const asked = new Map();
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const { pathname } = new URL(response.url);
    if (pathname.startsWith('/gtnum/')) asked.set(requestId, { path: pathname });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) asked.get(requestId).bytes = encodedDataLength;
  });
  await tab.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  return [...asked.values()];
}

/** The same requests in turn, for a while. */
async function load(base, pid, paths) {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const before = processorTime(pid);
  const { requests, errors, non2xx, latency } = await autocannon({
    url: base,
    connections,
    duration: seconds,
    requests: paths.map((path) => ({ path, headers })),
  });
  if (errors || non2xx) throw new Error(`${base}: ${errors} errors, ${non2xx} refusals`);
  const used = processorTime(pid) - before;
  return {
    perSecond: requests.average,
    latency: latency.p99,
    // Milliseconds of a core, of the server's processes alone.
    processor: (used / requests.total) * 1000,
  };
}

/** Seconds that a process and those that it started have used. */
function processorTime(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        const [parent, user, system] = [1, 11, 12].map((at) => Number(fields[at]));
        return [{ id: Number(name), parent, used: (user + system) / ticks }];
      } catch {
        // It has ended.
        return [];
      }
    });
  const within = ({ id, parent }) =>
    id === root || all.some((each) => each.id === parent && within(each));
  return sum(all.filter(within).map(({ used }) => used));
}

function report() {
  const peak = (readers * busiest) / 3600;
  const days = Object.entries(visits).map(([page, { requests, bytes }]) => ({
    page,
    requests,
    bytes,
    perDay: requests * readers,
    bytesPerDay: bytes * readers,
    perSecond: requests * peak,
    bitsPerSecond: bytes * 8 * peak,
    share: Object.fromEntries(
      Object.entries(servers).map(([name, measured]) => [
        name,
        (measured[page].processor / 1000) * requests * peak,
      ]),
    ),
  }));
  console.log(`${machine}; ${connections} connections, ${seconds} s each`);
  for (const [name, measured] of Object.entries(servers)) console.log(name, measured);
  console.log(
    `${readers} readers a day, empty caches, ${peak.toFixed(0)} of them a second at most`,
  );
  for (const { page, ...day } of days) console.log(page, day);
  const date = new Date().toISOString().slice(0, 10);
  const kept = { date, machine, seconds, connections, readers, busiest, servers, days };
  mkdirSync(`${folder}/results`, { recursive: true });
  write(`${folder}/results/load.json`, kept);
  if (!given.guide) return;
  if (!servers.nginx || !servers.Apache) throw new Error('the guide tells of nginx and of Apache');
  write('stories/docs/charge.json', kept);
}

function write(file, kept) {
  // To four figures: what is more is noise.
  const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
  writeFileSync(file, `${JSON.stringify(kept, rounded, 2)}\n`);
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
