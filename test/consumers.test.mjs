/*
 * The packed package in small projects of those who would use it (test/consumers): each is installed,
 * checked by its own type checker, built, rendered on the server and opened in a browser. Wrong
 * attributes are tried in copies of the right files, which the checker must refuse by name.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify, stripVTControlCharacters } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeArguments, findChrome } from './chrome.mjs';

const tsc = (project) => `tsc -p ${project} --pretty false`;
const anyFrom = [
  ['wave="2020-2022"', 'wavee="2020-2022"', /wavee/],
  ['variant="compact"', 'variant="tiny"', /tiny/],
];
const withEvents = [...anyFrom, ['event.wave', 'event.vague', /'vague'/]];

/**
 * What checks each project's types, the file in which mistakes are tried, and the mistakes: what stands
 * there, what is written instead, and how the checker must name it.
 */
const projects = {
  typescript: {
    check: tsc('typescript'),
    file: 'main.ts',
    mistakes: [
      ['timeline.wave =', 'timeline.wavee =', /'wavee'/],
      ["'compact'", "'tiny'", /"tiny"/],
      ['headingLevel = 3', "headingLevel = '3'", /'string'.*'number'/],
      ['event.wave', 'event.vague', /'vague'/],
      ["'gtnum-timeline'", "'gtnum-timelime'", /'wave'.*'Element'/],
    ],
  },
  react: {
    check: tsc('react'),
    file: 'app.tsx',
    mistakes: [
      ...withEvents,
      ['ref={listen}', 'ongtnum-select={(event) => event.vague}', /'vague'/],
      ['heading-level={3}', 'heading-level="big"', /'heading-level'/],
      ['<gtnum-group-card', '<gtnum-group-cart', /'gtnum-group-cart'/],
    ],
  },
  preact: {
    check: tsc('preact'),
    file: 'app.tsx',
    mistakes: [...withEvents, ['heading-level={3}', 'heading-level="big"', /'heading-level'/]],
  },
  solid: {
    check: tsc('solid'),
    file: 'app.tsx',
    mistakes: [...withEvents, ['level="3"', 'level="big"', /'"attr:heading-level"'/]],
  },
  vue: {
    check: 'vue-tsc -p vue --pretty false',
    file: 'app.vue',
    mistakes: [
      ...withEvents,
      [':heading-level="3"', ':heading-levle="3"', /'headingLevle'/],
      [':heading-level="3"', 'heading-level="big"', /"big"/],
      ['@gtnum-select', '@gtnum-selected', /'onGtnumSelected'/],
      ['no-filters', ':no-filters="false"', /'false'/],
      ['<gtnum-group-card', '<gtnum-group-cart', /'gtnum-group-cart'/],
    ],
  },
  svelte: {
    check: 'svelte-check --workspace svelte --tsconfig ./tsconfig.json --output machine',
    file: 'app.svelte',
    mistakes: [
      ...withEvents,
      ['heading-level', 'heading-levle', /heading-levle/],
      ['no-filters', 'no-filters={false}', /'false'/],
    ],
  },
  astro: {
    check: 'astro check --root astro',
    file: 'src/pages/index.astro',
    mistakes: [
      [...anyFrom[0]],
      ['heading-level={2}', 'heading-level="big"', /'heading-level'/],
      ['event.wave', 'event.vague', /'vague'/],
    ],
  },
};

const title = 'Adopter une éducation à la sobriété numérique';
const folder = mkdtempSync(join(tmpdir(), 'gtnum-consumers-'));
let browser;
before(async () => {
  const [{ filename }] = JSON.parse(
    await run(`npm pack --json --ignore-scripts --pack-destination ${folder}`, '.'),
  );
  cpSync('test/consumers', folder, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist|server|\.astro)$/.test(path),
  });
  const quietly = '--prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error';
  await run(`npm ci ${quietly}`);
  await run(`npm install --no-save ${quietly} ./${filename}`);
  browser = await chromium.launch({ executablePath: findChrome(), args: chromeArguments });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const [name, { check, file, mistakes }] of Object.entries(projects)) {
  test(`${name}: right is accepted, and wrong refused by name`, async () => {
    const at = (path) => join(folder, name, path);
    const right = readFileSync(at(file), 'utf8');
    const wrong = mistakes.map(([written, instead, named], index) => {
      assert.ok(right.includes(written), `${name}/${file} has no ${written}`);
      const path = file.replace(/\w+(\.\w+)$/, `wrong${index}$1`);
      writeFileSync(at(path), right.replace(written, instead));
      return { path, instead, named };
    });
    const found = errorsIn(await run(check, folder, { mayFail: true }));
    for (const { path } of wrong) rmSync(at(path));

    for (const { path, instead, named } of wrong) {
      const said = found.filter((error) => error.file.endsWith(path)).map(({ text }) => text);
      assert.match(said.join('\n'), named, `${instead} in ${name} went unnoticed`);
    }
    const others = found.filter((error) => !wrong.some(({ path }) => error.file.endsWith(path)));
    assert.deepEqual(others, []);
  });
}

