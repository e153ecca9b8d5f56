import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { GtnumGroupCard } from '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-group-card.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { all, listenToWarnings, one, seen, unfold } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

const show = (template = html`<gtnum-group-card group="aeson" .data=${data}></gtnum-group-card>`) =>
  fixture<GtnumGroupCard>(template);

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
    expect(seen(one(element, '[part="eyebrow"]'))).to.equal('#ÆSON 2020–2022 Sobriété numérique');
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      'Adopter une éducation à la sobriété numérique',
    );
    expect(seen(one(element, '[part="summary"]'))).to.include('enjeux de l’environnement');
    expect(rows(element)).to.deep.equal({
      'Laboratoire porteur': ['MICA, Université Bordeaux Montaigne'],
      'Laboratoires associés': ['Techné (déduit)'],
      Responsables: ['Ada Exemple, MICA, porteur ou porteuse'],
      Territoires: ['académie de Bordeaux'],
      Partenaires: ['Réseau Canopé'],
      Publications: ['État de l’art rapport, mars 2021'],
    });
    expect(one<HTMLAnchorElement>(element, '[part="links"] a').href).to.equal(
      'https://example.org/aeson',
    );
  });

  it('says what is not known, and marks what is inferred', async () => {
    const element = await show(
      html`<gtnum-group-card group="gestes" .data=${data}></gtnum-group-card>`,
    );
    expect(seen(one(element, '[part="eyebrow"]'))).to.equal(
      'GTnum Gestes 2020–2022 (période déduite)',
    );
    expect(Object.values(rows(element)).flat()).to.deep.equal(Array(5).fill('non renseigné'));
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

  it('can be compact', async () => {
    const element = await show(
      html`<gtnum-group-card group="aeson" variant="compact" .data=${data}></gtnum-group-card>`,
    );
    expect(all(element, 'dl, details')).to.have.length(0);
    expect(seen(element)).to.include('Adopter une éducation').and.include('Présentation du GTnum');
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
    await waitUntil(() => seen(element).includes('Lead laboratory not known'));
    expect(one(element, '[part="heading"] [lang]')).to.have.attribute('lang', 'fr');
  });

  for (const width of [280, 960]) {
    it(`stays within a column of ${width} px`, async () => {
      const element = await show();
      element.style.inlineSize = `${width}px`;
      expect(element.scrollWidth).to.be.at.most(width);
    });
  }

  it('is accessible, dark and light', async () => {
    await expect(await show()).to.be.accessible();
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-group-card group="aeson" .data=${data}></gtnum-group-card>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
