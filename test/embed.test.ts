import { aTimeout, expect } from '@open-wc/testing';
import { elements } from '../src/elements/elements.js';
import { listenToWarnings, seen, unfold, waitUntil } from './seen.js';

/*
 * The built script, on pages of another origin. The pages are in frames, as a visitor's tab has
 * them; what is asserted is what the visitor sees and what the tab's network and console say.
 */

const origin = await (await fetch('/dist-origin')).text();

interface Visit {
  window: Window & typeof globalThis;
  document: Document;
  warnings: string[];
  errors: string[];
  violations: string[];
  requests(): string[];
  ready(): Promise<void>;
}

let frame: HTMLIFrameElement;

async function visit(page: string): Promise<Visit> {
  frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '600';
  const errors: string[] = [];
  const violations: string[] = [];
  document.body.append(frame);
  frame.src = new URL(`hosts/${page}.html`, import.meta.url).href;
  // Listen before the page's own script runs: the module waits for the document to be parsed.
  await waitUntil(
    () => frame.contentDocument?.URL === frame.src && frame.contentDocument.body,
    'the page did not come',
    1,
  );
  const window = frame.contentWindow as Window & typeof globalThis;
  const listener = listenToWarnings(window);
  window.addEventListener('error', (event) => errors.push(event.message));
  window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  window.document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
  const document_ = window.document;
  const isReady = (element: Element) =>
    Boolean(element.shadowRoot?.querySelector('[part="heading"]'));
  return {
    window,
    document: document_,
    warnings: listener.warnings,
    errors,
    violations,
    requests: () => window.performance.getEntriesByType('resource').map(({ name }) => name),
    ready: () =>
      waitUntil(() => {
        const widgets = [...document_.querySelectorAll(widgetTags)];
        return widgets.length > 0 && widgets.every(isReady);
      }, 'the widgets did not come'),
  };
}

const widgetTags = Object.keys(elements)
  .filter((tag) => tag !== 'gtnum-dataset')
  .join();

