import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { type GtnumSelectEvent, type GtnumTimeline } from '../src/elements/gtnum-timeline.js';
import '../src/elements/gtnum-timeline.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { toPlain } from '../src/prerender/plain.js';
import { onPaper } from './paper.js';
import { all, listenToWarnings, one, seen, unfold, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));
const show = (template = html`<gtnum-timeline .data=${data}></gtnum-timeline>`) =>
  fixture<GtnumTimeline>(template);

const buttons = (element: GtnumTimeline) => all(element, 'summary[part="wave-button"]');
const open = (element: GtnumTimeline) =>
  all<HTMLDetailsElement>(element, '[part="wave"] > details[open]');
/** What is read out of the line of each wave. */
const lines = (element: GtnumTimeline) =>
  buttons(element).map((button) =>
    [...button.querySelector('h3, h4')!.children]
      .filter((child) => !child.matches('[aria-hidden]'))
      .map(text)
      .join(),
  );
/** The tiny facts with some changes. */
const changed = (change: (facts: typeof tiny) => void) => {
  const facts = structuredClone(tiny);
  change(facts);
  return link(parseDataset(facts));
};
const text = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('gtnum-timeline', () => {
  it('lists the waves in order, named by their period and never by a rank, and warns of nothing', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show();
    stop();
    expect(warnings).to.deep.equal([]);
    expect(one(element, '[part="waves"]').localName).to.equal('ol');
    expect(lines(element)).to.deep.equal([
      '2020–2022, 2 groupes connus sur 12',
      '2021–2024, aucun groupe connu sur 4 + 1',
      '2023–2026, aucun groupe connu',
    ]);
  });

  it('shows on every bar what is read out of its line', async () => {
    const element = await show();
    const shown = buttons(element).map((button) =>
      ['period', 'count'].map((part) => text(button.querySelector(`[part=${part}]`)!)).join(', '),
    );
    expect(shown).to.deep.equal(lines(element));
  });

  it('says in its heading what is found', async () => {
    const known = changed(({ waves }) => {
      for (const wave of waves) delete wave.announced;
    });
    const nobody = link({
      ...tiny,
      waves: [tiny.waves[2]!],
      groups: [],
      publications: [],
      milestones: [],
      themes: [],
    });
    for (const [facts, expected] of [
      [data, '2 groupes connus en trois vagues depuis 2020'],
      [known, '2 groupes connus en trois vagues depuis 2020'],
      [nobody, 'Une vague depuis 2023'],
    ] as const) {
      const element = await show(html`<gtnum-timeline .data=${facts}></gtnum-timeline>`);
      expect(seen(one(element, '[part="heading"]'))).to.equal(expected);
    }
  });

  it('says how many groups are known of those announced, for which waves, and of which none are', async () => {
    const announced = (...numbers: (string | undefined)[]) =>
      changed(({ waves }) => {
        for (const [index, number] of numbers.entries()) {
          if (number) waves[index]!.announced = number;
          else delete waves[index]!.announced;
        }
      });
    for (const [facts, french, english] of [
      [
        data,
        '2 groupes connus sur 17 annoncés pour deux vagues, aucun groupe connu pour 2023–2026, sans nombre annoncé.',
        '2 groups known of 17 announced for two waves, no group known for 2023–2026, where no number is announced.',
      ],
      [
        announced(undefined, '1'),
        'Aucun groupe connu sur 1 annoncé pour une vague, 2 groupes connus pour 2020–2022, 2023–2026, sans nombre annoncé.',
        'No group known of 1 announced for one wave, 2 groups known for 2020–2022, 2023–2026, where no number is announced.',
      ],
      [
        announced('12', '4+1', '3'),
        '2 groupes connus sur 20 annoncés.',
        '2 groups known of 20 announced.',
      ],
      [announced(undefined, undefined), '2 groupes connus.', '2 groups known.'],
    ] as const) {
      const element = await show(html`<gtnum-timeline .data=${facts}></gtnum-timeline>`);
      expect(text(one(element, '[part="summary"]'))).to.equal(french);
      element.lang = 'en';
      await waitUntil(() => text(one(element, '[part="summary"]')) === english, english);
    }
  });

  it('does not count among the waves of its sum one that announces no number', async () => {
    const { dataset } = await import('../src/facts/bundled.js');
    const element = await show(html`<gtnum-timeline .data=${dataset}></gtnum-timeline>`);
    expect(text(one(element, '[part="heading"]'))).to.match(/^20 groupes connus en cinq vagues/);
    expect(text(one(element, '[part="summary"]'))).to.equal(
      '17 groupes connus sur 31 annoncés pour quatre vagues, 3 groupes connus pour 2023–2026, sans nombre annoncé.',
    );
  });

  it('opens a wave on a sentence, its groups, subjects and call', async () => {
    const element = await show();
    expect(seen(element)).not.to.include('pour l’étude des pratiques');
    buttons(element)[0]!.click();
    await element.updateComplete;
    expect(open(element).map(({ id }) => id)).to.deep.equal(['wave-2020-2022']);
    expect(seen(one(element, '[part="sentence"]'))).to.equal(
      '« 12 GTnum pour l’étude des pratiques »',
    );
    expect(all(element, '#wave-2020-2022 [part="group"]').map(seen)).to.deep.equal([
      'Fiche #ÆSON Adopter une éducation à la sobriété numérique',
      'Fiche GTnum Gestes* (déduit) Gestes professionnels',
    ]);
    expect(all(element, '#wave-2020-2022 [part="theme"]').map(seen)).to.deep.equal([
      'Écosystème numérique* (déduit)',
      'Littératie des données',
    ]);
    expect(seen(one(element, '[part="call"]'))).to.equal(
      'Appel à manifestation d’intérêt du 25 mai 2020 : 9 sujets proposés. Lire l’appel',
    );
    expect(seen(one(element, '#sources-2020-2022'))).to.equal(
      'Sources de la vague 2020–2022 (2) · * déduit',
    );
    expect(seen(element)).not.to.match(/déduite|formulation|liste générale/);
  });

  it('says what a wave is about in words for readers, with the presentation’s own one step behind', async () => {
    const facts = changed(({ waves }) => {
      Object.assign(waves[0]!, { summary: 'Étude des pratiques.' });
    });
    const element = await show(
      html`<gtnum-timeline wave="2020-2022" .data=${facts}></gtnum-timeline>`,
    );
    expect(seen(one(element, '[part="sentence"]'))).to.equal('Étude des pratiques.');
    const statement = one<HTMLDetailsElement>(element, '[part="statement"]');
    expect(seen(statement)).to.equal('Ce qu’en dit la présentation');
    // A browser finds what is in the page, and opens it.
    expect(text(statement)).to.include('« 12 GTnum pour l’étude des pratiques »');
    statement.open = true;
    expect(seen(statement)).to.include('« 12 GTnum pour l’étude des pratiques »');
  });

  it('has what a source says word for word in <blockquote>, with its marks in the text', async () => {
    const element = await show();
    element.wave = '2020-2022';
    await element.updateComplete;
    await unfold(element, '#theme-2020-2022-ecosysteme');
    const quoted = all(element, 'blockquote').map(seen).filter(Boolean);
    expect(quoted).to.deep.equal([
      '« 12 GTnum pour l’étude des pratiques »',
      '« vers un renouvellement de l’écosystème numérique éducatif »',
    ]);
    // And nothing else is between such marks.
    expect(element.shadowRoot!.textContent.match(/«/g)).to.have.length(
      all(element, 'blockquote').length,
    );
    const plain = toPlain(element.shadowRoot!, 'fr', 'complete');
    expect(plain).to.include(
      '<blockquote><p>«\u00a0vers un renouvellement de l’écosystème numérique éducatif\u00a0»</p></blockquote>',
    );
  });

  it('opens a subject on its sentence, or the wave’s wording, and on its groups', async () => {
    const facts = changed(({ themes }) => {
      themes[0]!.wordings[0]!.inferred!['text'] = 'La page est perdue.';
      Object.assign(themes[1]!, { sentence: 'Lire des données.' });
    });
    const element = await show(html`<gtnum-timeline .data=${facts}></gtnum-timeline>`);
    for (const [wave, theme, expected] of [
      [
        '2020-2022',
        'ecosysteme',
        '« vers un renouvellement de l’écosystème numérique éducatif »* (déduit) Groupes connus : #ÆSON* (déduit)',
      ],
      ['2020-2022', 'donnees', 'Lire des données. Aucun groupe connu sur ce sujet.'],
      ['2021-2024', 'donnees', 'Lire des données. Aucun groupe connu sur ce sujet.'],
    ] as const) {
      element.wave = wave;
      await element.updateComplete;
      const details = await unfold(element, `#theme-${wave}-${theme}`);
      expect(seen(details)).to.include(expected);
    }
  });

  it('does not say the wording of a subject again where it is its name', async () => {
    const facts = changed(({ themes }) => {
      delete themes[1]!.sentence;
    });
    const element = await show(
      html`<gtnum-timeline wave="2021-2024" .data=${facts}></gtnum-timeline>`,
    );
    const details = await unfold(element, '#theme-2021-2024-donnees');
    expect(seen(details)).to.equal('Littératie des données Aucun groupe connu sur ce sujet.');
  });

  it('says nothing of a call of which nothing is known, and links to no other than a reference', async () => {
    const facts = changed(({ waves }) => {
      const [first, second] = waves as { call?: object }[];
      first!.call = { date: '2020-10', amount: '50 000 euros', sources: ['deck'] };
      second!.call = { sources: ['deck'] };
    });
    const element = await show(html`<gtnum-timeline .data=${facts}></gtnum-timeline>`);
    expect(all(element, '[part="call"]').map(text)).to.deep.equal([
      'Appel à manifestation d’intérêt d’octobre 2020 : 50 000 euros.',
    ]);
    expect(all(element, '[part="call"] a')).to.have.length(0);
  });

  it('opens the card of a group where its name stands, and goes back to the name', async () => {
    const element = await show(
      html`<gtnum-timeline
        wave="2020-2022"
        sources="none"
        heading-level="3"
        .data=${data}
      ></gtnum-timeline>`,
    );
    const summary = one(element, '#group-aeson > summary');
    expect(seen(summary)).to.match(/^Fiche #ÆSON/);
    expect(summary.getBoundingClientRect().height).to.be.at.least(24);
    summary.focus();
    await sendKeys({ press: 'Enter' });
    const card = () => element.shadowRoot!.querySelector('#group-aeson gtnum-group-card');
    // The facts are those of the timeline, not the bundled ones.
    await waitUntil(() => card()?.shadowRoot && seen(card()!).includes('Réseau Canopé'));
    expect(seen(card()!)).not.to.include('Adopter une éducation');
    expect(seen(card()!)).not.to.include('Sources');
    expect(card()).to.have.attribute('heading-level', '5');
    // What the card says when it cannot be drawn.
    expect(text(card()!)).to.equal(
      'Groupe préparant les élèves aux enjeux de l’environnement. Lire la présentation de #ÆSON',
    );
    await sendKeys({ press: 'Enter' });
    expect(card()!.checkVisibility()).to.equal(false);
    expect(element.shadowRoot!.activeElement?.parentElement?.id).to.equal('group-aeson');
    expect(element.wave).to.equal('2020-2022');
  });

  it('opens a card as wide as the list, beneath a name that stays in its place', async () => {
    const element = await show(
      html`<gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>`,
    );
    element.style.inlineSize = '60rem';
    const place = () => {
      const { left, top } = one(element, '#group-gestes > summary').getBoundingClientRect();
      return `${left} ${top}`;
    };
    const before = place();
    const details = await unfold(element, '#group-gestes');
    expect(place()).to.equal(before);
    const list = one(element, '[part="groups"]').getBoundingClientRect();
    expect(details.getBoundingClientRect().width).to.be.closeTo(list.width, 1);
  });

  it('never breaks a period of its sentence', async () => {
    const element = await show(
      html`<gtnum-timeline
        .data=${changed((facts) => {
          delete facts.waves[1]!.announced;
        })}
      ></gtnum-timeline>`,
    );
    const sentence = one(element, '[part="summary"]');
    expect(text(sentence)).to.include('2021–2024');
    const period = [...sentence.querySelectorAll('*')].find((each) => text(each) === '2021–2024')!;
    for (let width = 200; width < 700; width += 20) {
      element.style.inlineSize = `${width}px`;
      expect(period.getClientRects().length, `${width} px`).to.equal(1);
    }
  });

  it('shows the groups of other facts when these are given to it, in open cards too', async () => {
    const element = await show(
      html`<gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>`,
    );
    await unfold(element, '#group-aeson');
    const card = () => element.shadowRoot!.querySelector('#group-aeson gtnum-group-card')!;
    await waitUntil(() => card().shadowRoot && seen(card()).includes('Réseau Canopé'));
    element.data = changed(({ groups }) => {
      groups[0]!.partners = ['Un autre partenaire'];
    });
    await waitUntil(() => seen(card()).includes('Un autre partenaire'));
    expect(seen(card())).not.to.include('Réseau Canopé');
  });

  it('opens the cards of the facts that a page brings itself', async () => {
    await import('../src/elements/gtnum-dataset.js');
    const page = await fixture(html`
      <gtnum-dataset>
        <script type="application/json">
          ${JSON.stringify(tiny)}
        </script>
        <gtnum-timeline wave="2020-2022"></gtnum-timeline>
      </gtnum-dataset>
    `);
    const element = page.querySelector('gtnum-timeline')!;
    await waitUntil(() => element.shadowRoot!.querySelector('#group-aeson'));
    await unfold(element, '#group-aeson');
    const card = () => element.shadowRoot!.querySelector('#group-aeson gtnum-group-card')!;
    await waitUntil(() => card().shadowRoot && seen(card()).includes('Réseau Canopé'));
  });

  it('names a source that has no official address, and never the copy that was read', async () => {
    const element = await show(
      html`<gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>`,
    );
    const sources = await unfold(element, '#sources-2020-2022');
    expect(seen(sources)).to.include('Présentation générale (adresse officielle inconnue)');
    expect(element.shadowRoot!.innerHTML.includes('copies.example')).to.equal(false);
  });

  it('says what is not known of a wave', async () => {
    const element = await show(
      html`<gtnum-timeline wave="2023-2026" .data=${data}></gtnum-timeline>`,
    );
    expect(seen(one(element, '#wave-2023-2026 [part="panel"]'))).to.equal(
      'Sujets : non renseignés. Sources de la vague 2023–2026 (1)',
    );
  });

  it('tells the page which wave is open, and keeps one open at a time', async () => {
    const element = await show();
    for (const [index, wave] of ['2020-2022', '2021-2024'].entries()) {
      setTimeout(() => buttons(element)[index]!.click());
      const event = (await oneEvent(element, 'gtnum-select')) as GtnumSelectEvent;
      expect(event.wave).to.equal(wave);
      expect(event.composed && event.bubbles).to.equal(true);
      await element.updateComplete;
      expect(element).to.have.attribute('wave', wave);
      expect(open(element)).to.have.length(1);
    }
    setTimeout(() => buttons(element)[1]!.click());
    const closed = (await oneEvent(element, 'gtnum-select')) as GtnumSelectEvent;
    expect(closed.wave).to.equal(undefined);
    await element.updateComplete;
    expect(element).not.to.have.attribute('wave');
    expect(open(element)).to.have.length(0);
  });

  it('tells what can be kept and sent on, once the view has changed', async () => {
    const element = await show();
    setTimeout(() => buttons(element)[0]!.click());
    const event = await oneEvent(element, 'gtnum-select');
    expect(JSON.parse(JSON.stringify(event))).to.include({ wave: '2020-2022' });
    expect(open(element).map(({ id }) => id)).to.deep.equal(['wave-2020-2022']);
  });

  for (const width of [400, 1000]) {
    it(`leaves the clicked wave where it was on the screen, ${width} px wide`, async () => {
      const page = await fixture(html`
        <div style="inline-size: ${width}px; padding-block: 3000px">
          <style>
            ::part(panel) {
              min-block-size: 1200px;
            }
          </style>
          <gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>
        </div>
      `);
      const element = page.querySelector('gtnum-timeline')!;
      for (const clicked of [1, 2, 0, 0]) {
        const button = buttons(element)[clicked]!;
        scrollBy(0, button.getBoundingClientRect().top - 300);
        await aTimeout(50);
        const { top } = button.getBoundingClientRect();
        setTimeout(() => button.click());
        await oneEvent(element, 'gtnum-select');
        // Browsers have a way of their own of keeping things in place, a frame later.
        await aTimeout(100);
        expect(button.getBoundingClientRect().top).to.be.closeTo(top, 2);
      }
    });
  }

  it('opens the wave in which the browser’s own search finds something', async () => {
    const element = await show();
    element.shadowRoot!.querySelector<HTMLDetailsElement>('#wave-2021-2024')!.open = true;
    const event = (await oneEvent(element, 'gtnum-select')) as GtnumSelectEvent;
    expect(event.wave).to.equal('2021-2024');
    expect(element).to.have.property('wave', '2021-2024');
  });

  it('is named after its first year, in whatever order the waves stand', async () => {
    const other = link({ ...tiny, waves: [...tiny.waves].reverse() });
    const element = await show(html`<gtnum-timeline .data=${other}></gtnum-timeline>`);
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      '2 groupes connus en trois vagues depuis 2020',
    );
  });

  it('works with the keyboard alone, and stops only at what acts', async () => {
    const element = await show();
    const stops: (string | undefined)[] = [];
    const before = document.createElement('button');
    const after = document.createElement('button');
    element.before(before);
    element.after(after);
    before.focus();
    for (let i = 0; i < 6; i++) {
      await sendKeys({ press: 'Tab' });
      stops.push(element.shadowRoot!.activeElement?.localName);
    }
    // Three waves, all milestones, and what is there to download.
    expect(stops).to.deep.equal([...Array<string>(5).fill('summary'), undefined]);
    buttons(element)[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.wave === '2021-2024' && open(element).length === 1);
    await sendKeys({ press: ' ' });
    await waitUntil(() => element.wave === undefined);
    before.remove();
    after.remove();
  });

  it('shows the dated milestones and, on demand, all of them', async () => {
    const element = await show();
    const marks = seen(one(element, '[part="milestones"]'));
    expect(marks).to.equal('États généraux du numérique, 4–5 novembre 2020');
    expect(seen(one(element, '[part="all-milestones"]'))).to.equal('Tous les repères (2)');
    const details = await unfold(element, '[part="all-milestones"]');
    expect([...details.querySelectorAll('h3')].map(text)).to.deep.equal([
      'Institutions',
      'Vie des groupes',
    ]);
    expect(seen(details)).to.include('Institutions États généraux du numérique');
    expect(seen(details)).to.include('Vie des groupes Webinaire, mai 2021');
    const sources = await unfold(element, '#sources-milestones');
    expect(seen(sources)).to.include('Page du carnet (lu en partie)');
  });

  it('hangs the milestones that matter where they fall on the axis, apart from one another', async () => {
    const { dataset } = await import('../src/facts/bundled.js');
    const element = await show(html`<gtnum-timeline .data=${dataset}></gtnum-timeline>`);
    const marked = dataset.milestones.filter(({ highlight }) => highlight);
    for (const width of [640, 900, 1200]) {
      element.style.inlineSize = `${width}px`;
      const years = one(element, '[part="years"]').getBoundingClientRect();
      const marks = all(element, '[part="milestones"] > li');
      expect(marks).to.have.length(marked.length);
      const labels = marks.map((mark) => mark.firstElementChild!.getBoundingClientRect());
      for (const [index, mark] of marks.entries()) {
        const { left, right } = mark.getBoundingClientRect();
        const [year, month = '1'] = marked[index]!.date.split('-');
        const at =
          years.left + ((Number(year) + (Number(month) - 1) / 12 - 2017) / 10) * years.width;
        const isThere = [left, right].some((edge) => Math.abs(edge - at) < years.width / 100);
        expect(isThere, marked[index]!.title).to.equal(true);
        for (const other of labels.slice(index + 1)) {
          const label = labels[index]!;
          const areApart =
            label.right < other.left + 0.1 ||
            other.right < label.left + 0.1 ||
            label.bottom < other.top + 0.1 ||
            other.bottom < label.top + 0.1;
          expect(areApart, marked[index]!.title).to.equal(true);
        }
      }
    }
    element.style.inlineSize = '320px';
    const tops = all(element, '[part="milestones"] > li').map(
      (li) => li.getBoundingClientRect().top,
    );
    expect([...tops].sort((a, b) => a - b)).to.deep.equal(tops);
  });

  it('shows bars that stand out from light and dark pages, by their edge', async () => {
    const luminance = (colour: string) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const { dataset } = await import('../src/facts/bundled.js');
    for (const [ground, ink] of [
      ['#fff', '#1e2130'],
      ['#14161c', '#e9e6df'],
    ]) {
      const page = await fixture(
        html`<div style="background: ${ground}; color: ${ink}; inline-size: 60rem">
          <gtnum-timeline .data=${dataset}></gtnum-timeline>
        </div>`,
      );
      const bars = all(page.firstElementChild!, '[part="bar"]');
      expect(bars).to.have.length(5);
      for (const bar of bars) {
        const both = [ground!, getComputedStyle(bar).borderInlineStartColor].map(luminance);
        const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
        expect(ratio).to.be.at.least(3);
      }
    }
  });

  it('draws today between the years', async () => {
    const element = await show();
    element.style.inlineSize = '60rem';
    const label = one(element, '.today');
    expect(text(label)).to.equal('aujourd’hui');
    const years = all(element, '[part="years"] li');
    const index = years.findIndex((year) => text(year) === String(new Date().getFullYear()));
    const year = years[index]!.getBoundingClientRect();
    const edge = label.getBoundingClientRect().right;
    expect(edge).to.be.within(year.left - 1, year.right + 1);
  });

  it('names, in a narrow column, the ends of the axis that its strips stand on, and marks today', async () => {
    const element = await show();
    const year = new Date().getFullYear();
    element.data = changed(({ waves }) => {
      waves[2]!.period.end = `${year + 2}`;
    });
    await element.updateComplete;
    for (const width of [280, 600]) {
      element.style.inlineSize = `${width}px`;
      const years = all(element, '[part="years"] li').filter((each) => each.checkVisibility());
      expect(years.map(text)).to.deep.equal(['2020', `${year + 2}`]);
      const [first, last] = years.map((each) => each.getBoundingClientRect());
      const label = one(element, '.today').getBoundingClientRect();
      expect(text(one(element, '.today'))).to.equal('aujourd’hui');
      expect(label.bottom <= first!.top + 1).to.equal(true);
      for (const track of all(element, '[part="track"]')) {
        const { left, right } = track.getBoundingClientRect();
        expect(first!.left).to.be.closeTo(left, 1);
        expect(last!.right).to.be.closeTo(right, 1);
        const mark = parseFloat(getComputedStyle(track, '::after').insetInlineStart);
        expect(left + mark).to.be.closeTo(label.right, 1);
      }
    }
  });

  it('tells those who hear it, once, which waves are under way', async () => {
    const year = new Date().getFullYear();
    const facts = changed(({ waves }) => {
      waves[1]!.period.end = `${year - 1}`;
      waves[2]!.period = { start: `${year}`, end: `${year + 1}` };
    });
    const element = await show(html`<gtnum-timeline .data=${facts}></gtnum-timeline>`);
    const heard = (button: HTMLElement) => {
      const copy = button.cloneNode(true) as HTMLElement;
      for (const each of copy.querySelectorAll('[aria-hidden]')) each.remove();
      return text(copy);
    };
    const said = buttons(element).map(heard);
    expect(said[2]).to.equal(`${year}–${year + 1}, aucun groupe connu, en cours`);
    expect(said.join(' ').split('en cours')).to.have.length(2);
    element.lang = 'en';
    await waitUntil(() => heard(buttons(element)[2]!)!.endsWith('no group known, under way'));
  });

  it('draws no today where the years do not hold it', async () => {
    const element = await show(
      html`<gtnum-timeline from="2020" to="2024" .data=${data}></gtnum-timeline>`,
    );
    expect(seen(element)).not.to.include('aujourd’hui');
    element.style.inlineSize = '60rem';
    const [year] = all(element, '[part="years"] li');
    const [track] = all(element, '[part="track"]');
    expect(year!.getBoundingClientRect().left).to.be.closeTo(
      track!.getBoundingClientRect().left,
      1,
    );
  });

  it('is named after the first year it shows, and lists all milestones whatever the years', async () => {
    const element = await show(
      html`<gtnum-timeline from="2021" to="2023" .data=${data}></gtnum-timeline>`,
    );
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      '2 groupes connus en trois vagues depuis 2020',
    );
    expect(seen(one(element, '[part="all-milestones"] > summary'))).to.equal(
      'Tous les repères (2)',
    );
  });

  it('leaves out a wave that ended on the day before the first year', async () => {
    const ended = structuredClone(tiny);
    ended.waves[0]!.period = { start: '2020-09-15', end: '2022-12-31' };
    const element = await show(
      html`<gtnum-timeline from="2023" .data=${link(parseDataset(ended))}></gtnum-timeline>`,
    );
    expect(buttons(element)).to.have.length(2);
  });

  it('keeps long periods and their number of groups apart', async () => {
    const long = structuredClone(tiny);
    long.waves[0]!.period = { start: '2020-09-15', end: '2023-12-31' };
    const element = await show(html`<gtnum-timeline .data=${link(long)}></gtnum-timeline>`);
    for (const width of [280, 640, 960]) {
      element.style.inlineSize = `${width}px`;
      expect(element.scrollWidth).to.be.at.most(width);
      const period = one(element, '[part="period"]').getBoundingClientRect();
      const count = one(element, '[part="count"]').getBoundingClientRect();
      expect(period.right <= count.left || period.bottom <= count.top).to.equal(true);
    }
  });

  it('writes the number of groups on its bar, or beside one that is too short, at any width', async () => {
    const { dataset } = await import('../src/facts/bundled.js');
    const short = changed(({ waves }) => {
      waves[0]!.period = { start: '1990', end: '1990' };
      waves[1]!.period = { start: '2005', end: '2005' };
      waves[2]!.period = { start: '2020', end: '2020' };
    });
    const apart = (a: DOMRect, b: DOMRect) =>
      a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    for (const [facts, lang, limits] of [
      [dataset, 'fr', {}],
      [dataset, 'en', {}],
      [dataset, 'fr', { from: 2021, to: 2023 }],
      [short, 'fr', {}],
    ] as const) {
      const element = await show(
        html`<gtnum-timeline lang=${lang} .data=${facts}></gtnum-timeline>`,
      );
      Object.assign(element, limits);
      await waitUntil(() => lines(element)[0]?.includes(lang === 'en' ? 'known' : 'connu'));
      const faults: string[] = [];
      for (let width = 280; width <= 1280; width += 40) {
        element.style.inlineSize = `${width}px`;
        for (const wave of all(element, '[part="wave"]')) {
          const [period, track, bar] = ['period', 'track', 'bar'].map((part) =>
            wave.querySelector(`[part=${part}]`)!.getBoundingClientRect(),
          );
          const range = document.createRange();
          range.selectNodeContents(wave.querySelector('[part=count]')!);
          const count = range.getBoundingClientRect();
          const isWithin = count.left >= track!.left - 1 && count.right <= track!.right + 1;
          const isOn = count.left >= bar!.left && count.right <= bar!.right;
          if (!isWithin || !apart(count, period!) || !(isOn || apart(count, bar!))) {
            faults.push(`${width} px: ${text(wave.querySelector('summary')!)}`);
          }
        }
      }
      expect(faults).to.deep.equal([]);
    }
  });

  it('tells the milestones in order of time', async () => {
    const shuffled = { ...tiny, milestones: [...tiny.milestones].reverse() };
    const element = await show(html`<gtnum-timeline .data=${link(shuffled)}></gtnum-timeline>`);
    await unfold(element, '[part="all-milestones"]');
    const said = all(element, '[part="all-milestones"] li').map(seen);
    expect(said.slice(0, 2)).to.deep.equal([
      'États généraux du numérique, 4–5 novembre 2020',
      'Webinaire, mai 2021',
    ]);
  });

  it('draws overlapping periods so that they overlap, in proportion', async () => {
    const element = await show();
    element.style.inlineSize = '60rem';
    const [first, second] = all(element, '[part="bar"]').map((bar) => bar.getBoundingClientRect());
    expect(second!.left).to.be.lessThan(first!.right);
    expect(second!.width / first!.width).to.be.closeTo(4 / 3, 0.01);
  });

  it('limits the years', async () => {
    const element = await show(
      html`<gtnum-timeline from="2022" to="2023" .data=${data}></gtnum-timeline>`,
    );
    expect(all(element, '[part="years"] li').map(text)).to.deep.equal(['2022', '2023']);
    expect(all(element, '[part="period"]').map(text)).to.deep.equal([
      '2020–2022',
      '2021–2024',
      '2023–2026',
    ]);
    expect(all(element, '[part="milestones"]')).to.have.length(0);
  });

  it('counts the year in which a wave ends among its years', async () => {
    const element = await show(
      html`<gtnum-timeline from="2026" to="2026" .data=${data}></gtnum-timeline>`,
    );
    expect(all(element, '[part="period"]').map(text)).to.deep.equal(['2023–2026']);
    element.style.inlineSize = '60rem';
    const bar = one(element, '[part="bar"]').getBoundingClientRect();
    const track = one(element, '[part="track"]').getBoundingClientRect();
    // It goes on where the years drawn end, out of sight.
    expect(bar.left <= track.left + 1 && bar.right >= track.right - 1).to.equal(true);
    expect(element.scrollWidth).to.be.at.most(960);
  });

  it('keeps the page’s content where the years hold no wave', async () => {
    const element = await show(
      html`<gtnum-timeline from="1990" to="1991" .data=${data}></gtnum-timeline>`,
    );
    expect(seen(element)).to.equal('Aucune vague dans ces années.');
  });

  it('says so where no wave is known, without a warning', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const none = link({ ...tiny, waves: [], themes: [], groups: [], publications: [] });
    const element = await show(html`<gtnum-timeline .data=${none}></gtnum-timeline>`);
    stop();
    expect(seen(element)).to.equal('Aucune vague renseignée.');
    expect(warnings).to.deep.equal([]);
  });

  it('warns once about years that make no sense, and draws all of them', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show(
      html`<gtnum-timeline from="deux mille" .data=${data}></gtnum-timeline>`,
    );
    const reversed = await show(
      html`<gtnum-timeline from="2022" to="2021" .data=${data}></gtnum-timeline>`,
    );
    const late = await show(html`<gtnum-timeline from="2040" .data=${data}></gtnum-timeline>`);
    element.requestUpdate();
    await element.updateComplete;
    const absurd = await show(html`<gtnum-timeline to="20255" .data=${data}></gtnum-timeline>`);
    stop();
    expect(all(absurd, '[part="years"] li').length).to.be.lessThan(50);
    expect(warnings).to.deep.equal([
      '[gtnum] <gtnum-timeline from="deux mille"> : une année est attendue, de 1900 à 2100.',
      '[gtnum] <gtnum-timeline> : axe impossible, de 2022 à 2021.',
      // Nobody wrote a « to ».
      '[gtnum] <gtnum-timeline> : axe impossible, de 2040 à 2026.',
      '[gtnum] <gtnum-timeline to="20255"> : une année est attendue, de 1900 à 2100.',
    ]);
    expect(buttons(element)).to.have.length(3);
    for (const each of [reversed, late]) expect(seen(each)).to.include('2023–2026');
  });

  it('warns once about a wave that does not exist, with the nearest, and shows the others', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const element = await show(
      html`<gtnum-timeline wave="2020-2023" .data=${data}></gtnum-timeline>`,
    );
    await aTimeout(0);
    stop();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include(
      '<gtnum-timeline wave="2020-2023"> : « 2020-2023 » n\'existe pas. Les plus proches : « 2020-2022 »',
    );
    expect(buttons(element)).to.have.length(3);
  });

  it('says nothing of milestones where none is known', async () => {
    const none = link(parseDataset({ ...tiny, milestones: [] }));
    const element = await show(html`<gtnum-timeline .data=${none}></gtnum-timeline>`);
    expect(seen(element)).not.to.include('repères');
  });

  it('has every wave open as soon as it is to be printed', async () => {
    const element = await show();
    dispatchEvent(new Event('beforeprint'));
    const printed = open(element).length;
    dispatchEvent(new Event('afterprint'));
    expect(printed).to.equal(3);
    expect(open(element)).to.have.length(0);
  });

  it('prints every wave open', async () => {
    const element = await show();
    const chosen: unknown[] = [];
    element.addEventListener('gtnum-select', (event) => chosen.push(event));
    const printed = await onPaper(async () => {
      // Browsers tell later what has been opened.
      await aTimeout(50);
      return all(element, '[part="panel"]').map((panel) => panel.checkVisibility());
    });
    expect(printed).to.deep.equal([true, true, true]);
    await waitUntil(() => !open(element).length);
    expect(chosen).to.have.length(0);
  });

  it('speaks English, and marks what stays French', async () => {
    const element = await show(
      html`<gtnum-timeline lang="en" wave="2020-2022" .data=${data}></gtnum-timeline>`,
    );
    await waitUntil(() => seen(element).includes('2 groups known of 17 announced'));
    expect(lines(element)[0]).to.equal('2020–2022, 2 groups known of 12');
    expect(seen(one(element, '[part="heading"]'))).to.equal(
      '2 groups known in three waves since 2020',
    );
    expect(one(element, '[part="sentence"]').lang).to.equal('fr');
    expect(one(element, '[part="heading"]').closest('[lang]')).to.have.attribute('lang', 'en');
  });

  for (const width of [280, 320, 640, 960, 1280]) {
    it(`stays within a column of ${width} px`, async () => {
      const element = await show(
        html`<gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>`,
      );
      element.style.inlineSize = `${width}px`;
      expect(element.scrollWidth).to.be.at.most(width);
      for (const part of all(element, 'button, summary')) {
        if (part.checkVisibility()) expect(part.getBoundingClientRect().height).to.be.at.least(24);
      }
    });
  }

  it('is accessible, open and closed, dark and light', async () => {
    const element = await show();
    await expect(element).to.be.accessible();
    element.wave = '2020-2022';
    await element.updateComplete;
    await expect(element).to.be.accessible();
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>
      </div>`,
    );
    await expect(dark).to.be.accessible();
    const grey = await fixture(
      html`<div style="background: #fff; color: #555">
        <gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>
      </div>`,
    );
    await expect(grey).to.be.accessible();
  });
});
