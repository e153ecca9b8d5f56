import { aTimeout, expect } from '@open-wc/testing';
import { waitUntil } from './seen.js';

/**
 * A page whose library puts the next page in its place, and the first one when the reader goes back. In a
 * file of tests of its own for each library: WebKit goes back in the frames that a window had before, too.
 */
export async function goThereAndBack(library: 'turbo' | 'pjax'): Promise<void> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '600';
  frame.src = new URL(`hosts/${library}.html`, import.meta.url).href;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentWindow!;
  const wrong: string[] = [];
  page.addEventListener('error', (event) => wrong.push(event.message));

  const widget = (tag: string) => page.document.querySelector(tag);
  const isDrawn = (tag: string) => () =>
    widget(tag)?.shadowRoot?.querySelector('[part~="heading"]') ?? false;

  await waitUntil(isDrawn('gtnum-timeline'));
  const first = widget('gtnum-timeline');
  page.document.querySelector<HTMLElement>('nav a')!.click();
  await waitUntil(isDrawn('gtnum-contact'), 'the next page has no contact');
  await waitUntil(isDrawn('gtnum-timeline'));
  expect(page.document.title).to.equal('L’autre');
  expect(widget('gtnum-timeline') === first).to.equal(false);
  // Pjax writes the address after all else.
  await waitUntil(() => page.location.pathname.endsWith('-next.html'));
  page.history.back();
  await waitUntil(() => !widget('gtnum-contact'), 'the first page is not back');
  await waitUntil(isDrawn('gtnum-timeline'));
  await aTimeout(50);
  expect(page.document.querySelectorAll('gtnum-timeline')).to.have.length(1);
  expect(wrong).to.deep.equal([]);
  frame.remove();
}
