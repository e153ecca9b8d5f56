/* The panel « Jetons »: tokens are set where their contrast is, for light and for dark pages. */
import { createElement as h, useEffect, useState } from 'react';
import { useArgs, useGlobals } from 'storybook/manager-api';
import { ratioInFigures } from '../src/site/contrast.js';
import { charterOf, charterText, cssOf, noCharter, type Charter, type Scheme } from './charter.js';
import { panel, Snippet, useChange, useReport, waiting } from './panels.js';
import type { Seen, TokenReport } from './report.js';

const schemes: readonly [Scheme, string][] = [
  ['light', 'Page claire'],
  ['dark', 'Page sombre'],
];

export function Tokens() {
  const report = useReport();
  // While a page of the guide gives way to a story, there are none.
  const [args, , resetArgs] = useArgs();
  const [globals, updateGlobals] = useGlobals();
  const charter = charterOf(globals);
  const failing = (report?.tokens ?? []).flatMap(({ name, needed, seen }) =>
    schemes
      .filter(([scheme]) => seen && seen[scheme].ratio < needed)
      .map(([, words]) => `${name.toLowerCase()} (${words.toLowerCase()})`),
  );
  const verdict = !report?.tokens.length
    ? ''
    : failing.length
      ? `Contraste insuffisant\u00a0: ${failing.join(', ')}.`
      : 'Tous les contrastes demandés sont atteints.';
  const said = useChange(report && verdict, verdict);
  if (!report) return panel('Jetons', h('p', null, waiting));

  const own = Object.entries((args as typeof args | undefined) ?? {}).filter(
    (each): each is [string, string] =>
      each[0].startsWith('--gtnum-') && typeof each[1] === 'string' && each[1] !== '',
  );
  const keepAll = (next: Charter) => {
    updateGlobals({ charter: charterText(next) });
  };
  const set = (token: string, scheme: Scheme, value: string) => {
    const values = Object.entries({ ...charter[scheme], [token]: value });
    keepAll({ ...charter, [scheme]: Object.fromEntries(values.filter(([, each]) => each)) });
  };
  const css = cssOf(charter);
  return panel(
    'Jetons',
    h('h2', null, 'Le CSS à transmettre'),
    css
      ? [
          h(Snippet, { key: 'css', name: 'les propriétés personnalisées', code: css }),
          h(
            'p',
            { key: 'actions', className: 'actions' },
            h(
              'a',
              {
                className: 'button',
                download: 'gtnum-charte.css',
                href: `data:text/css;charset=utf-8,${encodeURIComponent(css)}`,
              },
              'Télécharger le fichier .css',
            ),
            h(
              'button',
              {
                type: 'button',
                onClick: () => {
                  keepAll(noCharter);
                },
              },
              'Tout oublier',
            ),
          ),
          h(
            'p',
            { key: 'kept', className: 'aside' },
            'Ces jetons valent pour tous les éléments, et sont dans l’adresse de cette page.',
          ),
        ]
      : h(
          'p',
          null,
          'Aucun jeton n’est changé\u00a0: les éléments prennent les couleurs de la page.',
        ),
    own.length > 0 &&
      h(
        'p',
        { className: 'note' },
        'Cette variante a des jetons à elle, qui ne sont pas encore dans la charte. ',
        h(
          'button',
          {
            type: 'button',
            onClick: () => {
              keepAll({ ...charter, light: { ...charter.light, ...Object.fromEntries(own) } });
              resetArgs(own.map(([name]) => name));
            },
          },
          'Garder pour tous les éléments',
        ),
      ),
    h('h2', null, 'Les jetons'),
    verdict && h('p', { className: failing.length ? 'failing' : '' }, verdict),
    h('p', { role: 'status', className: 'unseen' }, said),
    h(TokenTable, { rows: report.tokens, charter, set }),
  );
}

interface TableProps {
  rows: readonly TokenReport[];
  charter: Charter;
  set: (token: string, scheme: Scheme, value: string) => void;
}

function TokenTable({ rows, charter, set }: TableProps) {
  return h(
    'table',
    null,
    h(
      'caption',
      null,
      'Chaque couleur telle qu’elle est à l’écran, et son contraste avec le fond qu’elle a derrière elle. Sombre et laissé vide, c’est comme clair.',
    ),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, 'Jeton'),
        ...schemes.map(([scheme, words]) => h('th', { key: scheme, scope: 'col' }, words)),
      ),
    ),
    h(
      'tbody',
      null,
      ...rows.map(({ token, name, needed, seen }) =>
        h(
          'tr',
          { key: token, 'data-token': token },
          h('th', { scope: 'row' }, name, h('br'), h('code', null, token)),
          ...schemes.map(([scheme, words]) =>
            h(
              'td',
              { key: scheme, 'data-scheme': scheme },
              h(TokenField, {
                label: `${name}, ${words.toLowerCase()}`,
                value: charter[scheme][token] ?? '',
                seen: seen?.[scheme],
                chosen: (value) => {
                  set(token, scheme, value);
                },
              }),
              seen && h(Verdict, { ratio: seen[scheme].ratio, needed }),
            ),
          ),
        ),
      ),
    ),
  );
}

interface FieldProps {
  label: string;
  value: string;
  /** Absent where the token is no colour. */
  seen?: Seen;
  chosen: (value: string) => void;
}

/** A text, for all that CSS can say, and a palette for colours. */
function TokenField({ label, value, seen, chosen }: FieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  const take = () => {
    // A line of CSS ends where these stand.
    const clean = text.replace(/[\n;{}]/g, ' ').trim();
    if (clean !== value) chosen(clean);
  };
  return h(
    'span',
    { className: 'token' },
    seen &&
      h('input', {
        type: 'color',
        'aria-label': `${label}\u00a0: palette`,
        value: seen.colour,
        onChange: ({ target }: { target: { value: string } }) => {
          chosen(target.value);
        },
      }),
    h('input', {
      type: 'text',
      'aria-label': `${label}\u00a0: valeur`,
      placeholder: seen?.colour ?? 'par défaut',
      value: text,
      size: 14,
      spellCheck: false,
      onChange: ({ target }: { target: { value: string } }) => {
        setText(target.value);
      },
      onBlur: take,
      onKeyDown: ({ key }: { key: string }) => {
        if (key === 'Enter') take();
      },
    }),
  );
}

function Verdict({ ratio, needed }: { ratio: number; needed: number }) {
  if (!needed) return h('span', { className: 'verdict' }, 'ne porte pas de sens seul');
  const isFailing = ratio < needed;
  return h(
    'span',
    { className: isFailing ? 'verdict failing' : 'verdict' },
    `${ratioInFigures(ratio)} sur ${ratioInFigures(needed)} `,
    h('b', null, isFailing ? 'insuffisant' : 'AA'),
  );
}
