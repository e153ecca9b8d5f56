/** What prerendered content was made for, as it is written on its styles. */
export const madeFor = 'data-for';

/** The attributes of an element as one text. */
export function attributesAsText(attributes: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(attributes).sort()).toString();
}

/**
 * Content that came with the page as declarative shadow DOM: the same tree as the view's, which stays
 * until the view is drawn, and whose open parts and focus the view takes over, by id.
 */
export class Prerendered {
  private readonly root: ShadowRoot;
  private readonly nodes: readonly ChildNode[];
  private known?: string;

  constructor(private readonly host: HTMLElement) {
    this.root = host.shadowRoot!;
    this.nodes = [...this.root.childNodes];
  }

  /**
   * Ids of what is open in it, where that has changed since it was last asked. At first only if it was
   * made for the attributes that its element has.
   */
  newlyOpen(): string[] | undefined {
    const open = this.open();
    const before = this.known;
    this.known = String(open);
    const isNews = before === undefined ? this.isForHost() : before !== this.known;
    return isNews ? open : undefined;
  }

  private isForHost(): boolean {
    const { observedAttributes } = this.host.constructor as unknown as {
      observedAttributes: string[];
    };
    const given = observedAttributes.filter((name) => this.host.hasAttribute(name));
    const attributes = given.map((name) => [name, this.host.getAttribute(name)!] as const);
    return this.made() === attributesAsText(Object.fromEntries(attributes));
  }

  /** The attributes that it was made for. */
  private made(): string | null | undefined {
    return this.root.querySelector(`[${madeFor}]`)?.getAttribute(madeFor);
  }

  /** Lets the view open what is open here: of details with one name, browsers leave one open. */
  giveUpNames(): void {
    for (const details of this.root.querySelectorAll('details')) details.removeAttribute('name');
  }

  /** Removes it, in the task in which the view was drawn beside it: nothing flashes or moves. */
  giveWay(): void {
    const open = this.open();
    const focused = this.root.activeElement;
    const wereSources = new URLSearchParams(this.made() ?? '').get('sources');
    const areOther = this.host.getAttribute('sources') !== wereSources;
    for (const node of this.nodes) node.remove();
    const drawn = this.root.querySelectorAll<HTMLDetailsElement>('details:not([name])');
    for (const details of drawn) {
      // Lists of sources that the page has come to want open are not closed.
      details.open = open.includes(details.id) || (areOther && details.open);
    }
    if (focused) this.twinOf(focused)?.focus({ preventScroll: true });
  }

  /** Puts it back as all there is. */
  restore(): void {
    this.root.replaceChildren(...this.nodes);
  }

  /** Ids of what is open in it. */
  open(): string[] {
    return this.nodes.flatMap((node) =>
      node instanceof Element
        ? Array.from(node.querySelectorAll('details[open]'), ({ id }) => id)
        : [],
    );
  }

  /** What bears the same name in the same part of the view. */
  private twinOf(element: Element): HTMLElement | undefined {
    const nameOf = (each: Element) =>
      [each.closest('[id]')?.id, each.getAttribute('part'), each.textContent]
        .join()
        .replace(/\s+/g, '');
    const all = this.root.querySelectorAll<HTMLElement>(element.localName);
    return [...all].find((each) => nameOf(each) === nameOf(element));
  }
}
