import type { Plugin } from 'vite';
import type { DatasetJson } from '../facts/schema.js';

/**
 * Readers pay for the data that the elements show. The rest of the facts (the programme's texts, the
 * register of académies, publications that belong to no group) is in gtnum.json, for whoever wants it.
 */
export function onlyWhatIsShown(): Plugin {
  return {
    name: 'only-what-is-shown',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/data/gtnum.json')) return;
      const data = JSON.parse(code) as DatasetJson;
      const shown = {
        ...data,
        $schema: undefined,
        programme: undefined,
        academies: [],
        groups: data.groups.map((group) => ({
          ...group,
          territories: group.territories?.map((territory) => ({
            ...territory,
            academy: undefined,
          })),
        })),
        publications: data.publications
          .filter(({ group }) => group)
          .map(({ id, title, label, type, date, url, group, notes, sources, inferred }) => ({
            ...{ id, title, label, type, date, url, group, notes, sources, inferred },
          })),
      };
      const { sources, ...citing } = shown;
      const text = JSON.stringify(citing);
      const cited = sources.filter((source) => text.includes(`"${source.id}"`));
      return { code: JSON.stringify({ ...citing, sources: cited }), map: null };
    },
  };
}
