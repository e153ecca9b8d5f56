import { css } from 'lit';

/** Lines that open on text to read, and lists in them (fold.ts). */
export const folds = css`
  .list {
    display: grid;
    gap: 0.4rem;
  }

  .list:not(.plain) {
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  .text {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 72ch;
  }

  [part='fold'] > :not(summary) {
    padding-block: 0.4rem 0.6rem;
  }

  @media print {
    /* What is folded is text to read, on paper too. */
    details[part='fold']:not([open]) {
      display: block;
    }

    details[part='fold']::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    [part='fold'] {
      font-size: 0.875em;
    }

    [part='fold'] > summary {
      list-style: none;
      break-after: avoid;
    }

    [part='fold'] > summary::-webkit-details-marker {
      display: none;
    }
  }
`;
