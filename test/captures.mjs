/*
 * Pictures of the stories tagged `capture`, compared with those in test/captures; with --update, made
 * anew. The report, captures/index.html, shows before, now and the difference side by side.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { openStories, show } from './stories.mjs';

const kept = 'test/captures';
const report = 'captures';
const isUpdate = process.argv.includes('--update');

/*
 * Every Debian with Chromium has these fonts, but not their italics everywhere: with these faces alone
 * the browser slants them by itself.
 */
const face = (family, name, weight) =>
  `@font-face { font-family: '${family}'; font-weight: ${weight}; src: local('${name}') }`;
const head = `<style>
  ${face('Captures Sans', 'DejaVu Sans', 400)} ${face('Captures Sans', 'DejaVu Sans Bold', 700)}
  ${face('Captures Serif', 'DejaVu Serif', 400)} ${face('Captures Serif', 'DejaVu Serif Bold', 700)}
  main > header { display: none }
  body .canvas { --sans: 'Captures Sans'; --serif: 'Captures Serif' }
</style>`;

if (process.platform !== 'linux') {
  console.log('Skipped: the pictures are made on Linux, where others would have other type.');
  process.exit();
}

const page = await openStories({
  args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  head,
});
try {
  process.exitCode = await run();
} finally {
  await page.close();
}

