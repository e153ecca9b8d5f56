/*
 * dist/gtnum-wordpress.zip: the plugin. Its own PHP and the script of its blocks are in src/wordpress; what
 * they know of the widgets is written here, from the manifest, the data and the list of elements.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { edition } from '../../dist/elements/edition.js';
import { escape } from '../../dist/facts/escape.js';
import { framePage, oEmbed } from '../../dist/frame/page.js';
import { archive } from './archive.mjs';
import { frameNames, json, research, widgets } from './wordpress-widgets.mjs';
import { languages, labelOf } from './wordpress-words.mjs';
import { php } from './php.mjs';

const own = 'src/wordpress';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const put = (text) => text.replaceAll('{{version}}', version).replaceAll('{{edition}}', edition);
const read = (file) => readFileSync(file, 'utf8');

/** The plugin's files by name. */
const files = new Map();
for (const name of ['gtnum.php', 'uninstall.php', 'readme.txt'])
  files.set(name, put(read(`${own}/${name}`)));
for (const name of readdirSync(`${own}/includes`)) {
  files.set(`includes/${name}`, read(`${own}/includes/${name}`));
}
for (const name of [
  'gtnum.js',
  'gtnum.classic.js',
  'THIRD-PARTY.txt',
  'sbom.cdx.json',
  'embed/frame.js',
  'embed/frame.css',
]) {
  files.set(name, read(`dist/${name}`));
}
for (const name of readdirSync('dist/chunks'))
  files.set(`chunks/${name}`, read(`dist/chunks/${name}`));
files.set('LICENSE', read('LICENSE'));

const made = await Promise.all(['fr', 'en'].map(contentIn));
for (const content of made) {
  for (const [tag, text] of content.files) files.set(`generated/${tag}.${content.lang}.php`, text);
}
files.set('generated/widgets.php', php(widgetsInPhp()));
files.set('generated/frames.php', php(frameNames));
writeFrames();
writeBlocks();
writePatterns();
for (const [name, content] of languages(widgets)) files.set(`languages/${name}`, content);

const contents = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
const bytes = archive(
  contents.map(([name, content]) => [`gtnum/${name}`, Buffer.from(content)]),
  json.updated,
);
writeFileSync('dist/gtnum-wordpress.zip', bytes);
const views = made.map(({ count }) => count).join(' + ');
console.log(`dist/gtnum-wordpress.zip: ${bytes.length} bytes, ${views} views prerendered`);

/** What each widget says, for all that is prerendered; a thread for each language. */
function contentIn(lang) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./wordpress-views.mjs', import.meta.url), {
      workerData: { lang },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** What PHP has to know of each: its attributes, their values, and the link that stands in for it. */
function widgetsInPhp() {
  return Object.fromEntries(
    widgets.map(({ tag, block, fields, titles }) => [
      tag,
      {
        block,
        attributes: Object.fromEntries(
          fields.map(
            ({ name, type, values, short, required, empty, minimum, maximum, default: absent }) => [
              name,
              {
                type,
                values,
                short,
                required,
                empty: empty && true,
                minimum,
                maximum,
                default: absent,
              },
            ],
          ),
        ),
        link: Object.fromEntries(
          Object.entries(titles).map(([lang, title]) => [
            lang,
            `<a href="${research}">${escape(title)}</a>`,
          ]),
        ),
      },
    ]),
  );
}

/** The page of a frame and its oEmbed answer, with gaps for what differs. */
function writeFrames() {
  for (const lang of ['fr', 'en']) {
    const base = 'https://gtnum.invalid/';
    const page = {
      name: '{{name}}',
      tag: '{{tag}}',
      lang,
      title: '{{title}}',
      widget: '{{widget}}',
      base,
    };
    const html = framePage(page)
      .replace(/(src|href)="(?:\.\.\/)*(frame\.\w+|gtnum\.classic\.js)"/g, (_, name, file) => {
        const folder = file.startsWith('frame') ? 'embed/' : '';
        return `${name}="{{files}}${folder}${file}"`;
      })
      .replaceAll(base, '{{base}}');
    files.set(`generated/frame.${lang}.html`, html);
    const answer = oEmbed({ ...page, height: '{{height}}' });
    const markup = answer.html.replaceAll('{{title}}', '{{title-markup}}');
    const answerJson = JSON.stringify({ ...answer, html: markup })
      .replaceAll('"{{height}}"', '{{height}}')
      .replaceAll(base, '{{base}}');
    files.set(`generated/frame.${lang}.json`, answerJson);
  }
}

