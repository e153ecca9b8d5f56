/*
 * The browsers of the tests. Chromium is found or installed; Firefox and WebKit are used where they are
 * installed. `.ci/run` installs all three.
 */
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArguments, findChrome } from './chrome.mjs';
import { hasWebkit, webkitLauncher } from './webkit.mjs';

const firefox = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => path && existsSync(path));

/** Of each engine that is here, what starts it. */
export const engines = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: findChrome(), args: chromeArguments } }),
  ...(firefox && {
    firefox: () =>
      Object.assign(
        chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox } }),
        { name: 'Firefox' },
      ),
  }),
  ...(hasWebkit && { webkit: webkitLauncher }),
};