async function run() {
  const opened = await page.newTab();
  const { tab } = opened;
  if (!(await tab.evaluate(loadFonts))) {
    console.log('Skipped: DejaVu Sans or DejaVu Serif (fonts-dejavu-core) is not installed.');
    return 0;
  }
  const stories = opened.stories.filter(({ tags }) => tags.includes('capture'));

  const { version } = page;
  if (isUpdate) {
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${kept}/chromium.txt`, `${version}\n`);
  }
  const madeWith = readFileSync(`${kept}/chromium.txt`, 'utf8').trim();
  /*
   * Measured: the same picture taken again, or without the processor's fast paths, does not differ by
   * one pixel; corners rounded by two pixels more make 0.006 % at least, of which half is let pass. In
   * another version of Chromium the edges of letters may differ.
   */
  const tolerance = version === madeWith ? { gap: 2, share: 0.00003 } : { gap: 48, share: 0.01 };
  const results = [];
  for (const story of stories) {
    const now = await shoot(tab, story);
    const path = `${kept}/${story.name}.png`;
    if (isUpdate) writeFileSync(path, now);
    else results.push({ ...story, now, ...(await compare(tab, path, now, tolerance)) });
  }
  if (isUpdate) {
    console.log(`${stories.length} pictures made in ${kept}.`);
    return 0;
  }

  const names = stories.map(({ name }) => `${name}.png`);
  for (const file of readdirSync(kept).filter((name) => name.endsWith('.png')))
    if (!names.includes(file))
      results.push({ name: file, title: file, problem: 'aucune story ne porte plus ce nom' });
  const failures = results.filter(({ problem }) => problem);
  for (const { name, problem } of failures) console.log(`${name}: ${problem}`);
  if (failures.length && version !== madeWith)
    console.log(`The kept pictures are of Chromium ${madeWith}, these of Chromium ${version}.`);
  writeReport(results, version, madeWith);
  console.log(`Report: ${report}/index.html; if all is as it should be: npm run captures:update`);
  console.log(`${results.length - failures.length} passed, ${failures.length} failed`);
  return failures.length ? 1 : 0;
}

/* In the page. */
async function loadFonts() {
  try {
    await Promise.all([...document.fonts].map((font) => font.load()));
    return true;
  } catch {
    return false;
  }
}

async function shoot(tab, { name, globals, media, forcedColors }) {
  const width = globals.width === 'auto' ? 960 : Number(globals.width) + 48;
  await tab.setViewportSize({ width, height: 600 });
  await tab.emulateMedia({ media, forcedColors, colorScheme: globals.theme });
  await show(tab, name);
  const { width: shown, height } = await tab.locator('.canvas').boundingBox();
  const picture = await tab.screenshot({
    animations: 'disabled',
    fullPage: true,
    // Printed, a timeline is many pages long.
    clip: { x: 0, y: 0, width: shown, height: Math.min(height, 1600) },
  });
  return encode(await tab.evaluate(reduce, picture.toString('base64')));
}

/* In the page: few colours, of 16 to 32 levels each, make a picture of a third of the size. */
async function reduce(base64) {
  const response = await fetch(`data:image/png;base64,${base64}`);
  const bitmap = await createImageBitmap(await response.blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const indices = new Uint8Array(width * height);
  const palette = new Map();
  const index = (levels) => {
    palette.clear();
    const step = 256 / levels;
    const round = (value) => Math.round((Math.floor(value / step) * 255) / (levels - 1));
    for (let at = 0; at < indices.length; at++) {
      const from = at * 4;
      const colour =
        (round(data[from]) << 16) | (round(data[from + 1]) << 8) | round(data[from + 2]);
      if (!palette.has(colour)) palette.set(colour, palette.size);
      indices[at] = palette.get(colour);
    }
  };
  for (const levels of [32, 24, 20, 16]) {
    index(levels);
    if (palette.size <= 256) break;
  }
  const url = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(new Blob([indices]));
  });
  return { width, height, palette: [...palette.keys()], indices: url.split(',')[1] };
}

/** A PNG with a palette. */
function encode({ width, height, palette, indices }) {
  const pixels = Buffer.from(indices, 'base64');
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = palette.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255]);
  const chunk = (type, data) => {
    const bytes = Buffer.alloc(data.length + 12);
    bytes.writeUInt32BE(data.length, 0);
    bytes.write(type, 4, 'latin1');
    bytes.set(data, 8);
    bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8);
    return bytes;
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What is wrong with a picture, in French for the report, and the difference as a picture. */
async function compare(tab, path, now, tolerance) {
  if (!existsSync(path)) return { problem: 'aucune image de référence' };
  const before = readFileSync(path);
  if (before.equals(now)) return {};
  const { size, differing, picture } = await tab.evaluate(difference, [
    tolerance.gap,
    before.toString('base64'),
    now.toString('base64'),
  ]);
  const share = differing / (size.now[0] * size.now[1]);
  const percent = `${(share * 100).toLocaleString('fr', { maximumFractionDigits: 3 })}\u00a0%`;
  const isSame = String(size.before) === String(size.now);
  const problem = isSame
    ? share > tolerance.share && `${percent} des pixels diffèrent`
    : `${size.now.join('\u00a0×\u00a0')} au lieu de ${size.before.join('\u00a0×\u00a0')}\u00a0; ${percent} des pixels diffèrent`;
  return { problem, difference: Buffer.from(picture, 'base64') };
}

/* In the page. */
async function difference([gap, ...pictures]) {
  const [before, now] = await Promise.all(
    pictures.map(async (base64) =>
      createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob()),
    ),
  );
  const width = Math.max(before.width, now.width);
  const height = Math.max(before.height, now.height);
  const pixels = (bitmap) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, width, height);
  };
  const [a, b] = [pixels(before), pixels(now)];
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const gaps = [0, 1, 2, 3].map((channel) =>
      Math.abs(a.data[at + channel] - b.data[at + channel]),
    );
    const isOther = Math.max(...gaps) > gap;
    if (isOther) differing++;
    // What is the same fades, what is not is red.
    for (let channel = 0; channel < 3; channel++)
      b.data[at + channel] = isOther ? [220, 0, 60][channel] : 215 + b.data[at + channel] * 0.15;
    b.data[at + 3] = 255;
  }
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').putImageData(b, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return {
    size: { before: [before.width, before.height], now: [now.width, now.height] },
    differing,
    picture: btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')),
  };
}

function writeReport(results, version, madeWith) {
  rmSync(report, { recursive: true, force: true });
  mkdirSync(report);
  const figure = (file, content, caption) => {
    if (!content) return '';
    writeFileSync(`${report}/${file}`, content);
    return `<figure><figcaption>${caption}</figcaption><a href="${file}"><img src="${file}" alt=""></a></figure>`;
  };
  const section = ({ name, title, problem, now, difference }) => `<section>
    <h2>${title}</h2><p>${name}.png${problem ? `\u00a0: <strong>${problem}</strong>` : ''}</p>
    <div>${figure(`${name}.before.png`, existsSync(`${kept}/${name}.png`) && readFileSync(`${kept}/${name}.png`), 'Référence')}
    ${figure(`${name}.now.png`, now, 'Maintenant')}
    ${figure(`${name}.difference.png`, difference, 'Différence')}</div></section>`;
  const failed = results.filter(({ problem }) => problem);
  const passed = results.filter(({ problem }) => !problem);
  writeFileSync(
    `${report}/index.html`,
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Captures\u00a0: ${failed.length} différentes sur ${results.length}</title><style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
      body { margin: 2rem }
      section { margin-block: 2.5rem }
      h2 { margin: 0; font-size: 1.1rem }
      p { margin: 0 0 0.5rem }
      section > div { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; align-items: start }
      figure { margin: 0 }
      img { max-inline-size: 100%; border: 1px solid #8888 }
    </style></head><body><h1>Captures</h1>
    <p>${failed.length} différentes sur ${results.length}. Références\u00a0: Chromium ${madeWith}. Ici\u00a0: Chromium ${version}.</p>
    <p>Si tout est comme il faut, <code>npm run captures:update</code> remplace les références.</p>
    ${failed.map(section).join('')}
    <details><summary>${passed.length} semblables</summary>${passed.map(section).join('')}</details>
    </body></html>`,
  );
}
