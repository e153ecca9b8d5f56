import { css } from 'lit';

/** What stands in the line of downloads (files.ts), and comes with it. */
export const styles = css`
  [part='downloads'] > div {
    display: grid;
    gap: 0.4rem;
    justify-items: start;
    padding-block: 0.4rem 0.6rem;
  }

  [part='downloads'] li > * {
    margin-inline-end: 0.8rem;
  }

  [part='download'] {
    min-block-size: 1.5rem;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.06em;
  }

  [part='downloads'] textarea {
    inline-size: 100%;
    padding: 0.3rem 0.7rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  @media print {
    [part='downloads'] {
      display: none;
    }
  }
`;
