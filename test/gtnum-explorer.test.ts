import { aTimeout, expect } from '@open-wc/testing';
import type { GtnumExplorer } from '../src/elements/gtnum-explorer.js';
import '../src/elements/gtnum-explorer.js';
import type { GtnumFinder } from '../src/elements/gtnum-finder.js';
import type { GtnumTimeline } from '../src/elements/gtnum-timeline.js';
import { dataset } from '../src/facts/bundled.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { all, listenToWarnings, one, seen, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

let page: HTMLElement;
let element: GtnumExplorer;

/** Shows an explorer, with all that it is made of. */
async function show(markup: string, data?: typeof dataset) {
  page = document.createElement('div');
  page.innerHTML = markup;
  element = page.querySelector('gtnum-explorer')!;
  if (data) element.data = data;
  document.body.append(page);
  await waitUntil(() => parts().length && parts().every(isReady));
}

const isReady = ({ shadowRoot }: Element) => Boolean(shadowRoot?.querySelector('div[lang]'));
const parts = () => [
  ...all(element, '[part="part"]'),
  ...element.querySelectorAll<HTMLElement>('gtnum-timeline, gtnum-theme-grid, gtnum-finder'),
];
const part = <E extends HTMLElement>(name: string) =>
  parts().find(({ localName }) => localName === `gtnum-${name}`) as E;
const count = () => seen(one(part('finder'), '[role="status"]'));
const tile = (id: string) => one(part('academies'), `#tile-academie-de-${id} button`);

