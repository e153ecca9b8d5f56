import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { type GtnumSelectEvent, type GtnumTimeline } from '../src/elements/gtnum-timeline.js';
import '../src/elements/gtnum-timeline.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { all, listenToWarnings, one, seen, unfold } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));
const show = (template = html`<gtnum-timeline .data=${data}></gtnum-timeline>`) =>
  fixture<GtnumTimeline>(template);

const buttons = (element: GtnumTimeline) => all(element, 'summary[part="wave-button"]');
const open = (element: GtnumTimeline) =>
  all<HTMLDetailsElement>(element, '[part="wave"] > details[open]');
const text = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('gtnum-timeline', () => {
  it('lists the waves in order, named by their period and never by a rank', async () => {
    const element = await show();
    expect(one(element, '[part="waves"]').localName).to.equal('ol');
    expect(buttons(element).map(text)).to.deep.equal([
      '2020–2022, 12 groupes',
      '2021–2024, 4 + 1 groupes',
      '2023–2026, groupes non renseignés',
    ]);
    expect(all(element, 'summary time').map((time) => time.getAttribute('datetime'))).to.deep.equal(
      ['2020', '2022', '2021', '2024', '2023', '2026'],
    );
  });

  it('says how many groups are documented and how many were announced, and until when', async () => {
    const element = await show();
    expect(text(one(element, '[part="summary"]'))).to.equal(
      '2 des 17 groupes annoncés jusqu’en 2024.',
    );
  });

  it('opens a wave on its statement, themes, groups, call and coverage', async () => {
    const element = await show();
    expect(seen(element)).not.to.include('pour l’étude des pratiques');
    buttons(element)[0]!.click();
    await element.updateComplete;
    expect(open(element)).to.deep.equal([buttons(element)[0]!.parentElement]);
    const panel = seen(one(element, '[part="panel"]'));
    expect(panel).to.include('« 12 GTnum pour l’étude des pratiques »');
    expect(panel).to.include('Écosystème');
    expect(panel).to.include('#ÆSON');
    expect(panel).to.include('Gestes professionnels');
    expect(panel).to.include('vague déduite');
    expect(panel).to.include('25 mai 2020, 9 thématiques proposées');
    expect(panel).to.include('2 groupes documentés sur 12 annoncés.');
  });

  it('names the link to a group for somebody who hears it alone', async () => {
    const element = await show(
      html`<gtnum-timeline wave="2020-2022" .data=${data}></gtnum-timeline>`,
    );
    const link = one<HTMLAnchorElement>(element, '[part="groups"] a');
    expect(link).to.have.attribute('aria-label', 'Lire la présentation\u00a0: #ÆSON');
    expect(link.href).to.equal('https://example.org/aeson');
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
    expect(seen(element)).to.include('Liste des thématiques non renseignée.');
    expect(seen(element)).to.include('Aucun groupe documenté ; nombre annoncé non renseigné.');
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
    expect(seen(one(element, '[part="heading"]'))).to.equal('Les GTnum depuis 2020');
  });

  it('works with the keyboard alone, and stops only at what acts', async () => {
    const element = await show();
    const stops: (string | undefined)[] = [];
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    for (let i = 0; i < 5; i++) {
      await sendKeys({ press: 'Tab' });
      stops.push(element.shadowRoot!.activeElement?.localName);
    }
    expect(stops).to.deep.equal(['summary', 'summary', 'summary', 'summary', undefined]);
    buttons(element)[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.wave).to.equal('2021-2024');
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(element.wave).to.equal(undefined);
    before.remove();
  });

  it('shows the dated milestones and, on demand, all of them', async () => {
    const element = await show();
    const marks = seen(one(element, '[part="milestones"]'));
    expect(marks).to.equal('États généraux du numérique, 4–5 novembre 2020');
    expect(seen(one(element, '[part="all-milestones"]'))).to.equal('Tous les repères (2)');
    const details = await unfold(element, '[part="all-milestones"]');
    expect(seen(details)).to.include('Webinaire, mai 2021');
    const sources = await unfold(element, '#sources-milestones');
    expect(seen(sources)).to.include('Page du carnet (lu en partie)');
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

  it('draws no today where the years do not hold it', async () => {
    const element = await show(
      html`<gtnum-timeline from="2020" to="2024" .data=${data}></gtnum-timeline>`,
    );
    expect(seen(element)).not.to.include('aujourd’hui');
  });

  it('is named after the first year it shows, and lists all milestones whatever the years', async () => {
    const element = await show(
      html`<gtnum-timeline from="2021" to="2023" .data=${data}></gtnum-timeline>`,
    );
    expect(seen(one(element, '[part="heading"]'))).to.equal('Les GTnum depuis 2020');
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
    expect(buttons(element).map(text)).to.have.length(2);
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

  it('tells the milestones in order of time', async () => {
    const shuffled = { ...tiny, milestones: [...tiny.milestones].reverse() };
    const element = await show(html`<gtnum-timeline .data=${link(shuffled)}></gtnum-timeline>`);
    await unfold(element, '[part="all-milestones"]');
    const titles = all(element, '[part="all-milestones"] time:first-of-type');
    expect(titles.map((time) => time.getAttribute('datetime'))).to.deep.equal([
      '2020-11-04',
      '2021-05',
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
    expect(bar.width).to.be.closeTo(track.width, 1);
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
      html`<gtnum-timeline from="2024" to="2021" .data=${data}></gtnum-timeline>`,
    );
    element.requestUpdate();
    await element.updateComplete;
    const absurd = await show(html`<gtnum-timeline to="20255" .data=${data}></gtnum-timeline>`);
    stop();
    expect(all(absurd, '[part="years"] li').length).to.be.lessThan(50);
    expect(warnings).to.deep.equal([
      '[gtnum] <gtnum-timeline from="deux mille"> : une année est attendue, de 1900 à 2100.',
      '[gtnum] <gtnum-timeline> : from="2024" vient après to="2021".',
      '[gtnum] <gtnum-timeline to="20255"> : une année est attendue, de 1900 à 2100.',
    ]);
    expect(buttons(element)).to.have.length(3);
    expect(seen(reversed)).to.include('2023–2026');
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

  it('prints every wave open', async () => {
    const element = await show();
    await emulateMedia({ media: 'print' });
    const printed = all(element, '[part="panel"]').map((panel) => panel.checkVisibility());
    await emulateMedia({ media: 'screen' });
    expect(printed).to.deep.equal([true, true, true]);
  });

  it('speaks English, and marks what stays French', async () => {
    const element = await show(
      html`<gtnum-timeline lang="en" wave="2020-2022" .data=${data}></gtnum-timeline>`,
    );
    await waitUntil(() => seen(element).includes('2 of the 17 groups announced until 2024.'));
    expect(one(element, '[part="statement"]').lang).to.equal('fr');
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
