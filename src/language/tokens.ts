/**
 * @module
 * Tokens of a stretch of text, by the conventions of UD_English-EWT, on the characters as they are.
 *
 * White space separates; a word runs as `word-end.ts` says; every other mark is a token of its own, runs of one mark
 * ("--", "...", "!!") are one token. A full stop is left to a word only where it is an abbreviation.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import { classAt, DIGIT, isCapitalAt, isSmallAt, LETTER, SPACE, widthAt } from "./characters.js";
import { add, CLOSING, OPENING, OTHER, type RawTokens, STOP, WORD } from "./raw-tokens.js";
import { addressEnd } from "./web-address.js";
import { wordEnd } from "./word-end.js";
import { addWord } from "./word-parts.js";

const opening = new Set([..."([{“‘«„‚<"]);
const closing = new Set([...")]}”»>"]);
const stops = new Set([...".!?…"]);
const runs = new Set([..."-–—_*=~#+'’`<>|^$"]);
/** Short forms that begin with an apostrophe: '90s, 'em, 'til. */
const headless = /['’](?:\d\ds?|(?:em|til|cause|bout|round|n)(?=[\s.,;:!?)]|$))/iuy;
const enclitic = /['’](?:s|re|ve|ll|d|m|t)(?=[\s.,;:!?)]|$)/iuy;
const smiley = /(?<=^|\s)[:;=]-?[)(DP](?=[\s.,!]|$)/uy;
/** "No. 8", "Art. IV"; "No. I will not" is two sentences. */
const numeral = /^[\s\u00a0]?(?:\d|(?:[IVXLC]{2,}|[IVXLC](?!['’]|\s\p{L}))(?!\p{L}))/u;
const currency = /(?:US|C|A|HK|NZ|S|R|CA|AU)\$(?=\s?\d)/uy;

/** Adds the tokens of `text` from `start` to `end`. */
export function addTokens(tokens: RawTokens, text: string, start: number, end: number, lexicon: LanguageLexicon): void {
  let at = start;
  while (at < end) {
    if (classAt(text, at) === SPACE) {
      at++;
      continue;
    }
    // most runs are letters alone, which no mark can join or part
    const letters = lettersEnd(text, at, end);
    if (letters > at && (letters === end || classAt(text, letters) === SPACE)) {
      addWord(tokens, text, at, letters, lexicon);
      at = letters;
      continue;
    }
    const stop = chunkEnd(text, at, end);
    addChunk(tokens, text, at, stop, lexicon);
    at = stop;
  }
}

/** One past the letters of ASCII that stand from `start` on. */
function lettersEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122) break;
    at++;
  }
  return at;
}

function chunkEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && classAt(text, at) !== SPACE) at++;
  return at;
}

/** Adds the tokens of one run of characters without a space. */
function addChunk(tokens: RawTokens, text: string, start: number, end: number, lexicon: LanguageLexicon): void {
  const mayHoldAddress = end - start > 3 && holdsAddressMark(text, start, end);
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    const isWord = kind === LETTER || kind === DIGIT;
    const address = mayHoldAddress && (isWord || text[at] === "@" || text[at] === "#") ? addressEnd(text, at, end) : -1;
    if (address > at) {
      add(tokens, at, address, WORD);
      at = address;
    } else at = isWord ? addWordAt(tokens, text, at, end, lexicon) : addMark(tokens, text, at, end);
  }
}

/** Whether a mark of web or mail addresses stands near the start of a run; dots count before a letter, colons before anything. */
function holdsAddressMark(text: string, start: number, end: number): boolean {
  const stop = Math.min(end, start + 300);
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code > 64 || code < 35) {
      if (code === 64) return true;
    } else if (code === 35 || code === 47) return true;
    else if ((code === 46 || code === 58) && at + 1 < stop && (code === 58 || classAt(text, at + 1) === LETTER))
      return true;
  }
  return false;
}

function addWordAt(tokens: RawTokens, text: string, at: number, limit: number, lexicon: LanguageLexicon): number {
  // its sign stands behind one letter or two
  const mayBeMoney = text.charCodeAt(at + 1) === 36 || text.charCodeAt(at + 2) === 36;
  const money = mayBeMoney ? matchEnd(currency, text, at) : -1;
  if (money > at) {
    add(tokens, at, money, OTHER);
    return money;
  }
  const end = Math.min(wordEnd(text, at, lexicon), limit);
  const next = end < limit ? text.charCodeAt(end) : 0;
  const keepsMark =
    next === 46 ? keepsFullStop(text, at, end, lexicon) : next === 45 && end - at <= 2 && isBrokenOff(text, end, limit);
  const stop = keepsMark ? end + 1 : end;
  addWord(tokens, text, at, stop, lexicon);
  return stop;
}

