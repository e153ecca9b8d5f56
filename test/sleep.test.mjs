/*
 * Prerendered widgets with the script on their page: they sleep, complete as they came, until a reader
 * turns to them or something about them is no longer as it was when they were made.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { link } from '../dist/facts/link.js';
import { parseDataset } from '../dist/facts/schema.js';
import { prerender } from '../dist/prerender/prerender.js';
import { assertQuiet, files, host, isAwake, page, strict, visit, wake } from './visit.mjs';

const classic = `<script src="${files}gtnum.classic.js"></script>`;
const module = `<script type="module" src="${files}gtnum.js"></script>`;
const { updated } = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));
const theDay = (tab) => tab.clock.setFixedTime(`${updated}T12:00:00`);

const timeline = await prerender('gtnum-timeline');
const grid = await prerender('gtnum-theme-grid');
const contact = await prerender('gtnum-contact');

/** Opens the page of an académie with something pasted into it, on the day of the data. */
const read = (pasted, options) => visit(host('academie', pasted), { prepare: theDay, ...options });

/** Long enough for whoever would wake. */
const aWhile = ({ tab }) => tab.waitForTimeout(400);

async function assertAsleep(visited, tag = 'gtnum-timeline') {
  await aWhile(visited);
  assert.equal(await isAwake(visited.tab, tag), false, `${tag} is awake`);
  assert.deepEqual(
    visited.requests.filter((file) => !/^gtnum(\.classic)?\.js$/.test(file)),
    [],
  );
}

async function assertWakes(visited, name, tag = 'gtnum-timeline') {
  await visited.tab
    .waitForFunction((each) => customElements.get(each), tag, { timeout: 3000 })
    .catch(() => assert.fail(`${name}: ${tag} sleeps on`));
  for (let times = 0; times < 60 && !(await isAwake(visited.tab, tag)); times++)
    await visited.tab.waitForTimeout(50);
  assert.equal(await isAwake(visited.tab, tag), true, name);
}

/** Waits until the script looks after the sleepers: their controls can be used. */
const watched = ({ tab }, tag) =>
  tab.waitForFunction(
    (name) => !document.querySelector(name).shadowRoot.querySelector('[data-script]'),
    tag,
  );

const views = [
  ['gtnum-timeline', { wave: '2020-2022' }],
  ['gtnum-timeline', { wave: '2021-2024', lang: 'en' }],
  ['gtnum-theme-grid', { wave: '2020-2022', 'no-filters': '' }],
  ['gtnum-finder', { academy: 'nancy-metz', query: 'enfances' }],
  ['gtnum-group-card', { group: 'aeson', 'heading-level': '3' }],
  ['gtnum-contact', {}],
  ['gtnum-explorer', { wave: '2020-2022', lang: 'en' }],
];

test('untouched, nothing is loaded or run but the small script; what opens, opens', async () => {
  const pasted = await Promise.all(
    views.map(async ([tag, attributes]) => (await prerender(tag, attributes)).shadow),
  );
  for (const script of [module, classic]) {
    for (const html of [pasted.join('') + script, script + pasted.join('')]) {
      const visited = await read(html);
      for (const [tag] of views) await assertAsleep(visited, tag);
      assert.equal(visited.requests.length, 1, visited.requests.join());
      assert.deepEqual(
        await visited.tab.evaluate(
          (tags) => tags.filter((tag) => customElements.get(tag)),
          [...views.map(([tag]) => tag), 'gtnum-dataset'],
        ),
        [],
      );
      assert.equal(await visited.shift(), 0);
      // By a browser's own search, or a link: nobody has turned to it.
      await visited.tab
        .locator('#wave-2017-2020')
        .first()
        .evaluate((details) => (details.open = true));
      await assertAsleep(visited);
      await assertQuiet(visited);
      await visited.close();
    }
  }
});

