import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { anchor } from './parts/anchor.js';
import { copied } from './parts/copying.js';
import { downloadable } from './parts/downloadable.js';
import { define } from './define.js';
import { GtnumElement } from './gtnum-element.js';
import { dateInWords } from '../facts/dates.js';
import type { Contact, Dataset } from '../facts/model.js';
import type { Strings as Shared } from './strings/fr.js';
import { contact } from './strings/fr/gtnum-contact.js';
import { styles } from './gtnum-contact.styles.js';

const french = { contact };
type Strings = Shared & typeof french;

/**
 * Whom to write to about GTnum: name, function, bureau, e-mail address, research blog, hashtag; the
 * date of the information, and what to do if it is old. Visitors write, copy the address or download
 * a vCard; nothing is sent.
 *
 * @tag gtnum-contact
 * @summary The contact for GTnum: write, copy the address, download a vCard.
 * @height 320
 *
 * @fr name Contact
 * @fr subject à qui écrire
 * @en subject whom to write to
 * @fr summary À qui écrire au sujet des GTnum, et de quand date l’information.
 * @fr description À qui écrire au sujet des GTnum, avec la date de l’information. On écrit, on copie
 *   l’adresse ou on télécharge une carte de visite ; rien n’est envoyé.
 * @fr example Par défaut: <gtnum-contact></gtnum-contact>
 * @fr example Autre titre: <gtnum-contact heading="À qui écrire"></gtnum-contact>
 * @fr example En anglais: <gtnum-contact lang="en"></gtnum-contact>
 *
 * @slot - What the page shows until the data is there, and if it never comes.
 *
 * @csspart address - The block.
 * @csspart heading - The heading.
 * @csspart message - The sentence shown while loading, or when there is nothing to show.
 * @csspart name - The name of the person.
 * @csspart role - The function.
 * @csspart email - The e-mail address.
 * @csspart actions - Write, copy, vCard.
 * @csspart action - One of the actions.
 * @csspart date - The date of the information, and where to look if it is old.
 * @csspart sources - The sources, on demand.
 */
export class GtnumContact extends GtnumElement<typeof french> {
  static override styles = [...GtnumElement.styles, styles];
  static override readonly fromAddress = [...GtnumElement.fromAddress, 'contact'];

  protected override readonly french = french;

  /**
   * Id of the contact. Default: the first of the dataset.
   * @fr label Contact
   * @fr absent Le premier des données
   */
  @property() contact?: string;

  @state() private announcement = '';

  protected override view({ contacts }: Dataset, strings: Strings): TemplateResult | string {
    const t = strings.contact;
    const contact = this.contact ? this.named('contact', this.contact, contacts) : contacts[0];
    if (!contact) return this.contact ? t.missing(this.contact) : t.empty;
    return html`
      <div class="block" lang=${strings.lang}>
        ${this.mainHeading(t.heading)}
        <address part="address">
          <div lang="fr">
            ${contact.name && html`<p part="name">${contact.name}</p>`}
            <p part="role">${contact.role}</p>
            ${contact.bureau && html`<p class="muted">${contact.bureau}</p>`}
            ${contact.mission && html`<p class="muted">${contact.mission}</p>`}
            ${this.links(contact)}
          </div>
          <div class="do">
            ${contact.email ? this.actions(contact, contact.email, strings) : nothing}
            ${this.date(contact, strings)}
            ${this.evidence(strings, strings.sourcesOf.contact, [contact])}
          </div>
        </address>
      </div>
    `;
  }

  private links({ links = [], handle, hashtag }: Contact) {
    const all = [...links.map(({ label, url }) => anchor(url, label)), handle, hashtag].filter(
      Boolean,
    );
    if (!all.length) return nothing;
    return html`<p class="links">
      ${all.map((each, index) => html`${index ? '\u00a0· ' : nothing}${each}`)}
    </p>`;
  }

  /** How old the information is; a research blog, where there is one, is where to look then. */
  private date({ asOf, links = [] }: Contact, strings: Strings): TemplateResult {
    const t = strings.contact;
    const blog = links.find(({ label }) => /\bcarnet\b/i.test(label));
    return html`<p class="muted" part="date">
      ${asOf ? t.asOf(dateInWords(asOf, strings.lang)) : t.undated}.
      ${blog ? html`${t.outdated}${anchor(blog.url, t.seeBlog)}.` : nothing}
    </p>`;
  }

  private actions(contact: Contact, email: string, strings: Strings): TemplateResult {
    const t = strings.contact;
    const [name, host] = email.split('@');
    return html`
      <p>
        <a part="email" href=${`mailto:${email}`}>${name}@<wbr />${host}</a>
      </p>
      <ul class="actions" part="actions" role="list">
        <li>
          <a class="write" part="action" href=${`mailto:${email}`} aria-label=${t.writeTo(email)}
            >${t.write}</a
          >
        </li>
        <li>
          <button part="action" data-script @click=${() => this.copy(email, strings)}>
            ${t.copy}
          </button>
        </li>
        <li>
          <a part="action" href=${vCardAddress(contact)} download="contact-gtnum.vcf">${t.card}</a>
        </li>
      </ul>
      <p class="muted" role="status">${this.announcement}</p>
    `;
  }

  private async copy(email: string, strings: Strings): Promise<void> {
    // Said anew at each click: a live region keeps quiet about a text that does not change.
    this.announcement = '';
    await this.updateComplete;
    const isCopied = await copied(email, () => this.renderRoot.querySelector('[part="email"]'));
    // Another contact, meanwhile, may have no address.
    if (isCopied === undefined) return;
    this.announcement = isCopied ? strings.contact.copied : strings.contact.notCopied;
  }
}

/** A vCard (RFC 2426) as an address to download. */
function vCardAddress({ name = '', role, bureau, email, links }: Contact): string {
  const [family = role, ...given] = name.split(' ').filter(Boolean).reverse();
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escapeText(name || role)}`,
    `N:${escapeText(family)};${escapeText(given.reverse().join(' '))};;;`,
    `TITLE:${escapeText(role)}`,
    bureau && `ORG:${escapeText(bureau)}`,
    email && `EMAIL;TYPE=INTERNET,WORK:${email}`,
    ...(links ?? []).map(({ url }) => `URL:${url}`),
    'END:VCARD',
    '',
  ];
  const card = lines.filter((line) => line !== undefined).join('\r\n');
  return downloadable('text/vcard', card);
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

define('gtnum-contact', GtnumContact);

declare global {
  interface HTMLElementTagNameMap {
    'gtnum-contact': GtnumContact;
  }
}
