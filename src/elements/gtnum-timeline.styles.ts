import { css } from 'lit';

export const styles = css`
  .chart {
    margin-block: var(--_gap);
  }

  /* In a narrow column the strips of all waves stand on one axis, of which the ends are named. */
  .axis {
    position: relative;
    margin-inline: 0.25rem;
    /* Room for today, which prerendered content does not know: what wakes must not move. */
    padding-block-start: 1.5em;
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .years {
    display: flex;
    justify-content: space-between;
  }

  .years li:not(:first-child, :last-child) {
    display: none;
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

  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.15rem 0.5rem;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.9rem 0.25rem;
    font-weight: 400;
  }

  .row:hover,
  [part='theme'] > summary:hover {
    background: var(--_hover);
  }

  .period {
    unicode-bidi: normal;
    font-weight: 650;
  }

  .count {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .track {
    position: relative;
    order: 1;
    inline-size: 100%;
    block-size: 0.375rem;
    margin-block-start: 0.35rem;
    /* What lies outside the years drawn is cut. */
    overflow-x: clip;
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

  .now .track::after {
    content: '';
    position: absolute;
    inset-block: -0.3rem;
    inset-inline-start: calc(var(--today) * 100%);
    border-inline-start: 2px solid var(--_accent);
  }

  .panel {
    display: grid;
    gap: var(--_gap);
    padding: 0.25rem 0.25rem 1.5rem;
  }

  .panel p {
    max-inline-size: 68ch;
  }

  .themes {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.4rem;
    font-size: 0.875em;
  }

  .themes li:has([open]) {
    inline-size: 100%;
  }

  [part='theme'] > summary {
    padding: 0.2rem 0.8rem;
    border: 1px solid var(--_control);
    border-radius: 1em;
    color: inherit;
  }

  [part='theme'] > summary::after {
    content: '+';
    content: '+' / '';
    margin-inline-start: 0.4em;
    color: var(--_accent);
    font-weight: 650;
  }

  [part='theme'][open] > summary::after {
    content: '−';
    content: '−' / '';
  }

  [part='theme'] > :is(p, blockquote) {
    padding: 0.2rem 0.8rem;
    font-size: 1em;
  }

  [part='call'],
  [part='statement'],
  [part='all-milestones'] {
    font-size: 0.9em;
  }

  [part='statement'] > blockquote {
    padding-block: 0.3rem 0.6rem;
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

  [part='all-milestones'] ul {
    display: grid;
    gap: 0.3rem;
    padding-block: 0.2rem 0.75rem;
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  /* Where some counts would stand beside their period and others beneath it, all stand beneath. */
  @container (max-width: 20em) {
    .count {
      inline-size: 100%;
    }
  }

  @container (min-width: 40em) {
    .chart {
      --label: 8.5em;
    }

    .axis {
      /* The label is set in the chart's type size, the axis in a smaller one. */
      margin-inline-start: calc(var(--label) / 0.8125 + 0.25rem);
    }

    .years {
      display: grid;
      grid-template-columns: repeat(var(--years), minmax(0, 1fr));
    }

    .years li:nth-child(n) {
      display: block;
      padding-inline-start: 0.3rem;
      padding-block-end: 0.4rem;
      border-inline-start: 1px solid var(--_border);
      line-height: 1.1;
      overflow: clip;
    }

    .row {
      display: grid;
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
        to var(--_onward, right),
        var(--_border) 0 1px,
        transparent 1px calc(100% / var(--years))
      );
    }

    :host(:dir(rtl)) {
      --_onward: left;
    }

    .now .track::after {
      inset-block: 0;
      border-inline-start: 1px dashed var(--_accent);
    }

    .bar {
      inset-block: 0.5rem;
      border-inline-start: 3px solid var(--_wave);
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_wave) 28%, transparent);
    }

    /* On its bar; where that is too short for so many letters, beside it, on the side that has more room. */
    .count {
      --_from: max(0, var(--start));
      --_to: min(1, var(--end));
      --_bar: (var(--_to) - var(--_from)) * 100%;
      --_out: clamp(0px, (var(--count) * 0.55em + 1rem - var(--_bar)) * 1e5, var(--_bar));

      grid-row: 1;
      grid-column: 2;
      z-index: 1;
      margin-inline-start: calc(var(--_from) * 100% + var(--_out));
      padding-inline: 0.9rem 0.5rem;
      color: inherit;
    }

    .late .count {
      justify-self: end;
      min-inline-size: calc(var(--_bar) - var(--_out));
      margin-inline: 0 calc((1 - var(--_to)) * 100% + var(--_out));
    }

    .panel {
      max-inline-size: 66rem;
      padding-inline-start: calc(var(--label) + 0.25rem);
    }

    /* Labels hang from the axis, on lines of their own where they would meet. */
    .marks {
      grid-auto-rows: minmax(3.1em, auto);
      gap: 0;
      margin-block-start: 0;
      margin-inline: calc(var(--label) / 0.8125 + 0.25rem) 0.25rem;
      font-size: 0.8125em;
      line-height: 1.25;
    }

    .marks li {
      display: grid;
      grid-area: 1 / 1 / span var(--lane);
      grid-template-rows: subgrid;
      justify-self: start;
      max-inline-size: calc(var(--room) * 100%);
      margin-inline-start: calc(var(--at) * 100%);
      padding-inline: 0.5em 0;
      border-inline-start: 1px solid var(--_accent);
    }

    .marks li > span {
      grid-row: -2;
      padding-block-start: 0.6em;
    }

    .marks li::before {
      inset-block-start: -0.275em;
      inset-inline-start: calc(-0.275em - 0.5px);
    }

    .marks .late {
      justify-self: end;
      margin-inline: 0 calc((1 - var(--at)) * 100%);
      padding-inline: 0 0.5em;
      border-width: 0;
      border-inline-end: 1px solid var(--_accent);
      text-align: end;
    }

    .marks .late::before {
      inset-inline: auto calc(-0.275em - 0.5px);
    }

    .marks .date {
      display: block;
    }

    /* Between what stands on two lines it is heard and not seen. */
    .marks .comma {
      font-size: 0;
    }
  }

  @media (forced-colors: active) {
    .bar,
    .marks li::before {
      background: CanvasText;
      forced-color-adjust: none;
    }

    @container (min-width: 40em) {
      .bar {
        border: 2px solid CanvasText;
        background: Canvas;
      }
    }
  }

  @media print {
    /* Smaller letters: a sheet of A4 is wide enough for the chart, and two hold all of it. */
    :host {
      --_gap: 0.5rem;

      font-size: 0.8em;
    }

    .panel {
      padding-block-end: 0.75rem;
    }

    .track {
      min-block-size: 2.5em;
    }

    .bar {
      inset-block: 0.25rem;
    }

    .groups {
      row-gap: 0.25rem;
    }

    [part='theme'] > summary {
      min-block-size: 0;
      padding-block: 0;
    }

    /* Where no script has opened them. */
    [part='wave'] > details::details-content {
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

    [part='theme'] > summary::after {
      display: none;
    }

    details[part='theme']:not([open]) {
      display: block;
    }
  }
`;
