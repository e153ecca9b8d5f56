/* What is inferred: fields of an entry, each with the reason why it says what no source says. */
import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import { createElement as h, type ReactElement } from 'react';
import type { Fields } from '../facts/contribution.js';
import type { Draft } from './draft.js';
import { nodeAt, valueAt, type Context } from './form-schema.js';

export function Inferred(props: FieldProps<Draft, RJSFSchema, Context>): ReactElement {
  const { formData, onChange, fieldPathId, registry, schema, rawErrors, errorSchema } = props;
  const { path, $id } = fieldPathId;
  const parent = path.slice(0, -1);
  const entry = valueAt(registry.formContext.draft, parent) as Fields | undefined;
  const node = nodeAt(registry.rootSchema, parent);
  const rows = Object.entries((formData ?? {}) as Record<string, string>);
  const names = Object.keys((node?.properties ?? {}) as object).filter(
    (name) => !['inferred', 'sources', 'notes'].includes(name) && entry?.[name] !== undefined,
  );
  const choices = [...names, ...(entry?.['period'] ? ['period.end'] : [])];
  const called = (name: string) => {
    const title = nodeAt(registry.rootSchema, [...parent, ...name.split('.')])?.title ?? name;
    return name === 'period.end' ? `${title} de la période` : title;
  };
  const set = (all: [string, string][]) => {
    // The library has one type for the values of all fields.
    onChange((all.length ? Object.fromEntries(all) : undefined) as Draft | undefined, path);
  };
  const free = choices.filter((name) => !rows.some(([each]) => each === name));
  const messages = [
    ...(rawErrors ?? []),
    ...Object.values(
      (errorSchema ?? {}) as Record<string, { __errors?: string[] } | undefined>,
    ).flatMap((each) => each?.__errors ?? []),
  ];
  return h(
    'details',
    { className: 'many', id: $id },
    h(
      'summary',
      null,
      schema.title,
      h('span', { className: 'count' }, rows.length ? ` ${rows.length}` : ' rien'),
      messages.length ? h('span', { className: 'error' }, ` ${messages.length} à revoir`) : null,
    ),
    h('p', { className: 'hint' }, 'Ce qu’aucune source n’écrit, avec la raison, en une phrase.'),
    rows.map(([name, reason]) =>
      h(
        'div',
        { className: 'item', key: name },
        h(
          'div',
          { className: 'field' },
          h('label', { htmlFor: `${$id}_${name}` }, `${called(name)}\u00a0: pourquoi`),
          h('input', {
            id: `${$id}_${name}`,
            type: 'text',
            value: reason,
            onChange: ({ target }: { target: { value: string } }) => {
              set(rows.map(([each, old]) => [each, each === name ? target.value : old]));
            },
          }),
        ),
        h(
          'div',
          { className: 'buttons' },
          h(
            'button',
            {
              type: 'button',
              title: 'Retirer',
              onClick: () => {
                set(rows.filter(([each]) => each !== name));
              },
            },
            h('span', { 'aria-hidden': true }, '×'),
            h(
              'span',
              { className: 'unseen' },
              `Retirer\u00a0: déduction de «\u00a0${called(name)}\u00a0»`,
            ),
          ),
        ),
      ),
    ),
    free.length > 0 &&
      h(
        'div',
        { className: 'known' },
        h('label', { htmlFor: `${$id}_champ` }, 'Signaler comme déduit'),
        h(
          'select',
          {
            id: `${$id}_champ`,
            value: '',
            onChange: ({ target }: { target: { value: string } }) => {
              set([...rows, [target.value, '']]);
            },
          },
          h('option', { value: '' }, 'Choisir un champ'),
          free.map((name) => h('option', { key: name, value: name }, called(name))),
        ),
      ),
    messages.length > 0 &&
      h('p', { className: 'error', id: `${$id}_erreur` }, messages.join(' · ')),
  );
}