/** Whether the full stop after a word is the abbreviation's: a listed one, an initial, letters with stops between them. */
function keepsFullStop(text: string, start: number, end: number, lexicon: LanguageLexicon): boolean {
  const length = end - start;
  if (length > 10 || text[end + 1] === ".") return false;
  const word = text.slice(start, end);
  const kind = lexicon.abbreviations.get(word) ?? shouted(word, lexicon);
  if (kind === "number") return numeral.test(text.slice(end + 1, end + 8));
  if (kind !== undefined) return true;
  if (length === 1)
    return isCapitalAt(text, start) && isInitial(text, start, end) && !startsSentence(text, end + 2, lexicon);
  return /^\p{L}(?:\.\p{L})+$/u.test(word);
}

/** Titles in a line of capitals: "GEN. HALE". */
function shouted(word: string, { abbreviations }: LanguageLexicon): "name" | undefined {
  if (word.length < 2 || word !== word.toUpperCase()) return undefined;
  const titled = word[0] + word.slice(1).toLowerCase();
  return abbreviations.get(titled) === "name" ? "name" : undefined;
}

/** A lone capital is an initial when another capital follows ("J. R. Hale") or a name stands before ("Karl G. and"); "I" and "A" end sentences too often. */
function isInitial(text: string, start: number, end: number): boolean {
  let next = end + 1;
  // not across the end of a line
  if (text[next] === " " || text[next] === "\u00a0") next++;
  if (text[start] === "I" && text[next + 1] !== "." && !isCapitalAt(text, start - 3)) return false;
  return isCapitalAt(text, next) || text[next] === "," || (isSmallAt(text, next) && isAfterName(text, start));
}

/** Whether the word before has a capital and small letters. */
function isAfterName(text: string, start: number): boolean {
  let from = start - 1;
  while (from > 0 && start - from < 20 && classAt(text, from - 1) === LETTER) from--;
  return start - from > 2 && isCapitalAt(text, from) && isSmallAt(text, start - 2);
}

/** "Plan B. The": the capital was the last word of its sentence. */
function startsSentence(text: string, at: number, { starters }: LanguageLexicon): boolean {
  let end = at;
  while (end < at + 12 && classAt(text, end) === LETTER) end++;
  return end > at + 1 && isCapitalAt(text, at) && starters.has(text.slice(at, end).toLowerCase());
}

/** "th- that": a speaker breaks off after a letter or two. "B-" is a mark, "3-" a number. */
function isBrokenOff(text: string, end: number, limit: number): boolean {
  return isSmallAt(text, end - 1) && (end + 1 === limit || text[end + 1] === ",");
}

/** Adds the mark at an offset and gives the place after it. */
function addMark(tokens: RawTokens, text: string, at: number, limit: number): number {
  const mark = text[at]!;
  const end = Math.min(markEnd(text, at), limit);
  const kind = stops.has(mark)
    ? STOP
    : opening.has(mark)
      ? OPENING
      : closing.has(mark)
        ? CLOSING
        : quoteKind(text, at, end);
  add(tokens, at, end, kind);
  return end;
}

function markEnd(text: string, at: number): number {
  const mark = text[at]!;
  if (stops.has(mark)) {
    let end = at + 1;
    while (end < text.length && stops.has(text[end]!)) end++;
    return end;
  }
  if (mark === "'" || mark === "’") {
    const end = Math.max(matchEnd(headless, text, at), matchEnd(enclitic, text, at));
    if (end > at) return end;
  }
  if (mark === ":" || mark === ";" || mark === "=") {
    const end = matchEnd(smiley, text, at);
    if (end > at) return end;
  }
  if (!runs.has(mark)) return at + widthAt(text, at);
  let end = at + 1;
  while (text[end] === mark) end++;
  return end;
}

/** Straight marks open after a space or bracket and close before one; ’ closes. */
function quoteKind(text: string, at: number, end: number): number {
  const mark = text[at]!;
  if (mark === "’") return CLOSING;
  if (mark !== '"' && mark !== "'" && mark !== "`") return OTHER;
  if (end - at > 1 && text[at + 1] !== mark) return WORD;
  const isAfterSpace = at === 0 || classAt(text, at - 1) === SPACE || /[([{—–-]/u.test(text[at - 1]!);
  const isBeforeSpace = end >= text.length || classAt(text, end) === SPACE;
  if (isAfterSpace) return isBeforeSpace ? OTHER : OPENING;
  return CLOSING;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
