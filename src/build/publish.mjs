/*
 * The last step of the build: what is written from the built files and the data. Each part is a
 * function that fills its folder of dist.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { framePage, oEmbed } from '../../dist/frame/page.js';
import { prerender } from '../../dist/prerender/prerender.js';
import { en } from '../../dist/elements/strings/en.js';
import { fr } from '../../dist/elements/strings/fr.js';
import { files } from '../../dist/exports/files.js';
import { jsonLd } from '../../dist/exports/json-ld.js';
import { citations } from '../../dist/facts/citations.js';
import { link } from '../../dist/facts/link.js';
import { parseDataset } from '../../dist/facts/schema.js';
import { views } from '../../dist/build/views.js';
import { archive } from './archive.mjs';
import { compressed } from './compress.mjs';

const base = publishedAt(process.env.GTNUM_BASE);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { modules } = read('dist/custom-elements.json');
const json = read('data/gtnum.json');
const { updated, ...data } = json;
const all = views(
  modules.flatMap(({ declarations }) => declarations),
  data,
);

await writeFrames();
await writeFragments();
writeData();
writeForever();
sweep(Number(process.argv[2] ?? 0));
writeIntegrity();
await writeZip();

/** dist/embed: a page for frames per view and language, and its oEmbed answer where it has an address. */
async function writeFrames() {
  for (const lang of ['fr', 'en']) {
    const folder = lang === 'en' ? 'dist/embed/en' : 'dist/embed';
    mkdirSync(folder, { recursive: true });
    for (const view of all) {
      const { name, tag, height } = view;
      // Not within the page: whoever publishes may have a policy that forbids inline styles.
      const stylesheet = `${name}.css`;
      const { shadow, sheets, jsonLd, title } = view.missing
        ? await notChosen(view, lang)
        : await rendered(view, lang, { stylesheet });
      const page = { name, tag, lang, title, widget: shadow, jsonLd, base };
      if (sheets) page.stylesheet = stylesheet;
      for (const [file, css] of Object.entries(sheets ?? {})) {
        writeFileSync(`${folder}/${file}`, css);
      }
      writeFileSync(`${folder}/${name}.html`, framePage(page));
      if (base)
        writeFileSync(`${folder}/${name}.json`, JSON.stringify(oEmbed({ ...page, height })));
    }
  }
  copyFileSync('src/frame/frame.css', 'dist/embed/frame.css');
  // Only who has asked for addresses is told of them.
  if (base) console.log(`dist/embed: ${2 * all.length} pages, published at ${base}embed/`);
}

