/* The two panels beside a story: what it takes to match a charter, and what to paste. */
import { createElement as h, useEffect, useRef, useState, type ReactNode } from 'react';
import { useArgs, useChannel, useGlobals } from 'storybook/manager-api';
import { extentOf, write, type Content } from '../src/site/choice.js';
import { ratioInFigures } from '../src/site/contrast.js';
import { makeCopyable } from '../src/site/page.js';
import { chosenWords, colourWords } from '../src/site/words.js';
import {
  extras,
  frameAddress,
  losesHeading,
  snippet,
  takesText,
  type Choice,
  type Place,
  type Published,
} from '../src/snippets/snippets.js';
import {
  askEvent,
  reportEvent,
  type Asked,
  type Charter,
  type Contrast,
  type Report,
} from './report.js';
import { styles } from './panels.styles.js';

/** The latest report, or undefined until there is one. */
function useReport(asked: Asked = {}): Report | undefined {
  const [report, setReport] = useState<Report>();
  const emit = useChannel({ [reportEvent]: setReport });
  useEffect(() => {
    emit(askEvent, { place: asked.place });
  }, [emit, asked.place]);
  return report;
}

function panel(name: string, ...children: ReactNode[]) {
  return h(
    'div',
    { className: 'gtnum', lang: 'fr', 'data-panel': name },
    h('style', null, styles),
    ...children,
  );
}

const waiting = 'Ouvrez une variante d’un élément dans la liste.';

/** Code with a button that copies it; the button is the configurator's. */
function Snippet({ name, code, label }: { name: string; code: string; label?: string }) {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => {
    makeCopyable(block.current!);
  }, []);
  return h(
    'div',
    { className: 'snippet', 'data-name': name, ref: block },
    // What scrolls must be within the keyboard's reach.
    h('pre', { tabIndex: 0, role: 'region', 'aria-label': label ?? name }, h('code', null, code)),
  );
}