test('Node: importing the package and its elements does no harm', async () => {
  const script = `
    const { elements } = await import('gtnum-widgets');
    const loaded = await Promise.all(Object.values(elements).map((load) => load()));
    console.log(loaded.length);`;
  const printed = await run(`node --input-type=module --eval "${script.replace(/\n/g, ' ')}"`);
  assert.equal(
    Number(printed),
    Object.keys((await import('../dist/elements/elements.js')).elements).length,
  );
});

for (const name of ['typescript', 'react', 'vue', 'svelte', 'astro']) {
  const onServer = ['react', 'vue', 'svelte'].includes(name);
  test(`${name}: built, ${onServer ? 'rendered on the server, ' : ''}and seen by readers`, async () => {
    const project = join(folder, name);
    await run(name === 'astro' ? 'astro build --silent' : 'vite build --logLevel error', project);
    const index = join(project, 'dist/index.html');
    let html = readFileSync(index, 'utf8');
    if (onServer) {
      const entry = name === 'react' ? 'server.tsx' : 'server.ts';
      await run(`vite build --ssr ${entry} --outDir server --logLevel error`, project);
      const script = `console.log(await (await import('./server/server.js')).render())`;
      const rendered = await run(`node --input-type=module --eval "${script}"`, project);
      assert.match(rendered, /<gtnum-timeline wave="2020-2022">\s*Les GTnum\s*<\/gtnum-timeline>/);
      html = html.replace('<!-- app -->', () => rendered.trim());
      writeFileSync(index, html);
    }
    if (name === 'astro') assert.ok(html.includes(`<span lang="fr">${title}</span></h2>`));
    await readersSee(join(project, 'dist'));
  });
}

async function readersSee(site) {
  const context = await browser.newContext();
  const errors = [];
  const foreign = [];
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  await context.route('**/*', async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    const path = join(site, pathname === '/' ? 'index.html' : pathname);
    if (origin !== 'https://consumer.example' || !existsSync(path)) {
      foreign.push(href);
      await route.abort();
      return;
    }
    await route.fulfill({ body: readFileSync(path), contentType: types[extname(path)] });
  });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await tab.goto('https://consumer.example/');
  await tab.getByText('Étude et accompagnement des mutations').waitFor();
  await tab.locator('gtnum-group-card').getByRole('heading', { name: title }).waitFor();
  assert.equal(await tab.locator('gtnum-timeline').getByRole('heading', { level: 2 }).count(), 1);
  await tab.locator('[part=wave-button]', { hasText: '2023' }).click();
  await tab.locator('output').getByText('2023-2026').waitFor();
  assert.deepEqual(errors, []);
  assert.deepEqual(foreign, []);
  await context.close();
}

/** The errors that a checker prints, each with its file; what is indented below belongs to it. */
function errorsIn(output) {
  const errors = [];
  for (const line of stripVTControlCharacters(output).split('\n')) {
    const file = /(?:^|[\s"])((?:\S*\/)?[\w.-]+\.(?:tsx?|mts|vue|svelte|astro))\W+\d+[:,]\d+/.exec(
      line,
    );
    if (file && /error/i.test(line)) errors.push({ file: file[1], text: line });
    else if (errors.length) errors.at(-1).text += `\n${line}`;
  }
  return errors;
}

async function run(command, cwd = folder, { mayFail = false } = {}) {
  const bin = join(folder, 'node_modules/.bin');
  try {
    const { stdout } = await promisify(execFile)(command, {
      cwd,
      shell: true,
      maxBuffer: 2 ** 26,
      env: {
        ...process.env,
        PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
        ASTRO_TELEMETRY_DISABLED: '1',
        PUPPETEER_SKIP_DOWNLOAD: '1',
      },
    });
    assert.ok(!mayFail, `« ${command} » found nothing wrong`);
    return stdout;
  } catch (error) {
    if (mayFail && error.stdout) return error.stdout;
    error.message += `\n${error.stdout ?? ''}`;
    throw error;
  }
}
