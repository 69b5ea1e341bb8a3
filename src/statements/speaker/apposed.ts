/**
 * @module
 * The name beside a phrase that only says what somebody is: "the harbour master, |Per Hallin|,", "its leader, the Rev. |Lene Askov|,",
 * "the guild's envoy (|Orla Venn|)", "the insurgents, known as the |Lantern Brigade|,", "a father of three named |Anton|".
 *
 * Leaves alone a name that opens the next clause ("according to the minister, Lene Askov would go") and one that only stands in a list.
 */

import { meansPerson } from "../../lexicon/person-nouns.js";
import type { Mention } from "../../model/index.js";
import { isSeparator } from "../en/aside.js";
import { actorOf, mentionAfter, mentionsEndingAt } from "../mentions.js";
import { type Page, type Range, spanOf, tokenFrom } from "../page.js";
import { headOf } from "./known.js";

/** More words of title in front of a name than any paper prints: "Deputy Foreign Minister |". */
const maxTitle = 6;

/** The person or body named beside the head of a phrase, inside the phrase or right behind it; undefined where none is. */
export function apposed(page: Page, range: Range): Mention | undefined {
  const head = headOf(page, range);
  for (let at = range.first + 1; at < range.end - 1; at++) {
    const found = isOpening(page, at) ? nameFrom(page, range, at + 1) : named(page, at);
    if (found !== undefined) return found;
  }
  if (!isOpening(page, range.end) || !isCalling(page, head)) return undefined;
  const found = nameFrom(page, range, range.end + 1);
  return found !== undefined && isClosed(page, found) ? found : undefined;
}

/** Who "a bookkeeper at the mill" is behind "Orla Venn,": the person the comma before it parts it from. */
export function apposedBefore(page: Page, { first }: Range): Mention | undefined {
  if (page.words[first - 1] !== "," || !/^an?$/.test(page.words[first]!)) return undefined;
  const before = page.tokens[first - 2];
  return before && mentionsEndingAt(page, before.end).find((mention) => isPerson(page, mention));
}

function isOpening(page: Page, at: number): boolean {
  return at < page.tokens.length && (isSeparator(page, at) || page.tags[at] === "-LRB-");
}

/** "a man |named| Hallin", "a fighter |identified as| Hallin". */
function named(page: Page, at: number): Mention | undefined {
  const word = page.words[at]!;
  if (word !== "named" && word !== "called" && word !== "identified") return undefined;
  const next = page.words[at + 1] === "as" || page.words[at + 1] === "only" ? at + 2 : at + 1;
  const { start } = page.tokens[Math.min(next, page.tokens.length - 1)]!;
  const mention = page.parts.actors.mentions[mentionAfter(page, start)];
  return mention?.start === start && mention.how !== "role" && mention.actor !== null ? mention : undefined;
}

/** The name that starts at a token, titles in front of it left aside. */
function nameFrom(page: Page, range: Range, from: number): Mention | undefined {
  const start = afterKnownAs(page, from);
  for (let at = start; at < Math.min(page.tokens.length, start + maxTitle); at++) {
    const mention = mentionAt(page, at);
    if (mention !== undefined) {
      if (isPerson(page, mention)) return mention;
      // a state in front of the name is no part of it, a body is whom a plural or a body is called
      if (at === start || page.words[at - 1] === "the") return isBodyFor(page, range, mention) ? mention : undefined;
    }
    if (!isTitle(page, at, at === start)) return undefined;
  }
  return undefined;
}

function afterKnownAs(page: Page, from: number): number {
  return page.words[from] === "known" && page.words[from + 1] === "as" ? from + 2 : from;
}

/** The mention by name that starts at a token. */
function mentionAt(page: Page, at: number): Mention | undefined {
  const { start } = page.tokens[at]!;
  const { mentions } = page.parts.actors;
  for (let index = mentionAfter(page, start); index < mentions.length && mentions[index]!.start <= start; index++) {
    const mention = mentions[index]!;
    if (mention.start === start && mention.how !== "role" && mention.how !== "pronoun") return mention;
  }
  return undefined;
}

function isTitle(page: Page, at: number, isFirst: boolean): boolean {
  // "Rt Rev": an abbreviation may have any tag
  if (page.tags[at]!.startsWith("NNP") || isShortTitle(page, at)) return true;
  if (isFirst && page.words[at] === "the") return true;
  return page.tags[at] === "." && page.tokens[at - 1]?.end === page.tokens[at]!.start;
}

function isShortTitle(page: Page, at: number): boolean {
  const { start, end } = page.tokens[at]!;
  return /^\p{Lu}\p{Ll}{1,3}\.?$/u.test(page.text.slice(start, end)) && page.words[at] !== "the";
}

function isPerson(page: Page, mention: Mention): boolean {
  return mention.type === "person" && mention.how !== "role" && actorOf(page, mention)?.type === "person";
}

/** "Norland's military wing, the |Red Brigade|,": the name of the body or the people that the phrase means. */
function isBodyFor(page: Page, range: Range, mention: Mention): boolean {
  const head = headOf(page, range);
  const isMany = page.tags[head] === "NNS" || page.lexicon.words("body-noun").has(page.words[head]!);
  if (mention.type !== "organization" || !isMany || actorOf(page, mention) === undefined) return false;
  const next = tokenFrom(page, mention.end);
  return isClosed(page, mention) && page.words[next + 1] !== "and" && page.words[next + 1] !== "or";
}

/** A noun for one person: only such a phrase is taken up by the name behind it. */
function isCalling(page: Page, head: number): boolean {
  const { words } = page.lexicon;
  const word = page.words[head]!;
  if (meansPerson(words("person-noun"), word) || words("role-noun").has(word) || words("body-noun").has(word))
    return true;
  return page.tags[head] === "NNS" && meansPerson(words("person-noun"), word.replace(/s$/, ""));
}

/** A mark or the end of the paragraph behind the name: the apposition is over. */
function isClosed(page: Page, { end }: Mention): boolean {
  const next = tokenFrom(page, end);
  const token = page.tokens[next];
  return token === undefined || /^[,.;:)“”"—–-]/.test(page.text.slice(token.start, token.start + 1));
}

/** Whether a person is named at the very end of a phrase behind a place: "ambassador to Varnhem |Lene Askov|". */
export function lastNamed(page: Page, range: Range, mention: Mention): boolean {
  if (!isPerson(page, mention) || mention.end !== spanOf(page, range).end) return false;
  const at = tokenFrom(page, mention.start);
  const [before] = mentionsEndingAt(page, page.tokens[at - 1]?.end ?? 0);
  const link = before === undefined ? -1 : tokenFrom(page, before.start) - 1;
  return before?.type === "place" && link > range.first && /^(?:to|of|in|for)$/.test(page.words[link]!);
}
