import { css } from 'lit';

export const styles = css`
  /* Larger than those of its parts. */
  [part='heading'] {
    font-size: 1.875em;
  }

  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 2.5) 3rem;
    margin-block-start: 0.75rem;
  }

  /* The space between them is the grid's. */
  .parts > *,
  ::slotted(*) {
    margin-block: 0;
  }

  @container (min-width: 56rem) {
    .beside {
      grid-template-columns: 18rem minmax(0, 1fr);
    }

    .beside > :not(gtnum-academies, gtnum-finder),
    .beside ::slotted(:not(gtnum-academies, gtnum-finder)) {
      grid-column: 1 / -1;
    }
  }

  /* On paper the list of groups says where each works. */
  @media print {
    .beside > gtnum-academies,
    .beside ::slotted(gtnum-academies) {
      display: none;
    }

    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
