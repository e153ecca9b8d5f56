import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../src/elements/gtnum-about.js';
import '../src/elements/gtnum-academies.js';
import '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-explorer.js';
import '../src/elements/gtnum-finder.js';
import '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-publications.js';
import '../src/elements/gtnum-theme-grid.js';
import '../src/elements/gtnum-timeline.js';
import type { GtnumElement } from '../src/elements/gtnum-element.js';
import { dataset } from '../src/facts/bundled.js';
import { nameOf, type Wave } from '../src/facts/model.js';
import type { Extent } from '../src/prerender/plain.js';
import { contentOf } from '../src/site/shown.js';
import { all, one } from './seen.js';

await Promise.all([...dataset.missing!.values()].map((load) => load()));

/*
 * What is there before a reader has opened anything, and what is read off a widget by those who want all
 * that it says: the configurator, Storybook's panel, the prerenderer.
 */

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a reader may look for in a wave with the browser's own search. */
const sayings = ({ summary, statement, themes, groups, call }: Wave): string[] =>
  [
    summary,
    statement,
    ...themes.map(({ label }) => label),
    ...groups.flatMap((group) => [nameOf(group), group.title, group.summary]),
    call?.expected,
    call?.amount,
  ].flatMap((text) => (text ? [folded(text)] : []));

const ready = async (tag: string, attributes: Record<string, string> = {}) => {
  const element = document.createElement(tag) as GtnumElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = dataset;
  document.body.append(element);
  await element.updateComplete;
  // English comes a little later.
  while (!element.shadowRoot!.querySelector('[part="heading"]')) await aTimeout(20);
  for (const part of all<GtnumElement>(element, '[part="part"]')) await part.updateComplete;
  return element;
};

describe('what nobody has asked for', () => {
  it('is drawn where the browser’s own search looks for it: all that a wave says', async () => {
    const element = await fixture(html`<gtnum-timeline .data=${dataset}></gtnum-timeline>`);
    expect(dataset.waves.flatMap(sayings).length).to.be.greaterThan(50);
    for (const wave of dataset.waves) {
      const panel = folded(one(element, `#wave-${wave.id} [part="panel"]`).textContent);
      const missing = sayings(wave).filter((text) => !panel.includes(text));
      expect(missing, wave.id).to.deep.equal([]);
    }
  });

  it('is not drawn else: no sources, no list of all milestones', async () => {
    for (const tag of ['gtnum-timeline', 'gtnum-theme-grid', 'gtnum-contact']) {
      const element = await ready(tag);
      // The lines of groups open on one sentence, and the presentation’s own words are searched for.
      const lists = all(element, 'details[part]:not([part="group"], [part="statement"])');
      expect(lists.length).to.be.greaterThan(0);
      for (const list of lists) expect(folded(list.textContent)).to.match(/^[^.]{1,60}$/);
      element.remove();
    }
  });

  it('is drawn at once for whoever reads off what a widget says', async () => {
    const element = await ready('gtnum-timeline');
    const list = one(element, '[part="all-milestones"]');
    element.drawAll();
    expect(list.querySelectorAll(':scope > ul > li')).to.have.length(dataset.milestones.length);
    expect(all(element, '[part="sources"] li').length).to.be.greaterThan(dataset.waves.length);
    expect(all(element, 'details[open]')).to.deep.equal([]);
    element.remove();
  });
});

