/**
 * @module
 * An article laid out for reading statements: every token with its word, its quotation and its time expression.
 */

import type { StatementsLexicon } from "../lexicon/statements.js";
import { type Actor, type ArticleParts, bodyKinds, type Quotation, type Sentence, type Token } from "../model/index.js";
import type { Span } from "../text/span.js";

/** Tokens `first` (included) to `end` (excluded). */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** An article as the constructions see it. Arrays run parallel to the tokens. */
export interface Page {
  readonly parts: ArticleParts;
  readonly lexicon: StatementsLexicon;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** The words in lower case. */
  readonly words: readonly string[];
  readonly tags: readonly string[];
  /** Index of the outermost quotation a token stands in, marks included; -1 outside. */
  readonly quotationAt: Int32Array;
  /** Index of the time expression a token belongs to; -1 for none. */
  readonly timeAt: Int32Array;
  /** The actors by their id. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** Index of the sentence of a token; -1 for none. */
  readonly sentenceAt: Int32Array;
}

export type Where = "headline" | "caption" | "body";

/** Lays an article out. */
export function pageOf(parts: ArticleParts, lexicon: StatementsLexicon): Page {
  const { tokens, words, sentences, quotations } = parts.language;
  const text = parts.article.text;
  const sentenceAt = new Int32Array(tokens.length).fill(-1);
  for (const [index, { first, last }] of sentences.entries()) sentenceAt.fill(index, first, last);
  return {
    parts,
    lexicon,
    text,
    tokens,
    sentences,
    quotations,
    words,
    tags: tagsOf(parts, lexicon),
    quotationAt: coverOf(tokens, quotations, ({ depth }) => depth === 0),
    timeAt: coverOf(tokens, parts.times, () => true),
    sentenceAt,
    actors: new Map(parts.actors.actors.map((actor) => [actor.id, actor])),
  };
}

/** The tags, where a word is surer than its tag: "told" is no noun, "reporters" no verb, "both" opens a phrase. */
function tagsOf({ article, language, actors }: ArticleParts, lexicon: StatementsLexicon): string[] {
  const { tokens, words } = language;
  const { text } = article;
  const nameAt = coverOf(tokens, actors.mentions, ({ how }) => how === "name" || how === "alias");
  const addressees = lexicon.words("addressee");
  const pasts = lexicon.words("past-no-noun");
  const roles = lexicon.words("role-noun");
  const pronouns = lexicon.words("subject-pronoun");
  const isPast = (word: string) =>
    lexicon.cues.get(word)?.some(({ form, verb }) => form === "past" && word !== verb.lemma);
  const isThird = (word: string) => lexicon.cues.get(word)?.some(({ form }) => form === "third");
  const isBehindPerson = (at: number) => {
    const mention = actors.mentions[nameAt[at - 1] ?? -1];
    return mention?.type === "person" && mention.end === tokens[at - 1]!.end && mention.text.includes(" ");
  };
  const tags: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { xpos } = tokens[at]!;
    const word = words[at]!;
    let tag = word === "both" ? "DT" : xpos;
    // by first letter: adjectives, nouns, verbs
    const letter = xpos.charCodeAt(0);
    if (letter === 74) {
      if ((roles.has(word) && !isNominal(tokens[at + 1]?.xpos)) || isNounByPlace(tokens, words, at)) tag = "NN";
    } else if (letter === 78 && xpos.charCodeAt(1) === 78) {
      if ((word.endsWith("d") && word !== "accused") || pasts.has(word)) tag = isPast(word) ? "VBD" : xpos;
      // "Clare Osgood |reports| from Ostby"
      else if (xpos === "NNS" && nameAt[at] === -1 && isBehindPerson(at) && isThird(word)) tag = "VBZ";
    } else if (letter === 86) {
      if (word.endsWith("ers") && addressees.has(word)) tag = "NNS";
      // "Per Hallin": a given name the tagger does not know
      else if (nameAt[at] !== -1 && isCapital(text, tokens[at]!)) tag = "NNP";
      // "people close to the premier": no verb
      else if (word === "close" && words[at + 1] === "to" && tags[at - 1]?.startsWith("NN")) tag = "JJ";
    } else if (tag === "IN" || tag === "RP") {
      if (words[at - 1] === "-" && isGlued(tokens, at - 1) && words[at + 1] !== "-") tag = "NN";
    } else if (tag === "EX") {
      // "an official there said": a place, no subject
      if (tags[at - 1]?.startsWith("NN")) tag = "RB";
    } else if (word === "-") {
      if (isGlued(tokens, at)) tag = "HYPH";
    } else if (letter === 80 && isCapital(text, tokens[at]!) && isName(tag, word, tags[at - 1], pronouns)) tag = "NNP";
    tags.push(tag);
  }
  return tags;
}

