/**
 * @module
 * Tokens of a stretch of text, by the conventions of UD_English-EWT, on the characters as they are.
 *
 * White space separates; a word runs as `word-end.ts` says; every other mark is a token of its own, runs of one mark
 * ("--", "...", "!!") are one token. A full stop is left to a word only where it is an abbreviation.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import { classAt, DIGIT, isCapitalAt, LETTER, SPACE, widthAt } from "./characters.js";
import { add, CLOSING, OPENING, OTHER, type RawTokens, STOP, WORD } from "./raw-tokens.js";
import { addressEnd } from "./web-address.js";
import { wordEnd } from "./word-end.js";
import { addWord } from "./word-parts.js";

const opening = new Set([..."([{“‘«„‚<"]);
const closing = new Set([...")]}”»>"]);
const stops = new Set([...".!?…"]);
const sameRun = /(?<mark>[-–—_*=~#+'`<>|^])\k<mark>+/uy;
const stopRun = /[.!?…]+/uy;
/** Short forms that begin with an apostrophe: '90s, 'em, 'til. */
const headless = /['’](?:\d\ds?|(?:em|til|cause|bout|round|n)(?=[\s.,;:!?)]|$))/iuy;
const enclitic = /['’](?:s|re|ve|ll|d|m|t)(?=[\s.,;:!?)]|$)/iuy;
const smiley = /(?<=^|\s)[:;=]-?[)(DP](?=\s|$)/uy;
const currency = /(?:US|C|A|HK|NZ|S|R|CA|AU)\$(?=\s?\d)/uy;

/** Adds the tokens of `text` from `start` to `end`. */
export function addTokens(tokens: RawTokens, text: string, start: number, end: number, lexicon: LanguageLexicon): void {
  let at = start;
  while (at < end) {
    if (classAt(text, at) === SPACE) at++;
    else {
      const stop = chunkEnd(text, at, end);
      addChunk(tokens, text, at, stop, lexicon);
      at = stop;
    }
  }
}

function chunkEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && classAt(text, at) !== SPACE) at++;
  return at;
}

/** Adds the tokens of one run of characters without a space. */
function addChunk(tokens: RawTokens, text: string, start: number, end: number, lexicon: LanguageLexicon): void {
  const mayHoldAddress = end - start > 3 && /[@#/]|\.\p{L}|:\S/u.test(text.slice(start, Math.min(end, start + 300)));
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

function addWordAt(tokens: RawTokens, text: string, at: number, limit: number, lexicon: LanguageLexicon): number {
  const money = matchEnd(currency, text, at);
  if (money > at) {
    add(tokens, at, money, OTHER);
    return money;
  }
  const end = Math.min(wordEnd(text, at, lexicon), limit);
  const stop = text[end] === "." && end < limit && keepsFullStop(text, at, end, lexicon) ? end + 1 : end;
  addWord(tokens, text, at, stop, lexicon);
  return stop;
}

/** Whether the full stop after a word is the abbreviation's: a listed one, an initial, letters with stops between them. */
function keepsFullStop(text: string, start: number, end: number, lexicon: LanguageLexicon): boolean {
  const length = end - start;
  if (length > 10 || text[end + 1] === ".") return false;
  const word = text.slice(start, end);
  const kind = lexicon.abbreviations.get(word) ?? shouted(word, lexicon);
  if (kind === "number") return /^[\s\u00a0]?[\dIVXLC]/u.test(text.slice(end + 1, end + 3));
  if (kind !== undefined) return true;
  if (length === 1) return isCapitalAt(text, start) && isInitial(text, start, end);
  return /^\p{L}(?:\.\p{L})+$/u.test(word);
}

/** Titles in a line of capitals: "GEN. HALE". */
function shouted(word: string, { abbreviations }: LanguageLexicon): "name" | undefined {
  if (word.length < 2 || word !== word.toUpperCase()) return undefined;
  const titled = word[0] + word.slice(1).toLowerCase();
  return abbreviations.get(titled) === "name" ? "name" : undefined;
}

/** A lone capital is an initial when another capital follows ("J. R. Hale"); "I" and "A" end sentences too often. */
function isInitial(text: string, start: number, end: number): boolean {
  let next = end + 1;
  // not across the end of a line
  if (text[next] === " " || text[next] === "\u00a0") next++;
  const isFollowed = isCapitalAt(text, next) || text[next] === ",";
  return isFollowed && (text[start] !== "I" || text[next + 1] === "." || isCapitalAt(text, start - 3));
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
  for (const pattern of [headless, enclitic, smiley, stopRun, sameRun]) {
    const end = matchEnd(pattern, text, at);
    if (end > at) return end;
  }
  return at + widthAt(text, at);
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
