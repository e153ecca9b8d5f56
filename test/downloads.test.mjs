/*
 * What readers take away from a widget, downloaded in a real browser and read by libraries of its kind: it
 * is what the widget shows, in the columns of the files that are published with it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import axe from 'axe-core';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { prerender } from '../dist/prerender/prerender.js';
import { assertQuiet, files, host, page, strict, visit, wake } from './visit.mjs';

const module = `<script type="module" src="${files}gtnum.js"></script>`;
const classic = `<script src="${files}gtnum.classic.js" defer></script>`;
const published = (name) => readFileSync(`dist/data/${name}`, 'utf8');
const tiny = JSON.parse(readFileSync('test/tiny.json', 'utf8'));

/** A table as a spreadsheet reads it: one object a line. */
const rows = (text) => parse(text, { bom: true, delimiter: ';', columns: true });

/** The lines of a published table that have these ids, in that order. */
function linesOf(table, ids) {
  const all = rows(published(`${table}.csv`));
  return ids.map((id) => all.find(({ identifiant }) => identifiant === id));
}

const idsIn = (text) => rows(text).map(({ identifiant }) => identifiant);

/** What is downloaded by a button of this name: what the file is called, and what is in it. */
async function taken(place, name) {
  const button = place.getByRole('button', { name, exact: true });
  const tab = place.page?.() ?? place;
  const [download] = await Promise.all([tab.waitForEvent('download'), button.click()]);
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** A page with a widget, the line of its downloads opened. */
async function opened(markup, options) {
  const visited = await visit(host('academie', markup), options);
  await visited.tab.getByText(/^(Télécharger ces données|Download this data)$/).click();
  await visited.tab.locator('[part=download]').first().waitFor();
  return visited;
}

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ').trim();
const all = (visited, selector) =>
  visited.tab.locator(selector).evaluateAll((found) => found.map((each) => each.textContent));

/** The nodes of JSON-LD, by a processor that knows nothing of where it was. */
async function nodesIn(text) {
  const documentLoader = async (documentUrl) => {
    assert.match(documentUrl, /^https:\/\/schema\.org\/?$/);
    return { document: { '@context': { '@vocab': 'https://schema.org/' } }, documentUrl };
  };
  return jsonld.flatten(JSON.parse(text), null, { documentLoader, safe: true });
}

const says = (node, word) => node[`https://schema.org/${word}`]?.map((each) => each['@value']);

test('publications: those that the filters show, under a strict policy', async () => {
  const markup = `${module}<gtnum-publications wave="2021-2024"></gtnum-publications>`;
  const visited = await opened(markup, { csp: strict });
  const { tab } = visited;
  const titles = (await all(visited, '[part=publication] .what > span:first-child')).map(plain);
  assert.equal(titles.length, 8);
  const csv = await taken(tab, 'Télécharger ces 8 publications en CSV (tableur)');
  assert.equal(csv.file, 'gtnum-publications-2021-2024.csv');
  assert.ok(csv.text.startsWith('\uFEFFidentifiant;titre;'));
  assert.deepEqual(
    rows(csv.text).map(({ titre, intitule }) => titre || intitule),
    titles,
  );
  assert.deepEqual(rows(csv.text), linesOf('publications', idsIn(csv.text)));

  // The line stays open while the reader goes on choosing.
  await tab.getByRole('combobox', { name: /^Groupe/ }).selectOption('creajv');
  await tab.getByRole('searchbox').fill('Jeu vidéo !');
  const left = await all(visited, '[part=publication] .what > span:first-child');
  assert.ok(left.length && left.length < 8);
  const what = left.length > 1 ? `ces ${left.length} publications` : 'cette publication';
  const json = await taken(tab, `Télécharger ${what} en JSON`);
  assert.equal(json.file, 'gtnum-publications-2021-2024-creajv-jeu-video.json');
  const { publications, sources, ...others } = JSON.parse(json.text);
  assert.deepEqual(others, {});
  assert.deepEqual(
    publications.map(({ titre, intitule }) => plain(titre ?? intitule)),
    left.map(plain),
  );
  const cited = new Set(publications.flatMap((each) => each.sources));
  assert.deepEqual(new Set(sources.map(({ identifiant }) => identifiant)), cited);
  for (const each of sources) assert.ok(each.titre);
  await assertQuiet(visited);
  await visited.close();
});

test('publications, linked: with DOI and HAL, and where the reader found them', async () => {
  const markup = `${module}<gtnum-publications no-filters query="hybridation"></gtnum-publications><gtnum-publications no-filters></gtnum-publications>`;
  const visited = await visit(host('academie', markup));
  const second = visited.tab.locator('gtnum-publications').nth(1);
  await second.getByText('Télécharger ces données').click();
  const { file, text } = await taken(second, 'Télécharger ces 39 publications en JSON-LD');
  assert.equal(file, 'gtnum-publications.jsonld');
  const nodes = await nodesIn(text);
  const works = nodes.filter((node) => node['https://schema.org/inLanguage']);
  assert.equal(works.length, 39);
  const names = works.flatMap((node) => says(node, 'name') ?? []).map(plain);
  const titles = (await all(visited, 'gtnum-publications:nth-of-type(2) .what > span:first-child'))
    .filter((title) => title)
    .map(plain);
  // A title that is inferred is not said: there is no room for the reason.
  assert.ok(names.length >= 35 && names.every((name) => titles.includes(name)));
  const ids = works.flatMap((node) => says(node, 'identifier') ?? []).filter(Boolean);
  assert.deepEqual(ids, ['doi:10.4000/dms.8566']);
  const hal = nodes.filter((node) => says(node, 'propertyID')?.[0] === 'HAL');
  assert.deepEqual(hal.map((node) => says(node, 'value')[0]).sort(), [
    'hal-02321700',
    'hal-03080381',
  ]);
  const producers = works.flatMap((node) => node['https://schema.org/producer'] ?? []);
  assert.ok(producers.some((node) => node['@id'] === `${page}#gtnum-creajv`));
  await visited.close();
});

test('groups: those that the finder finds, also those that are not drawn yet', async () => {
  const visited = await opened(`${module}<gtnum-finder wave="2020-2022"></gtnum-finder>`);
  const csv = await taken(visited.tab, 'Télécharger ces 6 groupes en CSV (tableur)');
  assert.equal(csv.file, 'gtnum-groupes-2020-2022.csv');
  const names = await all(visited, '[part=group] summary b');
  assert.deepEqual(
    rows(csv.text).map(({ nom }) => nom),
    names.map((name) => plain(name).replace(/\*.*/, '')),
  );
  assert.deepEqual(rows(csv.text), linesOf('groupes', idsIn(csv.text)));
  await visited.close();
});

test('subjects and the groups on them, of the chosen wave', async () => {
  const markup = `${module}<gtnum-theme-grid wave="2020-2022"></gtnum-theme-grid>`;
  const visited = await opened(markup);
  const labels = (await all(visited, '[part=label]')).map(plain);
  const themes = await taken(
    visited.tab,
    `Télécharger ces ${labels.length} thématiques en CSV (tableur)`,
  );
  assert.equal(themes.file, 'gtnum-thematiques-2020-2022.csv');
  assert.deepEqual(
    rows(themes.text).map(({ nom }) => nom),
    labels,
  );
  assert.deepEqual(rows(themes.text), linesOf('thematiques', idsIn(themes.text)));
  const names = new Set(
    (await all(visited, '[part=group] summary b')).map((name) => plain(name).replace(/\*.*/, '')),
  );
  const groups = await taken(visited.tab, `Télécharger ces ${names.size} groupes en CSV (tableur)`);
  assert.equal(groups.file, 'gtnum-groupes-2020-2022.csv');
  assert.deepEqual(new Set(rows(groups.text).map(({ nom }) => nom)), names);
  // Also what no widget shows, such as hashtags and acronyms.
  assert.deepEqual(rows(groups.text), linesOf('groupes', idsIn(groups.text)));
  const what = `Télécharger ces ${labels.length} thématiques et ces ${names.size} groupes`;
  const json = JSON.parse((await taken(visited.tab, `${what} en JSON`)).text);
  assert.deepEqual(
    json.groupes.map(({ identifiant }) => identifiant),
    idsIn(groups.text),
  );
  assert.equal(json.thematiques.length, labels.length);
  const nodes = await nodesIn((await taken(visited.tab, `${what} en JSON-LD`)).text);
  const terms = nodes.filter(({ '@type': type }) => type?.[0].endsWith('/DefinedTerm'));
  assert.deepEqual(terms.map((node) => plain(says(node, 'name')[0])).sort(), labels.sort());
  await assertQuiet(visited);
  await visited.close();
});

test('an académie with its code, and its groups', async () => {
  const markup = `${module}<gtnum-academies academy="academie-de-bordeaux"></gtnum-academies>`;
  const visited = await opened(markup);
  const academy = await taken(visited.tab, 'Télécharger ce territoire en CSV (tableur)');
  assert.equal(academy.file, 'gtnum-academies-academie-de-bordeaux.csv');
  const [row] = rows(academy.text);
  assert.equal(row.code, '04');
  assert.deepEqual([row], linesOf('academies', ['academie-de-bordeaux']));
  const groups = await taken(visited.tab, 'Télécharger ces 4 groupes en CSV (tableur)');
  assert.deepEqual(
    rows(groups.text)
      .map(({ nom }) => nom)
      .sort(),
    ['#CreaJV', '#DEFI', '#ELN', '#ÆSON'].sort(),
  );
  const what = 'Télécharger ce territoire et ces 4 groupes en JSON-LD';
  const nodes = await nodesIn((await taken(visited.tab, what)).text);
  const area = nodes.find((node) => node['@id'] === `${page}#gtnum-academie-de-bordeaux`);
  const code = nodes.find(
    ({ '@id': id }) => id === area['https://schema.org/identifier'][0]['@id'],
  );
  assert.deepEqual(says(code, 'value'), ['04']);

  // Pressed once more, it is all of them again.
  await visited.tab.getByRole('button', { name: /^Académie de Bordeaux/ }).click();
  const more = visited.tab.getByRole('button', { name: /^Télécharger ces \d+ territoires en CSV/ });
  await more.waitFor();
  assert.ok(Number(/\d+/.exec(await more.getAttribute('aria-label'))[0]) >= 30);
  await assertQuiet(visited);
  await visited.close();
});

for (const [name, script] of Object.entries({ module, classic })) {
  test(`waves, and the milestones as a calendar: the published ones (${name})`, async () => {
    const visited = await opened(`${script}<gtnum-timeline></gtnum-timeline>`, { csp: strict });
    const { tab } = visited;
    const ics = await taken(tab, 'Télécharger ces 23 repères en iCalendar (agenda)');
    assert.equal(ics.file, 'gtnum-reperes.ics');
    assert.equal(ics.text, published('reperes.ics'));
    const calendar = new ICAL.Component(ICAL.parse(ics.text));
    assert.equal(calendar.getAllSubcomponents('vevent').length, 23);
    const milestones = await taken(tab, 'Télécharger ces 23 repères en CSV (tableur)');
    assert.deepEqual(rows(milestones.text), linesOf('reperes', idsIn(milestones.text)));
    const waves = await taken(tab, 'Télécharger ces 5 vagues en CSV (tableur)');
    assert.equal(waves.text, published('vagues.csv'));
    const all = 'Télécharger ces 5 vagues et ces 23 repères';
    const json = JSON.parse((await taken(tab, `${all} en JSON`)).text);
    assert.deepEqual(Object.keys(json).sort(), ['reperes', 'sources', 'vagues']);
    const nodes = await nodesIn((await taken(tab, `${all} en JSON-LD`)).text);
    const ids = nodes.map((node) => node['@id']);
    assert.ok(ids.includes(`${page}#gtnum-vague-2020-2022`) && ids.includes(`${page}#gtnum-aeson`));
    await assertQuiet(visited);
    await visited.close();
  });
}

test('nothing is loaded for it before a reader opens the line, with the keyboard too', async () => {
  const markup = `${module}<gtnum-timeline from="2020" to="2022" lang="en"></gtnum-timeline>`;
  const visited = await visit(host('academie', markup));
  const summary = visited.tab.getByText('Download this data');
  await summary.waitFor();
  const made = () => visited.requests.filter((file) => /chunks\/(files|details)-/.test(file));
  assert.deepEqual(made(), []);
  await visited.tab.locator('#downloads > summary').focus();
  await visited.tab.keyboard.press('Enter');
  await visited.tab.locator('[part=download]').first().waitFor();
  assert.equal(made().length, 1);
  await visited.tab.keyboard.press('Tab');
  const [download] = await Promise.all([
    visited.tab.waitForEvent('download'),
    visited.tab.keyboard.press('Enter'),
  ]);
  assert.equal(download.suggestedFilename(), 'gtnum-vagues-2020-2022.csv');
  const names = await visited.tab
    .locator('[part=download]')
    .evaluateAll((each) => each.map((button) => button.ariaLabel));
  assert.match(names[0], /^Download these \d waves as CSV \(spreadsheet\)$/);
  for (const height of await visited.tab
    .locator('[part=download]')
    .evaluateAll((each) => each.map((button) => button.getBoundingClientRect().height)))
    assert.ok(height >= 24, height);
  await visited.close();
});

test('the open line has no barrier that axe knows', async () => {
  for (const tag of ['gtnum-timeline', 'gtnum-academies', 'gtnum-publications']) {
    const visited = await opened(`${module}<${tag}></${tag}>`, { width: 320 });
    await visited.tab.addScriptTag({ content: axe.source });
    const violations = await visited.tab.evaluate(async (name) => {
      const line = document.querySelector(name).shadowRoot.querySelector('#downloads');
      const { violations } = await window.axe.run(line);
      return violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`);
    }, tag);
    assert.deepEqual(violations, []);
    const isWide = await visited.tab.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    assert.equal(isWide, false);
    await visited.close();
  }
});

test('hostile words stay in their cells, and out of the name of the file', async () => {
  const titles = ['=cmd|calc', '@x', 'a;"b"\r\n=1', '</script><b>', '../../etc'];
  const publications = titles.map((title, index) => ({
    ...tiny.publications[0],
    id: `p${index}`,
    title,
  }));
  const data = JSON.stringify({ ...tiny, publications }).replaceAll('<', '\\u003c');
  const markup = `${module}<gtnum-dataset><script type="application/json">${data}</script><gtnum-publications query="../..\\ #<b>" no-filters></gtnum-publications><gtnum-publications></gtnum-publications></gtnum-dataset>`;
  const visited = await visit(host('academie', markup));
  const [first, second] = [0, 1].map((each) => visited.tab.locator('gtnum-publications').nth(each));
  await second.getByText('Télécharger ces données').click();
  const { text } = await taken(second, 'Télécharger ces 5 publications en CSV (tableur)');
  assert.deepEqual(
    rows(text)
      .map(({ titre }) => titre)
      .sort(),
    ["'=cmd|calc", "'@x", 'a;"b"\r\n=1', '</script><b>', '../../etc'].sort(),
  );
  await nodesIn((await taken(second, 'Télécharger ces 5 publications en JSON-LD')).text);
  await first.getByText('Télécharger ces données').click();
  const { file } = await taken(first, 'Télécharger ces 2 publications en JSON');
  assert.equal(file, 'gtnum-publications-b.json');
  assert.deepEqual(visited.errors, []);
  await visited.close();
});

test('where nothing is shown, nothing is there to download', async () => {
  const markup = `${module}<gtnum-publications query="xyzxyz"></gtnum-publications>`;
  const visited = await visit(host('academie', markup));
  await visited.tab.getByText('Aucune publication ne répond').waitFor();
  assert.equal(await visited.tab.getByText('Télécharger').count(), 0);
  await visited.close();
});

test('what is made is let go of', async () => {
  const prepare = async (tab) => {
    await tab.clock.install();
    await tab.addInitScript(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => (window.made = createObjectURL.call(URL, blob));
    });
  };
  const visited = await opened(`${module}<gtnum-timeline></gtnum-timeline>`, { prepare });
  await taken(visited.tab, 'Télécharger ces 5 vagues en CSV (tableur)');
  const isThere = () =>
    visited.tab.evaluate(() =>
      fetch(window.made).then(
        () => true,
        () => false,
      ),
    );
  assert.equal(await isThere(), true);
  await visited.tab.clock.runFor(20_000);
  assert.equal(await isThere(), false);
  await visited.close();
});

test('where the means do not arrive, the line says so, and tries again', async () => {
  let isBroken = true;
  const answer = async (route, pathname) => {
    if (!isBroken || !/\/(files|details)-/.test(pathname)) return false;
    await route.abort();
    return true;
  };
  const visited = await visit(host('academie', `${module}<gtnum-timeline></gtnum-timeline>`), {
    answer,
  });
  const line = visited.tab.getByText('Télécharger ces données');
  await line.click();
  await visited.tab.getByRole('status').filter({ hasText: 'ne sont pas disponibles' }).waitFor();
  assert.match(visited.warnings.join(), /fichiers/);
  await line.click();
  isBroken = false;
  await line.click();
  await visited.tab.locator('[part=download]').first().waitFor();
  isBroken = true;
  await visited.tab.getByRole('button', { name: /5 vagues en CSV/ }).click();
  await visited.tab.getByText('n’a pas pu être préparé').waitFor();
  isBroken = false;
  await taken(visited.tab, 'Télécharger ces 5 vagues en CSV (tableur)');
  assert.deepEqual(await visited.tab.getByText('n’a pas pu être préparé').count(), 0);
  assert.deepEqual(visited.errors, []);
  await visited.close();
});

test('a frame that may not download says so, and lets its text be copied', async () => {
  const src = `${files}embed/timeline.html`;
  const markup = `<iframe title="Frise" sandbox="allow-scripts" width="700" height="900" src="${src}"></iframe>`;
  const visited = await visit(host('academie', markup));
  const frame = visited.tab.frameLocator('iframe[title=Frise]');
  await frame.locator('gtnum-timeline').hover();
  await frame.getByText('Télécharger ces données').click();
  let downloads = 0;
  visited.tab.on('download', () => downloads++);
  await frame.getByRole('button', { name: 'Télécharger ces 5 vagues en CSV (tableur)' }).click();
  await frame.getByText('Si rien ne se télécharge').waitFor();
  assert.equal(downloads, 0);
  await frame.getByRole('button', { name: 'Copier le contenu du fichier' }).click();
  await frame.getByText(/^(Copié\.|La copie n’est pas permise ici)/).waitFor();
  const text = frame.getByRole('textbox', { name: 'Texte à copier' });
  assert.deepEqual(rows(await text.inputValue()), rows(published('vagues.csv')));
  const selected = await text.evaluate(({ selectionEnd, value }) => selectionEnd === value.length);
  assert.equal(selected, true);
  const noise = visited.errors.filter((error) => !/[Dd]ownload|[Cc]lipboard/.test(error));
  assert.deepEqual(noise, []);
  await visited.close();
});

test('without script it is not there, and plain HTML has no word of it', async () => {
  const { shadow, plain } = await prerender('gtnum-timeline');
  assert.ok(!plain.includes('Télécharger'));
  const visited = await visit(host('academie', shadow), { script: false });
  await visited.tab.locator('[part=heading]').waitFor();
  assert.equal(await visited.tab.getByText('Télécharger ces données').isVisible(), false);
  await visited.close();
});

test('what came with the page has it once a reader turns to it, and nothing moves', async () => {
  const { shadow } = await prerender('gtnum-academies');
  const visited = await visit(host('academie', module + shadow));
  await wake(visited.tab, 'gtnum-academies');
  await visited.tab.getByText('Télécharger ces données').click();
  await visited.tab.locator('[part=download]').first().waitFor();
  assert.ok((await visited.shift()) < 0.01);
  await assertQuiet(visited);
  await visited.close();
});

test('on paper it is not, even where it is open', async () => {
  const visited = await opened(`${module}<gtnum-timeline></gtnum-timeline>`);
  await visited.tab.emulateMedia({ media: 'print' });
  assert.equal(await visited.tab.getByText('Télécharger ces données').isVisible(), false);
  assert.equal(await visited.tab.locator('[part=download]').first().isVisible(), false);
  await visited.close();
});
