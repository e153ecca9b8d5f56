/*
 * The built Storybook, as a designer uses it in a real browser: every element with its whole contract,
 * tokens with the contrast that they make, the configurator's code, the guide. Nobody else is asked
 * for anything.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from './chrome.mjs';

const folder = 'storybook-static';
const host = 'https://storybook.example/';
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const contracts = modules
  .flatMap(({ declarations }) => declarations)
  .filter((each) => each.tagName);
const guide = ['prise-en-main', 'charte-et-jetons', 'intégrer-dans-wordpress', 'données'];
guide.push('accessibilité');

let browser;
let context;
let tab;
let entries;
const errors = [];
const foreign = [];

before(async () => {
  const start = performance.now();
  execFileSync('storybook', ['build', '--quiet', '--output-dir', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` },
  });
  const size = readdirSync(folder, { recursive: true })
    .filter((file) => !/^gtnum\b/.test(file))
    .map((file) => statSync(`${folder}/${file}`))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Storybook: built in ${seconds} s, ${(size / 1e6).toFixed(1)} MB`);
  entries = Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries);

  browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
  context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = folder + (pathname === '/' ? '/index.html' : decodeURIComponent(pathname));
    if (`${origin}/` !== host) {
      foreign.push(route.request().url());
      await route.abort();
    } else if (!existsSync(file)) await route.fulfill({ status: 404 });
    else {
      const contentType = types[file.split('.').at(-1)];
      await route.fulfill({ body: readFileSync(file), contentType });
    }
  });
  context.setDefaultTimeout(8000);
  tab = await context.newPage();
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
});

after(() => browser?.close());

const frame = () => tab.frameLocator('#storybook-preview-iframe');

/** Opens a story with one of the panels beside it. */
async function open(tag, panel, { name = 'Complete', query = '' } = {}) {
  const path = `./stories/${tag}.stories.ts`;
  const story = entries.find((each) => each.importPath === path && each.exportName === name);
  assert.ok(story, `${tag} has no story ${name}`);
  await tab.goto(`${host}?path=/story/${encodeURIComponent(story.id)}${query}`);
  await frame().locator(`#storybook-root ${tag}`).first().waitFor();
  await tab.getByRole('tab', { name: panel }).click();
  return tab.locator(`.gtnum[data-panel="${panel}"]`);
}

async function audit(selector, page = tab) {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = await page.evaluate((where) => window.axe.run(where), selector);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('every element has its page, with all of its contract', async () => {
  const list = readFileSync('src/elements/elements.ts', 'utf8');
  const tags = Array.from(list.matchAll(/'(gtnum-[\w-]+)':/g), ([, tag]) => tag);
  assert.deepEqual(contracts.map(({ tagName }) => tagName).sort(), tags.sort());
  for (const contract of contracts) {
    const { tagName, attributes = [], events = [], slots = [] } = contract;
    const { cssParts = [], cssProperties = [] } = contract;
    const own = (type) =>
      entries.find(
        (each) =>
          each.type === type &&
          each.importPath === `./stories/${tagName}.stories.ts` &&
          (type === 'story' || each.tags.includes('autodocs')),
      );
    assert.ok(own('story'), `${tagName} has no story`);
    await tab.goto(`${host}iframe.html?viewMode=docs&id=${encodeURIComponent(own('docs').id)}`, {
      waitUntil: 'domcontentloaded',
    });
    const table = tab.locator('.docblock-argstable').first();
    await table.waitFor();
    assert.equal(await tab.locator('#storybook-docs h1').count(), 1);
    const rows = await table
      .locator('tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
      );
    let heading = '';
    const shown = [];
    for (const cells of rows) {
      const category = /^Hide (.*) items\1$/.exec(cells[0]);
      if (category) heading = category[1];
      else shown.push(`${heading}/${cells[0]}`);
    }
    const expected = [
      ...attributes.map(({ name }) => `Attributs/${name}`),
      ...cssProperties.map(({ name }) => `Jetons/${name}`),
      ...slots.map(({ name }) => `Contenu (slots)/${name || 'sans nom'}`),
      ...cssParts.map(({ name }) => `Parties (::part)/${name}`),
      ...events.map(({ name }) => `Événements/${name}`),
    ];
    for (const line of expected) assert.ok(shown.includes(line), `${tagName}: ${line} is missing`);
  }
});

test('a token changes what is seen, its contrast is told, and the charter is CSS to hand over', async () => {
  const panel = await open('gtnum-group-card', 'Jetons');
  const accent = panel.locator('tr[data-token="--gtnum-accent"]');
  await accent.getByText('AA', { exact: true }).waitFor();
  await tab.getByRole('tab', { name: 'Controls' }).click();
  const row = tab.locator('tr', { has: tab.getByText('--gtnum-accent', { exact: true }) });
  const field = row.getByRole('textbox');
  await field.fill('#ffcc00');
  await field.press('Enter');
  const link = frame().locator('gtnum-group-card a').first();
  await tab.getByRole('tab', { name: 'Jetons' }).click();
  await accent.getByText('insuffisant').waitFor();
  assert.equal(await link.evaluate((node) => getComputedStyle(node).color), 'rgb(255, 204, 0)');
  assert.match(await accent.textContent(), /1,5\u00a0:\u00a01.*4,5\u00a0:\u00a01/);
  await panel.getByText('Contraste insuffisant\u00a0: liens et boutons.').first().waitFor();
  const css = ':root {\n  --gtnum-accent: #ffcc00;\n}\n';
  assert.equal(await panel.locator('pre').textContent(), css);
  await panel.getByRole('button', { name: /^Copier/ }).click();
  await panel.getByText('Code copié.').waitFor();
  assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), css);
  assert.deepEqual(await audit('.gtnum:not([inert] *)'), []);

  await panel.getByRole('button', { name: 'Garder pour tous les éléments' }).click();
  await tab.waitForURL(/charter/);
  await open('gtnum-contact', 'Jetons', {
    query: new URL(tab.url()).search.replace(/^.*?(?=&)/, ''),
  });
  await accent.getByText('insuffisant').waitFor();
  await panel.getByRole('button', { name: 'Tout oublier' }).click();
  await accent.getByText('AA', { exact: true }).waitFor();
  assert.match(await panel.textContent(), /Aucun jeton n’est changé/);
});

