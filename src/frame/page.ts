import { escape } from '../facts/escape.js';

/** What the page of a frame and its oEmbed answer say. */
export interface FramePage {
  /** File name, without its ending: `timeline`. */
  name: string;
  tag: string;
  lang: 'fr' | 'en';
  title: string;
  /** The widget with its prerendered content. */
  widget: string;
  /** Address of the style sheet of that content. */
  stylesheet?: string;
  /** JSON that may stand in a script element. */
  jsonLd?: string;
  /** Where dist is published, with a final slash; what depends on it is left out when it is not known. */
  base?: string;
}

/** Of the frames that oEmbed hands out, as of the columns that their heights are for. */
const width = 600;

/** The page: complete without script, and without an inline style or script. */
export function framePage(page: FramePage): string {
  const { tag, lang, title, widget, stylesheet, jsonLd, base } = page;
  const here = lang === 'en' ? '../' : '';
  const addresses = base
    ? `
<link rel="canonical" href="${escape(addressOf(page, base))}">
<link rel="alternate" hreflang="fr" href="${escape(addressOf({ ...page, lang: 'fr' }, base))}">
<link rel="alternate" hreflang="en" href="${escape(addressOf({ ...page, lang: 'en' }, base))}">
<link rel="alternate" type="application/json+oembed" href="${escape(addressOf(page, base, 'json'))}" title="${escape(title)}">`
    : '';
  const preload = stylesheet
    ? `\n<link rel="preload" as="style" href="${escape(stylesheet)}">`
    : '';
  const facts = jsonLd ? `\n<script type="application/ld+json">${jsonLd}</script>` : '';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_blank">
<title>${escape(title)}</title>${addresses}
<script src="${here}frame.js" data-tag="${tag}"></script>
<link rel="stylesheet" href="${here}frame.css">${preload}${facts}
</head>
<body>
<main>${widget}<p role="status"></p></main>
<script src="${here}../gtnum.classic.js"></script>
</body>
</html>
`;
}

/**
 * What WordPress finds when an address of ours is pasted. It keeps the quotation, which must come
 * first, and the frame; it puts the frame in a sandbox and hides it until the page inside speaks.
 * No `scrolling="no"`: WordPress gives a frame 1000 px at the most, and what is beyond must be within
 * reach. `width` is the frame's 100 % because the answer, a file, cannot know the column.
 */
export function oEmbed(
  page: Pick<FramePage, 'name' | 'lang' | 'title'> & { base: string; height: number },
): Record<string, unknown> {
  const { title, base, height } = page;
  const address = escape(addressOf(page, base));
  const name = escape(title);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'GTnum',
    provider_url: base,
    title,
    width,
    height,
    html:
      `<blockquote class="wp-embedded-content"><a href="${address}">${name}</a></blockquote>` +
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="${address}" ` +
      `width="100%" height="${height}" title="${name}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`,
  };
}

/** Where a page, or its oEmbed answer, is published. */
export function addressOf(
  { name, lang }: Pick<FramePage, 'name' | 'lang'>,
  base: string,
  ending = 'html',
): string {
  return `${base}embed/${lang === 'en' ? 'en/' : ''}${name}.${ending}`;
}