/** block.json of each widget, and the script of the editor. */
function writeBlocks() {
  for (const { tag, block, title, summary, keywords, fields, example, titles } of widgets) {
    const attributes = fields.map(({ name, type }) => [name, { type }]);
    const metadata = {
      $schema: 'https://schemas.wp.org/trunk/block.json',
      apiVersion: 3,
      name: block,
      version,
      title,
      category: 'gtnum',
      description: summary,
      keywords,
      textdomain: 'gtnum',
      attributes: {
        ...Object.fromEntries(attributes),
        // What stands in the post for when the plugin is gone: read from there, so that no later version
        // finds a post that it has not written.
        fallback: { type: 'string', source: 'html', selector: 'a', default: escape(titles.fr) },
        address: {
          type: 'string',
          source: 'attribute',
          selector: 'a',
          attribute: 'href',
          default: research,
        },
      },
      supports: {
        align: ['wide', 'full'],
        html: false,
        color: { text: true, background: true, gradients: true, link: true },
        typography: {
          fontSize: true,
          lineHeight: true,
          fontFamily: true,
          __experimentalFontFamily: true,
        },
        spacing: { margin: ['top', 'bottom'], padding: true },
      },
      example: { attributes: example },
      editorScript: 'gtnum-editor',
    };
    files.set(`blocks/${tag}/block.json`, `${JSON.stringify(metadata, null, 2)}\n`);
  }
  const data = JSON.stringify(editorData()).replaceAll('\u2028', '\\u2028');
  files.set(
    'editor.js',
    read(`${own}/editor.js`).replace("'{{data}}'", () => data),
  );
}

/** What the script of the editor knows: the fields of each widget, what they offer, and frames by name. */
function editorData() {
  return {
    research,
    widgets: widgets.map(({ tag, block, title, summary, fields, variations, titles }) => ({
      tag,
      block,
      title,
      summary,
      fallback: escape(titles.fr),
      variations,
      fields: fields.map(
        ({ name, kind, options, isShared, required, empty, minimum, maximum, words }) => ({
          ...{ name, kind, options, isShared, required, minimum, maximum },
          ...{ label: labelOf(name), hint: words.hint && true, empty: empty && true },
          help: words.help?.en,
        }),
      ),
    })),
    frames: Object.fromEntries(
      Object.entries(frameNames).map(([name, { tag, attributes }]) => [name, { tag, attributes }]),
    ),
  };
}

/**
 * Whole pages to start from: those of src/wordpress/patterns, with blocks as the editor would write them.
 * The first line is the title; what stands in double braces is said in the language of the site.
 */
function writePatterns() {
  for (const file of readdirSync(`${own}/patterns`)) {
    const [, title, content] = /^<!-- (.*) -->\n([^]*)$/.exec(read(`${own}/patterns/${file}`));
    const blocks = content
      .trim()
      .replace(/<!-- wp:(gtnum\/[\w-]+)( {.*})? \/-->/g, (_, name, given = '') => {
        const widget = widgets.find(({ block }) => block === name);
        if (!widget) throw new Error(`${file}: no block ${name}`);
        const link = `<p class="gtnum"><a href="${research}">${escape(widget.titles.fr)}</a></p>`;
        return `<!-- wp:${name}${given} -->\n${link}\n<!-- /wp:${name} -->`;
      });
    const pattern = php({ title, content: blocks }).replace(
      /{{(.*?)}}/g,
      (_, words) => `'.esc_html__( '${words}', 'gtnum' ).'`,
    );
    files.set(`patterns/${file.replace('.html', '.php')}`, pattern);
  }
}
