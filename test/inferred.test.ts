import { expect } from '@open-wc/testing';
import '../src/elements/gtnum-about.js';
import '../src/elements/gtnum-academies.js';
import '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-finder.js';
import '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-publications.js';
import '../src/elements/gtnum-theme-grid.js';
import '../src/elements/gtnum-timeline.js';
import type { GtnumElement } from '../src/elements/gtnum-element.js';
import { dataset } from '../src/facts/bundled.js';
import { periodAsText } from '../src/facts/dates.js';
import { link } from '../src/facts/link.js';
import { parseDataset } from '../src/facts/schema.js';
import { all, waitUntil } from './seen.js';

await Promise.all([...dataset.missing!.values()].map((load) => load()));

/*
 * Every `inferred` of the file, in each view: a mark stands directly after what it is about, or after what
 * is inferred behind it in its line, and its reason is with the sources; or the view does not show the
 * value, and here is why. Marks of anything else there are none.
 */

// A tree of any shape.
type Fields = any;

const data: Fields = parseDataset(await (await fetch('/data/gtnum.json')).text());

interface Inferred {
  /** What of the file it is, such as `groups.themes.theme`. */
  kind: string;
  entry: Fields;
  /** What of the entry holds the value. */
  part: Fields;
  reason: string;
}

const inferred = Object.entries(data).flatMap(([list, entries]) =>
  Array.isArray(entries) ? entries.flatMap((entry) => collect(entry, entry, list)) : [],
);

function collect(entry: Fields, part: Fields, path: string): Inferred[] {
  if (typeof part !== 'object' || !part) return [];
  const own = Object.entries<string>(part.inferred ?? {}).map(([field, reason]) => ({
    ...{ kind: `${path}.${field}`, entry, part, reason },
  }));
  const inner = Object.entries(part).flatMap(([key, value]) =>
    [value]
      .flat()
      .flatMap((each) => collect(entry, each, Array.isArray(part) ? path : `${path}.${key}`)),
  );
  return [...own, ...inner];
}

/** An element that shows a value, by its attributes, and the words that the mark stands behind. */
type Shown = [attributes: Record<string, string>, words: string];

interface View {
  tag: string;
  attributes?: Record<string, string>;
  /** Whether it has sources, and the reasons with them. */
  hasSources: boolean;
  /** All elements of this view, by their attributes. */
  elements: Record<string, string>[];
  shown: Record<string, (value: Inferred) => Shown | Shown[] | string>;
  /** Words that have a mark for another reason than an `inferred` of the file. */
  also?: string[];
  /** By kind or by list: why such values are not shown. */
  notShown: Record<string, string>;
}

const named = (list: string, id: string) => data[list].find((each: Fields) => each.id === id);
const group = ({ entry }: Inferred) => ({ group: entry.id as string });
const period = (value: Inferred): Shown => [group(value), periodAsText(value.entry.period, 'fr')];
const title = (value: Inferred): Shown => [group(value), value.entry.title];
const ofPublication =
  (words: (publication: Fields) => string) =>
  ({ entry }: Inferred): Shown | string =>
    entry.group
      ? [{ group: entry.group }, words(entry)]
      : 'it belongs to no group, and only those of groups are shown';
const laboratory = (value: Inferred): Shown => [
  group(value),
  named('organisations', value.part.organisation).name,
];
const leading = (value: Inferred): Shown | string =>
  value.part.role === 'lead' ||
  value.entry.organisations.every(({ role }: Fields) => role !== 'lead')
    ? laboratory(value)
    : 'beside those that lead, no other laboratory is named';
const cards = data.groups.map(({ id }: Fields) => ({ group: id }));
const about = {
  waves: 'a card says nothing of calls',
  'themes.wordings': 'a card names its subjects by their label, not by wordings of sources',
  milestones: 'a card has no milestones',
  'organisations.unit': 'no view shows the units of laboratories',
  'organisations.otherNames': 'no view shows other names of laboratories',
};

/** Whether the years of a group are inferred. */
const isDeduced = ({ entry }: Inferred) =>
  Object.keys(entry.inferred ?? {}).some((field) => field.startsWith('period'));
const years = ({ entry: { name, period } }: Inferred) =>
  `${name}, ${periodAsText({ start: period.start.slice(0, 4), end: period.end.slice(0, 4) }, 'fr')}`;
const isFirst = ({ entry, part }: Inferred) => !entry.sentence && entry.wordings[0] === part;
const waveOf = ({ part }: Inferred) => periodAsText(named('waves', part.wave).period, 'fr');
/** Whether no wording says without inference that a subject is of a wave. */
const isUnsaid = ({ entry, part }: Inferred) =>
  entry.wordings.every(
    ({ wave, inferred }: Fields) => wave !== part.wave || Boolean(inferred?.wave),
  );
