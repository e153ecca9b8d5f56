import { css } from 'lit';

export const styles = css`
  .space {
    margin-block: 0.5rem var(--_gap);
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(7.5rem, 100%), 1fr));
    gap: 0.5rem 1rem;
    align-items: end;
    margin-block: var(--_gap) calc(var(--_gap) * 0.75);
  }

  label {
    display: grid;
    gap: 0.1rem;
    min-inline-size: 0;
  }

  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 1.75rem;
    padding: 0.3rem 0.7rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.9em;
    letter-spacing: inherit;
  }

  input {
    grid-column: 1 / -1;
  }

  select {
    padding-inline: 0.4rem;
    text-overflow: ellipsis;
  }

  /* Of the list that opens, the browser mixes no colours. */
  option {
    background: Canvas;
    color: CanvasText;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  [part='show-all'] {
    min-block-size: 1.75rem;
    margin-block-start: 0.5rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: 99px;
    font-size: 0.9em;
  }

  .list-of-all {
    margin-block: calc(var(--_gap) * 0.75);
  }

  .list-of-all > li {
    display: grid;
    gap: 0.25rem 1.5rem;
    padding-block: 0.8rem;
    border-block-start: 1px solid var(--_border);
  }

  .kind::first-letter {
    text-transform: uppercase;
  }

  .kind {
    display: block;
  }

  .what > .muted {
    display: block;
  }

  .what a {
    font-weight: 650;
  }

  .side {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    align-items: baseline;
    min-inline-size: 0;
  }

  .side > [part='group'] > summary {
    font-size: 0.9em;
  }

  .side > [open] {
    flex-basis: 100%;
    min-inline-size: 0;
  }

  .cite {
    font-size: 0.9em;
  }

  .citation {
    display: grid;
    gap: 0.4rem;
    padding-block: 0.4rem 0.6rem;
  }

  [part='reference'] {
    max-inline-size: 72ch;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1.1rem;
  }

  [part='action'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 1.5rem;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.06em;
  }

  @container (min-width: 40rem) {
    input {
      grid-column: span 2;
    }

    .list-of-all > li {
      grid-template-columns: 8rem minmax(0, 1fr) minmax(0, 9.5rem);
    }

    .side {
      flex-direction: column;
    }

    /* What is open has the width of what it is about, and more. */
    .side:has(> [open]) {
      grid-column: 2 / -1;
    }

    .side > [open] {
      flex-basis: auto;
      inline-size: 100%;
    }
  }

  @media print {
    .filters {
      display: none;
    }

    .list-of-all {
      font-size: 0.85em;
    }

    .list-of-all > li {
      padding-block: 0.4rem;
      break-inside: avoid;
    }

    .list-of-all summary {
      min-block-size: 0;
    }
  }
`;