describe('gtnum.js on a page of another origin', () => {
  afterEach(() => frame.remove());

  it('shows one widget with 5 requests at the most, none to another host', async () => {
    const page = await visit('one');
    await page.ready();
    await aTimeout(100);
    const requests = page.requests();
    expect(requests.length).to.be.at.most(5);
    expect(requests.filter((address) => !address.startsWith(origin))).to.deep.equal([]);
    expect(seen(page.document.querySelector('gtnum-timeline')!)).to.include(
      '17 groupes connus sur 31 annoncés',
    );
    expect([page.errors, page.warnings, page.violations]).to.deep.equal([[], [], []]);
  });

  it('shows the four widgets with 8 requests at the most, none to another host', async () => {
    const page = await visit('four');
    await page.ready();
    await aTimeout(100);
    const requests = page.requests();
    expect(requests.length).to.be.at.most(8);
    expect(requests.filter((address) => !address.startsWith(origin))).to.deep.equal([]);
    expect(seen(page.document.querySelector('gtnum-contact')!)).to.include(
      'elie.allouche@education.gouv.fr',
    );
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });

  it('loads nothing but itself on a page without tags, then what tags added later need', async () => {
    const page = await visit('none');
    await waitUntil(() => page.document.documentElement.hasAttribute('data-gtnum'));
    await aTimeout(100);
    expect(page.requests()).to.deep.equal([`${origin}/gtnum.js`]);
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<div><gtnum-contact></gtnum-contact></div>',
    );
    await page.ready();
    const asked = (pattern: RegExp) => page.requests().filter((address) => pattern.test(address));
    expect(asked(/gtnum-(?!contact)/)).to.deep.equal([]);
    // Publications, the programme's texts, and what is said of sources, are for whoever shows them.
    expect(asked(/\/(publications|programme|details)-/)).to.deep.equal([]);
    const contact = page.document.querySelector('gtnum-contact')!;
    await unfold(contact, '[part="sources"]');
    await waitUntil(() => seen(contact).includes('Présentation'));
    expect(asked(/\/(publications|programme|details)-/)).to.have.length(1);
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<gtnum-group-card group="aeson"></gtnum-group-card>',
    );
    await page.ready();
    expect([asked(/\/publications-/).length, asked(/\/programme-/).length]).to.deep.equal([1, 0]);
    page.document.body.insertAdjacentHTML('beforeend', '<gtnum-about></gtnum-about>');
    await page.ready();
    expect(asked(/\/programme-/)).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
  });

  it('finds tags in the open shadow roots of its own widgets', async () => {
    const page = await visit('one');
    await page.ready();
    const root = page.document.querySelector('gtnum-timeline')!.shadowRoot!;
    const contact = page.document.createElement('gtnum-contact');
    root.append(contact);
    await waitUntil(() => contact.shadowRoot?.querySelector('[part="heading"]'));
  });

  it('leaves no trace and throws nothing when a tag is removed while it loads', async () => {
    const page = await visit('none');
    await waitUntil(() => page.document.documentElement.hasAttribute('data-gtnum'));
    const tag = page.document.createElement('gtnum-timeline');
    page.document.body.append(tag);
    await Promise.resolve();
    tag.remove();
    await aTimeout(300);
    page.document.body.append(tag.cloneNode());
    await page.ready();
    page.document.body.append(page.document.querySelector('gtnum-timeline')!);
    await page.ready();
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });

  for (const [kind, script] of [
    ['module', `<script type="module" src="${origin}/gtnum.js"></script>`],
    ['classic', `<script src="${origin}/gtnum.classic.js" defer></script>`],
  ] as const) {
    it(`as a ${kind} script, lets what came complete sleep until a reader turns to it, and fills placeholders`, async () => {
      const timeline = await (await fetch('/dist/html/timeline.html')).text();
      frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><html lang="fr"><head><title>Complète</title></head><body>${timeline}${script}</body></html>`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const page = frame.contentWindow as Window & typeof globalThis;
      const sleeper = page.document.querySelector('gtnum-timeline')!;
      const isAwake = () => 'updateComplete' in sleeper;
      await aTimeout(300);
      expect(isAwake()).to.equal(false);
      expect(seen(sleeper)).to.include('20 groupes connus');
      const placeholder = page.document.createElement('div');
      placeholder.dataset['gtnum'] = 'contact';
      placeholder.textContent = 'Écrire aux GTnum';
      page.document.body.append(placeholder);
      await waitUntil(() =>
        page.document.querySelector('gtnum-contact')?.shadowRoot?.querySelector('address'),
      );
      expect(isAwake()).to.equal(false);
      sleeper.dispatchEvent(new page.Event('pointerover', { bubbles: true }));
      await waitUntil(isAwake, 'it sleeps on');
      await waitUntil(() => sleeper.shadowRoot!.querySelector('[part="heading"]'));
      expect(page.document.querySelectorAll('gtnum-timeline')).to.have.length(1);
      expect(sleeper.shadowRoot!.querySelectorAll('[part="heading"]')).to.have.length(1);
    });
  }

  it('is loaded twice without harm: the second copy loads nothing', async () => {
    const page = await visit('twice');
    await page.ready();
    await aTimeout(100);
    const requests = page.requests();
    expect(requests.length).to.be.at.most(9);
    expect(new Set(requests).size).to.equal(requests.length);
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });

  it('leaves no global behind but one attribute', async () => {
    const page = await visit('four');
    await page.ready();
    const bare = document.createElement('iframe');
    document.body.append(bare);
    const fresh = bare.contentWindow as typeof page.window;
    const known = new Set(Object.getOwnPropertyNames(fresh));
    const symbols = Object.getOwnPropertyNames(fresh.Symbol);
    bare.remove();
    const added = Object.getOwnPropertyNames(page.window).filter(
      (name) => !known.has(name) && !/^\d+$/.test(name),
    );
    expect(added).to.deep.equal([]);
    expect(Object.getOwnPropertyNames(page.window.Symbol)).to.deep.equal(symbols);
    expect([...page.document.documentElement.attributes].map(({ name }) => name)).to.deep.equal([
      'lang',
      'data-gtnum',
    ]);
  });

  it('respects a strict content security policy and Trusted Types', async () => {
    const page = await visit('strict');
    await page.ready();
    page.document.querySelector('gtnum-timeline')!.setAttribute('wave', '2020-2022');
    await aTimeout(100);
    expect(page.violations).to.deep.equal([]);
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
    const bar = page.document
      .querySelector('gtnum-timeline')!
      .shadowRoot!.querySelector<HTMLElement>('[part="bar"]')!;
    expect(bar.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('leaves the page’s content and warns once where its chunks are blocked', async () => {
    const page = await visit('blocked');
    await waitUntil(() => page.warnings.length, 'nothing was said');
    await aTimeout(200);
    expect([...page.document.querySelectorAll('gtnum-timeline')].map(seen)).to.deep.equal([
      'Les GTnum',
      'Encore les GTnum',
    ]);
    expect(page.warnings).to.have.length(1);
    // WebKit keeps the address to itself.
    expect(page.warnings[0]).to.match(
      /^\[gtnum\] <gtnum-timeline> n'a pas pu être chargé : .*(chunks\/gtnum-timeline|Importing a module script failed)/,
    );
    expect(page.errors).to.deep.equal([]);
  });

  it('lets a page give its own data, without loading the bundled data', async () => {
    const page = await visit('english');
    await page.ready();
    expect(seen(page.document.querySelector('gtnum-group-card')!)).to.include('Fichier de la page');
    expect(page.requests().filter((address) => address.includes('bundled'))).to.deep.equal([]);
    expect([page.errors, page.warnings]).to.deep.equal([[], []]);
  });
});
