import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { GtnumGroupCard } from '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-group-card.js';
import { link, type Dataset, type Group, type Publication } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { onPaper } from './paper.js';
import { all, listenToWarnings, one, seen as seenApart, unfold, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

/** What is read out, not seen, is positioned: it stands apart. */
const seen = (element: Element) => seenApart(element).replaceAll(' ,', ',');

const show = (template = html`<gtnum-group-card group="aeson" .data=${data}></gtnum-group-card>`) =>
  fixture<GtnumGroupCard>(template);

/** The same facts, but for some of the first group. */
const withGroup = (known: Partial<Group>): Dataset => ({
  ...data,
  groups: [{ ...data.groups[0]!, ...known }],
});

const rows = (element: GtnumGroupCard) =>
  Object.fromEntries(
    all(element, 'dl > div').map((row) => [
      seen(row.querySelector('dt')!),
      [...row.querySelectorAll('dd')].map(seen),
    ]),
  );

describe('gtnum-group-card', () => {
  it('says who, when, where, with whom and what came of it', async () => {
    const element = await show();
    expect(seen(one(element, '[part="eyebrow"]'))).to.equal(
      '#ÆSON, 2020–2022, Écosystème numérique* (déduit)',
    );
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      'Adopter une éducation à la sobriété numérique',
    );
    expect(seen(one(element, '[part="summary"]'))).to.include('enjeux de l’environnement');
    expect(rows(element)).to.deep.equal({
      'Porté par': ['Ada Exemple, MICA'],
      'Laboratoire porteur': ['MICA, Université Bordeaux Montaigne'],
      'Laboratoires associés': ['Techné* (déduit)'],
      Territoires: ['académie de Bordeaux'],
      Partenaires: ['Réseau Canopé'],
      Publications: ['État de l’art, rapport, mars 2021'],
      'Présentations du groupe': ['Présentation du GTnum #ÆSON'],
    });
    expect(one<HTMLAnchorElement>(element, '[part="links"] a').href).to.equal(
      'https://example.org/aeson',
    );
    expect(all(element, '[part="unknown"]')).to.have.length(0);
  });

  it('says in one sentence what is not known, and marks what is inferred', async () => {
    const element = await show(
      html`<gtnum-group-card group="gestes" .data=${data}></gtnum-group-card>`,
    );
    expect(seen(one(element, '[part="eyebrow"]'))).to.equal(
      'GTnum Gestes, vague 2020–2022* (déduit)',
    );
    expect(all(element, 'dl')).to.have.length(0);
    expect(seen(one(element, '[part="unknown"]'))).to.equal(
      'Laboratoires, territoires, partenaires et publications : non renseignés.',
    );
  });

  it('makes what is not known agree', async () => {
    const sentence = async (known: Partial<Group>) => {
      const element = await show(html`
        <gtnum-group-card group="aeson" .data=${withGroup(known)}></gtnum-group-card>
      `);
      return seen(one(element, '[part="unknown"]'));
    };
    const without = { period: undefined, wave: undefined };
    expect(await sentence(without)).to.equal('Période : non renseignée.');
    expect(await sentence({ partners: [] })).to.equal('Partenaires : non renseignés.');
    expect(await sentence({ publications: [] })).to.equal('Publications : non renseignées.');
    expect(await sentence({ ...without, publications: [] })).to.equal(
      'Période et publications : non renseignées.',
    );
    expect(await sentence({ ...without, partners: [] })).to.equal(
      'Période et partenaires : non renseignés.',
    );
  });

  it('says the wave too where the group’s own period is another', async () => {
    const period = { start: '2020-09', end: '2023-09' };
    const inferred = { 'period.end': 'Trois ans.' };
    const element = await show(html`
      <gtnum-group-card group="aeson" .data=${withGroup({ period, inferred })}></gtnum-group-card>
    `);
    expect(seen(one(element, '[part="eyebrow"]'))).to.equal(
      '#ÆSON, septembre 2020 – septembre 2023* (déduit), vague 2020–2022, Écosystème numérique* (déduit)',
    );
  });

  it('names people by their role, and fieldwork for what it is', async () => {
    const sources = data.groups[0]!.sources;
    const known = withGroup({
      people: [
        { name: 'Ada Exemple', role: 'scientific-direction', sources },
        { name: 'Alan Exemple', role: 'co-lead', affiliation: 'Techné', sources },
      ],
      territories: [
        { academy: data.academies[0]! },
        { name: 'Bretagne', role: 'fieldwork', inferred: { name: 'Non dit.' } },
        { name: 'Occitanie', role: 'fieldwork' },
      ],
    });
    const element = await show(
      html`<gtnum-group-card group="aeson" .data=${known}></gtnum-group-card>`,
    );
    expect(rows(element)).to.include.keys('Direction scientifique', 'Co-animation');
    const { 'Direction scientifique': direction, 'Co-animation': leads } = rows(element);
    expect([direction, leads]).to.deep.equal([['Ada Exemple'], ['Alan Exemple, Techné']]);
    const { Territoires: territories, 'Terrains d’enquête': fieldwork } = rows(element);
    expect([territories, fieldwork]).to.deep.equal([
      ['académie de Bordeaux'],
      ['Bretagne* (déduit), Occitanie'],
    ]);
  });

  describe('of what a group published', () => {
    const sources = data.groups[0]!.sources;
    const withPublications = (...publications: Omit<Publication, 'id' | 'sources'>[]) =>
      withGroup({ publications: publications.map((each) => ({ id: 'x', sources, ...each })) });
    const url = 'https://example.org/aeson';

    it('says kind, authors and what the date is of, with marks at what is inferred', async () => {
      const known = withPublications(
        {
          title: 'Bilan',
          type: 'report',
          authors: [
            { name: 'Ada Exemple', affiliation: 'MICA', role: 'coordination' },
            { name: 'Alan Exemple' },
          ],
          publisher: 'Réseau Canopé',
          date: '2021',
          inferred: { publisher: 'Les crédits.', title: 'L’adresse.' },
        },
        {
          label: 'Journée',
          type: 'study-day',
          date: '2021-05-21',
          dateKind: 'held',
          inferred: { date: 'Sans année.' },
        },
        { title: 'Page', type: 'web-article', date: '2021-05', dateKind: 'updated', hal: 'hal-1' },
        { title: 'Thèse', type: 'thesis', inferred: { group: 'Même sujet.' } },
      );
      const element = await show(
        html`<gtnum-group-card group="aeson" .data=${known}></gtnum-group-card>`,
      );
      expect(all(element, '[part="publications"] li').map(seen)).to.deep.equal([
        'Bilan* (déduit), rapport, Ada Exemple (MICA, coordination), Alan Exemple, Réseau Canopé* (déduit), 2021, adresse officielle inconnue',
        'Page, article en ligne, mise à jour en mai 2021',
        'Thèse, thèse, adresse officielle inconnue',
      ]);
      expect(rows(element)).to.include.keys('Publications liées* (déduit)');
      expect(rows(element)['Événements']).to.deep.equal([
        'Journée, journée, a eu lieu le 21 mai 2021* (déduit), adresse officielle inconnue',
      ]);
    });

    it('keeps what it held on a day apart from what it published', async () => {
      const types = ['conference', 'study-day', 'webinar'] as const;
      const known = withPublications(
        ...types.map((type) => ({
          title: type,
          type,
          date: '2023-01-26',
          dateKind: 'held' as const,
        })),
        { title: 'Autre', type: 'webinar', inferred: { group: 'Même sujet.' } },
      );
      const element = await show(
        html`<gtnum-group-card group="aeson" .data=${known}></gtnum-group-card>`,
      );
      expect(all(element, 'dt').map(seen))
        .to.include('Événements')
        .and.not.to.include.members(['Publications']);
      expect(all(element, '[part="events"] li').map(seen)).to.deep.equal([
        'conference, colloque, a eu lieu le 26 janvier 2023, adresse officielle inconnue',
        'study-day, journée, a eu lieu le 26 janvier 2023, adresse officielle inconnue',
        'webinar, webinaire, a eu lieu le 26 janvier 2023, adresse officielle inconnue',
        'Autre* (déduit), webinaire, adresse officielle inconnue',
      ]);
      expect(seen(one(element, '[part="unknown"]'))).to.include('Publications');
      element.lang = 'en';
      await waitUntil(() => all(element, 'dt').map(seen).includes('Events'));
    });

    it('keeps presentations apart, and shows no address twice', async () => {
      const addresses = async (known: Dataset) => {
        const element = await show(
          html`<gtnum-group-card group="aeson" .data=${known}></gtnum-group-card>`,
        );
        const { Publications: works, 'Présentations du groupe': pages } = rows(element);
        const links = all<HTMLAnchorElement>(element, 'dl a').map(({ href }) => href);
        expect(links).to.deep.equal([...new Set(links)]);
        return { works, pages };
      };
      const presentation = {
        title: 'Présentation',
        type: 'presentation',
        date: '2024-02-28',
        dateKind: 'updated',
      } as const;
      expect(await addresses(withPublications({ ...presentation, url }))).to.deep.equal({
        works: undefined,
        pages: ['Présentation du GTnum #ÆSON, mise à jour le 28 février 2024'],
      });
      expect(await addresses(withPublications({ ...presentation, hal: 'hal-1' }))).to.deep.equal({
        works: undefined,
        pages: ['Présentation du GTnum #ÆSON Présentation, mise à jour le 28 février 2024'],
      });
      expect(await addresses(withPublications({ title: 'Bilan', type: 'report', url }))).to.eql({
        works: ['Bilan, rapport'],
        pages: undefined,
      });
    });
  });

  it('tells where to report an error, where the data has an address for that', async () => {
    expect(all(await show(), '[part="corrections"]')).to.have.length(0);
    const corrected = { ...data, corrections: 'mailto:corrections@example.org' };
    const element = await show(
      html`<gtnum-group-card group="aeson" .data=${corrected}></gtnum-group-card>`,
    );
    expect(seen(one(element, '[part="corrections"]'))).to.equal(
      'Signaler ou compléter une information. ' +
        'Une personne nommée ici peut y demander une correction ou son retrait.',
    );
    const link = one(element, '[part="corrections"] a');
    expect(link).to.have.attribute('href', corrected.corrections);
    expect(link).to.have.attribute('aria-label', 'Signaler ou compléter une information sur #ÆSON');
    element.group = 'gestes';
    await element.updateComplete;
    expect(seen(one(element, '[part="corrections"]'))).not.to.include('personne');
  });

  it('has a name, and leaves out what the page has said where it has no heading', async () => {
    for (const variant of ['full', 'compact']) {
      const element = await show(html`
        <gtnum-group-card group="aeson" heading="" variant=${variant} .data=${data}>
        </gtnum-group-card>
      `);
      expect(one(element, 'article')).to.have.attribute('aria-label', 'Fiche #ÆSON');
      expect(all(element, '[part="heading"], [part="hashtag"]')).to.have.length(0);
      expect(seen(one(element, '[part="eyebrow"]'))).to.match(/^2020–2022/);
    }
  });

  it('shows its sources, reasons and remarks on demand', async () => {
    const element = await show();
    expect(seen(one(element, '[part="sources"]'))).to.equal('Sources sur #ÆSON (1) · * déduit');
    const sources = await unfold(element, '[part="sources"]');
    expect(seen(sources)).to.equal(
      'Sources sur #ÆSON (1) · * déduit Page du carnet (lu en partie) ' +
        '* Déduit par recoupement Techné (rôle) : Les auteurs en sont. Écosystème numérique (sujet) : Même intitulé. ' +
        'Remarques Le carnet écrit « EA ».',
    );
  });

  it('draws its sources when they are opened, once, and keeps them', async () => {
    const element = await show();
    expect(all(element, '[part="sources"] li')).to.deep.equal([]);
    await unfold(element, '[part="sources"]');
    const drawn = all(element, '[part="sources"] li');
    expect(drawn).to.have.length(4);
    for (const isOpen of [false, true]) {
      const sources = await unfold(element, '[part="sources"]');
      expect(sources.open).to.equal(isOpen);
      const kept = all(element, '[part="sources"] li');
      expect(kept.map((each, index) => each === drawn[index])).to.deep.equal(Array(4).fill(true));
    }
    element.group = 'gestes';
    await element.updateComplete;
    expect(seen(one(element, '[part="sources"]'))).to.include('La page est de 2021.');
  });

  it('explains its marks where the sources are left out, and on paper', async () => {
    const explained = '* Déduit par recoupement, non écrit par une source.';
    const element = await show();
    expect(seen(element)).not.to.include(explained);
    const printed = await onPaper(() => seen(element));
    expect(printed).to.include(explained).and.not.to.include('Sources');
    element.sources = 'none';
    await element.updateComplete;
    expect(seen(element)).to.include(explained).and.not.to.include('Sources');
  });

  it('says of a source who published it, and that an official address is not known', async () => {
    const [deck] = data.sources;
    const sources = [{ ...deck!, author: 'Ada Exemple', publisher: 'Le ministère' }];
    const element = await show(
      html`<gtnum-group-card group="aeson" .data=${withGroup({ sources })}></gtnum-group-card>`,
    );
    const [source] = [...(await unfold(element, '[part="sources"]')).querySelectorAll('li')];
    expect(seen(source!)).to.equal(
      'Présentation générale (Ada Exemple, Le ministère, adresse officielle inconnue)',
    );
    expect(source!.querySelectorAll('a')).to.have.length(0);
  });

  it('can be compact', async () => {
    const element = await show(
      html`<gtnum-group-card group="aeson" variant="compact" .data=${data}></gtnum-group-card>`,
    );
    expect(seen(element)).to.equal(
      '#ÆSON, 2020–2022 Adopter une éducation à la sobriété numérique ' +
        'Groupe préparant les élèves aux enjeux de l’environnement. ' +
        'MICA · Bordeaux Présentation du GTnum #ÆSON',
    );
    element.group = 'gestes';
    await element.updateComplete;
    expect(seen(element)).to.equal(
      'GTnum Gestes, 2020–2022* (déduit) Gestes professionnels * déduit',
    );
  });

  it('follows the page when it asks for another group', async () => {
    const element = await show();
    element.group = 'gestes';
    await element.updateComplete;
    expect(seen(one(element, '[part="heading"]'))).to.equal('Gestes professionnels');
  });

  it('keeps the page’s content for a wrong id and warns once, with the nearest ids', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const page = await fixture(html`
      <div>
        <gtnum-group-card group="æson" .data=${data}
          ><a href="/aeson">Le GTnum ÆSON</a></gtnum-group-card
        >
        <gtnum-group-card group="æson" .data=${data}></gtnum-group-card>
        <gtnum-group-card .data=${data}></gtnum-group-card>
      </div>
    `);
    await aTimeout(0);
    stop();
    expect([...page.children].map(seen)).to.deep.equal([
      'Le GTnum ÆSON',
      'Ce groupe n’est pas connu : « æson ».',
      'Aucun groupe n’est indiqué.',
    ]);
    expect(warnings).to.deep.equal([
      '[gtnum] <gtnum-group-card group="æson"> : « æson » n\'existe pas. Les plus proches : « aeson », « gestes ».',
      "[gtnum] <gtnum-group-card> : l'attribut group manque.",
    ]);
  });

  it('shows an address that is not http(s) or mailto as text', async () => {
    const withLink = async (url: string) => {
      const groups = [{ ...tiny.groups[0]!, links: [{ label: 'Cliquez', url }] }];
      const linked = link({ ...tiny, groups });
      const element = await show(
        html`<gtnum-group-card group="aeson" .data=${linked}></gtnum-group-card>`,
      );
      expect(seen(one(element, '[part="links"]')), url).to.equal('Cliquez');
      return all(element, '[part="links"] a').length;
    };
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:msgbox(1)',
      'file:///etc/passwd',
      'blob:https://www.example.fr/1',
      'tel:+33100000000',
      'ftp://www.example.fr/',
      'intent://www.example.fr/',
      '//www.example.fr/',
      '/page',
      'httpsx://www.example.fr/',
      'x-https://www.example.fr/',
      '',
    ]) {
      expect(await withLink(url), url).to.equal(0);
    }
    for (const url of [
      'https://www.example.fr/',
      'http://www.example.fr/',
      'mailto:a@example.fr',
    ]) {
      expect(await withLink(url), url).to.equal(1);
    }
  });

  it('speaks English around French content', async () => {
    const element = await show(
      html`<gtnum-group-card lang="en" group="gestes" .data=${data}></gtnum-group-card>`,
    );
    await waitUntil(() => seen(element).includes('publications: not known.'));
    expect(one(element, '[part="heading"] [lang]')).to.have.attribute('lang', 'fr');
  });

  for (const width of [280, 960]) {
    it(`stays within a column of ${width} px`, async () => {
      const element = await show();
      element.style.inlineSize = `${width}px`;
      expect(element.scrollWidth).to.be.at.most(width);
    });
  }

  it('is accessible, full and compact, dark and light', async () => {
    await expect(await show()).to.be.accessible();
    const compact = await show(
      html`<gtnum-group-card group="aeson" variant="compact" .data=${data}></gtnum-group-card>`,
    );
    await expect(compact).to.be.accessible();
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-group-card group="aeson" .data=${data}></gtnum-group-card>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
