/*
 * Pages with widgets on paper, as real PDF files: as short as on the screen, but with every wave. Also where
 * only the medium changes, and in browsers that cannot open what is closed by style alone.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extractText } from 'unpdf';
import { dataset } from '../dist/facts/bundled.js';
import { prerender } from '../dist/prerender/prerender.js';
import { assertQuiet, files, host, visit } from './visit.mjs';

for (const part of ['programme', 'details']) await dataset.missing.get(part)();

const module = `<script type="module" src="${files}gtnum.js"></script>`;
const timeline = (attributes = '') => `${module}<gtnum-timeline ${attributes}></gtnum-timeline>`;

/** Lines break elsewhere on paper. */
const unspaced = (text) => text.replace(/\s+/g, '');

/** What each wave says: its sentence, of which a page may show the beginning and the next one the end, its themes, its groups. */
const sayings = dataset.waves.flatMap(({ summary, themes, groups }) => [
  ...(summary ? [summary.slice(0, 40), summary.slice(-20)] : []),
  ...themes.map(({ label }) => label),
  ...groups.flatMap(({ name, title }) => [name, title.slice(0, 20)]),
]);
const sources = /Sources d/;
const milestones = /Tous les repères/;

/** A timeline of a page, drawn, and what it told the page since. */
async function shown(markup, options) {
  const visited = await visit(host('academie', markup), options);
  await visited.tab.locator('gtnum-timeline [part=heading]').waitFor();
  await visited.tab.evaluate(() => {
    window.told = 0;
    document.addEventListener('gtnum-select', () => window.told++);
  });
  return visited;
}

async function print({ tab }) {
  // The wrapper of pdf.js has something to say that is of no use here.
  const { log } = console;
  console.log = () => undefined;
  try {
    const { text } = await extractText(new Uint8Array(await tab.pdf()), { mergePages: true });
    return text;
  } finally {
    console.log = log;
  }
}

function assertAllWaves(text) {
  const missing = sayings.filter((saying) => !unspaced(text).includes(unspaced(saying)));
  assert.deepEqual(missing, []);
}

const openIn = ({ tab }) =>
  tab.locator('gtnum-timeline details[open]').evaluateAll((all) => all.map(({ id }) => id));

/** Styles as browsers read them that do not know `::details-content`. */
const older = {
  answer: async (route, path) => {
    if (!/^\/chunks\/(base|gtnum-timeline)-/.test(path)) return false;
    const script = readFileSync(`dist${path}`, 'utf8');
    assert.match(script, /::details-content/);
    await route.fulfill({
      body: script.replaceAll('::details-content', '::not-known'),
      contentType: 'text/javascript; charset=utf-8',
      headers: { 'access-control-allow-origin': '*' },
    });
    return true;
  },
};

for (const [name, options] of Object.entries({ 'a browser of today': {}, 'an older one': older })) {
  test(`${name} prints every wave, and what a reader has open stays open`, async () => {
    const visited = await shown(timeline('wave="2020-2022"'), options);
    for (let times = 0; times < 2; times++) {
      const text = await print(visited);
      assertAllWaves(text);
      assert.doesNotMatch(text, sources);
      assert.doesNotMatch(text, milestones);
      await visited.tab.waitForTimeout(100);
      assert.deepEqual(await openIn(visited), ['wave-2020-2022']);
      assert.equal(await visited.tab.evaluate(() => window.told), 0);
    }
    // One closes the other again.
    await visited.tab.locator('#wave-2021-2024 > summary').click();
    await visited.tab.waitForTimeout(100);
    assert.deepEqual(await openIn(visited), ['wave-2021-2024']);
    assert.equal(await visited.tab.evaluate(() => window.told), 1);
    await assertQuiet(visited);
    await visited.close();
  });

  test(`${name} shows every wave where the medium alone changes`, async () => {
    const visited = await shown(timeline(), options);
    const panels = () =>
      visited.tab
        .locator('gtnum-timeline [part=panel]')
        .evaluateAll((all) => all.map((panel) => panel.checkVisibility()));
    const all = (isSeen) => dataset.waves.map(() => isSeen);
    assert.deepEqual(await panels(), all(false));
    await visited.tab.emulateMedia({ media: 'print' });
    await visited.tab.waitForTimeout(100);
    assert.deepEqual(await panels(), all(true));
    await visited.tab.emulateMedia({ media: 'screen' });
    await visited.tab.waitForTimeout(100);
    assert.deepEqual(await panels(), all(false));
    assert.deepEqual(await openIn(visited), []);
    assert.equal(await visited.tab.evaluate(() => window.told), 0);
    await visited.close();
  });
}

