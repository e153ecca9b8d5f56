/** What prerendered content was made for and from, as its styles say it in `data-` attributes. */
export interface Made {
  /** A selector: what its element must be like. */
  for: string;
  /** Names of the properties by which a script can change what such an element shows. */
  properties: string;
  /** Whether lists of sources were open, as the attribute has it. */
  sources?: string;
  /** Of the bundled facts and the code; absent where it was made from other data. */
  edition?: string;
  /** The day from which it may be wrong; absent where it stays true. */
  until?: string;
}

/** Waits until nothing in an element is being pressed: what goes away under a pointer is not clicked. */
export async function released(host: Element): Promise<void> {
  while (host.matches(':active')) await new Promise(requestAnimationFrame);
}

/**
 * Content that came with the page as declarative shadow DOM: the same tree as the view's, which stays
 * until the view is drawn, and whose open parts and focus, and what was written and clicked in it, the view
 * takes over, by id and name.
 */
export class Prerendered {
  private readonly root: ShadowRoot;
  private readonly nodes: readonly ChildNode[];
  /** Undefined where it did not come with the page from us. */
  private readonly made?: Made;
  private known?: string;

  constructor(private readonly host: HTMLElement) {
    this.root = host.shadowRoot!;
    this.nodes = [...this.root.childNodes];
    this.made = this.root.querySelector<HTMLElement>('[data-for]')?.dataset as Made | undefined;
  }

  /**
   * Ids of what is open in it, where that has changed since it was last asked. At first only if it was
   * made for the attributes that its element has.
   */
  newlyOpen(): string[] | undefined {
    const open = this.open();
    const before = this.known;
    this.known = String(open);
    const { made } = this;
    const isNews =
      before === undefined ? made && this.host.matches(made.for) : before !== this.known;
    return isNews ? open : undefined;
  }

  /** Lets the view open what is open here: of details with one name, browsers leave one open. */
  giveUpNames(): void {
    for (const details of this.root.querySelectorAll('details')) details.removeAttribute('name');
  }

  /** Removes it, in the task in which the view was drawn beside it: nothing flashes or moves. */
  giveWay(): void {
    const open = this.open();
    const focused = this.root.activeElement;
    const areOther = this.host.getAttribute('sources') !== (this.made?.sources ?? null);
    const ticked = (field: HTMLInputElement) => field.checked !== field.defaultChecked;
    const written = this.find<HTMLInputElement>('input').filter(
      (field) => field.value !== field.defaultValue || ticked(field),
    );
    const chosen = this.find<HTMLSelectElement>('select').filter(({ options }) =>
      [...options].some(({ selected, defaultSelected }) => selected !== defaultSelected),
    );
    for (const node of this.nodes) node.remove();
    const drawn = this.root.querySelectorAll<HTMLDetailsElement>('details:not([name])');
    for (const details of drawn) {
      // Lists of sources that the page has come to want open are not closed.
      details.open = open.includes(details.id) || (areOther && details.open);
    }
    if (focused) this.twinOf(focused)?.focus({ preventScroll: true });
    for (const field of written) {
      const twin = this.twinOf(field) as HTMLInputElement | undefined;
      if (!twin) continue;
      if (ticked(field)) {
        twin.click();
        continue;
      }
      twin.value = field.value;
      twin.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    for (const list of chosen) {
      const twin = this.twinOf(list) as HTMLSelectElement | undefined;
      if (!twin) continue;
      twin.value = list.value;
      twin.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const button of this.find('[data-clicked]')) this.twinOf(button)?.click();
  }

  /** Puts it back as all there is. */
  restore(): void {
    this.root.replaceChildren(...this.nodes);
  }

  /** Ids of what is open in it. */
  open(): string[] {
    return this.find('details[open]').map(({ id }) => id);
  }

  private find<T extends Element>(selector: string): T[] {
    return this.nodes.flatMap((node) =>
      node instanceof Element ? [...node.querySelectorAll<T>(selector)] : [],
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
