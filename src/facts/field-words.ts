import { typeset } from './typeset.js';

/*
 * What fields and values are called in French: the descriptions of the schema say it, so that a form, a
 * difference and an editor's tooltips use the same words.
 */

/** What is read of data/gtnum.schema.json. */
export interface SchemaNode {
  type?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: readonly string[];
  items?: SchemaNode;
  enum?: readonly string[];
  /** The list whose entry an id names. */
  list?: string;
}

/** A field's name, which its description starts with, and what that says beside. */
export function fieldWords({ description = '' }: SchemaNode): { name: string; hint: string } {
  const [, name = '', hint = ''] = /(.*?)(?: [:;]|[,.])(?: |$)(.*)/s.exec(description) ?? [];
  return typeset({ name, hint: hint.replace(/^./, (first) => first.toUpperCase()) });
}

/** The values of a choice: a description tells each one's meaning after it, in brackets. */
export function valueWords({
  enum: values = [],
  description = '',
}: SchemaNode): [string, string][] {
  return values.map((value) => {
    const [, meaning = value] =
      new RegExp(`(?<![\\w-])${value} \\(([^)]*)\\)`).exec(description) ?? [];
    return [value, meaning];
  });
}
