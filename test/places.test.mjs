/*
 * What the configurator hands out, pasted as it is into pages that imitate the places where people
 * paste, in a real browser and from another host name. Asserted is what the reader sees, and what the
 * webmaster answers for: requests, errors, violations, layout shift.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { prerender } from '../dist/prerender/prerender.js';
import { kses, visualEditor, wordPress } from './filters.mjs';
import { assertQuiet, browser, files, host, strict, types, visit, wake } from './visit.mjs';

/** Opens the configurator of a copy whose server lets its files go to pages of any site, or does not. */
async function configurator(query, { cors = true, policy, errors = [], ...options } = {}) {
  const context = await browser.newContext(options);
  await context.route('**/*', async (route) => {
    const file = `dist${new URL(route.request().url()).pathname}`;
    if (!existsSync(file)) await route.fulfill({ status: 404 });
    else {
      const contentType = types[file.split('.').at(-1)];
      const headers = {
        ...(cors ? { 'access-control-allow-origin': '*' } : {}),
        ...(policy ? { 'content-security-policy': policy } : {}),
      };
      await route.fulfill({ body: readFileSync(file), contentType, headers });
    }
  });
  const tab = await context.newPage();
  tab.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await tab.goto(`${files}integrer.html?${query}`);
  const code = tab.locator('#main-code code');
  // A frame's heights are measured first.
  await code.filter({ hasText: query.includes('place=frame') ? /cqw/ : /./ }).waitFor();
  return { context, tab, code };
}

/** What the configurator gives for a choice: the snippet, and what else is to be pasted. */
const given = new Map();
async function handedOut(query, options = {}) {
  const key = JSON.stringify([query, options]);
  if (given.has(key)) return given.get(key);
  const { context, tab, code } = await configurator(query, options);
  // The code is written anew until the preview and its text have come.
  let snippet;
  for (let same = 0; same < 4;) {
    await tab.waitForTimeout(150);
    const now = await code.textContent();
    same = now === snippet && now !== '' ? same + 1 : 0;
    snippet = now;
  }
  const extras = await tab.locator('#extras code').allTextContents();
  await context.close();
  const result = { snippet, extras };
  given.set(key, result);
  return result;
}

const shown = {
  timeline: '17 groupes connus sur 31 annoncés',
  'theme-grid': 'Gestes professionnels',
};
const fallback = 'https://edunumrech.hypotheses.org/';

const desk = { viewport: { width: 1280, height: 800 } };
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const placesOf = async (tab) =>
  tab.locator('[name=place]').evaluateAll((all) => all.map(({ value }) => value));

test('from opening to code copied: three clicks at most, and nothing to scroll, for each place', async (t) => {
  const { context, tab, code } = await configurator('', { ...desk, ...allowed });
  const all = await placesOf(tab);
  await context.close();
  assert.equal(all.length, 8);
  for (const place of all) {
    const visited = await configurator('', { ...desk, ...allowed });
    let clicks = 0;
    const click = async (target) => {
      const { x, y, width, height } = await target.boundingBox();
      assert.ok(x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 800, place);
      await visited.tab.mouse.click(x + width / 2, y + height / 2);
      clicks++;
    };
    const label = visited.tab.locator(`label:has([name=place][value=${place}])`);
    if (!(await label.locator('input').isChecked())) await click(label);
    await click(visited.tab.getByText('Contact', { exact: true }));
    await visited.code
      .filter({ hasText: place === 'html' ? /elie\.allouche/ : /contact/ })
      .waitFor();
    await click(visited.tab.getByRole('button', { name: 'Copier', exact: true }));
    await visited.tab.getByText('Copié', { exact: true }).first().waitFor();
    const copied = await visited.tab.evaluate(() => navigator.clipboard.readText());
    if (place === 'html') assert.match(copied, /elie\.allouche/);
    else assert.equal(copied, await visited.code.textContent());
    assert.equal(await visited.tab.evaluate(() => scrollY), 0);
    assert.ok(clicks <= 3, `${place}: ${clicks} clicks`);
    t.diagnostic(`${place}: ${clicks} clicks, the widget chosen too`);
    await visited.context.close();
  }
  assert.ok(code);
});

