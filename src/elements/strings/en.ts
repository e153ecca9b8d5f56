import type { fr } from './fr.js';
import type { about } from './fr/gtnum-about.js';
import type { academies } from './fr/gtnum-academies.js';
import type { contact } from './fr/gtnum-contact.js';
import type { explorer } from './fr/gtnum-explorer.js';
import type { finder } from './fr/gtnum-finder.js';
import type { group } from './fr/gtnum-group-card.js';
import type { downloads } from './fr/downloads.js';
import type { publications } from './fr/gtnum-publications.js';
import type { themes } from './fr/gtnum-theme-grid.js';
import type { timeline } from './fr/gtnum-timeline.js';

const themeCount = (n: number) => `${n} theme${n === 1 ? '' : 's'}`;
const publicationCount = (n: number) => `${n} publication${n === 1 ? '' : 's'}`;
const groups = (n: number) => `${n} group${n === 1 ? '' : 's'}`;
const knownGroups = (n: number) => `${n ? groups(n) : 'no group'} known`;

/** What the interface says in English, whichever element speaks: it comes when it is asked for. */
export const en = {
  lang: 'en',
  loading: 'Loading information about the GTnum…',
  failed: 'Information about the GTnum is not available at the moment.',
  loadingSources: 'Loading the sources…',
  sourcesFailed: 'The sources are not available at the moment.',
  inferred: 'inferred',
  marked: '*\u00a0inferred',
  markExplained: '*\u00a0Inferred by comparing sources, not written by any.',
  sources: (of, n) => `Sources ${of} (${n})`,
  sourcesOf: {
    wave: (period) => `on the wave ${period}`,
    group: (name) => `on ${name}`,
    milestones: 'on the milestones',
    contact: 'on the contact',
  },
  excerpt: 'read in part',
  addressUnknown: 'official address not known',
  whyInferred: '*\u00a0Inferred by comparing sources',
  notes: 'Notes',
  download: 'Download this data',
  cardOf: 'Card of ',
  readAbout: (name) => `Read the presentation of ${name}`,
  colon: ': ',
  space: {
    blog: (title) => `Research blog “${title}”`,
    about: 'What the blog is for, and what it holds',
    purposes: 'For',
  },

  fields: {
    period: 'period',
    'period.end': 'end of period',
    wave: 'wave',
    theme: 'subject',
    reading: 'bringing together',
    text: 'wording',
    hashtag: 'hashtag',
    title: 'title',
    label: 'label',
    date: 'date',
    publisher: 'publisher',
    group: 'link with the group',
    organisation: 'laboratory or body',
    role: 'role',
    name: 'name',
    academy: 'académie or région académique',
  },

  timeline: {
    heading: (n, waves, year) =>
      capital(`${n ? `${knownGroups(n)} in ` : ''}${wavesInWords(waves)} since ${year}`),
    none: 'No wave known.',
    empty: 'No wave in these years.',
    summary: ({ known, announced }, waves, silent, others) => {
      const all = knownGroups(known) + (announced ? ` of ${announced} announced` : '');
      const of =
        announced && silent.length
          ? ` for ${wavesInWords(waves - silent.length)}, ${knownGroups(others)} for ${silent.join(', ')}, where no number is announced`
          : '';
      return `${capital(all + of)}.`;
    },
    count: (n, announced) => {
      const known = knownGroups(n);
      return announced ? `${known} of ${announced.replaceAll('+', '\u00a0+\u00a0')}` : known;
    },
    waves: 'Waves',
    themes: 'Subjects',
    themesUnknown: 'Subjects: not known.',
    groups: 'Known groups',
    noGroup: 'No group known on this subject.',
    statement: 'What the presentation says',
    call: 'Call for expressions of interest',
    callOf: () => 'Call for expressions of interest, ',
    readCall: 'Read the call',
    themesOffered: (n) => `${n} subject${n === 1 ? '' : 's'} offered`,
    expected: 'expected',
    today: 'today',
    atWork: ', under way',
    milestones: 'Milestones',
    allMilestones: (n) => `All milestones (${n})`,
    kinds: {
      institution: 'Institutions',
      call: 'Calls',
      programme: 'Programme',
      group: 'Groups',
      publication: 'Publications',
      event: 'Events',
    },
  },

  themes: {
    heading: (n, year) => `${themeCount(n)}${year ? ` since ${year}` : ''}`,
    all: 'All',
    wave: 'Wave',
    filter: 'Filter by wave',
    tag: (period, mark) => `Wave ${period}${mark ? ` (${mark})` : ''}: filter`,
    search: 'Search for a theme or a group',
    list: 'Themes',
    offered: 'Subject offered in',
    groups: 'Groups',
    noGroup: (isOther) => `no group${isOther ? ' of this wave' : ''} known`,
    results: (n, all, known) => {
      if (!known || known === n) return themeCount(n);
      return n === all
        ? `A group is known for ${known} of the ${themeCount(n)}.`
        : `${themeCount(n)}, ${known} with a known group`;
    },
    none: (query, period) =>
      [
        'No theme',
        ...(period ? [`of the wave ${period}`] : []),
        ...(query ? [`matches “${query}”.`] : ['is known.']),
      ].join(' '),
    showAll: 'Show all',
    elsewhere: (n) => `Search in all waves (${n})`,
    empty: 'No theme known.',
    wordings: (n) => (n > 1 ? `${n} wordings of the sources` : 'Wording of the source'),
    otherWordings: (n) => `and ${n} other wording${n > 1 ? 's' : ''}`,
    origin: {
      presentation: 'general presentation',
      'period-list': 'general presentation, list by period',
      'wave-sentence': 'general presentation',
      call: 'call for expressions of interest',
      group: 'a group',
    },
    reading: 'Themes brought together by their wordings',
    sources: (n) => `How, and sources (${n})`,
  },

  group: {
    card: (name) => `Card of ${name}`,
    wave: (period) => `wave ${period}`,
    led: 'Led by',
    direction: 'Scientific direction',
    lead: 'Lead laboratory',
    leads: 'Lead laboratories',
    coLead: 'Co-lead',
    associated: 'Associated laboratories',
    territories: 'Territories',
    fieldwork: 'Fieldwork in',
    partners: 'Partners',
    publications: 'Publications',
    related: 'Related publications',
    events: 'Events',
    presentations: 'Presentations of the group',
    unknown: (names) => {
      const list = names.join(', ').replace(/, ([^,]*)$/, ' and $1');
      return `${list.charAt(0).toUpperCase()}${list.slice(1)}: not known.`;
    },
    correct: 'Report an error or a missing fact',
    correctAbout: (name) => `Report an error or a missing fact about ${name}`,
    personsMay: 'A person named here can ask there to be corrected or removed.',
    otherNames: (names) => `also called ${names}`,
    missing: (id) => `This group is not known: “${id}”.`,
    none: 'No group is given.',
  },

  explorer: {
    heading: 'Explore the GTnum',
    empty: 'No group and no wave known.',
  },

  finder: {
    heading: 'Find a group',
    summary: (n, { known, announced, until }) => {
      const of = n === known ? ` of ${announced}` : `, ${known} of them among the ${announced}`;
      return `${capital(knownGroups(n))}${announced ? `${of} announced until ${until}` : ''}.`;
    },
    search: 'Search for a group',
    hint: 'Subject, laboratory, académie',
    filters: (n) => `Filter${n ? ` (${n} chosen)` : ''}`,
    facets: {
      wave: 'Wave',
      theme: 'Subject',
      academy: 'Académie',
      organisation: 'Laboratory',
      state: 'State',
    },
    states: {
      current: 'At work',
      coming: 'To come',
      ended: 'Ended',
      unknown: 'Period not known',
    },
    groups: (n) => groups(n).replace(/^\d+/, ''),
    results: (n, all) => (n === all ? groups(n) : `${groups(n)} of ${all}`),
    none: 'No group has all that is chosen.',
    link: 'Link to this list',
    chosen: 'Chosen filters',
    remove: 'Remove ',
    clear: 'Clear all',
    list: 'Groups',
    through: (academy, region) => `${academy}, by the ${region}`,
    more: (n) => `Show more (${groups(n)})`,
    empty: 'No group known.',
  },

  dated: {
    published: () => '',
    updated: (isDay) => `updated ${isDay ? 'on' : 'in'} `,
    held: (isDay) => `held ${isDay ? 'on' : 'in'} `,
  },

  publicationTypes: {
    report: 'report',
    'state-of-the-art': 'state of the art',
    article: 'journal article',
    proceedings: 'proceedings',
    preprint: 'preprint',
    'web-article': 'web article',
    'press-article': 'press article',
    interview: 'interview',
    'blog-post': 'blog post',
    presentation: 'presentation',
    'web-page': 'web page',
    thesis: 'thesis',
    'thesis-offer': 'thesis subject',
    bibliography: 'bibliography',
    booklet: 'booklet',
    call: 'call for expressions of interest',
    document: 'document',
    portfolio: 'portfolio',
    talk: 'talk',
    translation: 'translation',
    video: 'video',
    conference: 'conference',
    'study-day': 'study day',
    webinar: 'webinar',
  },

  contact: {
    heading: 'Contact',
    write: 'Write',
    writeTo: (email) => `Write to ${email}`,
    copy: 'Copy the address',
    copied: 'Address copied.',
    notCopied: 'The address could not be copied: it is selected.',
    card: 'Contact card (.vcf)',
    asOf: (date) => `Information as of ${date}`,
    undated: 'Information without a date',
    outdated: 'If it is out of date, ',
    seeBlog: 'see the research blog',
    empty: 'No contact known.',
    missing: (id) => `This contact is not known: “${id}”.`,
  },

  about: {
    heading: (acronym) => `What is a ${acronym}?`,
    sections: {
      definition: 'Definition',
      figures: 'GTnum in figures',
      how: 'How a group works',
      audiences: 'For whom',
      read: 'Where to read',
      presentation: 'In the words of the presentation',
      orientation: 'Thematic orientation',
      proposals: 'The proposals of the national conference on digital education (EGNé)',
      objectives: 'Objectives and calendar',
      context: 'Context',
      map: 'A lost diagram',
    },
    announced: (n, until) => `group${n > 1 ? 's' : ''} announced until ${until}`,
    known: (n) => `known group${n > 1 ? 's' : ''}`,
    waves: (n, from, until) =>
      n > 1 ? `waves since ${from}, the last until ${until}` : `wave, from ${from} to ${until}`,
    organisations: (n, known) =>
      `${n > 1 ? 'laboratories or organisations' : 'laboratory or organisation'} named${
        known ? `, for ${groups(known)} known` : ''
      }`,
    academies: (n, regions) =>
      `académie${n > 1 ? 's' : ''} named${
        regions
          ? `, and ${regions} région${regions > 1 ? 's' : ''} académique${regions > 1 ? 's' : ''}`
          : ''
      }`,
    call: (period) => `Call ${period}`,
    calls: (n) => `Known call${n > 1 ? 's' : ''}`,
    callText: (period) => `Text of the call ${period}`,
    webinars: 'The presentation also announces, without an address, ',
    map: 'The presentation had a diagram, which is lost. What remains is its captions:',
    mapCredit: 'Source given',
    of: 'about GTnum',
    empty: 'No presentation known.',
  },

  academies: {
    heading: (known, academies, others) => {
      if (!known) return 'No group known in the académies';
      const places = [
        ...(academies ? [`${academies} académie${academies > 1 ? 's' : ''}`] : []),
        ...(others ? [`${others} other ${others > 1 ? 'territories' : 'territory'}`] : []),
      ];
      return `${groups(known)} known in ${places.join(' and ')}`;
    },
    summary: (named, regional, unknown) =>
      [
        ...(regional
          ? [
              `${named ? `${named} of them named, ` : ''}${regional} by their région académique alone.`,
            ]
          : []),
        ...(unknown ? [`Territories not known for ${groups(unknown)}.`] : []),
      ].join(' '),
    map: 'Map of the académies',
    count: (n) => (n ? groups(n) : 'no group known'),
    hint: 'Choosing an académie shows its groups.',
    through: 'Through the ',
    fieldwork: 'fieldwork',
    list: 'The académies and their groups, as a list',
    groups: 'Groups',
    none: 'No group known',
    of: 'on the territories',
    empty: 'No académie known.',
  },

  downloads: {
    these: {
      groups: these('group'),
      waves: these('wave'),
      themes: these('theme'),
      organisations: these('laboratory', 'laboratories'),
      academies: these('territory', 'territories'),
      publications: these('publication'),
      milestones: these('milestone'),
      sources: these('source'),
    },
    and: ' and ',
    together: 'All of it',
    formats: {
      csv: 'CSV (spreadsheet)',
      ics: 'iCalendar (calendar)',
      json: 'JSON',
      jsonLd: 'JSON-LD',
    },
    download: (what, format) => `Download ${what} as ${format}`,
    failed: 'This file could not be prepared. Try again in a moment.',
    blocked: 'If nothing is downloaded, this page does not allow it here.',
    copy: 'Copy what is in the file',
    copied: 'Copied.',
    notCopied: 'Copying is not allowed here: the text is selected.',
    text: 'Text to copy',
  },

  publications: {
    heading: (n) => `${publicationCount(n)} known`,
    list: 'Publications',
    filters: 'Filter and sort',
    search: 'Search for a publication',
    choices: {
      wave: ['Wave', 'All'],
      group: ['Group', 'All'],
      theme: ['Theme', 'All'],
      type: ['Kind', 'All'],
      year: ['Year', 'All'],
      sort: ['Sort by', ''],
    },
    sorts: {
      date: 'Date',
      title: 'Title',
      group: 'Group',
    },
    results: (n, all) => (n === all ? publicationCount(n) : `${n} of ${publicationCount(all)}`),
    none: 'No publication matches these choices.',
    showAll: 'Show all',
    empty: 'No publication known.',
    undated: 'without a date',
    openAccess: 'open access',
    licence: 'licence ',
    cite: 'Cite',
    citeOne: (title) => ` “${title}”`,
    citeAll: (n) => (n > 1 ? `Cite these ${n} publications` : 'Cite this publication'),
    formats: {
      text: ['Copy the reference', 'Copy the references'],
      bibtex: ['Copy as BibTeX', 'Copy as BibTeX'],
      ris: ['Copy as RIS', 'Copy as RIS'],
    },
    download: (format) => `Download (.${format})`,
    preparing: 'Preparing the references…',
    copied: 'Copied.',
    notCopied: 'Copying is not allowed here: the text is selected.',
    reference: 'Text to copy',
    uncitable: 'The references are not available at the moment.',
    sources: (n) => `Sources of the publications (${n})`,
  },
} satisfies typeof fr & {
  about: typeof about;
  academies: typeof academies;
  contact: typeof contact;
  explorer: typeof explorer;
  finder: typeof finder;
  downloads: typeof downloads;
  group: typeof group;
  publications: typeof publications;
  themes: typeof themes;
  timeline: typeof timeline;
};

function these(one: string, several = `${one}s`) {
  return (n: number) => (n > 1 ? `these ${n} ${several}` : `this ${one}`);
}

function wavesInWords(n: number): string {
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return `${words[n - 1] ?? n} wave${n === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
