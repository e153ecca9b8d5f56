/* How high a frame must be in a column of any width: its page is laid out in all of them, out of sight. */
import type { Measure } from '../snippets/snippets.js';
import { create } from './page.js';

const narrowest = 280;
const widest = 1240;
const step = 20;

const known = new Map<string, Promise<Measure[]>>();

/** @param address of a page of embed/ on this very server */
export function heightsOf(address: string): Promise<Measure[]> {
  const heights = known.get(address) ?? measure(address);
  known.set(address, heights);
  return heights;
}

async function measure(address: string): Promise<Measure[]> {
  const frame = create('iframe', { src: address, 'aria-hidden': 'true', tabindex: '-1' });
  Object.assign(frame.style, { position: 'fixed', visibility: 'hidden', border: '0' });
  frame.style.inlineSize = '640px';
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  const height = () => {
    const box = frame.contentDocument?.querySelector('main')?.getBoundingClientRect();
    return Math.ceil(box?.height ?? 0);
  };
  // What was prepared may give way to what the address asks for.
  let before = -1;
  for (let times = 0; times < 20 && before !== height(); times++) {
    before = height();
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  const heights: Measure[] = [];
  for (let width = narrowest; height() && width <= widest; width += step) {
    frame.style.inlineSize = `${width}px`;
    heights.push({ width, height: height() });
  }
  frame.remove();
  return heights;
}

/** The height at a width between two that were measured; 600 as long as nothing was. */
export function heightAt(heights: readonly Measure[], width: number): number {
  const around = heights.filter((each) => Math.abs(each.width - width) < step);
  const nearest = around.length ? around : heights.slice(-1);
  return nearest.length ? Math.max(...nearest.map(({ height }) => height)) : 600;
}
