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
  /** Of the script: the very file of today, which browsers verify. Else it follows new versions. */
  pinned?: boolean;
}

/** How high a frame's content is at a width, in px. */
export interface Measure {
  width: number;
  height: number;
}

/** Where the files are, and what stands in for the widget. */
export interface Published {
  /** Absolute address of the folder, with a final slash. */
  base: string;
  /** `integrity.json`: SRI hashes by file. */
  integrity: Readonly<Record<string, string>>;
  /** Whether the files go to pages of any site (CORS), as modules and verified files have to. */
  isOpen: boolean;
  /** Plain HTML of the widget, one line, of the extent chosen. */
  plain: string;
  /** The link that stands in for the widget. */
  link: { text: string; href: string };
  /** Title of the frame. */
  title: string;
  /** Height of the frame, in px, where its styles are taken out. */
  height: number;
  /** Its heights, from narrow to wide; none where they are not known. */
  heights: readonly Measure[];
  /** Whether the link stands in for the widget, or the plain HTML. */
  standIn: 'link' | 'plain';
}

/** One of several things to paste; `name` says in French which it is. */
export interface Extra {
  name: string;
  code: string;
  isOptional?: true;
}

/** The snippet for a place; one line, but for `npm`. */
export function snippet(place: Place, choice: Choice, published: Published): string {
  const { tag, attributes } = choice;
  const { base, plain } = published;
  const inside = fallback(published);
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
        script(place, choice, published) +
        element(tag, { ...attributes, ...styleOf(choice) }, inside)
      );
    case 'cms':
    case 'wordpress':
      return script(place, choice, published) + placeholder();
    case 'author':
      return placeholder();
    case 'address':
      return frameAddress({ ...choice, colours: {}, theme: 'light' }, base);
    case 'frame':
      return frame(choice, published);
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

/** What readers have where the widget cannot be. */
export function fallback({ standIn, plain, link }: Published): string {
  return standIn === 'plain' ? plain : linkTo(link);
}

function linkTo({ href, text }: Published['link']): string {
  return `<a href="${escape(href)}">${escape(text)}</a>`;
}

/** What else a place may want, beside the snippet. */
export function extras(place: Place, choice: Choice, published: Published): Extra[] {
  switch (place) {
    case 'author':
      return [
        {
          name: 'La ligne que l’administrateur ajoute une fois au site (thème ou extension)',
          code: script(place, choice, published),
        },
      ];
    case 'frame':
      return [
        {
          name: 'Facultatif, une fois dans la page\u00a0: le cadre grandit avec ce que le lecteur ouvre',
          code: element('script', { src: `${published.base}embed/resize.js`, defer: '' }, ''),
          isOptional: true,
        },
      ];
    default:
      return [];
  }
}

/** Whether a place has a script of ours, which may be pinned. */
export function takesScript(place: Place): boolean {
  return /^(page|cms|wordpress|author)$/.test(place);
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

/**
 * The script, once. The classic one works wherever it comes from, and is all that there is to verify;
 * modules are for pages of one's own, where the files may be had from other sites.
 */
function script(
  place: Place,
  { pinned = false }: Choice,
  { base, integrity, isOpen }: Published,
): string {
  const file = Object.keys(integrity).find((each) => /^gtnum\.classic-[\w-]{8}\.js$/.test(each));
  if (pinned && isOpen && file) {
    const check = { integrity: integrity[file]!, crossorigin: 'anonymous' };
    return element('script', { defer: '', src: base + file, ...check }, '');
  }
  return place === 'page' && isOpen
    ? element('script', { type: 'module', src: `${base}gtnum.js` }, '')
    : element('script', { defer: '', src: `${base}gtnum.classic.js` }, '');
}

/** The frame, as high as its content at any width of its column, by styles alone. */
function frame(choice: Choice, published: Published): string {
  const { base, title, height, heights } = published;
  const rule = heightRule(heights);
  const made = element(
    'iframe',
    {
      src: frameAddress(choice, base),
      title,
      width: '100%',
      height: String(height),
      style: `border:0${rule && `;height:${rule}`}`,
      loading: 'lazy',
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
    },
    linkTo(published.link),
  );
  // A frame cannot ask how wide it is itself. Where the box is taken out, `cqw` is the window's width.
  return rule ? element('div', { style: 'container-type:inline-size;width:100%' }, made) : made;
}

/** Where the height of a frame may change: columns of telephones, of articles, of whole pages. */
const edges = [300, 340, 380, 440, 560, 680, 710, 920];

/**
 * The height in the widest columns and, for each edge below which a column is narrower, what is to be
 * added: `clamp` is all or nothing there.
 */
function heightRule(heights: readonly Measure[]): string {
  if (!heights.length) return '';
  // What is higher at a greater width counts for all below: nothing is ever cut off.
  const needs = [0, ...edges].map((from) =>
    Math.max(0, ...heights.filter(({ width }) => width >= from).map(({ height }) => height)),
  );
  const steps = edges.flatMap((edge, index) => {
    const more = needs[index]! - needs[index + 1]!;
    if (more >= Math.max(24, needs[index]! / 40)) {
      return [`clamp(0px,(${edge}px - 100cqw)*999,${more}px)`];
    }
    // A line of text is not worth a step.
    needs[index + 1] = needs[index]!;
    return [];
  });
  return `calc(${[`${needs.at(-1)}px`, ...steps].join(' + ')})`;
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
