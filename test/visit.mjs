/*
 * A page of another host than the files', as a reader opens it, in a real browser: what goes wrong, what
 * is asked for, what moves.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from './chrome.mjs';

export const files = 'https://gtnum.example/';
export const page = 'https://academie.example/page';
export const strict =
  "default-src 'none'; script-src https://gtnum.example; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types gtnum";
export const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

export let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
});
after(() => browser.close());

/** The page of a place with something pasted into it. */
export function host(name, pasted) {
  const html = readFileSync(`test/hosts/places/${name}.html`, 'utf8');
  return html.replace('<!-- snippet -->', () => pasted);
}

/**
 * Opens a page of another host than the files', as a reader does. `answer`, a function of a request and
 * its path, may answer in the server's place, and `prepare` gets the tab before the page is opened, whose
 * address ends in `hash`.
 *
 * @returns what went wrong, what was asked for, and the page
 */
export async function visit(html, options = {}) {
  const { cors = true, csp, script = true, scripts = true, width = 900, more = {} } = options;
  const {
    pageType = `${types.html}; charset=utf-8`,
    charset = '; charset=utf-8',
    hash = '',
  } = options;
  const { answer, prepare } = options;
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    bypassCSP: false,
  });
  const seen = { errors: [], warnings: [], violations: [], requests: [], foreign: [] };
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    const { host, pathname } = new URL(address);
    if (await answer?.(route, pathname)) return;
    if (address.startsWith(page)) {
      const headers = csp ? { 'content-security-policy': csp } : {};
      await route.fulfill({ body: html, contentType: pageType, headers });
      return;
    }
    if (more[pathname]) {
      await route.fulfill({ body: more[pathname], contentType: types[pathname.split('.').at(-1)] });
      return;
    }
    if (host !== 'gtnum.example') {
      if (!pathname.endsWith('favicon.ico')) seen.foreign.push(address);
      await route.abort();
      return;
    }
    seen.requests.push(address.slice(files.length));
    const file = `dist${pathname}`;
    if (!scripts || !existsSync(file)) {
      await route.abort();
      return;
    }
    await route.fulfill({
      body: readFileSync(file),
      contentType: types[file.split('.').at(-1)] + charset,
      headers: cors ? { 'access-control-allow-origin': '*' } : {},
    });
  });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => seen.errors.push(String(error)));
  tab.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('[gtnum]')) seen.warnings.push(text);
    // What the test itself does not let through.
    else if (message.type() === 'error' && !/Failed to load resource/.test(text)) {
      seen.errors.push(text);
    }
  });
  if (script) {
    await tab.addInitScript(() => {
      window.seenViolations = [];
      window.shift = 0;
      document.addEventListener('securitypolicyviolation', (event) => {
        window.seenViolations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
  }
  await prepare?.(tab);
  await tab.goto(page + hash);
  return {
    ...seen,
    tab,
    close: () => context.close(),
    violations: () => tab.evaluate(() => window.seenViolations),
    shift: () => tab.evaluate(() => window.shift),
  };
}

/** Whether what is in a widget is drawn by the script: what is prepared has its styles with it. */
export function isAwake(tab, tag) {
  return tab.evaluate((name) => {
    const { shadowRoot } = document.querySelector(name);
    return !shadowRoot.querySelector('[data-for]') && Boolean(shadowRoot.firstElementChild);
  }, tag);
}

/** Turns to a prerendered widget with the pointer, until it starts to wake. */
export async function turnTo(tab, tag) {
  const isDefined = () => tab.evaluate((name) => Boolean(customElements.get(name)), tag);
  for (let times = 0; times < 100 && !(await isDefined()); times++) {
    const { x, y } = await tab.locator(tag).first().boundingBox();
    await tab.mouse.move(0, 0);
    await tab.mouse.move(x + 5, Math.max(0, y) + 5);
    await tab.waitForTimeout(50);
  }
  assert.equal(await isDefined(), true, `${tag} sleeps on`);
}

/** Wakes a prerendered widget. */
export async function wake(tab, tag) {
  await turnTo(tab, tag);
  for (let times = 0; times < 60 && !(await isAwake(tab, tag)); times++) {
    await tab.waitForTimeout(50);
  }
  assert.equal(await isAwake(tab, tag), true, `${tag} does not draw`);
}

/** All is well, and nobody else was asked for anything. */
export async function assertQuiet(visited) {
  assert.deepEqual(visited.errors, []);
  assert.deepEqual(visited.warnings, []);
  assert.deepEqual(await visited.violations(), []);
  assert.deepEqual(visited.foreign, []);
}
