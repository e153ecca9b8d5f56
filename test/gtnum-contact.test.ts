import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { GtnumContact } from '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-contact.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { all, listenToWarnings, one, seen, waitUntil } from './seen.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

const show = (template = html`<gtnum-contact .data=${data}></gtnum-contact>`) =>
  fixture<GtnumContact>(template);

const status = (element: GtnumContact) => seen(one(element, '[role="status"]'));

function replaceClipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

describe('gtnum-contact', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('says whom to write to, and when that was last true', async () => {
    const element = await show();
    expect(one(element, '[part="address"]').localName).to.equal('address');
    // HTML allows no heading inside an address.
    expect(all(element, 'address [part="heading"]')).to.have.length(0);
    expect(seen(one(element, '[part="name"]'))).to.equal('Camille Exemple');
    expect(seen(one(element, '[part="role"]'))).to.equal('Chef de projet recherche appliquée');
    expect(seen(element)).to.include('Bureau TN2');
    expect(seen(element)).to.include('Carnet · #GTnum');
    expect(seen(one(element, '[part="date"]'))).to.equal(
      'Information datée d’avril 2024. Si elle n’est plus à jour, voir le carnet.',
    );
    expect(one(element, '[part="date"] a')).to.have.attribute('href', 'https://example.org/carnet');
    const [write, copy, card] = all(element, '[part="action"]');
    expect(write).to.have.attribute('href', 'mailto:camille@example.org');
    expect(write).to.have.attribute('aria-label', 'Écrire à camille@example.org');
    expect(copy!.localName).to.equal('button');
    expect(card).to.have.attribute('download', 'contact-gtnum.vcf');
  });

  it('sends nobody to a research blog that the data has not', async () => {
    const contact = { ...tiny.contacts[0]!, links: [], asOf: undefined, name: undefined };
    const alone = link({ ...tiny, contacts: [contact] });
    const element = await show(html`<gtnum-contact .data=${alone}></gtnum-contact>`);
    expect(seen(one(element, '[part="date"]'))).to.equal('Information non datée.');
    expect(all(element, '[part="name"]')).to.have.length(0);
  });

  it('says the other charge and the handle, as the source writes them', async () => {
    const contact = { ...tiny.contacts[0]!, mission: 'Chargé du carnet', handle: '@camille' };
    const known = link({ ...tiny, contacts: [contact] });
    const element = await show(html`<gtnum-contact .data=${known}></gtnum-contact>`);
    expect(seen(element)).to.include('Chargé du carnet').and.include('Carnet · @camille · #GTnum');
  });

  it('copies the address and says so, with the keyboard alone', async () => {
    let copied = '';
    replaceClipboard((text) => ((copied = text), Promise.resolve()));
    const element = await show();
    one(element, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => status(element));
    expect(copied).to.equal('camille@example.org');
    expect(status(element)).to.equal('Adresse copiée.');
  });

  it('selects the address where the page may not use the clipboard', async () => {
    replaceClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const element = await show();
    one(element, 'button').click();
    await waitUntil(() => status(element));
    expect(status(element)).to.include('elle est sélectionnée');
    expect(String(getSelection())).to.equal('camille@example.org');
  });

  it('gives a vCard that address books read', async () => {
    const awkward = link({
      ...tiny,
      contacts: [{ ...tiny.contacts[0]!, bureau: 'Soutien, innovation; recherche' }],
    });
    const element = await show(html`<gtnum-contact .data=${awkward}></gtnum-contact>`);
    const card = await (await fetch(one<HTMLAnchorElement>(element, '[download]').href)).text();
    expect(card.split('\r\n')).to.deep.equal([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Camille Exemple',
      'N:Exemple;Camille;;;',
      'TITLE:Chef de projet recherche appliquée',
      'ORG:Soutien\\, innovation\\; recherche',
      'EMAIL;TYPE=INTERNET,WORK:camille@example.org',
      'URL:https://example.org/carnet',
      'END:VCARD',
      '',
    ]);
  });

  it('throws nothing when the contact changes while the clipboard refuses', async () => {
    const errors: unknown[] = [];
    const listener = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      errors.push(event.reason);
    };
    addEventListener('unhandledrejection', listener);
    const { writeText } = navigator.clipboard;
    const element = await show();
    navigator.clipboard.writeText = async () => {
      element.data = link({ ...tiny, contacts: [{ ...tiny.contacts[0]!, email: undefined }] });
      await element.updateComplete;
      throw new Error('refused');
    };
    one(element, 'button').click();
    await aTimeout(50);
    navigator.clipboard.writeText = writeText;
    removeEventListener('unhandledrejection', listener);
    expect(errors).to.deep.equal([]);
  });

  it('gives a vCard of a text that is damaged, too', async () => {
    const damaged = link({ ...tiny, contacts: [{ ...tiny.contacts[0]!, bureau: 'TN2 \ud83d' }] });
    const element = await show(html`<gtnum-contact .data=${damaged}></gtnum-contact>`);
    const card = await (await fetch(one<HTMLAnchorElement>(element, '[download]').href)).text();
    expect(card).to.include('ORG:TN2 \ufffd\r\n');
  });

  it('says so where there is no contact, or not that one', async () => {
    const { warnings, stop } = listenToWarnings(window);
    const none = await show(
      html`<gtnum-contact .data=${link({ ...tiny, contacts: [] })}></gtnum-contact>`,
    );
    const wrong = await show(
      html`<gtnum-contact contact="dna" .data=${data}>Écrivez-nous</gtnum-contact>`,
    );
    stop();
    expect(seen(none)).to.equal('Aucun contact renseigné.');
    expect(seen(wrong)).to.equal('Écrivez-nous');
    expect(warnings).to.deep.equal([
      '[gtnum] <gtnum-contact contact="dna"> : « dna » n\'existe pas. Les plus proches : « dne ».',
    ]);
  });

  it('speaks English', async () => {
    const element = await show(html`<gtnum-contact lang="en" .data=${data}></gtnum-contact>`);
    await waitUntil(() => seen(element).includes('Copy the address'));
    expect(seen(element)).to.include(
      'Information as of April 2024. If it is out of date, see the research blog.',
    );
  });

  it('is accessible, dark and light, narrow and wide', async () => {
    const element = await show();
    await expect(element).to.be.accessible();
    element.style.inlineSize = '280px';
    expect(element.scrollWidth).to.be.at.most(280);
    const dark = await fixture(
      html`<div style="background: #14161c; color: #e9e6df">
        <gtnum-contact .data=${data}></gtnum-contact>
      </div>`,
    );
    await expect(dark).to.be.accessible();
  });
});
