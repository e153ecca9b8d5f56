import type { Choice } from './selection.js';

/**
 * A visitor changed a filter: what is chosen now, as ids (several with blanks between; undefined for
 * all), the text, and how much remains. What an element cannot be filtered by is undefined.
 */
export class GtnumFilterEvent extends Event {
  readonly wave: string | undefined;
  readonly theme: string | undefined;
  readonly academy: string | undefined;
  readonly organisation: string | undefined;
  readonly state: string | undefined;
  readonly query: string;

  constructor(
    { wave, theme, academy, organisation, state, query = '' }: Choice,
    readonly count: number,
  ) {
    super('gtnum-filter', { bubbles: true, composed: true });
    this.wave = wave;
    this.theme = theme;
    this.academy = academy;
    this.organisation = organisation;
    this.state = state;
    this.query = query;
  }
}

declare global {
  interface HTMLElementEventMap {
    'gtnum-filter': GtnumFilterEvent;
  }
}
