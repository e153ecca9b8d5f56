import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { type GtnumFilterEvent, type GtnumFinder } from '../src/elements/gtnum-finder.js';
import '../src/elements/gtnum-finder.js';
import { dataset } from '../src/facts/bundled.js';
import { stateOf } from '../src/facts/facets.js';
import { link } from '../src/facts/link.js';
import { parseDataset, type DatasetJson } from '../src/facts/schema.js';
import { toPlain } from '../src/prerender/plain.js';
import { onPaper } from './paper.js';
import { all, listenToWarnings, one, seen, unfold, waitUntil } from './seen.js';
import { academy, tiny } from './tiny.js';

const [aeson, gestes] = tiny.groups as [
  DatasetJson['groups'][number],
  DatasetJson['groups'][number],
];

/** Groups by académie, by région académique and by neither; at work, ended, to come, and not known. */
const json: DatasetJson = {
  ...tiny,
  academies: [
    academy('region-academique-ouest', 'region-academique', 'région académique Ouest'),
    academy('academie-de-bordeaux', 'academie', 'académie de Bordeaux', 'region-academique-ouest'),
    academy('academie-de-poitiers', 'academie', 'académie de Poitiers', 'region-academique-ouest'),
    academy('academie-de-lille', 'academie', 'académie de Lille', 'region-academique-nord'),
    academy('region-academique-nord', 'region-academique', 'région académique Nord'),
  ],
  groups: [
    aeson,
    gestes,
    {
      id: 'region',
      name: '#Ouest',
      title: 'Jouer avec des cartes',
      period: { start: '2020', end: '2099' },
      wave: '2021-2024',
      themes: [{ theme: 'donnees', sources: ['page'] }],
      organisations: [{ organisation: 'techne', role: 'lead' }],
      territories: [{ academy: 'region-academique-ouest' }],
      sources: ['page'],
    },
    {
      id: 'open',
      name: 'GTnum Ouvert',
      title: 'Sans fin connue',
      period: { start: '2020' },
      territories: [{ academy: 'academie-de-lille' }],
      sources: ['page'],
    },
    {
      id: 'coming',
      name: 'GTnum Demain',
      title: 'Demain',
      period: { start: '2098', end: '2099' },
      sources: ['page'],
    },
    { id: 'bare', name: 'GTnum Nu', title: 'Rien de plus', sources: ['page'] },
  ],
};
const data = link(parseDataset(json));

const show = (template = html`<gtnum-finder .data=${data}></gtnum-finder>`) =>
  fixture<GtnumFinder>(template);
const names = (element: GtnumFinder) =>
  all(element, '[part="group"] > summary b').map((each) => seen(each).replace(/ ?\*.*/, ''));
const count = (element: GtnumFinder) => seen(one(element, '[role="status"]'));
const box = (element: GtnumFinder, id: string) =>
  one<HTMLInputElement>(element, `#${CSS.escape(id)} input`);
/** What a facet says, once it is opened: « Bordeaux 2 groupes ». */
const values = (element: GtnumFinder, facet: string) =>
  all(element, `#facet-${facet} [part="value"]`).map((each) =>
    each.textContent.replace(/\s+/g, ' ').trim(),
  );
const open = async (element: GtnumFinder, facet: string) => {
  if (!one<HTMLDetailsElement>(element, `#facet-${facet}`).open)
    await unfold(element, `#facet-${facet}`);
  return values(element, facet);
};
const heard = (element: GtnumFinder) =>
  oneEvent(element, 'gtnum-filter') as Promise<GtnumFilterEvent>;

/** So many groups, with names of their own. */
const many = (length: number) =>
  link({
    ...parseDataset(tiny),
    groups: Array.from({ length }, (_, index) => ({
      ...aeson,
      id: `g${index}`,
      name: `#Groupe${index}`,
      title: index % 2 ? 'Impair' : 'Pair',
    })),
    publications: [],
    milestones: [],
  });

