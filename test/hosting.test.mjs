/*
 * What is published, as those who publish it and their readers meet it: the archive, unpacked as it is
 * under a real nginx and a real Apache with the settings that travel with it, and the package.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromeArguments, findChrome } from './chrome.mjs';
import { ask, isInstalled, serve, unpack } from './servers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gtnum-hosting-'));
const servers = ['nginx', 'Apache'];
const open = [];
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
});
after(async () => {
  await browser?.close();
  for (const server of open) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A test for each server; says so where one is not there. */
function onServers(names, title, run) {
  for (const name of names) {
    const skip = isInstalled(name) ? false : 'the server, or unzip, is not installed';
    if (skip) console.log(`Not tested: ${name}, ${title}: ${skip}.`);
    test(`${name}: ${title}`, { skip }, () => run(name));
  }
}

/** The archive, unpacked in a folder of its own and served. */
async function publish(name, { archive = 'dist/gtnum-widgets.zip', ...options } = {}) {
  const place = mkdtempSync(join(folder, 'server-'));
  unpack(archive, `${place}/site`);
  const server = await serve(name, place, options);
  open.push(server);
  return { ...server, site: `${place}/site` };
}

/**
 * Runs the last step of the build anew, on a copy of what it starts from.
 *
 * @param change what is done to the copy before
 * @returns the copy's folder
 */
function release({ change, today } = {}) {
  const place = mkdtempSync(join(folder, 'release-'));
  for (const each of ['data', 'src', 'LICENSE']) symlinkSync(resolve(each), join(place, each));
  cpSync('dist', join(place, 'dist'), { recursive: true });
  for (const each of ['embed', 'html']) rmPages(join(place, 'dist', each));
  rmSync(join(place, 'dist/data'), { recursive: true });
  change?.(join(place, 'dist'));
  const mock = today ? ['--import', pathToFileURL('test/today.mjs').href] : [];
  execFileSync(process.execPath, [...mock, resolve('src/build/publish.mjs')], {
    cwd: place,
    env: { ...process.env, TODAY: today },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return place;
}

/** What the last step makes must come from there. */
function rmPages(place) {
  for (const file of readdirSync(place, { recursive: true })) {
    if (/\.(html|json|jsonld)$/.test(file)) rmSync(join(place, file));
  }
}

const [wrong, corrected] = [' depuis ', ' partir '];

/** A correction that changes no length, as the build would make it: what is hashed has another name. */
function correct(dist) {
  const chunks = readdirSync(`${dist}/chunks`).filter((file) => file.endsWith('.js'));
  const renamed = chunks.map((file) => [
    file,
    file.replace(/-([\w-]{8})\.js$/, (_, hash) => `-${[...hash].reverse().join('')}.js`),
  ]);
  for (const file of readdirSync(dist)) {
    if (/^gtnum.*-[\w-]{8}\.js$/.test(file)) rmSync(`${dist}/${file}`);
  }
  for (const file of ['gtnum.js', 'gtnum.classic.js', ...chunks.map((each) => `chunks/${each}`)]) {
    const text = readFileSync(`${dist}/${file}`, 'utf8').replaceAll(wrong, corrected);
    const now = renamed.reduce((made, [from, to]) => made.replaceAll(from, to), text);
    writeFileSync(`${dist}/${file}`, now);
  }
  for (const [from, to] of renamed) renameSync(`${dist}/chunks/${from}`, `${dist}/chunks/${to}`);
}

const pages = {
  module: '<script type="module" src="/gtnum/gtnum.js"></script>',
  classic: '<script src="/gtnum/gtnum.classic.js" defer></script>',
};

onServers(
  servers,
  'a reader who comes back sees a correction that has the same length',
  async (name) => {
    const archive = join(release({ change: correct }), 'dist/gtnum-widgets.zip');
    const { base, site } = await publish(name, { maxAge: 1 });
    for (const [page, script] of Object.entries(pages)) {
      writeFileSync(
        `${site}/${page}.html`,
        `<!doctype html>${script}<gtnum-timeline></gtnum-timeline>`,
      );
    }
    const reader = await browser.newContext();
    const reads = async (page) => {
      const tab = await reader.newPage();
      await tab.goto(`${base}${page}.html`);
      const heading = tab.locator('gtnum-timeline [part=heading]');
      await heading.waitFor({ timeout: 5000 });
      const text = await heading.textContent();
      await tab.close();
      return text.trim();
    };
    for (const page of Object.keys(pages))
      assert.equal(await reads(page), `20 groupes connus en cinq vagues${wrong}2017`);
    const asked = (file, encoding, tag) =>
      ask(`${base}gtnum/${file}`, {
        'accept-encoding': encoding,
        ...(tag ? { 'if-none-match': tag } : {}),
      });
    const tags = {};
    for (const file of ['gtnum.js', 'gtnum.classic.js', 'gtnum.schema.json']) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const { headers } = await asked(file, encoding);
        tags[`${file} ${encoding}`] = headers.etag;
        assert.equal((await asked(file, encoding, headers.etag)).status, 304, file);
      }
    }
    // One that is told apart only from its other forms would be taken for them.
    assert.equal(new Set(Object.values(tags)).size, 9);
    const sizes = ['gtnum.js', 'gtnum.classic.js'].map(
      (file) => readFileSync(`${site}/gtnum/${file}`).length,
    );

    unpack(archive, site);
    const now = ['gtnum.js', 'gtnum.classic.js'].map(
      (file) => readFileSync(`${site}/gtnum/${file}`).length,
    );
    assert.deepEqual(now, sizes);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    for (const page of Object.keys(pages))
      assert.equal(await reads(page), `20 groupes connus en cinq vagues${corrected}2017`);
    // And what is the same is not sent again.
    for (const [what, tag] of Object.entries(tags)) {
      const [file, encoding] = what.split(' ');
      const { status } = await asked(file, encoding, tag);
      assert.equal(status, file === 'gtnum.schema.json' ? 304 : 200, what);
    }
    await reader.close();
  },
);

