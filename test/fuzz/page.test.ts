import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { elements } from '../../src/elements/elements.js';
import type { GtnumElement } from '../../src/elements/gtnum-element.js';
import * as kinds from '../../src/facts/kinds.js';
import { link } from '../../src/facts/link.js';
import type { Dataset } from '../../src/facts/model.js';
import { datasetSchema, parseDataset, type DatasetJson } from '../../src/facts/schema.js';
import { wordsOf } from '../../src/facts/search.js';
import { replace, tagOf } from '../../src/script/placeholders.js';
import { listenToWarnings } from '../seen.js';
import { datasets, hostile, inWords, spoilt } from './datasets.mjs';

/*
 * What comes from elsewhere, live in a page: data, answers of servers, addresses, messages, attributes that authors
 * may write. Whatever it is, it is shown as text or the page keeps its own content, and the console says why once.
 */

const description = { datasetSchema, kinds };
/** As in runs.mjs; another one tries other cases. */
const seed = 1;
console.log(`FUZZ_SEED=${seed}`);

const tags = Object.keys(elements).filter((tag) => tag !== 'gtnum-dataset');
await Promise.all(Object.values(elements).map((load) => load()));

/** What goes wrong without anybody to hear it. */
const errors: string[] = [];
addEventListener('error', ({ message }) => {
  // Said where an observer has more to tell than fits into a frame.
  if (!message.includes('ResizeObserver')) errors.push(message);
});
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

afterEach(() => {
  expect(errors.splice(0)).to.deep.equal([]);
  expect('hit' in window).to.equal(false);
});

