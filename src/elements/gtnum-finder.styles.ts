import { css } from 'lit';

export const styles = css`
  .finder {
    display: grid;
    gap: var(--_gap);
    margin-block-start: calc(var(--_gap) * 1.25);
  }

  .finder > div {
    min-inline-size: 0;
  }

  [part='search'] {
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.4rem 0.8rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-overflow: ellipsis;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  [part='facets'] > summary {
    margin-block-start: 0.75rem;
  }

  [part='facet'] {
    margin-block-start: 0.9rem;
  }

  [part='facet'] > summary {
    inline-size: auto;
    color: inherit;
    font-size: 0.9em;
    font-weight: 650;
  }

  [part='value'] {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.5rem;
    align-items: baseline;
    min-block-size: 1.75rem;
    padding: 0.15rem 0.25rem;
    border-radius: var(--_radius);
    font-size: 0.9em;
    cursor: pointer;
  }

  [part='value']:hover {
    background: var(--_hover);
  }

  .none {
    color: var(--_muted);
  }

  /* As the tags of the wave are coloured. */
  #facet-wave [lang='fr']::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    /* On both sides: in a right-to-left page a period keeps its direction. */
    margin-inline: 0.3em;
    border-radius: 99px;
    background: var(--_wave);
  }

  [part='value'] > .muted {
    font-size: inherit;
  }

  input[type='checkbox'] {
    inline-size: 1em;
    block-size: 1em;
    margin: 0;
    accent-color: var(--_accent);
    transform: translateY(0.1em);
  }

  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    align-items: baseline;
    justify-content: space-between;
  }

  [part='count'] {
    font-weight: 650;
  }

  [part='link'] {
    font-size: 0.9em;
  }

  .chips,
  .chips ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.6rem;
    align-items: center;
  }

  .chips {
    margin-block-start: 0.6rem;
  }

  .button {
    min-block-size: 1.75rem;
    padding: 0.15rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: 99px;
    font-size: 0.9em;
  }

  [part='chip'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .button:hover {
    background: var(--_hover);
  }

  [part='clear'] {
    min-block-size: 1.75rem;
    color: var(--_muted);
    font-size: 0.9em;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
  }

  .results {
    margin-block-start: 0.9rem;
  }

  [part='result'] {
    padding-block: 1rem 1.15rem;
    border-block-start: 1px solid var(--_border);
  }

  /* Far from the screen at first: no layout until it comes near. */
  [part='result']:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9rem;
    overflow-clip-margin: 2rem;
  }

  /* The title beneath the name. */
  [part='group'] > summary,
  .opens,
  [part='group'] > summary > span[lang] {
    display: block;
    color: inherit;
  }

  .opens > b {
    font-size: 0.9em;
  }

  /* The title looks like what it is: something to open. */
  .opens::after {
    display: none;
  }

  [part='group'] > summary:hover b {
    text-decoration: none;
  }

  .tag {
    padding: 0.05em 0.5em;
    border-inline-start: 0.2em solid var(--_wave, var(--_border));
    border-radius: 0.2em;
    margin-inline-start: 0.35em;
    background: color-mix(in oklab, var(--_wave, currentcolor) 12%, transparent);
    color: var(--gtnum-text, inherit);
    font-size: 0.85em;
    /* On one line where it has room for that, as high as its letters. */
    display: inline-block;
    line-height: normal;
  }

  [part='group'] > summary > span[lang] {
    inline-size: fit-content;
    margin-block: 0.2rem;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.35;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, var(--_accent) 60%, transparent);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
    text-wrap: balance;
  }

  [part='group'] > summary:hover > span[lang] {
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.14em;
  }

  /* The card says all of this. */
  [open] + [part='brief'] {
    display: none;
  }

  [part='brief'] {
    display: grid;
    gap: 0.3rem;
    max-inline-size: 80ch;
  }

  [part='brief'] > p:not(.muted) {
    font-size: 0.9em;
  }

  [part='more'] {
    margin-block: 0.5rem 1rem;
  }

  mark {
    border-radius: 0.15em;
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
    color: inherit;
  }

  @container (min-width: 44rem) {
    .finder {
      grid-template-columns: minmax(14rem, 19rem) minmax(0, 1fr);
      gap: 3rem;
    }

    /* The first group stands beside the first filter. */
    [part='count'] {
      padding-block-start: 0.45rem;
    }

    /* What is folded in a narrow column has room here. */
    @supports selector(::details-content) {
      [part='facets'] > summary {
        display: none;
      }

      [part='facets']::details-content {
        display: block;
        block-size: auto;
        content-visibility: visible;
      }
    }
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }

    [part='value']:has(:checked),
    [part='chip'] {
      border-width: 2px;
    }
  }

  @media print {
    [part='filters'],
    [part='link'],
    [part='more'],
    .chips {
      display: none;
    }

    .finder {
      display: block;
    }

    [part='result'] {
      break-inside: avoid;
      padding-block: 0.5rem 0.6rem;
      content-visibility: visible !important;
      font-size: 0.85em;
    }
  }
`;
