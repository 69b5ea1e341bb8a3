/**
 * @module
 * Who speaks in "the letter said" and "the report added": whoever wrote it, by the last sentence that names the paper and its author.
 *
 * Leaves alone papers that nobody is named for, and texts of several parties ("the deal says").
 */

import type { Mention } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import { subjectBefore } from "../en/subject-before.js";
import { actorOf, mentionAfter, mentionsWithin } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, spanOf, tokenFrom } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { headOf, type Known, sourceFrom } from "./known.js";

/** How many sentences back the paper may have been named with its author. */
const maxSentencesBack = 4;

/** The author of the paper that a phrase takes up; null when the phrase is none, or nobody is named. */
export function authorSpeaker(page: Page, range: Range, said: readonly Known[]): Known | null {
  const opening = page.words[range.first]!;
  if (opening !== "the" && opening !== "this" && opening !== "that") return null;
  const head = headOf(page, range);
  const word = page.words[head]!;
  if (range.end - head > 1 || !page.lexicon.words("paper").has(word)) return null;
  const own = page.sentenceAt[range.first]!;
  const last = range.first - 1;
  for (let at = last; at >= 0 && own - page.sentenceAt[at]! <= maxSentencesBack; at--) {
    if (page.words[at] !== word || page.quotationAt[at] !== -1) continue;
    const known =
      byOrFrom(page, at) ?? ownerOf(page, at) ?? frontedFor(page, at) ?? issuedIt(page, at) ?? spokeIn(page, at, said);
    if (known === null) continue;
    const { actor, entity } = known;
    return {
      kind: "thing",
      head: word,
      isNamed: true,
      source: sourceFrom(wordsOf(page.text, spanOf(page, range)), actor, entity),
    };
  }
  return null;
}

type Author = Pick<Known["source"], "actor" | "entity">;

function authorOf(page: Page, mention: Mention | undefined): Author | null {
  const actor = mention && actorOf(page, mention);
  return actor ? { actor: actor.id, entity: actor.name } : null;
}

/** "a letter from Askov", "a report by the union". */
function byOrFrom(page: Page, at: number): Author | null {
  if (page.words[at + 1] !== "by" && page.words[at + 1] !== "from") return null;
  const next = page.words[at + 2] === "the" ? at + 3 : at + 2;
  const start = page.tokens[next]?.start;
  if (start === undefined) return null;
  const mention = page.parts.actors.mentions[mentionAfter(page, start)];
  if (mention === undefined || mention.start > start + 12) return null;
  // "a report from Ostby": where it comes from, not who wrote it
  return actorOf(page, mention)?.type === "place" ? null : authorOf(page, mention);
}

/** "Askov's letter", "her letter". */
function ownerOf(page: Page, at: number): Author | null {
  let owner = at - 1;
  while (/^(?:JJ|NN|CD)/.test(page.tags[owner] ?? "") && at - owner < 4) owner--;
  if (page.tags[owner] === "POS") owner--;
  else if (page.tags[owner] !== "PRP$") return null;
  const { start, end } = page.tokens[owner]!;
  const mention = page.parts.actors.mentions[mentionAfter(page, start)];
  return mention !== undefined && mention.start <= start && mention.end >= end ? authorOf(page, mention) : null;
}

/** "In a letter on Monday, Askov": the one who is named right behind the comma. */
function frontedFor(page: Page, at: number): Author | null {
  const { first, last } = page.sentences[page.sentenceAt[at]!]!;
  if (page.words[first] !== "in" || at - first > 6) return null;
  for (let comma = at + 1; comma < Math.min(last, at + 12); comma++) {
    if (page.words[comma] !== ",") continue;
    const start = page.tokens[comma + 1]?.start;
    if (start === undefined) return null;
    const mention = page.parts.actors.mentions[mentionAfter(page, start)];
    return mention !== undefined && mention.start < start + 6 ? authorOf(page, mention) : null;
  }
  return null;
}

/** "Askov posted a letter": the subject of the verb that brings the paper. */
function issuedIt(page: Page, at: number): Author | null {
  let verb = at - 1;
  while (/^(?:JJ|NN|DT|VBN)/.test(page.tags[verb] ?? "") && at - verb < 5) verb--;
  if (!page.lexicon.words("publishing").has(page.words[verb] ?? "") || !isFiniteVerb(page, verb)) return null;
  const subject = subjectBefore(page, verbGroupAt(page, verb).first);
  if (typeof subject === "string" || subject.antecedent !== null) return null;
  const { start, end } = spanOf(page, subject);
  const named = mentionsWithin(page, start, end).filter(({ actor, how }) => actor !== null && how !== "role");
  return new Set(named.map(({ actor }) => actor)).size === 1 ? authorOf(page, named[0]) : null;
}

/** "Askov said in a letter": who spoke in the sentence that names the paper. */
function spokeIn(page: Page, at: number, said: readonly Known[]): Author | null {
  const isIn = ["in", "on"].includes(page.words[at - 2] ?? "") || ["in", "on"].includes(page.words[at - 3] ?? "");
  if (!isIn) return null;
  const sentence = page.sentenceAt[at];
  for (let index = said.length - 1; index >= 0 && index >= said.length - 12; index--) {
    const { source } = said[index]!;
    if (page.sentenceAt[tokenFrom(page, source.start)] === sentence) return source;
  }
  return null;
}
