/**
 * @module
 * Who "the governor" is after "Gov. Lene Askov", "the baker" after "Lene Askov, a baker": the person the text calls so beside the name;
 * or the unnamed one it brought in later ("a western diplomat ... the diplomat").
 *
 * What stands between article and noun must fit as well ("the Ostmark envoy"), unless only one person of the text is called by the noun.
 */

import { meansPerson } from "../../lexicon/person-nouns.js";
import type { Mention } from "../../model/index.js";
import { actorOf, mentionAfter } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, tokenFrom } from "../page.js";
import { headOf } from "./known.js";

/** One person of the text as it is called: the words beside the name, in lower case, and the token the name last stands at. */
export interface Called {
  readonly mention: Mention;
  readonly words: ReadonlySet<string>;
  readonly at: number;
}

/** More people than any article calls by a title. */
const maxPeople = 400;
/** How far back an unnamed person may have been brought in. */
const maxBack = 220;

/** The person meant by "the" and a calling; null when nobody fits, or several do without a word to tell them apart. */
export function calledPerson(page: Page, range: Range): Called | null {
  const head = headOf(page, range);
  const modifiers = modifiersOf(page, range, head);
  const family = familyOf(page, range, head);
  // "the premier's spokesman" is somebody else
  if (page.tags.slice(range.first, head).includes("POS")) return null;
  const deputies = page.lexicon.words("deputy");
  const isDeputy = page.words.slice(range.first, head).some((word) => deputies.has(word));
  const needsAll = page.lexicon.words("topical").has(page.words[head]!);
  let [best, bestFit, nBest] = [null as Called | null, -1, 0];
  for (const person of peopleBefore(page, range.first)) {
    if (![...family].some((word) => person.words.has(word))) continue;
    // "the deputy minister" is no minister
    if (isDeputy && ![...person.words].some((word) => deputies.has(word))) continue;
    const fit = modifiers.filter((word) => hasLike(person.words, word)).length;
    if (fit < bestFit) continue;
    nBest = fit > bestFit ? 1 : nBest + 1;
    if (fit > bestFit || person.at > best!.at) best = person;
    bestFit = fit;
  }
  if (best === null || (bestFit < modifiers.length && (nBest > 1 || needsAll))) return null;
  // "the leader of the guild": who is meant must be of that guild
  const isBare = bestFit < modifiers.length;
  if (isBare && (range.end - head > 1 || isOtherNation(page, { first: range.first + 1, end: head }))) return null;
  return best;
}

/** The words that tell which one: "Ostmark" of "the senior Ostmark envoy", "Jihad" of "the leader of Jihad". */
function modifiersOf(page: Page, { first, end }: Range, head: number): string[] {
  const words: string[] = [];
  for (let at = first + 1; at < end; at++) {
    if (at === head || page.lexicon.words("grade").has(page.words[at]!)) continue;
    if (at < head ? /\p{L}/u.test(page.words[at]!) : page.tags[at]!.startsWith("NN")) words.push(page.words[at]!);
  }
  return words;
}

/** The callings a noun may take up: its own and its like. "The top diplomat" is a foreign minister and no envoy. */
function familyOf(page: Page, { first }: Range, head: number): ReadonlySet<string> {
  const word = page.words[head]!;
  const isTop = page.words.slice(first, head).some((before) => before === "top" || before === "chief");
  const tops = page.lexicon.words(`called top ${word}`);
  return isTop && tops.size > 0 ? tops : new Set([word, ...page.lexicon.words(`called ${word}`)]);
}

/** The callings that the head of a phrase may take up. */
export function likeCallings(page: Page, range: Range): ReadonlySet<string> {
  return familyOf(page, range, headOf(page, range));
}

/** What the text calls a person, anywhere, beside the name. */
export function callingWords(page: Page, actor: string): ReadonlySet<string> {
  return allCalled(page).get(actor)?.words ?? none;
}

const none: ReadonlySet<string> = new Set();

/** The phrase that brought in "the diplomat": the last "a western diplomat" before it; null when there is none near. */
export function introducedAs(page: Page, range: Range): Range | null {
  const head = headOf(page, range);
  const word = page.words[head]!;
  if (range.end - head > 1 || head - range.first > 2) return null;
  for (let at = range.first - 1; at >= Math.max(0, range.first - maxBack); at--) {
    if (page.words[at] !== word || page.quotationAt[at] !== -1 || !page.tags[at]!.startsWith("NN")) continue;
    for (let first = at - 1; first >= Math.max(0, at - 5); first--) {
      if (/^(?:a|an|another|one)$/.test(page.words[first]!)) return { first, end: at + 1 };
      if (!/^(?:JJ|NN|VB[GN]|HYPH|POS|CD)/.test(page.tags[first]!)) break;
    }
  }
  return null;
}

/** A word and another built on the same stem: "Ostmark" and "Ostmarker". */
function hasLike(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  const stem = word.slice(0, Math.max(4, word.length - 3));
  return word.length > 4 && [...words].some((other) => other.startsWith(stem));
}

