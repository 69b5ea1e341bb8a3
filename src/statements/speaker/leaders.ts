/**
 * @module
 * Who or what leads the sentences just before a pronoun: the person named near the start in front of the verb, or the body that is its subject.
 */

import type { Mention } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import { maySpeak } from "../en/may-speak.js";
import { subjectBefore } from "../en/subject-before.js";
import { actorOf, mentionAfter } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, whereOf } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import type { Known } from "./known.js";
import { namedSpeaker } from "./named.js";

/** How far back a person may have led a sentence, and a body. */
const maxBack = 4;
const maxBackForThings = 2;

/** The person who leads one of the sentences just before: named near its start, in front of its verb. */
export function lastLeader(page: Page, range: Range, agrees: (actor: string | null) => boolean): Known | null {
  const own = page.sentenceAt[range.first]!;
  const from = isAsked(page, own) ? own - 1 : own;
  for (let index = from; index >= 0 && index >= own - maxBack; index--) {
    const { first, last } = page.sentences[index]!;
    if (whereOf(page, page.sentences[index]!) !== "body") continue;
    const end = Math.min(last, index === own ? endOfOwn(page, range, first) : last);
    const mention = leaderOf(page, first, end);
    const actor = mention && actorOf(page, mention);
    if (!mention || !actor || !agrees(mention.actor)) continue;
    const source = { ...wordsOf(page.text, mention), actor: mention.actor, entity: actor.name };
    return { kind: "person", source, head: "", isNamed: true };
  }
  return null;
}

/**
 * Where the words before a pronoun end that may tell whom it means: in "Askov was offering too little, |she| said." she stands behind what
 * is said, and is not the one told of in it; in "Askov disputed that: he was late, |she| said." what is said starts behind the colon.
 */
export function endOfOwn(page: Page, { first, end }: Range, floor: number): number {
  if (page.words[first - 1] !== ",") return first;
  let at = end;
  while (at < end + 3 && /^(?:RB|VB|MD)/.test(page.tags[at] ?? "")) at++;
  if (at === end || !/^[.,;:]$/.test(page.words[at] ?? ".")) return first;
  let colon = first - 1;
  while (colon > floor && !/^[:;]$/.test(page.words[colon]!)) colon--;
  return colon;
}

/** "Asked whether Askov would go, she said": who is asked about does not answer. */
export function isAsked(page: Page, index: number): boolean {
  const { first, last } = page.sentences[index]!;
  for (let at = first; at < Math.min(last, first + 4); at++)
    if (/^(?:asked|pressed|quizzed|questioned|challenged)$/.test(page.words[at]!)) return true;
  return false;
}

/** The first person outside quotation marks, if a verb follows and no comma parts them from the start for long. */
export function leaderOf(page: Page, first: number, end: number): Mention | undefined {
  for (let at = first; at < Math.min(end, first + 16); at++) {
    if (page.quotationAt[at] !== -1) return undefined;
    const { start } = page.tokens[at]!;
    // "Harder withdrew": a surname that is also a word may have any tag
    if (!page.tags[at]!.startsWith("NN") && !/\p{Lu}/u.test(page.text.charAt(start))) continue;
    const mention = mentionAt(page, start);
    if (
      mention?.type === "person" &&
      leads(page, at, end) &&
      mention.actor !== null &&
      !/^['’]s\b/.test(page.text.slice(mention.end, mention.end + 3))
    )
      return mention;
  }
  return undefined;
}

/** A verb follows before long: the name is a subject, not a credit or a list. */
export function leads(page: Page, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 16); next++) {
    if (isFiniteVerb(page, next) && page.quotationAt[next] === -1) return true;
  }
  return false;
}

/** The mention that covers a place. */
function mentionAt(page: Page, place: number): Mention | undefined {
  const low = mentionAfter(page, place);
  const near = page.parts.actors.mentions.slice(low, low + 4);
  return near.find(({ start, end, how }) => start <= place && place < end && how !== "pronoun");
}

/** "Ostmark tells a different story. |It| says": the body or state that is the subject of this sentence or of one just before. */
export function lastThing(page: Page, range: Range): Known | null {
  const own = page.sentenceAt[range.first]!;
  for (let index = own; index >= 0 && index >= own - maxBackForThings; index--) {
    const { first, last } = page.sentences[index]!;
    if (whereOf(page, page.sentences[index]!) !== "body") continue;
    const known = thingThatLeads(page, first, Math.min(last, index === own ? range.first : last));
    if (known !== null) return known;
  }
  return null;
}

/** The subject of the first verb outside quotation marks, where it is a thing that can speak. */
function thingThatLeads(page: Page, first: number, end: number): Known | null {
  for (let verb = first + 1; verb < end; verb++) {
    if (!isFiniteVerb(page, verb) || page.quotationAt[verb] !== -1) continue;
    const subject = subjectBefore(page, verbGroupAt(page, verb).first);
    if (typeof subject === "string" || subject.antecedent !== null) continue;
    if (page.tags[subject.first] === "PRP" || !maySpeak(page, subject)) return null;
    const known = namedSpeaker(page, subject);
    const isBody = known.isNamed || page.lexicon.words("body-noun").has(known.head);
    return known.kind === "thing" && isBody ? known : null;
  }
  return null;
}
