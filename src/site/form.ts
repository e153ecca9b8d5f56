/*
 * The form of a draft, made from data/gtnum.schema.json by React JSON Schema form. What is wrong is found by
 * the project's own checks, so that no validator compiles code in the page.
 */
// The package's own index asks for a validator that does.
import Form from '@rjsf/core/lib/components/Form.js';
import type { ErrorSchema, RJSFSchema, ValidatorType } from '@rjsf/utils';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import type { Fields } from '../facts/contribution.js';
import type { SchemaNode } from '../facts/field-words.js';
import type { Draft } from './draft.js';
import { Inferred } from './form-inferred.js';
import { formOf, type Context, type FormError, type Path } from './form-schema.js';
import { templates } from './form-templates.js';
import { widgets } from './form-widgets.js';

export interface FormProps extends Context {
  schema: SchemaNode;
  changed: (draft: Draft) => void;
  left: (id: string) => void;
}

/** Draws the form in an element; gives the function that draws it anew. */
export function makeForm(element: HTMLElement): (props: FormProps) => void {
  const root = createRoot(element);
  return ({ schema, data, draft, errors, cite, changed, left }) => {
    const formContext: Context = { data, draft, errors, cite };
    root.render(
      h(Form<Draft, RJSFSchema, Context>, {
        ...formOf(schema, data, draft),
        formData: draft,
        formContext,
        validator,
        templates,
        widgets,
        fields: { inferred: Inferred },
        extraErrors: errorTree(errors),
        showErrorList: false,
        noHtml5Validate: true,
        noValidate: true,
        tagName: 'div',
        idPrefix: 'champ',
        experimental_defaultFormStateBehavior: {
          arrayMinItems: { populate: 'never' },
          emptyObjectFields: 'skipDefaults',
        },
        onChange: ({ formData }) => {
          changed(formData!);
        },
        onBlur: left,
        children: h('span', { hidden: true }),
      }),
    );
  };
}

/** The id that a place of the draft has in the page. */
export function fieldId(path: Path): string {
  return ['champ', ...path].join('_');
}

const validator: ValidatorType<Draft, RJSFSchema, Context> = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};

function errorTree(errors: readonly FormError[]): ErrorSchema<Draft> {
  const tree: Fields = {};
  for (const { path, message } of errors) {
    let at = tree;
    for (const key of path) at = (at[key] ??= {}) as Fields;
    ((at['__errors'] ??= []) as string[]).push(message);
  }
  return tree;
}