const dateOf = ({ part: { date } }: Inferred): Shown => [
  {},
  periodAsText({ start: date, end: date }, 'fr'),
];

/** What is said in short: a compact card, and a line of the finder. */
const ofCompact: Record<string, (value: Inferred) => Shown | string> = {
  'groups.period': period,
  'groups.period.end': period,
  'groups.title': title,
  'groups.hashtag': (value) => [group(value), value.entry.name],
  'groups.organisations.role': leading,
  'groups.organisations.organisation': leading,
  'groups.territories.academy': (value) => [
    group(value),
    named('academies', value.part.academy).name.replace(
      /^(région académique|académie d)\P{Lu}*/u,
      '',
    ),
  ],
};
const notOfCompact = {
  ...about,
  'groups.wave': 'all groups have a period, and only that is said',
  'groups.themes': 'a compact card names no subject',
  publications: 'a compact card names no publication',
  sources: 'a compact card names no source',
};

const views: View[] = [
  {
    tag: 'gtnum-timeline',
    hasSources: true,
    elements: [{}],
    shown: {
      'groups.wave': ({ entry }) => [{}, entry.inferred.title ? entry.title : entry.name],
      'groups.title': ({ entry }) => [{}, entry.title],
      'groups.hashtag': ({ entry }) => [{}, entry.name],
      'groups.themes.theme': ({ entry, part }) => {
        const { label, wordings } = named('themes', part.theme);
        return wordings.some(({ wave }: Fields) => wave === entry.wave)
          ? [{}, entry.name]
          : `${label} is no subject of the wave`;
      },
      'themes.wordings.wave': (value) =>
        isUnsaid(value)
          ? [{}, value.entry.label]
          : 'another wording says that the subject is of the wave',
      'themes.wordings.text': ({ entry, part }) =>
        entry.sentence ? 'the sentence of the subject is said' : [{}, `« ${part.text} »`],
      'waves.call.date': dateOf,
      'milestones.date': dateOf,
    },
    notShown: {
      'groups.period': 'a group stands in its wave',
      'groups.organisations': 'of a group its name and title are said',
      'groups.territories': 'of a group its name and title are said',
      publications: 'the timeline names no publication',
      organisations: 'the timeline names no laboratory',
    },
  },
  {
    tag: 'gtnum-theme-grid',
    hasSources: true,
    elements: [{}],
    shown: {
      'groups.period': (value) => [{}, years(value)],
      'groups.period.end': (value) => [{}, years(value)],
      'groups.hashtag': ({ entry }) => [{}, entry.name],
      'groups.themes.theme': (value) => [{}, isDeduced(value) ? years(value) : value.entry.name],
      'themes.wordings.text': ({ part }) => [{}, part.text],
      'themes.wordings.wave': (value) => {
        const places: Shown[] = [
          ...(isUnsaid(value) ? [[{}, `Sujet proposé en ${waveOf(value)}`] as Shown] : []),
          ...(isFirst(value) ? [] : [[{}, `présentation générale, ${waveOf(value)}`] as Shown]),
        ];
        return places.length ? places : 'another wording says that the subject is of the wave';
      },
    },
    also: ['Thématiques rapprochées d’après leurs formulations'],
    notShown: {
      'groups.wave': 'the period of a group is said',
      'groups.title': 'a title is said where it is what was looked for',
      'groups.organisations': 'of a group its name and years are said',
      'groups.territories': 'of a group its name and years are said',
      waves: 'calls are not said',
      publications: 'no publication is named',
      organisations: 'no laboratory is named',
      milestones: 'no milestones are said',
    },
  },
  {
    tag: 'gtnum-group-card',
    hasSources: true,
    elements: cards,
    shown: {
      'groups.period': period,
      'groups.period.end': period,
      'groups.wave': (value) => {
        const wave = named('waves', value.entry.wave);
        const isPeriod = periodAsText(wave.period, 'fr') === period(value)[1];
        if (isPeriod) return 'where the period is the wave’s, it is not said twice';
        return isDeduced(value)
          ? 'it follows from the period, which has the mark'
          : [group(value), `vague ${periodAsText(wave.period, 'fr')}`];
      },
      'groups.title': title,
      'groups.hashtag': (value) => [group(value), value.entry.name],
      'groups.themes.theme': (value) => [group(value), named('themes', value.part.theme).label],
      'groups.organisations.role': laboratory,
      'groups.organisations.organisation': laboratory,
      'groups.territories.academy': (value) => [
        group(value),
        named('academies', value.part.academy).name,
      ],
      'publications.group': ofPublication(() => 'Publications liées'),
      'publications.title': ofPublication((publication) => publication.title),
      'publications.label': ofPublication((publication) => publication.label),
      'publications.publisher': ofPublication((publication) => publication.publisher),
      'publications.date': ofPublication(({ date }) =>
        periodAsText({ start: date, end: date }, 'fr'),
      ),
    },
    notShown: about,
  },
  {
    tag: 'gtnum-group-card',
    attributes: { variant: 'compact' },
    hasSources: false,
    elements: cards,
    shown: ofCompact,
    notShown: notOfCompact,
  },
  {
    tag: 'gtnum-finder',
    hasSources: false,
    elements: [{}],
    // Name, years and title stand in one line.
    shown: Object.fromEntries(
      Object.entries(ofCompact).map(([kind, place]) => [
        kind,
        (value: Inferred): Shown | string => {
          const isOfLine = /^groups\.(period|hashtag)/.test(kind);
          const where = isOfLine && value.entry.inferred.title ? title(value) : place(value);
          return typeof where === 'string' ? where : [{}, where[1]];
        },
      ]),
    ),
    notShown: notOfCompact,
  },
  {
    tag: 'gtnum-contact',
    hasSources: true,
    elements: [{}],
    shown: {},
    notShown: {
      ...about,
      groups: 'the contact names no group',
      publications: 'the contact names no publication',
    },
  },
  {
    tag: 'gtnum-about',
    hasSources: true,
    elements: [{}],
    shown: {
      'waves.call.date': ({ entry, part }) => [
        {},
        `${periodAsText(entry.period, 'fr')} (${periodAsText({ start: part.date, end: part.date }, 'fr')}`,
      ],
    },
    notShown: {
      ...about,
      groups: 'the figures count groups, and name none',
      publications: 'the programme’s texts name no publication',
    },
  },
  {
    tag: 'gtnum-academies',
    hasSources: true,
    elements: [{}],
    shown: {
      'groups.hashtag': ({ entry }) => [{}, entry.name],
      'groups.territories.academy': ({ entry }) => [{}, entry.name],
    },
    notShown: {
      ...about,
      'groups.period': 'a line of a group says nothing of when it works',
      'groups.wave': 'a line of a group says nothing of its wave',
      'groups.title': 'titles are there where an académie is chosen',
      'groups.themes': 'a line names no subject',
      'groups.organisations': 'a line names no laboratory',
      publications: 'the map names no publication',
    },
  },
  {
    tag: 'gtnum-publications',
    hasSources: true,
    elements: [{}],
    shown: {
      'publications.group': ({ entry }) => [{}, named('groups', entry.group).name],
      'publications.title': ({ entry }) => [{}, entry.title],
      'publications.label': ({ entry }) => [{}, entry.label],
      'publications.publisher': ({ entry }) => [{}, entry.publisher],
      'publications.date': ({ entry }) => [
        {},
        periodAsText({ start: entry.date, end: entry.date }, 'fr'),
      ],
    },
    notShown: {
      ...about,
      groups: 'a publication names its group, and says no more of it',
    },
  },
];

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is read in the same paragraph, item or heading before a mark. */
function wordsBefore(mark: Element): string {
  const range = document.createRange();
  range.setStartBefore(mark.closest('p, li, dd, dt, h2')!);
  range.setEndBefore(mark);
  const before = range.cloneContents();
  before.querySelectorAll('.mark').forEach((each) => each.remove());
  return folded(before.textContent);
}