describe('gtnum-finder', () => {
  it('shows all groups: name, period, title, and under them laboratories and territories', async () => {
    const element = await show();
    expect(seen(one(element, '[part="heading"]'))).to.equal('Trouver un groupe');
    expect(count(element)).to.equal('6 groupes');
    const [first, second] = all(element, '[part="result"]').map(seen);
    expect(first).to.equal(
      'Fiche #ÆSON , 2020–2022 Adopter une éducation à la sobriété numérique Groupe préparant les élèves aux enjeux de l’environnement. MICA · Bordeaux',
    );
    expect(second).to.match(
      /^Fiche GTnum Gestes , 2020–2022 ?\* ?\(déduit\) Gestes professionnels$/,
    );
    expect(seen(element)).to.include('* Déduit par recoupement, non écrit par une source.');
  });

  it('shows all documented groups of the programme, and how many there are', async () => {
    const element = await show(html`<gtnum-finder .data=${dataset}></gtnum-finder>`);
    expect(all(element, '[part="result"]')).to.have.length(dataset.groups.length);
    expect(seen(one(element, '[part="summary"]'))).to.equal(
      '20 groupes connus, dont 17 des 31 annoncés jusqu’en 2025.',
    );
  });

  it('counts beside each value, for the present choice in all other facets', async () => {
    const element = await show();
    element.style.inlineSize = '960px';
    expect(await open(element, 'wave')).to.deep.equal([
      '2020–2022 2 groupes',
      '2021–2024 1 groupe',
    ]);
    expect(await open(element, 'organisation')).to.deep.equal([
      'MICA 1 groupe',
      'Techné 2 groupes',
    ]);
    setTimeout(() => box(element, 'organisation-mica').click());
    await heard(element);
    expect(names(element)).to.deep.equal(['#ÆSON']);
    expect(count(element)).to.equal('1 groupe sur 6');
    // A value without a group stays, and the facet's own choice does not count for it.
    expect(values(element, 'wave')).to.deep.equal(['2020–2022 1 groupe', '2021–2024 0 groupe']);
    const [some, none] = ['#wave-2020-2022', '#wave-2021-2024'].map(
      (value) => getComputedStyle(one(element, value)).color,
    );
    expect(some).not.to.equal(none);
    expect(values(element, 'organisation')).to.deep.equal(['MICA 1 groupe', 'Techné 2 groupes']);
    setTimeout(() => box(element, 'organisation-techne').click());
    const event = await heard(element);
    expect(names(element)).to.deep.equal(['#ÆSON', '#Ouest']);
    expect(event.organisation).to.equal('mica techne');
    expect(element.getAttribute('organisation')).to.equal('mica techne');
  });

  it('has no filter without a group, but where the page has chosen one of its values', async () => {
    const few = link(parseDataset({ ...json, groups: [gestes], publications: [], milestones: [] }));
    const element = await show(html`<gtnum-finder academy="lille" .data=${few}></gtnum-finder>`);
    expect(all(element, '[part="facet"]').map(({ id }) => id)).to.deep.equal([
      'facet-wave',
      'facet-academy',
      'facet-state',
    ]);
    expect(await open(element, 'academy')).to.deep.equal(['Lille 0 groupe']);
  });

  it('counts in all facets what is written, too', async () => {
    const element = await show();
    await open(element, 'academy');
    element.query = 'cartes';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['#Ouest']);
    expect(values(element, 'wave')).to.deep.equal(['2020–2022 0 groupe', '2021–2024 1 groupe']);
    expect(values(element, 'academy').join())
      .to.include('Poitiers 1 groupe')
      .and.include('Lille 0');
  });

  it('finds the groups of a région académique by its académies, and says so', async () => {
    const element = await show(
      html`<gtnum-finder academy="poitiers" .data=${data}></gtnum-finder>`,
    );
    expect(names(element)).to.deep.equal(['#Ouest']);
    expect(seen(one(element, '[part="result"]'))).to.include(
      'Poitiers, par la région académique Ouest',
    );
    element.academy = 'academie-de-bordeaux';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['#ÆSON', '#Ouest']);
    // #ÆSON names Bordeaux itself.
    expect(
      all(element, '[part="result"]').map((each) => seen(each).includes('par la')),
    ).to.deep.equal([false, true]);
    element.academy = 'ouest';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['#ÆSON', '#Ouest']);
    // Of a région académique that nobody names, nothing is said.
    expect(await open(element, 'academy')).to.deep.equal([
      'Bordeaux 2 groupes',
      'Lille 1 groupe',
      'Poitiers 1 groupe',
      'Région académique Ouest 2 groupes',
    ]);
  });

  it('tells who is at work from the period, else from the wave, and guesses nothing', async () => {
    const element = await show();
    expect(await open(element, 'state')).to.deep.equal([
      'En cours 1 groupe',
      'À venir 1 groupe',
      'Terminé 2 groupes',
      'Période non renseignée 2 groupes',
    ]);
    element.state = 'current, coming';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['#Ouest', 'GTnum Demain']);
    const [group] = data.groups;
    const over = (start: string, end: string | undefined, day: string) =>
      stateOf({ ...group!, period: { start, end } }, day);
    expect(over('2020', '2022', '2022-12-31')).to.equal('current');
    expect(over('2020', '2022', '2023-01-01')).to.equal('ended');
    expect(over('2020-09', '2023-09', '2023-09-30')).to.equal('current');
    expect(over('2020-09', '2023-09', '2023-10-01')).to.equal('ended');
    expect(over('2020-09', '2023-09', '2020-08-31')).to.equal('coming');
    expect(over('2020-09', undefined, '2021-01-01')).to.equal('unknown');
  });

  it('is searched by subjects and their wordings, laboratories, places and synonyms', async () => {
    const own = { ...json, synonyms: [['chaîne de blocs', 'sobriété']] };
    const element = await show(
      html`<gtnum-finder .data=${link(parseDataset(own))}></gtnum-finder>`,
    );
    for (const [query, found] of [
      ['ecosysteme', ['#ÆSON']],
      ['renouvellement', ['#ÆSON']],
      ['université bordeaux', ['#ÆSON']],
      ['poitiers', ['#Ouest']],
      ['techné carte', ['#Ouest']],
      ['#aeson', ['#ÆSON']],
      ['chaines de blocs', ['#ÆSON']],
      ['2021-2024', ['#Ouest']],
      ['techné astronomie', []],
    ] as const) {
      element.query = query;
      await element.updateComplete;
      expect(names(element), query).to.deep.equal(found);
    }
  });

  it('says why a group is found, where nothing that is seen has the word', async () => {
    const element = await show(
      html`<gtnum-finder query="renouvellement" .data=${data}></gtnum-finder>`,
    );
    expect(all(element, 'mark').map(seen)).to.deep.equal(['renouvellement']);
    element.query = 'sobriété';
    await element.updateComplete;
    expect(all(element, 'mark').map(seen)).to.deep.equal(['sobriété']);
  });

  it('is used with the keyboard alone, and tells the page once what was chosen', async () => {
    const element = await show();
    element.style.inlineSize = '280px';
    const events: GtnumFilterEvent[] = [];
    element.addEventListener('gtnum-filter', (event) => events.push(event));
    one(element, 'input[type="search"]').focus();
    await sendKeys({ press: 'Tab' });
    expect(seen(element.shadowRoot!.activeElement!)).to.equal('Filtrer');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await waitUntil(() => events.length);
    await aTimeout(20);
    const { wave, theme, academy, organisation, state, query, count: left } = events[0]!;
    expect([wave, theme, academy, organisation, state, query, left]).to.deep.equal([
      ...['2020-2022', undefined, undefined, undefined, undefined, '', 2],
    ]);
    expect(events).to.have.length(1);
    expect(element.shadowRoot!.activeElement === box(element, 'wave-2020-2022')).to.equal(true);
    expect(seen(one(element, '#facets > summary'))).to.equal('Filtrer (1 choix)');
  });

  it('takes chosen values away one by one, or all, and keeps the focus at hand', async () => {
    const element = await show(
      html`<gtnum-finder
        wave="2020-2022,2021-2024"
        state="current ended"
        query="numérique"
        .data=${data}
      ></gtnum-finder>`,
    );
    const chips = () => all(element, '[part="chip"]');
    expect(chips().map((each) => seen(each).replace(' ✕', ''))).to.deep.equal([
      'Retirer 2020–2022',
      'Retirer 2021–2024',
      'Retirer En cours',
      'Retirer Terminé',
    ]);
    for (const chip of chips()) expect(chip.getBoundingClientRect().height).to.be.at.least(24);
    chips()[0]!.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    expect((await heard(element)).wave).to.equal('2021-2024');
    expect(chips().includes(element.shadowRoot!.activeElement as HTMLElement)).to.equal(true);
    const clear = one(element, '[part="clear"]');
    expect(seen(clear)).to.equal('Tout effacer');
    clear.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { wave, state, query, count: left } = await heard(element);
    expect([wave, state, query, left]).to.deep.equal([undefined, undefined, '', 6]);
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input');
    expect(chips()).to.have.length(0);
    expect(all(element, '[part="clear"]')).to.have.length(0);
    expect(element.getAttributeNames().filter((name) => name !== 'query')).to.deep.equal([]);
  });

  it('explains the mark of what is inferred only where a group has it', async () => {
    const element = await show(html`<gtnum-finder query="demain" .data=${data}></gtnum-finder>`);
    await waitUntil(() => names(element).length === 1);
    expect(seen(element)).not.to.include('Déduit par recoupement');
  });

  it('has its boxes follow the page, also those that the visitor has ticked', async () => {
    const element = await show();
    element.style.inlineSize = '960px';
    await open(element, 'organisation');
    setTimeout(() => box(element, 'organisation-mica').click());
    await heard(element);
    expect(box(element, 'organisation-mica').checked).to.equal(true);
    element.organisation = 'techne';
    await element.updateComplete;
    expect(box(element, 'organisation-mica').checked).to.equal(false);
    expect(box(element, 'organisation-techne').checked).to.equal(true);
  });

  it('says so where nothing is found, with a way out', async () => {
    const element = await show(
      html`<gtnum-finder query="astronomie" .data=${data}></gtnum-finder>`,
    );
    expect(count(element)).to.equal('Aucun groupe ne répond à ces choix.');
    setTimeout(() => one(element, '[part="clear"]').click());
    expect((await heard(element)).count).to.equal(6);
  });

  it('opens the card of a group in place, once, instead of what is said in short', async () => {
    const element = await show();
    one(element, '[part="group"] > summary').focus();
    const group = await unfold(element, '[part="group"]');
    await waitUntil(() => group.querySelector('gtnum-group-card')?.shadowRoot);
    await waitUntil(() => seen(group).includes('Université Bordeaux Montaigne'));
    const said = seen(one(element, '[part="result"]'));
    expect(said.split('aux enjeux de l’environnement')).to.have.length(2);
    expect(element.shadowRoot!.activeElement === group.querySelector('summary')).to.equal(true);
  });

  it('keeps a group open while others come and go', async () => {
    const element = await show();
    await unfold(element, '#group-region');
    element.query = 'cartes';
    await element.updateComplete;
    expect(one<HTMLDetailsElement>(element, '[part="group"]').open).to.equal(true);
    element.query = '';
    await element.updateComplete;
    expect(
      all<HTMLDetailsElement>(element, '[part="group"]').map((each) => each.open),
    ).to.deep.equal([false, false, true, false, false, false]);
  });

  it('knows an académie by its short id and its id, also where no group is of it', async () => {
    const { warnings, stop } = listenToWarnings(window);
    for (const id of ['strasbourg', 'academie-de-strasbourg', 'orleans-tours', 'la-reunion']) {
      const element = await show(
        html`<gtnum-finder academy=${id} .data=${dataset}></gtnum-finder>`,
      );
      expect(all(element, '[part="chip"]'), id).to.have.length(1);
      expect(count(element), id).to.match(/ sur 20$|^Aucun groupe/);
    }
    stop();
    expect(warnings.join()).to.equal('');
  });

  it('warns once about each id that does not exist, with the nearest, and ignores it', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show(
      html`<gtnum-finder academy="poitiers lile" state="endet" .data=${data}></gtnum-finder>`,
    );
    stop();
    expect(warnings).to.have.length(2);
    expect(warnings.join())
      .to.match(/academy="lile".*Les plus proches : « lille »/)
      .and.match(/ended/);
    expect(names(element)).to.deep.equal(['#Ouest']);
  });

  it('draws some dozens of many groups, and more on demand', async () => {
    const element = await show(html`<gtnum-finder .data=${many(60)}></gtnum-finder>`);
    expect(count(element)).to.equal('60 groupes');
    expect(all(element, '[part="result"]')).to.have.length(24);
    const more = one(element, '[part="more"]');
    expect(seen(more)).to.equal('Afficher la suite (36 groupes)');
    more.click();
    await waitUntil(() => all(element, '[part="result"]').length === 48);
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'summary');
    expect(seen(element.shadowRoot!.activeElement!)).to.include('#Groupe24');
    one(element, '[part="more"]').click();
    await waitUntil(() => !all(element, '[part="more"]').length);
    element.query = 'impair';
    await element.updateComplete;
    expect(count(element)).to.equal('30 groupes sur 60');
    expect(all(element, '[part="result"]')).to.have.length(30);
    // Another choice starts again at the first dozens.
    setTimeout(() => box(element, 'wave-2020-2022').click());
    await heard(element);
    expect(count(element)).to.equal('30 groupes sur 60');
    expect(all(element, '[part="result"]')).to.have.length(24);
  });

  it('leaves the box that is ticked where it is on the screen, whatever changes above', async () => {
    const page = await fixture(html`
      <div style="overflow-anchor: none; padding-block-end: 200vh">
        <p style="block-size: 200vh">Au-dessus</p>
        <gtnum-finder .data=${data}></gtnum-finder>
      </div>
    `);
    const element = page.querySelector('gtnum-finder')!;
    element.style.inlineSize = '960px';
    const ticked = box(element, 'wave-2020-2022');
    ticked.scrollIntoView({ block: 'center' });
    const { top } = ticked.getBoundingClientRect();
    element.addEventListener('gtnum-filter', () => {
      page.querySelector('p')!.style.blockSize = '150vh';
    });
    setTimeout(() => ticked.click());
    await heard(element);
    await waitUntil(() => Math.abs(ticked.getBoundingClientRect().top - top) < 2);
    window.scrollTo(0, 0);
  });

  it('searches 10,000 groups without holding up the page', async () => {
    const element = await show(html`<gtnum-finder .data=${many(10_000)}></gtnum-finder>`);
    const input = one<HTMLInputElement>(element, 'input[type="search"]');
    input.focus();
    for (const text of ['p', 'pa', 'pair']) {
      input.value = text;
      const start = performance.now();
      input.dispatchEvent(new Event('input'));
      await element.updateComplete;
      // Ten times what it takes, for a machine that has other things to do.
      expect(performance.now() - start).to.be.below(500);
    }
    await waitUntil(() => count(element) === '5000 groupes sur 10000');
  });

  it('is folded in a narrow column and stands beside in a wide one', async () => {
    const element = await show();
    element.style.inlineSize = '280px';
    expect(seen(one(element, '#facets > summary'))).to.equal('Filtrer');
    expect(
      box(element, 'wave-2020-2022').checkVisibility({ contentVisibilityAuto: true }),
    ).to.equal(false);
    element.style.inlineSize = '960px';
    const wave = one(element, '#wave-2020-2022').getBoundingClientRect();
    expect(wave.height).to.be.at.least(24);
    const list = one(element, '[part="results"]').getBoundingClientRect();
    expect(list.left).to.be.greaterThan(wave.right);
    expect(seen(one(element, '#facets > summary'))).to.equal('');
  });

  for (const width of [280, 640, 1280]) {
    it(`stays within a column of ${width} px`, async () => {
      const element = await show(html`<gtnum-finder .data=${dataset}></gtnum-finder>`);
      element.style.inlineSize = `${width}px`;
      for (const facet of ['theme', 'academy', 'organisation', 'state']) {
        one<HTMLDetailsElement>(element, '#facets').open = true;
        await open(element, facet);
      }
      expect(element.scrollWidth).to.be.at.most(width);
    });
  }

  it('says so where no group is known', async () => {
    const none = link(
      parseDataset({ ...tiny, groups: [], publications: [], milestones: [], themes: [] }),
    );
    const element = await show(html`<gtnum-finder .data=${none}></gtnum-finder>`);
    expect(seen(element)).to.equal('Aucun groupe renseigné.');
  });

  it('needs neither publications nor sources', async () => {
    const { publications, sources, ...rest } = data;
    expect(publications.length + sources.length).to.be.greaterThan(0);
    const element = await show(
      html`<gtnum-finder .data=${{ ...rest, publications: [], sources: [] }}></gtnum-finder>`,
    );
    expect(names(element)).to.have.length(6);
  });

  it('draws no link that came with the data, and no markup', async () => {
    const evil = structuredClone(json) as DatasetJson;
    evil.groups[0]!.title = '<img src=x onerror="alert(1)">';
    evil.groups[0]!.links = [{ label: 'x', url: 'javascript:alert(1)' }];
    const element = await show(html`<gtnum-finder query="img" .data=${link(evil)}></gtnum-finder>`);
    expect(names(element)).to.deep.equal(['#ÆSON']);
    expect(all(element, 'img, a')).to.have.length(0);
  });

  it('speaks English', async () => {
    const element = await show(html`<gtnum-finder lang="en" .data=${data}></gtnum-finder>`);
    await waitUntil(() => seen(element).includes('6 groups'));
    expect(await open(element, 'state')).to.include('At work 1 group');
    expect(one(element, '#academy-academie-de-bordeaux, #facet-wave [lang="fr"]')).to.exist;
  });

  it('is printed whole, without its filters', async () => {
    const element = await show(
      html`<gtnum-finder wave="2020-2022" .data=${many(60)}></gtnum-finder>`,
    );
    const text = await onPaper(async () => {
      await waitUntil(() => all(element, '[part="result"]').length === 60);
      return seen(element);
    });
    expect(text).to.include('#Groupe59');
    expect(text).not.to.match(/Filtrer|Retirer|Tout effacer|Afficher la suite|Vague/);
    await waitUntil(() => all(element, '[part="result"]').length === 24);
  });

  it('is short in plain HTML: names, periods and titles', async () => {
    const element = await show(html`<gtnum-finder wave="2020-2022" .data=${data}></gtnum-finder>`);
    const plain = toPlain(element.shadowRoot!, 'fr');
    expect(plain).to.include(
      '<li><b>#ÆSON</b>, 2020–2022 Adopter une éducation à la sobriété numérique</li>',
    );
    expect(plain).not.to.match(/Filtrer|Vague|Retirer|MICA|environnement/);
    expect(toPlain(element.shadowRoot!, 'fr', 'complete')).to.include('MICA\u00a0· Bordeaux');
  });

  it('is accessible, dark and light', async () => {
    const element = await show(
      html`<gtnum-finder academy="poitiers" query="cartes" .data=${data}></gtnum-finder>`,
    );
    element.style.inlineSize = '960px';
    for (const facet of ['theme', 'academy', 'organisation', 'state']) await open(element, facet);
    await unfold(element, '[part="group"]');
    await expect(element).to.be.accessible();
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-finder wave="2020-2022" query="num" .data=${data}></gtnum-finder>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});

