import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/facts/check.ts');
const { rules, types } = module;

/** What JSON Schema says in words of its own; it says other rules by their pattern, or cannot. */
const words = {
  '': { minLength: 1 },
  '-': {},
  '~': { format: 'email' },
  ';': { minimum: 1 },
};

/** The JSON Schema of `datasetSchema`, for editors of the file: its own rules and nothing implied. */
export function toJsonSchema(schema) {
  const json = toJson(schema);
  for (const [name, { sign, optional }] of Object.entries(schema.fields)) {
    if (sign === '*' && optional) json.properties[name].default = [];
  }
  return { ...json, $schema: 'http://json-schema.org/draft-07/schema#' };
}

function toJson(kind) {
  const { description } = kind;
  return { ...keywords(kind), ...(description && { description }) };
}

function keywords({ sign, fields, each }) {
  const [first, rest] = [sign.charAt(0), sign.slice(1)];
  if (first === '>') return { type: 'string', list: rest };
  if (first === '=') {
    const options = rest.split('|').map((word) => Number(word) || word);
    return options.length === 1 ? { const: options[0] } : { enum: options, type: 'string' };
  }
  if (fields) {
    return {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, toJson(field)]),
      ),
      required: Object.keys(fields).filter((name) => !fields[name].optional),
      additionalProperties: false,
    };
  }
  if (sign === '%') {
    return {
      type: 'object',
      propertyNames: { type: 'string' },
      additionalProperties: toJson(each),
    };
  }
  if (each) return { type: 'array', items: toJson(each), ...(sign === '+' && { minItems: 1 }) };
  const type = types[sign] ?? 'string';
  if (type === 'boolean') return { type };
  if (type === 'number') return { type: 'integer', ...words[sign] };
  return { type, ...(words[sign] ?? { pattern: rules[sign][0][0].source }) };
}
