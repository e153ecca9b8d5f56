/*
 * The built script as a guest in pages that make it hard: servers that fail or fall silent, policies
 * that forbid, libraries that replace built-ins, pages that change under it. The reader keeps the page's
 * own content, the webmaster gets one warning that names the cause, and the page pays for nothing.
 */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { prerender } from '../dist/prerender/prerender.js';
import { countNodes } from './nodes.mjs';
import {
  assertQuiet,
  browser,
  files,
  host,
  isAwake,
  strict,
  turnTo,
  visit,
  wake,
} from './visit.mjs';

const classic = `<script src="${files}gtnum.classic.js"></script>`;
const module = `<script type="module" src="${files}gtnum.js"></script>`;
const own = '<gtnum-timeline><a href="/gtnum">Les GTnum</a></gtnum-timeline>';
const shown = '17 groupes connus sur 31 annoncés';
const heading = (tag) => `${tag} [part=heading]`;

/** The page's own content is there to be read, and nothing else was said or went wrong. */
async function assertKept(visited, warnings = 1) {
  assert.equal(await visited.tab.getByText('Les GTnum', { exact: true }).first().isVisible(), true);
  assert.deepEqual(visited.errors, []);
  assert.equal(visited.warnings.length, warnings, visited.warnings.join('\n'));
}

async function toBeWarned({ warnings, tab }) {
  for (let times = 0; times < 100 && !warnings.length; times++) await tab.waitForTimeout(50);
  assert.ok(warnings.length, 'nothing was said');
}

async function add(visited, markup) {
  await visited.tab.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html);
  }, markup);
}

test('what failed to load once is asked for again by the next widget', async () => {
  for (const [script, part] of [
    [module, '/chunks/gtnum-contact-'],
    [module, '/chunks/bundled-'],
    [module, '/chunks/en-'],
    [classic, '/chunks/later-en-'],
  ]) {
    let isDown = true;
    const visited = await visit(
      host('academie', `${script}<gtnum-contact lang="en"></gtnum-contact>`),
      {
        answer: async (route, path) => {
          if (!isDown || !path.startsWith(part)) return false;
          await route.fulfill({ status: 503 });
          return true;
        },
      },
    );
    await toBeWarned(visited);
    isDown = false;
    await add(visited, '<gtnum-contact lang="en" class="second"></gtnum-contact>');
    await visited.tab.locator('.second').getByText('Write', { exact: true }).waitFor();
    assert.deepEqual(
      visited.errors.filter((error) => !/503/.test(error)),
      [],
    );
    await visited.close();
  }
});

const tags = '<gtnum-group-card group="aeson" lang="en"></gtnum-group-card>';