/** What a presentation folds on the screen. */
const { propositions, context, calendar, publicationSpace } = dataset.programme;
const foldedTexts = [propositions.continuation, ...propositions.items.map(({ text }) => text)]
  .concat([...context, ...calendar].map(({ text }) => text))
  .concat(publicationSpace.contents);

for (const [name, options] of Object.entries({ 'a browser of today': {}, 'an older one': older })) {
  test(`${name} prints what a presentation folds, and folds it again`, async () => {
    const visited = await visit(host('academie', `${module}<gtnum-about></gtnum-about>`), options);
    await visited.tab.locator('#context > summary').click();
    const text = unspaced(await print(visited));
    assert.deepEqual(
      foldedTexts.filter((each) => !text.includes(unspaced(each))),
      [],
    );
    assert.doesNotMatch(text, /Sources/);
    await visited.tab.waitForTimeout(100);
    const open = visited.tab.locator('gtnum-about details[open]');
    assert.deepEqual(await open.evaluateAll((all) => all.map(({ id }) => id)), ['context']);
    await assertQuiet(visited);
    await visited.close();
  });
}

test('prerendered, a presentation prints what it folds without script', async () => {
  const { shadow } = await prerender('gtnum-about');
  const visited = await visit(host('academie', shadow), { script: false });
  const text = unspaced(await print(visited));
  assert.deepEqual(
    foldedTexts.filter((each) => !text.includes(unspaced(each))),
    [],
  );
  await visited.close();
});

test('where the medium is that of paper from the start, every wave is drawn open', async () => {
  const visited = await shown(timeline(), {
    ...older,
    prepare: (tab) => tab.emulateMedia({ media: 'print' }),
  });
  assert.deepEqual(
    await openIn(visited),
    dataset.waves.map(({ id }) => `wave-${id}`),
  );
  await visited.close();
});

test('prerendered content prints every wave without script, and no more', async () => {
  const { shadow } = await prerender('gtnum-timeline');
  const visited = await visit(host('academie', shadow), { script: false });
  const text = await print(visited);
  assertAllWaves(text);
  assert.doesNotMatch(text, sources);
  assert.doesNotMatch(text, milestones);
  await visited.close();
});

for (const [name, markup] of Object.entries({
  'its script': timeline(),
  'no script': (await prerender('gtnum-timeline')).shadow,
})) {
  test(`a timeline with ${name} is two sheets of A4 at most, and a chart on them`, async () => {
    const visited = await visit(host('academie', markup), { script: name !== 'no script' });
    await visited.tab.locator('gtnum-timeline [part=heading]').waitFor();
    const pages = (await visited.tab.pdf({ format: 'A4' })).toString('latin1');
    assert.ok(pages.match(/\/Type\s*\/Page\b/g).length <= 2);
    // As wide as the paper, less the margins that browsers leave.
    await visited.tab.setViewportSize({ width: 718, height: 1000 });
    await visited.tab.emulateMedia({ media: 'print' });
    const bars = await visited.tab
      .locator('gtnum-timeline [part=bar]')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().toJSON()));
    assert.ok(bars.every(({ height }) => height > 15));
    assert.ok(bars[1].left > bars[0].left && bars[1].left < bars[0].right);
    await visited.close();
  });
}

