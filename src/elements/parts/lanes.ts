/** Where a label under an axis stands: positions and widths are parts of the axis, from 0 to 1. */
export interface Spot {
  at: number;
  room: number;
  /** It ends where it belongs, since it would else leave the axis. */
  isLate: boolean;
  /** 0 is next to the axis. */
  lane: number;
}

/** A letter, where the axis is at its shortest. */
const letter = 1 / 70;

/**
 * Puts labels of some letters under an axis, in order of time, so that none meets another, nor the line that leads from
 * another to the axis: of two that would meet, the one nearer to the middle hangs lower.
 */
export function lanes(labels: readonly { at: number; length: number }[]): Spot[] {
  const spots = labels.map(({ at, length }) => {
    const wanted = (length + 3) * letter;
    const isLate = at + wanted > 1 && at > 0.5;
    return { at, room: Math.min(wanted, isLate ? at : 1 - at), isLate, lane: 0 };
  });
  const from = ({ at, room, isLate }: Spot) => (isLate ? at - room : at);
  const to = ({ at, room, isLate }: Spot) => (isLate ? at : at + room);
  const placed: Spot[] = [];
  const early = spots.filter(({ isLate }) => !isLate).reverse();
  for (const spot of [...spots.filter(({ isLate }) => isLate), ...early]) {
    const met = placed.filter((other) => from(other) < to(spot) && to(other) > from(spot));
    spot.lane = 1 + Math.max(-1, ...met.map(({ lane }) => lane));
    placed.push(spot);
  }
  return spots;
}