// The guide's page « Données personnelles » and the notices of sites that copy from it say so.
test('nothing is stored with the reader, and only files are asked for, where the script is', async () => {
  const tags = ['explorer', 'theme-grid', 'publications', 'group-card group="aeson"', 'contact'];
  const all = tags.map((tag) => `<gtnum-${tag}></gtnum-${tag.split(' ')[0]}>`).join('');
  for (const script of [classic, module]) {
    const asked = [];
    const visited = await visit(host('academie', script + all), {
      prepare: (tab) =>
        tab.on('request', (request) =>
          asked.push([request.method(), request.postData(), new URL(request.url()).search]),
        ),
    });
    const { tab } = visited;
    const search = tab.locator('gtnum-theme-grid').getByRole('searchbox');
    await search.fill('intelligence');
    await tab.locator('gtnum-academies [part~=tile]').first().click();
    await tab.locator('gtnum-timeline summary').first().click();
    await tab.locator('gtnum-publications summary').first().click();
    await tab.waitForTimeout(500);
    const kept = await tab.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      address: location.search,
    }));
    assert.deepEqual(kept, {
      ...{ cookie: '', local: 0, session: 0 },
      ...{ databases: [], caches: [], address: '' },
    });
    assert.deepEqual(await tab.context().cookies(), []);
    for (const each of asked) assert.deepEqual(each, ['GET', null, '']);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('what the classic script leaves for later is let in as the script was, and leaves no trace', async () => {
  const { 'gtnum.classic.js': integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  const src = `src="${files}gtnum.classic.js"`;
  for (const [script, policy] of [
    [classic, strict],
    [
      `<script nonce="abc" ${src}></script>`,
      strict.replace('script-src https://gtnum.example', "script-src 'nonce-abc'"),
    ],
    [`<script integrity="${integrity}" crossorigin="anonymous" ${src}></script>`, strict],
  ]) {
    const visited = await visit(host('academie', script + tags), { csp: policy });
    await visited.tab.locator('gtnum-group-card').getByText('Laboratories').first().waitFor();
    assert.deepEqual(visited.requests.map((file) => file.replace(/(-[\w-]{8})?\.js$/, '')).sort(), [
      'chunks/later-en',
      'chunks/later-publications',
      'gtnum.classic',
    ]);
    const scripts = await visited.tab.evaluate(() => document.scripts.length);
    assert.equal(scripts, 1);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('what the classic script leaves for later is verified where the script was', async () => {
  const { 'gtnum.classic.js': integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  const script = `<script integrity="${integrity}" crossorigin="anonymous" src="${files}gtnum.classic.js"></script>`;
  const english = '<gtnum-contact lang="en"></gtnum-contact>';
  const visited = await visit(host('academie', script + english), {
    answer: async (route, path) => {
      if (!path.includes('later-')) return false;
      await route.fulfill({
        body: `document.title = 'forged'; ${readFileSync(`dist${path}`, 'utf8')}`,
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
      });
      return true;
    },
  });
  // What is there speaks, in French.
  await visited.tab.getByText('Écrire', { exact: true }).waitFor();
  assert.notEqual(await visited.tab.title(), 'forged');
  assert.match(visited.warnings.join('\n'), /^\[gtnum\] Les textes anglais n'ont pas pu/);
  await visited.close();
});

test('a change of the page costs what was added, not what is there', async () => {
  for (const script of [classic, module]) {
    const visited = await visit(host('academie', script + own));
    await visited.tab.getByText(shown).waitFor();
    const searched = await visited.tab.evaluate(async () => {
      const filler = document.createElement('div');
      for (let index = 0; index < 40_000; index++) filler.append(document.createElement('i'));
      document.body.append(filler);
      await new Promise((resolve) => setTimeout(resolve, 50));
      let count = 0;
      for (const { prototype } of [Document, Element, DocumentFragment]) {
        const { querySelectorAll } = prototype;
        prototype.querySelectorAll = function (selector) {
          count += this.getElementsByTagName?.('*').length ?? 0;
          return querySelectorAll.call(this, selector);
        };
      }
      filler.append(document.createElement('p'));
      filler.querySelector('i').textContent = 'Un texte';
      await new Promise((resolve) => setTimeout(resolve, 50));
      return count;
    });
    // The one query of this test itself.
    assert.ok(searched <= 40_001, `${searched} elements looked through`);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('a page with a timeline has at most 1,500 nodes before anything is opened', async () => {
  const visited = await visit(host('academie', module + own));
  await visited.tab.getByText(shown).waitFor();
  const all = await visited.tab.evaluate(countNodes);
  assert.ok(all <= 1500, `${all} nodes`);
  await visited.close();
});

test('the card of a group comes when it is opened; where it cannot, its line still says what it is', async () => {
  const open = async (visited) => {
    await visited.tab.locator('gtnum-timeline summary').first().click();
    await visited.tab.locator('#group-gtnum2 > summary').click();
    return visited.tab.locator('#group-gtnum2');
  };
  const visited = await visit(host('academie', module + own));
  await visited.tab.getByText(shown).waitFor();
  const before = visited.requests.length;
  const line = await open(visited);
  await line.getByText('Publications').first().waitFor();
  const later = visited.requests.slice(before).map((file) => file.replace(/-[\w-]{8}\.js$/, ''));
  assert.deepEqual(later, ['chunks/gtnum-group-card', 'chunks/publications']);
  await assertQuiet(visited);
  await visited.close();

  const failing = await visit(host('academie', module + own), {
    answer: async (route, path) => {
      if (!path.startsWith('/chunks/gtnum-group-card')) return false;
      await route.abort();
      return true;
    },
  });
  await failing.tab.getByText(shown).waitFor();
  const brief = await open(failing);
  await brief.getByText('Groupe consacré à l’analyse des traces').waitFor();
  await brief.getByRole('link', { name: 'Lire la présentation de GTnum 2' }).waitFor();
  await brief.locator('summary').click();
  await brief.locator('summary').click();
  await failing.tab.waitForTimeout(100);
  assert.equal(failing.warnings.length, 1);
  assert.match(failing.warnings[0], /la fiche des groupes n'a pas pu être chargée/);
  await failing.close();
});

const list = Array.from({ length: 60 }, (_, index) => {
  const group = ['aeson', 'creajv', 'eln', 'emilie'][index % 4];
  const variant = index % 3 ? 'variant="compact"' : '';
  return `<gtnum-group-card id="card-${index}" group="${group}" ${variant}></gtnum-group-card><p>Texte ${index}</p>`;
}).join('');
const drawn = ({ tab }) =>
  tab.waitForFunction(() => {
    const cards = [...document.querySelectorAll('gtnum-group-card')];
    return cards.every(({ shadowRoot }) => shadowRoot?.querySelector('[part=heading]'));
  });

test('cards far from the screen are not laid out', async () => {
  const visited = await visit(host('academie', module));
  await add(visited, list.repeat(4));
  await drawn(visited);
  await visited.tab.waitForTimeout(200);
  const [laidOut, all] = await visited.tab.evaluate(() => {
    const cards = [...document.querySelectorAll('gtnum-group-card')];
    const isLaidOut = ({ shadowRoot }) =>
      shadowRoot.querySelector('[part=heading]').checkVisibility({ contentVisibilityAuto: true });
    return [cards.filter(isLaidOut).length, cards.length];
  });
  // Browsers also lay out what is some screens away.
  assert.ok(laidOut > 0 && laidOut < all / 5, `${laidOut} of ${all} laid out`);
  await visited.close();
});

test('a list of cards stands still while it is scrolled, and where a link leads into it', async () => {
  const visited = await visit(host('academie', module + list));
  await drawn(visited);
  const { tab } = visited;
  const top = () =>
    tab.evaluate(() => document.querySelector(':target').getBoundingClientRect().top);
  for (const card of [40, 7, 55, 0]) {
    await tab.evaluate((id) => (location.hash = id), `card-${card}`);
    const tops = [await top()];
    for (let times = 0; times < 3; times++) {
      await tab.waitForTimeout(60);
      tops.push(await top());
    }
    assert.ok(
      tops.every((each) => Math.abs(each) < 2),
      `card ${card} at ${tops.join()}`,
    );
  }
  for (const step of [300, -300]) {
    const before = await visited.shift();
    await tab.mouse.move(400, 400);
    for (let times = 0; times < 60; times++) {
      await tab.mouse.wheel(0, step);
      await tab.waitForTimeout(20);
    }
    assert.equal(await visited.shift(), before);
  }
  // The browser's own search looks into what is far from the screen, too.
  await tab.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector('#card-59').heading = 'Tout en bas';
  });
  await tab.waitForTimeout(100);
  assert.equal(await tab.evaluate(() => window.find('Tout en bas') && scrollY > 0), true);
  await assertQuiet(visited);
  await visited.close();
});

test('a widget waits ten seconds for a <gtnum-dataset> that does not come, and keeps none alive', async () => {
  const visited = await visit(host('academie', `${module}<gtnum-dataset>${own}</gtnum-dataset>`), {
    answer: async (route, path) => {
      if (!path.startsWith('/chunks/gtnum-dataset')) return false;
      // Never answered.
      return true;
    },
    prepare: (tab) => tab.clock.install(),
  });
  await visited.tab.waitForFunction(() => customElements.get('gtnum-timeline'));
  await visited.tab.evaluate((markup) => {
    const dataset = document.querySelector('gtnum-dataset');
    window.refs = [];
    for (let index = 0; index < 50; index++) {
      dataset.insertAdjacentHTML('beforeend', markup);
      window.refs.push(new WeakRef(dataset.lastElementChild));
      dataset.lastElementChild.remove();
    }
  }, own);
  await visited.tab.waitForTimeout(200);
  const session = await visited.tab.context().newCDPSession(visited.tab);
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const alive = await visited.tab.evaluate(() => window.refs.filter((ref) => ref.deref()).length);
  assert.ok(alive < 5, `${alive} of 50 removed widgets are still in memory`);
  assert.deepEqual(visited.warnings, []);
  await visited.tab.clock.fastForward(10_500);
  await toBeWarned(visited);
  assert.match(visited.warnings[0], /<gtnum-dataset> n'a pas été chargé/);
  await assertKept(visited);
  await visited.close();
});

test('a <gtnum-dataset> lets go of what it no longer wants, and of a server that falls silent', async () => {
  const ended = [];
  const visited = await visit(
    host('academie', `${module}<gtnum-dataset src="/0.json">${own}</gtnum-dataset>`),
    {
      answer: async (_, path) => path.endsWith('.json'),
      prepare: async (tab) => {
        await tab.clock.install();
        tab.on('requestfailed', (request) => ended.push(new URL(request.url()).pathname));
      },
    },
  );
  const asked = (path) => visited.tab.waitForRequest((request) => request.url().endsWith(path));
  await visited.tab.waitForFunction(() => customElements.get('gtnum-dataset'));
  for (const path of ['/1.json', '/2.json']) {
    const request = asked(path);
    await visited.tab.locator('gtnum-dataset').evaluate((element, src) => {
      element.setAttribute('src', src);
    }, path);
    await request;
  }
  await visited.tab.waitForTimeout(100);
  assert.deepEqual(ended.sort(), ['/0.json', '/1.json']);
  // Moved, it goes on.
  await visited.tab.locator('gtnum-dataset').evaluate((element) => {
    document.body.prepend(element);
  });
  await visited.tab.waitForTimeout(100);
  assert.equal(ended.length, 2);
  await visited.tab.clock.fastForward(20_500);
  await toBeWarned(visited);
  assert.match(
    visited.warnings[0],
    /src="\/2\.json"> : le serveur n'a pas tout envoyé en 20 secondes/,
  );
  assert.equal(ended.length, 3);
  await assertKept(visited);
  const request = asked('/3.json');
  await visited.tab.locator('gtnum-dataset').evaluate((element) => {
    element.setAttribute('src', '/3.json');
  });
  await request;
  await visited.tab.evaluate(() => document.querySelector('gtnum-dataset').remove());
  await visited.tab.waitForTimeout(100);
  assert.deepEqual(ended.at(-1), '/3.json');
  assert.equal(visited.warnings.length, 1);
  await visited.close();
});

test('JSON in the page that is still arriving is waited for', async () => {
  const facts = readFileSync('test/tiny.json', 'utf8');
  const card = '<gtnum-group-card group="aeson"></gtnum-group-card>';
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(`dist${path}`));
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(
      `<!doctype html><script src="/gtnum.classic.js"></script><gtnum-dataset><script type="application/json">${facts.slice(0, 500)}`,
    );
    setTimeout(() => {
      response.end(`${facts.slice(500)}</script>${card}</gtnum-dataset>`);
    }, 600);
  }).listen(0);
  const tab = await browser.newPage();
  const said = [];
  tab.on('console', (message) => said.push(message.text()));
  await tab.goto(`http://localhost:${server.address().port}/`, { waitUntil: 'commit' });
  await tab.getByText('Fichier de la page').first().waitFor();
  assert.deepEqual(said, []);
  await tab.close();
  server.close();
});

test('where a library has taken the name Event for something else', async () => {
  const library = `<script>window.Event = function (event) { if (!event.type) throw new Error('no event'); };</script>`;
  for (const script of [classic, module]) {
    const visited = await visit(host('academie', library + script + own));
    await visited.tab.getByText(shown).waitFor();
    await visited.tab.locator('gtnum-timeline summary').first().click();
    await visited.tab.getByText('Contribution à la documentation').waitFor();
    await assertQuiet(visited);
    await visited.close();
  }
});

test('whatever fails while drawing leaves the page’s own content, also inside Lit', async () => {
  const spoilers = [
    // While Lit commits what it has rendered.
    'Document.prototype.importNode = () => { throw new Error("importNode"); }',
    'Object.prototype.strings = ["x"]; Object.prototype._$litType$ = 1',
    'Document.prototype.createTreeWalker = () => null',
  ];
  for (const spoiler of spoilers) {
    for (const script of [classic, module]) {
      const visited = await visit(
        host('academie', `<script>${spoiler}</script>${own}${own}${script}`),
      );
      await toBeWarned(visited);
      await visited.tab.waitForTimeout(200);
      await assertKept(visited);
      await visited.close();
    }
  }
});

test('where a page has added to what every object and list has: drawn, or its own content, and nothing uncaught', async () => {
  for (const [added, isDrawn] of [
    ['Object.prototype.extend = Array.prototype.each = () => undefined', true],
    // What describes a property has a getter then, and may not be used.
    ['Object.prototype.get = Array.prototype.get = () => undefined', undefined],
    ['Object.prototype.set = 1; Array.prototype.set = 1', undefined],
  ]) {
    for (const script of [classic, module]) {
      const visited = await visit(host('academie', `<script>${added}</script>${own}${script}`));
      const isThere = async () =>
        (await visited.tab.locator(heading('gtnum-timeline')).count()) > 0;
      for (let times = 0; times < 100 && !visited.warnings.length && !(await isThere()); times++) {
        await visited.tab.waitForTimeout(50);
      }
      if (isDrawn ?? (await isThere())) {
        await visited.tab.locator(heading('gtnum-timeline')).waitFor({ timeout: 5000 });
        await assertQuiet(visited);
      } else await assertKept(visited);
      assert.deepEqual(visited.errors, [], added);
      await visited.close();
    }
  }
});

test('what failed to be drawn is drawn once it can be', async () => {
  const visited = await visit(
    host(
      'academie',
      `<script>const { importNode } = Document.prototype; Document.prototype.importNode = () => { throw new Error('importNode'); }; window.mend = () => { Document.prototype.importNode = importNode; };</script>${own}${module}`,
    ),
  );
  await toBeWarned(visited);
  await visited.tab.evaluate(() => {
    window.mend();
    document.querySelector('gtnum-timeline').setAttribute('from', '2019');
  });
  await visited.tab.getByText('annoncés pour', { exact: false }).first().waitFor();
  assert.equal(await visited.tab.getByText('Les GTnum', { exact: true }).isVisible(), false);
  assert.equal(await visited.tab.locator(heading('gtnum-timeline')).count(), 1);
  await visited.close();
});

test('in a document that is not HTML the script only warns', async () => {
  const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>${own}<script src="${files}gtnum.classic.js"></script></body></html>`;
  const visited = await visit(xhtml, { pageType: 'application/xhtml+xml' });
  await visited.tab.waitForTimeout(300);
  assert.match(visited.warnings[0], /application\/xhtml\+xml/);
  await assertKept(visited);
  await visited.close();
});

test('a script that is run again after its mark was wiped leaves the work to the first', async () => {
  // One policy of ours, and no second of the same name.
  const csp = strict.replace("require-trusted-types-for 'script'; ", '');
  const visited = await visit(host('academie', own + classic), { csp });
  await visited.tab.getByText(shown).waitFor();
  const listened = await visited.tab.evaluate(async (src) => {
    const heard = [];
    const listen = window.addEventListener;
    window.addEventListener = (...given) => {
      heard.push(given[0]);
      listen(...given);
    };
    document.documentElement.removeAttribute('data-gtnum');
    const script = document.createElement('script');
    script.src = src;
    const run = new Promise((resolve) => (script.onload = resolve));
    document.body.append(script);
    await run;
    window.addEventListener = listen;
    document.body.append(document.createElement('gtnum-contact'));
    return heard;
  }, `${files}gtnum.classic.js`);
  assert.deepEqual(listened, []);
  await visited.tab.locator(heading('gtnum-contact')).waitFor();
  await assertQuiet(visited);
  await visited.close();
});

test('a page whose <html> is another, or written anew, is still served', async () => {
  for (const change of [
    (markup) => {
      const html = document.createElement('html');
      html.append(document.createElement('body'));
      document.replaceChild(html, document.documentElement);
      document.body.innerHTML = markup;
    },
    (markup) => {
      document.write(`<!doctype html><title>Neuf</title>${markup}`);
      document.close();
    },
  ]) {
    for (const script of [classic, module]) {
      const visited = await visit(host('academie', own + script));
      await visited.tab.getByText(shown).waitFor();
      await visited.tab.evaluate(change, '<gtnum-contact></gtnum-contact>' + own);
      await visited.tab.locator(heading('gtnum-contact')).waitFor();
      await visited.tab.locator(heading('gtnum-timeline')).waitFor();
      const mark = await visited.tab.evaluate(() => document.documentElement.dataset.gtnum);
      assert.ok(mark);
      assert.deepEqual([visited.errors, visited.warnings], [[], []]);
      await visited.close();
    }
  }
});

test('a widget that was in another document has its styles when it is back', async () => {
  const visited = await visit(host('academie', own + module));
  await visited.tab.getByText(shown).waitFor();
  const display = await visited.tab.evaluate(async () => {
    const widget = document.querySelector('gtnum-timeline');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument.body.append(widget);
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(widget);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return getComputedStyle(widget.shadowRoot.querySelector('.marks')).display;
  });
  assert.equal(display, 'grid');
  assert.deepEqual([visited.errors, visited.warnings], [[], []]);
  await visited.close();
});

test('a placeholder is followed: attributes that change, and one that is named later', async () => {
  const visited = await visit(
    host(
      'academie',
      `${classic}<div id="a" data-gtnum="group-card" data-group="aeson">x</div><div id="b">Plus tard</div>`,
    ),
  );
  const card = visited.tab.locator('gtnum-group-card');
  await card.getByText('Adopter une éducation').first().waitFor();
  await visited.tab.evaluate(() => {
    document.querySelector('#a').dataset.group = 'eln';
    document.querySelector('#b').dataset.gtnum = 'contact';
  });
  await visited.tab.locator(heading('gtnum-contact')).waitFor();
  await visited.tab.locator('gtnum-group-card[group=eln]').waitFor();
  await visited.tab.evaluate(() => document.querySelector('#a').removeAttribute('data-group'));
  await visited.tab.locator('gtnum-group-card:not([group])').waitFor({ state: 'attached' });
  await visited.close();
});

/* Prerendered content, and whoever has a say before the script does. */

test('attributes and properties set before prerendered content wakes win over it', async () => {
  const { shadow } = await prerender('gtnum-timeline', { wave: '2020-2022' });
  const closed = (await prerender('gtnum-timeline')).shadow;
  const cases = {
    'written by hand': [closed.replace('<gtnum-timeline>', '<gtnum-timeline wave="2021-2024">')],
    'another written by hand': [
      shadow.replace('<gtnum-timeline wave="2020-2022">', '<gtnum-timeline wave="2021-2024">'),
    ],
    'set as an attribute': [shadow, (element) => element.setAttribute('wave', '2021-2024')],
    'set as a property': [shadow, (element) => (element.wave = '2021-2024')],
  };
  for (const [name, [markup, change]] of Object.entries(cases)) {
    const visited = await visit(host('academie', markup));
    if (change) await visited.tab.locator('gtnum-timeline').evaluate(change);
    await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
    await visited.tab.waitForFunction(
      () => !document.querySelector('gtnum-timeline').shadowRoot.querySelector('style'),
    );
    assert.equal(
      await visited.tab.locator('gtnum-timeline').getAttribute('wave'),
      '2021-2024',
      name,
    );
    const open = visited.tab.locator('details[name=wave][open]');
    assert.equal(await open.getAttribute('id'), 'wave-2021-2024', name);
    assert.equal(await open.count(), 1, name);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('a property set after waking, while the data is under way, is not undone', async () => {
  const { shadow } = await prerender('gtnum-timeline', { wave: '2020-2022' });
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const visited = await visit(host('academie', shadow + module), {
    answer: async (_, path) => {
      if (path.startsWith('/chunks/bundled')) await held;
      return false;
    },
  });
  await turnTo(visited.tab, 'gtnum-timeline');
  await visited.tab.locator('gtnum-timeline').evaluate((element) => (element.wave = '2021-2024'));
  release();
  await visited.tab.waitForFunction(
    () => !document.querySelector('gtnum-timeline').shadowRoot.querySelector('style'),
  );
  assert.equal(await visited.tab.locator('gtnum-timeline').getAttribute('wave'), '2021-2024');
  await visited.close();
});

test('sources that a reader opened in prerendered content stay open, those and no others', async () => {
  const { shadow } = await prerender('gtnum-timeline', { wave: '2020-2022' });
  const visited = await visit(host('academie', shadow));
  await visited.tab.locator('#wave-2020-2022 details[part=sources] > summary').click();
  await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
  await wake(visited.tab, 'gtnum-timeline');
  const open = await visited.tab
    .locator('gtnum-timeline details[open]')
    .evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(open, ['wave-2020-2022', 'sources-2020-2022']);
  await visited.close();
});

test('sources that a reader opened are drawn before prerendered content gives way: nothing moves', async () => {
  const { shadow } = await prerender('gtnum-timeline', { wave: '2020-2022' });
  const visited = await visit(host('academie', `${shadow}<p id="after">Ensuite</p>`));
  await visited.tab.locator('#wave-2020-2022 details[part=sources] > summary').click();
  await visited.tab.locator('#milestones > summary').click();
  await visited.tab.locator('#sources-milestones > summary').click();
  const look = () =>
    visited.tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('gtnum-timeline');
      const open = [...shadowRoot.querySelectorAll('details[open]')];
      return JSON.stringify({
        open: open.map(({ id, innerText }) => [id, innerText.replace(/\s+/g, ' ').trim()]),
        place: document.querySelector('#after').getBoundingClientRect().top,
      });
    });
  const before = await look();
  const shift = await visited.shift();
  // How far down the page goes, in every frame until it has been taken over.
  await visited.tab.evaluate(() => {
    window.heights = new Set();
    const { documentElement } = document;
    const note = () => {
      window.heights.add(documentElement.scrollHeight);
      requestAnimationFrame(note);
    };
    note();
  });
  await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
  await wake(visited.tab, 'gtnum-timeline');
  await visited.tab.waitForTimeout(200);
  assert.equal(await look(), before);
  assert.equal(await visited.tab.evaluate(() => window.heights.size), 1);
  assert.equal(await visited.shift(), shift);
  await visited.close();
});

test('sources that a page wants open are open when prerendered content wakes, but not what a reader closed', async () => {
  const open = (await prerender('gtnum-timeline', { wave: '2020-2022', sources: 'open' })).shadow;
  const closed = (await prerender('gtnum-timeline', { wave: '2020-2022' })).shadow;
  const list = '#sources-2020-2022';
  const woken = async (markup, prepare) => {
    const visited = await visit(host('academie', markup));
    await prepare(visited.tab.locator(list));
    await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
    await wake(visited.tab, 'gtnum-timeline');
    const seen = await visited.tab
      .locator(list)
      .evaluate((details) => [details.open, details.querySelectorAll('li').length > 0]);
    await assertQuiet(visited);
    await visited.close();
    return seen;
  };
  const nothing = () => undefined;
  const close = (details) => details.locator('summary').click();
  assert.deepEqual(await woken(open, nothing), [true, true]);
  assert.equal((await woken(open, close))[0], false);
  const byHand = closed.replace('<gtnum-timeline ', '<gtnum-timeline sources="open" ');
  assert.deepEqual(await woken(byHand, nothing), [true, true]);
});

test('in 2027 prerendered bars keep their places when the script takes over', async () => {
  const { shadow } = await prerender('gtnum-timeline');
  const visited = await visit(host('academie', shadow), {
    prepare: (tab) => tab.clock.setFixedTime('2028-01-15T12:00:00'),
  });
  const bars = () =>
    visited.tab
      .locator('gtnum-timeline [part=bar]')
      .evaluateAll((all) => all.map((bar) => JSON.stringify(bar.getBoundingClientRect())));
  const before = await bars();
  await visited.tab.addScriptTag({ url: `${files}gtnum.js`, type: 'module' });
  await wake(visited.tab, 'gtnum-timeline');
  assert.deepEqual(await bars(), before);
  await visited.close();
});

const far = '<p style="height: 3000px">Un long article.</p>';
const inView = (tab, locator) =>
  tab.waitForFunction((element) => {
    const { top } = element.getBoundingClientRect();
    return top > -2 && top < innerHeight;
  }, locator);

test('an address that ends in #gtnum-aeson leads to the group, in a widget that has it', async () => {
  const { shadow } = await prerender('gtnum-timeline');
  const widgets = (timeline) => far + timeline + far;
  for (const markup of [module + widgets(own), classic + widgets(own), module + widgets(shadow)]) {
    const visited = await visit(host('academie', markup), { hash: '#gtnum-aeson' });
    const { tab } = visited;
    const line = tab.locator('gtnum-timeline [data-group="aeson"]');
    await tab.locator('gtnum-timeline gtnum-group-card[group="aeson"] article').waitFor();
    await inView(tab, await line.elementHandle());
    assert.equal(await line.evaluate((details) => details.open), true);
    assert.equal(
      await line.evaluate((details) => details.getRootNode().activeElement?.localName),
      'summary',
    );
    // Readers who turn away are left in peace, also when it is drawn anew.
    await line.evaluate((details) => (details.open = false));
    await tab.evaluate(() => scrollTo(0, 0));
    await tab.evaluate(() =>
      document.querySelector('gtnum-timeline').setAttribute('heading', 'Ici'),
    );
    await tab.waitForTimeout(200);
    assert.equal(await tab.evaluate(() => scrollY), 0);
    // Another link in the page, and back.
    await tab.evaluate(() => (location.hash = '#gtnum-creajv'));
    const other = tab.locator('gtnum-timeline [data-group="creajv"]');
    await other.locator('article').waitFor();
    await inView(tab, await other.elementHandle());
    await tab.waitForTimeout(200);
    await tab.goBack();
    await inView(tab, await line.elementHandle());
    await tab.evaluate(() => (location.hash = '#gtnum-%E0%'));
    await tab.evaluate(() => (location.hash = '#gtnum-nobody'));
    await tab.waitForTimeout(100);
    await assertQuiet(visited);
    await visited.close();
  }
});

test('what sleeps is woken by a link into it', async () => {
  const { shadow } = await prerender('gtnum-timeline');
  const visited = await visit(host('academie', module + far + shadow));
  await visited.tab.waitForTimeout(200);
  assert.equal(await isAwake(visited.tab, 'gtnum-timeline'), false);
  await visited.tab.evaluate(() => (location.hash = '#gtnum-aeson'));
  await visited.tab.locator('gtnum-timeline gtnum-group-card[group="aeson"] article').waitFor();
  await visited.close();
});

test('a link to a group leads to its card, too', async () => {
  const card = '<gtnum-group-card group="eln"></gtnum-group-card>';
  const visited = await visit(host('academie', module + far + card + far), { hash: '#gtnum-eln' });
  const article = visited.tab.locator('gtnum-group-card article');
  await inView(visited.tab, await article.elementHandle());
  await assertQuiet(visited);
  await visited.close();
});

test('inserted, moved, adopted, cloned and removed a thousand times, also while loading: nothing is kept', async () => {
  const visited = await visit(host('academie', module));
  const session = await visited.tab.context().newCDPSession(visited.tab);
  await session.send('Performance.enable');
  const kept = async () => {
    for (let times = 0; times < 4; times++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const disturb = (count) =>
    visited.tab.evaluate(async (times) => {
      const tags = ['timeline', 'theme-grid', 'finder', 'group-card', 'academies', 'explorer'];
      const other = document.implementation.createHTMLDocument();
      const root = document.createElement('div').attachShadow({ mode: 'open' });
      document.body.append(root.host);
      for (let time = 0; time < times; time++) {
        const element = document.createElement(`gtnum-${tags[time % tags.length]}`);
        element.setAttribute('group', 'aeson');
        document.body.append(element);
        // Some are drawn, some go while they load.
        if (time % 4 === 0) await new Promise(requestAnimationFrame);
        root.append(element);
        root.append(element.cloneNode(true));
        document.body.append(element);
        other.adoptNode(element);
        other.body.append(element);
        document.body.append(element);
        if (time % 3 === 0) await element.updateComplete;
        element.remove();
        root.replaceChildren();
      }
      root.host.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, count);
  // What is loaded and kept once for all.
  await disturb(100);
  const before = await kept();
  await disturb(1000);
  const after = await kept();
  const grown = (name) => after[name] - before[name];
  assert.ok(grown('Nodes') < 300, `${grown('Nodes')} nodes more`);
  assert.ok(grown('JSEventListeners') < 50, `${grown('JSEventListeners')} listeners more`);
  assert.ok(grown('JSHeapUsedSize') < 2_000_000, `${grown('JSHeapUsedSize')} bytes more`);
  assert.deepEqual([visited.errors, visited.warnings], [[], []]);
  await visited.close();
});
