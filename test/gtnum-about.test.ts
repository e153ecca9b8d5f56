import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { GtnumAbout } from '../src/elements/gtnum-about.js';
import '../src/elements/gtnum-about.js';
import '../src/elements/gtnum-dataset.js';
import { dataset } from '../src/facts/bundled.js';
import { link } from '../src/facts/link.js';
import { parseDataset, type DatasetJson } from '../src/facts/schema.js';
import { all, listenToWarnings, one, seen, unfold, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

await Promise.all([...dataset.missing!.values()].map((load) => load()));

const sources = ['deck'];
const stated = (...texts: string[]) => texts.map((text) => ({ text, sources }));

const programme: DatasetJson['programme'] = {
  name: 'Groupes thématiques numériques',
  acronym: 'GTnum',
  hashtag: '#GTnum',
  publisher: 'Le ministère',
  document: 'Présentation générale',
  sentence: { text: 'Un groupe réunit des laboratoires.', sources },
  definition: stated('Les groupes sont des groupes de travail.', 'Ils proposent :'),
  steps: [{ title: 'Un appel', text: 'La DNE publie un appel.', sources }],
  orientation: stated('Les thématiques ont un cadre.'),
  audiences: ['enseignants', 'élus'],
  offers: ['des bulletins de veille'],
  objectives: stated('4 nouveaux par an'),
  calendar: stated('2021 : 4 nouveaux GTnum'),
  propositions: {
    introduction: 'Mise en œuvre des propositions :',
    items: [{ number: 10, text: 'Favoriser les projets' }],
    continuation: "et participe à l'accompagnement",
    sources,
  },
  publicationSpace: {
    title: 'Education et recherche',
    url: 'https://example.org/carnet',
    purposes: ["S'informer"],
    access: 'Toutes les publications sont disponibles',
    contents: ['Bulletins'],
    aim: 'Pour des applications.',
    sources,
  },
  map: { title: 'Le schéma', label: '#GTnum', caption: 'Laboratoires', credit: 'DNE', sources },
  webinars: { text: 'Les webinaires', sources },
  links: [
    { label: 'Carnet', url: 'https://example.org/carnet', sources },
    { label: 'Édubase', url: 'https://example.org/edubase', sources },
  ],
  context: stated('La DNE est créée en 2014.'),
  sources,
};

const data = link(parseDataset({ ...tiny, programme }));

const show = (sections?: string, from = data) =>
  fixture<GtnumAbout>(
    html`<gtnum-about .sections=${sections} .data=${from}>Le carnet</gtnum-about>`,
  );

const texts = (element: Element, selector: string) => all(element, selector).map(seen);
const titles = (element: Element) =>
  texts(element, '[part="section"] :is([part="title"], summary > h3)');

describe('gtnum-about', () => {
  it('says what a group is, how it works, for whom and where to read', async () => {
    const element = await show();
    expect(seen(one(element, 'h2'))).to.equal('Qu’est-ce qu’un GTnum ?');
    expect(seen(one(element, '[part="sentence"]'))).to.equal('Un groupe réunit des laboratoires.');
    expect(texts(element, '[part="step"]')).to.deep.equal(['Un appel La DNE publie un appel.']);
    expect(seen(one(element, '[part="calls"]'))).to.equal('Appel connu : 2020–2022 (25 mai 2020).');
    expect(seen(element)).to.include('Enseignants Élus');
    const links = all<HTMLAnchorElement>(element, '[part="section"] a').map(({ href }) => href);
    expect(links).to.deep.equal([
      'https://example.org/appel',
      'https://example.org/carnet',
      'https://example.org/edubase',
    ]);
  });

  it('counts its figures from the data', async () => {
    expect(texts(await show(), '[part="figure"]')).to.deep.equal([
      '17 groupes annoncés jusqu’en 2024',
      '3 vagues depuis 2020, la dernière jusqu’en 2026',
      '2 laboratoires ou organismes nommés, pour 2 groupes connus',
      '1 académie nommée',
    ]);
    const waves = tiny.waves.map((wave) => ({ ...wave, announced: undefined })).slice(0, 1);
    const groups = tiny.groups.map((group) => ({ ...group, themes: [] }));
    const few = link({ ...tiny, waves, themes: [], groups, programme });
    expect(texts(await show('figures', few), '[part="figure"]')).to.deep.equal([
      '2 groupes connus',
      '1 vague, de 2020 à 2022',
      '2 laboratoires ou organismes nommés',
      '1 académie nommée',
    ]);
  });

  it('counts what the bundled data has', async () => {
    const element = await show('figures', dataset);
    await waitUntil(() => element.shadowRoot!.querySelector('[part="figures"]'));
    expect(texts(element, '[part="number"]')).to.deep.equal(['31', '5', '31', '11']);
  });

  it('has the words of the presentation in <blockquote>', async () => {
    const element = await show();
    for (const name of ['presentation', 'orientation', 'proposals', 'objectives']) {
      const said = one(element, `#${name}`).cloneNode(true) as HTMLElement;
      for (const quotation of said.querySelectorAll('summary, blockquote')) quotation.remove();
      // What is left of the first says where it is from.
      expect(said.textContent!.trim()).to.match(
        name === 'presentation' ? /^Présentation générale/ : /^$/,
      );
    }
    expect(all(element, 'blockquote').length).to.be.at.least(4);
  });

  it('folds the words of the presentation, which the browser’s own search finds', async () => {
    const element = await show();
    expect(seen(element)).not.to.include('Favoriser');
    expect(one(element, '#proposals').textContent).to.include('Favoriser les projets');
    await unfold(element, '#proposals');
    expect(seen(one(element, '#proposals'))).to.equal(
      'Les propositions des états généraux du numérique Mise en œuvre des propositions : 10 « Favoriser les projets » … et participe à l’accompagnement',
    );
    await unfold(element, '#presentation');
    expect(seen(one(element, '#presentation'))).to.include(
      'Ils proposent : des bulletins de veille Présentation générale, Le ministère',
    );
  });

  it('shows the parts that it is told to, in that order', async () => {
    const element = await show('read  orientation,audiences read');
    expect(titles(element)).to.deep.equal(['Où lire', 'Orientation thématique', 'Pour qui']);
    expect(all(element, '[part="figures"]')).to.have.length(0);
    element.sections = 'map audiences';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Un schéma perdu', 'Pour qui']);
  });

  it('opens a part that stands alone, under its own title', async () => {
    const element = await show('proposals');
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      'Les propositions des états généraux du numérique',
    );
    expect(seen(element)).to.include('Favoriser les projets');
    expect(titles(element)).to.deep.equal([]);
  });

  it('warns once of a part that does not exist, and shows the others', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show('figure how');
    const none = await show('figure');
    stop();
    expect(all(element, '[part="steps"]')).to.have.length(1);
    expect(all(element, '[part="figures"]')).to.have.length(0);
    expect(all(none, '[part="figures"]')).to.have.length(1);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/sections="figure".*« figure » n'existe pas.*: « figures »/);
  });

  it('says so where there is no presentation, and shows what else there is', async () => {
    const empty = { ...tiny, waves: [], themes: [], groups: [], publications: [], milestones: [] };
    expect(seen(await show(undefined, link(empty)))).to.equal('Le carnet');
    const bare = await fixture(html`<gtnum-about .data=${link(empty)}></gtnum-about>`);
    expect(seen(bare)).to.equal('Aucune présentation renseignée.');
    const some = await show(undefined, link(tiny));
    expect(all(some, '[part="section"]')).to.have.length(2);
  });

  it('shows a dataset of the page’s own, whole', async () => {
    const place = await fixture(
      html`<gtnum-dataset
        ><script type="application/json">
          ${JSON.stringify({ ...tiny, programme })}
        </script>
        <gtnum-about></gtnum-about
      ></gtnum-dataset>`,
    );
    const element = place.querySelector('gtnum-about')!;
    await waitUntil(() => element.shadowRoot?.querySelector('[part="sentence"]'));
    expect(seen(element)).to.include('Un groupe réunit des laboratoires.');
  });

  it('keeps the page’s own content while the programme is on its way, and where it does not come', async () => {
    const { warnings, stop } = listenToWarnings(window);
    let refuse: (() => void) | undefined;
    const programme = () =>
      new Promise<never>((_, reject) => {
        refuse = () => {
          reject(new Error('refused'));
        };
      });
    const element = await show(undefined, {
      ...data,
      missing: new Map([['programme', programme]]),
    });
    expect(seen(element)).to.equal('Le carnet');
    refuse!();
    await aTimeout(20);
    stop();
    expect(seen(element)).to.equal('Le carnet');
    expect(warnings).to.deep.equal([
      "[gtnum] Les données n'ont pas pu être chargées : Error: refused",
    ]);
  });

  it('asks again for the programme where it is next to be shown, and not by itself', async () => {
    const { stop } = listenToWarnings(window);
    let asked = 0;
    const missing = new Map([
      [
        'programme' as const,
        () => (++asked < 2 ? Promise.reject(new Error('not reached')) : Promise.resolve()),
      ],
    ]);
    const element = await show(undefined, { ...data, missing });
    await aTimeout(50);
    expect([asked, seen(element)]).to.deep.equal([1, 'Le carnet']);
    const next = await show(undefined, { ...data, missing });
    await waitUntil(() => next.shadowRoot!.querySelector('[part="heading"]'));
    stop();
    expect(asked).to.equal(2);
  });

  it('names the sources of what it shows', async () => {
    const element = await show('proposals', dataset);
    expect(seen(one(element, '[part="sources"]'))).to.match(/^Sources sur les GTnum \(\d+\)$/);
    await unfold(element, '[part="sources"]');
    expect(seen(one(element, '[part="sources"]'))).to.include('Présentation générale');
  });

  it('speaks English', async () => {
    const element = await fixture<GtnumAbout>(
      html`<gtnum-about lang="en" .data=${data}></gtnum-about>`,
    );
    await waitUntil(() => seen(element).includes('What is a GTnum?'));
    expect(seen(element)).to.include('17 groups announced until 2024');
    expect(one(element, '[part="sentence"]')).to.have.attribute('lang', 'fr');
  });

  it('is accessible, dark and light, narrow and wide, folded and open', async () => {
    const element = await show();
    await expect(element).to.be.accessible();
    element.style.inlineSize = '280px';
    expect(element.scrollWidth).to.be.at.most(280);
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    await expect(element).to.be.accessible();
    expect(element.scrollWidth).to.be.at.most(280);
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-about .data=${data}></gtnum-about>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