/** Says, once things are quiet, that a text is not what it was. */
function useChange(text: string | undefined, message: string): string {
  const [said, setSaid] = useState('');
  const before = useRef<string>(undefined);
  useEffect(() => {
    setSaid('');
    const timer = setTimeout(() => {
      if (before.current !== undefined && before.current !== text) setSaid(message);
      before.current = text;
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [text, message]);
  return said;
}

/* « Jetons » */

export function Tokens() {
  const report = useReport();
  const [args, , resetArgs] = useArgs();
  const [globals, updateGlobals] = useGlobals();
  const charter = (globals['charter'] ?? {}) as Charter;
  const failing = report?.contrasts.filter(({ ratio, needed }) => ratio < needed) ?? [];
  const verdict = !report
    ? ''
    : failing.length
      ? `Contraste insuffisant\u00a0: ${failing.map(({ name }) => name.toLowerCase()).join(', ')}.`
      : 'Tous les contrastes demandés sont atteints.';
  const said = useChange(report && verdict, verdict);
  if (!report) return panel('Jetons', h('p', null, waiting));

  const own = Object.keys(args).filter((name) => name.startsWith('--gtnum-') && args[name]);
  const css = cssOf(report.tokens);
  const keep = () => {
    updateGlobals({ charter: report.tokens });
    resetArgs(own);
  };
  const forget = () => {
    updateGlobals({ charter: {} });
    resetArgs(own);
  };
  return panel(
    'Jetons',
    h('h2', null, 'Contraste à l’écran'),
    h('p', { className: failing.length ? 'failing' : '' }, verdict),
    h('p', { role: 'status', className: 'unseen' }, said),
    report.contrasts.length > 0 && h(ContrastTable, { rows: report.contrasts }),
    h('h2', null, 'Le CSS à transmettre'),
    css
      ? h(Snippet, { name: 'les propriétés personnalisées', code: css })
      : h(
          'p',
          null,
          'Aucun jeton n’est changé. Les couleurs se règlent dans le panneau «\u00a0Controls\u00a0», sous «\u00a0Jetons\u00a0».',
        ),
    h(
      'p',
      { className: 'actions' },
      h(
        'button',
        { type: 'button', onClick: keep, disabled: !own.length },
        'Garder pour tous les éléments',
      ),
      h('button', { type: 'button', onClick: forget, disabled: !css }, 'Tout oublier'),
    ),
    h(
      'p',
      { className: 'aside' },
      Object.keys(charter).length
        ? 'Les jetons gardés valent pour toutes les variantes, et sont dans l’adresse de cette page.'
        : 'Les jetons ne valent encore que pour cette variante.',
    ),
  );
}

function ContrastTable({ rows }: { rows: Contrast[] }) {
  const head = ['Jeton', 'À l’écran', 'Contraste', 'Seuil', 'Verdict'];
  return h(
    'table',
    null,
    h('caption', null, 'Contraste de chaque couleur avec le fond qu’elle a derrière elle.'),
    h(
      'thead',
      null,
      h('tr', null, ...head.map((name) => h('th', { key: name, scope: 'col' }, name))),
    ),
    h(
      'tbody',
      null,
      ...rows.map(({ token, name, colour, ratio, needed }) =>
        h(
          'tr',
          { key: token, 'data-token': token },
          h('th', { scope: 'row' }, name, ' ', h('code', null, token)),
          h(
            'td',
            null,
            h('span', { className: 'swatch', style: { background: colour } }),
            h('code', null, colour),
          ),
          h('td', null, ratioInFigures(ratio)),
          h('td', null, needed ? ratioInFigures(needed) : 'aucun'),
          h(
            'td',
            { className: ratio < needed ? 'failing' : '' },
            !needed ? 'ne porte pas de sens seul' : ratio < needed ? 'insuffisant' : 'AA',
          ),
        ),
      ),
    ),
  );
}

/** On the root: widgets take tokens from any ancestor, whatever place they were pasted into. */
function cssOf(tokens: Record<string, string>): string {
  const rules = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};\n`);
  return rules.length ? `:root {\n${rules.join('')}}\n` : '';
}

/* « Intégrer » */

export function Embed() {
  const [place, setPlace] = useState<Place>('page');
  const report = useReport({ place });
  const [content, setContent] = useState<Content>('link');
  const made = report && !report.refusal && codeFor(report, place, content);
  const said = useChange(made ? made.main : undefined, 'Le code à coller a changé.');
  if (!report) return panel('Intégrer', h('p', null, waiting));
  if (!made) return panel('Intégrer', h('p', null, report.refusal));

  const { notes, places, contents } = report;
  const words = places.find((each) => each.place === place)!;
  return panel(
    'Intégrer',
    h(
      'p',
      { className: 'field' },
      h('label', { htmlFor: 'gtnum-place' }, 'Votre site'),
      h(
        'select',
        {
          id: 'gtnum-place',
          value: place,
          'aria-describedby': 'gtnum-about',
          onChange: ({ target }: { target: { value: string } }) => {
            setPlace(target.value as Place);
          },
        },
        ...places.map((each) => h('option', { key: each.place, value: each.place }, each.label)),
      ),
    ),
    h('p', { id: 'gtnum-about' }, words.about),
    h('h2', null, 'Le code à coller'),
    h('p', null, chosenWords[place]),
    ...made.warnings.map((text) => h('p', { key: text, className: 'note' }, text)),
    made.hasContent &&
      h(
        'p',
        { className: 'field' },
        h('label', { htmlFor: 'gtnum-content' }, notes.content),
        h(
          'select',
          {
            id: 'gtnum-content',
            value: made.content,
            'aria-describedby': 'gtnum-about-content',
            onChange: ({ target }: { target: { value: string } }) => {
              setContent(target.value as Content);
            },
          },
          ...contents
            .filter((each) => each.content !== 'link' || place !== 'html')
            .map((each) => h('option', { key: each.content, value: each.content }, each.label)),
        ),
        h('span', { className: 'aside', id: 'gtnum-about-content' }, notes['about-content']),
      ),
    h(Snippet, { key: 'main', name: 'l’élément', label: 'Le code à coller', code: made.main }),
    h('p', { role: 'status', className: 'unseen' }, said),
    ...made.extras.flatMap(({ name, code }) => [
      h('h3', { key: name }, name),
      h(Snippet, { key: `${name} code`, name, code }),
    ]),
    h(
      'p',
      { className: 'aside' },
      'Le code prend ses fichiers sous ',
      h('code', null, report.published.base),
      '. ',
      h('a', { href: configuratorAddress(report, place, content) }, 'Ouvrir dans le configurateur'),
    ),
  );
}

/** What the configurator would show for the same choice. */
function codeFor(report: Report, place: Place, content: Content) {
  const { notes, isAnnounced, texts } = report;
  const { choice, isNarrowed } = takenBy(place, report.configuration);
  const published: Published = {
    ...report.published,
    standIn: content === 'link' ? 'link' : 'plain',
    plain: texts[extentOf({ content })],
  };
  const main = snippet(place, choice, published);
  const isAddress = place === 'address';
  return {
    main,
    extras: extras(place, choice, published),
    content: place === 'html' ? extentOf({ content }) : content,
    hasContent: takesText(place),
    warnings: [
      isAddress && frameAddress(choice, '').includes('?') && notes.lost,
      losesHeading(place, choice) && notes.untitled,
      isAddress && !isAnnounced && notes.unannounced,
      isNarrowed && 'Dans un cadre, seuls les jetons de couleur sont gardés.',
    ].filter((text) => typeof text === 'string'),
  };
}

/** A frame takes colours and no other tokens. */
function takenBy(place: Place, choice: Choice): { choice: Choice; isNarrowed: boolean } {
  const all = Object.entries(choice.colours);
  const colours = all.filter(([token]) => token in colourWords);
  const isNarrowed = /^(frame|address)$/.test(place) && colours.length < all.length;
  return {
    choice: isNarrowed ? { ...choice, colours: Object.fromEntries(colours) } : choice,
    isNarrowed,
  };
}

/** The configurator knows colours as its palette writes them. */
function configuratorAddress(report: Report, place: Place, content: Content): string {
  const { configuration, files } = report;
  const colours = Object.fromEntries(
    Object.entries(configuration.colours).filter(([, value]) => /^#[\da-f]{6}$/.test(value)),
  );
  const query = write({ ...configuration, colours, place, content });
  return `${files}integrer.html?${query.toString()}`;
}
