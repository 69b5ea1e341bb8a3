/**
 * @module
 * Quotation marks of one paragraph, each with what it could do where it stands; apostrophes are left out.
 */

import type { Span } from "../text/span.js";
import { classAt, DIGIT, isSmallAt, LETTER, SPACE } from "./characters.js";

/** Marks of one family close each other. */
export type Family = "double" | "single" | "guillemet";

/** One mark. Straight marks can open and close; where they stand usually tells. */
export interface QuotationMark {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  /** Straight marks look alike on both sides, so they never nest in themselves. */
  readonly isStraight: boolean;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** Could as well be an apostrophe: "the workers' union". */
  readonly isDoubtful: boolean;
}

const families: { readonly [mark: string]: Family } = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "''": "double",
  "``": "double",
  "‘’": "double",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "`": "single",
  "«": "guillemet",
  "»": "guillemet",
};
const straight = new Set(['"', "'", "''", "`"]);
const opensAfter = new Set([..."([{—–-/\"“‘'«:"]);
/** "'90s", "'em", "'til": an apostrophe, whatever the editor's software made of it. */
const headless = /^(?:\d\ds?|em|til|cause|tis|twas|bout|n)(?![\p{L}\p{N}])/iu;

/** All marks of a paragraph that may open or close a quotation. */
export function quotationMarks(text: string, { start, end }: Span): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (let at = start; at < end; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    const pair = text.slice(at, at + 2);
    const glyph = (pair === "''" || pair === "``") && at + 2 <= end ? pair : text[at]!;
    if (isInsideWord(text, at, glyph)) continue;
    const mark = markAt(text, { start: at, end: at + glyph.length }, glyph);
    if (mark.mayOpen || mark.mayClose) marks.push(mark);
    at = mark.end - 1;
  }
  return marks;
}

/** Whether a character is one of ' " ` « » or of ‘ ’ ‚ “ ” „ ‟. */
function isMark(code: number): boolean {
  if (code < 0xab) return code === 34 || code === 39 || code === 96;
  if (code < 0x2018) return code === 0xab || code === 0xbb;
  return code <= 0x201f && code !== 0x201b;
}

/** "don't", "Askov’s": the commonest marks of all, and never a quotation's. */
function isInsideWord(text: string, at: number, glyph: string): boolean {
  if (at === 0 || (glyph !== "'" && glyph !== "’")) return false;
  const before = classAt(text, at - 1);
  return (before === LETTER || before === DIGIT) && classAt(text, at + 1) === LETTER;
}

function markAt(text: string, span: Span, glyph: string): QuotationMark {
  const { start, end } = span;
  const family = families[glyph]!;
  const before = start === 0 ? SPACE : classAt(text, start - 1);
  const after = end >= text.length ? SPACE : classAt(text, end);
  const opensHere = after !== SPACE && (before === SPACE || opensAfter.has(text[start - 1]!));
  const closesHere = before !== SPACE && after !== LETTER && after !== DIGIT;
  const isStraight = straight.has(glyph);
  if (family === "single") {
    const isHeadless = opensHere && before === SPACE && headless.test(text.slice(end, end + 8));
    const mayOpen = opensHere && !isHeadless && glyph !== "’";
    const mayClose = closesHere && (glyph === "’" || glyph === "'");
    return { start, end, family, isStraight, mayOpen, mayClose, isDoubtful: mayClose && isPlural(text, span) };
  }
  // curly marks and guillemets keep their usual side unless the spaces say clearly that they were set the other way round
  const isUsuallyOpening = isStraight || (glyph !== "”" && glyph !== "»");
  const isUsuallyClosing = isStraight || glyph === "”" || glyph === "»";
  const onlyOpens = opensHere && !closesHere;
  const onlyCloses = closesHere && !opensHere;
  return {
    start,
    end,
    family,
    isStraight,
    mayOpen: onlyOpens || (isUsuallyOpening && !onlyCloses),
    mayClose: onlyCloses || (isUsuallyClosing && !onlyOpens),
    isDoubtful: false,
  };
}

/** "the workers' union": the letter before makes a plural and the sentence goes on. */
function isPlural(text: string, { start, end }: Span): boolean {
  return /[sSzZxX]/u.test(text[start - 1] ?? "") && text[end] === " " && isSmallAt(text, end + 1);
}
