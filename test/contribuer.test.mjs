/*
 * The page where a group is corrected or started, as somebody uses it who does not program: under a strict
 * policy, with keyboard and pointer, up to the file that « npm run data:merge » takes.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from './chrome.mjs';

const host = 'https://gtnum.example/';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types gtnum";
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};
const folder = mkdtempSync(join(tmpdir(), 'gtnum-contribuer-'));
const { groups } = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));

let browser;
let page;
let errors;
let asked;

before(async () => {
  browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  errors = [];
  asked = [];
});

afterEach(async () => {
  await page?.context().close();
  assert.deepEqual(errors, []);
  assert.deepEqual(
    asked.filter((address) => !address.startsWith(host)),
    [],
  );
});

async function visit(query = '', options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(8000);
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    asked.push(address);
    const { pathname } = new URL(address);
    const file = `dist${pathname}`;
    if (!address.startsWith(host)) await route.abort();
    else if (!existsSync(file)) await route.fulfill({ status: 404 });
    else {
      const headers = {
        'content-type': types[file.split('.').at(-1)],
        'content-security-policy': policy,
      };
      await route.fulfill({ body: readFileSync(file), headers });
    }
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await page.goto(`${host}contribuer.html${query}`);
}

/** What somebody reads, with ordinary spaces. */
async function read(locator) {
  return (await locator.innerText()).replace(/[\u00a0\u202f]/g, ' ');
}

const card = () => page.locator('gtnum-group-card');
const cardText = () =>
  card().evaluate((element) => element.shadowRoot.textContent.replace(/\s+/g, ' '));
const ending = () => page.getByRole('region', { name: 'Ce qui change' });