describe('gtnum-finder with history', () => {
  const before = location.href;
  afterEach(() => {
    history.replaceState(null, '', before);
  });

  const first = `${location.pathname}?a=b%20c&flag&gtnum=1#ancre`;

  it('writes what is chosen into the address, and nothing else; Back works', async () => {
    history.replaceState({ own: 1 }, '', first);
    const element = await show(
      html`<gtnum-finder history wave="2020-2022" .data=${data}></gtnum-finder>`,
    );
    expect(location.href).to.include('?a=b%20c&flag&gtnum=1#ancre');
    setTimeout(() => box(element, 'wave-2021-2024').click());
    await heard(element);
    expect(location.search + location.hash).to.equal(
      '?a=b%20c&flag&gtnum=1&gtnum-wave=2020-2022,2021-2024#ancre',
    );
    expect(history.state).to.deep.equal({ own: 1 });
    const input = one<HTMLInputElement>(element, 'input[type="search"]');
    const entries = history.length;
    for (const text of ['c', 'ca', 'cartes & co']) {
      input.value = text;
      setTimeout(() => input.dispatchEvent(new Event('input')));
      await heard(element);
    }
    expect(location.search).to.include('gtnum-query=cartes%20%26%20co');
    // What is typed is one step.
    expect(history.length).to.equal(entries + 1);
    setTimeout(() => history.back());
    const back = await heard(element);
    expect([back.query, back.wave]).to.deep.equal(['', '2020-2022 2021-2024']);
    expect(input.value).to.equal('');
    setTimeout(() => history.back());
    expect((await heard(element)).wave).to.equal('2020-2022');
    expect(location.search).to.equal('?a=b%20c&flag&gtnum=1');
    expect(names(element)).to.deep.equal(['#ÆSON', 'GTnum Gestes']);
  });

  it('starts from the address, also where that takes away what the page wants', async () => {
    history.replaceState(
      null,
      '',
      `${location.pathname}?gtnum-wave=&gtnum-academy=academie-de-lille,poitiers`,
    );
    const element = await show(
      html`<gtnum-finder history wave="2020-2022" .data=${data}></gtnum-finder>`,
    );
    expect(names(element)).to.deep.equal(['#Ouest', 'GTnum Ouvert']);
    expect(element.getAttribute('academy')).to.equal('academie-de-lille poitiers');
  });

  it('has a link to what is chosen, which follows', async () => {
    const element = await show(html`<gtnum-finder history .data=${data}></gtnum-finder>`);
    const link = () => one<HTMLAnchorElement>(element, '[part="link"]');
    expect(seen(link())).to.equal('Lien vers cette liste');
    box(element, 'wave-2020-2022').click();
    await aTimeout(20);
    expect(new URL(link().href).searchParams.get('gtnum-wave')).to.equal('2020-2022');
    expect(link().href).to.equal(location.href);
    expect(all(await show(), '[part="link"]')).to.have.length(0);
  });

  it('leaves the address alone unless it is asked for', async () => {
    history.replaceState(null, '', `${location.pathname}?gtnum-wave=2021-2024`);
    const element = await show();
    expect(names(element)).to.have.length(6);
    setTimeout(() => box(element, 'wave-2020-2022').click());
    await heard(element);
    expect(location.search).to.equal('?gtnum-wave=2021-2024');
  });
});
