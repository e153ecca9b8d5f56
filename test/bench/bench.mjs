/*
 * What the widgets cost a reader, beside static HTML and peers with the same contents; the aims are
 * said, and whether they are met, but nothing fails. Reads dist: build first.
 *
 *   npm run bench -- --runs 3
 *   npm run bench -- --guide     also writes stories/docs/mesures.json, which the guide shows
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from '../chrome.mjs';
import { folder, install } from './install.mjs';

const results = `${folder}/results`;
const { values: given } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, guide: { type: 'boolean' } },
});
const runs = Number(given.runs);
if (!(runs >= 1)) throw new Error('--runs takes a number, such as 7');
if (!existsSync('dist/html/timeline.html')) throw new Error('dist is missing: npm run build');
install();

// These read dist.
const { pages, serve } = await import('./pages.mjs');
const { conditions, visit } = await import('./visit.mjs');
const { card, linked, mutation, searched, typed } = await import('./micro.mjs');
const { times } = await import('./profile.mjs');

/** The rows: a name, a unit, how many decimals, the key of what `visit` measures. */
const rows = [
  ['bytes over the wire', 'kB', 1, 'bytes', 1 / 1000],
  ['requests', '', 0, 'requests'],
  ['requests to others, blocked', '', 0, 'blocked'],
  ['first paint', 'ms', 0, 'first'],
  ['largest paint', 'ms', 0, 'largest'],
  ['script', 'ms', 1, 'script'],
  ['tasks', 'ms', 0, 'task'],
  ['blocking time', 'ms', 0, 'blocking'],
  ['layout shift', '', 3, 'shift'],
  ['nodes before idle time', '', 0, 'early'],
  ['nodes in the end', '', 0, 'nodes'],
  ['nodes kept by the browser', '', 0, 'kept'],
  ['heap', 'MB', 2, 'heap', 1 / 1_000_000],
];

const names = Object.keys(pages);
const server = await serve();
const browser = await chromium.launch({
  executablePath: findChrome(),
  // Nobody else is asked for anything.
  args: [
    ...chromeArguments,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // What a sandboxed frame takes is counted with its page.
    '--disable-features=IsolateSandboxedIframes',
  ],
});
try {
  await bench();
} finally {
  await browser.close();
  server.close();
}

