import { ContextEvent } from '@lit/context';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-timeline.js';
import type { GtnumContact } from '../src/elements/gtnum-contact.js';
import { extend } from '../src/facts/extend.js';
import { link, type Dataset } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { listenToWarnings, one, seen, unfold, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

const isReady = (element: Element) =>
  element.shadowRoot!.querySelector('[part="heading"]') !== null;

/** Data whose titles of sources come later, as those of the bundled data do. */
function withSourcesLater(load: () => Promise<void>): Dataset {
  const sources = tiny.sources.map((each) => ({ ...each, title: '…' }));
  const later: Dataset = {
    ...link(parseDataset({ ...tiny, sources })),
    missing: new Map([
      [
        'details',
        async () => {
          await load();
          extend(later, 'details', { sources: tiny.sources });
        },
      ],
    ]),
  };
  return later;
}

describe('sources that come later', () => {
  const list = (element: Element) => seen(one(element, '[part="sources"]'));

  it('are asked for by the reader who opens them', async () => {
    let asked = 0;
    let come!: () => void;
    const load = () => {
      asked++;
      return new Promise<void>((resolve) => (come = resolve));
    };
    const element = await fixture<GtnumContact>(
      html`<gtnum-contact .data=${withSourcesLater(load)}></gtnum-contact>`,
    );
    expect(list(element)).to.equal('Sources du contact (1)');
    expect(asked).to.equal(0);
    await unfold(element, '[part="sources"]');
    expect(list(element)).to.include('Chargement des sources…');
    expect(seen(element)).to.include('Camille Exemple');
    come();
    await waitUntil(() => list(element).includes('Présentation générale'));
    expect(list(element)).not.to.include('Chargement');
    expect(asked).to.equal(1);
  });

  it('are waited for where the page wants them open', async () => {
    let come!: () => void;
    const load = () => new Promise<void>((resolve) => (come = resolve));
    const element = await fixture<GtnumContact>(
      html`<gtnum-contact sources="open" .data=${withSourcesLater(load)}
        >Texte de la page</gtnum-contact
      >`,
    );
    expect(seen(element)).to.equal('Texte de la page');
    come();
    await waitUntil(() => isReady(element));
    expect(list(element)).to.include('Présentation générale');
  });

  it('are missed alone where they do not come, with one warning, and come at another try', async () => {
    const { warnings, stop } = listenToWarnings(window);
    let isCut = true;
    const load = () => (isCut ? Promise.reject(new Error('coupé')) : Promise.resolve());
    const element = await fixture<GtnumContact>(
      html`<gtnum-contact .data=${withSourcesLater(load)}></gtnum-contact>`,
    );
    const details = await unfold(element, '[part="sources"]');
    await waitUntil(() => list(element).includes('Les sources ne sont pas disponibles'));
    expect(one(element, '[part="sources"] [role="status"]').textContent).to.include(
      'Les sources ne sont pas',
    );
    expect(seen(element)).to.include('Camille Exemple');
    isCut = false;
    details.open = false;
    await aTimeout(50);
    await unfold(element, '[part="sources"]');
    await waitUntil(() => list(element).includes('Présentation générale'));
    stop();
    expect(warnings).to.deep.equal([
      "[gtnum] Les sources n'ont pas pu être chargées : Error: coupé",
    ]);
  });
});

describe('every GTnum element', () => {
  it('shows the page’s own content until the data is there, then the bundled data', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<gtnum-timeline><a href="/gtnum">Les GTnum</a></gtnum-timeline>';
    document.body.append(page);
    const element = page.firstElementChild!;
    await (element as GtnumContact).updateComplete;
    expect(seen(element)).to.equal('Les GTnum');
    await waitUntil(() => isReady(element), 'the bundled data did not come');
    expect(seen(element)).to.include('17 groupes connus sur 31 annoncés pour quatre vagues');
    expect(seen(element)).not.to.include('20 groupes connus en cinq vagues depuis 2017 Les GTnum');
    page.remove();
  });

  it('takes a text, or a picture alone, for the page’s own content', async () => {
    for (const content of ['Les GTnum', '<img alt="Les GTnum">']) {
      const element = document.createElement('gtnum-contact');
      element.innerHTML = content;
      document.body.append(element);
      await element.updateComplete;
      expect(seen(element)).not.to.include('Chargement');
      element.remove();
    }
  });

  it('says that it is loading where the page has nothing to show', async () => {
    const element = document.createElement('gtnum-contact');
    document.body.append(element);
    await element.updateComplete;
    expect(seen(element)).to.equal('Chargement des informations sur les GTnum…');
    // The page may have more to say meanwhile.
    const other = document.createElement('gtnum-contact');
    other.data = new Promise(() => undefined) as never;
    element.replaceWith(other);
    await other.updateComplete;
    expect(seen(other)).to.include('Chargement');
    other.append('Les GTnum');
    await waitUntil(() => seen(other) === 'Les GTnum');
    other.remove();
  });

  it('shares the bundled data between all widgets of the page', async () => {
    const page = await fixture(html`
      <div>
        <gtnum-timeline></gtnum-timeline><gtnum-timeline></gtnum-timeline>
        <gtnum-contact></gtnum-contact><gtnum-group-card group="aeson"></gtnum-group-card>
      </div>
    `);
    await waitUntil(() => [...page.children].every(isReady));
    const loads = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loads.filter((name) => name.includes('facts/bundled.ts'))).to.have.length(1);
    // No link leads into a widget here.
    expect(loads.filter((name) => name.includes('elements/linked.ts'))).to.have.length(0);
    // One model, not one each: asked by the protocol that any element may use.
    const models = await Promise.all(
      [...page.children].map(
        (widget) =>
          new Promise((resolve) => {
            const key = Symbol.for('gtnum-dataset-1');
            const event = new ContextEvent(key as never, widget, resolve);
            widget.dispatchEvent(event);
          }),
      ),
    );
    expect(new Set(models).size).to.equal(1);
  });

  it('survives being cloned, moved, and removed before its data came', async () => {
    const element = document.createElement('gtnum-contact');
    document.body.append(element);
    element.remove();
    await aTimeout(50);
    const section = document.createElement('section');
    document.body.append(section);
    section.append(element);
    await waitUntil(() => isReady(element));
    const clone = element.cloneNode(true) as Element;
    document.body.append(clone);
    await waitUntil(() => isReady(clone));
    expect(seen(clone)).to.equal(seen(element));
    document.body.append(element);
    expect(seen(clone)).to.equal(seen(element));
    for (const each of [element, clone, section]) each.remove();
  });

  it('comes back with its styles from the document of a frame', async () => {
    const element = await fixture<GtnumContact>(
      html`<gtnum-contact .data=${data}></gtnum-contact>`,
    );
    const { parentElement } = element;
    const display = () => getComputedStyle(element).display;
    const before = display();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    parentElement!.append(element);
    expect(before).not.to.equal('inline');
    expect(display()).to.equal(before);
    frame.remove();
  });

  it('takes its language from itself, an ancestor, a shadow host, else French', async () => {
    const heading = (element: Element) => {
      const other = element as GtnumContact;
      return other.updateComplete
        .then(() => waitUntil(() => isReady(other)))
        .then(() => seen(one(other, '[part="action"]')));
    };
    const page = await fixture(html`
      <div lang="en-GB">
        <gtnum-contact .data=${data}></gtnum-contact>
        <p lang="de"><gtnum-contact .data=${data}></gtnum-contact></p>
        <gtnum-contact lang="fr" .data=${data}></gtnum-contact>
        <section></section>
      </div>
    `);
    const inShadow = document.createElement('gtnum-contact');
    inShadow.data = data;
    page.querySelector('section')!.attachShadow({ mode: 'open' }).append(inShadow);
    const [fromAncestor, unknown, own] = page.querySelectorAll('gtnum-contact');
    // English comes from a file of its own.
    await waitUntil(() => [fromAncestor!, inShadow].every(isReady));
    expect(await heading(fromAncestor!)).to.equal('Write');
    expect(await heading(unknown!)).to.equal('Écrire');
    expect(await heading(own!)).to.equal('Écrire');
    expect(await heading(inShadow)).to.equal('Write');
    own!.lang = 'en';
    expect(await heading(own!)).to.equal('Write');
    own!.lang = 'fr';
    expect(await heading(own!)).to.equal('Écrire');
    page.append(unknown!);
    expect(await heading(unknown!)).to.equal('Write');
  });

  it('follows the language of the page when it changes', async () => {
    const element = await fixture(html`<gtnum-contact .data=${data}></gtnum-contact>`);
    const { documentElement } = document;
    const before = documentElement.lang;
    documentElement.lang = 'en';
    await waitUntil(() => seen(element).includes('Write'));
    documentElement.lang = before;
    await waitUntil(() => seen(element).includes('Écrire'));
  });

  it('says of which version it is', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    const element = document.createElement('gtnum-contact');
    expect((element.constructor as typeof GtnumContact).version).to.equal(version);
  });

  it('looks for the nearest of many ids once, however often it is drawn', async () => {
    let looked = 0;
    const groups = [...data.groups].map(
      (group) =>
        new Proxy(group, {
          get: (target, name, receiver) => {
            if (name === 'id') looked++;
            return Reflect.get(target, name, receiver) as unknown;
          },
        }),
    );
    const { stop } = listenToWarnings(window);
    const element = document.createElement('gtnum-group-card');
    element.data = { ...data, groups };
    element.group = 'introuvable';
    document.body.append(element);
    await element.updateComplete;
    const first = looked;
    element.requestUpdate();
    await element.updateComplete;
    stop();
    expect(looked - first).to.be.lessThan(first);
    element.remove();
  });

  it('warns of a word for its sources that is none, and of the beginning of a long id', async () => {
    const { warnings, stop } = listenToWarnings(window);
    for (const sources of ['open', 'closed', 'none', 'nonne']) {
      await fixture(
        html`<gtnum-group-card group="aeson" sources=${sources} .data=${data}></gtnum-group-card>`,
      );
    }
    await fixture(
      html`<gtnum-group-card group=${'x'.repeat(300)} .data=${data}></gtnum-group-card>`,
    );
    stop();
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.include('sources="nonne"').and.to.include('« none »');
    expect(warnings[1]!.match(/x{9,}/g)!.map(({ length }) => length)).to.deep.equal([100, 100]);
  });

  it('leaves the page’s own heading in the page’s language', async () => {
    const page = await fixture(html`
      <div lang="de">
        <gtnum-group-card heading="Zeitleiste" group="aeson" .data=${data}></gtnum-group-card>
      </div>
    `);
    const heading = one(page.querySelector('gtnum-group-card')!, '[part="heading"]');
    expect(heading.querySelector('[lang]')).to.have.attribute('lang', 'de');
  });

  it('takes its place in the page’s headings', async () => {
    const element = await fixture<GtnumContact>(
      html`<gtnum-contact heading="Nous écrire" heading-level="3" .data=${data}></gtnum-contact>`,
    );
    expect(one(element, 'h3').textContent).to.equal('Nous écrire');
    element.headingLevel = 42;
    await element.updateComplete;
    expect(one(element, 'h6').textContent).to.equal('Nous écrire');
    element.heading = '';
    await element.updateComplete;
    expect(isReady(element)).to.equal(false);
    const timeline = await fixture(
      html`<gtnum-timeline heading-level="1" .data=${data}></gtnum-timeline>`,
    );
    expect(one(timeline, 'h1 ~ * h2')).to.exist;
  });

  it('looks like its page: type, size and colour are the host’s, tokens and parts the designer’s', async () => {
    const page = await fixture(html`
      <div style="font: 20px/2 Georgia; color: rgb(1, 2, 3); --gtnum-accent: rgb(200, 0, 0)">
        <style>
          gtnum-contact::part(role) {
            text-transform: uppercase;
          }
        </style>
        <gtnum-contact .data=${data}></gtnum-contact>
      </div>
    `);
    const element = page.querySelector('gtnum-contact')!;
    const role = getComputedStyle(one(element, '[part="role"]'));
    expect([role.fontFamily, role.fontSize, role.color, role.textTransform]).to.deep.equal([
      'Georgia',
      '20px',
      'rgb(1, 2, 3)',
      'uppercase',
    ]);
    expect(getComputedStyle(one(element, '[part="email"]')).color).to.equal('rgb(200, 0, 0)');
  });

  it('uses the colours of the State design system where the page has it', async () => {
    const page = await fixture(html`
      <div
        style="--text-action-high-blue-france: rgb(0, 0, 145); --border-default-grey: rgb(221, 221, 221)"
      >
        <gtnum-group-card group="aeson" .data=${data}></gtnum-group-card>
      </div>
    `);
    const element = page.querySelector('gtnum-group-card')!;
    expect(getComputedStyle(one(element, '[part="hashtag"]')).color).to.equal('rgb(0, 0, 145)');
    expect(getComputedStyle(one(element, '[part="card"]')).borderTopColor).to.equal(
      'rgb(221, 221, 221)',
    );
  });

  it('keeps the page’s content when something unforeseen is in the data', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await fixture(
      html`<gtnum-timeline .data=${{ ...data, waves: [null] } as never}>Contenu</gtnum-timeline>`,
    );
    stop();
    expect(seen(element)).to.equal('Contenu');
    expect(warnings.join()).to.match(/^\[gtnum\] <gtnum-timeline> : TypeError/);
  });

  it('mirrors in a right-to-left page without overflowing', async () => {
    const page = await fixture(html`
      <div dir="rtl" style="inline-size: 60rem">
        <gtnum-timeline .data=${data}></gtnum-timeline>
      </div>
    `);
    const element = page.querySelector('gtnum-timeline')!;
    const [first, second] = [...element.shadowRoot!.querySelectorAll('[part="bar"]')].map((bar) =>
      bar.getBoundingClientRect(),
    );
    expect(second!.right).to.be.lessThan(first!.right);
    expect(page.scrollWidth).to.equal(page.clientWidth);
  });

  it('keeps its width in a flex row', async () => {
    const page = await fixture(html`
      <div style="display: flex; inline-size: 60rem">
        <gtnum-contact .data=${data}></gtnum-contact>
      </div>
    `);
    expect(page.firstElementChild!.getBoundingClientRect().width).to.be.at.least(280);
  });
});