test('the configurator itself needs no more than a strict policy for styles and scripts', async () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'";
  for (const place of ['page', 'frame', 'html']) {
    const errors = [];
    const { context, tab } = await configurator(`place=${place}&accent=aa3300`, { policy, errors });
    const inside = tab.frameLocator('.stage iframe');
    if (place === 'frame') await inside.locator('iframe').waitFor();
    else await inside.getByText(shown.timeline).first().waitFor();
    await tab.waitForTimeout(300);
    assert.deepEqual(errors, []);
    await context.close();
  }
});

test('with the keyboard alone, half the keys that it took', async (t) => {
  const { context, tab } = await configurator('', desk);
  const all = await placesOf(tab);
  await context.close();
  for (const [index, place] of all.entries()) {
    const keys = { 'with Enter': 0, 'to the button': 0 };
    for (const way of Object.keys(keys)) {
      const visited = await configurator('', { ...desk, ...allowed });
      const press = async (key) => {
        await visited.tab.keyboard.press(key);
        keys[way]++;
      };
      const isOn = (selector) =>
        visited.tab.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
      const tabTo = async (selector) => {
        for (let times = 0; times < 40 && !(await isOn(selector)); times++) await press('Tab');
        assert.ok(await isOn(selector), selector);
      };
      if (way === 'to the button') {
        await press('Tab');
        await press('Enter');
      }
      await tabTo('[name=place]');
      // The arrows go round.
      const back = index > all.length / 2;
      const steps = back ? all.length - index : index;
      for (let step = 0; step < steps; step++) await press(back ? 'ArrowUp' : 'ArrowDown');
      assert.ok(await isOn(`[value=${place}]`), place);
      if (way === 'to the button') await tabTo('[type=submit]');
      await press('Enter');
      await visited.tab.getByText('Copié', { exact: true }).first().waitFor();
      await visited.context.close();
    }
    t.diagnostic(
      `${place}: ${keys['with Enter']} keys with Enter, ${keys['to the button']} to the button`,
    );
    for (const [way, count] of Object.entries(keys)) {
      assert.ok(count <= 19, `${place}: ${count} keys ${way}`);
    }
  }
});

test('on a page of one’s own: the widget, in five requests, as new versions have it', async () => {
  const { snippet } = await handedOut('widget=timeline&wave=2020-2022&place=page');
  assert.doesNotMatch(snippet, /integrity|crossorigin|-[\w-]{8}\.js/);
  assert.ok(!snippet.includes('\n'));
  const visited = await visit(host('academie', snippet));
  await visited.tab.getByText(shown.timeline).waitFor();
  await visited.tab.getByText('Étude et accompagnement des mutations').waitFor();
  assert.ok(visited.requests.length <= 5, visited.requests.join());
  await assertQuiet(visited);
  await visited.close();
});

test('pinned: the file of today, verified, in one request; another one is refused', async () => {
  for (const place of ['page', 'cms', 'wordpress', 'author']) {
    const { snippet, extras } = await handedOut(`widget=timeline&place=${place}&pinned=`);
    const pasted = snippet + extras.join('');
    const [, name] = /src="[^"]*\/(gtnum\.classic-[\w-]{8}\.js)" integrity="sha384-/.exec(pasted);
    const visited = await visit(host('academie', pasted));
    await visited.tab.getByText(shown.timeline).waitFor();
    assert.deepEqual(visited.requests, [name]);
    await assertQuiet(visited);
    await visited.close();
    const more = { [`/${name}`]: 'document.title = "forged"' };
    const forged = await visit(host('academie', pasted), { more });
    await forged.tab.waitForTimeout(300);
    assert.notEqual(await forged.tab.title(), 'forged');
    assert.equal(await forged.tab.locator(`a[href="${fallback}"]`).isVisible(), true);
    await forged.close();
  }
});

test('where the server sends no CORS header: what is handed out works all the same', async () => {
  for (const place of ['page', 'cms', 'wordpress', 'author']) {
    const query = `widget=timeline&place=${place}&pinned=`;
    const { snippet, extras } = await handedOut(query, { cors: false });
    const visited = await visit(host('academie', snippet + extras.join('')), { cors: false });
    await visited.tab.getByText(shown.timeline).waitFor();
    await assertQuiet(visited);
    await visited.close();
  }
});

