/**
 * @module
 * The tagger's names by words, with whole ends: halves of one name are joined ("Ministry of" and "Fisheries", "Holt" and "Varny" of
 * "Holt-Varny"), and what our names leave out is cut off ("the", "and", "'s", a title).
 */

import type { Word } from "../lexicon/actors-words.js";
import type { LanguageView, NameSpan, Token } from "../model/index.js";
import { isSmallSyllable } from "./name-runs.js";
import type { NameContext } from "./names.js";

/** What the tagger says of words `first` (included) to `last` (excluded). */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly type: NameSpan["type"];
  readonly score: number;
}

/** Below this the tagger's name counts for nothing. */
const leastScore = 0.3;
/** How sure it must be of a name in small letters. */
const sureOfSmall = 0.75;

/** The names of the tagger that may count, in text order. */
export function taggedWords(context: NameContext, { names, tokens }: LanguageView): Tagged[] {
  const found: Tagged[] = [];
  for (const tagged of joined(context, byWords(context, names ?? [], tokens))) {
    if (tagged.score < leastScore) continue;
    const trimmed = tagged.type === "other" ? tagged : withoutEnds(context, tagged);
    if (trimmed.first < trimmed.last && (tagged.type === "other" || isName(context, trimmed))) found.push(trimmed);
  }
  return found;
}

/** Each name as words; one of characters that are no word at all is none. */
function byWords({ text: { words } }: NameContext, names: readonly NameSpan[], tokens: readonly Token[]): Tagged[] {
  let at = 0;
  return names.flatMap(({ first: from, last: to, type, score }) => {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    while (at < words.length && words[at]!.start < start) at++;
    let last = at;
    while (last < words.length && words[last]!.end <= end) last++;
    return last > at ? [{ first: at, last, type, score }] : [];
  });
}

/** Halves put together, and names that break off at "of" taken on to the end of the capitals after it. */
function joined(context: NameContext, tagged: readonly Tagged[]): Tagged[] {
  const whole: Tagged[] = [];
  for (const one of tagged) {
    const before = whole.at(-1);
    if (before && before.last > one.first) continue;
    if (before && areHalves(context, before, one))
      whole[whole.length - 1] = spanning(before, before.first, one.last, Math.max(before.score, one.score));
    else whole.push(one);
  }
  return whole.map((one, at) => carriedOn(context, one, whole[at + 1]?.first ?? context.text.words.length));
}

function areHalves({ text, cover }: NameContext, one: Tagged, other: Tagged): boolean {
  const { words, lineOf } = text;
  if (lineOf[one.first] !== lineOf[other.first]) return false;
  if (one.type === other.type && other.first === one.last + 1 && isGlued(words, one.last))
    return !(cover[one.first] && cover[other.first]);
  if (one.type !== "organization" || other.type === "person") return false;
  const gap = other.first - one.last;
  const last = words[one.last - 1]!.key;
  // "Save the |Children Fund|", "Fishers' |National Party|", "|Fishers|' |Union|"
  const isOwner = gap === 1 && (words[one.last]!.key === "'" || words[one.last]!.key === "’");
  if (isOwner && other.type === "organization") return cover[one.first]?.sense.kind !== "actor";
  if (gap === 0 && other.type === "organization" && (last === "the" || last === "'s" || last === "'"))
    return cover[one.first]?.sense.kind !== "actor" && cover[one.first]?.sense.kind !== "seat";
  if (gap > 1 || (gap === 1 && words[one.last]!.key !== "the")) return false;
  const end = words[one.last - 1]!.key === "the" ? one.last - 2 : one.last - 1;
  return words[end]?.key === "of" || words[end]?.key === "for";
}

/** A hyphen without blanks around it. */
function isGlued(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at]!, words[at + 1]];
  return word.text === "-" && before?.end === word.start && after?.start === word.end;
}

/** "Court of |Varnhem|", "Alliance of Tarrow|-Askov|": the tagger stops where the name goes on. */
function carriedOn({ text, cover, lexicon }: NameContext, tagged: Tagged, limit: number): Tagged {
  const { words, lineOf } = text;
  let { last } = tagged;
  const isHere = (at: number) => at < limit && lineOf[at] === lineOf[tagged.first] && words[at]!.caps > 0;
  if (tagged.type === "organization") {
    const end = words[last - 1]!.key === "the" ? last - 2 : last - 1;
    if (end > tagged.first && (words[end]!.key === "of" || words[end]!.key === "for")) while (isHere(last)) last++;
  }
  if (last + 1 < limit && isGlued(words, last)) {
    if (tagged.type === "person") {
      const isPart = isHere(last + 1) ? !cover[last + 1] : isSmallSyllable(words[last + 1]!, lexicon);
      if (isPart) last += 2;
    } else if (isHere(last + 1)) for (last += 2; isHere(last); ) last++;
  }
  return last === tagged.last ? tagged : spanning(tagged, tagged.first, last);
}

/** The same name over other words. */
function spanning({ type, score }: Tagged, first: number, last: number, newScore = score): Tagged {
  return { first, last, type, score: newScore };
}

/** Without function words and marks at its two ends and the titles of a person. */
function withoutEnds(context: NameContext, tagged: Tagged): Tagged {
  const { words } = context.text;
  let { first, last } = tagged;
  while (first < last && isLead(context, first, tagged.type)) {
    first = Math.max(first + 1, context.cover[first]?.last ?? 0);
    if (first < last && words[first]!.text === ".") first++;
  }
  while (first < last && isTail(context, words[last - 1]!, last - 1)) last--;
  return spanning(tagged, first, last);
}

function isLead({ text, cover, lexicon }: NameContext, at: number, type: NameSpan["type"]): boolean {
  const { key, text: word, caps } = text.words[at]!;
  const mark = cover[at];
  if (key === "the" && !mark) return true;
  if (caps === 0 && (lexicon.words("function").has(key) || !/[\p{L}\p{N}]/u.test(word)) && !mark) return true;
  if (type !== "person") return false;
  if (mark) return ["office", "adjective", "people"].includes(mark.sense.kind);
  // "Gen. Hallin": the dot of a shortened title parts nothing
  const next = text.words[at + 1]?.text === "." ? at + 2 : at + 1;
  return lexicon.titles.has(key) && text.words[next]?.caps !== 0;
}

/** "and", "in", "'s", "/"; the dot of "Inc." stays. */
function isTail({ text, lexicon }: NameContext, { key, text: word, caps }: Word, at: number): boolean {
  if (caps > 0) return false;
  if (word === ".") return !lexicon.words("suffix").has(text.words[at - 1]?.key ?? "");
  return lexicon.words("function").has(key) || /^['’]s?$/u.test(word) || !/[\p{L}\p{N}]/u.test(word);
}

/** Has a capital, unless the tagger is sure, and is more than the word for a people, an office or a day. */
function isName({ text, cover, lexicon }: NameContext, { first, last, score }: Tagged): boolean {
  let nCapital = 0;
  for (let at = first; at < last; at++) if (text.words[at]!.caps > 0) nCapital++;
  if (nCapital === 0 && score < sureOfSmall) return false;
  const mark = cover[first];
  if (mark && mark.last >= last && mark.sense.kind !== "actor" && mark.sense.kind !== "seat") return false;
  return last - first > 1 || !lexicon.words("not-a-name").has(text.words[first]!.key);
}
