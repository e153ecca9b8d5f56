import { css } from 'lit';

/** Lines that open the card of a group (group-line.ts), and lists of them. */
export const groupLines = css`
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: 0.5rem 2rem;
  }

  /* An open card has the width of the list. */
  .groups li:has([part='group'][open]) {
    grid-column: 1 / -1;
  }

  [part='group'] > summary {
    display: block;
    inline-size: auto;
    max-inline-size: max-content;
    list-style: none;
  }

  [part='group'] > summary::-webkit-details-marker {
    display: none;
  }

  [part='group'] > summary > b {
    color: var(--_accent);
    font-weight: 650;
  }

  [part='group'] > summary:hover > b {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  [part='group'] > summary > b::after {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.5em;
    border: solid currentcolor;
    border-width: 0 0.11em 0.11em 0;
    transform: translateY(-0.2em) rotate(45deg);
  }

  [part='group'][open] > summary > b::after {
    transform: translateY(0.05em) rotate(225deg);
  }

  [part='group'] > summary > span[lang] {
    display: block;
    font-size: 0.9em;
  }

  [part='group'] > p {
    max-inline-size: 68ch;
    margin-block-start: 0.35rem;
  }

  [part='group'] > gtnum-group-card {
    margin-block: 0.5rem;
  }

  gtnum-group-card:not(:defined) {
    display: block;
  }

  @media print {
    details[part='group']:not([open]) {
      display: block;
    }

    [part='group'] > summary > b::after {
      display: none;
    }
  }
`;
