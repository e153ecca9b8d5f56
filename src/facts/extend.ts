import { resolved } from './link.js';
import type { Dataset, Part } from './model.js';
import type { DatasetJson } from './schema.js';

/** Adds a part that comes later to a linked dataset, and links it with what is there. */
export function extend(
  dataset: Dataset,
  part: Part,
  { programme, publications = [], ...details }: Partial<DatasetJson>,
): void {
  // Two may have asked for it.
  if (!dataset.missing?.delete(part)) return;
  const lists: Partial<Record<keyof Dataset, Map<string, unknown>>> = {};
  const find = (list: keyof Dataset, id: string) => {
    const entries = dataset[list] as readonly { id: string }[];
    lists[list] ??= new Map(entries.map((entry) => [entry.id, entry]));
    return lists[list].get(id);
  };
  if (programme) dataset.programme = resolved('', programme, find) as Dataset['programme'];
  for (const json of publications) {
    const publication = resolved('', json, find) as Dataset['publications'][number];
    dataset.publications.push(publication);
    publication.group?.publications.push(publication);
  }
  for (const [list, entries] of Object.entries(details)) {
    for (const entry of entries as { id: string }[]) {
      add(find(list as keyof Dataset, entry.id)!, resolved('', entry, find) as object);
    }
  }
}

/** Puts each value where it belongs, all through: what is in a list has the same place in it. */
function add(known: object, more: object): void {
  for (const [field, value] of Object.entries(more) as [keyof object, unknown][]) {
    const there: unknown = known[field];
    if (typeof there === 'object' && there) add(there, value as object);
    else Object.assign(known, { [field]: value });
  }
}
