import { css } from 'lit';

/** Lines that open the card of a group (group-line.ts), and lists of them. */
export const groupLines = css`
  .groups {
    display: grid;
    gap: 0.5rem;
  }

  /* What opens without the browser's triangle. */
  summary:is([part='group'] > *, [part='theme'] > *, [part='wave-button']) {
    list-style: none;
  }

  summary:is([part='group'] > *, [part='theme'] > *, [part='wave-button'])::-webkit-details-marker {
    display: none;
  }

  /* The title beside the name, where there is room for it; names beneath one another are as wide. */
  [part='group'] > summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
    inline-size: auto;
  }

  [part='group'] > summary:not(:has(> span[lang])) {
    max-inline-size: max-content;
  }

  .opens:not(:last-child) {
    flex-basis: 13em;
  }

  [part='group'] > summary > span[lang] {
    flex: 1 1 18em;
    font-size: 0.9em;
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