const hashed = () => readdirSync('dist').find((file) => /^gtnum-[\w-]{8}\.js$/.test(file));

onServers(servers, 'each file has its type, and goes to pages of any site', async (name) => {
  const { base } = await publish(name);
  const expected = {
    'gtnum.js': /^(text|application)\/javascript; charset=utf-8$/,
    'gtnum.classic.js': /^(text|application)\/javascript; charset=utf-8$/,
    [hashed()]: /^(text|application)\/javascript; charset=utf-8$/,
    'gtnum.json': /^application\/json/,
    'integrity.json': /^application\/json/,
    'html/timeline.jsonld': /^application\/ld\+json/,
    'data/groupes.csv': /^text\/csv; charset=utf-8$/,
    'data/reperes.ics': /^text\/calendar; charset=utf-8$/,
    'data/publications.bib': /^text\/plain; charset=utf-8$/,
    'data/nouveautes.atom': /^application\/atom\+xml/,
    'html/timeline.html': /^text\/html; charset=utf-8$/,
    'embed/contact.html': /^text\/html; charset=utf-8$/,
    'embed/frame.css': /^text\/css; charset=utf-8$/,
    'embed/resize.js': /^(text|application)\/javascript; charset=utf-8$/,
    'index.html': /^text\/html; charset=utf-8$/,
    'LISEZMOI.txt': /^text\/plain; charset=utf-8$/,
    LICENSE: /./,
  };
  for (const [file, type] of Object.entries(expected)) {
    const { status, headers } = await fetch(`${base}gtnum/${file}`);
    assert.equal(status, 200, file);
    assert.match(headers.get('content-type') ?? 'none', file === 'LICENSE' ? /./ : type, file);
    assert.equal(headers.get('access-control-allow-origin'), '*', file);
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', file);
    assert.equal(headers.get('cross-origin-embedder-policy'), 'require-corp', file);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', file);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', file);
    assert.equal(
      headers.get('cache-control'),
      file === hashed() ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      file,
    );
  }
  for (const file of ['nginx.conf', '.htaccess']) {
    assert.ok([403, 404].includes((await fetch(`${base}gtnum/${file}`)).status), file);
  }
});

/** What a frame in a sandbox asks for in its page, as a browser does that has it from another day. */
async function askAgain(base) {
  const { headers } = await ask(`${base}gtnum/embed/frame.js`);
  return ask(`${base}gtnum/embed/frame.js`, {
    'if-none-match': headers.etag,
    'if-modified-since': headers['last-modified'],
  });
}

