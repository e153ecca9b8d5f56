/* The controls of the form: the platform's own, each saying what its hint is and whether it is wrong. */
import type { RJSFSchema, WidgetProps } from '@rjsf/utils';
import { createElement as h, type ReactElement } from 'react';
import type { Draft } from './draft.js';
import type { Choice, Context } from './form-schema.js';

type Widget = WidgetProps<Draft, RJSFSchema, Context>;
type Change = (event: { target: { value: string } }) => void;
type Tick = (event: { target: { checked: boolean } }) => void;

/** What a control says of itself: its hint, what is wrong. */
function described({ id, schema, rawErrors = [] }: Widget) {
  const ids = [
    ...(schema.description ? [`${id}_aide`] : []),
    ...(rawErrors.length ? [`${id}_erreur`] : []),
  ];
  return {
    'aria-invalid': rawErrors.length > 0 || undefined,
    'aria-describedby': ids.length ? ids.join(' ') : undefined,
  };
}

/** What controls of text have in common: left empty, there is no value. */
function valued(props: Widget) {
  const { id, required, onChange, onBlur } = props;
  const value: unknown = props.value;
  const change: Change = ({ target }) => {
    onChange(target.value || undefined);
  };
  return {
    id,
    value: typeof value === 'string' ? value : '',
    'aria-required': required ?? undefined,
    ...described(props),
    onChange: change,
    onBlur: () => {
      onBlur(id, value);
    },
  };
}

function TextWidget(props: Widget): ReactElement {
  return h('input', { type: 'text', ...valued(props) });
}

function TextareaWidget(props: Widget): ReactElement {
  return h('textarea', { rows: 3, ...valued(props) });
}

function choicesOf({ options }: Widget): Choice[] {
  return (options.enumOptions ?? []).map(({ value, label }) => ({
    const: String(value),
    title: label,
  }));
}

function SelectWidget(props: Widget): ReactElement {
  return h(
    'select',
    valued(props),
    h('option', { value: '' }, 'Non renseigné'),
    choicesOf(props).map(({ const: value, title }) => h('option', { key: value, value }, title)),
  );
}

function CheckboxesWidget(props: Widget): ReactElement {
  const { id, onChange, onBlur } = props;
  const value: unknown = props.value;
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const choices = choicesOf(props);
  if (!choices.length) {
    return h('p', { className: 'hint' }, 'Ajoutez d’abord une source, en haut du formulaire.');
  }
  return h(
    'div',
    { className: 'boxes' },
    choices.map(({ const: choice, title }) => {
      const tick: Tick = ({ target: { checked } }) => {
        const others = chosen.filter((each) => each !== choice);
        onChange(checked ? [...others, choice] : others);
      };
      return h(
        'label',
        { key: choice, className: 'check' },
        h('input', {
          type: 'checkbox',
          checked: chosen.includes(choice),
          ...described(props),
          onChange: tick,
          onBlur: () => {
            onBlur(id, value);
          },
        }),
        ` ${title}`,
      );
    }),
  );
}

function CheckboxWidget(props: Widget): ReactElement {
  const { id, label, onChange } = props;
  const value: unknown = props.value;
  const tick: Tick = ({ target: { checked } }) => {
    onChange(checked || undefined);
  };
  return h(
    'label',
    { className: 'check' },
    h('input', {
      id,
      type: 'checkbox',
      checked: value === true,
      ...described(props),
      onChange: tick,
    }),
    ` ${label}`,
  );
}

export const widgets = {
  TextWidget,
  TextareaWidget,
  SelectWidget,
  CheckboxesWidget,
  CheckboxWidget,
};
