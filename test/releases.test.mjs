/*
 * What a release promises: pages that people made with an earlier one go on working, addresses stay, and
 * what is published is what its sources say, to the byte, wherever and whenever it is made.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { visit, wake } from './visit.mjs';

const place = mkdtempSync(join(tmpdir(), 'gtnum-releases-'));
after(() => rmSync(place, { recursive: true, force: true }));
const releases = readdirSync('test/releases').filter((name) => /^\d/.test(name));
const tags = [
  'gtnum-explorer',
  'gtnum-timeline',
  'gtnum-theme-grid',
  'gtnum-finder',
  'gtnum-academies',
  'gtnum-group-card',
  'gtnum-contact',
  'gtnum-publications',
  'gtnum-about',
];

/** What a reader does in a widget, and sees. */
const uses = {
  'gtnum-timeline': async (widget) => {
    const button = widget.locator('[part=wave-button]').last();
    const panel = widget.locator('[part=panel]').last();
    await button.click();
    await panel.waitFor();
    // Others that share the choice show all again.
    await button.click();
    await panel.waitFor({ state: 'hidden' });
  },
  'gtnum-theme-grid': (widget) => searches(widget, '[part=theme]'),
  'gtnum-finder': (widget) => searches(widget, '[part=result]'),
  'gtnum-publications': (widget) => searches(widget, '[part=publication]'),
  'gtnum-academies': (widget) => widget.locator('[part=tile]').first().waitFor(),
  'gtnum-contact': (widget) => widget.locator('[part=email]').waitFor(),
  'gtnum-about': (widget) => widget.locator('[part=section]').first().waitFor(),
  'gtnum-explorer': (widget) => widget.locator('[part=wave-button]').first().waitFor(),
  'gtnum-group-card': (widget) => widget.locator('[part=heading]').first().waitFor(),
};

/** Nothing is found where nothing has the word, and all is back without it. */
async function searches(widget, found) {
  const first = widget.locator(found).first();
  await first.waitFor();
  const field = widget.locator('[part=search]').first();
  await field.fill('zzzzzz');
  await first.waitFor({ state: 'hidden' });
  await field.fill('');
  await first.waitFor();
}

for (const release of releases) {
  const folder = `test/releases/${release}`;
  const more = { '/groupes.json': readFileSync(`${folder}/groupes.json`, 'utf8') };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    test(`a page of ${release} works as it was pasted: ${file}`, async () => {
      const visited = await visit(readFileSync(`${folder}/${file}`, 'utf8'), { more });
      const { tab } = visited;
      for (const tag of tags) {
        const framed = file === 'frames.html';
        const name = tag.replace('gtnum-', '');
        // The card of a group has its name in its address.
        const frame = tab.locator(`iframe[src^="https://gtnum.example/embed/${name}"]`);
        if (framed) await frame.scrollIntoViewIfNeeded();
        // One that stands in another is not the page's own.
        const widget = framed
          ? frame.contentFrame().locator(tag).first()
          : tab.locator(`${tag}:not(gtnum-explorer *)`).first();
        if (file === 'prerendered.html') {
          await widget.scrollIntoViewIfNeeded();
          await wake(tab, tag);
        }
        await uses[tag](widget);
        const link = widget.locator('> a');
        if ((await link.count()) && tag !== 'gtnum-explorer') {
          assert.equal(await link.isVisible(), false, `${tag} shows what stands in for it`);
        }
        if (file === 'module-in-english.html') {
          assert.equal(await widget.getAttribute('lang'), 'en');
        }
        if (framed) {
          await tab.waitForFunction(
            (each) => /px$/.test(each.style.height),
            await frame.elementHandle(),
            { timeout: 5000 },
          );
        }
      }
      assert.deepEqual(visited.errors, []);
      assert.deepEqual(visited.warnings, []);
      await visited.close();
    });
  }

  test(`addresses of ${release} still lead somewhere`, () => {
    const addresses = readFileSync(`${folder}/addresses.txt`, 'utf8').trim().split('\n');
    assert.deepEqual(
      addresses.filter((file) => !existsSync(`dist/${file}`)),
      [],
    );
  });
}

/** A name with a hash in it is the same for any content. */
const unhashed = (name) => name.replace(/-[\w-]{8}(?=\.js$)/, '-XXXXXXXX');

const pack = (cwd, ...given) =>
  JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...given], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )[0];

test('the package has these files and no others (test/releases/package.txt)', () => {
  const names = pack('.', '--dry-run').files.map(({ path }) =>
    path.startsWith('dist/chunks/') ? unhashed(path) : path,
  );
  const wanted = readFileSync('test/releases/package.txt', 'utf8').trim().split('\n');
  assert.deepEqual(names.sort(), wanted);
});

