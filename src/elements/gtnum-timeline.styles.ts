import { css } from 'lit';

export const styles = css`
  .chart {
    margin-block: var(--_gap) calc(var(--_gap) * 0.75);
  }

  .axis {
    display: none;
  }

  .waves {
    border-block-start: 1px solid var(--_border);
  }

  .waves > li {
    border-block-end: 1px solid var(--_border);
  }

  [part='wave-button'] {
    display: block;
    inline-size: auto;
    color: inherit;
  }

  [part='wave-button']::-webkit-details-marker {
    display: none;
  }

  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.15rem 1rem;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.85rem 0.25rem 0.95rem;
    font-weight: 400;
  }

  .row:hover {
    background: var(--_hover);
  }

  .period {
    unicode-bidi: normal;
    font-weight: 650;
  }

  .period time {
    white-space: nowrap;
  }

  .period::after {
    content: '';
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.65em;
    border: solid currentcolor;
    border-width: 0 0.11em 0.11em 0;
    opacity: 0.75;
    transform: translateY(-0.2em) rotate(45deg);
  }

  details[open] > summary .period::after {
    transform: translateY(0.05em) rotate(225deg);
  }

  .count {
    grid-row: 1;
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .track {
    position: relative;
    grid-column: 1 / -1;
    block-size: 0.375rem;
    margin-block-start: 0.35rem;
    border-radius: 99px;
    background: var(--_border);
  }

  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--start) * 100%);
    inline-size: max(0.375rem, (var(--end) - var(--start)) * 100%);
    border-radius: inherit;
    background: var(--_wave);
  }

  .panel {
    display: grid;
    gap: calc(var(--_gap) * 1.1);
    padding: 0.25rem 0.25rem 1.5rem;
  }

  [part='statement'] {
    max-inline-size: 68ch;
  }

  .themes {
    margin-block-start: 0.35rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }

  .themes li {
    padding: 0.15rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: 1em;
    font-size: 0.875em;
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: 0.85rem 2rem;
  }

  .groups li {
    display: grid;
    gap: 0.05rem;
    align-content: start;
  }

  .marks {
    display: grid;
    gap: 0.35rem;
    margin-block-start: 1rem;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .marks li {
    position: relative;
    padding-inline-start: 1.25em;
  }

  .marks li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-block-start: calc(0.5lh - 0.275em);
    inset-inline-start: 0.15em;
    inline-size: 0.55em;
    block-size: 0.55em;
    background: var(--_accent);
    rotate: 45deg;
  }

  [part='all-milestones'] {
    font-size: 0.9em;
  }

  [part='all-milestones'] ol {
    display: grid;
    gap: 0.3rem;
    padding-block: 0.5rem;
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  @container (min-width: 40rem) {
    .chart {
      --label: 8.5em;
    }

    .axis {
      display: block;
      position: relative;
      margin-inline-end: 0.25rem;
      padding-block-start: 1.5em;
      color: var(--_muted);
      font-size: 0.8125em;
      /* The label is set in the chart's type size, the axis in a smaller one. */
      margin-inline-start: calc(var(--label) / 0.8125 + 0.25rem);
    }

    .years {
      display: grid;
      grid-template-columns: repeat(var(--years), minmax(0, 1fr));
    }

    .years li {
      padding-inline-start: 0.3rem;
      padding-block-end: 0.4rem;
      border-inline-start: 1px solid var(--_border);
      line-height: 1.1;
      overflow: clip;
    }

    .today {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: calc(var(--today) * 100%);
      color: var(--_accent);
      white-space: nowrap;
    }

    .today.late {
      inset-inline: auto calc((1 - var(--today)) * 100%);
    }

    .row {
      grid-template-columns: var(--label) minmax(0, 1fr);
      gap: 0;
      align-items: center;
      padding: 0 0.25rem;
    }

    .track {
      grid-row: 1;
      grid-column: 2;
      align-self: stretch;
      block-size: auto;
      min-block-size: 3.1rem;
      margin: 0;
      border-radius: 0;
      /* A hairline at each year. */
      background: repeating-linear-gradient(
        to right,
        var(--_border) 0 1px,
        transparent 1px calc(100% / var(--years))
      );
    }

    :host(:dir(rtl)) .track {
      background: repeating-linear-gradient(
        to left,
        var(--_border) 0 1px,
        transparent 1px calc(100% / var(--years))
      );
    }

    .now .track::after {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--today) * 100%);
      border-inline-start: 1px dashed var(--_accent);
    }

    .bar {
      inset-block: 0.5rem;
      border-inline-start: 3px solid var(--_wave);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_wave) 18%, transparent);
    }

    .cut-start .bar {
      border-inline-start-width: 0;
      border-start-start-radius: 0;
      border-end-start-radius: 0;
    }

    .cut-end .bar {
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }

    .count {
      grid-row: 1;
      grid-column: 2;
      z-index: 1;
      margin-inline-start: calc(var(--start) * 100%);
      padding-inline: 0.9rem;
      color: inherit;
    }

    .late .count {
      margin-inline-start: 0;
      justify-self: end;
    }

    .panel {
      max-inline-size: 66rem;
      padding-inline-start: calc(var(--label) + 0.25rem);
    }

    .marks {
      margin-inline: calc(var(--label) / 0.875 + 0.25rem) 0.25rem;
    }

    .marks li {
      inline-size: fit-content;
      margin-inline-start: calc(var(--at) * 100%);
      max-inline-size: calc((1 - var(--at)) * 100%);
      padding-inline-start: 0.9em;
    }

    .marks li::before {
      inset-inline-start: -0.275em;
    }

    .marks .late {
      margin-inline: auto calc((1 - var(--at)) * 100%);
      max-inline-size: calc(var(--at) * 100%);
      padding-inline: 0 0.9em;
      text-align: end;
    }

    .marks .late::before {
      inset-inline: auto -0.275em;
    }
  }

  @media (forced-colors: active) {
    .bar,
    .marks li::before {
      background: CanvasText;
      forced-color-adjust: none;
    }

    @container (min-width: 40rem) {
      .bar {
        border: 2px solid CanvasText;
        background: Canvas;
      }
    }
  }

  @media print {
    /* Where no script has opened them. */
    .waves details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    .row {
      break-after: avoid;
    }

    .bar,
    .marks li::before {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }

    .period::after {
      display: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .period::after {
      transition: transform 150ms;
    }
  }
`;