function textsIn(node: Node): Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function line(text: Node, from: number, to: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()].at(-1);
}

/** Where the last letter stands that is read before a mark. */
function letterBefore(mark: Element): DOMRect | undefined {
  const before = textsIn(mark.closest('p, li, dd, dt, h2')!).filter(
    (text) =>
      text.data.trim() &&
      mark.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING &&
      !text.parentElement!.closest('.hidden'),
  );
  const text = before.at(-1);
  const end = text?.data.trimEnd().length ?? 0;
  return text && line(text, end - 1, end);
}

/** Marks that begin a line, « * déduit » on two lines, and lines with nothing but what shows that they open. */
function aloneIn(element: GtnumElement): string[] {
  element.style.font = '16px/1.5 sans-serif';
  for (const details of all<HTMLDetailsElement>(element, 'details')) {
    details.removeAttribute('name');
    details.open = true;
  }
  const alone = new Set<string>();
  for (let width = 280; width <= 440; width += 4) {
    element.style.inlineSize = `${width}px`;
    for (const mark of all(element, '.mark')) {
      const [before, star] = [letterBefore(mark), line(mark.firstChild!, 0, 1)];
      if (star && before && star.top > before.bottom - 2) {
        alone.add(`${wordsBefore(mark)}, ${width}`);
      }
    }
    for (const text of textsIn(element.shadowRoot!)) {
      const start = text.data.search(/\*\sdéduit/);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + '* déduit'.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) alone.add(`${text.data}, ${width}`);
    }
    for (const summary of all(element, '[part="group"] > summary')) {
      const range = document.createRange();
      range.selectNodeContents(summary);
      const written = range.getBoundingClientRect();
      // WebKit measures no text that is far from the screen.
      if (written.height && summary.offsetHeight > written.height + 12) {
        alone.add(`${summary.textContent}, ${width}`);
      }
    }
  }
  return [...alone];
}

