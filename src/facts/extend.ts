import { resolved } from './link.js';
import type { Dataset, Part } from './model.js';
import type { DatasetJson } from './schema.js';

/** Adds a part that comes later to a linked dataset, and links it with what is there. */
export function extend(
  dataset: Dataset,
  part: Part,
  { programme, publications = [], sources = [], ...details }: Partial<DatasetJson>,
): void {
  // Two may have asked for it.
  if (!dataset.missing?.delete(part)) return;
  dataset.sources.push(...sources);
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
      Object.assign(find(list as keyof Dataset, entry.id)!, resolved('', entry, find));
    }
  }
}
