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
guide.push('données-personnelles', 'accessibilité', 'conformité-rgaa', 'poids-et-mesures');

let browser;
let context;
let tab;
let entries;
const errors = [];
const foreign = [];

before(async () => {
  const start = performance.now();
  execFileSync(process.execPath, ['test/budgets.mjs', '--table']);
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
  context.setDefaultTimeout(15_000);
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

    // One story, and the way to the others.
    const page = tab.locator('#storybook-docs');
    assert.equal(await page.locator('.docs-story').count(), 1, tagName);
    const links = page.locator('a[href*="path=/story/"]');
    const others = entries.filter(
      ({ type, importPath }) => type === 'story' && importPath === own('story').importPath,
    );
    assert.equal(await links.count(), others.length - 1, tagName);
    const height = await tab.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height < 10_000, `${tagName}: ${height} px`);
    // What is said of attributes and tokens is said in French.
    const english = rows
      .map((cells) => cells[1] ?? '')
      .filter((text) => /\b(the|of|and|where|default)\b/i.test(text.replace(/`[^`]*`/g, '')));
    if (english.length) console.log(`${tagName}: in English still: ${english.join(' | ')}`);
  }
});

test('it opens on the guide, and says nothing to the console', async () => {
  await tab.goto(host);
  await frame().getByRole('heading', { name: 'Prise en main', level: 1 }).waitFor();
  assert.match(tab.url(), /guide-prise-en-main/);
  assert.deepEqual(errors, []);
});

test('a page of imaginary hosts, which is no element’s, is drawn without an error', async () => {
  const story = entries.find(
    ({ importPath, type }) => importPath === './stories/hosts.stories.ts' && type === 'story',
  );
  await tab.goto(`${host}?path=/story/${encodeURIComponent(story.id)}`);
  await frame().locator('#storybook-root gtnum-timeline').waitFor();
  await tab.getByRole('tab', { name: 'Intégrer' }).click();
  await tab.getByText('Cette page montre plusieurs éléments').waitFor();
  assert.deepEqual(errors, []);
});

const tokenRow = (panel, token) => panel.locator(`tr[data-token="--gtnum-${token}"]`);
const cellOf = (row, scheme) => row.locator(`[data-scheme="${scheme}"]`);

async function setToken(panel, name, value) {
  const field = panel.getByLabel(`${name}\u00a0: valeur`);
  await field.fill(value);
  await field.press('Enter');
}

test('a token is set where its contrast is, in light and in dark, and the charter is CSS to hand over', async () => {
  const panel = await open('gtnum-group-card', 'Jetons');
  await panel.getByText('Aucun jeton n’est changé').waitFor();
  const accent = tokenRow(panel, 'accent');
  for (const scheme of ['light', 'dark']) {
    await cellOf(accent, scheme).getByText('AA', { exact: true }).waitFor();
  }
  await setToken(panel, 'Liens et boutons, page claire', '#ffcc00');
  await cellOf(accent, 'light').getByText('insuffisant').waitFor();
  // On a dark page the same colour is seen well.
  await cellOf(accent, 'dark').getByText('AA', { exact: true }).waitFor();
  const link = frame().locator('gtnum-group-card a').first();
  assert.equal(await link.evaluate((node) => getComputedStyle(node).color), 'rgb(255, 204, 0)');
  assert.match(await accent.textContent(), /1,5\u00a0:\u00a01 sur 4,5\u00a0:\u00a01/);
  await panel
    .getByText('Contraste insuffisant\u00a0: liens et boutons (page claire).')
    .first()
    .waitFor();
  await setToken(panel, 'Liens et boutons, page sombre', '#123456');
  await cellOf(accent, 'dark').getByText('insuffisant').waitFor();
  assert.equal(await link.evaluate((node) => getComputedStyle(node).color), 'rgb(255, 204, 0)');

  const css = ':root {\n  --gtnum-accent: #ffcc00;\n}\n';
  const text = await panel.locator('pre').textContent();
  assert.ok(text.startsWith(css));
  assert.match(text, /prefers-color-scheme: dark\) \{\n {2}:root \{\n {4}--gtnum-accent: #123456;/);
  await panel.getByRole('button', { name: /^Copier/ }).click();
  await panel.getByText('Code copié.').waitFor({ state: 'attached' });
  assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), text);
  const download = tab.waitForEvent('download');
  await panel.getByRole('link', { name: 'Télécharger le fichier .css' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'gtnum-charte.css');
  assert.equal(readFileSync(await file.path(), 'utf8'), text);
  // The CSS stands above what it is made of.
  assert.ok(
    await panel.evaluate((root) => {
      const [pre, table] = [root.querySelector('pre'), root.querySelector('table')];
      return Boolean(pre.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
    }),
  );
  assert.deepEqual(await audit('.gtnum:not([inert] *)'), []);

  await tab.getByRole('button', { name: 'Clair' }).first().click();
  await tab.locator('li[role=option]', { hasText: 'Sombre' }).click();
  await tab.waitForURL(/theme:dark/);
  await frame().locator('.canvas[data-theme=dark]').waitFor();
  await link.evaluate(
    (node) =>
      new Promise((resolve) => {
        const look = () =>
          getComputedStyle(node).color === 'rgb(18, 52, 86)' ? resolve() : setTimeout(look, 50);
        look();
      }),
  );

  await panel.getByRole('button', { name: 'Tout oublier' }).click();
  await panel.getByText('Aucun jeton n’est changé').waitFor();
  await cellOf(accent, 'light').getByText('AA', { exact: true }).waitFor();
});

test('a charter is shared by its address, with a list of fonts in it', async () => {
  const panel = await open('gtnum-group-card', 'Jetons');
  await setToken(panel, 'Liens et boutons, page claire', '#7a1f5c');
  await setToken(panel, 'Police, page claire', "'Été', Georgia, serif");
  await tab.waitForURL(/charter:[^&]*serif/);
  const address = tab.url();
  await tab.goto('about:blank');
  await tab.goto(address);
  await frame().locator('#storybook-root gtnum-group-card').waitFor();
  await tab.getByRole('tab', { name: 'Jetons' }).click();
  await panel.locator('pre').waitFor();
  assert.equal(
    await panel.locator('pre').textContent(),
    ":root {\n  --gtnum-accent: #7a1f5c;\n  --gtnum-font: 'Été', Georgia, serif;\n}\n",
  );
  const widget = frame().locator('#storybook-root gtnum-group-card');
  assert.match(await widget.evaluate((node) => getComputedStyle(node).fontFamily), /Été.*Georgia/);
});

test('tokens kept for all stay when another contract, then a story, is opened', async () => {
  const query = '&args=--gtnum-accent:!hex(7a1f5c)';
  const panel = await open('gtnum-group-card', 'Jetons', { query });
  await panel.getByRole('button', { name: 'Garder pour tous les éléments' }).click();
  await panel.getByText('Ces jetons valent pour tous les éléments').waitFor();
  const at = (type) =>
    entries.find(
      (each) => each.type === type && each.importPath === './stories/gtnum-contact.stories.ts',
    ).id;
  await tab.getByRole('button', { name: 'Contact' }).click();
  await tab
    .locator(`[data-item-id="${at('docs')}"] a`)
    .first()
    .click();
  await frame().getByRole('heading', { name: 'Contact', level: 1 }).waitFor();
  await tab
    .locator(`[data-item-id="${at('story')}"] a`)
    .first()
    .click();
  await frame().locator('#storybook-root gtnum-contact').waitFor();
  await panel.getByText('Ces jetons valent pour tous les éléments').waitFor();
  assert.equal(await tab.getByText('This addon has errors').count(), 0);
  assert.match(await panel.locator('pre').textContent(), /--gtnum-accent: #7a1f5c;/);
  assert.deepEqual(errors, []);
});

test('the page of an academy’s charter shows every element while tokens change', async () => {
  const story = entries.find(({ title }) => title.endsWith('Charte d’académie'));
  await tab.goto(`${host}?path=/story/${encodeURIComponent(story.id)}`);
  const shown = contracts.filter(({ fr }) => fr).map(({ tagName }) => tagName);
  for (const tag of shown) await frame().locator(`#storybook-root ${tag}`).first().waitFor();
  await tab.getByRole('tab', { name: 'Jetons' }).click();
  const panel = tab.locator('.gtnum[data-panel="Jetons"]');
  await panel.getByLabel('Fond, page claire\u00a0: palette').waitFor();
  await setToken(panel, 'Fond, page claire', '#fff4d6');
  for (const tag of shown) {
    const widget = frame().locator(`#storybook-root ${tag}`).first();
    await widget.evaluate(
      (node) =>
        new Promise((resolve) => {
          const look = () =>
            getComputedStyle(node).backgroundColor === 'rgb(255, 244, 214)'
              ? resolve()
              : setTimeout(look, 50);
          look();
        }),
    );
  }
  await panel.getByRole('link', { name: 'Télécharger le fichier .css' }).waitFor();
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
    // As the reader's system has it, around the elements too.
    for (const colorScheme of ['dark', 'light']) {
      await tab.emulateMedia({ colorScheme });
      await tab.goto(`${host}iframe.html?viewMode=docs&id=${id}`);
      await tab.locator('#storybook-docs h1').waitFor();
      const ground = await tab
        .locator('.sbdocs-wrapper')
        .evaluate((wrapper) => getComputedStyle(wrapper).backgroundColor);
      assert.equal(/^rgb\((\d\d?),/.test(ground), colorScheme === 'dark', ground);
      assert.equal(await tab.locator('html').getAttribute('lang'), 'fr');
      assert.deepEqual(await audit('.sbdocs-content'), [], `${page}, ${colorScheme}`);
    }
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
