import { css } from 'lit';

/*
 * The public tokens, read once into private ones. A host that uses the State design system (DSFR)
 * has its colours taken up; elsewhere all is mixed from the host's text colour, so that a page with
 * a dark background is served even where it does not declare its `color-scheme`.
 */
export const theme = css`
  :host {
    --_accent: var(
      --gtnum-accent,
      var(--text-action-high-blue-france, color-mix(in oklab, #3a5fd0 58%, currentcolor))
    );
    --_muted: var(
      --gtnum-muted,
      var(--text-mention-grey, color-mix(in oklab, currentcolor 90%, transparent))
    );
    --_border: var(
      --gtnum-border,
      var(--border-default-grey, color-mix(in oklab, currentcolor 18%, transparent))
    );
    --_control: color-mix(in oklab, currentcolor 58%, transparent);
    --_hover: color-mix(in oklab, currentcolor 5%, transparent);
    --_radius: var(--gtnum-radius, 0.375em);
    --_gap: var(--gtnum-gap, 1rem);
    --_wave-1: var(--gtnum-wave-1, color-mix(in oklab, #7a4fd0 70%, currentcolor));
    --_wave-2: var(--gtnum-wave-2, color-mix(in oklab, #2f6fe0 70%, currentcolor));
    --_wave-3: var(--gtnum-wave-3, color-mix(in oklab, #0e9a92 70%, currentcolor));
    --_wave-4: var(--gtnum-wave-4, color-mix(in oklab, #b98508 70%, currentcolor));
    --_wave-5: var(--gtnum-wave-5, color-mix(in oklab, #d0425a 70%, currentcolor));
    --_wave-6: var(--gtnum-wave-6, color-mix(in oklab, #5f8f1e 70%, currentcolor));

    display: block;
    /* Size containment gives the element no width of its own inside a flex row. */
    container-type: inline-size;
    min-inline-size: min(100%, 17.5rem);
    color: var(--gtnum-text, inherit);
    background: var(--gtnum-surface, transparent);
    font-family: var(--gtnum-font, inherit);
    font-variant-numeric: tabular-nums;
    /* Within grids too, where a word would else widen its column. */
    overflow-wrap: anywhere;
    /* What a page sets for its paragraphs is not meant for charts and lists. */
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    margin-block: 1.5em;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font: inherit;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  [part~='heading'] {
    margin-block-end: 0.25rem;
    font-size: 1.5em;
    line-height: 1.2;
    letter-spacing: -0.012em;
  }

  p,
  blockquote,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  p {
    text-wrap: pretty;
  }

  /* In a right-to-left page the layout is mirrored; French words and periods keep their direction. */
  :is(p, li, dt, dd, h1, h2, h3, h4, h5, h6, a, b, span, button) {
    unicode-bidi: plaintext;
  }

  :host(:dir(rtl)) {
    text-align: right;
  }

  ol,
  ul {
    list-style: none;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.06em;
  }

  a:hover {
    text-decoration-thickness: 0.12em;
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 3px;
  }

  .nobr {
    white-space: nowrap;
  }

  .muted {
    color: var(--_muted);
    font-size: 0.9em;
  }

  /* Of what is inferred. */
  .mark {
    padding-inline-start: 0.06em;
    color: var(--_muted);
    font-weight: 400;
  }

  /* Not alone on a line, whatever the letter before it: a word joiner. */
  .mark::before {
    content: '\\2060';
  }

  .muted .mark {
    color: inherit;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  details > summary {
    inline-size: fit-content;
    min-block-size: 1.5rem;
    color: var(--_muted);
    cursor: pointer;
  }

  .on-paper {
    display: none;
  }

  [part~='sources'],
  [part='downloads'] {
    font-size: 0.9em;
  }

  [part~='sources'] li {
    min-block-size: 1.5rem;
  }

  [part~='sources'] > div {
    display: grid;
    gap: 0.6rem;
    padding-block: 0.5rem;
  }

  [part~='sources'] ul {
    display: grid;
    gap: 0.3rem;
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  @media print {
    /* What a reader has left folded: on paper its line would lead nowhere. */
    details[part]:not([open]) {
      display: none;
    }

    details:not([open]) + .on-paper {
      display: block;
    }

    [part~='sources'] {
      font-size: 0.75em;
    }

    [part~='sources'] a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