test('each script that has code of others begins with where their licences are', () => {
  const { components } = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8'));
  assert.ok(components.length);
  const archive = unzipSync(readFileSync('dist/gtnum-widgets.zip'));
  const plugin = unzipSync(readFileSync('dist/gtnum-wordpress.zip'));
  const package_ = Object.fromEntries(
    pack('.', '--dry-run').files.map(({ path }) => [path, readFileSync(path)]),
  );
  // What Lit and Valibot cannot be without.
  const theirs = /_\$litType\$|_\$litDirective\$|elementProperties|~standard/;
  for (const [what, files, root] of [
    ['archive', archive, 'gtnum/'],
    ['plugin', plugin, 'gtnum/'],
    ['package', package_, 'dist/'],
  ]) {
    const scripts = Object.keys(files).filter((name) =>
      new RegExp(`^${root}(chunks/[^/]*|gtnum[^/]*)\\.js$`).test(name),
    );
    const withTheirs = scripts.filter((name) => theirs.test(strFromU8(files[name])));
    assert.ok(withTheirs.length >= 3, what);
    for (const name of withTheirs) {
      const [, address] = /^\/\*! Licences: (\S+) \*\/\n/.exec(strFromU8(files[name])) ?? [];
      assert.ok(address, `${what}: ${name} does not say whose code it has`);
      const there = new URL(address, `file:///${name}`).pathname.slice(1);
      assert.ok(files[there], `${what}: ${there} is not there`);
      assert.ok(files[there.replace('THIRD-PARTY.txt', 'sbom.cdx.json')], what);
    }
  }
});

test('the list of what is bundled says of each package what npm says', () => {
  const said = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }),
  );
  for (const folder of ['dist', 'dist/gallery']) {
    const bill = JSON.parse(readFileSync(`${folder}/sbom.cdx.json`, 'utf8'));
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.deepEqual(Object.keys(bill.metadata), ['component']);
    assert.equal(bill.serialNumber, undefined);
    const notice = readFileSync(`${folder}/THIRD-PARTY.txt`, 'utf8');
    for (const { purl, licenses, name, version } of bill.components) {
      const theirs = said.components.find((each) => each.purl === purl);
      assert.ok(theirs, purl);
      assert.deepEqual(licenses, theirs.licenses, purl);
      assert.ok(notice.includes(`\n${name} ${version}\n`), purl);
    }
  }
});

/** The whole of a folder, by name. */
function contentOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    // The guide has a build of its own.
    .filter((name) => !/^(guide\/|build\/budgets\.json)/.test(name));
  return new Map(files.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

test('made elsewhere, on another day and in another time zone, all is the same to the byte', async () => {
  const elsewhere = join(place, 'elsewhere');
  mkdirSync(elsewhere);
  for (const each of readdirSync('.')) {
    if (/^(dist|node_modules|storybook-static|captures|coverage|\.git)$|\.tgz$/.test(each))
      continue;
    cpSync(each, join(elsewhere, each), {
      recursive: true,
      filter: (path) => !/^test\/(?!today|screenshots)|\/node_modules$|\.cache$/.test(path),
    });
  }
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  // The site leads to it where it is.
  if (existsSync('dist/guide'))
    cpSync('dist/guide', join(elsewhere, 'dist/guide'), { recursive: true });
  const today = pathToFileURL(resolve('test/today.mjs')).href;
  const env = {
    ...process.env,
    TODAY: '2026-02-28',
    TZ: 'Pacific/Kiritimati',
    LANG: 'C',
    NODE_OPTIONS: `--import ${today}`,
  };
  const built = spawn(process.execPath, ['src/build/build.mjs'], {
    cwd: elsewhere,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  assert.equal(await new Promise((done) => built.on('close', done)), 0);

  const [here, there] = ['dist', join(elsewhere, 'dist')].map(contentOf);
  assert.deepEqual([...there.keys()], [...here.keys()]);
  const other = [...here].filter(([name, content]) => !content.equals(there.get(name)));
  assert.deepEqual(
    other.map(([name]) => name),
    [],
  );
  const destinations = ['.', elsewhere].map((cwd, index) => {
    const folder = join(place, `package-${index}`);
    mkdirSync(folder);
    return join(folder, pack(cwd, '--pack-destination', folder).filename);
  });
  const [one, two] = destinations.map((file) => readFileSync(file));
  assert.ok(one.equals(two), 'the packages differ');
});
