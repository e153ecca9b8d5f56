import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { type GtnumFilterEvent, type GtnumThemeGrid } from '../src/elements/gtnum-theme-grid.js';
import '../src/elements/gtnum-theme-grid.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { all, listenToWarnings, one, seen } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

const show = (template = html`<gtnum-theme-grid .data=${data}></gtnum-theme-grid>`) =>
  fixture<GtnumThemeGrid>(template);

const labels = (element: GtnumThemeGrid) =>
  all(element, '[part="label"]').map((label) => label.textContent);

describe('gtnum-theme-grid', () => {
  it('shows each subject with its sentence, waves and number of documented groups', async () => {
    const element = await show();
    const [first, second, third] = all(element, '[part="theme"]').map(seen);
    expect(first).to.equal(
      'Écosystème numérique vers un renouvellement de l’écosystème numérique éducatif ' +
        '2020–2022 1 groupe documenté (déduit)',
    );
    expect(second).to.equal(
      'Littératie des données Apprendre à lire des données. 2020–2022, 2021–2024 groupes non renseignés',
    );
    expect(third).to.include('période non renseignée');
    expect(seen(one(element, '[role="status"]'))).to.equal('3 thématiques');
  });

  it('filters by wave, says how many are left, and tells the page', async () => {
    const element = await show();
    const filters = all(element, '[part="wave-filter"]');
    expect(filters.map(seen)).to.deep.equal(['Toutes', '2020–2022', '2021–2024']);
    setTimeout(() => filters[2]!.click());
    const event = (await oneEvent(element, 'gtnum-filter')) as GtnumFilterEvent;
    expect([event.wave, event.query, event.count]).to.deep.equal(['2021-2024', '', 1]);
    await element.updateComplete;
    expect(element).to.have.attribute('wave', '2021-2024');
    expect(filters[2]).to.have.attribute('aria-pressed', 'true');
    expect(filters[0]).to.have.attribute('aria-pressed', 'false');
    expect(labels(element)).to.deep.equal(['Littératie des données']);
    expect(seen(one(element, '[role="status"]'))).to.equal('1 thématique');
  });

  it('finds words without their accents, with the keyboard alone', async () => {
    const element = await show();
    one(element, 'button').focus();
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.have.attribute('type', 'search');
    await sendKeys({ type: 'ECOSYSTEME numer' });
    await element.updateComplete;
    expect(element.query).to.equal('ECOSYSTEME numer');
    expect(labels(element)).to.deep.equal(['Écosystème numérique']);
    await sendKeys({ type: 'zzz' });
    await element.updateComplete;
    expect(labels(element)).to.deep.equal([]);
    expect(seen(one(element, '[role="status"]'))).to.equal('Aucune thématique ne correspond.');
  });

  it('finds words by their beginning, not by what is inside them', async () => {
    const element = await show(
      html`<gtnum-theme-grid query="l'éco" .data=${data}></gtnum-theme-grid>`,
    );
    expect(labels(element)).to.deep.equal(['Écosystème numérique']);
    element.query = 'système';
    await element.updateComplete;
    expect(labels(element)).to.deep.equal([]);
  });

  it('takes wave and query from the page, with or without filters', async () => {
    const element = await show(
      html`<gtnum-theme-grid
        wave="2020-2022"
        query="éco"
        no-filters
        .data=${data}
      ></gtnum-theme-grid>`,
    );
    expect(labels(element)).to.deep.equal(['Écosystème numérique']);
    expect(all(element, 'button, input')).to.have.length(0);
  });

  it('shows all themes again when its attributes are taken away', async () => {
    const element = await show(
      html`<gtnum-theme-grid wave="2020-2022" query="éco" .data=${data}></gtnum-theme-grid>`,
    );
    element.removeAttribute('wave');
    element.removeAttribute('query');
    await element.updateComplete;
    expect(labels(element)).to.have.length(3);
    expect(one(element, '[part="wave-filter"]')).to.have.attribute('aria-pressed', 'true');
    expect(one<HTMLInputElement>(element, 'input').value).to.equal('');
    const bare = await show();
    expect(bare.getAttributeNames()).to.deep.equal([]);
  });

  it('shows in the field what the page asks for', async () => {
    const element = await show();
    element.query = 'data';
    await element.updateComplete;
    expect(one<HTMLInputElement>(element, 'input').value).to.equal('data');
  });

  it('empties the field when the page takes back what was typed', async () => {
    const element = await show();
    const input = one<HTMLInputElement>(element, 'input');
    input.value = 'data';
    input.dispatchEvent(new Event('input'));
    element.query = '';
    await element.updateComplete;
    expect(input.value).to.equal('');
    expect(labels(element)).to.have.length(3);
  });

  it('tells of a filter once its result is shown', async () => {
    const element = await show();
    const heard = new Promise<string[]>((resolve) => {
      element.addEventListener('gtnum-filter', () => {
        resolve(labels(element) as string[]);
      });
    });
    const input = one<HTMLInputElement>(element, 'input');
    input.value = 'éco';
    input.dispatchEvent(new Event('input'));
    expect(await heard).to.deep.equal(['Écosystème numérique']);
  });

  it('warns once about an unknown wave and shows all themes', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show(
      html`<gtnum-theme-grid wave="2020" .data=${data}></gtnum-theme-grid>`,
    );
    stop();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include("« 2020 » n'existe pas");
    expect(one(element, '[part="wave-filter"]')).to.have.attribute('aria-pressed', 'true');
    expect(labels(element)).to.have.length(3);
  });

  it('knows a wave that has no themes: none is left, and its filter is pressed', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show(
      html`<gtnum-theme-grid wave="2023-2026" .data=${data}></gtnum-theme-grid>`,
    );
    stop();
    expect(warnings).to.deep.equal([]);
    expect(labels(element)).to.deep.equal([]);
    expect(seen(one(element, '[aria-pressed="true"]'))).to.equal('2023–2026');
  });

  it('says so where no theme is known', async () => {
    const element = await show(
      html`<gtnum-theme-grid
        .data=${link({ ...tiny, themes: [], groups: [], publications: [], milestones: [] })}
      ></gtnum-theme-grid>`,
    );
    expect(seen(element)).to.equal('Aucune thématique renseignée.');
  });

  it('speaks English', async () => {
    const element = await show(html`<gtnum-theme-grid lang="en" .data=${data}></gtnum-theme-grid>`);
    await waitUntil(() => seen(element).includes('3 themes'));
    expect(one(element, '[part="theme"]').lang).to.equal('fr');
  });

  for (const width of [280, 960]) {
    it(`stays within a column of ${width} px`, async () => {
      const element = await show();
      element.style.inlineSize = `${width}px`;
      expect(element.scrollWidth).to.be.at.most(width);
    });
  }

  it('aligns the rows of neighbouring cards', async () => {
    const element = await show();
    element.style.inlineSize = '960px';
    const tops = all(element, '[part="label"]').map((label) => label.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(1);
  });

  it('is accessible, dark and light', async () => {
    await expect(await show()).to.be.accessible();
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-theme-grid wave="2020-2022" .data=${data}></gtnum-theme-grid>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
