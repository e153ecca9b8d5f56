/* Makes the README's pictures from the built gallery: `npm run build`, then `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromeArguments, findChrome } from './chrome.mjs';

const folder = 'test/screenshots';
const hosts = {
  light: 'font: 1rem/1.55 system-ui, sans-serif; color: #1e2130; background: #fff',
  dark: 'font: 1.0625rem/1.6 Georgia, serif; color: #e9e6df; background: #14161c',
};
const pictures = {
  timeline: '<gtnum-timeline wave="2021-2024"></gtnum-timeline>',
  themes: '<gtnum-theme-grid wave="2020-2022" query="numérique"></gtnum-theme-grid>',
  group: '<gtnum-group-card group="aeson"></gtnum-group-card>',
  contact: '<gtnum-contact></gtnum-contact>',
};

mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 4175 }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
for (const [host, style] of Object.entries(hosts)) {
  const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
  for (const [name, markup] of Object.entries(pictures)) {
    const body = `<!doctype html><html lang="fr"><body style="margin: 0; padding: 2rem; ${style}">
      ${markup}<script type="module" src="/gtnum.js"></script></body></html>`;
    await page.route('**/host', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await page.goto('http://localhost:4175/host');
    await page.locator('[part="heading"]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.locator('body').screenshot({ path: `${folder}/${name}-${host}.png` });
    await page.unroute('**/host');
  }
}
await browser.close();
await server.close();
