/*
 * One visit: a page opened in a tab of its own, over a slow line and with a slow processor, until nothing
 * happens any more; and what that took.
 */

import { countNodes } from '../nodes.mjs';
import { times } from './profile.mjs';

const processor = 4;

/** Lines, in bytes a second and milliseconds. */
const lines = {
  usual: { latency: 60, downloadThroughput: 1_000_000, uploadThroughput: 1_000_000 },
  slow: { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
};

/** As the table says it. */
export const conditions = {
  usual: `processor slowed ${processor}x, 8 Mbit/s, 60 ms, brotli, HTTP/1.1, empty cache`,
  slow: `processor slowed ${processor}x, 400 kbit/s, 400 ms, brotli, HTTP/1.1, empty cache`,
};

/**
 * Opens a page and measures it.
 *
 * @param options `line`, its name, where line and processor are slowed; `isBusy`, without idle time
 * @returns what was measured; `script` is what a CPU profile, which every page gets, finds in functions of
 *   the page and what they call (Chromium's own sum, ScriptDuration, leaves microtasks out)
 */
export async function visit(browser, base, path, options = {}) {
  const { line, isBusy = false } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  // A page of the same origin first: what is counted is counted by process.
  await tab.goto(`${base}/blank.html`);
  if (isBusy) await tab.addInitScript(withoutIdleTime);
  const traffic = watch(cdp, base);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  if (line) {
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...lines[line] });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: processor });
  }
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  const before = await metrics(cdp);
  await tab.goto(base + path, { waitUntil: 'load' });
  await quiet(cdp, traffic);
  const { profile } = await cdp.send('Profiler.stop');
  const after = await metrics(cdp);
  const since = (name) => (after[name] - before[name]) * 1000;
  const seen = await tab.evaluate(look);
  const nodes = await tab.evaluate(countNodes);
  await cdp.send('HeapProfiler.collectGarbage');
  const kept = await metrics(cdp);
  const measured = {
    bytes: traffic.bytes,
    requests: traffic.requests,
    blocked: traffic.blocked,
    data: traffic.data,
    script: times(profile, ({ url }) => url.startsWith(base)).total,
    task: since('TaskDuration'),
    ...seen,
    nodes,
    kept: kept.Nodes,
    heap: kept.JSHeapUsedSize,
  };
  return { measured, profile, tab, cdp, close: () => context.close() };
}

export async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Counts what is asked for; what is not of this machine does not resolve, and is counted apart. */
function watch(cdp, base) {
  const traffic = { bytes: 0, requests: 0, blocked: 0, data: 0, open: new Set(), last: Date.now() };
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('data:')) return;
    if (!request.url.startsWith(base)) {
      traffic.blocked++;
      return;
    }
    traffic.requests++;
    if (/\/(bundled|base)-|\.json$/.test(request.url)) traffic.data++;
    traffic.open.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!traffic.open.delete(requestId)) return;
    traffic.bytes += encodedDataLength;
    traffic.last = Date.now();
  });
  cdp.on('Network.loadingFailed', ({ requestId }) => {
    traffic.open.delete(requestId);
    traffic.last = Date.now();
  });
  return traffic;
}

/** Until a second has passed without a request and almost without a task. */
async function quiet(cdp, traffic) {
  let before = await metrics(cdp);
  for (let calm = 0, turns = 0; calm < 4 && turns < 60; turns++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await metrics(cdp);
    const isCalm = !traffic.open.size && now.TaskDuration - before.TaskDuration < 0.025;
    calm = isCalm && Date.now() - traffic.last > 250 ? calm + 1 : 0;
    before = now;
  }
}

function withoutIdleTime() {
  window.requestIdleCallback = () => 0;
}

/** In the page, afterwards: its own record of paints, shifts and long tasks. */
function look() {
  const record = (type) =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 200);
    });
  return Promise.all(
    ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'].map(record),
  ).then(([paints, largest, shifts, long]) => ({
    first: paints.find(({ name }) => name === 'first-contentful-paint')?.startTime,
    largest: largest.at(-1)?.startTime,
    blocking: long.reduce((sum, { duration }) => sum + duration - 50, 0),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  }));
}