/** The address in GTNUM_BASE, with a final slash; undefined when there is none. */
function publishedAt(given) {
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || /[?#]/.test(given)) {
    console.error(
      `GTNUM_BASE = « ${given} » : une adresse http(s) sans « ? » ni « # » est attendue, par exemple https://www.example.fr/gtnum/\n` +
        `GTNUM_BASE = "${given}": expected an http(s) address without "?" or "#", such as https://www.example.fr/gtnum/`,
    );
    process.exit(1);
  }
  return url.href.replace(/\/*$/, '/');
}

/** dist/html: each view as fragments to paste, in all forms, and what it tells search engines. */
async function writeFragments() {
  for (const lang of ['fr', 'en']) {
    const folder = lang === 'en' ? 'dist/html/en' : 'dist/html';
    mkdirSync(folder, { recursive: true });
    for (const view of all.filter(({ missing }) => !missing)) {
      const { shadow, plain, jsonLd } = await rendered(view, lang);
      const facts = `<script type="application/ld+json">${jsonLd}</script>`;
      writeFileSync(`${folder}/${view.name}.html`, `${shadow}${facts}\n`);
      writeFileSync(`${folder}/${view.name}.plain.html`, `${plain}\n`);
      const complete = await rendered(view, lang, { extent: 'complete' });
      writeFileSync(`${folder}/${view.name}.complete.html`, `${complete.plain}\n`);
      writeFileSync(`${folder}/${view.name}.jsonld`, `${jsonLd}\n`);
    }
  }
}

/** dist/data: the facts as files for spreadsheets, calendars, feed readers and open-data portals. */
function writeData() {
  const dataset = link(parseDataset(json));
  const { groups, contacts } = dataset;
  const kinds = fr.publicationTypes;
  const given = {
    json,
    jsonLd: jsonLd(dataset, { groups }, { kinds, contact: contacts[0] }),
    kinds,
    citations,
    base: base && `${base}data/`,
  };
  mkdirSync('dist/data', { recursive: true });
  for (const [name, text] of files(dataset, given)) writeFileSync(`dist/data/${name}`, text);
}

function rendered({ tag, attributes }, lang, options) {
  return prerender(tag, lang === 'en' ? { ...attributes, lang } : attributes, options);
}

/** A page that shows something once its address says what. */
async function notChosen({ tag, missing }, lang) {
  const french = await import(`../../dist/elements/strings/fr/${tag}.js`);
  const none = { fr: french, en }[lang][missing.name]?.none;
  if (!none) throw new Error(`strings in ${lang} have no ${missing.name}.none, for <${tag}>`);
  return { shadow: `<${tag}><p>${none}</p></${tag}>`, title: missing[lang].unchosen };
}

/** The scripts once more under names that say what is in them, so that they may be kept for ever. */
function writeForever() {
  for (const name of ['gtnum', 'gtnum.classic']) {
    const content = readFileSync(`dist/${name}.js`);
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
    writeFileSync(`dist/${name}-${hash}.js`, content);
  }
}

/**
 * Takes out of dist what was there before the build started and is no more. The guide has a build of its
 * own, and archives are written last.
 */
function sweep(start) {
  for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const [, place] = file.split(sep);
    if (!entry.isFile() || /^(guide|integrity\.json|.*\.zip)$/.test(place)) continue;
    // Clocks of files may be coarser than ours.
    if (statSync(file).mtimeMs < start - 1000) rmSync(file);
  }
}

/** What a server publishes, as paths within dist: all but what is for npm alone. */
function published() {
  const built = ['chunks', 'data', 'embed', 'gallery', 'html', 'guide'].filter((folder) =>
    existsSync(`dist/${folder}`),
  );
  const folders = built.flatMap((folder) =>
    readdirSync(`dist/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^dist\//, '')),
  );
  const files = readdirSync('dist').filter((file) =>
    /^(gtnum(\.classic)?(-[\w-]{8})?\.js|(gtnum(\.schema)?|custom-elements)\.json|.*\.html)$/.test(
      file,
    ),
  );
  return [...files, ...folders].sort();
}

/** dist/integrity.json: the hash of each file, as `integrity="…"` wants it. */
function writeIntegrity() {
  const scripted = published().filter((file) => !file.startsWith('guide/'));
  const hashes = scripted.map((file) => {
    const hash = createHash('sha384')
      .update(readFileSync(`dist/${file}`))
      .digest('base64');
    return [file, `sha384-${hash}`];
  });
  writeFileSync('dist/integrity.json', JSON.stringify(Object.fromEntries(hashes), null, 2));
}

/** dist/gtnum-widgets.zip: what a server publishes and how to set it up, ready to be unpacked there. */
async function writeZip() {
  const read = ([name, path]) => [name, readFileSync(path)];
  const files = [...published(), 'integrity.json', 'THIRD-PARTY.txt', 'sbom.cdx.json'].map((file) =>
    read([file, `dist/${file}`]),
  );
  const settings = readdirSync('src/hosting').map((file) =>
    read([file === 'htaccess' ? '.htaccess' : file, `src/hosting/${file}`]),
  );
  // What is in html/ is to be pasted: no browser asks for it.
  const asked = files.filter(([name]) => !name.startsWith('html/'));
  const contents = [
    read(['LICENSE', 'LICENSE']),
    ...files,
    ...(await compressed(asked)),
    ...settings,
  ];
  const inFolder = contents.map(([name, content]) => [`gtnum/${name}`, content]);
  writeFileSync('dist/gtnum-widgets.zip', archive(inFolder, updated));
}