describe('gtnum-explorer', () => {
  afterEach(() => {
    page.remove();
  });

  it('shows definition and figures, waves, map and groups, under headings of their levels', async () => {
    await show('<gtnum-explorer></gtnum-explorer>');
    const text = seen(element);
    for (const said of [
      'Un groupe thématique numérique (GTnum) réunit',
      '31 groupes annoncés jusqu’en 2025',
      'en cinq vagues depuis 2017',
      '11 groupes connus dans 19 académies',
      'Trouver un groupe',
      '20 groupes',
    ]) {
      expect(text).to.include(said);
    }
    const headings = [element, ...parts()].flatMap((each) =>
      all(each, '[part="heading"]').map(({ localName }) => localName),
    );
    expect(headings).to.deep.equal(['h2', 'h3', 'h3', 'h3']);
    expect(one(element, 'h2').textContent).to.equal('Explorer les GTnum');
    element.headingLevel = 3;
    await element.updateComplete;
    await aTimeout(20);
    expect(one(part('finder'), '[part="heading"]').localName).to.equal('h4');
  });

  it('shares what is chosen: a wave on the axis, an académie on the map, a filter of the finder', async () => {
    await show('<gtnum-explorer></gtnum-explorer>');
    const told: string[] = [];
    for (const type of ['gtnum-select', 'gtnum-filter']) {
      page.addEventListener(type, () => told.push(type));
    }
    tile('nancy-metz').click();
    await aTimeout(50);
    expect(count()).to.equal('3 groupes sur 20');
    // The groups stand once: in the list.
    expect(all(part('academies'), '.chosen-groups [part="group"]').length).to.equal(0);
    expect(seen(one(part('academies'), '[part="chosen"]'))).to.equal(
      'Académie de Nancy-Metz, 3 groupes',
    );
    one(part('timeline'), '#wave-2020-2022 summary').click();
    await aTimeout(50);
    expect(count()).to.equal('1 groupe sur 20');
    one(part('finder'), '[part="clear"]').click();
    await aTimeout(50);
    expect(count()).to.equal('20 groupes');
    expect(all(part('academies'), '[aria-pressed="true"]').length).to.equal(0);
    expect(part<GtnumTimeline>('timeline').wave ?? '').to.equal('');
    expect(told).to.deep.equal(['gtnum-select', 'gtnum-select', 'gtnum-filter']);
  });

  it('starts with what the page wants, and follows it', async () => {
    await show('<gtnum-explorer academy="poitiers" wave="2020-2022"></gtnum-explorer>');
    expect(seen(one(part('finder'), '[part="chips"]'))).to.match(/2020–2022.*Poitiers/);
    expect(tile('poitiers')).to.have.attribute('aria-pressed', 'true');
    expect(one<HTMLDetailsElement>(part('timeline'), '#wave-2020-2022').open).to.equal(true);
    element.academy = 'rennes';
    element.wave = undefined;
    await aTimeout(50);
    expect(seen(one(part('finder'), '[part="chips"]'))).to.match(/^Retirer Rennes/);
    expect(tile('rennes')).to.have.attribute('aria-pressed', 'true');
  });

  it('warns once about an académie or a wave that does not exist, with the nearest', async () => {
    const { warnings, stop } = listenToWarnings(window);
    await show('<gtnum-explorer academy="poitier" wave="2020-2021"></gtnum-explorer>');
    stop();
    expect(warnings.length).to.equal(2);
    expect(warnings.join())
      .to.include('<gtnum-explorer academy="poitier">')
      .and.include('« poitiers »')
      .and.include('<gtnum-explorer wave="2020-2021">');
    expect(count()).to.equal('20 groupes');
  });

  it('lets elements that the page puts between its tags share, in place of its parts', async () => {
    await show(
      '<gtnum-explorer wave="2021-2024"><section><gtnum-timeline></gtnum-timeline></section><gtnum-finder academy="creteil"></gtnum-finder></gtnum-explorer>',
    );
    expect(all(element, '[part="part"]').length).to.equal(0);
    expect(seen(one(element, '[part="heading"]'))).to.equal('Explorer les GTnum');
    expect(one<HTMLDetailsElement>(part('timeline'), '#wave-2021-2024').open).to.equal(true);
    expect(part<GtnumFinder>('finder').academy).to.equal('creteil');
    one(part('timeline'), '#wave-2020-2022 summary').click();
    await aTimeout(50);
    expect(part<GtnumFinder>('finder').wave).to.equal('2020-2022');
  });

  it('shows the content of the page until it is there, and where there is no data', async () => {
    page = document.createElement('div');
    page.innerHTML =
      '<gtnum-dataset><gtnum-explorer><a href="https://example.org/">Carnet</a></gtnum-explorer></gtnum-dataset>';
    document.body.append(page);
    await aTimeout(50);
    element = page.querySelector('gtnum-explorer')!;
    expect(seen(element)).to.equal('Carnet');
  });

  it('takes its data from the page', async () => {
    await show('<gtnum-explorer></gtnum-explorer>', link(parseDataset(tiny)));
    expect(count()).to.equal('2 groupes');
    await show(
      '<gtnum-explorer><gtnum-finder></gtnum-finder></gtnum-explorer>',
      link(parseDataset(tiny)),
    );
    await aTimeout(50);
    expect(count()).to.equal('2 groupes');
  });

  it('speaks English', async () => {
    await show('<gtnum-explorer lang="en"></gtnum-explorer>');
    const text = seen(element);
    expect(text).to.include('Explore the GTnum').and.include('Find a group');
    expect(text).not.to.include('Trouver');
  });

  it('stays within each column, with map and groups beside each other where there is room', async () => {
    await show('<gtnum-explorer></gtnum-explorer>');
    for (const width of [280, 320, 640, 960, 1280]) {
      page.style.inlineSize = `${width}px`;
      await aTimeout(20);
      expect(element.scrollWidth, String(width)).to.be.at.most(width);
      const [map, finder] = ['academies', 'finder'].map((name) =>
        part(name).getBoundingClientRect(),
      );
      expect(map!.top === finder!.top, String(width)).to.equal(width >= 960);
    }
  });

  it('passes axe', async () => {
    await show('<gtnum-explorer academy="nancy-metz"></gtnum-explorer>');
    await expect(element).to.be.accessible();
  });
});