/** "the faithful |to| pray", "the fourth, |the| dockers": an adjective that is all there is behind its article. */
function isNounByPlace(tokens: readonly Token[], words: readonly string[], at: number): boolean {
  if (words[at - 1] !== "the") return false;
  const next = tokens[at + 1]?.xpos ?? ".";
  return /^(?:TO|VB[DZP]|MD|\.)$/.test(next) || (next === "," && /^(?:DT|W)/.test(tokens[at + 2]?.xpos ?? ""));
}

/** "Orla-Venn", "front-runner": a hyphen inside a word parts nothing. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]!.start && tokens[at + 1]?.start === tokens[at]!.end;
}

/** "Vice Premier Lin He said", "Wit said": a name that is also a pronoun, or that the tagger took for one. */
function isName(tag: string, word: string, before: string | undefined, pronouns: ReadonlySet<string>): boolean {
  return tag === "PRP" && (before === "NNP" || !pronouns.has(word)) && word.length > 1;
}

function isCapital(text: string, { start }: Token): boolean {
  const first = text.charCodeAt(start);
  return first > 64 && first < 91 && text.slice(start, start + 2) !== "I ";
}

/** An adjective or noun, before which a role word may well be an adjective ("the premier league"). */
function isNominal(tag: string | undefined): boolean {
  return tag !== undefined && (tag.startsWith("NN") || tag.startsWith("JJ")) && tag !== "NNP";
}

/** For each token the index of the span it lies in, of those that count; -1 for none. Spans stand in text order. */
function coverOf<T extends Span>(
  tokens: readonly Span[],
  spans: readonly T[],
  counts: (span: T) => boolean,
): Int32Array {
  const cover = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (const [index, span] of spans.entries()) {
    if (!counts(span)) continue;
    while (at > 0 && tokens[at - 1]!.end > span.start) at--;
    while (at < tokens.length && tokens[at]!.end <= span.start) at++;
    for (; at < tokens.length && tokens[at]!.start < span.end; at++) cover[at] = index;
  }
  return cover;
}

/** The characters of a range of tokens. */
export function spanOf(page: Page, { first, end }: Range): Span {
  return { start: page.tokens[first]!.start, end: page.tokens[Math.max(first, end - 1)]!.end };
}

/** What part of the page a sentence stands in; null where nothing may be read as a statement. */
export function whereOf(page: Page, sentence: Sentence): Where | null {
  const block = page.parts.article.blocks[sentence.block];
  if (!block) return "body";
  if (block.label !== "article") return null;
  if (bodyKinds.has(block.kind)) return "body";
  if (block.kind === "title" || block.kind === "dek") return "headline";
  return block.kind === "caption" || block.kind === "alt-text" ? "caption" : null;
}

/** Whether a token carries a finite verb: past, present or modal. */
export function isFiniteVerb(page: Page, at: number): boolean {
  const tag = page.tags[at];
  return tag === "VBD" || tag === "VBZ" || tag === "VBP" || tag === "MD";
}

export function isNoun(page: Page, at: number): boolean {
  return page.tags[at]?.startsWith("NN") ?? false;
}

export function isVerb(page: Page, at: number): boolean {
  return page.tags[at]?.startsWith("VB") ?? false;
}

/** Index of the first token that starts at or after an offset. */
export function tokenFrom(page: Page, offset: number): number {
  let low = 0;
  let high = page.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page.tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