const holds = <T>(
  runs: number,
  arbitrary: fc.Arbitrary<T>,
  property: (value: T) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (value) => {
      await property(value);
      const { hit } = window as { hit?: unknown };
      if (errors.length || hit !== undefined) throw new Error(errors.join() || 'hit');
    }),
    {
      seed,
      numRuns: runs,
      endOnFailure: true,
      reporter({ failed, errorInstance, counterexample }) {
        if (!failed) return;
        // Firefox's stacks do not say what happened.
        const value = JSON.stringify(counterexample).slice(0, 2_000);
        throw new Error(`seed ${seed}: ${String(errorInstance)}\n${value}`);
      },
    },
  );

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** All that stands in a shadow root and those within, open or not. */
function* within(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

function assertHarmless(element: Element): void {
  for (const each of within(element.shadowRoot!)) {
    if (/^(script|img|svg|iframe|object|base|link|meta|hit-me)$/.test(each.localName)) {
      throw new Error(`<${each.localName}> in ${element.localName}`);
    }
    for (const { name, value } of each.attributes) {
      if (/^on|hit/.test(name)) throw new Error(`${name} in ${element.localName}`);
      const isSafe = /^(https?:|mailto:|#|blob:|data:text\/(vcard|calendar|csv)[;,])/i.test(value);
      if (/^(href|src|action)$/.test(name) && !isSafe) throw new Error(`${name}="${value}"`);
    }
  }
}

function textOf(element: Element): string {
  const roots = [element, ...within(element.shadowRoot!)].flatMap((each) => each.shadowRoot ?? []);
  const texts: string[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue!);
  }
  // What stands side by side is not one word: a short name and the number after it.
  return folded(texts.join(' '));
}

/** A widget that has drawn all that it can. */
async function drawn(tag: string, given: Record<string, string>, data: Dataset) {
  const element = document.createElement(tag) as GtnumElement;
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  element.data = data;
  document.body.append(element);
  await element.updateComplete;
  element.drawAll();
  for (const each of within(element.shadowRoot!)) {
    if (tags.includes(each.localName)) await (each as GtnumElement).updateComplete;
  }
  return element;
}

const viewsOf = ({ groups }: { groups: readonly { id: string }[] }) =>
  tags.flatMap((tag): [string, Record<string, string>][] =>
    tag === 'gtnum-group-card' ? groups.map(({ id }) => [tag, { group: id }]) : [[tag, {}]],
  );

const empty = parseDataset({ version: 1, updated: '2026' });

describe('hostile data', function () {
  this.timeout(60_000);

  it('is shown as text, and nothing else, in every widget', async () => {
    const { stop } = listenToWarnings(window);
    const torn = datasets(description, { isTorn: true });
    await holds(25, torn, async (dataset) => {
      // As a page may link it for itself, unchecked.
      const data = link({ ...empty, ...dataset });
      for (const [tag, given] of viewsOf(data)) {
        const element = await drawn(tag, given, data);
        assertHarmless(element);
        element.remove();
      }
    });
    stop();
  });

  it('loses no text', async () => {
    const { stop } = listenToWarnings(window);
    await holds(15, datasets(description), async (dataset) => {
      const { dataset: reference, said } = inWords(dataset, description);
      const [data, words] = [dataset, reference].map((each) => link(parseDataset(each)));
      for (const [tag, given] of viewsOf(data!)) {
        const element = await drawn(tag, given, data!);
        const other = await drawn(tag, given, words!);
        const [text, plainly] = [textOf(element), textOf(other)];
        const inText = ` ${wordsOf(text).join(' ')} `;
        for (const [word, { text: own, path }] of said) {
          if (!plainly.includes(word)) continue;
          const [[typeset]] = parseDataset({ ...empty, synonyms: [[own]] }).synonyms as [[string]];
          const ownWords = wordsOf(typeset).join(' ');
          // What is said already, in the same words, is not said twice.
          const isThere =
            text.includes(folded(typeset)) || (ownWords && inText.includes(` ${ownWords} `));
          if (!isThere) throw new Error(`${tag} lacks ${path.join('.')}: ${JSON.stringify(own)}`);
        }
        element.remove();
        other.remove();
      }
    });
    stop();
  });

  it('that is spoilt leaves the page’s own content, with one warning', async () => {
    await holds(40, spoilt(datasets(description)), async (json) => {
      const { warnings, stop } = listenToWarnings(window);
      const page = document.createElement('div');
      page.innerHTML =
        '<gtnum-dataset><gtnum-timeline>Texte de la page</gtnum-timeline></gtnum-dataset>';
      const island = Object.assign(document.createElement('script'), { type: 'application/json' });
      island.textContent = JSON.stringify(json);
      page.firstElementChild!.prepend(island);
      document.body.append(page);
      const timeline = page.querySelector('gtnum-timeline')!;
      await timeline.updateComplete;
      let isGood = true;
      try {
        parseDataset(JSON.stringify(json));
      } catch {
        isGood = false;
      }
      await aTimeout(isGood ? 0 : 30);
      stop();
      const slot = timeline.shadowRoot!.querySelector('slot');
      const told = warnings.filter((each) => each.includes('<gtnum-dataset>'));
      page.remove();
      if (told.length > 1) throw new Error(`${told.length} warnings`);
      if (!isGood && !slot) throw new Error('drawn');
      for (const each of told) if (each.length > 8000) throw new Error('a long warning');
    });
  });
});

describe('a hostile answer', function () {
  this.timeout(60_000);

  /** What the console and the reader get where a server answers so. */
  async function outcome(src: string) {
    const { warnings, stop } = listenToWarnings(window);
    const page = document.createElement('div');
    page.innerHTML =
      '<gtnum-dataset><gtnum-contact>Texte de la page</gtnum-contact></gtnum-dataset>';
    page.firstElementChild!.setAttribute('src', src);
    document.body.append(page);
    await waitUntil(() => warnings.length, src, { timeout: 50_000 });
    await aTimeout(50);
    stop();
    const isKept = Boolean(page.querySelector('gtnum-contact')!.shadowRoot!.querySelector('slot'));
    page.remove();
    return { warnings, isKept };
  }

  const answers: Record<string, RegExp> = {
    html: /c'est une page HTML/,
    empty: /le texte est vide/,
    truncated: /erreur de syntaxe/,
    latin: /caractère illisible : le fichier doit être enregistré en UTF-8/,
    utf16: /JSON illisible/,
    zeros: /JSON illisible/,
    noise: /JSON illisible/,
    list: /n'est pas un objet/,
    scalar: /n'est pas un objet/,
    deep: /JSON illisible/,
    prototype: /__proto__ : champ inconnu/,
    addresses: /corrections : « javascript:hit=1 » : adresse http\(s\) ou mailto attendue/,
    numbers: /groups\[0\]\.id : « 1e\+308 » n'est pas un texte/,
    loop: /n'a pas pu être chargé/,
    huge: /le fichier dépasse 40 Mo/,
    endless: /le fichier dépasse 40 Mo/,
    '204': /répond 204|le texte est vide/,
    '404': /répond 404/,
    '503': /répond 503/,
  };
  for (const [name, told] of Object.entries(answers)) {
    it(`leaves the page’s own content, with one warning: ${name}`, async () => {
      const { warnings, isKept } = await outcome(`/answers/${name}`);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(told);
      expect(warnings[0]!.startsWith(`[gtnum] <gtnum-dataset src="/answers/${name}"> : `)).to.equal(
        true,
      );
      expect(isKept).to.equal(true);
    });
  }

  it('is not waited for, and its connection is closed', async () => {
    const isClosed = async () => (await (await fetch('/answers/open')).text()) === '0';
    await waitUntil(isClosed, 'still open', { interval: 100, timeout: 15_000 });
    // Twenty seconds, in less.
    const { setTimeout } = window;
    const soon = (callback: () => void, delay: number) => setTimeout(callback, delay / 40);
    for (const name of ['slow', 'silent']) {
      Object.assign(window, { setTimeout: soon });
      const waited = outcome(`/answers/${name}`).finally(() => {
        Object.assign(window, { setTimeout });
      });
      const { warnings, isKept } = await waited;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include("le serveur n'a pas tout envoyé en 20 secondes");
      expect(isKept).to.equal(true);
    }
    await waitUntil(isClosed, 'still open', { interval: 100, timeout: 15_000 });
  });

  it('may be at an address that is none, or that is very long', async () => {
    for (const src of ['http://', 'nul:', `data:application/json,${'x'.repeat(100_000)}`]) {
      const { warnings, isKept } = await outcome(src);
      expect(warnings).to.have.length(1);
      expect(warnings[0]!.length).to.be.below(1000);
      expect(isKept).to.equal(true);
    }
  });
});

/** Any text that may come in an attribute or an address. */
const said = fc.oneof(
  fc.constantFrom(...hostile, '1e99', '-1', 'NaN', '2020-2022', 'x '.repeat(2000)),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Cs}/gu, '')),
);

