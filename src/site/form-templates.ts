/* How the parts of the form stand in the page: each with its name, its hint and what is wrong tied to it. */
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldErrorProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  RJSFSchema,
} from '@rjsf/utils';
import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { nameOf, type Fields } from '../facts/contribution.js';
import { typeset } from '../facts/typeset.js';
import type { Data, Draft } from './draft.js';
import { valueAt, nodeAt, type Choice, type Context, type Path } from './form-schema.js';

function isBoxes(schema: RJSFSchema): boolean {
  return Boolean(schema.uniqueItems);
}

function FieldTemplate(props: FieldTemplateProps<Draft, RJSFSchema, Context>): ReactElement {
  const { id, label, children, errors, rawDescription, rawErrors, required, schema, fieldPathId } =
    props;
  if (props.hidden) return h('div', { hidden: true }, children);
  const isWrong = Boolean(rawErrors?.length);
  const className = isWrong ? 'field wrong' : 'field';
  const hint = rawDescription
    ? h('p', { id: `${id}_aide`, className: 'hint' }, rawDescription)
    : null;
  const isContainer = schema.type === 'object' || (schema.type === 'array' && !isBoxes(schema));
  if (isContainer) return h('div', { className: 'group' }, children, errors);
  if (schema.type === 'boolean') return h('div', { className }, children, hint, errors);
  const [parent, last] = fieldPathId.path.slice(-2);
  // A period may be left out, though one that is there has a start.
  const isWithin = typeof last === 'number' || (typeof parent === 'string' && parent !== 'group');
  const words = [
    typeof last === 'number' ? `${label.replace(/-\d+$/, '')} ${last + 1}` : label,
    required &&
      !isWithin &&
      h('span', { className: 'required', key: 'required' }, ' (obligatoire)'),
  ];
  return isBoxes(schema)
    ? h(
        'fieldset',
        { className, id, tabIndex: -1 },
        h('legend', null, words),
        hint,
        children,
        errors,
      )
    : h('div', { className }, h('label', { htmlFor: id }, words), hint, children, errors);
}

function FieldErrorTemplate({ errors = [], fieldPathId }: FieldErrorProps): ReactElement | null {
  if (!errors.length) return null;
  return h(
    'p',
    { id: `${fieldPathId.$id}_erreur`, className: 'error' },
    errors.map(String).join(' · '),
  );
}

/** A list: a chapter of the page, or something to open within one. */
function ArrayFieldTemplate(
  props: ArrayFieldTemplateProps<Draft, RJSFSchema, Context>,
): ReactElement {
  const { title, items, fieldPathId, onAddClick, schema, registry } = props;
  const { path, $id } = fieldPathId;
  const isChapter = path.length === 1;
  const add = h(
    'button',
    { type: 'button', className: 'add', onClick: onAddClick },
    'Ajouter',
    h('span', { className: 'unseen' }, ` : ${title}`),
  );
  const body = [
    schema.description ? h('p', { className: 'hint', key: 'hint' }, schema.description) : null,
    h('div', { className: 'items', key: 'items' }, items),
    h(
      'div',
      { className: 'adding', key: 'add' },
      add,
      path[0] === 'sources' && isChapter && h(KnownSources, registry.formContext),
    ),
  ];
  if (isChapter) {
    return h(
      'section',
      { className: 'chapter', 'aria-labelledby': `${$id}_titre` },
      h('h2', { id: `${$id}_titre` }, title),
      body,
    );
  }
  return h(
    'details',
    { className: 'many', id: $id },
    h(
      'summary',
      null,
      title,
      h('span', { className: 'count' }, items.length ? ` ${items.length}` : ' aucun'),
      mistakesIn(path, registry.formContext),
    ),
    body,
  );
}

/** Sources that the data has and the group does not cite. */
function KnownSources({ data, draft, cite }: Context): ReactElement {
  const cited = new Set(draft.sources.map(({ id }) => id));
  return h(
    'div',
    { className: 'known' },
    h('label', { htmlFor: 'source-connue' }, 'ou en reprendre une'),
    h(
      'select',
      {
        id: 'source-connue',
        value: '',
        onChange: ({ target }: { target: { value: string } }) => {
          cite(target.value);
        },
      },
      h('option', { value: '' }, 'Choisir une source connue'),
      data.sources
        .filter(({ id }) => !cited.has(id))
        .map((each) => {
          const id = each['id'] as string;
          return h('option', { key: id, value: id }, typeset(nameOf(each)));
        }),
    ),
  );
}

