/*
 * WebKitGTK for the test runner, through its own driver: each file of tests in the one window of a
 * MiniBrowser, on a screen that nobody sees. The runner's launcher for WebDriver puts tests into frames,
 * where keys and the top of the page are not those of a visitor.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';

const programs = {
  screen: '/usr/bin/Xvfb',
  driver: '/usr/bin/WebKitWebDriver',
  browser: (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
    .map((architecture) => `/usr/lib/${architecture}/webkit2gtk-4.1/MiniBrowser`)
    .find(existsSync),
};

export const hasWebkit = Object.values(programs).every((path) => path && existsSync(path));

/** Keys that WebDriver has private characters for; others are what they write. */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export function webkitLauncher() {
  const started = [];
  let session;
  /** Of the tests that are in the window. */
  let current;

  function start(program, parameters, env) {
    const child = spawn(program, parameters, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    started.push(child);
    return child;
  }

  /** All of its own for each file of tests: history, focus, and what tells a window of X that it is in front. */
  async function open() {
    const screen = start(programs.screen, ['-displayfd', '3', '-screen', '0', '1580x1380x24']);
    const display = await new Promise((resolve) => screen.stdio[3].once('data', resolve));
    const port = await freePort();
    start(programs.driver, ['--host=127.0.0.1', `--port=${port}`], {
      DISPLAY: `:${String(display).trim()}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    });
    const driver = `http://127.0.0.1:${port}/session`;
    const capabilities = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary: programs.browser,
        args: ['--automation', '--javascript-can-open-windows-automatically=true'],
      },
    };
    const { sessionId } = await patiently(() =>
      send('POST', driver, { capabilities: { alwaysMatch: capabilities } }),
    );
    session = `${driver}/${sessionId}`;
    await send('POST', `${session}/timeouts`, { pageLoad: 60_000 });
    // The pointer is in the middle of the screen: in the last corner of the window, which has the focus for it.
    await send('POST', `${session}/window/rect`, { x: 0, y: 0, width: 800, height: 700 });
  }

  async function close() {
    if (session) await send('DELETE', session).catch(() => undefined);
    session = undefined;
    for (const child of started.splice(0)) child.kill();
  }

  async function act(...actions) {
    await send('POST', `${session}/actions`, {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }
  const down = (key) => ({ type: 'keyDown', value: keys[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: keys[key] ?? key });
  const keyboard = {
    down: (key) => act(down(key)),
    up: (key) => act(up(key)),
    press: (key) => act(down(key), up(key)),
    type: (text) => act(...[...text].flatMap((key) => [down(key), up(key)])),
  };

  return {
    name: 'WebKit',
    // Its pages take keys as Playwright's do.
    type: 'playwright',
    concurrency: 1,
    initialize() {
      process.once('exit', () => started.forEach((child) => child.kill()));
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(signal, () => process.exit(1));
      }
    },
    async startSession(id, url) {
      await open();
      current = id;
      await send('POST', `${session}/url`, { url });
    },
    isActive: (id) => id === current,
    getBrowserUrl: () => send('GET', `${session}/url`),
    async stopSession() {
      current = undefined;
      await close();
      return {};
    },
    stop: close,
    startDebugSession() {
      throw new Error('WebKit has no window to debug in: use another browser.');
    },
    getPage: () => ({ keyboard }),
  };
}

async function send(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}, ${value.message}`);
  return value;
}

/** The driver takes a moment to listen. */
async function patiently(ask) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