async function drawn(
  tag: string,
  attributes: Record<string, string>,
  data = dataset,
): Promise<GtnumElement> {
  const element = document.createElement(tag) as GtnumElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  document.body.append(element);
  await waitUntil(() => element.shadowRoot!.querySelector('[part="heading"]'));
  element.drawAll();
  return element;
}

describe('what is inferred', () => {
  for (const { tag, attributes, hasSources, elements, shown, notShown, also = [] } of views) {
    describe(`in <${[tag, ...Object.values(attributes ?? {})].join(' ')}>`, () => {
      const marks = new Map<string, { words: string[]; sources: string; titles: string[] }>();
      const key = (of: Record<string, string>) => JSON.stringify(of);

      before(async () => {
        for (const each of elements) {
          const element = await drawn(tag, { ...attributes, ...each });
          const sources = all(element, '[part="sources"]');
          marks.set(key(each), {
            words: all(element, '.mark').map(wordsBefore),
            sources: folded(sources.map(({ textContent }) => textContent).join(' ')),
            titles: sources.flatMap((list) =>
              [...list.querySelector('ul')!.children].map((item) =>
                folded(item.firstElementChild!.textContent),
              ),
            ),
          });
          element.remove();
        }
      });

      const whyNot = ({ kind }: Inferred) =>
        Object.entries(notShown).find(([start]) => `${kind}.`.startsWith(`${start}.`))?.[1];

      /** Where a value is shown, and behind which words. */
      const places = (value: Inferred): Shown[] | string => {
        const { kind, entry } = value;
        if (kind === 'sources.title' && hasSources) {
          return elements
            .filter((each) => marks.get(key(each))!.titles.includes(folded(entry.title)))
            .map((each) => [each, entry.title]);
        }
        const place = shown[kind]?.(value) ?? whyNot(value) ?? [];
        if (typeof place === 'string') return place;
        return (Array.isArray(place[0]) ? place : [place]) as Shown[];
      };

      it('is marked behind what it is about, or not shown for a reason that is told', () => {
        const missing = inferred.flatMap((value) => {
          const { kind, entry, reason } = value;
          const where = places(value);
          if (typeof where === 'string') return [];
          const isTold = kind === 'sources.title' || where.length;
          if (!isTold || where.some(([, words]) => !words)) return `${kind} of ${entry.id}`;
          return where.flatMap(([of, words]) => {
            const { words: marked, sources } = marks.get(key(of))!;
            const isMarked = marked.some((before) => before.endsWith(folded(words)));
            const isExplained = !hasSources || sources.includes(folded(reason));
            return isMarked && isExplained ? [] : `${kind} of ${entry.id}: ${words}`;
          });
        });
        expect(inferred.length).to.be.greaterThan(100);
        expect(missing).to.deep.equal([]);
      });

      it('is all that is marked', () => {
        const expected = new Map<string, string[]>();
        for (const value of inferred) {
          const where = places(value);
          if (typeof where === 'string') continue;
          for (const [of, words] of where) {
            expected.set(key(of), [...(expected.get(key(of)) ?? []), folded(words)]);
          }
        }
        const spare = [...marks].flatMap(([of, { words }]) =>
          words.filter(
            (before) =>
              ![...(expected.get(of) ?? []), ...also].some((each) => before.endsWith(each)),
          ),
        );
        expect(spare).to.deep.equal([]);
      });

      it('has no mark alone on a line, and no « * déduit » on two', async () => {
        const element = await drawn(tag, { ...attributes, ...elements[0] });
        expect(aloneIn(element)).to.deep.equal([]);
        element.remove();
      });
    });
  }

  it('has its mark beside its last word, whatever that ends with', async () => {
    const groups = data.groups.map((group: Fields) => ({
      ...group,
      title: `${group.title}\u00a0?`,
      inferred: { title: 'La page est perdue.' },
    }));
    const element = await drawn('gtnum-timeline', {}, link({ ...data, groups }));
    expect(all(element, '.mark').length).to.be.greaterThan(20);
    expect(aloneIn(element)).to.deep.equal([]);
    element.remove();
  });
});