async function bench() {
  const machine = `Chromium ${await browser.version()}, ${cpus()[0]?.model}, Node ${process.version}`;
  console.log(machine);
  const medians = {};
  const measured = {};
  for (const line of Object.keys(conditions)) {
    // A slow line takes its time, and makes less noise.
    const rounds = line === 'usual' ? runs : Math.ceil(runs / 3);
    [medians[line], measured[line]] = await compare(line, rounds);
    console.log(`\n${conditions[line]}; medians of ${rounds}\n`);
    table(
      ['', ...names],
      rows.map(([label, unit, digits, key, factor = 1]) => [
        `${label}${unit && `, ${unit}`}`,
        ...names.map((name) => (medians[line][name][key] * factor).toFixed(digits)),
      ]),
    );
  }
  const ratios = {};
  for (const peer of ['TimelineJS3', 'static HTML']) {
    console.log(`\nTimes what ${peer} takes`);
    const others = names.filter((name) => name !== peer);
    ratios[peer] = Object.fromEntries(
      others.map((name) => [
        name,
        Object.fromEntries(
          rows.map(([, , , key]) => [
            key,
            ratio(medians.usual[name][key], medians.usual[peer][key]),
          ]),
        ),
      ]),
    );
    table(
      ['', ...others],
      rows.map(([label, , , key]) => [
        label,
        ...others.map((name) => ratios[peer][name][key]?.toFixed(2) ?? '–'),
      ]),
    );
  }

  const links = Object.fromEntries([1000, 5000, 10_000].map((count) => [count, linked(count)]));
  const searches = Object.fromEntries([1000, 10_000].map((count) => [count, searched(count)]));
  const finders = {};
  for (const count of [1000, 10_000]) finders[count] = await typed(browser, server.base, count);
  const growth = [];
  for (const [what, counts] of [
    ['widgets', [1, 10, 100, 500]],
    ['groups', [10, 100, 1000, 10_000]],
  ]) {
    for (const count of counts) {
      const { script, task, blocking, nodes, heap } = await once(`/${count}-${what}.html`);
      growth.push({ what, count, script, task, blocking, nodes, heap });
    }
  }
  const cards = await card(browser, server.base);
  const change = await mutation(browser, server.base);
  console.log('\nWhat grows');
  table(
    ['', 'ms'],
    [
      ...Object.entries(links).map(([count, ms]) => [`link, ${count} groups`, ms.toFixed(1)]),
      ...Object.entries(searches).flatMap(([count, { once, keystroke }]) => [
        [`search, ${count} entries prepared, once`, once.toFixed(1)],
        [`search, a keystroke over ${count} entries`, keystroke.toFixed(1)],
      ]),
      ...Object.entries(finders).flatMap(([count, { keystroke, first, choice }]) => [
        [`finder, a keystroke over ${count} groups`, keystroke.toFixed(1)],
        [`finder, the first keystrokes over ${count} groups`, first.toFixed(1)],
        [`finder, a ticked box over ${count} groups`, choice.toFixed(1)],
      ]),
      ['one more compact card of 500, all its tasks', cards.toFixed(2)],
      ...growth.flatMap(({ what, count, script, task }) => [
        [`a page of ${count} ${what}, script`, script.toFixed(0)],
        [`a page of ${count} ${what}, all its tasks`, task.toFixed(0)],
      ]),
      [`a change of a page of ${change.nodes} nodes, of ours`, change.ours.toFixed(4)],
    ],
  );

  const { module, prerendered } = medians.usual;
  const aims = [
    ['script of the module page, times TimelineJS3', ratios.TimelineJS3.module.script, 0.25],
    ['nodes of the module page before idle time', module.early, 1500],
    ['script of the untouched prerendered page, ms', prerendered.script, 5],
    ['its requests for Lit or data', prerendered.data, 0],
    ['its largest paint, times static HTML', ratios['static HTML'].prerendered.largest, 1.05],
    ['one more compact card, ms', cards, 0.5],
    ['link of 10,000 groups, ms', links[10_000], 150],
    ['a keystroke over 1,000 entries, ms', searches[1000].keystroke, 16],
    ['a keystroke over 10,000 entries, ms', searches[10_000].keystroke, 50],
    ['a keystroke in a finder of 1,000 groups, ms', worst(finders[1000]), 16],
    ['a keystroke in a finder of 10,000 groups, ms', worst(finders[10_000]), 50],
    ['a change of a page of 40,000 nodes, ms of ours', change.ours, 0.02],
  ].map(([name, value, most]) => ({ name, value, most, isMet: value <= most }));
  console.log('\nAims');
  table(
    ['', 'measured', 'at most', ''],
    aims.map(({ name, value, most, isMet }) => [
      name,
      String(Number(value.toPrecision(4))),
      String(most),
      isMet ? 'met' : 'not met',
    ]),
  );

  const profiles = {};
  for (const name of ['module', 'prerendered']) {
    profiles[name] = await profiled(pages[name]);
    const { total, byFunction } = profiles[name];
    console.log(`\nWhere the script of the ${name} page spends ${total.toFixed(0)} ms, in one run`);
    table(
      ['', 'ms'],
      byFunction.slice(0, 15).map(([what, ms]) => [what, ms.toFixed(1)]),
    );
  }

  mkdirSync(results, { recursive: true });
  const kept = {
    conditions,
    runs,
    medians,
    ratios,
    links,
    searches,
    finders,
    cards,
    change,
    growth,
    aims,
    measured,
    profiles,
  };
  writeFileSync(`${results}/bench.json`, `${JSON.stringify(kept, null, 2)}\n`);
  console.log(`\n${results}/bench.json`);
  if (!given.guide) return;
  const date = new Date().toISOString().slice(0, 10);
  const shown = { date, machine, runs, medians, links, finders, cards, growth, aims };
  writeFileSync('stories/docs/mesures.json', `${JSON.stringify(shown, rounded, 2)}\n`);
}

/** To four figures: what is more is noise. */
function rounded(key, value) {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

/** The pages in turn, so that what else the machine does meets them all. */
async function compare(line, rounds) {
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  const early = {};
  // Round 0 warms up; it also counts nodes where idle time never comes.
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const seen = await once(pages[name], { line, isBusy: round === 0 });
      if (round === 0) early[name] = seen.nodes;
      else measured[name].push({ ...seen, early: early[name] });
    }
  }
  const medians = Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        Object.keys(measured[name][0]).map((key) => [
          key,
          median(measured[name].map((each) => each[key] ?? 0)),
        ]),
      ),
    ]),
  );
  return [medians, measured];
}

async function once(path, options) {
  const { measured, close } = await visit(browser, server.base, path, options);
  await close();
  return measured;
}

async function profiled(path) {
  const { profile, close } = await visit(browser, server.base, path, { line: 'usual' });
  await close();
  return times(profile, ({ url }) => url.includes('/dist/'));
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of what a reader does in a finder. */
function worst(finder) {
  return Math.max(...Object.values(finder));
}

function ratio(ours, theirs) {
  return theirs ? ours / theirs : undefined;
}

/** Columns of words to the left, of figures to the right. */
function table(head, lines) {
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  for (const line of all) {
    const cells = line.map((cell, column) =>
      column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}
