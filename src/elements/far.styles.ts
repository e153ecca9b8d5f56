import { css } from 'lit';

/** Of a card that is far from the screen at first: it costs no layout until it comes near. */
export const far = css`
  :host {
    content-visibility: auto;
    /* About its height until that is known. */
    contain-intrinsic-block-size: auto 38rem;
    /* Outlines and shadows at its edges are seen. */
    overflow-clip-margin: 2rem;
  }

  :host([variant='compact']) {
    contain-intrinsic-block-size: auto 15rem;
  }

  @media print {
    :host {
      content-visibility: visible;
    }
  }
`;
