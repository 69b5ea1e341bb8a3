/**
 * @module
 * Words a relative clause reports: "in what Kyiv said was a trap", "a plan that the union says would cost jobs".
 *
 * The words go on right behind the cue with their verb; their subject stands before the speaker. Leaves alone a cue with
 * a clause of its own.
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";

export const name = "statements/en/free-relative";

export const freeRelative: Construction = { name, find };

/** The "was" of "what she told the crews |was| that ...": the first verb with a tense behind the cue, if nothing but phrases stand between; -1 for none. */
export function clefted(page: Page, from: number, last: number): number {
  for (let at = from; at < last && page.sentenceAt[at] === page.sentenceAt[from]; at++) {
    if (isFiniteVerb(page, at)) return at === from || /^(?:is|was|were|are)$/.test(page.words[at]!) ? at : -1;
    if (page.quotationAt[at] !== -1 || /^(?:[.:;]|that)$/.test(page.words[at]!)) return -1;
  }
  return -1;
}

/** The verb behind "what Kyiv said" with the rest of its clause. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  if (!site.verb.complements.has("clause") || site.form !== "finite" || call.isInverted || call.subject === null)
    return null;
  const cleft = page.words[call.first - 1] === "what" ? clefted(page, call.end, call.last) : -1;
  if (cleft > call.end) return behindBe(call, cleft + 1);
  const way = afterCue(page, call.end, call.last);
  if (way.at >= call.last || !isFiniteVerb(page, way.at) || page.quotationAt[way.at] !== -1) return null;
  const before = page.words[call.first - 1] ?? "";
  const isFree = before === "what" || before === "which" || before === "that" || before === "who";
  if (!isFree && !/^(?:NN|CD)/.test(page.tags[call.first - 1] ?? "")) return null;
  const later = call.later.filter(({ first }) => first > way.at);
  const context = { later, last: call.last, isPhrase: false, tag: "VBD" };
  const end = contentEnd(page, way.at, context);
  return draftOf(call, {
    content: [{ start: page.tokens[way.at]!.start, end: page.tokens[end - 1]!.end }],
    time: way.time,
    rule: name,
    confidence: isFree ? 0.85 : 0.7,
  });
}

/** "What she told the crews was |that they could go|": the words stand behind "be". */
function behindBe(call: Call, from: number): Draft | null {
  const { page, later, last } = call;
  if (from + 1 >= last) return null;
  const context = { later: later.filter(({ first }) => first > from), last, isPhrase: false, tag: "VBD" };
  const end = contentEnd(page, from, context);
  const inQuotation = page.quotationAt[end - 1]!;
  const stop = Math.max(page.tokens[end - 1]!.end, inQuotation === -1 ? 0 : page.quotations[inQuotation]!.end);
  return draftOf(call, { content: [{ start: page.tokens[from]!.start, end: stop }], rule: name, confidence: 0.8 });
}
