import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: var(--_gap);
    padding: clamp(1.1rem, 4cqi, 1.75rem);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .compact {
    gap: 0.35rem;
    padding: clamp(0.9rem, 3cqi, 1.25rem);
  }

  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    color: var(--_muted);
    font-size: 0.9em;
  }

  [part='hashtag'] {
    color: var(--_accent);
  }

  .tag {
    padding: 0.05em 0.5em;
    border-inline-start: 0.2em solid var(--_wave, var(--_border));
    border-radius: 0.2em;
    background: color-mix(in oklab, var(--_wave, currentcolor) 12%, transparent);
    color: var(--gtnum-text, inherit);
  }

  [part='heading'] {
    margin-block-start: 0.15rem;
    margin-block-end: 0;
    font-size: 1.25em;
    line-height: 1.25;
  }

  .compact [part='heading'] {
    font-size: 1.05em;
  }

  header > .muted {
    margin-block-start: 0.25rem;
  }

  [part='summary'] {
    max-inline-size: 80ch;
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

  dd::first-letter {
    text-transform: uppercase;
  }

  dt {
    color: var(--_muted);
    font-size: 0.9em;
  }

  abbr {
    text-decoration: none;
  }

  dd ul {
    display: grid;
    gap: 0.4rem;
  }

  dd li {
    min-block-size: 1.5rem;
  }

  :is([part='publications'], [part='events']) .muted {
    display: block;
  }

  [part='place'],
  .compact [part='links'] {
    font-size: 0.95em;
  }

  footer {
    display: grid;
    gap: 0.5rem;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  footer:not(:has(*)) {
    display: none;
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