describe('what a widget says as plain HTML', () => {
  const stored = async (name: string) =>
    (await (await fetch(`/dist/html/${name}.html`)).text()).trim();

  it('has all that every wave of the data says', async () => {
    const page = new DOMParser().parseFromString(await stored('timeline.complete'), 'text/html');
    const items = [...page.querySelectorAll('div > ol:first-of-type > li')];
    expect(items).to.have.length(dataset.waves.length);
    for (const [index, wave] of dataset.waves.entries()) {
      const item = folded(items[index]!.textContent);
      const missing = sayings(wave).filter((text) => !item.includes(text));
      expect(missing, wave.id).to.deep.equal([]);
    }
  });

  const views: [string, string, Record<string, string>][] = [
    ['timeline', 'gtnum-timeline', {}],
    ['timeline-2020-2022', 'gtnum-timeline', { wave: '2020-2022' }],
    ['theme-grid', 'gtnum-theme-grid', {}],
    ['finder', 'gtnum-finder', {}],
    ['finder-2021-2024', 'gtnum-finder', { wave: '2021-2024' }],
    ['group-card-aeson', 'gtnum-group-card', { group: 'aeson' }],
    ['contact', 'gtnum-contact', {}],
    ['explorer', 'gtnum-explorer', {}],
    ['explorer-2021-2024', 'gtnum-explorer', { wave: '2021-2024' }],
    ['about', 'gtnum-about', {}],
    ['academies', 'gtnum-academies', {}],
    ['publications', 'gtnum-publications', {}],
    ['publications-creajv', 'gtnum-publications', { group: 'creajv' }],
  ];
  for (const [name, tag, attributes] of views) {
    for (const lang of ['fr', 'en']) {
      it(`is the same, taken from a live one or made ahead: ${name} in ${lang}`, async () => {
        const given = lang === 'en' ? { ...attributes, lang } : attributes;
        const element = await ready(tag, given);
        const path = lang === 'en' ? `en/${name}` : name;
        for (const [extent, form] of [
          ['short', 'plain'],
          ['complete', 'complete'],
        ] as const) {
          const plain = contentOf(element, lang, extent);
          const ahead = await stored(`${path}.${form}`);
          // Not the whole of both, which nobody could read.
          expect(plain === ahead ? form : plain).to.equal(plain === ahead ? form : ahead);
        }
        element.remove();
      });
    }
  }

  it('tells apart what follows one another, where there are no styles', async () => {
    const page = async (name: string) =>
      new DOMParser().parseFromString(await stored(name), 'text/html');
    const complete = await page('timeline.complete');
    const titleOf = (list: Element) => folded(list.previousElementSibling!.textContent);
    const [first] = complete.querySelectorAll('div > ol > li');
    expect([...first!.querySelectorAll(':scope > ul')].map(titleOf)).to.deep.equal([
      'Groupes connus',
      'Sujets',
    ]);
    expect(titleOf(complete.querySelector('div > ol:last-of-type')!)).to.equal('Repères');
    const short = await page('timeline.plain');
    expect(titleOf(short.querySelector('div > ol:last-of-type')!)).to.equal('Repères');
    for (const title of ['Sujets', 'Ce qu’en dit la présentation', 'Blockchain']) {
      const bold = [...complete.querySelectorAll('p > b:only-child')].map((each) =>
        folded(each.textContent),
      );
      expect(bold).to.include(title);
    }
    // Where the sources word a subject as we do, that is not said twice.
    expect(complete.body.textContent).not.to.include('« Blockchain »');
    const [wording] = (await page('theme-grid.complete')).querySelectorAll('li > ul > li');
    expect(folded(wording!.textContent)).to.match(/recommandation – présentation générale/);
  });

  it('has no list or line that ends in the air', async () => {
    for (const { id } of dataset.groups) {
      for (const variant of ['full', 'compact']) {
        for (const period of [true, false]) {
          const element = document.createElement('gtnum-group-card') as GtnumElement;
          element.setAttribute('group', id);
          element.setAttribute('variant', variant);
          const bare = { period: undefined, wave: undefined, themes: [], subject: undefined };
          const groups = dataset.groups.map((each) => (period ? each : { ...each, ...bare }));
          element.data = { ...dataset, groups: groups as unknown as typeof dataset.groups };
          document.body.append(element);
          await element.updateComplete;
          const plain = contentOf(element, 'fr', 'short');
          expect(plain).not.to.match(/,\s*<\/p>|<p><\/p>|, ,/);
          element.remove();
        }
      }
    }
  });

  it('is short at first, then complete, then with sources', async () => {
    const element = await ready('gtnum-timeline');
    const said = (extent: Extent) => contentOf(element, 'fr', extent);
    const [short, complete, sources] = [said('short'), said('complete'), said('sources')];
    element.remove();
    expect(short.length).to.be.at.most(4000);
    expect(short).not.to.match(/Fiche|déduit\)/);
    for (const form of [short, complete]) {
      expect(form.split('*\u00a0Déduit par recoupement')).to.have.length(2);
    }
    for (const { name, title } of dataset.groups) {
      expect(short).to.include(name);
      expect(complete).to.include(title);
    }
    expect(complete.length).to.be.greaterThan(short.length);
    expect(complete).not.to.include(dataset.sources[0]!.title);
    expect(dataset.sources.filter(({ title }) => sources.includes(title)).length).to.be.greaterThan(
      20,
    );
  });
});
