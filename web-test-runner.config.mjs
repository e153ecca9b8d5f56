import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { preview } from 'vite';
import { engines } from './test/engines.mjs';
import { answers } from './test/fuzz/answers.mjs';

/** Where the built files are served from: another origin than the tests', with CORS. Pages in test/hosts name 4174. */
let distOrigin;
/** The same, with the headers of src/hosting for pages that isolate themselves. */
let sharedOrigin;

export default {
  files: ['test/**/*.test.ts', '!**/node_modules/**'],
  nodeResolve: true,
  // Pages in the background are throttled, and keys go to the one in front.
  concurrency: 1,
  // A small machine is one browser's at a time.
  concurrentBrowsers: 1,
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 600_000,
  browsers: [engines.chromium()],
  groups: Object.entries(engines)
    .filter(([name]) => name !== 'chromium')
    .map(([name, launcher]) => ({ name, browsers: [launcher()] })),
  middleware: [asWritten, storyFiles, origin, oldLibraries, answers],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    distServer(),
  ],
};

/** Host pages and built pages go out as bytes: the server would add a script of its own to a text. */
async function asWritten(context, next) {
  if (!/^\/(test\/hosts|dist)\/[\w/-]+\.html$/.test(context.path)) return next();
  const html = await readFile(new URL(`.${context.path}`, import.meta.url), 'utf8');
  context.type = 'html';
  if (context.path.endsWith('/isolated.html')) {
    context.set('cross-origin-embedder-policy', 'require-corp');
  }
  const from = context.query.corp === 'cross-origin' ? sharedOrigin : distOrigin;
  context.body = Buffer.from(html.replaceAll('http://localhost:4174', from));
}

/** The names of all files of stories: a new one is tested without being named anywhere. */
async function storyFiles(context, next) {
  if (context.path !== '/stories/') return next();
  const names = await readdir(new URL('stories/', import.meta.url));
  context.body = names.filter((name) => name.endsWith('.stories.ts'));
}

/** For tests: `await (await fetch('/dist-origin')).text()`. */
function origin(context, next) {
  if (context.path !== '/dist-origin') return next();
  context.body = distOrigin;
}

/** Libraries of other times, which Debian still has: `/old/prototype/prototype.js`. */
async function oldLibraries(context, next) {
  if (!/^\/old\/\w+\/[\w.-]+\.js$/.test(context.path)) return next();
  const file = `/usr/share/javascript/${context.path.slice('/old/'.length)}`;
  if (!existsSync(file)) return;
  context.type = 'js';
  context.body = await readFile(file);
}

function distServer() {
  const servers = [];
  const serve = async (headers) => {
    // In Vite's own setting they would be missing from a 304, for which WebKit refuses a sandboxed frame its script.
    const always = {
      name: 'headers',
      configurePreviewServer: ({ middlewares }) => {
        middlewares.use((_, response, next) => {
          response.setHeaders(new Map(Object.entries(headers)));
          next();
        });
      },
    };
    const server = await preview({
      preview: { port: 4174 },
      plugins: [always],
      logLevel: 'error',
    });
    servers.push(server);
    return new URL(server.resolvedUrls.local[0]).origin;
  };
  return {
    name: 'dist-server',
    async serverStart() {
      distOrigin = await serve({});
      sharedOrigin = await serve({
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
    },
    async serverStop() {
      for (const server of servers) await server.close();
    },
  };
}
