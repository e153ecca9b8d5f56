import { css } from 'lit';

/** Lines that open the card of a group (group-line.ts), and lists of them. */
export const groupLines = css`
  .groups {
    display: grid;
    /* Two beside each other, where there is room for two. */
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(15em, 50% - 1rem)), 1fr));
    gap: 0.5rem 2rem;
  }

  /* What opens without the browser's triangle. */
  summary:is([part='group'] > *, [part='theme'] > *, [part='wave-button']) {
    list-style: none;
  }

  summary:is([part='group'] > *, [part='theme'] > *, [part='wave-button'])::-webkit-details-marker {
    display: none;
  }

  [part='group'] > summary {
    display: block;
    inline-size: auto;
    max-inline-size: max-content;
  }

  .opens > b,
  .opens::after {
    color: var(--_accent);
    font-weight: 650;
  }

  [part='group'] > summary:hover b {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .opens {
    display: block;
  }

  .opens .muted {
    margin-inline-start: 0.15em;
  }

  .period,
  .opens {
    padding-inline-end: 1.4em;
  }

  :host(:dir(rtl)) .opens {
    padding-inline-start: 1.4em;
  }

  /* Out of the flow, where the text ends: it is never alone on a line. */
  .period::after,
  .opens::after {
    content: '';
    position: absolute;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-block-start: 0.55em;
    /* On both sides: in a right-to-left page a French name keeps its direction. */
    margin-inline: 0.5em;
    border: solid currentcolor;
    border-width: 0 0.11em 0.11em 0;
    transform: translateY(-0.2em) rotate(45deg);
  }

  details[open] > summary .period::after,
  [part='group'][open] > summary .opens::after {
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

  @media print {
    details[part='group']:not([open]) {
      display: block;
    }

    .period::after,
    .opens::after {
      display: none;
    }
  }
`;