/** A capital in front of the noun that nothing beside the name bears out. */
function isOtherNation(page: Page, { first, end }: Range): boolean {
  for (let at = first; at < end; at++) {
    const { start } = page.tokens[at]!;
    const mention = page.parts.actors.mentions[mentionAfter(page, start)];
    const isMentioned = mention !== undefined && mention.start <= start && mention.how !== "role";
    if (/\p{Lu}/u.test(page.text.charAt(start)) && (page.tags[at]!.startsWith("JJ") || isMentioned)) return true;
  }
  return false;
}

function allCalled(page: Page): ReadonlyMap<string, Calling> {
  let all = calledIn.get(page);
  if (all === undefined) {
    all = callingsOf(page);
    calledIn.set(page, all);
  }
  return all;
}

function peopleBefore(page: Page, before: number): Called[] {
  return [...allCalled(page).values()].flatMap(({ mention, words, places }) => {
    const at = places.findLast((place) => place < before) ?? -1;
    return at === -1 ? [] : [{ mention, words, at }];
  });
}

interface Calling {
  readonly mention: Mention;
  readonly words: Set<string>;
  readonly places: number[];
}

/** Asked for at every role of a page. */
const calledIn = new WeakMap<Page, ReadonlyMap<string, Calling>>();

function callingsOf(page: Page): ReadonlyMap<string, Calling> {
  const people = new Map<string, Calling>();
  for (const mention of page.parts.actors.mentions) {
    if (mention.type !== "person" || mention.actor === null || people.size > maxPeople) continue;
    const at = tokenFrom(page, mention.start);
    const calling = people.get(mention.actor) ?? { mention, words: new Set<string>(), places: [] };
    people.set(mention.actor, calling);
    calling.places.push(at);
    if (mention.how === "role" || mention.how === "pronoun") continue;
    const end = tokenFrom(page, mention.end);
    for (const word of [...titleBefore(page, at), ...appositionBefore(page, at, end), ...behind(page, end)])
      calling.words.add(word);
  }
  return people;
}

/** "|Senate Majority Leader| Lene Askov", "|Gov.| Askov". */
function titleBefore(page: Page, at: number): string[] {
  const words: string[] = [];
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    if (page.sentenceAt[back] !== page.sentenceAt[at] || page.words[back] === "former") break;
    const isOf = page.words[back] === "of" && page.tags[back + 1] === "NNP" && page.tags[back - 1] === "NNP";
    if (!isOf && !/^(?:NN|JJ|HYPH|POS|\.$)/.test(page.tags[back]!)) break;
    words.push(page.words[back]!.replace(/\.$/, ""));
  }
  return words;
}

/** "|The trade minister of Varnhem|, Lene Askov," */
function appositionBefore(page: Page, at: number, end: number): string[] {
  let comma = at - 1;
  while (comma > at - 4 && page.tags[comma]?.startsWith("NNP")) comma--;
  if (page.words[comma] !== "," || !/^[,.;]/.test(page.words[end] ?? "")) return [];
  const words: string[] = [];
  for (let back = comma - 1; back >= Math.max(0, comma - 9); back--) {
    const tag = page.tags[back]!;
    if (page.sentenceAt[back] !== page.sentenceAt[at] || isFiniteVerb(page, back) || tag === ",") break;
    // "the bishop's secretary, Lene Askov": whose she is says not what she is
    if (tag === "POS") return words;
    words.push(page.words[back]!);
    if (tag !== "DT") continue;
    // "unveiled by the finance minister, Lene Askov,": but "in the harbour, Askov" is where
    const isCalling = meansPerson(page.lexicon.words("person-noun"), page.words[comma - 1]!);
    return page.tags[back - 1] === "IN" && !(isCalling && page.words[end] !== ".") ? [] : words;
  }
  return [];
}

/** "Lene Askov, |an economist at Harbour Research|,", "Lene Askov is |the mayor of Ostby|". */
function behind(page: Page, end: number): string[] {
  const opening = page.words[end] ?? "";
  if (opening !== "," && opening !== "is" && opening !== "was") return [];
  if (!/^(?:DT|PRP\$|NN|JJ|CD)/.test(page.tags[end + 1] ?? "")) return [];
  const words: string[] = [];
  for (let at = end + 1; at < Math.min(page.tokens.length, end + 14); at++) {
    const tag = page.tags[at]!;
    if (
      page.sentenceAt[at] !== page.sentenceAt[end] ||
      page.words[at] === "former" ||
      /^(?:,|\.|:|W|V|CC|``)/.test(tag)
    )
      break;
    const mention = page.parts.actors.mentions[mentionAfter(page, page.tokens[at]!.start)];
    const isPerson = mention?.type === "person" && mention.start === page.tokens[at]!.start;
    if (isPerson && mention.how !== "role" && mention.actor !== null && actorOf(page, mention)) return [];
    if (tag === "POS") words.length = 0;
    else words.push(page.words[at]!);
  }
  return words;
}
