/**
 * @module
 * Headlines that name their source with a colon: "Askov: no deal without guards", "Truce to hold: premier".
 *
 * Leaves alone labels that name no source ("Live: talks in Ostby", "Analysis: what the pact means").
 */

import type { Draft } from "../draft.js";
import { mentionsWithin } from "../mentions.js";
import { isFiniteVerb, type Page, whereOf } from "../page.js";

export const name = "statements/en/headline-colon";

/** The statement of a headline with one colon. */
export function findHeadlineColon(page: Page, index: number): Draft[] {
  const sentence = page.sentences[index]!;
  const where = whereOf(page, sentence);
  if (where === null || (where !== "headline" && !isTitleLike(page, index))) return [];
  let last = sentence.last;
  while (last > sentence.first && page.tags[last - 1] === ".") last--;
  const colon = page.words.slice(sentence.first, last).indexOf(":") + sentence.first;
  if (colon <= sentence.first || colon >= last - 1) return [];
  const before = { first: sentence.first, end: colon };
  const after = { first: colon + 1, end: last };
  const isFirst = colon - sentence.first <= 6 && isSource(page, before);
  const speaker = isFirst ? before : last - colon <= 7 && isSource(page, after) ? after : null;
  if (speaker === null) return [];
  const words = isFirst ? after : before;
  if (words.end - words.first < 3) return [];
  return [
    {
      ...{ speaker, antecedent: null, cue: { first: colon, end: colon + 1 }, lemma: ":" },
      ...{ content: [{ start: page.tokens[words.first]!.start, end: page.tokens[words.end - 1]!.end }] },
      ...{ act: "assert", isSaid: true, hedge: null, addressee: null, venue: null, via: [], time: -1 },
      ...{ where, sentence: index, rule: name, confidence: 0.7 },
    },
  ];
}

/** The first line of a text, short and alone in its block: a title that nothing marks as one. */
function isTitleLike(page: Page, index: number): boolean {
  const sentence = page.sentences[index]!;
  return index === 0 && sentence.last - sentence.first <= 24 && page.sentences[1]?.block !== sentence.block;
}

/** A name, an office or a group that can speak, without a verb. */
function isSource(page: Page, { first, end }: { first: number; end: number }): boolean {
  const start = page.tokens[first]!.start;
  const stop = page.tokens[end - 1]!.end;
  for (let at = first; at < end; at++) if (isFiniteVerb(page, at) || page.quotationAt[at] !== -1) return false;
  const roles = page.lexicon.words("role-noun");
  if (roles.has(page.words[end - 1]!)) return true;
  return mentionsWithin(page, start, stop).some((mention) => mention.end === stop && mention.type !== "place");
}
