import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import type { GtnumPublications } from '../src/elements/gtnum-publications.js';
import '../src/elements/gtnum-dataset.js';
import '../src/elements/gtnum-publications.js';
import { dataset } from '../src/facts/bundled.js';
import { link, type Dataset } from '../src/facts/link.js';
import { parseDataset, type DatasetJson } from '../src/facts/schema.js';
import { all, listenToWarnings, one, seen, unfold, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

await Promise.all([...dataset.missing!.values()].map((load) => load()));

const sources = ['page'];
const publications: DatasetJson['publications'] = [
  ...tiny.publications,
  {
    id: 'colloque',
    title: 'Colloque de clôture',
    type: 'conference',
    date: '2022-05-12',
    dateKind: 'held',
    url: 'https://example.org/colloque',
    group: 'gestes',
    sources,
    inferred: { group: 'Même sujet.' },
  },
  { id: 'page-web', label: 'Une page', type: 'web-page', sources },
  {
    id: 'article',
    title: 'À lire',
    type: 'article',
    date: '2022',
    doi: '10.1234/abc',
    licence: 'CC by',
    authors: [{ name: 'Ada Exemple', affiliation: 'MICA' }],
    journal: 'Une revue',
    sources,
  },
  { id: 'autre', title: 'Brochure', type: 'booklet', licence: 'tous droits réservés', sources },
];
const data = link(parseDataset({ ...tiny, publications }));
const cited: Dataset = {
  ...data,
  citations: () =>
    Promise.resolve(
      Object.fromEntries(
        publications.map(({ id, title, label }) => [
          id,
          {
            text: `${title ?? label}, référence`,
            bibtex: `@misc{${id}}\n`,
            ris: `ID  - ${id}\r\nER  - \r\n`,
          },
        ]),
      ),
    ),
};

const show = (
  template = html`<gtnum-publications .data=${data}>Le carnet</gtnum-publications>`,
): Promise<GtnumPublications> => fixture<GtnumPublications>(template);

const titles = (element: Element) =>
  all(element, '.what > span:first-child').map((each) => seen(each).replace(/\*.*/, ''));
const entry = (element: Element, title: string) =>
  all(element, '[part="publication"]').find((each) => seen(each).includes(title))!;
const status = (element: Element) => seen(one(element, '[part="count"]'));
const choice = (element: Element, label: string) =>
  all(element, 'label')
    .find((each) => seen(each).startsWith(label))!
    .querySelector('select')!;

async function choose(element: GtnumPublications, label: string, value: string): Promise<void> {
  const select = choice(element, label);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

function replaceClipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

describe('gtnum-publications', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('lists what is known, newest first, what is undated last and said to be', async () => {
    const element = await show();
    expect(seen(one(element, 'h2'))).to.equal('5 publications connues');
    expect(titles(element)).to.deep.equal([
      'À lire',
      'Colloque de clôture',
      'État de l’art',
      'Une page',
      'Brochure',
    ]);
    expect(seen(entry(element, 'Une page'))).to.include('non datée');
    expect(seen(entry(element, 'À lire'))).not.to.include('non datée');
  });

  it('says kind, authors, journal and date, and leads to each where it can be read', async () => {
    const element = await show();
    expect(seen(entry(element, 'À lire'))).to.equal(
      'article de revue : À lire , Ada Exemple (MICA), Une revue, 2022, accès ouvert, licence CC by',
    );
    expect(one(element, 'a[href="https://doi.org/10.1234/abc"]').textContent).to.equal('À lire');
    expect(seen(entry(element, 'Une page'))).to.include('adresse officielle inconnue');
  });

  it('says of events when they were held', async () => {
    expect(seen(entry(await show(), 'Colloque'))).to.include('a eu lieu le 12 mai 2022');
  });

  it('says that something is open access where its licence does, and not else', async () => {
    const element = await show();
    expect(seen(entry(element, 'Brochure'))).to.include('licence tous droits réservés');
    expect(seen(entry(element, 'Brochure'))).not.to.include('accès ouvert');
    expect(seen(entry(element, 'État de l’art'))).not.to.include('licence');
  });

  it('opens the card of a group in place, and marks a group that is inferred', async () => {
    const element = await show();
    expect(all(element, '.side .mark')).to.have.length(1);
    expect(seen(one(element, '#group-colloque > summary'))).to.match(/Gestes\* \(déduit\)/);
    await unfold(element, '#group-etat-de-l-art');
    await waitUntil(() => element.shadowRoot!.querySelector('gtnum-group-card')?.shadowRoot);
    await waitUntil(() => seen(one(element, 'gtnum-group-card')).includes('MICA'));
    await unfold(element, '#sources');
    expect(seen(one(element, '#sources'))).to.include('Même sujet.');
  });

  it('filters by each choice, says how many are left, and tells the page', async () => {
    const element = await show();
    const heard: unknown[][] = [];
    element.addEventListener('gtnum-filter', (event) => {
      const { wave, group, theme, kind, year, query, count } = event as unknown as Record<
        string,
        unknown
      >;
      heard.push([wave, group, theme, kind, year, query, count]);
    });
    await choose(element, 'Vague', '2020-2022');
    expect(titles(element)).to.deep.equal(['Colloque de clôture', 'État de l’art']);
    expect(status(element)).to.equal('2 sur 5 publications');
    await choose(element, 'Thématique', 'ecosysteme');
    expect(titles(element)).to.deep.equal(['État de l’art']);
    await choose(element, 'Thématique', '');
    await choose(element, 'Groupe', 'gestes');
    expect(element).to.have.attribute('group', 'gestes');
    await choose(element, 'Groupe', '');
    expect(element).not.to.have.attribute('group');
    await choose(element, 'Vague', '');
    await choose(element, 'Année', '2022');
    await choose(element, 'Nature', 'article');
    expect(titles(element)).to.deep.equal(['À lire']);
    await element.updateComplete;
    expect(heard[0]).to.deep.equal(['2020-2022', ...Array(4).fill(undefined), '', 2]);
    expect(heard.at(-1)).to.deep.equal([
      ...[undefined, undefined, undefined],
      ...['article', '2022', '', 1],
    ]);
  });

  it('finds words of title, authors, journal and group, without accents', async () => {
    const element = await show();
    for (const [query, found] of [
      ['etat', ['État de l’art']],
      ['exemple', ['À lire']],
      ['gestes', ['Colloque de clôture']],
    ] as const) {
      const input = one<HTMLInputElement>(element, 'input');
      input.value = query;
      input.dispatchEvent(new InputEvent('input'));
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(found);
    }
    expect(element).to.have.attribute('query', 'gestes');
  });

  it('gives a way out where nothing is found', async () => {
    const element = await show(
      html`<gtnum-publications query="astronomie" year="2022" .data=${data}></gtnum-publications>`,
    );
    expect(status(element)).to.equal('Aucune publication ne répond à ces choix.');
    one(element, '[part="show-all"]').click();
    await waitUntil(() => titles(element).length === 5);
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input');
    expect(choice(element, 'Année').value).to.equal('');
  });

  it('sorts by title, by group, and by keyboard', async () => {
    const element = await show();
    choice(element, 'Trier').focus();
    await sendKeys({ type: 'T' });
    await waitUntil(() => element.sort === 'title');
    expect(titles(element)[0]).to.equal('À lire');
    expect(titles(element)[1]).to.equal('Brochure');
    element.sort = 'group';
    await element.updateComplete;
    expect(titles(element).slice(0, 2)).to.deep.equal(['État de l’art', 'Colloque de clôture']);
    expect(choice(element, 'Trier').value).to.equal('group');
  });

  it('shows what its attributes choose, without the filters if the page likes', async () => {
    const element = await show(
      html`<gtnum-publications group="aeson" no-filters .data=${data}></gtnum-publications>`,
    );
    expect(titles(element)).to.deep.equal(['État de l’art']);
    expect(all(element, 'input, select')).to.have.length(0);
  });

  it('warns of what is not there to choose, and shows all', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show(
      html`<gtnum-publications
        wave="2019"
        group="aesom"
        theme="ecosystem"
        type="raport"
        year="1999"
        sort="name"
        .data=${data}
      ></gtnum-publications>`,
    );
    stop();
    expect(titles(element)).to.have.length(5);
    expect(warnings).to.have.length(6);
    for (const id of ['2019', 'aesom', 'ecosystem', 'raport', '1999', 'name']) {
      expect(warnings.join('\n')).to.include(`« ${id} » n'existe pas`);
    }
  });

  it('says what the space for publications is for, folded', async () => {
    const element = await show(html`<gtnum-publications .data=${dataset}></gtnum-publications>`);
    expect(seen(one(element, '[part="space"]'))).to.match(
      /^Carnet « Education, numérique et recherche » À quoi sert le carnet/,
    );
    await unfold(element, '#space');
    expect(seen(one(element, '[part="space"]'))).to.include('accès ouvert');
  });

  it('shows all of the bundled data, those of no group too', async () => {
    const element = await show(html`<gtnum-publications .data=${dataset}></gtnum-publications>`);
    expect(titles(element)).to.have.length(dataset.publications.length);
    const without = dataset.publications.filter(({ group }) => !group);
    expect(all(element, '[part="group"]')).to.have.length(
      dataset.publications.length - without.length,
    );
    expect(without.length).to.be.greaterThan(5);
  });

  it('copies one, with the keyboard alone, and says so', async () => {
    let text = '';
    replaceClipboard((copied) => ((text = copied), Promise.resolve()));
    const element = await show(html`<gtnum-publications .data=${cited}></gtnum-publications>`);
    const details = one(element, '#cite-colloque');
    expect(seen(details.querySelector('summary')!)).to.equal('Citer « Colloque de clôture »');
    details.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => details.querySelector('button'));
    expect(seen(one(element, '#cite-colloque [part="reference"]'))).to.equal(
      'Colloque de clôture, référence',
    );
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => seen(details).includes('Copié.'));
    expect(text).to.equal('Colloque de clôture, référence');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text.startsWith('@misc'));
    expect(text).to.equal('@misc{colloque}\n');
  });

  it('copies and gives as a file all that are shown, in their order', async () => {
    let text = '';
    replaceClipboard((copied) => ((text = copied), Promise.resolve()));
    const element = await show(
      html`<gtnum-publications wave="2020-2022" .data=${cited}></gtnum-publications>`,
    );
    const details = await unfold(element, '#cite');
    await waitUntil(() => details.querySelector('button'));
    const [, bibtex] = details.querySelectorAll('button');
    bibtex!.click();
    await waitUntil(() => text);
    expect(text).to.equal('@misc{colloque}\n\n@misc{etat-de-l-art}\n');
    const file = details.querySelector<HTMLAnchorElement>('[download$=".ris"]')!;
    expect((await (await fetch(file.href)).text()).match(/ID {2}- \S+/g)).to.deep.equal([
      'ID  - colloque',
      'ID  - etat-de-l-art',
    ]);
  });

  it('shows and selects the text where the page may not use the clipboard', async () => {
    replaceClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const element = await show(html`<gtnum-publications .data=${cited}></gtnum-publications>`);
    const details = await unfold(element, '#cite-article');
    await waitUntil(() => details.querySelector('button'));
    details.querySelectorAll('button')[2]!.click();
    await waitUntil(() => seen(details).includes('sélectionné'));
    const area = one<HTMLTextAreaElement>(element, 'textarea');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.include('ID  - article');
    await expect(element).to.be.accessible();
  });

  it('says so where citations cannot be loaded', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const refused = { ...data, citations: () => Promise.reject(new Error('refused')) };
    const element = await show(html`<gtnum-publications .data=${refused}></gtnum-publications>`);
    const details = await unfold(element, '#cite');
    await waitUntil(() => seen(details).includes('ne sont pas disponibles'));
    stop();
    expect(warnings).to.have.length(1);
  });

  it('has citations for each publication of the bundled data, and none for the page’s own', async () => {
    const citations = await dataset.citations!();
    expect(Object.keys(citations)).to.deep.equal(dataset.publications.map(({ id }) => id));
    expect(all(await show(), '[part="cite"]')).to.have.length(0);
  });

  it('says so where there is none, and keeps the page’s own content', async () => {
    const none = link({ ...tiny, publications: [] });
    expect(
      seen(await show(html`<gtnum-publications .data=${none}></gtnum-publications>`)),
    ).to.equal('Aucune publication renseignée.');
    expect(
      seen(await show(html`<gtnum-publications .data=${none}>Le carnet</gtnum-publications>`)),
    ).to.equal('Le carnet');
  });

  it('takes hostile data for text, and leads nowhere with it', async () => {
    const hostile = link({
      ...tiny,
      publications: [
        {
          id: 'hostile',
          title: '<img src=x onerror=alert(1)>',
          type: 'report',
          url: 'javascript:alert(1)',
          sources: [],
        },
      ],
    } as unknown as DatasetJson);
    const element = await show(html`<gtnum-publications .data=${hostile}></gtnum-publications>`);
    expect(titles(element)).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(all(element, '.what a, img')).to.have.length(0);
  });

  it('speaks English, and keeps facts French', async () => {
    const element = await show(
      html`<gtnum-publications lang="en" .data=${data}></gtnum-publications>`,
    );
    await waitUntil(() => seen(element).includes('5 publications known'));
    expect(seen(entry(element, 'Colloque'))).to.include('held on 12 May 2022');
    expect(entry(element, 'Colloque').querySelector('a')!.closest('[lang]')).to.have.attribute(
      'lang',
      'fr',
    );
  });

  it('is accessible, dark and light, narrow and wide, closed and open', async () => {
    const element = await show(html`<gtnum-publications .data=${cited}></gtnum-publications>`);
    await expect(element).to.be.accessible();
    element.style.inlineSize = '280px';
    expect(element.scrollWidth).to.be.at.most(280);
    const details = await unfold(element, '#cite-article');
    await waitUntil(() => details.querySelector('button'));
    await expect(element).to.be.accessible();
    expect(element.scrollWidth).to.be.at.most(280);
    for (const each of all(element, 'button, select, summary, [part="action"]')) {
      if (!each.checkVisibility()) continue;
      expect(each.getBoundingClientRect().height, seen(each)).to.be.at.least(24);
    }
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-publications .data=${data}></gtnum-publications>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
