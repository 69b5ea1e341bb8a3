/**
 * @module
 * The speaker a phrase names: by the mention on its head, by its apposition, or as a list of several.
 *
 * The office or the state in front of a name is not the speaker ("Ostmark premier Lene Askov"). An unnamed source keeps its own words.
 */

import { meansPerson } from "../../lexicon/person-nouns.js";
import type { Mention } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import { phraseFrom } from "../en/noun-phrase.js";
import { mentionAfter, mentionsWithin, nameOf } from "../mentions.js";
import { type Page, type Range, spanOf, tokenFrom } from "../page.js";
import { apposed, lastNamed } from "./apposed.js";
import { headOf, type Known, sourceFrom } from "./known.js";

/** The speaker of a phrase that is no pronoun. */
export function namedSpeaker(page: Page, range: Range): Known {
  const words = wordsOf(page.text, spanOf(page, range));
  const mentions = mentionsWithin(page, words.start, words.end);
  const head = headOf(page, range);
  const headWord = page.words[head]!;
  const list = listed(page, words.start, mentions);
  if (list.length > 1) {
    const entity = list.map((mention) => nameOf(page, mention)).join("; ");
    return { source: sourceFrom(words, null, entity), kind: "many", head: headWord, isNamed: true };
  }
  const mention =
    holder(page, range, mentions) ??
    byName(page, range, onHead(page, head, mentions)) ??
    apposed(page, range) ??
    issuer(page, head, mentions);
  if (!mention) {
    const entity = unnamed(page, range, head);
    return { source: sourceFrom(words, null, entity), kind: kindOfWords(page, head), head: headWord, isNamed: false };
  }
  const kind = mention.type === "person" ? "person" : mention.type === "group" ? "many" : "thing";
  return {
    source: sourceFrom(words, mention.actor, nameOf(page, mention)),
    kind,
    head: headWord,
    isNamed: true,
  };
}

