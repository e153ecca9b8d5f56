import { execFileSync } from 'node:child_process';
import { Launcher } from 'chrome-launcher';

/** What Chromium needs to start as root and to keep quiet. */
export const chromeArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The path of a Chrome or Chromium: CHROME_PATH, an installed one, or one installed here and now. */
export function findChrome() {
  return process.env.CHROME_PATH ?? installed() ?? install();
}

function installed() {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined;
  }
}

function install() {
  if (process.platform === 'linux' && process.getuid() === 0) {
    try {
      execFileSync('apt-get', ['update'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      // Said below, with what to do about it.
    }
  }
  const path = installed();
  if (path) return path;
  throw new Error(
    'The tests need Chrome or Chromium: install one, or set CHROME_PATH to the program.',
  );
}
