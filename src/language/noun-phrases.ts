/**
 * @module
 * Base noun phrases: "the two foreign ministers", "Premier Lene Askov", "Ostmark's navy", "a 15-year pact", "they".
 *
 * `nounPhrases(tokens, sentence)` gives them in text order; all numbers are indices into the token list of the LanguageView.
 * What follows with "of", "in" or a comma is left to the caller; a weekday after a name ("told Askov Monday") is a phrase of its own.
 */

import type { Sentence, Token } from "../model/index.js";

/** One noun phrase, tokens `first` to `last` (excluded). */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** The noun that carries the meaning; the last name of a person; a pronoun, or the last adjective of "the wounded". */
  readonly head: number;
  /** Index of the possessive mark: the possessor runs from `first` to it. -1 when there is none. */
  readonly possessive: number;
  readonly isPronoun: boolean;
}

const starts = new Set(["DT", "PDT", "PRP$", "WP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "$", "FW"]);
const inside = new Set([...starts, "POS", "HYPH", "AFX", "VBN", "VBG", "#"]);
const nouns = new Set(["NN", "NNS", "NNP", "NNPS", "FW"]);
const pronouns = new Set(["PRP", "WP", "EX"]);
/** After one of these another determiner begins the next phrase. */
const determiners = new Set(["DT", "PRP$", "WP$"]);
/** "Saudi ports last month" is two phrases. */
const times = new Set(["last", "next"]);
const days = new Set("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split(" "));

/** The base noun phrases of one sentence, in text order; they never overlap. */
export function nounPhrases(tokens: readonly Token[], { first, last }: Pick<Sentence, "first" | "last">): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = first; at < last; ) {
    const end = pronouns.has(tokens[at]!.xpos) ? at + 1 : phraseEnd(tokens, at, last);
    const phrase = end > at ? phraseOf(tokens, at, end) : undefined;
    if (phrase !== undefined) phrases.push(phrase);
    at = Math.max(end, at + 1);
  }
  return phrases;
}

/** The phrase that holds a token, of those of one sentence. */
export function phraseAt(phrases: readonly NounPhrase[], token: number): NounPhrase | undefined {
  for (const phrase of phrases) {
    if (phrase.first > token) return undefined;
    if (token < phrase.last) return phrase;
  }
  return undefined;
}

/** The phrase that begins with a token, of those of one sentence. */
export function phraseFrom(phrases: readonly NounPhrase[], token: number): NounPhrase | undefined {
  for (let at = 0; at < phrases.length && phrases[at]!.first <= token; at++)
    if (phrases[at]!.first === token) return phrases[at];
  return undefined;
}

/** The phrase that ends right before a token. */
export function phraseUntil(phrases: readonly NounPhrase[], token: number): NounPhrase | undefined {
  for (let at = 0; at < phrases.length; at++) if (phrases[at]!.last === token) return phrases[at];
  return undefined;
}

/** The last phrase that ends before a token, right before it or further away. */
export function lastPhraseUntil(phrases: readonly NounPhrase[], token: number): NounPhrase | undefined {
  for (let at = phrases.length - 1; at >= 0; at--) if (phrases[at]!.last <= token) return phrases[at];
  return undefined;
}

/** Where the run of words that may form a phrase ends; `first` itself when none begins there. */
function phraseEnd(tokens: readonly Token[], first: number, last: number): number {
  if (!begins(tokens, first, last)) return first;
  let at = first + 1;
  while (at < last && goesOn(tokens, at, last)) at++;
  while (at > first && !endsPhrase(tokens[at - 1]!)) at--;
  return at;
}

/** A participle or adverb begins a phrase only right before an adjective or noun: "disputed waters", "very few ships". */
function begins(tokens: readonly Token[], at: number, last: number): boolean {
  const { xpos, upos } = tokens[at]!;
  if (starts.has(xpos)) return true;
  const next = at + 1 < last ? tokens[at + 1]!.xpos : "";
  return (xpos === "VBN" || xpos === "VBG") && upos === "ADJ" && (nouns.has(next) || next === "JJ");
}

function goesOn(tokens: readonly Token[], at: number, last: number): boolean {
  const { xpos } = tokens[at]!;
  const before = tokens[at - 1]!;
  if (xpos === "RB" || xpos === "RBR" || xpos === "RBS")
    return determiners.has(before.xpos) && isAdjective(tokens[at + 1], at + 1 < last);
  if (!inside.has(xpos)) return false;
  if (determiners.has(xpos))
    return before.xpos === "PDT" || (before.xpos === "DT" && xpos !== "DT" && before.lemma === "all");
  if (xpos === "VBN" || xpos === "VBG")
    return !nouns.has(before.xpos) && (before.xpos === "HYPH" || isNominal(tokens[at + 1], at + 1 < last));
  if (xpos === "HYPH") return at + 1 < last && (inside.has(tokens[at + 1]!.xpos) || isAdjective(tokens[at + 1], true));
  if (nouns.has(before.xpos) && days.has(tokens[at]!.lemma.toLowerCase())) return false;
  return !nouns.has(before.xpos) || staysTogether(tokens, at, last);
}

/** After a noun a number or adjective begins the next phrase ("gave the envoys two days"), but "Article 5" and "Varnhem Central Bank" are one. */
function staysTogether(tokens: readonly Token[], at: number, last: number): boolean {
  const { xpos, lemma } = tokens[at]!;
  const isBeforeNoun = isNominal(tokens[at + 1], at + 1 < last);
  if (xpos === "PDT" || times.has(lemma)) return false;
  if (xpos === "CD") return !isBeforeNoun;
  return xpos !== "JJ" || (tokens[at - 1]!.xpos.startsWith("NNP") && isBeforeNoun);
}

function isAdjective(token: Token | undefined, isInside: boolean): boolean {
  return isInside && token !== undefined && /^(?:JJ|CD|VB[NG])/u.test(token.xpos);
}

function isNominal(token: Token | undefined, isInside: boolean): boolean {
  return isInside && token !== undefined && (nouns.has(token.xpos) || /^(?:JJ|CD|HYPH|VB[NG])/u.test(token.xpos));
}

function endsPhrase({ xpos }: Token): boolean {
  return nouns.has(xpos) || /^(?:CD|JJ|DT|POS|VB[NG]|\$)/u.test(xpos);
}

function phraseOf(tokens: readonly Token[], first: number, last: number): NounPhrase | undefined {
  // "Ostmark's" at the end of a run: the possessed thing is missing, and the name alone is the phrase
  const end = tokens[last - 1]!.xpos === "POS" ? last - 1 : last;
  if (end <= first) return undefined;
  let head = end - 1;
  for (let at = end - 1; at >= first; at--) {
    if (!nouns.has(tokens[at]!.xpos)) continue;
    head = at;
    break;
  }
  const { xpos } = tokens[head]!;
  const isBareAdjective = !nouns.has(xpos) && !determiners.has(tokens[first]!.xpos) && /^(?:JJ|VB)/u.test(xpos);
  if (isBareAdjective) return undefined;
  let possessive = -1;
  for (let at = first; at < head; at++) if (tokens[at]!.xpos === "POS") possessive = at;
  return { first, last: end, head, possessive, isPronoun: pronouns.has(xpos) };
}
