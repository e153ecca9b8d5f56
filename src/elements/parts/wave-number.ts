import type { Dataset, Wave } from '../../facts/model.js';

/** Which of the six colours a wave has, from 1; the seventh wave starts again at the first. */
export function waveNumber(wave: Wave, { waves }: Dataset): number {
  return (waves.indexOf(wave) % 6) + 1;
}
