import { css } from 'lit';

export const styles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
    margin-block: var(--_gap) calc(var(--_gap) * 0.75);
  }

  .waves {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    align-items: center;
  }

  .waves > .muted {
    margin-inline-end: 0.3rem;
  }

  .waves button {
    min-block-size: 1.75rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: 99px;
    font-size: 0.9em;
    text-align: center;
  }

  /* The width that it has when it is chosen: nothing moves then. */
  [data-text]::after {
    content: attr(data-text);
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-weight: 650;
  }

  /* With the room of the dot, and the blank after it. */
  .waves [class^='wave']::after {
    content: '\\a0' attr(data-text);
    padding-inline-start: 0.8em;
  }

  /* As the tags of the wave are coloured. */
  .waves [class^='wave']::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.3em;
    border-radius: 99px;
    background: var(--_wave);
  }

  .waves button:hover {
    background: var(--_hover);
  }

  .waves [aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 8%, transparent);
    color: var(--_accent);
    font-weight: 650;
  }

  input {
    flex: 1 1 19rem;
    min-inline-size: min(19rem, 100%);
    max-inline-size: 26rem;
    min-block-size: 1.75rem;
    padding: 0.3rem 0.6rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.9em;
    letter-spacing: inherit;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    /* What follows an open card fills the row above it. */
    grid-auto-flow: row dense;
    gap: 0 2rem;
    margin-block: calc(var(--_gap) * 0.75);
  }

  .grid > li {
    display: grid;
    gap: 0.4rem;
    align-content: start;
    padding-block: 1rem 1.5rem;
    border-block-start: 1px solid var(--_border);
  }

  .grid > .card {
    grid-column: 1 / -1;
    padding-block: 0 2rem;
    border: 0;
  }

  .card > gtnum-group-card {
    margin: 0;
  }

  [part='label'] {
    font-size: 1.0625em;
  }

  .title::first-letter {
    text-transform: uppercase;
  }

  [part='wordings'] {
    font-size: 0.9em;
  }

  [part='wordings'] ul {
    display: grid;
    gap: 0.3rem;
    padding-block: 0.25rem 0.5rem;
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  /* Their size is that of the list already. */
  [part='wordings'] .muted {
    font-size: inherit;
  }

  .grid .groups {
    display: block;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.4rem;
    align-items: center;
  }

  .tag {
    display: inline-block;
    min-block-size: 1.5rem;
    padding: 0.1rem 0.5rem;
    border: 1px solid transparent;
    border-inline-start: 3px solid var(--_wave);
    border-radius: 0.2em;
    background: color-mix(in oklab, var(--_wave) 10%, transparent);
    color: var(--gtnum-text, inherit);
    text-align: center;
  }

  button.tag {
    border-color: color-mix(in oklab, var(--_wave) 45%, transparent);
    border-inline-start-color: var(--_wave);
  }

  button.tag:hover {
    background: color-mix(in oklab, var(--_wave) 20%, transparent);
  }

  .tag[aria-pressed='true'] {
    border-color: var(--_wave);
    font-weight: 650;
  }

  .wave-1 {
    --_wave: var(--_wave-1);
  }

  .wave-2 {
    --_wave: var(--_wave-2);
  }

  .wave-3 {
    --_wave: var(--_wave-3);
  }

  .wave-4 {
    --_wave: var(--_wave-4);
  }

  .wave-5 {
    --_wave: var(--_wave-5);
  }

  .wave-6 {
    --_wave: var(--_wave-6);
  }

  mark {
    border-radius: 0.15em;
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
    color: inherit;
  }

  [part='show-all'] {
    min-block-size: 1.75rem;
    margin-block-start: 0.5rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: 99px;
    font-size: 0.9em;
  }

  .reading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
  }

  /* Closed, the sources stand at the end of the line. */
  .reading > [open] {
    flex-basis: 100%;
  }

  @media (forced-colors: active) {
    .waves [aria-pressed='true'],
    .tag[aria-pressed='true'] {
      border-width: 3px;
    }

    mark {
      background: Mark;
      color: MarkText;
    }

    .waves [class^='wave']::before {
      background: currentcolor;
    }
  }

  @media print {
    .filters {
      display: none;
    }

    .grid {
      display: block;
      columns: 3 12rem;
      column-gap: 1.5rem;
      font-size: 0.75em;
    }

    .grid > li {
      gap: 0.1rem;
      padding-block: 0.4rem 0.6rem;
      break-inside: avoid;
    }

    .grid > .card {
      column-span: all;
    }

    .grid summary {
      min-block-size: 0;
    }

    .tag,
    button.tag {
      min-block-size: 0;
      padding-block: 0;
      border-color: transparent;
      border-inline-start-color: var(--_wave);
      font-weight: inherit;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;