/** How many mistakes there are within what is closed. */
function mistakesIn(path: Path, { errors }: Context): ReactNode {
  const number = errors.filter((each) =>
    path.every((key, index) => each.path[index] === key),
  ).length;
  return number ? h('span', { className: 'error' }, ` ${number} à revoir`) : null;
}

function ArrayFieldItemTemplate(
  props: ArrayFieldItemTemplateProps<Draft, RJSFSchema, Context>,
): ReactElement {
  const { children, buttonsProps, registry, index } = props;
  const { fieldPathId, hasMoveUp, hasMoveDown, hasRemove } = buttonsProps;
  const { draft, data } = registry.formContext;
  const { path } = fieldPathId;
  const value = valueAt(draft, path);
  const isKnown =
    path.length === 2 &&
    (data[path[0] as string] as Fields[]).some(
      ({ id }) => id === (value as Fields | undefined)?.['id'],
    );
  const about = `\u00a0: ${typeof value === 'string' ? value : summaryOf(value, registry.rootSchema, path, data, draft) || index + 1}`;
  const button = (word: string, sign: string, onClick: () => void) =>
    h(
      'button',
      { type: 'button', onClick, title: word },
      h('span', { 'aria-hidden': true }, sign),
      h('span', { className: 'unseen' }, word + about),
    );
  const isOrdered = path.length > 2;
  return h(
    'div',
    { className: 'item' },
    children,
    h(
      'div',
      { className: 'buttons' },
      isOrdered && hasMoveUp && button('Monter', '↑', buttonsProps.onMoveUpItem),
      isOrdered && hasMoveDown && button('Descendre', '↓', buttonsProps.onMoveDownItem),
      // What is published may be cited elsewhere.
      !isKnown && hasRemove && button('Retirer', '×', buttonsProps.onRemoveItem),
    ),
  );
}

function ObjectFieldTemplate(
  props: ObjectFieldTemplateProps<Draft, RJSFSchema, Context>,
): ReactElement {
  const { title, properties, fieldPathId, formData, registry, schema } = props;
  const { path, $id } = fieldPathId;
  const content = properties.map((each) => each.content);
  if (!path.length) return h('div', null, content);
  if (path.length === 1) {
    return h(
      'section',
      { className: 'chapter', 'aria-labelledby': `${$id}_titre` },
      h('h2', { id: `${$id}_titre` }, title),
      content,
    );
  }
  if (typeof path.at(-1) !== 'number') {
    return h(
      'fieldset',
      { className: 'nested', id: $id, tabIndex: -1 },
      h('legend', null, title),
      schema.description && h('p', { className: 'hint' }, schema.description),
      content,
    );
  }
  const { data, draft } = registry.formContext;
  const said = summaryOf(formData, registry.rootSchema, path, data, draft);
  return h(Entry, {
    id: $id,
    said,
    isNew: !said,
    mistakes: mistakesIn(path, registry.formContext),
    children: content,
  });
}

/** An entry of a list. One that has just been added is open. */
function Entry({
  id,
  said,
  isNew,
  mistakes,
  children,
}: {
  id: string;
  said: string;
  isNew: boolean;
  mistakes: ReactNode;
  children: ReactNode;
}): ReactElement {
  return h(
    'details',
    {
      id,
      className: 'entry',
      // React would close it again as soon as something is written in it.
      ref: (element: HTMLDetailsElement | null) => {
        if (element && isNew && !element.dataset['seen']) element.open = true;
        if (element) element.dataset['seen'] = 'yes';
      },
    },
    h('summary', null, said || 'Nouvelle entrée', mistakes),
    children,
  );
}

/** The first things that an entry says, in a line. */
function summaryOf(value: unknown, root: RJSFSchema, path: Path, data: Data, draft: Draft): string {
  const node = nodeAt(root, path);
  const said = Object.entries((node?.properties ?? {}) as Record<string, RJSFSchema>)
    .filter(([name]) => name !== 'group')
    .map(([name, each]) => {
      const one = (value as Fields | undefined)?.[name];
      if (typeof one !== 'string' || !one) return undefined;
      const choice = (each.oneOf as Choice[] | undefined)?.find((option) => option.const === one);
      return choice?.title ?? (each.oneOf ? nameIn(one, data, draft) : one);
    })
    .filter((each) => each !== undefined)
    .slice(0, 2)
    .join(', ');
  return said.length > 90 ? `${said.slice(0, 88)}…` : said;
}

function nameIn(id: string, data: Data, draft: Draft): string {
  const all = [...draft.organisations, ...data.organisations];
  const found = all.find((each) => each['id'] === id);
  return found ? nameOf(found) : id;
}

export const templates = {
  FieldTemplate,
  FieldErrorTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
  ObjectFieldTemplate,
};