onServers(
  servers,
  'an answer that nothing has changed lets other sites have it, too',
  async (name) => {
    const { base } = await publish(name);
    const { status, headers } = await askAgain(base);
    assert.equal(status, 304);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['access-control-allow-origin'], '*');
  },
);

onServers(['Apache'], 'versions that would leave that out answer in full', async (name) => {
  const { base, site } = await publish(name);
  const settings = `${site}/gtnum/.htaccess`;
  const ours = readFileSync(settings, 'utf8');
  assert.ok(ours.includes('<IfVersion < 2.4.47>'));
  writeFileSync(settings, ours.replace('<IfVersion < 2.4.47>', '<IfVersion >= 2.4.47>'));
  const { status, headers } = await askAgain(base);
  assert.equal(status, 200);
  assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
});

const texts = {
  'gtnum.js': 'text/javascript; charset=utf-8',
  'gtnum.classic.js': 'text/javascript; charset=utf-8',
  [hashed()]: 'text/javascript; charset=utf-8',
  'gtnum.json': 'application/json',
  'data/gtnum.jsonld': 'application/ld+json',
  'data/groupes.csv': 'text/csv; charset=utf-8',
  'data/reperes.ics': 'text/calendar; charset=utf-8',
  'data/publications.bib': 'text/plain; charset=utf-8',
  'data/publications.ris': 'text/plain; charset=utf-8',
  'data/nouveautes.atom': 'application/atom+xml',
  'embed/timeline.html': 'text/html; charset=utf-8',
  'embed/frame.css': 'text/css; charset=utf-8',
  'THIRD-PARTY.txt': 'text/plain; charset=utf-8',
};

onServers(
  servers,
  'text goes compressed in advance to who takes it, and is the same text for all',
  async (name) => {
    const { base, site } = await publish(name);
    for (const [file, type] of Object.entries(texts)) {
      const path = `${site}/gtnum/${file}`;
      for (const [accepted, encoding, ending] of [
        ['gzip, deflate, br, zstd', 'br', '.br'],
        ['gzip, deflate', 'gzip', '.gz'],
        ['br;q=0, gzip', 'gzip', '.gz'],
        ['identity', undefined, ''],
        [undefined, undefined, ''],
      ]) {
        const what = `${file}, for ${accepted}`;
        const { status, headers, body } = await ask(
          `${base}gtnum/${file}`,
          accepted && { 'accept-encoding': accepted },
        );
        assert.equal(status, 200, what);
        assert.equal(headers['content-encoding'], encoding, what);
        assert.ok(body.equals(readFileSync(`${path}${ending}`)), what);
        assert.equal(
          headers['content-type'].replace(/; ?/, '; ').replace(/(json|xml); .*/, '$1'),
          type,
          what,
        );
        assert.equal(headers.vary, 'Accept-Encoding', what);
        assert.equal(headers['access-control-allow-origin'], '*', what);
        assert.equal(
          headers['cache-control'],
          file === hashed() ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
          what,
        );
      }
    }
    const folder = await ask(`${base}gtnum/`, { 'accept-encoding': 'br' });
    assert.ok(folder.body.equals(readFileSync(`${site}/gtnum/index.html.br`)));
    assert.match(folder.headers['content-type'], /^text\/html; ?charset=utf-8$/);
    // What has no such copies is compressed by the server: what is to be pasted, and what was corrected by
    // hand, as LISEZMOI.txt says.
    writeFileSync(`${site}/gtnum/gtnum.js`, 'corrected();'.repeat(1000));
    for (const ending of ['br', 'gz']) rmSync(`${site}/gtnum/gtnum.js.${ending}`);
    for (const file of ['html/timeline.html', 'html/timeline.jsonld', 'gtnum.js']) {
      const { headers, body } = await ask(`${base}gtnum/${file}`, {
        'accept-encoding': 'br, gzip',
      });
      assert.equal(headers['content-encoding'], 'gzip', file);
      assert.ok(gunzipSync(body).equals(readFileSync(`${site}/gtnum/${file}`)), file);
      assert.equal(headers.vary, 'Accept-Encoding', file);
    }
  },
);

