import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: var(--_gap);
    padding: clamp(1.1rem, 4cqi, 1.75rem);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    font-size: 0.9em;
  }

  .eyebrow .muted {
    font-size: 1em;
  }

  [part='hashtag'] {
    color: var(--_accent);
  }

  [part='heading'] {
    margin-block-start: 0.15rem;
    font-size: 1.25em;
    line-height: 1.25;
  }

  dl {
    display: grid;
    gap: 0.75rem;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  dl > div {
    display: grid;
    column-gap: 1.5rem;
  }

  dd + dd {
    margin-block-start: 0.1rem;
  }

  dt {
    color: var(--_muted);
    font-size: 0.9em;
  }

  abbr {
    text-decoration: none;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.5rem;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
    font-size: 0.95em;
  }

  @container (min-width: 34rem) {
    dl > div {
      grid-template-columns: 11rem minmax(0, 1fr);
    }

    dt {
      grid-row: 1 / span 40;
      padding-block-start: 0.1em;
    }

    dd {
      grid-column: 2;
    }
  }

  @media print {
    .card {
      break-inside: avoid-page;
    }
  }
`;