async function audit() {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Waits until the page has checked what was written. */
async function settled(text) {
  await page.waitForFunction(
    (wanted) => document.getElementById('changements').textContent.includes(wanted),
    text,
  );
}

async function unfold(name) {
  await page.locator('summary').filter({ hasText: name }).first().click();
}

async function addSource(title, url, kind) {
  await page.getByRole('button', { name: 'Ajouter : Sources', exact: true }).click();
  const sources = page.getByRole('region', { name: 'Sources', exact: true });
  await sources.getByLabel('Titre de la page ou du document').last().fill(title);
  await sources.getByLabel('Adresse').last().fill(url);
  await sources.getByLabel('Nature').last().fill(kind);
}

test('every group can be chosen, under its wave, and an address leads to one', async () => {
  await visit();
  const select = page.getByLabel('Quel groupe');
  const values = await select.locator('option').evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(
    values.filter((value) => value && value !== 'nouveau').sort(),
    groups.map(({ id }) => id).sort(),
  );
  const waves = await select
    .locator('optgroup')
    .evaluateAll((all) => all.map(({ label }) => label));
  assert.deepEqual(waves, [...waves].sort());
  await select.selectOption('aeson');
  await card().waitFor();
  assert.match(await cardText(), /Adopter une éducation à la sobriété numérique/);
  assert.match(page.url(), /\?groupe=aeson$/);
  await visit('?groupe=eln');
  await card().waitFor();
  assert.match(await cardText(), /#ELN/);
});

test('an address that names no group says so, with the nearest that there are', async () => {
  await visit('?groupe=aesonn');
  const said = page.getByRole('status').filter({ hasText: 'aesonn' });
  await said.waitFor();
  assert.match(
    await said.innerText(),
    /un groupe qui n’y est pas.: «.aesonn.»\. Vouliez-vous dire/,
  );
  assert.equal(await page.locator('#bureau').isVisible(), false);
  await said.getByRole('link', { name: '#ÆSON' }).click();
  await card().waitFor();
  assert.match(await cardText(), /#ÆSON/);
  assert.equal(await said.count(), 0);
});

test('a fact is corrected: the card follows, and it is told exactly what changes', async () => {
  await visit('?groupe=aeson');
  assert.equal(await read(ending().locator('#etat')), 'Rien encore.');
  assert.ok(await page.getByRole('link', { name: 'Télécharger le fichier' }).isHidden());

  await page.getByLabel('Sujet en quelques mots').fill("Sobriété de l'école");
  await settled('Sobriété');
  assert.equal(
    await read(ending().locator('#changements')),
    'Groupe « #ÆSON » (aeson)\nSujet en quelques mots\nEnlevé :\nSobriété numérique\nÉcrit :\nSobriété de l’école',
  );
  await unfold('Autres partenaires');
  await page.getByRole('button', { name: 'Retirer : Réseau Canopé' }).click();
  await settled('Réseau Canopé');
  await page.waitForFunction(
    () => !document.querySelector('gtnum-group-card').shadowRoot.textContent.includes('Canopé'),
  );

  // Where it is known from has to be said.
  assert.ok(await page.getByRole('link', { name: 'Télécharger le fichier' }).isHidden());
  await page
    .getByRole('group', { name: 'D’où savez-vous ce qui change' })
    .getByLabel('Page du programme ÆSON')
    .check();
  await page.getByRole('link', { name: 'Télécharger le fichier' }).waitFor();
  await page.getByLabel('Un mot à la personne').fill('Bonjour,\nvoici.');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger le fichier' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'contribution-aeson.json');
  const path = join(folder, 'contribution.json');
  await file.saveAs(path);
  const contribution = JSON.parse(readFileSync(path, 'utf8'));
  const aeson = groups.find(({ id }) => id === 'aeson');
  assert.deepEqual(contribution.changes, [
    {
      list: 'groups',
      id: 'aeson',
      before: { subject: aeson.subject, partners: aeson.partners },
      after: { subject: "Sobriété de l'école", partners: aeson.partners.slice(1) },
    },
  ]);
  assert.deepEqual(contribution.sources, ['mica']);

  await page.getByRole('button', { name: 'Copier le texte' }).click();
  await page.getByText('Texte copié.').waitFor({ state: 'attached' });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^Bonjour,\nvoici\.\n\nGroupe/);
  assert.match(copied, /− Sobriété numérique\n {4}\+ Sobriété de l’école/);

  const mail = new URL(
    await page.getByRole('link', { name: 'Préparer un courriel' }).getAttribute('href'),
  );
  assert.equal(mail.protocol, 'mailto:');
  const addressee = await read(page.locator('#destinataire'));
  assert.match(addressee, mail.pathname ? /qui tient les données/ : /adresse n’est pas renseignée/);
  assert.ok(mail.href.length <= 2000, `${mail.href.length}`);
  assert.match(mail.searchParams.get('subject'), /une correction, #ÆSON/);
  assert.match(mail.searchParams.get('body'), /Sobriété de l’école/);

  // Both the file and the copied text are taken in.
  for (const text of [readFileSync(path, 'utf8'), copied]) {
    const place = mkdtempSync(join(folder, 'data-'));
    for (const name of ['gtnum.json', 'reference-hosts.json']) {
      copyFileSync(`data/${name}`, join(place, name));
    }
    const given = join(place, 'contribution.txt');
    writeFileSync(given, text);
    const into = join(place, 'gtnum.json');
    const words = ['src/build/merge-data.mjs', given, '--into', into, '--yes'];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const merged = JSON.parse(readFileSync(into, 'utf8')).groups.find(({ id }) => id === 'aeson');
    assert.equal(merged.subject, "Sobriété de l'école");
  }
});

test('mistakes are told in French, at their field, and lead to it', async () => {
  await visit('?groupe=aeson');
  const start = page.getByLabel('Début');
  await start.fill('09/2022');
  const message = '« 09/2022 » : date attendue (AAAA, AAAA-MM ou AAAA-MM-JJ)';
  await page.waitForFunction(
    () => document.getElementById('champ_group_period_start').ariaInvalid === 'true',
  );
  const ids = (await start.getAttribute('aria-describedby')).split(' ');
  const said = await Promise.all(ids.map((id) => read(page.locator(`[id="${id}"]`))));
  assert.deepEqual(said, ['AAAA, AAAA-MM ou AAAA-MM-JJ.', message]);
  const list = ending().locator('#erreurs');
  assert.equal(await read(list), `Début : ${message}`);
  assert.match(await read(page.locator('#fiche-etat')), /Sans les saisies qui restent à revoir/);
  assert.match(await cardText(), /2022–2025/);
  assert.ok(await page.getByLabel('Un mot à la personne').isHidden());
  await list.getByRole('link').click();
  assert.ok(await start.evaluate((field) => field === document.activeElement));
  await start.fill('2021');
  await page.waitForFunction(() =>
    document.querySelector('gtnum-group-card').shadowRoot.textContent.includes('2021–2025'),
  );
  assert.equal(await list.locator('li').count(), 0);

  // What is inside something closed is opened.
  await unfold('Pages de référence');
  await page.getByRole('button', { name: 'Ajouter : Pages de référence' }).click();
  await page.locator('#champ_group_links_2_url').fill('www.example.org');
  await page.waitForFunction(() => document.querySelectorAll('#erreurs li').length === 2);
  await page.locator('#champ_group_links > summary').click();
  assert.match(await read(page.locator('#champ_group_links > summary')), /[12] à revoir/);
  await list.getByRole('link', { name: /Adresse/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'champ_group_links_2_url');
});

test('a new group is started with its sources, laboratory and publication', async () => {
  await visit('?groupe=nouveau');
  assert.match(await read(page.locator('#fiche-etat')), /dès que le groupe aura un nom, un titre/);
  // Nothing is blamed before it could be written.
  assert.equal(await page.locator('[aria-invalid=true]').count(), 0);
  assert.equal(await read(ending()), 'Ce qui change\n\nRien encore.');
  await page.getByLabel('Nom du groupe').focus();
  await page.getByLabel('Nom du groupe').blur();
  await page.waitForFunction(
    () => document.getElementById('champ_group_name').ariaInvalid === 'true',
  );
  await page.getByText('champ manquant').first().waitFor();

  await page.getByLabel('Nom du groupe').fill('#ESCALE');
  // What is left to do is told by the names that the form has.
  await ending().getByRole('link', { name: 'Titre du groupe' }).waitFor();
  assert.equal(await ending().getByRole('link', { name: 'La fiche' }).count(), 0);
  await addSource("Carnets d'escale", 'https://www.univ-escale.fr/escale', 'laboratoire');
  await page.getByLabel('Titre du groupe').fill("Carnets d'escale");
  const group = page.getByRole('region', { name: 'Le groupe' });
  await group
    .getByRole('group', { name: 'Sources (obligatoire)' })
    .first()
    .getByLabel('Carnets d’escale')
    .check();
  await card().waitFor();
  assert.match(await cardText(), /#ESCALE Carnets d’escale/);

  await page
    .getByRole('button', { name: 'Ajouter : Laboratoires et organismes', exact: true })
    .click();
  const laboratories = page.getByRole('region', { name: 'Laboratoires et organismes' });
  await laboratories.getByLabel('Nom d’usage').fill('LII');
  await laboratories.getByLabel('Carnets d’escale').check();
  await unfold('Laboratoires et organismes du groupe');
  await page
    .getByRole('button', { name: 'Ajouter : Laboratoires et organismes du groupe' })
    .click();
  await page.locator('#champ_group_organisations_0_organisation').selectOption({ label: 'LII' });
  await page.locator('#champ_group_organisations_0_role').selectOption({ label: 'porteur' });
  await page.getByLabel('Vague du groupe').selectOption('2023-2026');

  await page.getByRole('button', { name: 'Ajouter : Publications', exact: true }).click();
  const publications = page.getByRole('region', { name: 'Publications' });
  await publications.locator('#champ_publications_0_title').fill('Rapport final');
  await publications.locator('#champ_publications_0_type').selectOption({ label: 'rapport' });
  await publications.getByLabel('Carnets d’escale').check();
  await page.waitForFunction(() => {
    const text = document.querySelector('gtnum-group-card').shadowRoot.textContent;
    return /LII/.test(text) && /Rapport final/.test(text) && /2023–2026/.test(text);
  });
  // What is inferred has a reason.
  await page.locator('#champ_group_inferred > summary').click();
  await page
    .locator('#champ_group_inferred')
    .getByLabel('Signaler comme déduit')
    .selectOption('wave');
  await page.getByLabel('Vague du groupe : pourquoi').fill('mêmes dates');

  const remark = page.locator('#remarque');
  assert.match(await read(remark), /ne connaît pas encore : www\.univ-escale\.fr/);
  const download = page.waitForEvent('download');
  await page.waitForTimeout(400);
  await page.getByRole('link', { name: 'Télécharger le fichier' }).click();
  const path = join(folder, 'escale.json');
  await (await download).saveAs(path);
  const { changes, sources } = JSON.parse(readFileSync(path, 'utf8'));
  assert.deepEqual(sources, ['carnets-d-escale']);
  assert.deepEqual(
    changes.map(({ list, id }) => `${list} ${id}`),
    [
      'groups escale',
      'organisations lii',
      'publications rapport-final',
      'sources carnets-d-escale',
    ],
  );
  assert.deepEqual(changes[0].after, {
    id: 'escale',
    name: '#ESCALE',
    title: "Carnets d'escale",
    wave: '2023-2026',
    organisations: [{ organisation: 'lii', role: 'lead' }],
    sources: ['carnets-d-escale'],
    inferred: { wave: 'mêmes dates' },
  });
  assert.equal(changes[2].after.group, 'escale');
});

test('a source that the data has is taken over, and what is published cannot be removed', async () => {
  await visit('?groupe=aeson');
  const sources = page.getByRole('region', { name: 'Sources', exact: true });
  const before = await sources.locator('details.entry').count();
  await page.getByLabel('ou en reprendre une').selectOption('feelnum');
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll('#formulaire section:first-of-type details.entry').length > count,
    before,
  );
  assert.equal(await sources.getByRole('button', { name: /Retirer/ }).count(), 0);
  assert.equal(await read(ending().locator('#etat')), 'Rien encore.');
});

test('a long contribution is announced by mail, and joined as a file', async () => {
  await visit('?groupe=aeson');
  await page.getByLabel('Résumé en une phrase').fill('Très long résumé. '.repeat(200));
  await settled('Très long');
  await page.locator('#preuves').getByLabel('Page du programme ÆSON').check();
  const mail = await page.getByRole('link', { name: 'Préparer un courriel' }).getAttribute('href');
  assert.ok(mail.length <= 2000, `${mail.length}`);
  assert.match(
    new URL(mail).searchParams.get('body'),
    /«\u00a0contribution-aeson\.json\u00a0», qui est joint/,
  );
  assert.match(await read(page.locator('#courriel-aide')), /en y joignant le fichier/);
});

test('leaving asks first where something has been written, and choosing another group too', async () => {
  await visit('?groupe=aeson');
  await page.getByLabel('Sujet en quelques mots').fill('Autre');
  await settled('Autre');
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByLabel('Quel groupe').selectOption('eln');
  assert.equal(await page.getByLabel('Quel groupe').inputValue(), 'aeson');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByLabel('Quel groupe').selectOption('eln');
  await page.waitForFunction(() => document.getElementById('champ_group_name').value === '#ELN');
});

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['320 px', { viewport: { width: 320, height: 800 } }],
]) {
  test(`axe has nothing to say with everything open, and nothing scrolls sideways: ${name}`, async () => {
    await visit('?groupe=aeson', options);
    await page.getByLabel('Début').fill('1');
    await page.locator('#erreurs li').first().waitFor();
    assert.deepEqual(await audit(), []);
    await page.getByLabel('Début').fill('2021');
    await page.getByLabel('Un mot à la personne').waitFor();
    await page.locator('#preuves input').first().check();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    assert.deepEqual(await audit(), []);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(wide, []);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(a, button, input, select, summary)')]
        .filter((each) => each.checkVisibility() && !each.closest('p, li:not(.ways li), label'))
        .filter((each) => each.getBoundingClientRect().height < 24)
        .map((each) => each.outerHTML),
    );
    assert.deepEqual(small, []);
  });
}

test('with the keyboard alone: choose, write, tick, and the file has the focus', async () => {
  await visit();
  await page.getByLabel('Quel groupe').focus();
  await page.keyboard.type('#ÆSON');
  await card().waitFor();
  const reach = async (isThere) => {
    for (let presses = 0; presses < 90; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(isThere)) return;
    }
    assert.fail(`not reached by Tab: ${isThere}`);
  };
  await reach(() => document.activeElement.id === 'champ_group_subject');
  await page.keyboard.type('Sobriété');
  await settled('Sobriété');
  await reach(() => document.activeElement.dataset.source !== undefined);
  await page.keyboard.press('Space');
  await reach(() => document.activeElement.textContent === 'Télécharger le fichier');
});

test('without script, who keeps the data can still be told', async () => {
  await visit('', { javaScriptEnabled: false });
  assert.match(await read(page.locator('main')), /Sans JavaScript, le formulaire ne peut pas/);
});
