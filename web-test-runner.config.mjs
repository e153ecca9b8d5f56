import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArguments, findChrome } from './test/chrome.mjs';

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: true,
  // Pages in the background are throttled, and keys go to the one in front.
  concurrency: 1,
  testFramework: { config: { timeout: 15_000 } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChrome(), args: chromeArguments },
    }),
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
};
