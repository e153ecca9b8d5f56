/* What the panels beside a story share, and the one that says what to paste. */
import { createElement as h, useEffect, useRef, useState, type ReactNode } from 'react';
import { useChannel } from 'storybook/manager-api';
import { extentOf, write, type Content } from '../src/site/choice.js';
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
import { askEvent, reportEvent, type Asked, type Report } from './report.js';
import { styles } from './panels.styles.js';

/** The latest report, or undefined until there is one. */
export function useReport(asked: Asked = {}): Report | undefined {
  const [report, setReport] = useState<Report>();
  const emit = useChannel({ [reportEvent]: setReport });
  useEffect(() => {
    emit(askEvent, { place: asked.place });
  }, [emit, asked.place]);
  return report;
}

export function panel(name: string, ...children: ReactNode[]) {
  return h(
    'div',
    { className: 'gtnum', lang: 'fr', 'data-panel': name },
    h('style', null, styles),
    ...children,
  );
}

export const waiting = 'Ouvrez une variante d’un élément dans la liste.';

/** Code with a button that copies it; the button is the configurator's. */
export function Snippet({ name, code, label }: { name: string; code: string; label?: string }) {
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
export function useChange(text: string | undefined, message: string): string {
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