describe('what authors write into attributes', function () {
  this.timeout(60_000);

  it('is taken for what it says, or warned about, in every widget', async () => {
    const { stop } = listenToWarnings(window);
    const names = [...new Set(tags.flatMap(attributesOf))];
    const given = fc.dictionary(fc.constantFrom(...names), said, { maxKeys: 4 });
    await holds(60, fc.tuple(fc.constantFrom(...tags), given), async ([tag, attributes]) => {
      const element = document.createElement(tag) as GtnumElement;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      await element.updateComplete;
      assertHarmless(element);
      element.remove();
    });
    stop();
  });

  it('of a placeholder reaches the widget only where the widget knows it', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const names = [...new Set(tags.flatMap(attributesOf)), 'src', 'onclick', 'style', 'data', 'id'];
    const given = fc.dictionary(fc.constantFrom(...names), said, { maxKeys: 5 });
    const wanted = fc.oneof(fc.constantFrom(...tags.map((tag) => tag.slice(6)), 'dataset'), said);
    await holds(80, fc.tuple(wanted, given), async ([name, attributes]) => {
      const place = document.createElement('div');
      place.dataset['gtnum'] = name;
      for (const [key, value] of Object.entries(attributes))
        place.setAttribute(`data-${key}`, value);
      place.innerHTML = '<p>Texte de la page</p>';
      document.body.append(place);
      const tag = tagOf(place, Object.keys(elements));
      if (tag) {
        replace(place, tag);
        const element = place.firstElementChild as GtnumElement;
        await element.updateComplete;
        const known = attributesOf(tag);
        for (const { name: own } of element.attributes) {
          if (!known.includes(own)) throw new Error(`${own} of ${tag}`);
        }
        assertHarmless(element);
      } else if (place.innerHTML !== '<p>Texte de la page</p>') throw new Error('spoilt');
      place.remove();
    });
    stop();
    for (const each of warnings) expect(each.length).to.be.below(2000);
  });

  function attributesOf(tag: string): readonly string[] {
    return (customElements.get(tag) as unknown as typeof GtnumElement).fromAddress;
  }
});

