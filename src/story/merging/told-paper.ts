/**
 * @module
 * "Under the text", "the draft would have": what a paper says is of the paper that the article told of before, whose maker is not named again.
 *
 * Left alone: a paper with an owner of its own, and one that the article tells of for the first time ("a draft").
 */

import type { Candidate } from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import { differInAmount } from "./amounts.js";
import type { Of } from "./same-rule.js";

/** Rules that tell what is in a paper. */
const telling: ReadonlySet<string> = new Set(["events/en/under-paper", "events/en/plan-terms"]);
/** Rules whose offers may be a paper's. */
const ofPapers: ReadonlySet<string> = new Set([
  ...telling,
  "events/en/deal-terms",
  "events/en/tentative-deal",
  "events/en/answered-proposal",
]);
const nouns =
  "(?:text|draft|paper|plan|proposal|document|deal|agreement|accord|package|offer|arrangement|blueprint|framework|formula|compromise|outline|scheme|initiative)";
const definite = new RegExp(`\\b(?:the|this|that|these)(?: [\\p{L}\\d-]+){0,3} ${nouns}\\b`, "iu");
const anyPaper = new RegExp(`\\b${nouns}\\b`, "iu");
/** So far back an article has told of the paper. */
const reach = 2500;

/** Whether an offer is what a paper says that must have been told of before. */
export function isToldPaper({ event, claim }: EventFeatures): boolean {
  if (event.frame !== "proposal" || !telling.has(event.rule) || event.proposers.length > 0) return false;
  return definite.test(sentenceOf(claim));
}

/** The group of the paper that its article told of last; null where it told of none that fits. */
export function paperMeant(each: EventFeatures, candidates: readonly Candidate[]): number | null {
  const { start } = each.claim.spans[0]!;
  let best: { readonly at: number; readonly group: number } | null = null;
  for (const { group, proposal } of candidates) {
    const { claim, event } = proposal;
    if (claim.reading.article.id !== each.claim.reading.article.id || event.frame !== "proposal") continue;
    const at = claim.spans[0]!.start;
    if (at >= start || start - at > reach || (best !== null && at <= best.at)) continue;
    if (!isPaper(event as Of<"proposal">, proposal) || differInAmount(each, proposal)) continue;
    best = { at, group };
  }
  return best?.group ?? null;
}

function isPaper({ rule }: Of<"proposal">, { claim }: EventFeatures): boolean {
  if (ofPapers.has(rule)) return true;
  const { text } = claim.reading.article;
  return claim.spans.some(({ start, end }) => anyPaper.test(text.slice(start, end)));
}

function sentenceOf({ reading, spans }: EventFeatures["claim"]): string {
  const { start, end } = spans[0]!;
  const sentence = reading.sentences.find((each) => each.start <= start && start < each.end);
  return reading.article.text.slice(Math.min(start, sentence?.start ?? start), Math.max(end, sentence?.end ?? end));
}