const opensList = /^(?:[Bb]oth |[Tt]he )?$/;
const joinsList = /^(?:,? and |, |,? or | nor )(?:the )?$/;
// "and Vice Premier", "and his deputy": up to five words of title in front of a person
const titled = /^(?:[\p{L}.’'-]+ ){1,5}$/u;
const joinsTitled = /^(?:,? and | nor )(?:[\p{L}.’'-]+ ){1,5}$/u;

/** "Russia and Ukraine", "the premier, the union and the police": names in one list from the start of the phrase. */
function listed(page: Page, start: number, mentions: readonly Mention[]): Mention[] {
  const list: Mention[] = [];
  let end = start;
  for (const mention of mentions) {
    // "and her deputy Dorn": a role that names nobody by itself
    if (mention.how === "role" && mention.actor === null) continue;
    const between = page.text.slice(end, mention.start);
    if (!(list.length === 0 ? opensList : joinsList).test(between)) {
      const isTitled = mention.type === "person" && (list.length === 0 ? titled : joinsTitled).test(between);
      if (!isTitled || /\b(?:of|for|by|to|in|with|from)\b/.test(between)) break;
    }
    list.push(mention);
    end = mention.end;
  }
  const isList = list.length > 1 && /\b(?:and|or|nor)\b/.test(page.text.slice(start, end));
  return isList && list.every(({ actor }) => actor !== null) && new Set(list.map(({ actor }) => actor)).size > 1
    ? list
    : [];
}

/** The mention that holds the head. A state's name in front of a noun is none ("US officials"). */
function onHead(page: Page, head: number, mentions: readonly Mention[]): Mention | undefined {
  const token = page.tokens[head]!;
  const fit = mentions.filter(
    (mention) => mention.start < token.end && token.start < mention.end && mention.actor !== null,
  );
  return fit.find(({ type }) => type === "person") ?? fit[0];
}

/** "its spokesman, Colonel |Lene Askov|,": the name beside a role is surer than whom the role alone would mean. */
function byName(page: Page, range: Range, mention: Mention | undefined): Mention | undefined {
  if (mention?.how !== "role" || mention.type !== "person") return mention;
  const named = apposed(page, range);
  return named?.type === "person" ? named : mention;
}

/** "Council on Harbours President |Lene Askov|", "ambassador to Varnhem |Lene Askov|": the name behind the office. */
function holder(page: Page, range: Range, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find((mention) => {
    if (mention.type !== "person" || mention.how === "role" || mention.actor === null) return false;
    const at = tokenFrom(page, mention.start);
    const before = page.words[at - 1] ?? "";
    if (at - 1 <= range.first) return false;
    if (lastNamed(page, range, mention)) return true;
    return page.tags[range.first] === "NNP" && isCallingNoun(page, before) && isCapital(page, at - 2);
  });
}

function isCallingNoun({ lexicon }: Page, word: string): boolean {
  return lexicon.words("role-noun").has(word) || meansPerson(lexicon.words("person-noun"), word);
}

function isCapital(page: Page, at: number): boolean {
  return page.tags[at]?.startsWith("NNP") === true || /\p{Lu}/u.test(page.text.charAt(page.tokens[at]!.start));
}

/** A statement, letter or post speaks for the one body or person that its phrase names. */
function issuer(page: Page, head: number, mentions: readonly Mention[]): Mention | undefined {
  if (!page.lexicon.words("issued").has(page.words[head]!)) return undefined;
  const named = [...mentions, ...ownersAfter(page, head)].filter(
    ({ actor, start }) => actor !== null && start > page.tokens[head]!.start,
  );
  return new Set(named.map(({ actor }) => actor)).size === 1 ? named.at(-1) : undefined;
}

/** "a statement on her website": the person a pronoun right behind the paper means. */
function ownersAfter(page: Page, head: number): Mention[] {
  if (page.tags[head + 1] !== "IN" || page.tags[head + 2] !== "PRP$") return [];
  const { start } = page.tokens[head + 2]!;
  const mention = page.parts.actors.mentions[mentionAfter(page, start)];
  return mention?.start === start && mention.how === "pronoun" ? [mention] : [];
}

/** The words of an unnamed source without its article, its count and a clause behind it: "Ostmark officials", "source close to the premier". */
function unnamed(page: Page, range: Range, head: number): string {
  const { words } = page.lexicon;
  let { first } = range;
  while (first < head && words("count").has(page.words[first]!)) first++;
  first = afterRank(page, first, head);
  const isTold = isDescribed(page, { first, end: head });
  const end = endOfUnnamed(page, range, { head, isTold });
  const opening = page.words[first]!;
  // "the mayor" and "the deal" keep it: the bare word would be anybody's
  const isDropped = opening === "a" || opening === "an" || (opening === "the" && end - first > 2);
  if (isDropped && first < head) first++;
  return wordsOf(page.text, spanOf(page, { first, end })).text.replace(/\s+/g, " ");
}

/** "a |senior| administration official", "|informed| sources": how high somebody stands or how much he knows is the outlet's word for him, which others leave out. */
function afterRank(page: Page, first: number, head: number): number {
  const ranks = page.lexicon.words("rank");
  const opening = /^(?:an?|the)$/.test(page.words[first]!) ? first + 1 : first;
  let at = opening;
  while (at < head && (ranks.has(page.words[at]!) || page.tags[at] === "HYPH")) at++;
  // "a senior official": nothing else tells who it is
  return at === opening || (at === head && page.tags[head + 1] !== "IN") ? first : at;
}

/** "|Varnhem| officials", "a |western| diplomat", "|Defence Ministry| source": whose they are stands before them already. */
function isDescribed(page: Page, { first, end }: Range): boolean {
  const { words } = page.lexicon;
  for (let at = first; at < end; at++) {
    const tag = page.tags[at]!;
    const isName = /\p{Lu}/u.test(page.text.charAt(page.tokens[at]!.start)) && (at > first || tag.startsWith("NNP"));
    const word = page.words[at]!;
    // "army staff" leaves open whose army
    const isKind = tag.startsWith("JJ") && !words("rank").has(word) && !words("vague").has(word);
    if (isName || isKind) return true;
  }
  return false;
}

/** How many words behind its head an unnamed source may have. */
const maxBehind = 9;

/** Behind "of the port", and, where nothing else tells whose they are, "at Harbour Research", "close to the premier", "briefed on the call"; never a relative clause. */
function endOfUnnamed(
  page: Page,
  range: Range,
  { head, isTold }: { readonly head: number; readonly isTold: boolean },
): number {
  let end = head + 1;
  while (end < range.end && (page.words[end] === "of" || page.tags[end] === "POS" || page.words[end] === "for")) {
    const next = phraseFrom(page, end + 1, range.end);
    if (next === end + 1) break;
    end = next;
  }
  if (isTold) return end;
  for (let at = end; at < Math.min(range.end, head + maxBehind); at++) {
    const [tag, word] = [page.tags[at]!, page.words[at]!];
    if (/^(?:,|-LRB-|:|W|PRP$)/.test(tag) || word === "that" || page.quotationAt[at] !== -1) break;
    if (/^(?:NN|CD|PRP\$|POS)/.test(tag) && !/^(?:NN|POS|HYPH|CC)/.test(page.tags[at + 1] ?? "")) end = at + 1;
    else if (at + 1 === range.end && /^(?:NN|CD|VBN)/.test(tag)) end = at + 1;
  }
  return end;
}

function kindOfWords(page: Page, head: number): Known["kind"] {
  const tag = page.tags[head]!;
  const word = page.words[head]!;
  const isRole = page.lexicon.words("role-noun").has(word);
  if (
    tag === "NNS" ||
    tag === "NNPS" ||
    ((isRole || page.tags[head - 1] === undefined || head === 0) && /[^s]s$/.test(word))
  )
    return "many";
  if (page.lexicon.words("body-noun").has(word)) return "thing";
  if (meansPerson(page.lexicon.words("person-noun"), word) && !page.lexicon.words("no-person").has(word))
    return "person";
  return isRole || tag === "NNP" || /^(?:man|woman|mother|father|boy|girl)$/.test(word) ? "person" : "thing";
}
