import { escape } from '../facts/escape.js';

/*
 * What somebody pastes to show a widget, by what they are able to do in the place where it goes. Every
 * snippet for a page is one line: editors put paragraphs and line breaks where lines end.
 */

/**
 * Where a snippet goes: a page whose HTML one writes; a CMS that takes scripts; WordPress with the
 * right to paste scripts; WordPress without, as a block or as an address alone; a place that takes
 * frames only; one that takes nothing but HTML; a project with npm.
 */
export type Place = 'page' | 'cms' | 'wordpress' | 'author' | 'address' | 'frame' | 'html' | 'npm';

/** What somebody chose to show. */
export interface Choice {
  /** Such as `gtnum-timeline`. */
  tag: string;
  /** As in HTML, `lang` among them; '' for one that is set without a value. */
  attributes: Readonly<Record<string, string>>;
  /** CSS colours by token, without `--gtnum-`. */
  colours: Readonly<Record<string, string>>;
  /** Of a frame; elsewhere the page decides. */
  theme: 'light' | 'dark' | 'auto';
}

/** Where the files are, and what stands in for the widget. */
export interface Published {
  /** Absolute address of the folder, with a final slash. */
  base: string;
  /** `integrity.json`: SRI hashes by file. */
  integrity: Readonly<Record<string, string>>;
  /** Plain HTML of the widget, one line, of the extent chosen. */
  plain: string;
  /** The link that stands in for the widget. */
  link: { text: string; href: string };
  /** Title of the frame. */
  title: string;
  /** Height of the frame, in px. */
  height: number;
  /** Whether the link stands in for the widget, or the plain HTML. */
  standIn: 'link' | 'plain';
}

/** One of several things to paste; `name` says in French which it is. */
export interface Extra {
  name: string;
  code: string;
}

/** The snippet for a place; one line, but for `npm`. */
export function snippet(place: Place, choice: Choice, published: Published): string {
  const { tag, attributes } = choice;
  const { base, integrity, plain, title, height } = published;
  const link = `<a href="${escape(published.link.href)}">${escape(published.link.text)}</a>`;
  const inside = published.standIn === 'plain' ? plain : link;
  // Editors and wpautop take tags that they do not know for words; a `div` is left where it is.
  const placeholder = () => {
    const data: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) data[`data-${name}`] = value;
    const given = { class: 'gtnum', 'data-gtnum': nameOf(tag), ...data, ...styleOf(choice) };
    return element('div', given, inside);
  };
  switch (place) {
    case 'page':
      return (
        script(hashed('gtnum', integrity), base, integrity, { type: 'module' }) +
        element(tag, { ...attributes, ...styleOf(choice) }, inside)
      );
    case 'cms':
    case 'wordpress':
      return (
        script(hashed('gtnum.classic', integrity), base, integrity, { defer: '' }) + placeholder()
      );
    case 'author':
      return placeholder();
    case 'address':
      return frameAddress({ ...choice, colours: {}, theme: 'light' }, base);
    case 'frame':
      return element(
        'iframe',
        {
          src: frameAddress(choice, base),
          title,
          width: '100%',
          height: String(height),
          style: 'border:0',
          loading: 'lazy',
          sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
        },
        link,
      );
    case 'html':
      return plain;
    case 'npm':
      return [
        `import 'gtnum-widgets/elements/${tag}.js';`,
        '',
        element(tag, { ...attributes, ...styleOf(choice) }, inside),
      ].join('\n');
  }
}

