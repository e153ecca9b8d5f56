import { css } from 'lit';

export const styles = css`
  .parts {
    display: grid;
    gap: calc(var(--_gap) * 1.25) 3rem;
    margin-block: 0.5rem var(--_gap);
  }

  .sentence {
    max-inline-size: 60ch;
    font-size: 1.125em;
  }

  .figures {
    display: grid;
    gap: 0.75rem 2rem;
    padding-block: 0.9rem;
    border-block: 1px solid var(--_border);
  }

  .number {
    display: block;
    font-size: 1.9em;
    font-weight: 700;
    line-height: 1.2;
  }

  .steps {
    display: grid;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    counter-reset: step;
  }

  .steps li {
    padding: 0.8rem 1rem;
    counter-increment: step;
  }

  .steps li + li {
    border-block-start: 1px solid var(--_border);
  }

  .steps li::before {
    content: counter(step) ' ';
    color: var(--_accent);
    font-weight: 650;
  }

  [part='calls'] {
    margin-block-start: 0.5rem;
  }

  [part='title'] {
    margin-block-end: 0.5rem;
    padding-block-end: 0.35rem;
    border-block-end: 1px solid var(--_border);
  }

  .reading {
    display: grid;
    gap: 0.4rem;
  }

  .folded {
    padding-block: 0.6rem;
    border-block-start: 1px solid var(--_border);
  }

  /* Lines that open stand close together. */
  .folded + .folded {
    margin-block-start: calc(var(--_gap) * -1.25);
  }

  summary :is(h1, h2, h3, h4, h5, h6) {
    display: inline;
  }

  @container (min-width: 22rem) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (min-width: 40rem) {
    .parts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .wide {
      grid-column: 1 / -1;
    }

    .figures {
      grid-template-columns: none;
    }

    .figures,
    .steps {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }

    .steps li + li {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_border);
    }
  }
`;
