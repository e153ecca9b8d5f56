/*
 * The site in dist, as it is published: one navigation, links that lead somewhere, a gallery that opens on
 * a living widget; and the command that builds and serves it.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'parse5';
import { browser, types } from './visit.mjs';

const site = 'https://gtnum.example/';
const folder = mkdtempSync(join(tmpdir(), 'gtnum-site-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pages = readdirSync('dist').filter((file) => file.endsWith('.html'));

/** The elements of a page that have an attribute, and its value. */
function* having(name, node) {
  const found = node.attrs?.find((each) => each.name === name);
  if (found) yield [node, found.value];
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) {
    yield* having(name, child);
  }
}

async function open(page, { missing, ...options } = {}) {
  const context = await browser.newContext(options);
  await context.route('**/*', async (route) => {
    const file = `dist${new URL(route.request().url()).pathname}`;
    if (!existsSync(file) || file === missing) await route.fulfill({ status: 404 });
    else {
      const contentType = types[file.split('.').at(-1)];
      await route.fulfill({ body: readFileSync(file), contentType });
    }
  });
  const tab = await context.newPage();
  await tab.goto(site + page);
  return { tab, close: () => context.close() };
}

test('every link of every page leads to a file that is there', () => {
  assert.ok(pages.length >= 4);
  for (const page of pages) {
    const root = parse(readFileSync(`dist/${page}`, 'utf8'));
    for (const name of ['href', 'src']) {
      for (const [node, value] of having(name, root)) {
        const { origin, pathname, hash } = new URL(value, site + page);
        if (`${origin}/` !== site) continue;
        assert.ok(existsSync(`dist${decodeURIComponent(pathname)}`), `${page}: ${value}`);
        if (node.nodeName !== 'a' || !hash || pathname !== `/${page}`) continue;
        const ids = [...having('id', root)].map(([, id]) => `#${id}`);
        assert.ok(ids.includes(hash), `${page}: ${value}`);
      }
    }
  }
});

test('the archive’s LISEZMOI names all that lies beside it', () => {
  const told = readFileSync('src/hosting/LISEZMOI.txt', 'utf8');
  const files = Object.keys(JSON.parse(readFileSync('dist/integrity.json', 'utf8')));
  const names = files
    .filter((file) => !/^gtnum(\.classic)?-[\w-]{8}\.js$/.test(file))
    .map((file) => file.replace(/\/.*/, '/'));
  assert.deepEqual(
    [...new Set([...names, 'guide/'])].filter((name) => !told.includes(name)),
    [],
  );
});

test('the pages of the site have one navigation, in which each is marked', async () => {
  const { tab, close } = await open('index.html');
  const navigation = tab.getByRole('navigation', { name: 'Site' });
  const entries = await navigation
    .getByRole('link')
    .evaluateAll((links) => links.map(({ href, textContent }) => ({ href, name: textContent })));
  const names = entries.map(({ name }) => name);
  for (const name of ['Galerie', 'Composer le code', 'Téléchargements']) {
    assert.ok(names.includes(name), name);
  }
  for (const { href, name } of entries.filter((each) => each.name !== 'Guide')) {
    await tab.goto(href);
    assert.deepEqual(await navigation.getByRole('link').allTextContents(), names);
    assert.equal(await navigation.locator('[aria-current=page]').textContent(), name);
  }
  await close();
});

test('the downloads have every file of data, and the archive', () => {
  const root = parse(readFileSync('dist/telechargements.html', 'utf8'));
  const linked = [...having('href', root)].map(([, href]) => href.replace('./', ''));
  for (const file of [
    ...readdirSync('dist/data').map((name) => `data/${name}`),
    'gtnum-widgets.zip',
  ]) {
    assert.ok(linked.includes(file), file);
  }
});

test('a copy that was installed from the archive does not offer it', async () => {
  for (const missing of [undefined, 'dist/gtnum-widgets.zip']) {
    const { tab, close } = await open('telechargements.html', { missing });
    const link = tab.getByRole('link', { name: 'L’archive gtnum-widgets.zip' });
    await link.waitFor({ state: missing ? 'hidden' : 'visible' });
    await close();
  }
});

test('the gallery opens on a living widget and one sentence, without code', async () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    const { tab, close } = await open('index.html', { viewport: { width, height } });
    const widget = tab.locator('.showcase > *').first();
    const heading = widget.locator('[part~=heading]').first();
    await heading.waitFor();
    const { y } = await heading.boundingBox();
    assert.ok(y < height - 100, `the widget starts at ${y} px`);
    for (const code of await tab.locator('pre:visible').all()) {
      assert.ok((await code.boundingBox()).y > height, `code is seen first, at ${width} px`);
    }
    assert.equal(
      await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
    );
    await close();
  }
});

test('the downloads are accessible, light and dark, and fit a telephone', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { tab, close } = await open('telechargements.html', {
      colorScheme,
      viewport: { width: 320, height: 700 },
    });
    await tab.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const { violations } = await tab.evaluate(() => window.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
      [],
    );
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    await close();
  }
});

test('npm start says little, ends with two addresses, and never empties what is served meanwhile', async () => {
  const copied = ['src', 'data', 'LICENSE', 'package.json', 'vite.config.ts', 'dist'];
  copied.push('custom-elements-manifest.config.mjs', 'tsconfig.json', 'tsconfig.build.json');
  for (const each of copied) cpSync(each, join(folder, each), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const at = (file) => join(folder, 'dist', file);
  const stale = ['chunks/base-AAAAAAAA.js', 'embed/ancien.html'];
  for (const file of stale) {
    writeFileSync(at(file), '');
    utimesSync(at(file), 1, 1);
  }

  const { GTNUM_BASE, ...env } = process.env;
  assert.ok(!GTNUM_BASE || env);
  // A group of its own: npm does not pass on that it is to end.
  const started = spawn('npm', ['start'], { cwd: folder, env, detached: true });
  let said = '';
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (text) => (said += text));
  const lines = () => said.trimEnd().split('\n');
  const kept = ['index.html', 'integrer.html', 'gtnum.js', 'gtnum.classic.js'];
  kept.push('embed/timeline.html', 'data/groupes.csv', 'gtnum-widgets.zip', 'chunks');
  try {
    while (!/^Configurator: /m.test(said)) {
      for (const file of kept) assert.ok(existsSync(at(file)), `${file} is gone for a while`);
      assert.equal(started.exitCode, null, said);
      await new Promise((done) => setTimeout(done, 20));
    }
    const [gallery, configurator] = lines().slice(-2);
    assert.ok(lines().length < 12, said);
    assert.doesNotMatch(said, /warn|GTNUM_BASE/i);
    for (const [line, title] of [
      [gallery, 'Les GTnum dans vos pages'],
      [configurator, 'Le code pour votre page'],
    ]) {
      const [address] = /http:\S+$/.exec(line);
      assert.match(await (await fetch(address)).text(), new RegExp(title));
      assert.equal((await fetch(new URL('./rien.html', address))).status, 404);
    }
    for (const file of stale) assert.equal(existsSync(at(file)), false, file);
  } finally {
    process.kill(-started.pid);
  }
});
