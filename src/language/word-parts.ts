/**
 * @module
 * The tokens of one written word: "don't" is do + n't, "Askov's" is Askov + 's, "cannot" is can + not, "9am" is 9 + am.
 */

import type { Contraction, LanguageLexicon } from "../lexicon/language.js";
import { WordBook } from "../text/word-book.js";
import { classAt, DIGIT, LETTER } from "./characters.js";
import { ABBREVIATION, add, NUMBER, type RawTokens, WORD } from "./raw-tokens.js";

const cliticWords = new Set(["s", "m", "re", "ve", "ll", "d"]);
const decade = /^\d+0['’]s$/u;
/** Longest word that is looked at for endings; what is longer is no word. */
const longest = 60;

/** Adds the tokens of the word from `start` to `end`, an abbreviation's full stop included. */
export function addWord(tokens: RawTokens, text: string, start: number, end: number, lexicon: LanguageLexicon): void {
  const isNumber = classAt(text, start) === DIGIT;
  const kind = isNumber ? NUMBER : text[end - 1] === "." ? ABBREVIATION : WORD;
  if (end - start > longest) {
    add(tokens, start, end, kind);
    return;
  }
  const unit = isNumber ? unitStart(text, start, end, lexicon) : -1;
  if (unit > start) {
    add(tokens, start, unit, NUMBER);
    add(tokens, unit, end, WORD);
    return;
  }
  let from = start;
  const { contraction, clitics } = partedIn(lexicon).at(text, start, end);
  const lengths = contraction !== undefined && isSplit(text, end, contraction) ? contraction.lengths : clitics;
  for (let part = 0; part < lengths.length; part++) {
    const cut = from + lengths[part]!;
    add(tokens, from, cut, from === start ? kind : WORD);
    from = cut;
  }
  add(tokens, from, end, from === start ? kind : WORD);
}

/** How a word may be cut: as a contraction of the table, or before its clitics; lengths of all parts but the last. */
interface Parted {
  readonly contraction: Contraction | undefined;
  readonly clitics: readonly number[];
}

const books = new WeakMap<LanguageLexicon, WordBook<Parted>>();
/** The book asked for last: the look-up is made for every word of a text. */
let latest: { readonly lexicon: LanguageLexicon; readonly book: WordBook<Parted> } | undefined;

function partedIn(lexicon: LanguageLexicon): WordBook<Parted> {
  if (latest?.lexicon === lexicon) return latest.book;
  const book = books.get(lexicon) ?? newBook(lexicon);
  latest = { lexicon, book };
  return book;
}

function newBook(lexicon: LanguageLexicon): WordBook<Parted> {
  const book = new WordBook((written): Parted => {
    const word = written.toLowerCase();
    return { contraction: lexicon.contractions.get(word), clitics: partsBeforeClitics(word) };
  });
  books.set(lexicon, book);
  return book;
}

const uncut: readonly number[] = [];

function partsBeforeClitics(word: string): readonly number[] {
  if (!/['’]/u.test(word) || decade.test(word)) return uncut;
  const cuts: number[] = [];
  let rest = word;
  for (let cut = cliticLength(rest); cut > 0 && cut < rest.length; cut = cliticLength(rest)) {
    rest = rest.slice(0, rest.length - cut);
    cuts.unshift(rest.length);
  }
  return cuts.map((cut, at) => cut - (cuts[at - 1] ?? 0));
}

/** Whether a contraction is one here: "its not", but "its navy". */
function isSplit(text: string, end: number, { before }: Contraction): boolean {
  if (before.size === 0) return true;
  let stop = end + 1;
  while (stop < end + longest && classAt(text, stop) === LETTER) stop++;
  return text[end] === " " && before.has(text.slice(end + 1, stop).toLowerCase());
}

/** The length of the last clitic, its apostrophe included; 0 when there is none. */
function cliticLength(word: string): number {
  if (/n['’]t$/u.test(word)) return 3;
  const apostrophe = Math.max(word.lastIndexOf("'"), word.lastIndexOf("’"));
  return apostrophe > 0 && cliticWords.has(word.slice(apostrophe + 1)) ? word.length - apostrophe : 0;
}

/** Where a unit starts that is written onto a number, or -1. */
function unitStart(text: string, start: number, end: number, lexicon: LanguageLexicon): number {
  let at = end;
  while (at > start && classAt(text, at - 1) !== DIGIT) at--;
  return at > start && lexicon.numberUnits.has(text.slice(at, end).toLowerCase().replaceAll(".", "")) ? at : -1;
}