for (const [widget, text] of Object.entries(shown)) {
  test(`in a CMS that takes scripts but drops unknown tags: ${widget}`, async () => {
    const { snippet } = await handedOut(`widget=${widget}&place=cms`);
    assert.ok(!snippet.includes('\n'));
    const visited = await visit(host('academie', visualEditor(snippet)));
    await visited.tab.getByText(text).first().waitFor();
    const later = visited.requests.slice(1).map((file) => file.replace(/-[\w-]{8}\.js$/, ''));
    assert.deepEqual(later, widget === 'group-card' ? ['chunks/later-publications'] : []);
    await assertQuiet(visited);
    await visited.close();
  });
}

test('in WordPress, for an editor: quotes curled, paragraphs added', async () => {
  for (const content of ['', '&content=complete']) {
    const { snippet } = await handedOut(`widget=timeline&place=wordpress${content}`);
    const post = wordPress(`Notre sélection :\n\n${snippet}\n\nÀ suivre.`);
    const visited = await visit(host('academie', post));
    await visited.tab.locator('[part=summary]', { hasText: shown.timeline }).waitFor();
    await visited.tab.locator('gtnum-timeline summary').first().waitFor();
    await assertQuiet(visited);
    await visited.close();
  }
});

test('in WordPress, for an author: the link, and the widget once the site has the script', async () => {
  const { snippet, extras } = await handedOut('widget=timeline&wave=2020-2022&place=author');
  const content = wordPress(kses(snippet));
  const bare = await visit(host('academie', content));
  assert.equal(await bare.tab.locator(`a[href="${fallback}"]`).isVisible(), true);
  assert.deepEqual(bare.requests, []);
  await bare.close();
  for (const script of extras) {
    const visited = await visit(host('academie', content + script));
    await visited.tab.getByText('Étude et accompagnement des mutations').waitFor();
    assert.equal(visited.requests.length, 1);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('a frame: sandboxed, titled, without script too, and sized by the optional script', async () => {
  const { snippet, extras } = await handedOut(
    'widget=contact&theme=dark&accent=%23ff9900&place=frame',
  );
  assert.match(snippet, /title="[^"]+"/);
  const visited = await visit(host('academie', snippet + extras[0]));
  const inside = visited.tab.frameLocator('iframe');
  await inside.getByText('elie.allouche@education.gouv.fr').first().waitFor();
  await visited.tab.waitForTimeout(300);
  const [frame, content] = await Promise.all([
    visited.tab.locator('iframe').evaluate((element) => element.clientHeight),
    inside.locator('main').evaluate((element) => element.getBoundingClientRect().height),
  ]);
  assert.equal(frame, Math.ceil(content));
  await assertQuiet(visited);
  await visited.close();

  const still = await visit(host('academie', snippet), { script: false });
  await still.tab.frameLocator('iframe').getByText('elie.allouche@education.gouv.fr').waitFor();
  await still.close();
});

const widgets = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'))
  .modules.flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName, fr }) => (fr ? [tagName.replace('gtnum-', '')] : []));

test('a frame is as high as its content on a telephone and in a wide page, without a second script', async (t) => {
  for (const widget of widgets) {
    const { snippet } = await handedOut(`widget=${widget}&place=frame`);
    assert.ok(!snippet.includes('\n') && !snippet.includes('<script'));
    for (const width of [320, 768, 1200]) {
      const visited = await visit(host('academie', snippet), { width });
      const inside = visited.tab.frameLocator('iframe').locator('main');
      await inside.locator('[part~=heading]').first().waitFor();
      await visited.tab.waitForTimeout(300);
      const frame = await visited.tab.locator('iframe').evaluate((each) => each.clientHeight);
      const content = Math.ceil((await inside.boundingBox()).height);
      t.diagnostic(`${widget}, ${width} px: ${frame} for ${content}`);
      assert.ok(frame >= content, `${widget} is cut off at ${width} px: ${frame} of ${content}`);
      const most = width === 320 ? 1.05 : 1.25;
      assert.ok(frame <= content * most + 24, `${widget} at ${width} px: ${frame} for ${content}`);
      await assertQuiet(visited);
      await visited.close();
    }
    // An editor that takes styles out leaves the height of the column that the preview had.
    const stripped = snippet.replace(/ style="[^"]*"/g, '');
    const visited = await visit(host('academie', stripped), { width: 900 });
    assert.ok((await visited.tab.locator('iframe').boundingBox()).height > 150);
    await visited.close();
  }
});

