/*
 * Keeps pages as this version has people paste them, for later versions to be tried on them
 * (test/releases.test.mjs). Once, for a release; what is there is never written again.
 *
 *   npm run build && node test/releases/write.mjs --write
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = `test/releases/${version.replace(/\.\d+$/, '')}`;
if (existsSync(folder)) throw new Error(`${folder} is there: pages of a release stay as they are`);
if (!process.argv.includes('--write')) throw new Error(`--write, to make ${folder}`);

const base = 'https://gtnum.example/';
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
const { snippet, extras } = await snippets();

/** Each element, as somebody has asked for it. */
const choices = [
  ['gtnum-explorer', {}],
  ['gtnum-timeline', { wave: '2020-2022', heading: 'Les vagues' }],
  ['gtnum-theme-grid', { 'heading-level': '3' }],
  ['gtnum-finder', { wave: '2020-2022' }],
  ['gtnum-academies', { academy: 'poitiers' }],
  ['gtnum-group-card', { group: 'aeson' }],
  ['gtnum-contact', { heading: '' }],
  ['gtnum-publications', { sort: 'title' }],
  ['gtnum-about', { sections: 'definition figures' }],
];
const link = { text: 'Les GTnum', href: 'https://edunumrech.hypotheses.org/' };

mkdirSync(folder);
put('module', ofAll('page'));
put('module-in-english', ofAll('page', { lang: 'en' }));
put('tags', ofAll('page', {}, { isOpen: false }));
put('placeholders', ofAll('cms'));
const [{ code: once }] = extras('author', choiceOf(choices[0]), published({}));
put('placeholders-and-script-once', `${ofAll('author')}\n${once}`);
const [{ code: resize }] = extras('frame', choiceOf(choices[0]), published({}));
put('frames', `${ofAll('frame')}\n${resize}`);
const script = snippet('page', choiceOf(choices[0]), published({})).split('</script>')[0];
put(
  'prerendered',
  `${script}</script>\n${choices.map(([tag, { group }]) => fragment(tag, group)).join('\n')}`,
);
const tiny = JSON.stringify(JSON.parse(readFileSync('test/tiny.json', 'utf8')));
const own = choices.map(([tag]) => {
  const group = tag === 'gtnum-group-card' ? ' group="aeson"' : '';
  return `<${tag}${group}><a href="${link.href}">${link.text}</a></${tag}>`;
});
put(
  'dataset',
  `${script}</script>\n<gtnum-dataset><script type="application/json">${tiny}</script>\n${own.join('\n')}\n</gtnum-dataset>`,
);
put(
  'dataset-at-an-address',
  `${script}</script>\n<gtnum-dataset src="/groupes.json">\n${own.join('\n')}\n</gtnum-dataset>`,
);
copyFileSync('test/tiny.json', `${folder}/groupes.json`);
writeFileSync(`${folder}/addresses.txt`, `${addresses().join('\n')}\n`);

function put(name, pasted) {
  const page = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Une page de la version ${version}</title></head>
<body>
${pasted}
</body>
</html>
`;
  writeFileSync(`${folder}/${name}.html`, page);
}

function ofAll(place, more = {}, given = {}) {
  return choices
    .map(([tag, attributes]) =>
      snippet(place, choiceOf([tag, { ...attributes, ...more }]), published(given)),
    )
    .join('\n');
}

function choiceOf([tag, attributes]) {
  const colours = tag === 'gtnum-timeline' ? { accent: '#0b6e4f' } : {};
  return { tag, attributes, colours, theme: 'light' };
}

function published({ isOpen = true }) {
  const heights = [
    { width: 320, height: 900 },
    { width: 800, height: 600 },
  ];
  return {
    base,
    integrity,
    isOpen,
    plain: '',
    link,
    title: 'Les GTnum',
    height: 600,
    heights,
    standIn: 'link',
  };
}

function fragment(tag, group) {
  const name = tag.replace('gtnum-', '') + (group ? `-${group}` : '');
  return readFileSync(`dist/html/${name}.html`, 'utf8').trim();
}

/** What pages and people may name: all that is published, has no hash in its name and is not to be pasted. */
function addresses() {
  return Object.keys(integrity)
    .filter((file) => !/-[\w-]{8}\.js$|^(chunks|gallery|html|guide)\//.test(file))
    .filter((file) => !/^embed\/(.*\.css|frame\.js)$/.test(file))
    .sort();
}

/** They are of the site's, which has one script. */
async function snippets() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/snippets/snippets.ts', formats: ['es'] } },
  });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
