import { css } from 'lit';

export const styles = css`
  .block {
    padding-block-start: 1.1rem;
    border-block-start: 2px solid var(--_accent);
  }

  address {
    display: grid;
    gap: var(--_gap) 2rem;
    font-style: normal;
  }

  [part='heading'] {
    font-size: 1.25em;
  }

  [part='name'] {
    font-weight: 650;
  }

  .links {
    margin-block-start: 0.75rem;
  }

  [part='date'] a {
    white-space: nowrap;
  }

  .do {
    display: grid;
    gap: 0.35rem;
    align-content: start;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.1rem;
    align-items: center;
  }

  [part='email'] {
    overflow-wrap: anywhere;
  }

  [part='action'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 1.5rem;
    color: var(--_accent);
  }

  button {
    text-decoration: underline;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.06em;
  }

  .write {
    padding: 0.45rem 1rem;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    font-weight: 650;
    text-decoration: none;
  }

  .write:hover {
    background: var(--_hover);
  }

  @container (min-width: 40rem) {
    address {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @media print {
    .actions {
      display: none;
    }
  }
`;
