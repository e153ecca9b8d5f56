import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { type GtnumFilterEvent, type GtnumThemeGrid } from '../src/elements/gtnum-theme-grid.js';
import '../src/elements/gtnum-theme-grid.js';
import { dataset } from '../src/facts/bundled.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { toPlain } from '../src/prerender/plain.js';
import { onPaper } from './paper.js';
import { all, listenToWarnings, one, seen, unfold, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

const show = (template = html`<gtnum-theme-grid .data=${data}></gtnum-theme-grid>`) =>
  fixture<GtnumThemeGrid>(template);

const labels = (element: GtnumThemeGrid) =>
  all(element, '[part="label"]').map((label) => label.textContent);

describe('gtnum-theme-grid', () => {
  it('says in its heading how many subjects there are, and since when', async () => {
    const element = await show();
    expect(seen(one(element, '[part="heading"]'))).to.equal('3 thématiques depuis 2020');
    expect(seen(one(element, '[role="status"]'))).to.equal(
      'Un groupe est connu pour 1 des 3 thématiques.',
    );
    const undated = parseDataset({
      ...tiny,
      themes: [tiny.themes[2]],
      groups: [],
      publications: [],
      milestones: [],
    });
    const other = await show(html`<gtnum-theme-grid .data=${link(undated)}></gtnum-theme-grid>`);
    expect(seen(one(other, '[part="heading"]'))).to.equal('1 thématique');
  });

  it('shows each subject with its sentence, groups and waves', async () => {
    const element = await show();
    const [first, second, third] = all(element, '[part="theme"]').map(seen);
    // « * » and what is read out with it: the wave is inferred, and that the group works on the subject; not
    // its years.
    expect(first).to.match(
      /^Écosystème numérique vers un renouvellement de l’écosystème numérique éducatif Sujet proposé en 2020–2022\* \(déduit\) Fiche #ÆSON\* \(déduit\) , 2020–2022$/,
    );
    expect(second).to.equal(
      'Littératie des données Apprendre à lire des données. 2 formulations des sources Sujet proposé en 2020–2022 , 2021–2024 aucun groupe connu',
    );
    // No wave is known: nothing is said of them, and no label twice.
    expect(third).to.equal('Blockchain aucun groupe connu');
  });

  it('names under a chosen wave the groups of that wave, and counts no others', async () => {
    const element = await show(html`<gtnum-theme-grid .data=${dataset}></gtnum-theme-grid>`);
    for (const wave of dataset.waves) {
      element.wave = wave.id;
      await element.updateComplete;
      const names = all(element, '[part="group"] b').map(seen);
      const own = wave.groups.map(({ name }) => name);
      expect(names.filter((name) => !own.some((each) => name.startsWith(each)))).to.deep.equal([]);
    }
    // #IA_EO and GTnum 7 worked on two of the nine, in other waves.
    expect(seen(one(element, '[role="status"]'))).to.equal(
      '9 thématiques, dont 3 avec un groupe connu',
    );
  });

  it('has the wordings of the sources one step behind, each with where it comes from', async () => {
    const element = await show();
    const wordings = one(element, '#wordings-donnees');
    expect(wordings.querySelectorAll('li')).to.have.length(0);
    await unfold(element, '#wordings-donnees');
    expect([...wordings.querySelectorAll('li')].map(seen)).to.deep.equal([
      'Littératie des données – présentation générale, liste par période, 2021–2024',
      'Traces d’apprentissage – appel à manifestation d’intérêt, 2020–2022',
    ]);
    expect(all(element, '[part="wordings"]')).to.have.length(1);
  });

  it('counts the wordings beside the one that it shows', async () => {
    const [ecosystem] = tiny.themes;
    const more = { text: 'Écosystème', origin: 'group', group: 'aeson', sources: ['page'] };
    const worded = parseDataset({
      ...tiny,
      themes: [{ ...ecosystem, wordings: [...ecosystem!.wordings, more] }, ...tiny.themes.slice(1)],
    });
    const element = await show(html`<gtnum-theme-grid .data=${link(worded)}></gtnum-theme-grid>`);
    const wordings = await unfold(element, '#wordings-ecosysteme');
    expect(seen(wordings)).to.equal('et 1 autre formulation Écosystème – #ÆSON');
  });

  it('opens the card of a group where it is named, over the whole row', async () => {
    const element = await show();
    element.style.inlineSize = '960px';
    one(element, '[part="group"] > summary').focus();
    const group = await unfold(element, '[part="group"]');
    await waitUntil(() => seen(element).includes('Bordeaux'));
    const card = one(element, 'gtnum-group-card');
    expect(seen(card)).to.match(/^#ÆSON.*Adopter une éducation à la sobriété numérique/);
    expect(card.getBoundingClientRect().width).to.be.closeTo(960, 1);
    expect(element.shadowRoot!.activeElement === group.querySelector('summary')).to.equal(true);
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('moves nothing when a card opens, but what stands below its row, and leaves no hole', async () => {
    const element = await show(html`<gtnum-theme-grid .data=${dataset}></gtnum-theme-grid>`);
    const place = (each: Element) => {
      const { left, top } = each.getBoundingClientRect();
      return [left, top].map(Math.round);
    };
    for (const width of [640, 960, 1200]) {
      element.style.inlineSize = `${width}px`;
      const subjects = all(element, '[part="theme"]').slice(0, 12);
      const before = subjects.map(place);
      const [, first] = before[0]!;
      const columns = before.filter(([, top]) => top === first).length;
      // The last of the first row, and of the second.
      for (const at of [columns - 1, 2 * columns - 1]) {
        const row = Math.floor(at / columns);
        const details = subjects[at]!.querySelector<HTMLDetailsElement>('[part="group"]')!;
        const summary = details.querySelector('summary')!;
        const line = place(summary);
        summary.click();
        await waitUntil(() => all(element, 'gtnum-group-card').some((each) => seen(each)));
        const card = one(element, 'gtnum-group-card').getBoundingClientRect();
        expect(place(summary), `line at ${width}`).to.deep.equal(line);
        const after = subjects.map(place);
        const still = (row + 1) * columns;
        expect(after.slice(0, still), `${width}`).to.deep.equal(before.slice(0, still));
        expect(card.width).to.be.closeTo(width, 1);
        for (const [, top] of after.slice(still)) expect(top).to.be.greaterThan(card.bottom);
        summary.click();
        await waitUntil(() => all(element, 'gtnum-group-card').length === 0);
        expect(subjects.map(place)).to.deep.equal(before);
      }
    }
  });

  it('keeps an open card with its line when both go and come back', async () => {
    const element = await show();
    await unfold(element, '[part="group"]');
    await waitUntil(() => all(element, 'gtnum-group-card').length === 1);
    element.query = 'blockchain';
    await element.updateComplete;
    expect(all(element, 'gtnum-group-card')).to.have.length(0);
    element.query = '';
    await element.updateComplete;
    expect(all(element, 'gtnum-group-card')).to.have.length(1);
    expect(one<HTMLDetailsElement>(element, '[part="group"]').open).to.equal(true);
  });

  it('says at each group when it works, and at a subject in which waves it was offered', async () => {
    const element = await show(html`<gtnum-theme-grid .data=${dataset}></gtnum-theme-grid>`);
    const subject = all(element, '[part="theme"]').find((each) =>
      seen(each).startsWith('Intelligence artificielle'),
    )!;
    expect(seen(subject.querySelector('[part="waves"]')!)).to.equal(
      'Sujet proposé en 2020–2022 , 2022–2025 , 2023–2026',
    );
    expect([...subject.querySelectorAll('[part="group"]')].map(seen)).to.deep.equal([
      // That its name is a hashtag is inferred.
      'Fiche #IA_EO* (déduit) , 2020–2022',
    ]);
    const lines = all(element, '[part="group"]').map(seen);
    // Inferred: that it works on the subject, and its years. One mark.
    expect(lines).to.include('Fiche GTnum 8 , 2017–2020* (déduit)');
    expect(lines).to.include('Fiche RINOREP* (déduit) , 2020–2023');
  });

  it('says quietly and once that no group of a subject is known, or none of the chosen wave', async () => {
    const element = await show(html`<gtnum-theme-grid .data=${dataset}></gtnum-theme-grid>`);
    const without = all(element, '[part="theme"]').filter(
      (each) => !each.querySelector('[part="group"]'),
    );
    expect(without).to.have.length(9);
    for (const each of without) {
      expect(seen(each).split('aucun groupe connu')).to.have.length(2);
      expect(each.querySelector('p.muted:last-child')).to.exist;
    }
    element.wave = '2023-2026';
    await element.updateComplete;
    const subjects = all(element, '[part="theme"]').map(seen);
    const of = (label: string) => subjects.find((each) => each.startsWith(label));
    expect(of('Intelligence artificielle')).to.match(/aucun groupe connu de cette vague$/);
    expect(of('Mathématiques')).to.match(/aucun groupe connu$/);
  });

  it('says what its filters are, and what is found', async () => {
    const element = await show();
    expect(seen(one(element, '[part="filters"]'))).to.match(/^Vague Toutes/);
    const input = one<HTMLInputElement>(element, 'input');
    expect(input.placeholder).to.equal('Chercher une thématique ou un groupe');
    expect(input.ariaLabel).to.equal(input.placeholder);
    element.style.inlineSize = '280px';
    expect(input.scrollWidth).to.be.at.most(input.clientWidth);
  });

  it('moves nothing in the row of filters when a wave is chosen', async () => {
    const element = await show(html`<gtnum-theme-grid .data=${dataset}></gtnum-theme-grid>`);
    for (const width of [280, 640, 960, 1200]) {
      element.style.inlineSize = `${width}px`;
      const places = () =>
        all(element, '[part="filters"] :is(button, input)').map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [x, y, width, height].map((n) => Math.round(n * 10)).join();
        });
      const before = places();
      for (const filter of all(element, '[part="wave-filter"]')) {
        filter.click();
        await element.updateComplete;
        expect(getComputedStyle(filter).fontWeight).to.equal('650');
        expect(places(), `${seen(filter)} at ${width}`).to.deep.equal(before);
      }
    }
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

  it('filters by the waves of a subject, and shows all again by the same tag', async () => {
    const element = await show();
    const tags = all<HTMLButtonElement>(element, 'button[part="wave"]');
    expect(tags.map((tag) => tag.ariaLabel)).to.deep.equal([
      'Vague 2020–2022 (déduit)\u00a0: filtrer',
      'Vague 2020–2022\u00a0: filtrer',
      'Vague 2021–2024\u00a0: filtrer',
    ]);
    const tag = tags[2]!;
    expect(tag.getBoundingClientRect().height).to.be.at.least(24);
    tag.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = (await oneEvent(element, 'gtnum-filter')) as GtnumFilterEvent;
    expect([event.wave, event.count]).to.deep.equal(['2021-2024', 1]);
    expect(labels(element)).to.deep.equal(['Littératie des données']);
    // The reader is where he was: on the tag, which has not moved to another subject.
    expect(element.shadowRoot!.activeElement === tag).to.equal(true);
    expect(tag).to.have.attribute('aria-pressed', 'true');
    expect(all(element, '[part="wave-filter"]')[2]).to.have.attribute('aria-pressed', 'true');
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    await oneEvent(element, 'gtnum-filter');
    expect(element).not.to.have.attribute('wave');
    expect(labels(element)).to.have.length(3);
    expect(element.shadowRoot!.activeElement === tag).to.equal(true);
  });

  it('leaves the clicked tag where it is on the screen, whatever goes above it', async () => {
    const element = await show();
    element.style.cssText = 'inline-size: 280px; margin-block: 200vh';
    const tag = all(element, 'button[part="wave"]')[2]!;
    tag.scrollIntoView({ block: 'end' });
    const { top } = tag.getBoundingClientRect();
    setTimeout(() => tag.click());
    await oneEvent(element, 'gtnum-filter');
    await waitUntil(() => Math.abs(tag.getBoundingClientRect().top - top) < 2);
    window.scrollTo(0, 0);
  });

  it('keeps what is open open with its subject', async () => {
    const element = await show();
    await unfold(element, '#wordings-donnees');
    element.wave = '2021-2024';
    await element.updateComplete;
    expect(one<HTMLDetailsElement>(element, '#wordings-donnees').open).to.equal(true);
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
    expect(seen(one(element, '[role="status"]'))).to.equal(
      'Aucune thématique ne répond à « ECOSYSTEME numerzzz ».',
    );
  });

  it('offers a way out where nothing is found', async () => {
    const element = await show(
      html`<gtnum-theme-grid wave="2021-2024" query="astronomie" .data=${data}></gtnum-theme-grid>`,
    );
    expect(seen(one(element, '[role="status"]'))).to.equal(
      'Aucune thématique de la vague 2021–2024 ne répond à « astronomie ».',
    );
    const button = one(element, '[part="show-all"]');
    expect(seen(button)).to.equal('Tout afficher');
    button.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = (await oneEvent(element, 'gtnum-filter')) as GtnumFilterEvent;
    expect([event.wave, event.query, event.count]).to.deep.equal([undefined, '', 3]);
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input');
    expect(labels(element)).to.have.length(3);
    expect([element.hasAttribute('wave'), element.query]).to.deep.equal([false, '']);
    expect(all(element, '[part="show-all"]')).to.have.length(0);
  });

  it('keeps what is searched for where another wave has it', async () => {
    const element = await show(
      html`<gtnum-theme-grid wave="2021-2024" query="ecosys" .data=${data}></gtnum-theme-grid>`,
    );
    const button = one(element, '[part="show-all"]');
    expect(seen(button)).to.equal('Chercher dans toutes les vagues (1)');
    button.click();
    await waitUntil(() => labels(element).length === 1);
    expect(labels(element)).to.deep.equal(['Écosystème numérique']);
    expect([element.hasAttribute('wave'), element.query]).to.deep.equal([false, 'ecosys']);
    expect(one<HTMLInputElement>(element, 'input').value).to.equal('ecosys');
  });

  it('marks what was found, in letters as they are', async () => {
    const element = await show(
      html`<gtnum-theme-grid query="ecosys" .data=${data}></gtnum-theme-grid>`,
    );
    expect(all(element, 'mark').map(seen)).to.deep.equal(['Écosys', 'écosys']);
    element.query = '';
    await element.updateComplete;
    expect(all(element, 'mark')).to.have.length(0);
  });

  it('finds a wording that is folded away, and opens it', async () => {
    const element = await show(
      html`<gtnum-theme-grid query="trace" .data=${data}></gtnum-theme-grid>`,
    );
    expect(labels(element)).to.deep.equal(['Littératie des données']);
    expect(one<HTMLDetailsElement>(element, '#wordings-donnees').open).to.equal(true);
    expect(all(element, 'mark').map(seen)).to.deep.equal(['Trace']);
    // What is found in plain sight opens nothing.
    element.query = 'données';
    await element.updateComplete;
    expect(one<HTMLDetailsElement>(element, '#wordings-donnees').open).to.equal(false);
  });

  it('finds the groups of a subject, by a title that is then shown', async () => {
    const element = await show(
      html`<gtnum-theme-grid query="sobriété" .data=${data}></gtnum-theme-grid>`,
    );
    expect(labels(element)).to.deep.equal(['Écosystème numérique']);
    expect(seen(one(element, '[part="group"]'))).to.include('sobriété numérique');
    expect(all(element, 'mark').map(seen)).to.deep.equal(['sobriété']);
    // What is not seen in plain sight, of all that is asked for.
    element.query = 'écosystème sobriété';
    await element.updateComplete;
    expect(seen(one(element, '[part="group"]'))).to.include('sobriété numérique');
    element.query = 'aeson';
    await element.updateComplete;
    expect(labels(element)).to.deep.equal(['Écosystème numérique']);
    expect(seen(one(element, '[part="group"]'))).not.to.include('sobriété numérique');
    expect(all(element, '[part="group"] mark').map(seen)).to.deep.equal(['ÆSON']);
  });

  it('finds words of the same sense, as the data says', async () => {
    const synonyms = link({
      ...parseDataset(tiny),
      synonyms: [['chaîne de blocs', 'blockchain']],
    });
    const element = await show(
      html`<gtnum-theme-grid query="chaines de blocs" .data=${synonyms}></gtnum-theme-grid>`,
    );
    expect(labels(element)).to.deep.equal(['Blockchain']);
    expect(all(element, 'mark').map(seen)).to.deep.equal(['Blockchain']);
  });

  it('says how subjects were brought together, with the sources', async () => {
    const element = await show();
    const line = one(element, '[part="sources"]').parentElement!;
    expect(seen(line)).to.match(
      /^Thématiques rapprochées d’après leurs formulations ?\* ?\(déduit\) ?\. Comment, et sources \(2\) · \* déduit$/,
    );
    await unfold(element, '#sources');
    expect(seen(line)).to.include(
      'Littératie des données (rapprochement) : Les traces sont des données.',
    );
    element.sources = 'none';
    await element.updateComplete;
    expect(seen(element)).to.include('Déduit par recoupement, non écrit par une source.');
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
    expect(seen(one(element, '[role="status"]'))).to.equal(
      'Aucune thématique de la vague 2023–2026 n’est connue.',
    );
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

  it('is printed on a page and a half: no filters, nothing folded', async () => {
    const element = await show(html`<gtnum-theme-grid .data=${dataset}></gtnum-theme-grid>`);
    // A4 without a margin of 1 cm.
    element.style.cssText = 'inline-size: 718px; font: 16px/1.5 sans-serif';
    const { text, height } = await onPaper(() => ({
      text: seen(element),
      height: element.getBoundingClientRect().height,
    }));
    expect(height).to.be.at.most(1.5 * 1046);
    for (const { label, groups } of dataset.themes) {
      for (const said of [label, ...groups.map(({ name }) => name)]) expect(text).to.include(said);
    }
    expect(text).not.to.match(/Toutes|formulations des sources|Comment, et sources/);
  });

  it('says its waves in plain HTML, where they filter nothing', async () => {
    const plain = toPlain((await show()).shadowRoot!, 'fr');
    expect(plain).to.include('<p>Sujet proposé en 2020–2022, 2021–2024</p>');
    expect(plain).not.to.include('Toutes');
  });

  it('is accessible, dark and light', async () => {
    const element = await show();
    await unfold(element, '[part="group"]');
    await unfold(element, '[part="wordings"]');
    await unfold(element, '[part="sources"]');
    await expect(element).to.be.accessible();
    await expect(
      await show(html`<gtnum-theme-grid query="zzz" .data=${data}></gtnum-theme-grid>`),
    ).to.be.accessible();
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-theme-grid wave="2020-2022" query="num" .data=${data}></gtnum-theme-grid>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
