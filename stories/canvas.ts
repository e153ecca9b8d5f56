/*
 * What stands around a story, in Storybook and in the tests alike: they read the same lists and draw
 * the same frame.
 */
import { css, html, noChange, nothing, type ElementPart, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import '../src/elements/gtnum-dataset.js';
import type { DatasetJson } from '../src/facts/schema.js';

/** Attributes as in HTML, custom properties, and what stands between the tags as `default-slot`. */
export type Args = Record<string, string | number | boolean | null | undefined>;

export interface Globals {
  theme: 'light' | 'dark';
  lang: 'fr' | 'en' | 'ar';
  dir: 'ltr' | 'rtl';
  width: 'auto' | '280' | '360' | '720' | '1080';
}

/** What stories say in their `parameters`, beside what Storybook knows. */
export interface Parameters {
  /** Data of the story's own, or the very text of it; `'pending'` never comes. Default: the bundled data. */
  dataset?: DatasetJson | string;
  /** To be seen printed, as in the captures. */
  media?: 'print';
  /** To be seen with the few colours that a reader has chosen, as in the captures. */
  forcedColors?: 'active';
  /** What a reader must see, where the name of the story is none that says it for all elements. */
  shows?: RegExp;
  /** The one warning that the story causes; others cause none. */
  warning?: RegExp;
  /** A whole page, with colours and margins of its own. */
  isPage?: boolean;
}

export const initialGlobals: Globals = { theme: 'light', lang: 'fr', dir: 'ltr', width: 'auto' };

export const globalTypes = {
  theme: choice('Thème', 'circlehollow', [
    ['light', 'Clair'],
    ['dark', 'Sombre'],
  ]),
  lang: choice('Langue', 'globe', [
    ['fr', 'Français'],
    ['en', 'Anglais'],
    ['ar', 'Page en arabe'],
  ]),
  dir: choice('Sens', 'transfer', [
    ['ltr', 'De gauche à droite'],
    ['rtl', 'De droite à gauche'],
  ]),
  width: choice('Largeur', 'grow', [
    ['auto', 'Toute la largeur'],
    ['280', '280\u00a0px'],
    ['360', '360\u00a0px'],
    ['720', '720\u00a0px'],
    ['1080', '1\u202f080\u00a0px'],
  ]),
};

function choice(title: string, icon: string, items: [value: string, title: string][]) {
  return {
    name: title,
    description: title,
    toolbar: {
      title,
      icon,
      items: items.map(([value, name]) => ({ value, title: name })),
      dynamicTitle: true,
    },
  };
}

/** A story as it is drawn unless it draws itself: its element with its args. */
export function render(args: Args, { component }: { component?: string }): TemplateResult {
  const { 'default-slot': content, ...attributes } = args;
  const tag = unsafeStatic(component!);
  return staticHtml`<${tag} ${spread(attributes)}>${content ? unsafeHTML(String(content)) : nothing}</${tag}>`;
}

/** Puts a story in its column, on its ground, and in the midst of its data. */
export function surround(
  story: () => unknown,
  { globals, parameters }: { globals: Partial<Globals>; parameters: Parameters },
): TemplateResult {
  const { theme, lang, dir, width } = { ...initialGlobals, ...globals };
  const { dataset, isPage = false } = parameters;
  return html`
    <div class=${isPage ? 'canvas page' : 'canvas'} data-theme=${theme} lang=${lang} dir=${dir}>
      ${note(parameters)}
      <div
        class="column"
        data-width=${width}
        @context-request=${dataset === 'pending' ? keep : null}
      >
        ${dataset === undefined || dataset === 'pending' ? story() : within(dataset, story())}
      </div>
    </div>
  `;
}

function within(dataset: DatasetJson | string, story: unknown): TemplateResult {
  const text = typeof dataset === 'string' ? dataset : JSON.stringify(dataset);
  return html`<gtnum-dataset
    ><script type="application/json" .textContent=${text}></script>
    ${story}</gtnum-dataset
  >`;
}

/** Nobody answers a request for data that is stopped here: the element waits for ever. */
function keep(event: Event): void {
  event.stopPropagation();
}

/** A story cannot print itself. The sentence goes away where it has come true. */
function note({ media, forcedColors }: Parameters) {
  if (media)
    return html`<p class="note until-printed" lang="fr" dir="ltr">
      Cette variante se voit à l’impression&nbsp;: ouvrez la story seule, puis Ctrl&nbsp;+&nbsp;P
      (⌘&nbsp;P sur Mac).
    </p>`;
  if (forcedColors)
    return html`<p class="note until-forced" lang="fr" dir="ltr">
      Cette variante se voit avec des couleurs imposées&nbsp;: sous Windows, Paramètres,
      Accessibilité, Thèmes de contraste&nbsp;; dans Chrome et Edge, outils de développement,
      panneau «&nbsp;Rendering&nbsp;», «&nbsp;forced-colors&nbsp;».
    </p>`;
  return nothing;
}

/** Sets attributes and custom properties; those that a visitor's click has changed since are left alone. */
const spread = directive(
  class extends Directive {
    private given = new Map<string, string>();

    override update({ element }: ElementPart, [args]: [Args]): unknown {
      const wanted = new Map<string, string>();
      for (const [name, value] of Object.entries(args)) {
        if (value === undefined || value === null || value === false) continue;
        wanted.set(name, value === true ? '' : String(value));
      }
      const { style } = element as HTMLElement;
      for (const name of this.given.keys()) {
        if (wanted.has(name)) continue;
        if (name.startsWith('--')) style.removeProperty(name);
        else element.removeAttribute(name);
      }
      for (const [name, value] of wanted) {
        if (this.given.get(name) === value) continue;
        if (name.startsWith('--')) style.setProperty(name, value);
        else element.setAttribute(name, value);
      }
      this.given = wanted;
      return noChange;
    }

    override render(args: Args): unknown {
      return args;
    }
  },
);

const styles = css`
  .canvas {
    --sans: system-ui, sans-serif;
    --serif: Georgia, serif;

    padding: 1.5rem;
    font:
      1rem/1.55 'DejaVu Sans',
      Verdana,
      sans-serif;
    color-scheme: light;
    color: #1e2130;
    background: #fff;
  }

  .canvas[data-theme='dark'] {
    color-scheme: dark;
    color: #e9e6df;
    background: #14161c;
  }

  .canvas.page {
    padding: 0;
  }

  .column[data-width='280'] {
    inline-size: 280px;
  }

  .column[data-width='360'] {
    inline-size: 360px;
  }

  .column[data-width='720'] {
    inline-size: 720px;
  }

  .column[data-width='1080'] {
    inline-size: 1080px;
  }

  .note {
    max-inline-size: 44rem;
    margin: 0 0 1.5rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid;
    font-size: 0.875rem;
  }

  @media print {
    .until-printed {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .until-forced {
      display: none;
    }
  }
`;

document.adoptedStyleSheets.push(styles.styleSheet!);
