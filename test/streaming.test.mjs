/*
 * Prerendered widgets in a page that arrives piece by piece, as over a slow connection, or at once
 * where the browser pauses while it reads: nothing that the reader sees moves.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { prerender } from '../dist/prerender/prerender.js';
import { chromeArguments, findChrome } from './chrome.mjs';

let browser;
let server;
let address;
/** What the next page is made of. */
let pieces = [];
/** How the next piece is sent, and the last one. */
let send;

before(async () => {
  browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
  server = createServer((request, response) => {
    if (request.url !== '/page') {
      response.writeHead(404).end();
      return;
    }
    response.socket.setNoDelay(true);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    send = (piece, isLast) => (isLast ? response.end(piece) : response.write(piece));
    send(pieces[0], pieces.length === 1);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}/page`;
});
after(async () => {
  await browser.close();
  server.close();
});

/**
 * Opens a page whose pieces come one after the other, each drawn before the next is sent. The clock of
 * animations stands still meanwhile: it reads slowly, but the page does not take long.
 */
async function readSlowly(width) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await devtools.send('Animation.enable');
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 });
  await tab.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        const places = sources.map(({ previousRect: { x, y }, currentRect: to }) =>
          [x, y, to.x, to.y].map(Math.round).join(),
        );
        window.shifts.push(`${value.toFixed(6)}: ${places.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.goto(address, { waitUntil: 'commit' });
  const draw = async () => {
    await wait(20);
    await tab.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };
  await tab.locator('body').waitFor({ state: 'attached' });
  await draw();
  for (const [index, piece] of pieces.entries()) {
    if (index) send(piece, index === pieces.length - 1);
    await draw();
  }
  await tab.waitForLoadState();
  await wait(50);
  return { tab, shifts: await tab.evaluate(() => window.shifts), close: () => context.close() };
}

/** The page of an académie with something pasted into it, cut at each of the places that match. */
function cut(pasted, places) {
  const html = readFileSync('test/hosts/places/academie.html', 'utf8');
  const [head, tail] = html.split('<!-- snippet -->');
  return [head, ...pasted.split(places), tail];
}

test('a cell that is centred in its row moves when the next one arrives, and that is seen', async () => {
  const cells = '<td>Un</td><td>Deux<br><br><br>Trois</td>';
  pieces = cut(`<table><tr>${cells}</tr></table>`, /(?=<td>)/);
  const { shifts, close } = await readSlowly(900);
  assert.notDeepEqual(shifts, []);
  await close();
});

/** Widgets, and where to cut them so that what is there would make room for what comes. */
const prerendered = [
  ['gtnum-timeline', {}, /(?=<[^>]*part="(?:track|count)")/],
  ['gtnum-timeline', { wave: '2021-2024', lang: 'en' }, /(?=<[^>]*part="(?:track|count)")/],
  ['gtnum-theme-grid', { wave: '2020-2022' }, /(?<=<\/(?:h\d|p)>)/],
  ['gtnum-finder', { wave: '2020-2022' }, /(?<=<\/(?:h\d|p)>)/],
  ['gtnum-group-card', { group: 'aeson' }, /(?<=<\/(?:h\d|p|dd)>|<\/a> )/],
  ['gtnum-about', {}, /(?<=<\/(?:h\d|p|li)>)/],
  ['gtnum-academies', {}, /(?<=<\/(?:h\d|p)>)|(?=<div id="tile-)/],
  ['gtnum-publications', { wave: '2021-2024' }, /(?<=<\/(?:h\d|p|li|summary)>)/],
  ['gtnum-explorer', { lang: 'en' }, /(?<=<\/(?:h\d|template)>)/],
  ['gtnum-contact', {}, /(?<= )(?=[^<>{}]*<)/],
];

for (const [tag, attributes, places] of prerendered) {
  test(`prerendered ${tag} ${JSON.stringify(attributes)}, read piece by piece: nothing moves`, async () => {
    const { shadow } = await prerender(tag, attributes);
    for (const width of [320, 900]) {
      pieces = cut(shadow, places);
      assert.ok(pieces.length > 7, 'cut');
      const { tab, shifts, close } = await readSlowly(width);
      assert.deepEqual(shifts, [], `${width} px`);
      assert.equal(await tab.locator(`${tag} [part=heading]`).first().isVisible(), true);
      await close();
    }
  });
}

test('what has been read of a prerendered widget can be seen where the rest does not come', async () => {
  const { shadow } = await prerender('gtnum-theme-grid');
  pieces = cut(shadow, /(?<=<\/li>)/).slice(0, 4);
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(address, { waitUntil: 'commit' });
  for (const piece of pieces.slice(1)) send(piece);
  await tab.locator('[part=theme]').first().waitFor({ timeout: 10_000 });
  send('', true);
  await context.close();
});
