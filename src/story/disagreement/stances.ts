/**
 * @module
 * "rejected the plan" in one, "answered with a list of conditions" in the other: how a party is said to have answered one proposal.
 *
 * On different days it is a change of position, not a disagreement.
 */

import type { Decision } from "../../model/index.js";
import type { EventClaim } from "../claims/claims.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";
import { SpanIndex } from "../words/span-index.js";
import { type DisputeContext, holderOf, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/stances";

/** How far an answer goes towards yes. Two steps apart, two reports do not tell the same answer. */
const step: { readonly [decision in Decision]: number } = {
  "withdraw-acceptance": 0,
  reject: 0,
  dismiss: 0,
  "no-response": 1,
  defer: 2,
  "request-clarification": 3,
  consider: 3,
  "counter-propose": 3,
  "accept-with-conditions": 4,
  "accept-in-principle": 5,
  accept: 6,
};
const apart = 2;

/** A slot for each party and proposal with more than one answer. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<EventClaim>[] {
  const byStance = new Map<string, EventClaim[]>();
  const about = new Map<string, string>();
  const add = (key: string, entry: string, claims: readonly EventClaim[]) => {
    about.set(key, about.get(key) ?? entry);
    byStance.set(key, [...(byStance.get(key) ?? []), ...claims]);
  };
  for (const { entry, claims } of merged) {
    if (entry.frame !== "response" || entry.proposal === null) continue;
    for (const side of new Set(entry.responders.map((responder) => context.sides.sideOf(responder))))
      add(`${entry.proposal}\u0000${side}`, entry.proposal, claims as readonly EventClaim[]);
  }
  for (const { key, entry, claim } of acrossOffers(besideAnswers(merged, context))) add(key, entry, [claim]);
  return [...byStance]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, claims]) => ({
      rule: name,
      aspect: `answer of ${key.split("\u0000")[1]}`,
      about: about.get(key)!,
      told: claims.map((claim) => toldStance(claim, context)),
      compare,
      level: "outlets",
    }));
}

interface Beside {
  readonly key: string;
  readonly entry: string;
  /** What the answer was taken to be to. */
  readonly offer: string | null;
  readonly claim: EventClaim;
}

/** Answers to one offer have their slot already: only those that were taken to be to several are left. */
function acrossOffers(answers: readonly Beside[]): Beside[] {
  const offers = new Map<string, Set<string | null>>();
  for (const { key, offer } of answers) offers.set(key, (offers.get(key) ?? new Set()).add(offer));
  return answers.filter(({ key }) => offers.get(key)!.size > 1);
}

/**
 * "Varn agreed to it, but Ostmark set conditions": two sides answer one thing in one sentence. Where the first answer is told by two
 * reports, what the other side answered beside it is one slot, whatever each report calls the offer.
 */
function besideAnswers(merged: readonly MergedEntry[], { sides }: DisputeContext): Beside[] {
  const sentences = new Map<DatedReading, SpanIndex<number>>();
  const bySentence = new Map<string, { entry: MergedEntry; claim: EventClaim; side: string }[]>();
  for (const entry of merged) {
    if (entry.entry.frame !== "response") continue;
    const [side] = entry.entry.responders.map((responder) => sides.sideOf(responder));
    for (const claim of entry.claims as readonly EventClaim[]) {
      if (side === undefined) continue;
      const index = sentences.get(claim.reading) ?? sentenceStarts(claim.reading);
      sentences.set(claim.reading, index);
      const key = `${claim.reading.article.id}\u0000${index.over(claim.spans[0]!)}`;
      bySentence.set(key, [...(bySentence.get(key) ?? []), { entry, claim, side }]);
    }
  }
  return [...bySentence.values()].flatMap((answers) =>
    answers.flatMap(({ claim, side, entry }) =>
      answers
        .filter((other) => other.side !== side && isToldTwice(other.entry))
        .map((other) => ({
          key: `${other.entry.entry.id}\u0000${side}`,
          entry: entry.entry.id,
          offer: entry.entry.frame === "response" ? entry.entry.proposal : null,
          claim,
        })),
    ),
  );
}

function isToldTwice({ claims }: MergedEntry): boolean {
  return claims.some(({ reading }) => reading !== claims[0]!.reading);
}

/** Where each sentence begins, by place. */
function sentenceStarts({ sentences }: DatedReading): SpanIndex<number> {
  return new SpanIndex(sentences.map((span) => ({ ...span, value: span.start })));
}

function toldStance(claim: EventClaim, { places }: DisputeContext): ToldValue<EventClaim> {
  const decision = claim.event.frame === "response" ? claim.event.decision : "defer";
  return { shown: decision, value: claim, holder: holderOf(claim), claim, evidence: evidenceOf([claim], places) };
}

function compare(a: ToldValue<EventClaim>, b: ToldValue<EventClaim>): Verdict | null {
  if (a.shown === b.shown) return null;
  const gap = gapOf(rangeOf(a.value.event.date), rangeOf(b.value.event.date));
  if (gap !== null && gap > 0) return "position-change";
  const [x, y] = [step[a.shown as Decision], step[b.shown as Decision]];
  if (Math.abs(x - y) < apart) return null;
  // one article that tells both tells a sequence; who answers and leaves a question open has not changed his mind
  if (a.claim.reading.article.id !== b.claim.reading.article.id) return "modality";
  return a.shown === "no-response" || b.shown === "no-response" ? null : "position-change";
}
