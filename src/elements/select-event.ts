import type { Choice } from './selection.js';

/**
 * A visitor chose a wave or an académie, or took the choice back: its id is then undefined, as is that of
 * what an element does not let choose.
 */
export class GtnumSelectEvent extends Event {
  readonly wave: string | undefined;
  readonly academy: string | undefined;

  constructor({ wave, academy }: Choice) {
    super('gtnum-select', { bubbles: true, composed: true });
    this.wave = wave;
    this.academy = academy;
  }
}

declare global {
  interface HTMLElementEventMap {
    'gtnum-select': GtnumSelectEvent;
  }
}
