import { expect, waitUntil } from '@open-wc/testing';
import '../src/elements/gtnum-about.js';
import '../src/elements/gtnum-contact.js';
import '../src/elements/gtnum-group-card.js';
import '../src/elements/gtnum-publications.js';
import type { GtnumElement } from '../src/elements/gtnum-element.js';
import { dataset } from '../src/facts/bundled.js';
import { periodAsText } from '../src/facts/dates.js';
import { parseDataset } from '../src/facts/schema.js';
import { all } from './seen.js';

await Promise.all([...dataset.missing!.values()].map((load) => load()));

/*
 * Every `inferred` of the file, in each view: a mark stands directly after what it is about, and its
 * reason is with the sources; or the view does not show the value, and here is why. Marks of anything
 * else there are none.
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
  shown: Record<string, (value: Inferred) => Shown | string>;
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

const views: View[] = [
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
        return isPeriod
          ? 'where the period is the wave’s, it is not said twice'
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
    shown: {
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
    },
    notShown: {
      ...about,
      'groups.wave': 'all groups have a period, and only that is said',
      'groups.themes': 'a compact card names no subject',
      publications: 'a compact card names no publication',
      sources: 'a compact card names no source',
    },
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

async function drawn(tag: string, attributes: Record<string, string>): Promise<GtnumElement> {
  const element = document.createElement(tag) as GtnumElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = dataset;
  document.body.append(element);
  await waitUntil(() => element.shadowRoot!.querySelector('[part="heading"]'));
  element.drawAll();
  return element;
}

describe('what is inferred', () => {
  for (const { tag, attributes, hasSources, elements, shown, notShown } of views) {
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
        return typeof place === 'string' ? place : ([place] as Shown[]);
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
          words.filter((before) => !expected.get(of)?.some((each) => before.endsWith(each))),
        );
        expect(spare).to.deep.equal([]);
      });
    });
  }
});