type FramedWindow = Window & typeof globalThis;

/** A page in a frame, and what goes wrong in it from its first script on. */
async function framed(address: string) {
  const frame = document.createElement('iframe');
  frame.width = '500';
  frame.height = '3000';
  document.body.append(frame);
  const html = await (await fetch(address.replace(/[?#].*/, ''))).text();
  const href = new URL(address, location.href).href;
  frame.contentDocument!.open();
  const window = frame.contentWindow as FramedWindow;
  const { warnings } = listenToWarnings(window);
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  window.history.replaceState(null, '', href);
  // Firefox reads addresses in what is written against those of the page that writes.
  frame.contentDocument!.write(
    html.replace('<base ', `<base href="${href.replace(/[?#].*/, '')}" `),
  );
  frame.contentDocument!.close();
  await waitUntil(() => frame.contentDocument!.readyState === 'complete', address, {
    timeout: 5000,
  });
  return { frame, window, document: frame.contentDocument!, warnings };
}

describe('what comes from an address, or in a message', function () {
  this.timeout(60_000);

  it('makes a page in a frame neither run nor say anything of somebody else’s', async () => {
    const names = fc.constantFrom(
      ...[
        'wave',
        'group',
        'lang',
        'heading',
        'heading-level',
        'sources',
        'theme',
        'accent',
        'text',
      ],
      ...['wave-1', 'query', 'academy', 'state', 'src', 'onload', 'style', '__proto__', 'variant'],
    );
    const query = fc
      .array(fc.tuple(names, said), { minLength: 1, maxLength: 5 })
      .map((pairs) => new URLSearchParams(pairs).toString());
    const pages = fc.constantFrom(
      'timeline',
      'finder',
      'theme-grid',
      'contact',
      'group-card-aeson',
    );
    await holds(25, fc.tuple(pages, query), async ([name, asked]) => {
      const { frame, window, document, warnings } = await framed(
        `/dist/embed/${name}.html?${asked}`,
      );
      const widget = () => document.querySelector('main > :first-child')!;
      await waitUntil(() => widget().shadowRoot?.firstElementChild, asked, { timeout: 5000 });
      await aTimeout(50);
      const isHit = 'hit' in window;
      const { heading } = widget() as GtnumElement;
      const style = document.documentElement.getAttribute('style') ?? '';
      frame.remove();
      if (isHit) throw new Error('hit');
      if (heading) throw new Error(`says « ${heading} »`);
      if (/url\(|expression|\\/i.test(style)) throw new Error(style);
      for (const each of warnings) if (each.length > 2500) throw new Error('a long warning');
    });
  });

  it('leaves a page in a frame as it is, whoever says it', async () => {
    const { frame, window, document } = await framed('/dist/embed/timeline.html');
    const before = document.body.innerHTML;
    await holds(200, fc.anything({ withBigInt: true }), async (message) => {
      const known = fc.sample(fc.constantFrom('hello', 'height', 'ready'), 1)[0];
      for (const each of [message, { gtnum: message }, { gtnum: known, nonce: message }]) {
        dispatchTo(window, each, parent);
        dispatchTo(window, each, null);
      }
      return Promise.resolve();
    });
    await aTimeout(50);
    expect(document.body.innerHTML).to.equal(before);
    frame.remove();
  });

  it('gives a frame no height that its own page has not said', async () => {
    const { frame, window, document } = await framed('/test/hosts/same-origin.html');
    await waitUntil(() => document.querySelector('iframe')!.style.height, 'none', {
      timeout: 5000,
    });
    await aTimeout(200);
    const heights = () =>
      [...document.querySelectorAll('iframe')].map(({ style }) => style.cssText);
    const before = heights();
    const source = document.querySelector('iframe')!.contentWindow;
    await holds(300, fc.anything({ withBigInt: true }), async (value) => {
      for (const nonce of [undefined, value, 'x']) {
        const message = { gtnum: 'height', value: 777, nonce };
        for (const each of [value, { ...message, value }, message]) {
          dispatchTo(window, each, source);
          dispatchTo(window, each, null);
          dispatchTo(window, each, window);
        }
      }
      return Promise.resolve();
    });
    expect(heights()).to.deep.equal(before);
    frame.remove();
  });

  /** As if it had been sent, at once. What cannot be sent is left out. */
  function dispatchTo(window: FramedWindow, data: unknown, source: Window | null): void {
    let sent: unknown;
    try {
      sent = structuredClone(data);
    } catch {
      return;
    }
    const { origin } = location;
    window.dispatchEvent(new window.MessageEvent('message', { data: sent, source, origin }));
  }
});

/** A dataset with many of everything. */
describe('very much data', function () {
  this.timeout(60_000);

  it('takes each widget as much longer as there is more of it', async () => {
    const time = async (tag: string, data: Dataset) => {
      const start = performance.now();
      const element = await drawn(tag, { group: 'g-1' }, data);
      const spent = performance.now() - start;
      element.remove();
      return spent;
    };
    const { stop } = listenToWarnings(window);
    const [some, many] = [250, 1500].map((count) => link(parseDataset(manyGroups(count))));
    for (const tag of tags) {
      await time(tag, some!);
      const less = Math.min(await time(tag, some!), await time(tag, some!));
      const more = Math.min(await time(tag, many!), await time(tag, many!));
      // Six times as much; what grows with the square takes 36 times as long.
      expect(more, `${tag}: ${less} ms, then ${more} ms`).to.be.below(24 * Math.max(less, 10));
    }
    stop();
  });

  function manyGroups(count: number): DatasetJson {
    const entries = <T>(make: (id: string, index: number) => T) =>
      Array.from({ length: count }, (_, index) => make(`g-${index}`, index));
    return {
      ...empty,
      waves: [{ id: 'w', period: { start: '2020', end: '2022' }, sources: ['g-1'] }],
      themes: entries((id) => ({
        id,
        label: `Sujet ${id}`,
        wordings: [{ text: `Texte ${id}`, origin: 'call' as const, wave: 'w', sources: [id] }],
      })),
      groups: entries((id) => ({
        id,
        name: `Groupe ${id}`,
        title: `Titre de ${id}`,
        wave: 'w',
        themes: [{ theme: id, sources: [id] }],
        organisations: [{ organisation: id, role: 'lead' as const }],
        territories: [{ academy: id }],
        sources: [id],
      })),
      organisations: entries((id) => ({ id, name: `Laboratoire ${id}`, sources: [id] })),
      academies: entries((id) => ({
        id,
        name: `académie de ${id}`,
        kind: 'academie' as const,
        code: '01',
        sources: [id],
      })),
      publications: entries((id) => ({
        id,
        title: `Publication ${id}`,
        type: 'report' as const,
        date: '2021',
        group: id,
        sources: [id],
      })),
      milestones: entries((id) => ({
        id,
        date: '2021-05',
        title: `Repère ${id}`,
        kind: 'group' as const,
        group: id,
        sources: [id],
      })),
      sources: entries((id) => ({ id, title: `Source ${id}`, kind: 'page' })),
    };
  }
});
