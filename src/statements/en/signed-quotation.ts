/**
 * @module
 * Quotations signed by a mark instead of a verb: `Mira Dorn: "The boats will leave."`, `"The boats will leave." — Mira Dorn`.
 *
 * Leaves alone words in marks that are a title or a label ("Rule one: “no nets”") and a dash behind which the sentence goes on.
 */

import { holds } from "../../text/stretch.js";
import type { Draft } from "../draft.js";
import { mentionsWithin } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, tokenFrom, whereOf } from "../page.js";
import { afterQuotation, firstOfQuotation, takenQuotations, wholeQuotation } from "./quotation.js";

export const name = "statements/en/signed-quotation";

const dash = /^(?:--|[-–—―])$/u;
const maxSignature = 10;
const minWords = 4;

/** The signed quotations of an article whose words no other construction has. */
export function findSignedQuotations(page: Page, drafts: readonly Draft[]): Draft[] {
  const taken = takenQuotations(page, drafts);
  return page.quotations.flatMap((quotation, index): Draft[] => {
    if (quotation.depth > 0 || quotation.continues !== -1 || taken.has(index)) return [];
    const sign = signBefore(page, index) ?? signBehind(page, index);
    const sentence = page.sentenceAt[firstOfQuotation(page, index)] ?? -1;
    const where = page.sentences[sentence] === undefined ? null : whereOf(page, page.sentences[sentence]);
    if (sign === null || where === null || afterQuotation(page, index) - firstOfQuotation(page, index) < minWords + 2)
      return [];
    const { speaker, mark } = sign;
    return [
      {
        ...{ speaker, antecedent: null, cue: { first: mark, end: mark + 1 }, lemma: page.words[mark]! },
        ...{ content: wholeQuotation(page, index), act: "assert", isSaid: true, hedge: null },
        ...{ addressee: null, venue: null, via: [], time: -1, where, sentence, rule: name, confidence: 0.8 },
      },
    ];
  });
}

interface Sign {
  readonly speaker: Range;
  readonly mark: number;
}

/** `Mira Dorn, the foreign minister: "..."`: a name at the head of its sentence, no verb before the colon. */
function signBefore(page: Page, index: number): Sign | null {
  const colon = firstOfQuotation(page, index) - 1;
  const sentence = page.sentences[page.sentenceAt[colon] ?? -1];
  if (sentence === undefined || page.words[colon] !== ":") return null;
  let first = colon;
  while (first > sentence.first && !dash.test(page.words[first - 1]!) && colon - first < maxSignature) first--;
  if (!isVerbless(page, first, colon)) return null;
  const speaker = namedIn(page, { first, end: colon });
  if (speaker === null) return null;
  // behind a dash only a name by itself: "a change of style — if not of substance — from Askov:" is no signature
  const isHead = first === sentence.first || (dash.test(page.words[first - 1]!) && speaker.first === first);
  return isHead ? { speaker, mark: colon } : null;
}

/** `"..." — Mira Dorn, foreign minister`: a dash and a name to the end of the line. */
function signBehind(page: Page, index: number): Sign | null {
  const mark = afterQuotation(page, index);
  if (!dash.test(page.words[mark] ?? "") || !page.quotations[index]!.isClosed) return null;
  const line = page.text.indexOf("\n", page.tokens[mark]!.end);
  const stop = line === -1 ? page.text.length : line;
  let end = mark + 1;
  while (end < page.tokens.length && page.tokens[end]!.end <= stop && end - mark <= maxSignature + 1) end++;
  if (end - mark > maxSignature + 1) return null;
  while (end > mark + 1 && page.words[end - 1] === ".") end--;
  const isName = end > mark + 1 && page.tags[mark + 1]!.startsWith("NNP") && isVerbless(page, mark + 1, end);
  return isName ? { speaker: { first: mark + 1, end }, mark } : null;
}

/** Whether no verb and no quotation stands in a stretch. */
function isVerbless(page: Page, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFiniteVerb(page, at) || page.quotationAt[at] !== -1) return false;
  return first < end;
}

/** From the first name of the stretch to its end; "More from Jones" is Jones. */
function namedIn(page: Page, { first, end }: Range): Range | null {
  const [start, stop] = [page.tokens[first]!.start, page.tokens[end - 1]!.end];
  const names = mentionsWithin(page, start, stop).filter(({ type, how }) => type !== "place" && how !== "pronoun");
  const named = names[0];
  if (named === undefined) return null;
  const at = tokenFrom(page, named.start);
  const isWhole = named.end === stop || names.at(-1)!.end === stop || holds(page.words, at, end, ",");
  return isWhole ? { first: at, end } : null;
}
