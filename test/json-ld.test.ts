import { expect } from '@open-wc/testing';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { jsonLd } from '../src/prerender/json-ld.js';
import { tiny } from './tiny.js';

const data = link(parseDataset(tiny));

interface Said {
  '@id'?: string;
  name: string;
  foundingDate?: string;
  contactPoint?: { email: string };
}
const graph = (text: string) => (JSON.parse(text) as { '@graph': Said[] })['@graph'];

describe('what search engines are told', () => {
  it('is the programme with the groups of the view and their publications', () => {
    const names = (groups: typeof data.groups) =>
      graph(jsonLd(data, { groups })).map(({ name }) => name);
    expect(names(data.groups)).to.deep.equal([
      'Groupes thématiques numériques',
      'Adopter une éducation à la sobriété numérique',
      'Gestes professionnels',
      'État de l’art',
    ]);
    expect(names([data.groups[1]!])).to.deep.equal([
      'Groupes thématiques numériques',
      'Gestes professionnels',
    ]);
  });

  it('is the programme with the contact of the view', () => {
    const said = graph(jsonLd(data, { groups: [], contact: data.contacts[0] }));
    expect(said.map(({ contactPoint }) => contactPoint?.email)).to.deep.equal([
      'camille@example.org',
    ]);
  });

  it('is since when there are groups, in whatever order the waves stand', () => {
    const shuffled = { ...data, waves: [...data.waves].reverse() };
    expect(graph(jsonLd(shuffled, { groups: [] }))[0]!.foundingDate).to.equal('2020');
  });

  it('ends no script and no line, whatever the texts hold', () => {
    const title = 'A </script><!-- \u2028 B \u2029 C \u0085 D\nE';
    const hostile = link({ ...tiny, groups: [{ ...tiny.groups[0]!, title }] });
    const text = jsonLd(hostile, { groups: hostile.groups });
    expect(text).not.to.match(/[<\n\r\u0085\u2028\u2029]/);
    expect(graph(text)[1]!.name).to.equal(title);
  });
});
