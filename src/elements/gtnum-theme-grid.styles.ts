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
  }

  .waves button {
    min-block-size: 1.75rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: 99px;
    font-size: 0.9em;
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
    flex: 1 1 14rem;
    min-inline-size: min(14rem, 100%);
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

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    gap: 0 2rem;
    margin-block: calc(var(--_gap) * 0.75);
  }

  .grid > li {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
    gap: 0.35rem;
    padding-block: 1rem 1.25rem;
    border-block-start: 1px solid var(--_border);
  }

  [part='label'] {
    font-size: 1.0625em;
  }

  .title::first-letter {
    text-transform: uppercase;
  }

  @media (forced-colors: active) {
    .waves [aria-pressed='true'] {
      border-width: 3px;
    }
  }

  @media print {
    .filters {
      display: none;
    }

    .grid > li {
      break-inside: avoid-page;
    }
  }
`;
