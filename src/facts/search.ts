/*
 * Finds entries by the beginnings of their words, without accents and case, singular or plural, and by
 * words of the same sense, whether written as one or joined by a hyphen; and says where in a text it found
 * them. What entries say is prepared once, by `index`; a question is prepared by `ask`, and then put to the
 * index (`find`) or a text (`cut`).
 */

/** What some entries say, prepared. Words stand between blanks, so that `includes` finds whole ones. */
export interface Index {
  /** By entry. « L’École et ses jeux » is ` ecole et ses jeux `. */
  words: string[];
  /** By entry, the same without endings of the plural: ` ecole et ses jeu `. */
  stems: string[];
  /** Words of the same sense, by one of them, all without endings: ` ia ` has ` intelligence artificielle `. */
  senses: Map<string, string[]>;
}

/**
 * What is asked for. Each term is to be found: either all its words by their beginning or but for
 * their plural, or one of its senses.
 */
export type Asked = readonly { words: readonly Word[]; senses: readonly string[] }[];

interface Word {
  folded: string;
  stem: string;
  /** Where the word is in its text. */
  start: number;
  end: number;
  /** Of how many words it is made, which follow it; a word of its own has none. */
  parts?: number;
}

/**
 * Prepares entries, once for all questions.
 *
 * @param entries the texts of each entry
 * @param synonyms rows of words, or of several words, that find each other
 */
export function index(
  entries: readonly (readonly string[])[],
  synonyms: readonly (readonly string[])[] = [],
): Index {
  const senses = new Map<string, string[]>();
  for (const row of synonyms) {
    const same = row.map((text) => joined(wordsIn(text), 'stem'));
    for (const each of same) senses.set(each, [...(senses.get(each) ?? []), ...same]);
  }
  const all = entries.map((texts) => texts.map(wordsIn));
  // Texts of one entry are kept apart: no words follow each other across their ends.
  const lines = (form: 'folded' | 'stem') =>
    all.map((texts) => texts.map((words) => joined(words, form)).join('|'));
  return { words: lines('folded'), stems: lines('stem'), senses };
}

/** So many letters of a question are looked for: an address may bring any number. */
const most = 200;

/** Prepares a question: « les maths » asks for « les », and for « maths » or « mathématiques ». */
export function ask({ senses }: Index, query: string): Asked {
  const words = wordsIn(query.slice(0, most));
  const asked: { words: Word[]; senses: string[] }[] = [];
  const hasSense = (some: readonly Word[]) => senses.has(joined(some, 'stem'));
  for (let first = 0; first < words.length;) {
    const { parts = 0, ...word } = words[first]!;
    if (parts) {
      const term = words.slice(++first, first + parts);
      if (hasSense(term) || term.some((each) => hasSense([each]))) continue;
      // The « e » of « e-sport », apart from it, would be found anywhere.
      if (term[0]!.folded.length === 1) asked.push({ words: [word], senses: [] });
      else asked.push({ words: term, senses: [joined([word], 'stem')] });
      first += parts;
      continue;
    }
    // The most words that have a sense together; else one.
    let next = words.length;
    while (next > first + 1 && !hasSense(words.slice(first, next))) next--;
    const term = words.slice(first, next);
    asked.push({ words: term, senses: senses.get(joined(term, 'stem')) ?? [] });
    first = next;
  }
  return asked;
}

/** The entries, by their place, that have all that is asked for; all where nothing is. */
export function find({ words, stems }: Index, asked: Asked): number[] {
  const found: number[] = [];
  for (let entry = 0; entry < words.length; entry++) {
    const isFound = asked.every(
      (term) =>
        term.words.every(
          ({ folded, stem }) =>
            words[entry]!.includes(` ${folded}`) || stems[entry]!.includes(` ${stem} `),
        ) || term.senses.some((sense) => stems[entry]!.includes(sense)),
    );
    if (isFound) found.push(entry);
  }
  return found;
}

/**
 * Cuts a text at what was asked for: « ecosys » cuts « l’Écosystème » into « l’ », « Écosys » and
 * « tème ».
 *
 * @returns by turns what was not found and what was; together they are the text
 */
export function cut(text: string, asked: Asked): string[] {
  const pieces: string[] = [];
  let done = 0;
  const words = asked.length ? wordsIn(text) : [];
  for (const [place, word] of words.entries()) {
    const ends = asked.flatMap((term) => [
      ...term.words.map((each) => endOfBeginning(each, word, text)),
      ...term.senses.map((sense) => endOfSense(sense, words, place)),
    ]);
    const end = Math.max(...ends);
    // What several words say together may be cut out already.
    if (end <= word.start || word.start < done) continue;
    pieces.push(text.slice(done, word.start), text.slice(word.start, end));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

/** Where in a text the beginning of a word ends that was asked for; -1 where it begins otherwise. */
function endOfBeginning(asked: Word, { folded, stem, start, end }: Word, text: string): number {
  if (!folded.startsWith(asked.folded)) return stem === asked.stem ? end : -1;
  let [length, at] = [0, start];
  for (const letter of text.slice(start, end)) {
    // An accent may be a character of its own, which belongs to the letter before.
    if (length >= asked.folded.length && !/\p{M}/u.test(letter)) break;
    length += fold(letter).length;
    at += letter.length;
  }
  return at;
}

/** Where a sense ends that starts at a place among some words; -1 where they say something else. */
function endOfSense(sense: string, words: readonly Word[], place: number): number {
  const some = words.slice(place, place + sense.trim().split(' ').length);
  return joined(some, 'stem') === sense ? some.at(-1)!.end : -1;
}

/** The words of a text in lower case, without accents and ligatures. */
export function wordsOf(text: string): string[] {
  return wordsIn(text).map(({ folded }) => folded);
}

/**
 * The words of a text, and where they are. An elided one, the « l’ » of « l’école », is left out: nobody looks
 * for it. Before those of « e-sport », « e sport » or « aujourd’hui » stands what they are as one.
 */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  let first = 0;
  const pieces = text.split(/([^\p{L}\p{N}\p{M}]+)/u);
  for (let place = 0; place < pieces.length; place += 2) {
    const word = pieces[place]!;
    const between = pieces[place + 1] ?? '';
    const end = start + word.length;
    const isElided = /^['’]/.test(between) && /^(?:[cdjlmnst]|qu)$/i.test(word);
    const folded = isElided ? '' : fold(word);
    if (folded) words.push({ folded, stem: stemOf(folded), start, end });
    start = end + between.length;
    if (folded && (/^[-‐‑'’]$/.test(between) || (folded === 'e' && between === ' '))) continue;
    const parts = words.length - first;
    if (parts > 1) {
      const whole = words
        .slice(first)
        .map((each) => each.folded)
        .join('');
      words.splice(first, 0, {
        ...words[first]!,
        folded: whole,
        stem: stemOf(whole),
        end: words.at(-1)!.end,
        parts,
      });
    }
    first = words.length;
  }
  return words;
}

/** In lower case, letters and numbers alone, without accents and ligatures. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are letters that need no more: this is done for every word of the data.
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/**
 * What a word has in common with its plural: « jeu » of « jeux », « anima » of « animal » and
 * « animaux », « resea » of « réseau » and « réseaux ». Short words have none: « pas », « bas ».
 */
function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word.replace(/[sx]$/, '').replace(/(?<=..)a[lu]$/, 'a');
}

function joined(words: readonly Word[], form: 'folded' | 'stem'): string {
  return ` ${words.map((word) => word[form]).join(' ')} `;
}