test('nothing but HTML: filtered, mangled, without script, everything is readable', async () => {
  for (const [widget, text] of Object.entries({ ...shown, contact: 'elie.allouche@' })) {
    const { snippet } = await handedOut(`widget=${widget}&place=html`);
    assert.ok(!snippet.includes('\n'));
    const filtered = kses(snippet);
    assert.equal(filtered, kses(filtered));
    const visited = await visit(host('academie', wordPress(filtered)), { script: false });
    await visited.tab.getByText(text).first().waitFor();
    const words = (html) => html.replace(/<[^>]*>|\s|&[^;]*;|[’'"]/g, '');
    assert.equal(words(filtered), words(snippet));
    await visited.close();
  }
});

test('an address that WordPress turns into a frame: the page that it names exists', async () => {
  const { snippet } = await handedOut('widget=group-card&group=aeson&place=address');
  assert.equal(snippet, `${files}embed/group-card-aeson.html`);
  assert.ok(existsSync('dist/embed/group-card-aeson.html'));
});

test('with npm: the code names a module that the package exports', async () => {
  const { snippet } = await handedOut('widget=contact&place=npm');
  const [, name] = /import 'gtnum-widgets\/(.*)'/.exec(snippet);
  assert.ok(existsSync(`dist/${name}`));
});

const everywhere = 'widget=timeline&place=cms';

test('under a strict policy with Trusted Types: no violation', async () => {
  for (const query of [everywhere, 'widget=timeline&place=page']) {
    const { snippet } = await handedOut(query);
    const visited = await visit(host('academie', snippet), { csp: strict });
    await visited.tab.getByText(shown.timeline).waitFor();
    await visited.tab.locator('gtnum-timeline summary').first().click();
    await visited.tab.getByText('Contribution à la documentation').waitFor();
    const bar = visited.tab.locator('gtnum-timeline [part=bar]').first();
    assert.ok((await bar.boundingBox()).width > 50);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('under a strict policy beside another Lit and another version of ours: the first one works', async () => {
  const { snippet } = await handedOut(everywhere);
  const bytes = readFileSync('dist/gtnum.classic.js', 'utf8');
  // Theirs has the policy that Lit makes where nobody renames it.
  const theirs = bytes
    .replaceAll('createPolicy(`gtnum`', 'createPolicy(`lit-html`')
    .replaceAll('createPolicy("gtnum"', 'createPolicy("lit-html"')
    .replaceAll('gtnum-', 'autre-')
    .replaceAll('data-gtnum', 'data-autre');
  assert.ok(theirs.includes('lit-html'));
  const older = `${bytes}\n/* another version */`;
  const more = { '/autre.js': theirs, '/older/gtnum.classic.js': older };
  const pasted =
    `<script src="${files}autre.js"></script><autre-contact></autre-contact>` +
    `${snippet}<script src="${files}older/gtnum.classic.js"></script>` +
    `<script type="module" src="${files}gtnum.js"></script>`;
  const visited = await visit(host('academie', pasted), { csp: `${strict} lit-html`, more });
  await visited.tab.getByText(shown.timeline).waitFor();
  await visited.tab.locator('autre-contact').getByText('elie.allouche@').first().waitFor();
  assert.equal(await visited.tab.locator('gtnum-timeline').count(), 1);
  assert.deepEqual(
    visited.requests.filter((file) => file.startsWith('chunks')),
    [],
  );
  await assertQuiet(visited);
  await visited.close();
});

test('in a quirks-mode page in an old encoding with a <base> elsewhere', async () => {
  const old = { pageType: `${types.html}; charset=windows-1252`, charset: '' };
  for (const query of [everywhere, 'widget=timeline&place=page']) {
    const { snippet } = await handedOut(query);
    const visited = await visit(host('quirks', snippet), old);
    await visited.tab.getByText(shown.timeline).waitFor();
    await assertQuiet(visited);
    await visited.close();
  }
});

test('among hostile styles and old libraries that change built-ins', async () => {
  for (const query of [
    everywhere,
    'widget=theme-grid&place=cms',
    'widget=group-card&group=aeson&place=cms',
  ]) {
    const { snippet } = await handedOut(query);
    const visited = await visit(host('hostile', snippet));
    await visited.tab.locator('[part=heading]').waitFor({ state: 'attached' });
    const heading = visited.tab.locator('[part~=heading]').first();
    const style = await heading.evaluate((element) => {
      const { textTransform, float, display } = getComputedStyle(element);
      return [textTransform, float, display];
    });
    assert.deepEqual(style, ['none', 'none', 'block']);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('in a right-to-left page', async () => {
  const { snippet } = await handedOut(everywhere);
  const visited = await visit(host('arabic', snippet));
  await visited.tab.getByText(shown.timeline).waitFor();
  const [first, last] = await visited.tab
    .locator('[part=bar]')
    .evaluateAll((bars) => [bars[0], bars.at(-1)].map((bar) => bar.getBoundingClientRect().left));
  assert.ok(first > last);
  await assertQuiet(visited);
  await visited.close();
});

test('with the script blocked, or offline: the page’s own content stays', async () => {
  for (const query of [everywhere, 'widget=timeline&place=page', 'widget=timeline&place=author']) {
    const { snippet } = await handedOut(query);
    const visited = await visit(host('academie', snippet), { scripts: false });
    await visited.tab.waitForTimeout(300);
    assert.equal(await visited.tab.locator(`a[href="${fallback}"]`).isVisible(), true);
    assert.deepEqual(visited.errors, []);
    assert.equal(await visited.shift(), 0);
    await visited.close();
  }
});

test('the classic script works before or after the tags, deferred or not, twice, and from a file', async () => {
  const tag = '<gtnum-timeline></gtnum-timeline>';
  const script = (more = '') => `<script ${more} src="${files}gtnum.classic.js"></script>`;
  for (const pasted of [
    script() + tag,
    tag + script(),
    script('async') + tag,
    tag + script('defer'),
    script() + tag + script(),
  ]) {
    const visited = await visit(host('academie', pasted), { cors: false });
    await visited.tab.getByText(shown.timeline).waitFor();
    await assertQuiet(visited);
    await visited.close();
  }
  const context = await browser.newContext();
  const tab = await context.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  const address = pathToFileURL('dist/gtnum.classic.js').href;
  await tab.goto(pathToFileURL('test/hosts/places/academie.html').href);
  await tab.evaluate((src) => {
    const script = document.createElement('script');
    script.src = src;
    document.body.append(document.createElement('gtnum-timeline'), script);
  }, address);
  await tab.getByText(shown.timeline).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});

test('placeholders take the attributes of the element and nothing else, and unknown names stay', async () => {
  const pasted =
    '<div data-gtnum="group-card" data-group="aeson" data-heading-level="4" data-onclick="alert(1)" data-style="color:red"><a href="/secours">Secours</a></div>' +
    '<div data-gtnum="timelin">Inconnu</div><div data-gtnum="timelin">Encore</div>' +
    '<div data-gtnum="dataset" data-src="https://ailleurs.example/x.json">Données</div>' +
    `<script src="${files}gtnum.classic.js"></script>`;
  const visited = await visit(host('academie', pasted));
  await visited.tab.locator('gtnum-group-card h4').first().waitFor();
  const attributes = await visited.tab
    .locator('gtnum-group-card')
    .evaluate((element) => element.getAttributeNames().sort());
  assert.deepEqual(attributes, ['group', 'heading-level']);
  for (const text of ['Inconnu', 'Encore', 'Données']) {
    assert.equal(await visited.tab.getByText(text).isVisible(), true);
  }
  assert.equal(await visited.tab.getByText('Secours').isVisible(), false);
  assert.equal(visited.warnings.length, 2);
  assert.match(visited.warnings[0], /« timelin » n'existe pas.*timeline/);
  assert.deepEqual([visited.foreign, visited.errors], [[], []]);

  // A copy of the page's content, widgets and all, as « save page » and editors make them.
  await visited.tab.evaluate(() => {
    document.body.append(document.querySelector('[data-gtnum=group-card]').cloneNode(true));
  });
  await visited.tab.locator('gtnum-group-card h4').nth(1).waitFor();
  assert.equal(await visited.tab.locator('gtnum-group-card').count(), 2);
  await visited.close();
});

test('a placeholder that is still being read waits for its end', async () => {
  const filler = '<p>Suite.</p>'.repeat(20_000);
  const pasted = `<script src="${files}gtnum.classic.js"></script><div data-gtnum="timeline"><p>Début.</p>${filler}</div>`;
  const visited = await visit(host('academie', pasted));
  await visited.tab.getByText(shown.timeline).waitFor();
  assert.equal(await visited.tab.locator('[data-gtnum=timeline] > *').count(), 1);
  await assertQuiet(visited);
  await visited.close();
});

test('a placeholder for a dataset is refused and keeps no dataset from the page', async () => {
  const visited = await visit(
    host(
      'academie',
      `<div data-gtnum="dataset"></div><script type="module" src="${files}gtnum.js"></script>`,
    ),
  );
  await visited.tab.waitForTimeout(200);
  await visited.tab.evaluate(() => {
    document.body.append(document.createElement('gtnum-dataset'));
  });
  await visited.tab.waitForFunction(() => customElements.get('gtnum-dataset'));
  assert.match(visited.warnings[0], /« dataset » n'existe pas/);
  await visited.close();
});

const prerendered = [
  ['gtnum-timeline', {}, '17 groupes connus sur 31 annoncés'],
  ['gtnum-timeline', { wave: '2021-2024', lang: 'en' }, '17 groups known of 31 announced'],
  ['gtnum-theme-grid', { wave: '2020-2022' }, '6 thématiques'],
  ['gtnum-finder', {}, '20 groupes'],
  ['gtnum-finder', { academy: 'poitiers' }, 'Poitiers, par la région académique'],
  ['gtnum-group-card', { group: 'aeson' }, 'Laboratoire porteur'],
  ['gtnum-contact', {}, 'elie.allouche@'],
  ['gtnum-about', {}, 'groupes annoncés jusqu’en 2025'],
  [
    'gtnum-academies',
    { academy: 'academie-de-poitiers' },
    'Par la région académique Nouvelle-Aquitaine',
  ],
  ['gtnum-publications', {}, 'Colloque de clôture du GTnum #EBEP'],
  ['gtnum-explorer', { academy: 'poitiers' }, 'Poitiers, par la région académique', 4],
];

for (const [tag, attributes, text, headings = 1] of prerendered) {
  test(`prerendered ${tag} ${JSON.stringify(attributes)}: complete without script, taken over without a shift`, async () => {
    const { shadow } = await prerender(tag, attributes);
    assert.ok(!shadow.includes('\n'));
    const still = await visit(host('academie', shadow), { script: false });
    await still.tab.getByText(text).first().waitFor();
    const boxes = ({ tab }) => tab.locator('#after').boundingBox();
    const before = await boxes(still);
    await still.close();
    for (const width of [320, 900]) {
      const visited = await visit(host('academie', shadow), { width });
      const first = await boxes(visited);
      if (width === 900) assert.equal(before.x, first.x);
      await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
      await wake(visited.tab, tag);
      await visited.tab.waitForTimeout(200);
      assert.deepEqual(await boxes(visited), first);
      assert.equal(await visited.shift(), 0);
      assert.equal(await visited.tab.locator(`${tag} [part=heading]`).count(), headings);
      await assertQuiet(visited);
      await visited.close();
    }
  });
}

test('the prerendered map is no control without script, and its list opens; with it, the first click chooses', async () => {
  const { shadow } = await prerender('gtnum-academies');
  const still = await visit(host('academie', shadow), { script: false });
  await still.tab.locator('#tile-academie-de-poitiers').getByText('POI', { exact: true }).waitFor();
  assert.equal(await still.tab.locator('gtnum-academies').getByRole('button').count(), 0);
  assert.equal(await still.tab.getByText('Choisir une académie').isVisible(), false);
  await still.tab.locator('#list > summary').click();
  await still.tab.locator('#list').getByText('Académie de Poitiers').waitFor();
  await still.close();

  const visited = await visit(host('academie', shadow));
  await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
  await visited.tab.waitForFunction(
    () => !document.querySelector('gtnum-academies').shadowRoot.querySelector('[data-script]'),
  );
  await visited.tab.getByRole('button', { name: 'Académie de Poitiers, 3 groupes' }).click();
  await visited.tab.locator('[part=chosen]', { hasText: 'Académie de Poitiers' }).waitFor();
  assert.equal(
    await visited.tab.locator('gtnum-academies').getAttribute('academy'),
    'academie-de-poitiers',
  );
  await assertQuiet(visited);
  await visited.close();
});

test('prerendered waves open without script; what a reader opened and reached stays so', async () => {
  const { shadow } = await prerender('gtnum-timeline');
  const still = await visit(host('academie', shadow), { script: false });
  await still.tab.locator('#wave-2020-2022 > summary').click();
  await still.tab.getByText('Étude et accompagnement des mutations').waitFor();
  await still.close();

  const visited = await visit(host('academie', shadow));
  const summary = visited.tab.locator('#wave-2020-2022 > summary');
  await summary.focus();
  await visited.tab.keyboard.press('Enter');
  await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
  await wake(visited.tab, 'gtnum-timeline');
  const button = visited.tab.locator('#wave-2020-2022[open] > summary');
  await button.waitFor();
  await visited.tab.waitForTimeout(100);
  assert.equal(
    await button.evaluate((element) => element.getRootNode().activeElement === element),
    true,
  );
  await assertQuiet(visited);
  await visited.close();
});

test('prerendered content stays when the data cannot be had, or no longer has it', async () => {
  const { shadow } = await prerender('gtnum-group-card', { group: 'aeson' });
  const blocked = await visit(host('academie', shadow), { scripts: false });
  await blocked.tab
    .addScriptTag({ url: `${files}gtnum.js`, type: 'module' })
    .catch(() => undefined);
  assert.equal(await blocked.tab.getByText('Laboratoire porteur').isVisible(), true);
  await blocked.close();

  const gone = shadow.replaceAll('group="aeson"', 'group="dissous"');
  const visited = await visit(host('academie', gone));
  await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
  await visited.tab.waitForTimeout(800);
  assert.equal(await visited.tab.getByText('Laboratoire porteur').isVisible(), true);
  assert.match(visited.warnings.join(), /« dissous » n'existe pas/);
  assert.deepEqual(visited.errors, []);
  await visited.close();
});

test('prerendered with its styles in a file: no violation under the strict policy', async () => {
  const stylesheet = 'https://academie.example/gtnum.css';
  const { shadow, css } = await prerender('gtnum-timeline', {}, { stylesheet });
  assert.ok(!/ style=|<style/.test(shadow));
  const pasted = `${shadow}<script src="${files}gtnum.classic.js" defer></script>`;
  const visited = await visit(host('academie', pasted), {
    csp: strict,
    more: { '/gtnum.css': css },
  });
  await wake(visited.tab, 'gtnum-timeline');
  await assertQuiet(visited);
  await visited.close();
});

test('JSON-LD names the programme, the groups and their publications', async () => {
  const { jsonLd } = await prerender('gtnum-timeline');
  assert.ok(!jsonLd.includes('<'));
  const { '@context': context, '@graph': graph } = JSON.parse(jsonLd);
  assert.equal(context, 'https://schema.org');
  const facts = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));
  const projects = graph.filter((node) => node['@type'] === 'ResearchProject');
  assert.equal(projects.length, facts.groups.length + 1);
  const works = graph.filter((node) => node['@type'] !== 'ResearchProject');
  // But for those whose name was guessed from an address.
  const named = facts.publications.filter(
    ({ group, inferred }) => group && !inferred?.title && !inferred?.label,
  );
  assert.deepEqual(
    works.map(({ name }) => name.replace(/\W+/g, ' ')).sort(),
    named.map(({ title, label }) => (title ?? label).replace(/\W+/g, ' ')).sort(),
  );
  const dated = Object.fromEntries(
    works.map(({ name, datePublished, dateModified, startDate }) => [
      name,
      { datePublished, dateModified, startDate },
    ]),
  );
  const only = (date) => ({
    ...{ datePublished: undefined, dateModified: undefined, startDate: undefined },
    ...date,
  });
  assert.deepEqual(
    dated['Le GTNum #CreaJV – Apprendre autrement par la création de jeux vidéo'],
    only({ dateModified: '2023-11-22' }),
  );
  const thesis = works.find((node) => node['@type'] === 'Thesis');
  assert.deepEqual([thesis.author[0].name, dated[thesis.name]], ['Chloé Vigneau', only({})]);
  assert.deepEqual(dated['Colloque de clôture du GTnum #EBEP'], only({ startDate: '2025-03-12' }));
  const aeson = projects.find((node) => node['@id'] === '#gtnum-aeson');
  assert.equal(aeson.name, 'Adopter une éducation à la sobriété numérique');
  // Inferred: the period is the wave's.
  const inferred = projects.find((node) => node['@id'] === '#gtnum-gtnum2');
  assert.equal(inferred.foundingDate, undefined);
});

test('what cannot be prerendered is said, with the nearest names', async () => {
  await assert.rejects(
    prerender('gtnum-timelin'),
    /« gtnum-timelin » n'existe pas.*gtnum-timeline/,
  );
  await assert.rejects(prerender('gtnum-timeline', { wav: '1' }), /wave/);
  await assert.rejects(prerender('gtnum-group-card', { group: 'aesom' }), /« aesom ».*« aeson »/);
  await assert.rejects(prerender('gtnum-timeline', { wave: '2020' }), /« 2020 » n'existe pas/);
  await assert.rejects(prerender('gtnum-group-card'), /rien à montrer/);
});

test('gtnum-prerender says in one line what is to be installed, where it is missing', () => {
  const project = mkdtempSync(join(tmpdir(), 'gtnum-prerender-'));
  const run = () =>
    spawnSync(process.execPath, ['dist/prerender/command.js', 'gtnum-contact'], {
      cwd: project,
      encoding: 'utf8',
    });
  try {
    for (const folder of ['elements', 'exports', 'facts', 'prerender']) {
      cpSync(`dist/${folder}`, `${project}/dist/${folder}`, { recursive: true });
    }
    copyFileSync('package.json', `${project}/package.json`);
    mkdirSync(`${project}/node_modules`);
    symlinkSync(resolve('node_modules/valibot'), `${project}/node_modules/valibot`);
    assert.deepEqual(run().stderr.trimEnd().split('\n'), [
      'gtnum-prerender a besoin de @lit-labs/ssr et parse5, qui ne sont pas installés : npm install @lit-labs/ssr@4 parse5@7',
    ]);
    symlinkSync(resolve('node_modules/parse5'), `${project}/node_modules/parse5`);
    const { status, stderr } = run();
    assert.match(
      stderr,
      /^gtnum-prerender a besoin de @lit-labs\/ssr, qui n’est pas installé : .*\n$/,
    );
    assert.equal(status, 1);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});

test('a title names the programme and what is shown, and no number that the data may change', async () => {
  const titles = await Promise.all(
    [
      ['gtnum-timeline', { wave: '2020-2022' }],
      ['gtnum-publications', { group: 'aeson', lang: 'en' }],
      ['gtnum-group-card', { group: 'aeson' }],
      ['gtnum-group-card', { group: 'gtnum2' }],
      ['gtnum-academies', { academy: 'poitiers' }],
      ['gtnum-contact', { heading: 'Nous écrire' }],
    ].map(async (given) => (await prerender(...given)).title),
  );
  assert.deepEqual(titles, [
    'GTnum\u00a0: la frise des vagues, 2020–2022',
    'GTnum #ÆSON: the publications',
    'GTnum #ÆSON\u00a0: Adopter une éducation à la sobriété numérique',
    'GTnum 2\u00a0: Analyse des traces d’apprentissage – Learning analytics',
    'GTnum\u00a0: la carte des académies, académie de Poitiers',
    'Nous écrire',
  ]);
});

test('prerendered under a heading of the page’s own, or none, in a language that is only text', async () => {
  const { title } = await prerender('gtnum-timeline', { heading: '' });
  assert.equal(title, 'GTnum\u00a0: la frise des vagues');
  const { plain } = await prerender('gtnum-timeline', { heading: 'Ici', lang: 'x" onclick="y' });
  assert.ok(!plain.includes('"x" onclick'));
  const { plain: french } = await prerender('gtnum-timeline', { heading: 'Ici' });
  assert.match(french, /^<div lang="fr"><h2>Ici<\/h2>/);
});
