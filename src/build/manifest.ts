/* What is read of dist/custom-elements.json. Words come from tags that docblocks.mjs explains. */

export interface Manifest {
  modules: readonly { declarations?: readonly Declaration[] }[];
}

export interface Declaration {
  tagName?: string;
  summary?: string;
  description?: string;
  /** Of an element that shows something by itself, and of no other. */
  fr?: ElementWords;
  en?: Pick<ElementWords, 'subject'>;
  height?: number;
  attributes?: readonly Attribute[];
  members?: readonly Entry[];
  events?: readonly Entry[];
  slots?: readonly Entry[];
  cssParts?: readonly Entry[];
  cssProperties?: readonly Entry[];
}

export interface ElementWords {
  name: string;
  title?: string;
  /** None where that is the group. */
  subject?: string;
  summary: string;
  description: string;
  examples: readonly { name: string; html: string }[];
}

export interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  kind?: string;
  attribute?: string;
}

export interface Attribute extends Entry {
  fr?: AttributeWords;
  en?: Pick<AttributeWords, 'unchosen'>;
  required?: true;
  minimum?: number;
  maximum?: number;
}

export interface AttributeWords {
  label: string;
  hint?: string;
  absent?: string;
  empty?: string;
  values?: Readonly<Record<string, string>>;
  unchosen?: string;
}
