/**
 * @module
 * A person whom the next sentence calls by what he or she is: "Rolf Hagen has lost patience. |The Coast Party leader| called on the cabinet to
 * resign", "Vesna Koral arrived late. |The 34-year-old lawyer| said", and nothing else in the text says so.
 *
 * Only for the one person named as the subject of the sentence right before, and only where nothing the text or the tables tell of her
 * speaks against it: another office, another state, somebody else of that calling. A spokesman or an aide is always somebody else.
 */

import { meansPerson } from "../../lexicon/person-nouns.js";
import type { Actor, Mention } from "../../model/index.js";
import { actorOf, mentionsWithin } from "../mentions.js";
import { type Page, type Range, spanOf, whereOf } from "../page.js";
import { callingWords, introducedAs, likeCallings } from "./called.js";
import { headOf } from "./known.js";
import { leaderOf } from "./leaders.js";
import { peopleIn } from "./only-person.js";

/** How many sentences back the person may be named; those between stand inside quotation marks. */
const maxBack = 4;

/** The person whom "the" and a calling takes up from the sentence before; null where that is not sure. */
export function variedPerson(page: Page, range: Range): Mention | null {
  const head = headOf(page, range);
  if (page.words[range.first] !== "the" || !isCalling(page, range, head)) return null;
  // "the minister's recollection is": as often another's, set against what was just said
  if (introducedAs(page, range) !== null || page.tags[range.end] === "POS") return null;
  const person = subjectBefore(page, range);
  const actor = person === null ? undefined : actorOf(page, person);
  if (person === null || actor?.type !== "person" || !actor.name.includes(" ")) return null;
  return mayBeCalled(page, range, actor) ? person : null;
}

/** "The Coast Party leader", "the 34-year-old lawyer", "the mother of two": one person, by what he or she is. */
function isCalling(page: Page, range: Range, head: number): boolean {
  const word = page.words[head]!;
  const { words } = page.lexicon;
  const isPerson = words("role-noun").has(word) || meansPerson(words("person-noun"), word);
  const isNever = ["never-varied", "body-noun", "no-person"].some((list) => words(list).has(word));
  if (!isPerson || isNever || !/^NNP?$/.test(page.tags[head]!)) return false;
  const tags = page.tags.slice(range.first, range.end);
  return !tags.some((tag) => /^(?:POS|PRP|W|CC)/.test(tag)) && page.words[range.first + 1] !== "other";
}

/** The one person whom the sentence before names and whose doing it tells. */
function subjectBefore(page: Page, range: Range): Mention | null {
  const own = page.sentenceAt[range.first]!;
  if (own < 0 || peopleIn(page, page.sentences[own]!.start, page.tokens[range.first]!.start).length > 0) return null;
  for (let index = own - 1; index >= 0 && index >= own - maxBack; index--) {
    const sentence = page.sentences[index]!;
    if (whereOf(page, sentence) !== "body") return null;
    if (page.quotationAt[sentence.first] !== -1) continue;
    const leader = leaderOf(page, sentence.first, sentence.last);
    if (leader === undefined) return null;
    const people = peopleIn(page, sentence.start, sentence.end);
    const isAlone = people.every(({ actor }) => actor === leader.actor) && !namesOthers(page, sentence, leader);
    return isAlone ? leader : null;
  }
  return null;
}

/** "Markov met |Per Hallin|": two words of a name that nobody knows may be a person. */
function namesOthers(page: Page, { first, last }: Page["sentences"][number], leader: Mention): boolean {
  for (let at = first + 1; at + 1 < last; at++) {
    const { start, end } = page.tokens[at]!;
    if (end <= leader.end || !page.tags[at]!.startsWith("NNP") || !page.tags[at + 1]!.startsWith("NNP")) continue;
    if (mentionsWithin(page, start, page.tokens[at + 1]!.end).length === 0 && start >= leader.end) return true;
  }
  return false;
}

/** Nothing speaks against it: no other office, no other state, and nobody else is called so. */
function mayBeCalled(page: Page, range: Range, { id, role, country }: Actor): boolean {
  const like = likeCallings(page, range);
  const own = new Set([...(role?.toLowerCase().split(/\s+/) ?? []), ...callingWords(page, id)]);
  const isTold = [...like].some((word) => own.has(word));
  const offices = page.lexicon.words("role-noun");
  const head = page.words[headOf(page, range)]!;
  if (!isTold && offices.has(head) && [...own].some((word) => offices.has(word))) return false;
  if (!isTold && isSomebodyElse(page, like, id)) return false;
  const { start, end } = spanOf(page, range);
  return mentionsWithin(page, start, end).every((mention) => {
    const side = mention.how === "role" ? undefined : actorOf(page, mention);
    return side?.type !== "state" || country === null || side.country === country;
  });
}

function isSomebodyElse(page: Page, like: ReadonlySet<string>, person: string): boolean {
  return page.parts.actors.actors.some(
    ({ id, type }) => type === "person" && id !== person && [...callingWords(page, id)].some((word) => like.has(word)),
  );
}
