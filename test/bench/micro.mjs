/*
 * What grows: linking a dataset, searching it, finding groups in it, one more card on a page, a change of a page
 * that has many nodes.
 */
import { readFileSync } from 'node:fs';
import { times } from './profile.mjs';
import { metrics, visit } from './visit.mjs';
import { link } from '../../dist/facts/link.js';
import { ask, find, index } from '../../dist/facts/search.js';

const facts = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Milliseconds that `link` takes for so many groups, each with a publication. */
export function linked(count) {
  const ids = Array.from({ length: count }, (_, index) => `g${index}`);
  const dataset = {
    version: 1,
    updated: '2026-01-31',
    programme: { name: 'GTnum', definition: [], orientation: [] },
    waves: [{ id: '2020-2022', period: { start: '2020', end: '2022' } }],
    themes: [
      {
        id: 'donnees',
        label: 'Données',
        wordings: [{ text: 'Données', origin: 'period-list', wave: '2020-2022', sources: ['s'] }],
      },
    ],
    groups: ids.map((id) => ({
      id,
      name: id,
      title: id,
      wave: '2020-2022',
      themes: [{ theme: 'donnees', sources: ['s'] }],
      sources: ['s'],
    })),
    organisations: [],
    academies: [],
    publications: ids.map((id) => ({ id: `p-${id}`, title: id, group: id, sources: ['s'] })),
    milestones: [],
    contacts: [],
    sources: [{ id: 's', title: 'Source', kind: 'page' }],
  };
  return median(
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      link(dataset);
      return performance.now() - start;
    }),
  );
}

/** Milliseconds to prepare so many entries for search, once, and to look for what a reader types, at most. */
export function searched(count) {
  const texts = facts.themes.map(({ label, sentence = '', wordings }) => [
    label,
    sentence,
    ...wordings.map(({ text }) => text),
  ]);
  const entries = Array.from({ length: count }, (_, at) =>
    texts[at % texts.length].map((text) => `${text} ${at}`),
  );
  const start = performance.now();
  const prepared = index(entries, facts.synonyms);
  const once = performance.now() - start;
  const typed = [
    'i',
    'ia',
    'maths',
    'jeux vidéo',
    'handicap numérique',
    'données ouvertes',
    'e-sport',
  ];
  const each = typed.map((query) =>
    median(
      Array.from({ length: 9 }, () => {
        const start = performance.now();
        find(prepared, ask(prepared, query));
        return performance.now() - start;
      }),
    ),
  );
  return { once, keystroke: Math.max(...each) };
}

/**
 * Milliseconds that a finder of so many groups takes, from an event to its drawn view: at most for a letter
 * that a reader types, the first ones among them; and for a ticked box, with all filters open.
 */
export async function typed(browser, base, count) {
  const { tab, close } = await visit(browser, base, '/finder.html');
  const seen = await tab.evaluate(async (count) => {
    const { link } = await import('/dist/facts/link.js');
    const element = document.querySelector('gtnum-finder');
    element.data = link(await (await fetch(`/${count}-groups.json`)).json());
    await element.updateComplete;
    const root = element.shadowRoot;
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    for (const facet of root.querySelectorAll('[part="facet"]')) facet.open = true;
    await pause(200);
    const timed = async (act) => {
      const start = performance.now();
      act();
      await element.updateComplete;
      return performance.now() - start;
    };
    const input = root.querySelector('[type="search"]');
    input.focus();
    const type = (text) =>
      timed(() => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      });
    const first = [];
    for (const text of ['n', 'nu', 'num']) first.push(await type(text));
    const before = root.querySelector('[part="count"]').textContent;
    while (root.querySelector('[part="count"]').textContent === before && !/sur/.test(before)) {
      await pause(50);
    }
    const letters = [];
    for (const text of [
      'i',
      'ia',
      'maths',
      'jeux vidéo',
      'handicap numérique',
      'poitiers données',
    ]) {
      const some = [];
      for (let turn = 0; turn < 9; turn++) {
        await type('');
        await pause(10);
        some.push(await type(text));
        await pause(10);
      }
      letters.push(some.sort((a, b) => a - b)[4]);
    }
    await type('');
    const boxes = [];
    for (let turn = 0; turn < 8; turn++) {
      boxes.push(await timed(() => root.querySelector('[part="value"] input').click()));
      await pause(10);
    }
    return { letters, first, boxes };
  }, count);
  await close();
  const { letters, first, boxes } = seen;
  return { keystroke: Math.max(...letters), first: Math.max(...first), choice: median(boxes) };
}

/** Milliseconds of the page's thread for one of 500 more compact cards: script, layout, paint. */
export async function card(browser, base) {
  const { tab, cdp, close } = await visit(browser, base, '/cards.html');
  const before = await metrics(cdp);
  await tab.evaluate(async () => {
    const cards = Array.from({ length: 500 }, () => {
      const element = document.createElement('gtnum-group-card');
      element.group = 'aeson';
      element.variant = 'compact';
      return element;
    });
    document.body.append(...cards);
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    do await frame();
    while (!cards.at(-1).shadowRoot?.querySelector('[part~="card"]'));
    await frame();
  });
  const after = await metrics(cdp);
  await close();
  const each = (name) => ((after[name] - before[name]) * 1000) / 500;
  return each('TaskDuration');
}

/** Milliseconds of ours for each of 2,000 changes of a page of 40,000 nodes, by CPU profile. */
export async function mutation(browser, base) {
  const { tab, cdp, close, measured } = await visit(browser, base, '/large.html');
  const changes = 2000;
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await cdp.send('Profiler.start');
  await tab.evaluate(async (count) => {
    const place = document.querySelector('#page');
    for (let index = 0; index < count; index++) {
      place.append(document.createElement('i'));
      // Observers are told of each apart.
      await undefined;
    }
    // What they put off counts, too.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }, changes);
  const { profile } = await cdp.send('Profiler.stop');
  await close();
  const { total } = times(profile, ({ url }) => url.includes('/dist/'));
  return { ours: total / changes, nodes: measured.nodes };
}