/** What else a place may want, beside the snippet. */
export function extras(place: Place, { base, integrity }: Published): Extra[] {
  const always = (file: string, more: Record<string, string>) => ({
    name: 'Le script sans empreinte : il suit les mises à jour, et se passe d’en-têtes CORS',
    code: script(file, base, {}, more),
  });
  switch (place) {
    case 'page':
      return [
        {
          name: 'L’empreinte des fichiers que le script charge, à mettre dans l’en-tête, avant lui',
          code: importMap(base, integrity),
        },
        {
          name: 'Le script sans empreinte : il suit les mises à jour',
          code: script('gtnum.js', base, {}, { type: 'module' }),
        },
      ];
    case 'cms':
    case 'wordpress':
      return [always('gtnum.classic.js', { defer: '' })];
    case 'author':
      return [
        {
          name: 'Le script, que l’administrateur du site ajoute une fois (thème ou extension)',
          code: script(hashed('gtnum.classic', integrity), base, integrity, { defer: '' }),
        },
        always('gtnum.classic.js', { defer: '' }),
      ];
    case 'frame':
      return [
        {
          name: 'Facultatif, une fois dans la page : le script qui donne au cadre la hauteur de son contenu',
          code: script('embed/resize.js', base, {}, { defer: '' }),
        },
      ];
    default:
      return [];
  }
}

/** Whether a place has room for the widget's text: a frame and an address have a link alone, or nothing. */
export function takesText(place: Place): boolean {
  return place !== 'frame' && place !== 'address';
}

/** Whether a place leaves out the heading that was chosen: an address carries no text. */
export function losesHeading(place: Place, { attributes }: Pick<Choice, 'attributes'>): boolean {
  return !takesText(place) && Boolean(attributes['heading']);
}

/**
 * The address of the frame page of a choice. The pages that exist beside the general ones, for a
 * group or for a wave, can be pasted as addresses: what follows the `?` is lost there. A frame takes no
 * heading but an empty one.
 */
export function frameAddress({ tag, attributes, colours, theme }: Choice, base: string): string {
  const { lang, heading, ...rest } = attributes;
  const { [rest['group'] === undefined ? 'wave' : 'group']: id, ...others } = rest;
  const hasPage = id !== undefined && /^[a-z0-9-]+$/.test(id);
  const query = new URLSearchParams({
    ...(hasPage ? others : rest),
    ...(heading === '' ? { heading } : {}),
    ...colours,
    ...(theme === 'light' ? {} : { theme }),
  });
  const folder = lang === 'en' ? 'embed/en/' : 'embed/';
  const page = `${folder}${nameOf(tag)}${hasPage ? `-${id}` : ''}.html`;
  return `${base}${page}${query.size ? `?${query.toString()}` : ''}`;
}

/** Import map that carries the hashes of the chunks, for browsers that read them (2024 and later). */
function importMap(base: string, integrity: Published['integrity']): string {
  const chunks = Object.entries(integrity).filter(([file]) => /^chunks\/.*\.js$/.test(file));
  const map = { integrity: Object.fromEntries(chunks.map(([file, hash]) => [base + file, hash])) };
  return element('script', { type: 'importmap' }, JSON.stringify(map));
}

/** The file of that name that never changes, or the one that follows the versions where there is none. */
function hashed(name: string, integrity: Published['integrity']): string {
  const file = Object.keys(integrity).find(
    (each) => each.startsWith(`${name}-`) && /^[\w-]{8}\.js$/.test(each.slice(name.length + 1)),
  );
  return file ?? `${name}.js`;
}

function script(
  file: string,
  base: string,
  integrity: Published['integrity'],
  attributes: Readonly<Record<string, string>>,
): string {
  const hash = integrity[file];
  const check: Record<string, string> = hash ? { integrity: hash, crossorigin: 'anonymous' } : {};
  return element('script', { ...attributes, src: base + file, ...check }, '');
}

function styleOf({ colours }: Choice): Record<string, string> {
  const rules = Object.entries(colours).map(([token, colour]) => `--gtnum-${token}:${colour}`);
  return rules.length ? { style: rules.join(';') } : {};
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  content: string,
): string {
  const given = Object.entries(attributes).map(([name, value]) =>
    value === '' && name !== 'heading' && name !== 'data-heading'
      ? ` ${name}`
      : ` ${name}="${escape(value)}"`,
  );
  return `<${tag}${given.join('')}>${content}</${tag}>`;
}

function nameOf(tag: string): string {
  return tag.replace('gtnum-', '');
}
