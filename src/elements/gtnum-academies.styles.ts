import { css } from 'lit';

/**
 * The map, by what ids of académies have behind « academie-de- »: one tile each, about where it lies in
 * France. The last line lies overseas.
 */
export const map = [
  '.          .         .             lille            .             .          .',
  '.          .         normandie     amiens           reims         nancy-metz strasbourg',
  'rennes     .         versailles    paris            creteil       .          .',
  '.          nantes    orleans-tours dijon            besancon      .          .',
  '.          poitiers  limoges       clermont-ferrand lyon          grenoble   .',
  '.          bordeaux  toulouse      montpellier      aix-marseille nice       .',
  '.          .         .             .                .             .          corse',
  'guadeloupe martinique guyane       la-reunion       mayotte       .          .',
];

export const styles = css`
  .parts {
    display: grid;
    gap: var(--_gap) 3rem;
    margin-block: var(--_gap) calc(var(--_gap) * 0.75);
  }

  /* The west stays where it is in a right-to-left page. */
  .map {
    --tile: calc(min(100cqi, 24em) / 7);

    display: grid;
    grid-template-rows: repeat(7, var(--tile)) calc(var(--tile) * 0.3);
    grid-template-columns: repeat(7, var(--tile));
    grid-auto-rows: var(--tile);
    position: relative;
    inline-size: calc(var(--tile) * 7);
    direction: ltr;
    text-align: left;
  }

  .tile {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    margin: 0 3px 3px 0;
    padding: 2px 3px;
    border: 1px solid color-mix(in oklab, currentcolor 22%, transparent);
    border-radius: min(var(--_radius), 4px);
    background: color-mix(in oklab, var(--_accent) calc(6% + var(--share) * 40%), transparent);
    line-height: 1.15;
    overflow-wrap: normal;
  }

  .tile.none {
    border-color: var(--_border);
    background: none;
    color: var(--_muted);
  }

  .code {
    grid-area: 1 / 1;
    white-space: nowrap;
    /* Seven columns are seven columns, also where letters are twice as large. */
    font-size: clamp(11px, 0.6875em, var(--tile) * 0.3);
  }

  /* Where a reader sets lines further apart, both still fit on the tile. */
  .code,
  .tile b {
    text-box-trim: trim-both;
  }

  .tile b {
    grid-area: 2 / 1;
    align-self: end;
    font-size: min(1em, var(--tile) * 0.42);
    font-weight: 650;
  }

  .tile button {
    grid-area: 1 / 1 / -1 / -1;
    z-index: 1;
    margin: -2px -3px;
    border-radius: inherit;
  }

  .tile:hover {
    border-color: var(--_control);
  }

  .tile.chosen {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
  }

  .tile button:focus-visible {
    outline-offset: 3px;
  }

  /* Of the tile that a reader points at, or has reached: where there is sea, and nothing is covered. */
  .name {
    display: none;
    position: absolute;
    inset-block-start: calc(var(--tile) * 6);
    inset-inline: 0 calc(var(--tile) + 3px);
    align-content: center;
    block-size: var(--tile);
    color: var(--gtnum-text, inherit);
    line-height: 1.25;
  }

  .name > span {
    font-size: max(12px, 0.8125em);
  }

  .tile:hover .name,
  .tile button:focus-visible ~ .name {
    display: block;
  }

  .map:has(.tile:hover) .tile:not(:hover) .name {
    display: none;
  }

  .chosen-groups {
    display: grid;
    gap: 0.5rem;
    align-content: start;
  }

  .groups + .muted {
    margin-block-start: 0.5rem;
  }

  .rest {
    display: grid;
    gap: calc(var(--_gap) * 0.75);
    align-content: start;
  }

  .count {
    font-weight: 400;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 0.6rem 2rem;
    padding-block: 0.5rem;
  }

  /* An open card has the width of the list. */
  .list > li:is(.left, :has([part='group'][open])) {
    grid-column: 1 / -1;
  }

  .list .groups + .muted {
    margin-block-start: 0;
  }

  .list > li {
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_border);
  }

  .list .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  .list .groups li:has([part='group'][open]) {
    flex-basis: 100%;
  }

  @container (min-width: 44em) {
    .parts {
      grid-template-columns: 24em minmax(0, 1fr);
    }

    .map {
      --tile: calc(24em / 7);
    }
  }

  @media (forced-colors: active) {
    .tile {
      border-color: CanvasText;
    }

    .tile.none {
      border: 1px dashed GrayText;
      color: GrayText;
    }

    .tile.chosen {
      border: 3px solid Highlight;
      outline-color: Highlight;
    }
  }

  @media print {
    .parts {
      display: block;
    }

    .map {
      --tile: 2.4em;

      margin-block-end: 1rem;
      break-inside: avoid;
    }

    .tile {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }

    .tile button,
    .map .name,
    .hint {
      display: none;
    }

    /* Where no script has opened it. */
    #list::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    #list > summary {
      display: none;
    }

    .list {
      display: block;
      columns: 3 12rem;
      column-gap: 1.5rem;
      font-size: 0.8em;
    }

    .list > li {
      padding-block: 0.3rem;
      break-inside: avoid;
    }

    .list summary {
      min-block-size: 0;
    }
  }
`;