test('the page of an académie, with four widgets in an article, is four sheets of A4 at most', async () => {
  const html = readFileSync('dist/academie.html', 'utf8').replaceAll('"./', `"${files}`);
  const visited = await visit(html);
  const widgets = ['gtnum-timeline', 'gtnum-group-card', 'gtnum-theme-grid', 'gtnum-contact'];
  for (const tag of widgets) await visited.tab.locator(`${tag} [part~=heading]`).first().waitFor();
  const pages = (await visited.tab.pdf({ format: 'A4' })).toString('latin1');
  assert.ok(pages.match(/\/Type\s*\/Page\b/g).length <= 4);
  const text = unspaced(await print(visited));
  assertAllWaves(text);
  for (const said of ['Sainte-Aubierge', 'Lesthématiquesdes', 'Écrireausujet']) {
    assert.ok(text.includes(said), said);
  }
  assert.doesNotMatch(text, /Alleraucontenu|Ressourceshumaines/);
  await visited.close();
});

test('what a reader has opened is printed', async () => {
  const visited = await shown(timeline('wave="2020-2022"'));
  await visited.tab.locator('#milestones > summary').click();
  await visited.tab.locator('#sources-2020-2022 > summary').click();
  await visited.tab.locator('#sources-2020-2022 li').first().waitFor();
  const text = unspaced(await print(visited));
  assert.match(text, /Touslesrepères/);
  const missing = dataset.milestones.filter(({ title }) => !text.includes(unspaced(title)));
  assert.deepEqual(missing, []);
  const [{ title }] = dataset.waves.find(({ id }) => id === '2020-2022').sources;
  assert.ok(text.includes(unspaced(title)));
  await visited.close();
});

test('every card of a long list is printed', async () => {
  const cards = dataset.groups.map(
    ({ id }) => `<gtnum-group-card group="${id}"></gtnum-group-card>`,
  );
  const visited = await visit(host('academie', module + cards.join('').repeat(3)));
  await visited.tab.waitForFunction(() =>
    [...document.querySelectorAll('gtnum-group-card')].every((card) =>
      card.shadowRoot?.querySelector('[part=heading]'),
    ),
  );
  const text = unspaced(await print(visited));
  for (const { title } of dataset.groups) {
    assert.equal(text.split(unspaced(title)).length - 1 >= 3, true, title);
  }
  await visited.close();
});

test('sources are printed where the page wants them open, and the line about them goes where it wants none', async () => {
  const visited = await visit(
    host(
      'academie',
      ['closed', 'open', 'none', 'ouvert'].reduce(
        (all, value) =>
          `${all}<gtnum-group-card group="aeson" sources="${value}"></gtnum-group-card>`,
        module,
      ),
    ),
  );
  const cards = visited.tab.locator('gtnum-group-card');
  await visited.tab.waitForFunction(
    () =>
      [...document.querySelectorAll('gtnum-group-card')].filter((card) =>
        card.shadowRoot?.querySelector('[part=heading]'),
      ).length === 4,
  );
  const onScreen = await cards.evaluateAll((all) =>
    all.map(({ shadowRoot }) => {
      const list = shadowRoot.querySelector('[part=sources]');
      return list && [list.open, list.querySelectorAll('li').length > 0];
    }),
  );
  assert.deepEqual(onScreen, [[false, false], [true, true], null, [false, false]]);
  const { sources: listed } = dataset.groups.find(({ id }) => id === 'aeson');
  const text = unspaced(await print(visited));
  // The address stands beside the source, for a link leads nowhere on paper.
  assert.equal(text.split(`(${listed[0].url})`).length - 1, 1);
  assert.equal(visited.warnings.length, 1);
  assert.match(visited.warnings[0], /sources="ouvert"> : « ouvert » n'existe pas/);
  await visited.close();
});