onServers(['Apache'], 'without what rewrites addresses, files go as they are', async (name) => {
  const { base, site } = await publish(name, { without: ['rewrite', 'deflate'] });
  const { status, headers, body } = await ask(`${base}gtnum/gtnum.js`, {
    'accept-encoding': 'br, gzip',
  });
  assert.equal(status, 200);
  assert.equal(headers['content-encoding'], undefined);
  assert.ok(body.equals(readFileSync(`${site}/gtnum/gtnum.js`)));
});

test('the archive has each text in Brotli and in gzip, too; the plugin has none', () => {
  const archive = unzipSync(readFileSync('dist/gtnum-widgets.zip'));
  const names = Object.keys(archive);
  const wanted = names.filter(
    (name) =>
      /\.(html|css|js|json|jsonld|csv|ics|bib|ris|atom|svg)$/.test(name) &&
      !/^gtnum\/html\//.test(name),
  );
  assert.ok(wanted.length > 300);
  // A drawing of a few bytes may be longer when it is compressed.
  const without = wanted.filter(
    (name) => archive[name].length > 300 && !(archive[`${name}.br`] && archive[`${name}.gz`]),
  );
  assert.deepEqual(without, []);
  for (const name of names.filter((each) => /\.(br|gz)$/.test(each))) {
    const unpacked = (name.endsWith('.br') ? brotliDecompressSync : gunzipSync)(archive[name]);
    assert.ok(unpacked.equals(archive[name.slice(0, -3)]), name);
  }
  const plugin = Object.keys(unzipSync(readFileSync('dist/gtnum-wordpress.zip')));
  assert.deepEqual(
    plugin.filter((name) => /\.(br|gz)$/.test(name)),
    [],
  );
});

onServers(
  servers,
  'a file that is missing for a moment is not missing for longer',
  async (name) => {
    const { base, site } = await publish(name);
    for (const file of ['gtnum-AAAAAAAA.js', 'chunks/base-AAAAAAAA.js', 'embed/absent.js']) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const { status, headers } = await ask(`${base}gtnum/${file}`, {
          'accept-encoding': encoding,
        });
        assert.equal(status, 404);
        assert.equal(headers['cache-control'], undefined, file);
        assert.equal(headers.expires, undefined, file);
        assert.equal(headers['access-control-allow-origin'], '*', file);
      }
    }
    // What a reader's browser keeps of it.
    const file = 'gtnum/chunks/base-AAAAAAAA.js';
    const reader = await browser.newContext();
    const tab = await reader.newPage();
    const status = async () => {
      const answer = tab.waitForResponse(`${base}${file}`);
      await tab.goto(`${base}gtnum/index.html`);
      await tab.addScriptTag({ url: `${base}${file}` }).catch(() => undefined);
      return (await answer).status();
    };
    assert.equal(await status(), 404);
    writeFileSync(`${site}/${file}`, '');
    assert.equal(await status(), 200);
    await reader.close();
  },
);

const theirs = `
<Directory />
  Options None
</Directory>
Header set X-Frame-Options "SAMEORIGIN"
Header always set X-Frame-Options "DENY"
Header set Access-Control-Allow-Origin "https://autre.example"
Header always set Access-Control-Allow-Origin "https://encore.example"
Header set Cross-Origin-Resource-Policy "same-origin"
Header always append Cross-Origin-Resource-Policy "same-site"
Header set Referrer-Policy "origin"
Header set X-Content-Type-Options "nosniff"
Header set Cache-Control "no-store"
Header always set Cache-Control "private"
`;

onServers(
  ['Apache'],
  'what the host says of its whole site is not said beside it',
  async (name) => {
    const { base } = await publish(name, { settings: theirs });
    for (const [file, age] of [
      ['gtnum.js', 'public, max-age=300'],
      ['embed/contact.html', 'public, max-age=300'],
      [hashed(), 'public, max-age=31536000, immutable'],
    ]) {
      const { headers } = await fetch(`${base}gtnum/${file}`);
      assert.equal(headers.get('x-frame-options'), null, file);
      assert.equal(headers.get('access-control-allow-origin'), '*', file);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', file);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', file);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', file);
      assert.equal(headers.get('cache-control'), age, file);
    }
  },
);

