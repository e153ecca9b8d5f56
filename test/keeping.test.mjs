/*
 * The commands of those who keep the data, as they run them: a contribution taken in, addresses asked
 * whether they still answer, a carnet read for what is new. Servers are ours, on this machine.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'gtnum-keeping-'));
const servers = [];
after(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command of ours; what it says, and whether it failed. */
function run(script, words, { input = '' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`src/build/${script}.mjs`, ...words]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

function write(name, value) {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

async function listen(answer) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

/* Taking a contribution in */

/** A copy of the data beside the hosts that it may name. */
function ourData(change = (text) => text) {
  const place = mkdtempSync(join(folder, 'data-'));
  copyFileSync('data/reference-hosts.json', join(place, 'reference-hosts.json'));
  const file = join(place, 'gtnum.json');
  writeFileSync(file, change(readFileSync('data/gtnum.json', 'utf8')));
  return file;
}

const { groups } = JSON.parse(readFileSync('data/gtnum.json', 'utf8'));
const aeson = groups.find(({ id }) => id === 'aeson');

const proposed = {
  contribution: 1,
  data: '2026-11-23',
  sources: ['escale-carnet'],
  message: 'Bonjour\u001b[2J',
  changes: [
    {
      list: 'groups',
      id: 'aeson',
      before: { partners: aeson.partners, sources: aeson.sources },
      after: {
        otherNames: ['Sobre'],
        partners: aeson.partners.slice(0, 2),
        sources: [...aeson.sources, 'escale-carnet'],
      },
    },
    {
      list: 'sources',
      id: 'escale-carnet',
      after: {
        id: 'escale-carnet',
        title: "Carnets d'escale",
        url: 'https://edunumrech.hypotheses.org/1',
        kind: 'carnet',
      },
    },
  ],
};

test('a contribution is shown in French, and taken in after a yes, with nothing else touched', async () => {
  const data = ourData();
  const before = readFileSync(data, 'utf8');
  const file = write('contribution.json', proposed);

  for (const input of ['non\n', '']) {
    const refused = await run('merge-data', [file, '--into', data], { input });
    assert.equal(refused.code, 1);
    assert.match(refused.out, /n'est pas modifié/);
    assert.equal(readFileSync(data, 'utf8'), before);
  }

  const { code, out, err } = await run('merge-data', [file, '--into', data], { input: 'oui\n' });
  assert.equal(code, 0, err);
  const said = out.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  assert.match(said, /Groupe « #ÆSON » \(aeson\)\n {2}Autres noms : Sobre\n/);
  assert.match(said, /Autres partenaires\n {4}− Conseil Régional de Bretagne, /);
  assert.match(said, /Sources : Carnets d’escale/);
  assert.match(said, /Nouvelle source « Carnets d’escale » \(escale-carnet\)\n {2}Titre/);
  assert.match(said, /D'après : Carnets d'escale, https:\/\/edunumrech\.hypotheses\.org\/1/);
  assert.ok(!out.includes('\u001b'), 'a terminal is given no orders');

  const lines = (text) => text.split('\n');
  const after = readFileSync(data, 'utf8');
  const today = new Date().toISOString().slice(0, 10);
  const added = lines(after).filter((line) => !lines(before).includes(line));
  assert.deepEqual(added, [
    ...(before.includes(`"updated": "${today}"`) ? [] : [`  "updated": "${today}",`]),
    '      "otherNames": ["Sobre"],',
    `      "partners": ["Réseau Canopé", "Ligue de l'enseignement-FOL 29"],`,
    '      "sources": ["aeson", "mica", "escale-carnet"]',
    '      "id": "escale-carnet",',
    `      "title": "Carnets d'escale",`,
    '      "url": "https://edunumrech.hypotheses.org/1",',
    '      "kind": "carnet"',
  ]);
  const keys = Object.keys(JSON.parse(after).groups.find(({ id }) => id === 'aeson'));
  assert.equal(keys.indexOf('otherNames'), keys.indexOf('acronym') + 1);
});

test('what « data:check » refuses is refused, and the file stays as it is', async () => {
  const change = (edit) => {
    const copy = structuredClone(proposed);
    edit(copy);
    return copy;
  };
  const cases = [
    [
      change((c) => (c.changes[1].after.url = 'https://fr.scribd.com/1')),
      /« fr\.scribd\.com » n'est pas dans reference-hosts\.json/,
    ],
    [change((c) => delete c.changes[1].after.kind), /sources\[77\]\.kind : champ manquant/],
    [
      change((c) => {
        c.changes[0].before.wave = aeson.wave;
        c.changes[0].after.wave = '2031';
      }),
      /groups\[15\]\.wave : « 2031 » n'existe pas/,
    ],
    [change((c) => (c.changes[0].after.invented = 1)), /groups\[15\]\.invented : champ inconnu/],
    [
      change((c) => (c.changes[1].id = c.changes[1].after.id = 'mica')),
      /Source « mica » : existe déjà/,
    ],
    [change((c) => (c.changes[0].id = 'nobody')), /Groupe « nobody » : n'existe pas, ou plus/],
    [
      change((c) => (c.changes[0].before.partners = [])),
      /Groupe « aeson », Autres partenaires : a changé depuis/,
    ],
    [change((c) => (c.changes = [])), /changes : aucun changement/],
    [change((c) => (c.sources = [])), /sources : aucune source/],
    [
      change((c) => (c.changes[0].list = '__proto__')),
      /changes\[0\]\.list : « __proto__ » n'est pas possible/,
    ],
    ['{ "groups": [] }', /contribution : champ manquant/],
    ['<html>', /page HTML/],
  ];
  for (const [contribution, reason] of cases) {
    const data = ourData();
    const before = readFileSync(data, 'utf8');
    const file = write('refused.json', contribution);
    const { code, err } = await run('merge-data', [file, '--into', data, '--yes']);
    assert.equal(code, 1, String(reason));
    assert.match(err, reason);
    assert.equal(readFileSync(data, 'utf8'), before, String(reason));
  }
  const gone = await run('merge-data', [join(folder, 'nothing.json'), '--yes']);
  assert.equal(gone.code, 1);
  assert.match(gone.err, /est introuvable/);
});

test('a mail that ends with a contribution is one, and a file laid out by hand stays so', async () => {
  const mail = `Bonjour,\n\nVoici {une} proposition.\n\n${JSON.stringify(proposed, null, 2)}\n\n-- \nCamille\n`;
  const data = ourData((text) => text.replace('"version": 1,', '"version":    1,'));
  const { code, err } = await run('merge-data', [write('mail.txt', mail), '--into', data, '--yes']);
  assert.equal(code, 0, err);
  const after = readFileSync(data, 'utf8');
  assert.ok(after.includes('"version":    1,'));
  assert.equal(JSON.parse(after).sources.at(-1).id, 'escale-carnet');
});

/* Addresses */

test('addresses are asked one at a time, and French says what moved and what died', async () => {
  const asked = [];
  let open = 0;
  let most = 0;
  const base = await listen((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    most = Math.max(most, ++open);
    const answer = (status, headers = {}) => {
      setTimeout(() => {
        open--;
        response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : 'page');
      }, 20);
    };
    const { url, method } = request;
    if (url === '/gone') answer(404);
    else if (url === '/old') answer(301, { location: '/new' });
    else if (url === '/for-now') answer(302, { location: '/new' });
    else if (url === '/closed') answer(301, { location: '/' });
    else if (url === '/loop') answer(302, { location: '/loop' });
    else if (url === '/no-head') answer(method === 'HEAD' ? 405 : 200);
    else if (url === '/locked') answer(403);
    else if (url === '/slow') open--;
    else answer(200);
  });
  const paths = 'new gone old for-now closed loop no-head locked slow new#part'.split(' ');
  const source = (path, index) => ({
    id: `s${index}`,
    title: 'Page',
    kind: 'carnet',
    url: `${base}${path}`,
  });
  const data = { version: 1, updated: '2026', sources: paths.map(source) };
  const words = [write('links.json', data), '--pause', '5', '--patience', '600'];
  const { code, out, err } = await run('check-links', words);
  assert.equal(code, 1, err);
  assert.equal(most, 1);
  assert.match(out, /9 adresses sur 1 site : une requête à la fois par site/);
  const at = (path) => `${base}${path}`.replaceAll('.', '\\.');
  const expected = [
    `Disparues \\(2\\)`,
    `${at('gone')}\n {4}le serveur répond 404\n {4}dans sources « s1 »`,
    `${at('loop')}\n {4}renvois sans fin`,
    `Déplacée \\(1\\)`,
    `${at('old')}\n {4}→ ${at('new')}\n {4}définitivement\n {4}dans sources « s2 »`,
    `Incertaines \\(3\\)`,
    `${at('closed')}\n {4}→ ${at('')}\n {4}renvoie à l'accueil du site`,
    `${at('locked')}\n {4}le serveur répond 403`,
    `${at('slow')}\n {4}ne répond pas à temps`,
    `3 adresses sur 9 répondent bien`,
  ];
  for (const each of expected) assert.match(out, new RegExp(each));
  assert.deepEqual(
    asked.filter((each) => each.endsWith('/no-head')),
    ['HEAD /no-head', 'GET /no-head'],
  );
  assert.ok(!asked.includes('GET /new'));

  data.sources = [source('new', 0), source('old', 1)];
  assert.equal((await run('check-links', [write('links.json', data), '--pause', '5'])).code, 0);
});

/* News */

const posts = Array.from({ length: 130 }, (_, index) => ({
  id: index + 1,
  title: `Billet ${index + 1}, l&rsquo;école &amp; <em>ses</em> écrans`,
  date: `2024-01-01T00:00:${String(index % 60).padStart(2, '0')}`,
}));

/** A carnet as WordPress serves one: REST API, feeds, or both. */
function carnet({ api = true, tagFeed = true } = {}) {
  let base;
  const json = (response, value, pages = 1) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-wp-totalpages': pages });
    response.end(JSON.stringify(value));
  };
  const started = listen((request, response) => {
    const url = new URL(request.url, base);
    const page = Number(url.searchParams.get('page') ?? 1);
    const ten = 10;
    const isFeed = tagFeed && url.pathname === '/tag/gtnum/feed/';
    if (api && url.pathname === '/wp-json/wp/v2/tags') json(response, [{ id: 7, name: '#GTnum' }]);
    else if (api && url.pathname === '/wp-json/wp/v2/categories') json(response, []);
    else if (api && url.pathname === '/wp-json/wp/v2/posts') {
      assert.equal(url.searchParams.get('tags'), '7');
      const shown = posts.slice((page - 1) * 100, page * 100).map(({ id, title, date }) => ({
        link: `${base}${id}`,
        guid: { rendered: `${base}?p=${id}` },
        title: { rendered: title },
        date,
      }));
      json(response, shown, 2);
    } else if (isFeed || url.pathname === '/feed/') {
      const from = (Number(url.searchParams.get('paged') ?? 1) - 1) * ten;
      const items = posts.slice(from, Math.min(from + ten, 30)).map(
        ({
          id,
          title,
        }) => `<item><title>${title.replace(/<[^>]+>/g, '').replace('&rsquo;', '&#8217;')}</title>
<link>${base}${id}</link><guid isPermaLink="false">${base}?p=${id}</guid>
<pubDate>Mon, 01 Jan 2024 00:00:00 +0000</pubDate>
<category><![CDATA[${id % 2 ? '#GTnum' : 'Autre'}]]></category></item>`,
      );
      if (!items.length) response.writeHead(404).end();
      else {
        response.writeHead(200, { 'content-type': 'application/rss+xml' });
        response.end(
          `<?xml version="1.0"?><rss version="2.0"><channel>${items.join('')}</channel></rss>`,
        );
      }
    } else response.writeHead(404).end('<!doctype html>');
  });
  return started.then((address) => (base = address));
}

function knowing(base, ids) {
  const source = (id) => ({ id: `s${id}`, title: 'Billet', kind: 'carnet', url: `${base}${id}/` });
  return write('news.json', { version: 1, updated: '2026', sources: ids.map(source) });
}

test('a carnet tells by its API what the data does not know', async () => {
  const base = await carnet();
  const all = posts.map(({ id }) => id);
  const data = knowing(
    base,
    all.filter((id) => id !== 129 && id !== 3),
  );
  const { code, out, err } = await run('find-news', [base, '--data', data, '--pause', '5']);
  assert.equal(code, 0, err);
  assert.match(
    out,
    /par son API : 130 billets avec « gtnum », dont 2 que les données ne connaissent pas/,
  );
  assert.match(out, /2024-01-01 {2}Billet 129, l’école & ses écrans\n +http:\/\/127\S+\/129\n/);
  assert.ok(out.indexOf('Billet 129,') < out.indexOf('Billet 3,'), 'the newest first');
});

test('a carnet whose API is closed tells it by its feeds', async () => {
  const tagged = await carnet({ api: false });
  const first = await run('find-news', [
    tagged,
    '--data',
    knowing(tagged, [1, 2, 3]),
    '--pause',
    '5',
  ]);
  assert.match(first.out, /par le flux de son étiquette : 30 billets .* dont 27 /, first.err);
  assert.match(first.out, /Billet 30, l’école & ses écrans/);

  const plain = await carnet({ api: false, tagFeed: false });
  const second = await run('find-news', [plain, '--data', knowing(plain, [1]), '--pause', '5']);
  assert.match(second.out, /par son flux : 15 billets .* dont 14 /, second.err);
});

test('what is no carnet is told as such', async () => {
  const base = await listen((_, response) => response.writeHead(404).end());
  const nothing = await run('find-news', [base, '--pause', '5']);
  assert.equal(nothing.code, 1);
  assert.match(nothing.err, /ni API ni flux/);
  const closed = await run('find-news', ['http://127.0.0.1:9/', '--pause', '5']);
  assert.equal(closed.code, 1);
  assert.match(closed.err, /127\.0\.0\.1:9\/ : /);
});
