import { aTimeout, expect } from '@open-wc/testing';
import type { GtnumFinder } from '../src/elements/gtnum-finder.js';
import '../src/elements/gtnum-dataset.js';
import '../src/elements/gtnum-academies.js';
import type { GtnumAcademies } from '../src/elements/gtnum-academies.js';
import '../src/elements/gtnum-finder.js';
import '../src/elements/gtnum-publications.js';
import type { GtnumPublications } from '../src/elements/gtnum-publications.js';
import '../src/elements/gtnum-theme-grid.js';
import '../src/elements/gtnum-timeline.js';
import type { GtnumThemeGrid } from '../src/elements/gtnum-theme-grid.js';
import type { GtnumTimeline } from '../src/elements/gtnum-timeline.js';
import { all, listenToWarnings, one, seen, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

/* What readers choose in one of several elements that stand together. */

const island = `<script type="application/json">${JSON.stringify(tiny)}</script>`;
let page: HTMLElement;
const told: string[] = [];

async function write(markup: string) {
  page = document.createElement('div');
  page.innerHTML = markup;
  document.body.append(page);
  told.length = 0;
  for (const type of ['gtnum-filter', 'gtnum-select']) {
    page.addEventListener(type, ({ target }) =>
      told.push(`${(target as Element).localName} ${type}`),
    );
  }
  await ready(page);
}

async function ready(root: ParentNode) {
  const widgets = [
    ...root.querySelectorAll<HTMLElement>(
      'gtnum-finder, gtnum-timeline, gtnum-theme-grid, gtnum-academies, gtnum-publications',
    ),
  ];
  await waitUntil(() =>
    widgets.every((each) => each.shadowRoot?.querySelector('[part="heading"]')),
  );
}

const finder = (root: ParentNode = page) => root.querySelector<GtnumFinder>('gtnum-finder')!;
const timeline = (root: ParentNode = page) => root.querySelector<GtnumTimeline>('gtnum-timeline')!;
const grid = (root: ParentNode = page) => root.querySelector<GtnumThemeGrid>('gtnum-theme-grid')!;
const map = () => page.querySelector<GtnumAcademies>('gtnum-academies')!;
const publications = () => page.querySelector<GtnumPublications>('gtnum-publications')!;
const tick = (id: string) => one(finder(), `#${CSS.escape(id)} input`).click();
const type = (element: HTMLElement, text: string) => {
  const input = one<HTMLInputElement>(element, 'input[type="search"]');
  input.value = text;
  input.dispatchEvent(new Event('input'));
};
const waves = () => [finder(), timeline(), grid()].map(({ wave }) => wave ?? undefined);
const choose = (name: string, value: string) => {
  const select = all<HTMLSelectElement>(publications(), 'select').find(
    ({ labels }) => seen(labels[0]!.firstElementChild!) === name,
  )!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
};
const three =
  '<gtnum-timeline></gtnum-timeline><gtnum-finder></gtnum-finder><gtnum-theme-grid></gtnum-theme-grid>';

describe('what a reader chooses', () => {
  afterEach(() => {
    page.remove();
  });

  it('holds for all elements of a dataset, and is told once, by the one in which it was', async () => {
    await write(`<gtnum-dataset>${island}${three}</gtnum-dataset>`);
    tick('wave-2020-2022');
    await aTimeout(50);
    expect(waves()).to.deep.equal(['2020-2022', '2020-2022', '2020-2022']);
    expect(one<HTMLDetailsElement>(timeline(), '#wave-2020-2022').open).to.equal(true);
    expect(told).to.deep.equal(['gtnum-finder gtnum-filter']);
    one(timeline(), '#wave-2021-2024 summary').click();
    await aTimeout(50);
    expect(waves()).to.deep.equal(['2021-2024', '2021-2024', '2021-2024']);
    expect(seen(one(finder(), '[role="status"]'))).to.equal('Aucun groupe ne répond à ces choix.');
    type(grid(), 'données');
    await aTimeout(50);
    expect(finder().query).to.equal('données');
    type(finder(), 'littératie des données');
    await aTimeout(50);
    expect(grid().query).to.equal('littératie des données');
    all(grid(), '[part="wave-filter"]')[0]!.click();
    await aTimeout(50);
    expect(waves()).to.deep.equal([undefined, undefined, undefined]);
    expect(told).to.deep.equal([
      'gtnum-finder gtnum-filter',
      'gtnum-timeline gtnum-select',
      'gtnum-theme-grid gtnum-filter',
      'gtnum-finder gtnum-filter',
      'gtnum-theme-grid gtnum-filter',
    ]);
  });

  it('of an académie, on the map or in the finder, holds in the other', async () => {
    const regional = {
      ...tiny,
      academies: [
        ...tiny.academies.map((each) => ({ ...each, region: 'region-academique-sud' })),
        {
          ...{ id: 'region-academique-sud', name: 'région académique Sud', code: '00' },
          ...{ kind: 'region-academique', sources: ['page'] },
        },
      ],
      groups: [
        ...tiny.groups,
        {
          ...{ id: 'sud', name: '#Sud', title: 'Au sud', sources: ['page'] },
          territories: [{ academy: 'region-academique-sud' }],
        },
      ],
    };
    await write(
      `<gtnum-dataset><script type="application/json">${JSON.stringify(regional)}</script><gtnum-academies></gtnum-academies><gtnum-finder></gtnum-finder></gtnum-dataset>`,
    );
    const pressed = () => all(map(), '[aria-pressed="true"]').length;
    one(map(), '#tile-academie-de-bordeaux button').click();
    await aTimeout(50);
    expect(finder().academy).to.equal('academie-de-bordeaux');
    expect(seen(one(finder(), '[role="status"]'))).to.equal('2 groupes sur 3');
    expect(told).to.deep.equal(['gtnum-academies gtnum-select']);
    one(map(), '#tile-academie-de-bordeaux button').click();
    await aTimeout(50);
    expect(seen(one(finder(), '[role="status"]'))).to.equal('3 groupes');
    one(finder(), '#facet-academy summary').click();
    await waitUntil(() => all(finder(), '#facet-academy [part="value"]').length);
    tick('academy-academie-de-bordeaux');
    await aTimeout(50);
    expect(map().academy).to.equal('academie-de-bordeaux');
    expect(pressed()).to.equal(1);
    // Two of them, then a région académique, are no tile.
    const { warnings, stop } = listenToWarnings(window);
    tick('academy-region-academique-sud');
    await aTimeout(50);
    expect(pressed()).to.equal(0);
    tick('academy-academie-de-bordeaux');
    await aTimeout(50);
    expect(pressed()).to.equal(0);
    stop();
    expect(warnings.join()).to.equal('');
  });

  it('of a wave or a subject holds for publications, and theirs for the others; not of what else they have', async () => {
    await write(
      `<gtnum-dataset>${island}${three}<gtnum-publications></gtnum-publications></gtnum-dataset>`,
    );
    one(timeline(), '#wave-2021-2024 summary').click();
    await aTimeout(50);
    expect(publications().wave).to.equal('2021-2024');
    choose('Vague', '2020-2022');
    choose('Groupe', 'aeson');
    await aTimeout(50);
    expect(waves()).to.deep.equal(['2020-2022', '2020-2022', '2020-2022']);
    type(publications(), 'art');
    choose('Thématique', 'ecosysteme');
    await aTimeout(50);
    expect([finder().theme, finder().query, grid().query]).to.deep.equal(['ecosysteme', '', '']);
    expect(told).to.deep.equal([
      'gtnum-timeline gtnum-select',
      ...Array<string>(4).fill('gtnum-publications gtnum-filter'),
    ]);
    all(finder(), '[part="chip"]')[1]!.click();
    await aTimeout(50);
    expect(publications().theme ?? undefined).to.equal(undefined);
  });

  it('starts with what the page wants of each, and takes nothing else over', async () => {
    await write(
      `<gtnum-dataset>${island}<gtnum-timeline wave="2021-2024"></gtnum-timeline><gtnum-finder academy="bordeaux"></gtnum-finder><gtnum-theme-grid></gtnum-theme-grid></gtnum-dataset>`,
    );
    expect(waves()).to.deep.equal([undefined, '2021-2024', undefined]);
    await one<HTMLElement>(finder(), '#facet-organisation summary').click();
    await waitUntil(() => all(finder(), '#organisation-mica').length);
    tick('organisation-mica');
    await aTimeout(50);
    expect(waves()).to.deep.equal([undefined, '2021-2024', undefined]);
    expect(finder().academy).to.equal('bordeaux');
  });

  it('is none of several waves for those that know one', async () => {
    await write(`<gtnum-dataset>${island}${three}</gtnum-dataset>`);
    tick('wave-2020-2022');
    await aTimeout(20);
    finder().wave = '2020-2022 2021-2024';
    await aTimeout(20);
    // The page's own wish is not a reader's choice.
    expect(timeline().wave).to.equal('2020-2022');
    type(finder(), 'num');
    await aTimeout(20);
    expect(timeline().wave).to.equal('2020-2022');
    all(finder(), '[part="chip"]')[1]!.click();
    await aTimeout(20);
    expect(waves()).to.deep.equal(['2020-2022', '2020-2022', '2020-2022']);
    finder().wave = '2021-2024';
    await aTimeout(20);
    tick('wave-2020-2022');
    await aTimeout(20);
    expect(waves()).to.deep.equal(['2021-2024 2020-2022', undefined, undefined]);
  });

  it('holds in shadow roots, and for who comes later', async () => {
    await write(
      `<gtnum-dataset>${island}<section></section><gtnum-finder></gtnum-finder></gtnum-dataset>`,
    );
    const root = page.querySelector('section')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<gtnum-timeline></gtnum-timeline>';
    await ready(root);
    tick('wave-2020-2022');
    await aTimeout(20);
    expect(timeline(root).wave).to.equal('2020-2022');
    const late = document.createElement('gtnum-theme-grid');
    late.wave = '2021-2024';
    root.append(late);
    await ready(root);
    expect(late.wave).to.equal('2020-2022');
  });

  it('stays within its dataset, and goes with none', async () => {
    await write(
      `<gtnum-dataset>${island}<gtnum-theme-grid></gtnum-theme-grid><gtnum-finder></gtnum-finder><gtnum-dataset id="inner">${island}<gtnum-timeline></gtnum-timeline></gtnum-dataset></gtnum-dataset><section><gtnum-timeline></gtnum-timeline><gtnum-theme-grid></gtnum-theme-grid></section>`,
    );
    tick('wave-2020-2022');
    await aTimeout(20);
    const alone = page.querySelector('section')!;
    expect([timeline().wave, timeline(alone).wave, grid(alone).wave]).to.deep.equal([
      ...[undefined, undefined, undefined],
    ]);
    one(timeline(alone), '#wave-2020-2022 summary').click();
    await aTimeout(20);
    expect(grid(alone).wave ?? undefined).to.equal(undefined);
    // Whoever is taken out of a dataset keeps to itself.
    alone.append(finder());
    await aTimeout(20);
    one(finder(), '#wave-2021-2024 input').click();
    await aTimeout(20);
    expect(timeline(alone).wave).to.equal('2020-2022');
    expect(grid().wave).to.equal('2020-2022');
  });
});
