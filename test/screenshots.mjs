/* Makes the README's picture from the built gallery: `npm run build`, then `npm run screenshots`. */
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromeArguments, findChrome } from './chrome.mjs';

const style = 'font: 1rem/1.55 system-ui, sans-serif; color: #1e2130; background: #fff';
const body = `<!doctype html><html lang="fr"><body style="margin: 0; padding: 2rem; ${style}">
  <gtnum-timeline wave="2021-2024"></gtnum-timeline><script type="module" src="/gtnum.js"></script></body></html>`;

const server = await preview({ logLevel: 'error' });
const browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
await page.route('**/host', (route) =>
  route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
);
await page.goto(`${server.resolvedUrls.local[0]}host`);
await page.locator('[part="heading"]').waitFor();
await page.evaluate(() => document.fonts.ready);
await page.locator('body').screenshot({ path: 'test/screenshots/timeline-light.png' });
await browser.close();
await server.close();
