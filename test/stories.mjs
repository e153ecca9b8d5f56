/*
 * The stories in a page of their own, from their sources, for tests that drive the browser from outside:
 * another size, other media, keys, the accessibility tree.
 */
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromeArguments, findChrome } from './chrome.mjs';

/** @param {{ args?: string[], head?: string }} options more for the browser, and for the page's head */
export async function openStories({ args = [], head = '' } = {}) {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { port: 4201, hmr: false, watch: null },
    // What is imported is few; nothing is to be written beside it.
    optimizeDeps: { noDiscovery: true },
  });
  await server.listen();
  const address = new URL('/stories.html', server.resolvedUrls.local[0]).href;
  const browser = await chromium.launch({
    executablePath: findChrome(),
    args: [...chromeArguments, ...args],
  });
  const body = `<!doctype html><html lang="fr"><head><title>Stories</title><style>body { margin: 0 }</style>
    ${head}</head><body><main><header></header><div id="place"></div></main></body></html>`;

  return {
    version: browser.version().split('.')[0],
    /** A tab with all stories in it. */
    async newTab() {
      const context = await browser.newContext({
        deviceScaleFactor: 1,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
      });
      await context.route(address, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      );
      const tab = await context.newPage();
      // The timeline draws a line for today.
      await tab.clock.setFixedTime(new Date('2026-02-02T12:00:00+01:00'));
      await tab.goto(address);
      const files = readdirSync('stories').filter((name) => name.endsWith('.stories.ts'));
      const stories = await tab.evaluate(prepare, files);
      return { tab, stories };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/* In the page. */
async function prepare(files) {
  // Loaded ahead, so that a widget does not show what the page says for a moment.
  const { staged } = await import('/test/stage.ts');
  await Promise.all(
    ['facts/schema', 'elements/strings/en'].map((name) => import(`/src/${name}.ts`)),
  );
  const { dataset } = await import('/src/facts/bundled.ts');
  await Promise.all([...dataset.missing.values()].map((load) => load()));
  window.stories = new Map();
  for (const file of files) {
    for (const story of staged(await import(`/stories/${file}`))) {
      const kebab = story.id.replace(/\B[A-Z]/g, '-$&').toLowerCase();
      const of = file.replace('.stories.ts', '');
      window.stories.set(`${of}-${kebab}`, { ...story, file: of });
    }
  }
  return [...window.stories].map(([name, { file, title, tags, globals, parameters }]) => {
    const { media = 'screen', forcedColors = 'none' } = parameters;
    return { name, file, title, tags, globals, media, forcedColors };
  });
}

/** Draws a story, in its own globals or in others, and waits until its widgets are done. */
export async function show(tab, name, globals = {}) {
  await tab.evaluate(draw, [name, globals]);
}

/* In the page. */
async function draw([name, globals]) {
  const story = window.stories.get(name);
  const place = document.createElement('div');
  place.id = 'place';
  document.querySelector('#place').replaceWith(place);
  story.show(place, globals);
  giveHeadings();
  const isPending = story.parameters.dataset === 'pending';
  const shadows = () => [...place.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
  // Where a page's own content stands, nothing tells that it stays: nothing changes any more.
  let before = '';
  for (let quiet = 0; quiet < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    const now = shadows()
      .map((root) => root.innerHTML)
      .join();
    const isLoading = !isPending && />\s*(Chargement|Loading)/.test(now);
    quiet = now && now === before && !isLoading ? quiet + 1 : 0;
    before = now;
  }

  /** Those that the page of a widget has above it: all of higher levels, and its own where it has none. */
  function giveHeadings() {
    const widget = place.querySelector('[heading-level], [heading]');
    const level = Number(widget?.getAttribute('heading-level') ?? 2);
    const last = widget?.getAttribute('heading') === '' ? level : level - 1;
    const names = [...Array(last).keys()].map((index) => `h${index + 1}`);
    document.querySelector('header').replaceChildren(
      ...names.map((name) => {
        const heading = document.createElement(name);
        heading.append('Stories');
        return heading;
      }),
    );
  }
}

/** Opens all that opens, as a reader does who opens one line after the other; of the cards of a list, one. */
export async function openAll(tab) {
  await tab.evaluate(open);
}

/* In the page. */
async function open() {
  const { inside } = await import('/test/accessibility/in-page.mjs');
  const isOther = (each) => {
    const cards = '[part="group"][data-group]';
    return each.matches(cards) && each.getRootNode().querySelector(`${cards}[open]`);
  };
  for (;;) {
    // Of those with one name the browser leaves one open.
    const next = inside(document.querySelector('#place')).find(
      (each) => each.matches('details:not([open], [name])') && !isOther(each),
    );
    if (!next) return;
    next.open = true;
    await new Promise((resolve) => next.addEventListener('toggle', resolve, { once: true }));
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
