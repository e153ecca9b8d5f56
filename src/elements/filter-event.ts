import type { Choice } from './selection.js';

/** All that the elements are filtered by. */
export interface Filters extends Choice {
  readonly group?: string | undefined;
  /** The `type` of publications: that of an event is its name. */
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
}

/**
 * A visitor changed a filter: what is chosen now, as ids (several with blanks between; undefined for
 * all), the text, and how much remains. What an element cannot be filtered by is undefined.
 */
export class GtnumFilterEvent extends Event implements Filters {
  readonly wave: string | undefined;
  readonly group: string | undefined;
  readonly theme: string | undefined;
  readonly academy: string | undefined;
  readonly organisation: string | undefined;
  readonly state: string | undefined;
  readonly kind: string | undefined;
  readonly year: string | undefined;
  readonly query: string;

  constructor(
    { query = '', ...chosen }: Filters,
    readonly count: number,
  ) {
    super('gtnum-filter', { bubbles: true, composed: true });
    this.query = query;
    Object.assign(this, chosen);
  }
}

declare global {
  interface HTMLElementEventMap {
    'gtnum-filter': GtnumFilterEvent;
  }
}
