/**
 * @module
 * Runs of capitalised words: how far a name reaches, before anybody asks whose it is.
 *
 * Joins what names have inside ("Ban Ki-moon", "John F. Kerry", "Essam el-Haddad", "Bank of Varnhem", "Dock Workers' Union");
 * stops where the table says a name ends.
 */

import type { ActorsLexicon } from "../lexicon/actors.js";
import type { Word } from "../lexicon/actors-words.js";
import type { Mark } from "./marks.js";
import type { TextWords } from "./text-words.js";

/** Words `first` (included) to `last` (excluded) that stand together as one or more names. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Longest run of words that is still taken for a name. */
const maxRun = 16;

/** All runs of an article, in text order. A run never leaves its sentence. */
export function runsOf(text: TextWords, cover: readonly (Mark | null)[], lexicon: ActorsLexicon): Run[] {
  const runs: Run[] = [];
  for (const line of text.lines) {
    let at = line.first;
    while (at < line.last) {
      const mark = cover[at] ?? null;
      if (!begins(text.words[at]!, mark)) {
        at = mark ? mark.last : at + 1;
        continue;
      }
      const last = endOfRun(text, cover, lexicon, at, line.last);
      runs.push({ first: at, last });
      at = last;
    }
  }
  return runs;
}

function begins(word: Word, mark: Mark | null): boolean {
  return word.caps > 0 || (mark !== null && mark.sense.kind === "actor");
}

function endOfRun(
  { words }: TextWords,
  cover: readonly (Mark | null)[],
  lexicon: ActorsLexicon,
  first: number,
  end: number,
): number {
  let at = cover[first]?.last ?? first + 1;
  while (at < end && at - first < maxRun) {
    const step = stepOver(words, cover, lexicon, first, at, end);
    if (step === 0) break;
    at = cover[at + step - 1]?.last ?? at + step;
  }
  return Math.min(at, end);
}

/** How many words the run takes on at `at`; 0 where it ends. */
function stepOver(
  words: readonly Word[],
  cover: readonly (Mark | null)[],
  lexicon: ActorsLexicon,
  first: number,
  at: number,
  end: number,
): number {
  const word = words[at]!;
  const before = words[at - 1]!;
  if (word.caps > 0) return 1;
  const next = at + 1 < end ? words[at + 1]! : null;
  if (!next) return 0;
  if (word.text === "-" && word.start === before.end && next.start === word.end) {
    if (next.caps > 0) return 2;
    return isSmallSyllable(next, lexicon) && before.caps === 1 ? 2 : 0;
  }
  if (word.text === "." && word.start === before.end && next.caps > 0) return isShortened(before, lexicon) ? 2 : 0;
  if (next.caps === 0 && next.key === "the" && (word.key === "of" || word.key === "for"))
    return at + 2 < end && words[at + 2]!.caps > 0 && hasOrgHead(words, lexicon, first, at) ? 3 : 0;
  if (next.caps === 0) return twoParticles(words, lexicon, at, end) ? 3 : 0;
  if (lexicon.words("particle").has(word.key)) return 2;
  if (word.text === "&") return 2;
  const hasHead = hasOrgHead(words, lexicon, first, at);
  if ((word.key === "of" || word.key === "for") && hasHead) return 2;
  if (word.key === "and" && isInComplement(words, lexicon, first, at) && !isActor(cover[at + 1])) return 2;
  if ((word.text === "'" || word.key === "'s" || word.text === "’") && word.start === before.end)
    return lexicon.words("possessive-org").has(before.key) ? 2 : 0;
  return 0;
}

/** "Department of Health |and| Human Services": the run has come past the head of a body and its "of". */
function isInComplement(words: readonly Word[], lexicon: ActorsLexicon, first: number, at: number): boolean {
  const heads = lexicon.words("org-head");
  for (let back = at - 1; back > first && back >= at - 3; back--)
    if (words[back]!.key === "of" || words[back]!.key === "for") return heads.has(words[back - 1]!.key);
  return false;
}

function isActor(mark: Mark | null | undefined): boolean {
  return mark?.sense.kind === "actor" && mark.sense.actor.type !== "state";
}

function twoParticles(words: readonly Word[], lexicon: ActorsLexicon, at: number, end: number): boolean {
  const particles = lexicon.words("particle");
  const [one, two, name] = [words[at]!, words[at + 1]!, at + 2 < end ? words[at + 2]! : null];
  if (!name || name.caps === 0) return false;
  return particles.has(one.key) && (particles.has(two.key) || (two.text === "-" && two.start === one.end));
}

/** The second half of a given name: "moon" in "Ki-moon", not "led" in "Varnhem-led". */
export function isSmallSyllable(word: Word, lexicon: ActorsLexicon): boolean {
  if (word.text.length > 5 || lexicon.words("participle").has(word.key)) return false;
  return /^[a-z]+$/u.test(word.text) && !/ed$/u.test(word.text);
}

/** "F." and "Gen.": words whose dot ends no sentence. */
function isShortened(word: Word, lexicon: ActorsLexicon): boolean {
  return (
    (word.text.length === 1 && word.caps > 0) ||
    (word.text.length < 6 && lexicon.titles.has(word.key)) ||
    word.key === "st"
  );
}

function hasOrgHead(words: readonly Word[], lexicon: ActorsLexicon, first: number, at: number): boolean {
  const heads = lexicon.words("org-head");
  const places = lexicon.words("place-of");
  for (let back = at - 1; back >= first && back >= at - 2; back--)
    if (heads.has(words[back]!.key) || places.has(words[back]!.key)) return true;
  return false;
}
