import { expect } from '@open-wc/testing';
import { houseProblems } from '../src/facts/house-rules.js';
import { parseDataset } from '../src/facts/schema.js';

const text = await (await fetch('/data/gtnum.json')).text();
const dataset = parseDataset(text);
const hosts = (await (await fetch('/data/reference-hosts.json')).json()) as string[];

describe('what is asked of our own data', () => {
  const problems = (change: (data: any) => void = () => undefined) => {
    const data = structuredClone(dataset);
    change(data);
    return houseProblems(data, hosts);
  };

  it('is fulfilled, and no host is listed that nothing needs but HAL', () => {
    expect(problems()).to.deep.equal([]);
    const unused = hosts.filter((host) => !text.includes(`"url": "https://${host}`));
    const used = (host: string) => text.includes(`"url": "http://${host}`);
    expect(unused.filter((host) => !used(host))).to.deep.equal(['hal.science']);
  });

  const cases: [string, (data: any) => void, string][] = [
    [
      'a link to a copy',
      (d) => (d.groups[15].links[0].url = 'https://fr.scribd.com/document/1'),
      "groups[15].links[0].url : « https://fr.scribd.com/document/1 » : « fr.scribd.com » n'est pas dans reference-hosts.json ; une copie s'écrit dans « copy » ou « copies » (élément « aeson »)",
    ],
    [
      'a text of a call on an unknown site',
      (d) => (d.waves[1].call.url = 'https://123dok.net/1'),
      "waves[1].call.url : « https://123dok.net/1 » : « 123dok.net » n'est pas dans reference-hosts.json ; une copie s'écrit dans « copy » ou « copies » (élément « 2020-2022 »)",
    ],
    [
      'a private mailbox',
      (d) => (d.contacts[0].email = 'moi@example.org'),
      "contacts[0].email : « moi@example.org » : adresse professionnelle attendue ; « example.org » n'est pas dans reference-hosts.json (élément « dne-tn2 »)",
    ],
    [
      'a year too early',
      (d) => (d.milestones[0].date = '2009-12'),
      'milestones[0].date : « 2009-12 » : année attendue de 2010 à 2040 (élément « decret-2014-133 »)',
    ],
    [
      'a year too late',
      (d) => (d.groups[15].period.end = '2041'),
      'groups[15].period.end : « 2041 » : année attendue de 2010 à 2040 (élément « aeson »)',
    ],
    [
      'a title with a remark in brackets',
      (d) => (d.sources[0].title = 'Rapport [copie]'),
      'sources[0].title : « Rapport [copie] » : un titre sans remarque entre parenthèses ou crochets est attendu ; la dire dans « notes », « inferred » ou « memo » (élément « la2 »)',
    ],
    [
      'a title that was not read',
      (d) => (d.publications[0].title = '(titre non lu) Bilan'),
      'publications[0].title : « (titre non lu) Bilan » : un titre sans remarque entre parenthèses ou crochets est attendu ; la dire dans « notes », « inferred » ou « memo » (élément « productions-gtnum2 »)',
    ],
    [
      'a name with a remark in brackets',
      (d) => (d.groups[15].partners = ['CLEMI (de l’académie)']),
      'groups[15].partners[0] : « CLEMI (de l’académie) » : un nom sans remarque entre parenthèses est attendu ; la dire dans « notes » (élément « aeson »)',
    ],
    [
      'more milestones for everybody than somebody reads',
      (d) => d.milestones.forEach((each: any) => (each.highlight = true)),
      'milestones : 23 repères ont « highlight » ; cinq au plus',
    ],
  ];
  for (const [name, change, problem] of cases) {
    it(`is not ${name}`, () => expect(problems(change)).to.deep.equal([problem]));
  }

  it('holds for each date, name and label, and each remark', () => {
    const changes: ((data: any) => void)[] = [
      (d) => (d.updated = '2041'),
      (d) => (d.groups[15].period.start = '2009'),
      (d) => (d.contacts[0].asOf = '2041-01'),
      (d) => (d.groups[15].name = 'Feelnum [lycée]'),
      (d) => (d.groups[15].links[0].label = 'Page (copie)'),
      ...[
        '(lu en partie)',
        '(lue)',
        '(Non lu)',
        '(non lue)',
        '(d’après le blog)',
        "(d'après le blog)",
        '(extrait)',
        '(reprise)',
        '(republication)',
        '(résumé)',
        '(dépôt HAL)',
      ].map((remark) => (d: any) => (d.sources[0].title = `Rapport ${remark}`)),
    ];
    for (const change of changes) expect(problems(change), String(change)).to.have.length(1);
  });

  it('is fulfilled by what looks like a remark, a mailbox, the first and last years, and a reason', () => {
    expect(
      problems((d) => {
        d.sources[0].title = 'Rapport (2020), lu (ludique) et non lu';
        d.groups[15].summary = 'Une phrase (copie) [1].';
        d.groups[15].links[0].url = 'mailto:dne@education.gouv.fr';
        d.groups[15].period = { start: '2010-01-01', end: '2040-12-31' };
        d.groups[15].inferred = { title: 'Un titre (copie) de 1950.' };
      }),
    ).to.deep.equal([]);
  });

  it('is that milestones for everybody are five at most', () => {
    const highlight = (count: number) => (d: any) =>
      d.milestones.forEach((each: any, place: number) => (each.highlight = place < count));
    expect(problems(highlight(5))).to.deep.equal([]);
    expect(problems(highlight(6))).to.have.length(1);
    expect(houseProblems({}, hosts)).to.deep.equal([]);
  });
});