test('a page that is written anew, bit by bit, with what sleeps', async () => {
  const visited = await read(module);
  await visited.tab.waitForFunction(() => document.documentElement.dataset.gtnum);
  await visited.tab.evaluate(async (markup) => {
    document.write(`<!doctype html><html lang="fr"><title>Neuf</title>${markup}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.close();
  }, grid.shadow);
  await watched(visited, 'gtnum-theme-grid');
  await assertAsleep(visited, 'gtnum-theme-grid');
  await wake(visited.tab, 'gtnum-theme-grid');
  await visited.close();
});

test('a strict policy, styles in a file: asleep, then awake, without a violation', async () => {
  const stylesheet = 'https://academie.example/gtnum.css';
  const { shadow, css } = await prerender('gtnum-timeline', {}, { stylesheet });
  for (const script of [module, classic]) {
    const visited = await read(shadow + script, { csp: strict, more: { '/gtnum.css': css } });
    await assertAsleep(visited);
    await wake(visited.tab, 'gtnum-timeline');
    await assertQuiet(visited);
    await visited.close();
  }
});

test('wakes at once where it is not, or no longer, what the script would draw', async () => {
  const { shadow } = timeline;
  const { until, edition } = /data-edition="(?<edition>.*?)" data-until="(?<until>.*?)"/.exec(
    shadow,
  ).groups;
  const facts = link(parseDataset(readFileSync('data/gtnum.json', 'utf8')));
  const own = await prerender('gtnum-timeline', {}, { data: facts });
  const at = (time) => (tab) => tab.clock.setFixedTime(time);
  const cases = {
    'of another edition': [shadow.replace(`="${edition}"`, '="AAAAAAAA"')],
    'of its own data': [own.shadow],
    'another attribute': [shadow.replace('<gtnum-timeline', '$& wave="2020-2022"')],
    'a number': [shadow.replace('<gtnum-timeline', '$& from="2019"')],
    'in English': [`<div lang="en-GB">${shadow}</div>`],
    'English itself': [shadow.replace('<gtnum-timeline', '$& lang="en"')],
    'a date that has passed': [shadow, { prepare: at(`${until}T00:00:01`) }],
    'a property set before': [
      `${shadow}<script>document.querySelector('gtnum-timeline').headingLevel = 3</script>`,
    ],
  };
  for (const [name, [pasted, options]] of Object.entries(cases)) {
    for (const script of [module, classic]) {
      const visited = await read(pasted + script, options);
      await assertWakes(visited, name);
      if (/edition|date/.test(name)) assert.equal(await visited.shift(), 0, name);
      await visited.close();
    }
  }
});

test('sleeps on where what differs changes nothing that it shows', async () => {
  const { shadow } = timeline;
  const { until } = /data-until="(?<until>.*?)"/.exec(shadow).groups;
  const dayBefore = new Date(Date.parse(until) - 1).toISOString().slice(0, 10);
  const english = (await prerender('gtnum-timeline', { lang: 'en' })).shadow;
  const cases = {
    'attributes of the page’s own': [
      shadow.replace('<gtnum-timeline', '$& id="frise" class="large" data-x="1" title="GTnum"'),
    ],
    'French of another country': [`<div lang="fr-CA">${shadow}</div>`],
    'its own language, around another': [english],
    'the evening before': [
      shadow,
      { prepare: (tab) => tab.clock.setFixedTime(`${dayBefore}T23:59:00`) },
    ],
  };
  for (const [name, [pasted, options]] of Object.entries(cases)) {
    const visited = await read(pasted + module, options);
    await assertAsleep(visited, 'gtnum-timeline', name);
    await visited.tab.locator('gtnum-timeline').evaluate((element) => {
      element.classList.add('seen');
      element.setAttribute('data-x', '2');
    });
    await assertAsleep(visited, 'gtnum-timeline', name);
    await visited.close();
  }
});

test('a dataset around it: the data of that dataset, never the bundled', async () => {
  const card = await prerender('gtnum-group-card', { group: 'aeson' });
  const facts = readFileSync('test/tiny.json', 'utf8');
  const around = (content) =>
    `<gtnum-dataset><script type="application/json">${facts}</script>${content}</gtnum-dataset>`;
  const visited = await read(around(card.shadow) + module);
  await assertWakes(visited, 'from the start', 'gtnum-group-card');
  await visited.tab.getByText('Fichier de la page').first().waitFor({ state: 'attached' });
  await visited.close();

  const moved = await read(card.shadow + around('') + module);
  await assertWakes(moved, 'the dataset', 'gtnum-dataset');
  assert.equal(await isAwake(moved.tab, 'gtnum-group-card'), false);
  await moved.tab.evaluate(() => {
    document.querySelector('gtnum-dataset').append(document.querySelector('gtnum-group-card'));
  });
  await assertWakes(moved, 'moved into it', 'gtnum-group-card');
  await moved.tab.getByText('Fichier de la page').first().waitFor({ state: 'attached' });
  assert.deepEqual(
    moved.requests.filter((file) => file.includes('bundled')),
    [],
  );
  await moved.close();
});

const ways = {
  pointer: async (tab) => {
    const { x, y } = await tab.locator('gtnum-timeline summary').first().boundingBox();
    await tab.mouse.move(x + 5, y + 5);
  },
  focus: async (tab) => {
    await tab
      .locator('h1')
      .first()
      .evaluate((heading) => {
        const before = document.createElement('a');
        before.href = '#';
        heading.append(before);
        before.focus();
      });
    await tab.locator('gtnum-timeline').evaluate((element) => {
      // The next one that Tab reaches.
      element.before(document.querySelector('h1 a[href="#"]'));
      element.previousSibling.focus();
    });
    await tab.keyboard.press('Tab');
  },
  'an attribute': (tab) =>
    tab.locator('gtnum-timeline').evaluate((element) => element.setAttribute('to', '2030')),
  'its language': (tab) =>
    tab.locator('gtnum-timeline').evaluate((element) => element.setAttribute('lang', 'en')),
  'the language of the page': (tab) =>
    tab.evaluate(() => document.documentElement.setAttribute('lang', 'en')),
  'a place in another language': (tab) =>
    tab.evaluate(() => {
      const english = document.createElement('div');
      english.lang = 'en';
      document.body.append(english);
      english.append(document.querySelector('gtnum-timeline'));
    }),
  'an import': (tab) =>
    tab.evaluate(
      (address) => import(address),
      `${files}chunks/${readdirSync('dist/chunks').find((file) => file.startsWith('gtnum-timeline-'))}`,
    ),
  'another of its kind': (tab) =>
    tab.evaluate(() => document.body.append(document.createElement('gtnum-timeline'))),
};

for (const [way, act] of Object.entries(ways)) {
  test(`wakes by ${way}, and keeps what is open`, async () => {
    const visited = await read(timeline.shadow + module);
    await visited.tab
      .locator('#sources-milestones')
      .evaluate((details) => ((details.parentElement.open = true), (details.open = true)));
    await visited.tab.locator('#statement-2020-2022').evaluate((details) => (details.open = true));
    await assertAsleep(visited);
    const moved = await visited.shift();
    await act(visited.tab);
    await assertWakes(visited, way);
    const open = await visited.tab
      .locator('gtnum-timeline')
      .first()
      .evaluate(({ shadowRoot }) =>
        Array.from(shadowRoot.querySelectorAll('details[open]'), ({ id }) => id),
      );
    assert.deepEqual(open, ['statement-2020-2022', 'milestones', 'sources-milestones']);
    if (way === 'focus') {
      assert.equal(
        await visited.tab.evaluate(
          () => document.activeElement.shadowRoot?.activeElement.localName,
        ),
        'summary',
      );
    }
    if (/pointer|focus|import/.test(way)) assert.equal(await visited.shift(), moved);
    await assertQuiet(visited);
    await visited.close();
  });
}

test('a key wakes what had the focus before the script came', async () => {
  const visited = await read(timeline.shadow);
  await visited.tab.locator('[part=wave-button]', { hasText: '2020–2022' }).focus();
  await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
  await assertAsleep(visited);
  await visited.tab.keyboard.press('ArrowDown');
  await assertWakes(visited, 'key');
  await visited.tab.keyboard.press('Enter');
  const open = visited.tab.locator('details[name=wave][open]');
  assert.equal(await open.getAttribute('id'), 'wave-2020-2022');
  await visited.close();
});

test('data set by a script wins: set before, and set while it sleeps and then imported', async () => {
  const facts = readFileSync('test/tiny.json', 'utf8');
  const own = async (element, { json, at }) => {
    const [{ link: linked }, { parseDataset: parsed }] = await Promise.all(
      at.map((address) => import(address)),
    );
    element.data = linked(parsed(json));
  };
  const card = await prerender('gtnum-group-card', { group: 'aeson' });
  const at = ['facts/link.js', 'facts/schema.js'].map((file) => `${files}${file}`);
  const more = { '/valibot.js': readFileSync('node_modules/valibot/dist/index.mjs', 'utf8') };
  const map = `<script type="importmap">{"imports": {"valibot": "${files}valibot.js"}}</script>`;
  for (const isBefore of [true, false]) {
    const visited = await read(map + card.shadow, { more });
    const start = () => visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
    const set = () => visited.tab.locator('gtnum-group-card').evaluate(own, { json: facts, at });
    if (isBefore) await set();
    await start();
    if (!isBefore) {
      await aWhile(visited);
      await set();
      assert.equal(await isAwake(visited.tab, 'gtnum-group-card'), false);
      await wake(visited.tab, 'gtnum-group-card');
    }
    await assertWakes(visited, 'data', 'gtnum-group-card');
    await visited.tab.getByText('Fichier de la page').first().waitFor({ state: 'attached' });
    await visited.close();
  }
});

/** Holds the data back until it is asked to let it go. */
function held() {
  let release;
  const isFree = new Promise((free) => (release = free));
  const answer = async (_, path) => {
    if (path.startsWith('/chunks/bundled')) await isFree;
    return false;
  };
  return { answer, release };
}

test('what is written in the search of a sleeping grid is searched for', async () => {
  for (const script of [module, classic]) {
    const { answer, release } = held();
    const visited = await read(grid.shadow + script, { answer });
    await watched(visited, 'gtnum-theme-grid');
    const { tab } = visited;
    const search = tab.locator('gtnum-theme-grid input');
    assert.equal(await search.isVisible(), true);
    await tab.evaluate(() => {
      window.told = [];
      addEventListener('gtnum-filter', ({ query }) => window.told.push(query));
    });
    await search.click();
    await tab.keyboard.type('donnée');
    release();
    await assertWakes(visited, 'written', 'gtnum-theme-grid');
    await tab.keyboard.type('s');
    assert.equal(await search.inputValue(), 'données');
    assert.equal(await tab.locator('gtnum-theme-grid').getAttribute('query'), 'données');
    const shown = await tab.locator('gtnum-theme-grid [part=theme]').count();
    assert.ok(shown > 0 && shown < 12, `${shown} themes`);
    assert.equal((await tab.evaluate(() => window.told)).at(-1), 'données');
    await assertQuiet(visited);
    await visited.close();
  }
});

test('what is chosen and opened in sleeping publications is shown', async () => {
  const { shadow } = await prerender('gtnum-publications');
  for (const script of [module, classic]) {
    const { answer, release } = held();
    const visited = await read(shadow + script, { answer });
    await watched(visited, 'gtnum-publications');
    const { tab } = visited;
    const kind = tab.locator('gtnum-publications label', { hasText: 'Nature' }).locator('select');
    await kind.selectOption('conference');
    await tab.locator('gtnum-publications #cite-colloque-ebep > summary').click();
    release();
    await assertWakes(visited, 'chosen', 'gtnum-publications');
    await tab
      .locator('gtnum-publications [part=publication]')
      .nth(1)
      .waitFor({ state: 'detached' });
    assert.equal(await kind.inputValue(), 'conference');
    assert.equal(await tab.locator('gtnum-publications').getAttribute('type'), 'conference');
    await tab.getByText('Disponible à l’adresse').waitFor();
    await assertQuiet(visited);
    await visited.close();
  }
});

test('a box that is ticked before the widget is awake filters, and is told once', async () => {
  const { answer, release } = held();
  const { shadow } = await prerender('gtnum-finder');
  const visited = await read(shadow + module, { answer });
  const { tab } = visited;
  await tab.evaluate(() => {
    window.told = [];
    addEventListener('gtnum-filter', ({ wave, count }) => window.told.push(`${wave} ${count}`));
  });
  await watched(visited, 'gtnum-finder');
  await tab.getByLabel('2021–2024 4 groupes').check();
  await aWhile(visited);
  assert.equal(await isAwake(tab, 'gtnum-finder'), false);
  release();
  await assertWakes(visited, 'ticked', 'gtnum-finder');
  await tab.getByText('4 groupes sur 20').waitFor();
  assert.equal(await tab.getByLabel('2021–2024 4 groupes').isChecked(), true);
  assert.deepEqual(await tab.evaluate(() => window.told), ['2021-2024 4']);
  await assertQuiet(visited);
  await visited.close();
});

test('a sleeping explorer wakes as a whole: what is chosen in one part holds in the others', async () => {
  for (const script of [module, classic]) {
    const { answer, release } = held();
    const { shadow } = await prerender('gtnum-explorer');
    const visited = await read(shadow + script, { answer });
    const { tab } = visited;
    await tab.evaluate(() => {
      window.told = [];
      for (const type of ['gtnum-select', 'gtnum-filter']) {
        addEventListener(type, ({ target }) => window.told.push(target.localName));
      }
    });
    await watched(visited, 'gtnum-academies');
    await assertAsleep(visited, 'gtnum-explorer');
    const boxOf = () => tab.locator('gtnum-finder').boundingBox();
    const before = await boxOf();
    await tab
      .locator('#wave-2017-2020 > summary')
      .evaluate((line) => (line.parentElement.open = true));
    await tab.getByRole('button', { name: 'Académie de Nancy-Metz' }).click();
    release();
    await assertWakes(visited, 'clicked', 'gtnum-explorer');
    await tab.getByText('3 groupes sur 20').waitFor();
    assert.equal(await tab.locator('gtnum-finder').count(), 1);
    assert.equal(await tab.locator('details#wave-2017-2020').evaluate(({ open }) => open), true);
    assert.deepEqual(await tab.evaluate(() => window.told), ['gtnum-academies']);
    assert.equal((await boxOf()).x, before.x);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('what the address of the page may say does not sleep', async () => {
  const { shadow } = await prerender('gtnum-finder', { history: '' });
  assert.doesNotMatch(shadow, /data-edition/);
});

test('a prerendered search says in its field what is searched for', async () => {
  for (const tag of ['gtnum-theme-grid', 'gtnum-finder', 'gtnum-publications']) {
    const { shadow } = await prerender(tag, { query: 'intelligence' });
    const visited = await read(shadow + module);
    await watched(visited, tag);
    await assertAsleep(visited, tag);
    const search = visited.tab.locator(`${tag} input[type=search]`);
    assert.equal(await search.inputValue(), 'intelligence');
    await wake(visited.tab, tag);
    assert.equal(await search.inputValue(), 'intelligence');
    await visited.close();
  }
});

test('of many groups none goes when their list wakes', async () => {
  const facts = JSON.parse(readFileSync('test/tiny.json', 'utf8'));
  facts.groups.push(
    ...Array.from({ length: 30 }, (_, place) => ({ ...facts.groups[1], id: `g${place}` })),
  );
  const { shadow } = await prerender('gtnum-finder', {}, { data: link(parseDataset(facts)) });
  const visited = await read(
    `<gtnum-dataset><script type="application/json">${JSON.stringify(facts)}</script>${shadow}</gtnum-dataset>${module}`,
  );
  await assertWakes(visited, 'from the start', 'gtnum-finder');
  assert.equal(await visited.tab.locator('gtnum-finder [part=result]').count(), 32);
  await visited.close();
});

test('a wave that the page asks for meanwhile is opened instead of the one that is open', async () => {
  const { answer, release } = held();
  const visited = await read(timeline.shadow + module, { answer });
  const { tab } = visited;
  await ways.pointer(tab);
  await tab.waitForFunction(() => customElements.get('gtnum-timeline'));
  await aWhile(visited);
  await tab.locator('#wave-2020-2022').evaluate((details) => (details.open = true));
  await tab.locator('gtnum-timeline').evaluate((element) => (element.wave = '2021-2024'));
  release();
  await assertWakes(visited, 'pointer');
  const open = tab.locator('details[name=wave][open]');
  assert.equal(await open.getAttribute('id'), 'wave-2021-2024');
  await visited.close();
});

test('a button that is clicked before the widget is awake does what it says, once', async () => {
  const { answer, release } = held();
  const visited = await read(contact.shadow + grid.shadow + module, { answer });
  const { tab } = visited;
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(page).origin,
  });
  await tab.evaluate(() => {
    window.copied = [];
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => (window.copied.push(text), write(text));
    window.told = [];
    addEventListener('gtnum-filter', ({ wave }) => window.told.push(wave));
  });
  await watched(visited, 'gtnum-contact');
  await watched(visited, 'gtnum-theme-grid');
  await tab.locator('gtnum-contact button').click();
  await tab.locator('gtnum-theme-grid [part=wave-filter]', { hasText: '2020–2022' }).click();
  await aWhile(visited);
  assert.equal(await isAwake(tab, 'gtnum-contact'), false);
  release();
  await assertWakes(visited, 'clicked', 'gtnum-contact');
  await assertWakes(visited, 'clicked', 'gtnum-theme-grid');
  await tab.locator('gtnum-contact [role=status]', { hasText: /copiée/ }).waitFor();
  await aWhile(visited);
  assert.equal((await tab.evaluate(() => window.copied)).length, 1);
  assert.deepEqual(await tab.evaluate(() => window.told), ['2020-2022']);
  const pressed = tab.locator('gtnum-theme-grid [part=wave-filter][aria-pressed=true]');
  assert.match(await pressed.textContent(), /2020–2022/);
  await assertQuiet(visited);
  await visited.close();
});

test('a wave that is being pressed while the widget wakes opens', async () => {
  const { answer, release } = held();
  const visited = await read(timeline.shadow + module, { answer });
  await assertAsleep(visited);
  const { tab } = visited;
  const { x, y } = await tab.locator('[part=wave-button]', { hasText: '2020–2022' }).boundingBox();
  await tab.mouse.move(x + 9, y + 9);
  await tab.waitForFunction(() => customElements.get('gtnum-timeline'));
  await tab.mouse.down();
  release();
  await aWhile(visited);
  await tab.mouse.up();
  await assertWakes(visited, 'pressed');
  const open = tab.locator('details[name=wave][open]');
  assert.equal(await open.getAttribute('id'), 'wave-2020-2022');
  await assertQuiet(visited);
  await visited.close();
});

test('what wakes and cannot load its data stays as it came, and tries again', async () => {
  let isDown = true;
  const visited = await read(timeline.shadow + module, {
    answer: async (route, path) => {
      if (!isDown || !path.startsWith('/chunks/gtnum-timeline')) return false;
      await route.fulfill({ status: 503 });
      return true;
    },
  });
  await assertAsleep(visited);
  await visited.tab.locator('summary').first().hover();
  for (let times = 0; times < 60 && !visited.warnings.length; times++)
    await visited.tab.waitForTimeout(50);
  assert.match(visited.warnings.join(), /<gtnum-timeline> n'a pas pu être chargé/);
  assert.equal(await isAwake(visited.tab, 'gtnum-timeline'), false);
  isDown = false;
  await visited.tab.locator('summary').first().click();
  await assertWakes(visited, 'again');
  await visited.close();
});

test('printed asleep, every wave is on the paper', async () => {
  const visited = await read(timeline.shadow + module);
  await assertAsleep(visited);
  await visited.tab.emulateMedia({ media: 'print' });
  const panels = visited.tab.locator('gtnum-timeline [part=panel]');
  assert.ok((await panels.count()) > 3);
  for (const panel of await panels.all()) assert.ok((await panel.boundingBox()).height > 0);
  await assertAsleep(visited);
  await visited.close();
});

test('from one year to the next no bar changes, asleep or awake', async () => {
  const bars = [];
  for (const year of [2026, 2027, 2028]) {
    const visited = await read(timeline.shadow + module, {
      prepare: (tab) => tab.clock.setFixedTime(`${year}-12-15T12:00:00`),
    });
    const measured = () =>
      visited.tab
        .locator('gtnum-timeline')
        .evaluate(({ shadowRoot }) =>
          Array.from(shadowRoot.querySelectorAll('[part=bar]'), (bar) =>
            JSON.stringify(bar.getBoundingClientRect()),
          ),
        );
    bars.push(await measured());
    await wake(visited.tab, 'gtnum-timeline');
    bars.push(await measured());
    await visited.close();
  }
  bars.map((b) => b[0]);
  assert.ok(bars[0].length > 3);
  for (const each of bars) assert.deepEqual(each, bars[0]);
});

test('a page for frames sleeps, and wakes where its address asks for something else', async () => {
  for (const [query, wave] of [
    ['', null],
    ['?theme=dark&accent=2b4c9b', null],
    ['?wave=2020-2022', 'wave-2020-2022'],
  ]) {
    const visited = await visit(
      `<!doctype html><iframe width="600" height="300" src="${files}embed/timeline.html${query}"></iframe><script src="${files}embed/resize.js"></script>`,
      { prepare: theDay },
    );
    const frame = visited.tab.frames()[1];
    await visited.tab.waitForFunction(() => document.querySelector('iframe').style.height);
    if (wave) await frame.locator(`#${wave}[open]`).waitFor();
    else await aWhile(visited);
    assert.equal(await isAwake(frame, 'gtnum-timeline'), Boolean(wave), query);
    const height = await frame
      .locator('main')
      .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
    const given = () => visited.tab.locator('iframe').evaluate((element) => element.clientHeight);
    for (let times = 0; times < 60 && (await given()) !== height; times++)
      await visited.tab.waitForTimeout(50);
    assert.equal(await given(), height, query);
    assert.deepEqual([visited.errors, visited.warnings], [[], []]);
    await visited.close();
  }
});

test('the edition follows from the sources, not from the machine or the day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gtnum-edition-'));
  cpSync('src', join(folder, 'src'), { recursive: true });
  const at = (file) => join(folder, 'src', file);
  const made = () => {
    execFileSync(process.execPath, [resolve('src/build/write-edition.mjs')], { cwd: folder });
    return readFileSync(at('elements/edition.ts'), 'utf8');
  };
  for (const file of readdirSync(join(folder, 'src/elements')).filter((each) =>
    each.endsWith('.ts'),
  )) {
    const text = readFileSync(at(`elements/${file}`), 'utf8');
    writeFileSync(at(`elements/${file}`), text.replaceAll('\n', '\r\n'));
  }
  const original = readFileSync('src/elements/edition.ts', 'utf8');
  assert.equal(made(), original);
  for (const file of ['facts/bundled.ts', 'elements/parts/time.ts', 'prerender/prerender.ts']) {
    const before = made();
    writeFileSync(at(file), `${readFileSync(at(file), 'utf8')}// Changed.\n`);
    assert.notEqual(made(), before, file);
  }
  rmSync(folder, { recursive: true });
});