onServers(
  servers,
  'what is in a folder is not listed, where the host lists its own',
  async (name) => {
    const settings = {
      nginx: 'autoindex on;',
      Apache: '<Directory />\n  Options Indexes FollowSymLinks\n</Directory>',
    }[name];
    const { base, site } = await publish(name, { settings });
    mkdirSync(`${site}/theirs`);
    assert.equal((await ask(`${base}theirs/`)).status, 200);
    assert.equal((await ask(`${base}gtnum/chunks/`)).status, 403);
  },
);

onServers(servers, 'a page that isolates itself (COEP) shows widgets and frames', async (name) => {
  const { base } = await publish(name);
  for (const sandbox of ['', ' sandbox="allow-scripts"']) {
    const html = `<!doctype html><title>Isolée</title>
      <script src="${base}gtnum/gtnum.classic.js" defer></script><gtnum-contact></gtnum-contact>
      <script src="${base}gtnum/embed/resize.js" async></script>
      <iframe title="Frise" src="${base}gtnum/embed/timeline.html"${sandbox}></iframe>`;
    const host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
      response.setHeader('cross-origin-opener-policy', 'same-origin');
      response.end(html);
    });
    await new Promise((done) => host.listen(0, '127.0.0.1', done));
    const tab = await browser.newPage();
    await tab.goto(`http://localhost:${host.address().port}/`);
    assert.equal(await tab.evaluate(() => crossOriginIsolated), true);
    await tab.locator('gtnum-contact [part=heading]').waitFor({ timeout: 5000 });
    await tab
      .frameLocator('iframe')
      .locator('gtnum-timeline [part=wave-button]')
      .first()
      .waitFor({ timeout: 5000 });
    await tab.waitForFunction(() => document.querySelector('iframe').style.height, null, {
      timeout: 5000,
    });
    await tab.close();
    host.closeAllConnections();
    host.close();
  }
});

test('the archive says whose code it holds, and under which licences', () => {
  const archive = unzipSync(readFileSync('dist/gtnum-widgets.zip'));
  const at = (file) => strFromU8(archive[`gtnum/${file}`]);
  assert.equal(at('LICENSE'), readFileSync('LICENSE', 'utf8'));
  const notice = at('THIRD-PARTY.txt');
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context']) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    assert.ok(notice.includes(`\n${name} ${version}\n`), name);
    assert.ok(notice.includes(readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()), name);
  }
});

test('a package is not made of a copy that was not built, and the reason is said', () => {
  const clone = mkdtempSync(join(folder, 'clone-'));
  for (const each of ['data', 'src', 'LICENSE', 'README.md']) {
    symlinkSync(resolve(each), join(clone, each));
  }
  cpSync('package.json', join(clone, 'package.json'));
  const pack = () => spawnSync('npm', ['pack', '--dry-run'], { cwd: clone, encoding: 'utf8' });
  const { status, stderr } = pack();
  assert.notEqual(status, 0);
  assert.match(stderr, /is not there: run « npm run build »/);
  cpSync('dist', join(clone, 'dist'), { recursive: true });
  assert.equal(pack().status, 0);
});

test('a bundler keeps the script that is imported for what it does', async () => {
  for (const name of ['gtnum.js', 'gtnum.classic.js']) {
    const entry = join(folder, `import-${name}`);
    writeFileSync(entry, `import '${pathToFileURL(resolve('dist', name)).pathname}';`);
    const { output } = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry, formats: ['es'] } },
    }).then(([made]) => made);
    assert.ok(output[0].code.includes('gtnum-timeline'), name);
  }
});

/** What a store of objects sends: a type, and not a word of ours. */
async function store(files) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const content = files[pathname.slice(1)];
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': types[extname(pathname)] ?? 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return server.address().port;
}

const link = '<a href="https://edunumrech.hypotheses.org/">Les GTnum</a>';
const drawn = 'gtnum-timeline [part=wave-button]';

/**
 * Ways of pasting, from a folder: what is pasted, and where a reader then sees the widget; '' for none, and
 * then the page's own content.
 */
