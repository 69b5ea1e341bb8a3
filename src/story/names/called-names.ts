/**
 * @module
 * What an article calls the people and bodies it names: "speaker" for "Speaker Lene Askov", "leader of the guild" for "Lene Askov, the
 * leader of the guild,", "army" for "the Varnhemish army".
 */

import type { BareNouns } from "../../lexicon/bare-nouns.js";
import type { Mention, Reading } from "../../model/index.js";

/** One calling: the phrase in lower case, and who is called so. */
export interface Called {
  readonly phrase: string;
  readonly actor: string;
  readonly name: string;
}

/** All callings of an article. */
export function calledIn({ article, mentions, actors }: Reading, nouns: BareNouns): Called[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const called: Called[] = [];
  for (const mention of mentions) {
    const actor = mention.actor === null ? undefined : byId.get(mention.actor);
    if (actor === undefined || mention.how === "pronoun") continue;
    const add = (phrase: string) => called.push({ phrase, actor: actor.id, name: actor.name });
    if (actor.type === "person") {
      if (mention.how === "role") continue;
      const title = before(article.text, mention, nouns);
      if (title !== null) add(title);
      for (const phrase of behind(article.text, mention, nouns)) add(phrase);
    } else {
      const phrase = mention.text.toLowerCase().replace(/\s+/gu, " ").replace(/^the /u, "");
      const head = phrase.slice(phrase.lastIndexOf(" ") + 1);
      if (nouns.bodies.has(head) && head !== phrase) add(phrase.slice(0, -head.length) + sameOffice(head, nouns));
    }
  }
  return called;
}

/** "|Speaker| Lene Askov", "|Sen.| Lene Askov", "the |Senate leader|, Lene Askov,". */
function before(text: string, { start, end }: Mention, nouns: BareNouns): string | null {
  const words = text.slice(Math.max(0, start - 70), start).trimEnd();
  // "for the premier, Lene Askov went": the comma only opens the next clause
  if (words.endsWith(",") && !/^[,.;:)”"–—]/u.test(text.slice(end, end + 1))) return null;
  return officeIn(/[\p{L}\p{N}'’ -]*$/u.exec(words.replace(/[,.]$/u, ""))?.[0] ?? "", nouns);
}

/** "Lene Askov, the |leader| of the |Harbour Party|," as "leader" and "harbour party leader". */
function behind(text: string, { end }: Mention, nouns: BareNouns): string[] {
  const clause = /^, (?<words>[\p{L}\p{N}'’ -]+)[,.;:)–—]/u.exec(text.slice(end, end + 90))?.groups?.words;
  if (clause === undefined) return [];
  const words = clause.split(" ");
  const first = isOpening(words[0]!) ? 1 : 0;
  let last = first;
  while (last < words.length && !isStop(words[last]!, nouns)) last++;
  const phrase = last > first ? officeIn(words.slice(first, last).join(" "), nouns) : null;
  if (phrase === null) return [];
  const whose = words.slice(words[last + 1] === "the" ? last + 2 : last + 1);
  return words[last] === "of" && whose.length > 0 ? [phrase, `${whose.join(" ").toLowerCase()} ${phrase}`] : [phrase];
}

/** "|The| leader", "|its| leader", "|Varnhem's| leader": behind a name these open what somebody is; "|for| the leader" does not. */
function isOpening(word: string): boolean {
  return /^(?:the|an?|its|their|his|her|our)$/u.test(word) || isOwner(word);
}

/** The office at the end of a clause with the words before it, up to an article, an owner or another clause. */
function officeIn(clause: string, nouns: BareNouns): string | null {
  const words = clause.trim().split(/\s+/u);
  const head = sameOffice(words.at(-1)!.toLowerCase(), nouns);
  if (!nouns.offices.has(head)) return null;
  let first = words.length - 1;
  // "met |President| Askov": what stands before a capital has one as well
  const isPart = (word: string) =>
    !isStop(word, nouns) && !isOwner(word) && (isCapital(word) || !isCapital(words.at(-1)!));
  while (first > 0 && words.length - first < maxWords && isPart(words[first - 1]!)) first--;
  const modifiers = words.slice(first, -1).map((word) => word.toLowerCase());
  return modifiers.some((word) => nouns.others.has(word)) ? null : [...modifiers, head].join(" ");
}

/** More words than any office has: "Senate Majority Leader". */
const maxWords = 5;

function isStop(word: string, { stops }: BareNouns): boolean {
  return stops.has(word.toLowerCase());
}

function isOwner(word: string): boolean {
  return /['’]s?$/u.test(word);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "Senator" for "Sen", "leader" for "boss". */
export function sameOffice(word: string, { sameAs }: BareNouns): string {
  return sameAs.get(word) ?? word;
}
