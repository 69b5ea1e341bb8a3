/**
 * @module
 * Words behind a colon that only a manner of speaking opens: "Askov, the chairwoman, was blunter: no ship would sail", "The union's reply took
 * two words: “Which ship?”".
 *
 * Leaves alone a colon behind what is no manner of speaking ("the hall was full: nobody had gone home") and one that a list follows.
 */

import type { CueSite } from "../cue-sites.js";
import type { Draft } from "../draft.js";
import { isFiniteVerb, type Page, type Range, whereOf } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { ownerOf } from "./any-verb.js";
import { contentEnd } from "./content-end.js";
import { maySpeak } from "./may-speak.js";
import { subjectBefore } from "./subject-before.js";

export const name = "statements/en/manner-colon";

/** Who speaks behind a colon, and the words that say so. */
interface Opening {
  readonly speaker: Range;
  readonly cue: Range;
}

/** The words behind the first colon of a sentence, where what stands before it tells how somebody spoke. */
export function findMannerColon(page: Page, index: number, sites: readonly CueSite[]): Draft[] {
  const sentence = page.sentences[index]!;
  const where = whereOf(page, sentence);
  const colon = where === null ? -1 : colonIn(page, sentence.first, sentence.last);
  if (where === null || colon === -1) return [];
  const opening = byManner(page, colon) ?? byAnswer(page, sentence.first, colon);
  if (opening === null) return [];
  const content = contentAt(page, colon + 1, sentence.last, sites);
  if (content === null) return [];
  const { speaker, cue } = opening;
  return [
    {
      ...{ speaker, antecedent: null, cue, lemma: page.words[cue.first]!, content: [content], act: "assert" },
      ...{ isSaid: true, hedge: null, addressee: null, venue: null, via: [], time: -1, where, sentence: index },
      ...{ rule: name, confidence: 0.72 },
    },
  ];
}

function colonIn(page: Page, first: number, last: number): number {
  for (let at = first + 2; at < last - 1; at++) {
    if (page.quotationAt[at] !== -1) return -1;
    if (page.words[at] === ":") return at;
  }
  return -1;
}

/** "Askov was |blunter|:", "the premier sounded |more cautious|:". */
function byManner(page: Page, colon: number): Opening | null {
  let adjective = colon - 1;
  // "went further |on Monday|:"
  while (
    adjective > 2 &&
    (page.timeAt[adjective] !== -1 || (page.tags[adjective] === "IN" && page.timeAt[adjective + 1] !== -1))
  )
    adjective--;
  if (page.words[adjective] === "it" && page.words[adjective - 1] === "of") adjective -= 2;
  if (!page.lexicon.words("speech-manner").has(page.words[adjective]!)) return null;
  for (let verb = adjective - 1; verb >= adjective - 4 && verb > 0; verb--) {
    if (!isFiniteVerb(page, verb)) continue;
    const subject = subjectBefore(page, verbGroupAt(page, verb).first);
    if (typeof subject === "string" || subject.antecedent !== null || !maySpeak(page, subject)) return null;
    return { speaker: { first: subject.first, end: subject.end }, cue: { first: adjective, end: adjective + 1 } };
  }
  return null;
}

/** "Askov's |reply| took two words: “": an answer that somebody owns, with the words in marks behind the colon. */
function byAnswer(page: Page, first: number, colon: number): Opening | null {
  if (page.quotationAt[colon + 1] === -1) return null;
  for (let at = first + 1; at < colon; at++) {
    if (!page.lexicon.words("answer-noun").has(page.words[at]!) || !page.tags[at]!.startsWith("NN")) continue;
    const owner = ownerOf(page, at, first);
    return owner === null ? null : { speaker: owner, cue: { first: at, end: at + 1 } };
  }
  return null;
}

function contentAt(
  page: Page,
  first: number,
  last: number,
  sites: readonly CueSite[],
): Draft["content"][number] | null {
  const quotation = page.quotationAt[first]!;
  if (quotation !== -1) {
    const { start, end } = page.quotations[quotation]!;
    return { start, end };
  }
  let stop = last;
  while (stop > first && page.tags[stop - 1] === ".") stop--;
  const later = sites.filter((site) => site.first > first);
  const end = contentEnd(page, first, { later, last: stop, isPhrase: false, tag: "VBD" });
  return end - first < 3 ? null : { start: page.tokens[first]!.start, end: page.tokens[end - 1]!.end };
}