const ways = (from) => ({
  'the script in one file, and a tag': [
    `<script defer src="${from}gtnum.classic.js"></script><gtnum-timeline>${link}</gtnum-timeline>`,
    drawn,
  ],
  'the script in one file, and a placeholder': [
    `<script defer src="${from}gtnum.classic.js"></script><div data-gtnum="timeline">${link}</div>`,
    drawn,
  ],
  'the script in one file, in English, which comes later': [
    `<script defer src="${from}gtnum.classic.js"></script><gtnum-timeline lang="en">${link}</gtnum-timeline>`,
    'gtnum-timeline >> text=groups known',
  ],
  'modules, and a tag': [
    `<script type="module" src="${from}gtnum.js"></script><gtnum-timeline>${link}</gtnum-timeline>`,
    '',
  ],
  'a script that is verified': [
    `<script defer crossorigin="anonymous" src="${from}gtnum.classic.js"></script><gtnum-timeline>${link}</gtnum-timeline>`,
    '',
  ],
  'a frame': [
    `<iframe src="${from}embed/timeline.html" title="Frise" height="600" sandbox="allow-scripts"></iframe>`,
    `iframe >> internal:control=enter-frame >> ${drawn}`,
  ],
  'HTML alone': [readFileSync('dist/html/timeline.html', 'utf8'), drawn],
});

async function seen(tab, where) {
  if (where) await tab.locator(where).first().waitFor({ timeout: 10_000 });
  else {
    await tab.waitForLoadState('networkidle');
    await tab.getByText('Les GTnum', { exact: true }).waitFor({ timeout: 5000 });
    assert.equal(await tab.locator(drawn).count(), 0);
  }
}

test('from a server that sends nothing of ours: all but modules, for pages of other sites', async () => {
  const archive = unzipSync(readFileSync('dist/gtnum-widgets.zip'));
  const files = await store(archive);
  const others = {};
  const port = await store(others);
  const pagesOf = ways(`http://127.0.0.1:${files}/gtnum/`);
  for (const [way, [pasted, where]] of Object.entries(pagesOf)) {
    others['page.html'] = `<!doctype html><meta charset="utf-8"><title>Page</title>${pasted}`;
    const tab = await browser.newPage();
    await tab.goto(`http://localhost:${port}/page.html`);
    await seen(tab, where).catch((error) => assert.fail(`${way}: ${error}`));
    await tab.close();
  }
  // In pages of the same store, all.
  for (const [way, [pasted]] of Object.entries(ways('/gtnum/'))) {
    if (!/^modules|verified/.test(way)) continue;
    archive['page.html'] = `<!doctype html><meta charset="utf-8"><title>Page</title>${pasted}`;
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${files}/page.html`);
    await seen(tab, drawn).catch((error) => assert.fail(`${way}, same store: ${error}`));
    await tab.close();
  }
});

test('in a page opened from a file: all but modules, and what is verified', async () => {
  const place = mkdtempSync(join(folder, 'file-'));
  unpack('dist/gtnum-widgets.zip', place);
  for (const [way, [pasted, where]] of Object.entries(ways('gtnum/'))) {
    writeFileSync(
      join(place, 'page.html'),
      `<!doctype html><meta charset="utf-8"><title>Page</title>${pasted}`,
    );
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(join(place, 'page.html')).href);
    await seen(tab, where).catch((error) => assert.fail(`${way}: ${error}`));
    await tab.close();
  }
});

test('opened from a file, gallery and configurator say what they need; from a server they do not', async () => {
  for (const page of ['index.html', 'integrer.html']) {
    const context = await browser.newContext();
    await context.route('https://gtnum.example/**', (route) =>
      route.fulfill({ path: `dist${new URL(route.request().url()).pathname}` }),
    );
    const tab = await context.newPage();
    const note = tab.getByText('Cette page a été ouverte depuis un fichier');
    await tab.goto(pathToFileURL(`dist/${page}`).href);
    assert.equal(await note.isVisible(), true, page);
    await tab.goto(`https://gtnum.example/${page}`);
    assert.equal(await note.count(), 1, page);
    assert.equal(await note.isVisible(), false, page);
    await context.close();
  }
});

test('what is published does not depend on the day on which it is made: the same bytes', () => {
  const [one, other] = ['2026-12-31', '2027-01-01'].map((today) =>
    join(release({ today }), 'dist'),
  );
  const ofTheDay = readdirSync(one, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(one.length + 1))
    .filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))));
  assert.deepEqual(ofTheDay, []);
});
