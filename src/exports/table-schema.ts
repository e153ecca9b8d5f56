import { typeset } from '../facts/typeset.js';
import type { Column, Table } from './tables.js';

/** Goes up when a column comes, goes or changes its name: a new number in front when that breaks a reuse. */
const version = '1.0.0';

/** What a table holds, as a Table Schema in the form that schema.data.gouv.fr reads. */
export function tableSchema(table: Table): string {
  const { name, title, description, columns } = table;
  return json({
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name: `gtnum-${name}`,
    title,
    description: `${description} CSV en UTF-8, séparé par des points-virgules.`,
    version,
    fields: columns.map(field),
    primaryKey: 'identifiant',
    missingValues: [''],
  });
}

function field({ name, description, type, several, required, unique, pattern, among }: Column) {
  const isBoolean = type === 'boolean';
  return {
    name,
    description: several
      ? `${description} Plusieurs valeurs sont séparées par une barre verticale entre deux espaces.`
      : description,
    type: type ?? 'string',
    ...(isBoolean && { trueValues: ['oui'], falseValues: ['non'] }),
    // What is not asked is undefined, which JSON leaves out.
    constraints: { required: required ?? false, unique, pattern, enum: among },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(typeset(value), null, 2)}\n`;
}