test('the code is the configurator’s for the same choice, and follows controls and toolbars', async () => {
  const panel = await open('gtnum-group-card', 'Intégrer', {
    query: '&args=group:aeson;variant:compact;heading-level:3&globals=lang:en',
  });
  const code = panel.getByRole('region', { name: 'Le code à coller' });
  await code.getByText('group="aeson"').waitFor();
  const configurator = await context.newPage();
  for (const place of ['page', 'wordpress', 'author', 'address', 'html', 'npm']) {
    await panel.getByLabel('Votre site').selectOption(place);
    const link = panel.getByRole('link', { name: 'Ouvrir dans le configurateur' });
    const address = new URL(await link.getAttribute('href'), host);
    assert.equal(address.searchParams.get('place') ?? 'page', place);
    assert.equal(address.searchParams.get('group'), 'aeson');
    assert.equal(address.searchParams.get('lang'), 'en');
    await configurator.goto(address.href);
    const theirs = configurator.locator('#main-code code');
    const ours = await code.textContent();
    await theirs.filter({ hasText: ours.slice(0, 60) }).waitFor();
    await configurator.waitForFunction(
      (text) => document.querySelector('#main-code code').textContent === text,
      ours,
      { timeout: 5000 },
    );
  }
  await configurator.close();

  await panel.getByLabel('Votre site').selectOption('frame');
  assert.match(
    await code.textContent(),
    /^<iframe src="[^"]*\/embed\/en\/group-card-aeson\.html\?/,
  );
  await tab.getByRole('tab', { name: 'Controls' }).click();
  const row = tab.locator('tr', { has: tab.getByText('variant', { exact: true }) });
  await row.getByRole('combobox').selectOption({ label: 'Complète' });
  await tab.getByRole('tab', { name: 'Intégrer' }).click();
  await panel.getByLabel('Votre site').selectOption('page');
  await panel.getByText('heading-level="3"').first().waitFor();
  assert.doesNotMatch(await code.textContent(), /variant/);
  assert.deepEqual(await audit('.gtnum:not([inert] *)'), []);
});

test('what cannot be pasted says so', async () => {
  const own = await open('gtnum-timeline', 'Intégrer', { name: 'Empty' });
  await own.getByText('données d’essai').waitFor();
  const dataset = await open('gtnum-dataset', 'Intégrer');
  await dataset.getByText('ne se colle pas seul').waitFor();
});

test('the toolbars change the theme, the language, the direction and the width', async () => {
  await open('gtnum-timeline', 'Controls');
  const seen = () =>
    frame()
      .locator('#storybook-root gtnum-timeline')
      .evaluate((widget) => {
        const { colorScheme, direction } = getComputedStyle(widget);
        return {
          colorScheme,
          direction,
          width: widget.offsetWidth,
          text: widget.shadowRoot.textContent,
        };
      });
  for (const [shown, wanted] of [
    ['Clair', 'Sombre'],
    ['Français', 'Anglais'],
    ['De gauche à droite', 'De droite à gauche'],
    ['Toute la largeur', '360\u00a0px'],
  ]) {
    await tab.getByRole('button', { name: shown }).first().click();
    await tab.locator('li[role=option]', { hasText: wanted }).click();
    await tab.getByRole('button', { name: wanted }).first().waitFor();
  }
  await frame().getByText('17 groups known of 31 announced').first().waitFor();
  const { colorScheme, direction, width } = await seen();
  assert.deepEqual(
    { colorScheme, direction, width },
    { colorScheme: 'dark', direction: 'rtl', width: 360 },
  );
});

test('the guide is there, in French, and axe has nothing to say', async () => {
  for (const page of guide) {
    const id = encodeURIComponent(`guide-${page}--contrat`);
    await tab.goto(`${host}iframe.html?viewMode=docs&id=${id}`);
    await tab.locator('#storybook-docs h1').waitFor();
    assert.equal(await tab.locator('html').getAttribute('lang'), 'fr');
    assert.deepEqual(await audit('.sbdocs-content'), []);
    for (const link of await tab.locator('.sbdocs-content a[href*="gtnum/"]').all()) {
      const { pathname } = new URL(await link.getAttribute('href'), host);
      assert.ok(existsSync(folder + pathname), pathname);
    }
  }
});

test('no other host was asked for anything, and nothing went wrong', () => {
  assert.deepEqual(foreign, []);
  assert.deepEqual(errors, []);
});
