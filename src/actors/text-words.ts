/**
 * @module
 * The words of an article, sentence by sentence, with the tags of the language layer where it gave them.
 */

import { type Word, wordsIn } from "../lexicon/actors-words.js";
import type { Article, LanguageView } from "../model/index.js";
import type { Span } from "../text/span.js";

/** A sentence as a stretch of the word list: `first` included, `last` excluded. */
export interface Line {
  readonly first: number;
  readonly last: number;
  /** Nearly every long word has a capital: a headline, in which capitals tell nothing. */
  readonly isTitled: boolean;
}

/** All words of an article. */
export interface TextWords {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
  /** Penn tag of each word, "" where the language layer gave none. */
  readonly tags: readonly string[];
  /** Index of the line of each word. */
  readonly lineOf: readonly number[];
  /** Keys of words that have a capital where none is due, within a sentence. */
  readonly capsInside: ReadonlySet<string>;
  /** Keys of words that stand in small letters, of those that have a capital elsewhere. */
  readonly small: ReadonlySet<string>;
}

/** More words than any article has; what comes after them is not looked at. */
const maxWords = 60_000;

/** Cuts an article into words. Without sentences from the language layer, paragraphs stand in for them. */
export function textWordsOf(article: Article, language: LanguageView): TextWords {
  const text = article.text;
  const spans: readonly Span[] = language.sentences.length > 0 ? language.sentences : paragraphsOf(text);
  const words: Word[] = [];
  const lines: Line[] = [];
  const lineOf: number[] = [];
  for (const span of spans) {
    if (words.length > maxWords) break;
    const first = words.length;
    for (const word of wordsIn(text, span.start, span.end)) {
      words.push(word);
      lineOf.push(lines.length);
    }
    lines.push({ first, last: words.length, isTitled: isTitled(words, first) });
  }
  return { text, words, lines, lineOf, tags: tagsOf(words, language), ...capitalsOf(words, lines) };
}

function capitalsOf(words: readonly Word[], lines: readonly Line[]): { capsInside: Set<string>; small: Set<string> } {
  const capsInside = new Set<string>();
  const small = new Set<string>();
  const capitals = new Set<string>();
  for (const { caps, key } of words) if (caps > 0) capitals.add(key);
  for (const { first, last, isTitled: hasTitleCase } of lines) {
    for (let at = first; at < last; at++) {
      const word = words[at]!;
      if (word.caps === 0) {
        if (capitals.has(word.key)) small.add(word.key);
      } else if (!hasTitleCase && at > first && isInside(words[at - 1]!)) capsInside.add(word.key);
    }
  }
  return { capsInside, small };
}

/** After a word or a comma: no sentence or quotation begins here. */
function isInside(before: Word): boolean {
  const code = before.text.charCodeAt(before.text.length - 1);
  return (
    code === 44 ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code > 0x2100
  );
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end > start) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

function isTitled(words: readonly Word[], first: number): boolean {
  let nLong = 0;
  let nCapital = 0;
  for (let at = first; at < words.length; at++) {
    const word = words[at]!;
    if (word.text.length < 4) continue;
    nLong++;
    if (word.caps > 0) nCapital++;
  }
  return nLong >= 5 && nCapital / nLong >= 0.75;
}

function tagsOf(words: readonly Word[], language: LanguageView): string[] {
  const tags: string[] = [];
  let token = 0;
  for (const word of words) {
    while (token < language.tokens.length && language.tokens[token]!.end <= word.start) token++;
    const found = language.tokens[token];
    tags.push(found && found.start <= word.start && word.start < found.end ? found.xpos : "");
  }
  return tags;
}

/** Whether a word stands inside a quotation that is not inside another. */
export function quotedWords({ words }: TextWords, { quotations }: LanguageView): (at: number) => boolean {
  const quoted = new Uint8Array(words.length);
  let at = 0;
  for (const { start, end, depth } of quotations) {
    if (depth > 0) continue;
    while (at < words.length && words[at]!.start < start) at++;
    for (; at < words.length && words[at]!.start < end; at++) quoted[at] = 1;
  }
  return (word) => quoted[word] === 1;
}
