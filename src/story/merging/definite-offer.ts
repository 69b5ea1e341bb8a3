/**
 * @module
 * "The offer still stands", "would consider the proposal": an offer that is only pointed at is the one the reader has just met.
 *
 * It joins the last offer of its article that fits, or, where it names the matter ("the harbour offer"), an offer on that matter
 * anywhere in the story. The side that answers an offer did not make it.
 */

import { dayNumber } from "../../model/index.js";
import type { Candidate } from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import type { Sides } from "../names/sides.js";
import { daysApart, type Of } from "./same-rule.js";

const nouns = "(?:offer|proposal|plan|idea|initiative|suggestion|package)s?";
const offerNoun = new RegExp(`^${nouns}$`, "u");
/** "the idea of early elections", "the plan to drain the lake": its own words say which it is. */
const naming = new RegExp(`\\b${nouns} (?:of|to|for|that) (?<matter>\\p{Ll}[^.;:]{3,90})`, "u");
const pointing = /^(?:the|this|that|these|those|such|.{2,}['’]s)$/u;
const owning = /^(?:our|its|their|his|her|my)$/u;
/** "the latest harbour offer": words between the article and the noun. */
const maxBetween = 2;
const maxDays = 45;

/** "We ask for patience" between an offer and "the offer" is not what is meant. */
const ofSomething = 0.3;

/** The rule that finds an offer in an answer to it. */
const ofAnswers = "events/en/answered-proposal";

/** An offer is "the offer" in the news of so many days. */
const newsDays = 5;

/** Whether an event names no offer of its own but points at one. */
export function isDefiniteOffer({ event, claim, answers }: EventFeatures): boolean {
  if (event.frame !== "proposal") return false;
  // "rejected the plan" makes a plan of no matter
  if (event.object === "settlement-plan")
    return event.rule === ofAnswers && answers !== null && event.terms.length === 0;
  return (event.object === null || event.object === "other") && (namesOffer({ claim }) || answers !== null);
}

/** The group of the offer that is meant; null when none fits. */
export function offerMeant(each: EventFeatures, candidates: readonly Candidate[], sides: Sides): number | null {
  if (candidates.length === 0) return null;
  const pointer = pointerOf(each, sides);
  const barred = new Set<number>();
  for (const { group, proposal } of candidates)
    if (!barred.has(group) && !mayMean(pointer, proposal, sides)) barred.add(group);
  let best: number | null = null;
  let bestScore = 0;
  for (const { group, proposal } of candidates) {
    if (barred.has(group)) continue;
    const score = likenessOf(each, proposal, sides);
    if (score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  return (
    best ??
    offerOfTheDays(
      each,
      candidates.filter(({ group }) => !barred.has(group)),
      sides,
    )
  );
}

/** The one offer in the news of the days before: of the side whose offer it is called, or of any but the one that answers. */
function offerOfTheDays(each: EventFeatures, candidates: readonly Candidate[], sides: Sides): number | null {
  if (each.answers === null) return null;
  const makers = sides.sidesOf((each.event as Of<"proposal">).proposers);
  let only: number | null = null;
  for (const { group, proposal } of candidates) {
    const theirs = sides.sidesOf((proposal.event as Of<"proposal">).proposers);
    if (theirs.length === 0 || (makers.length > 0 && !theirs.some((side) => makers.includes(side)))) continue;
    if (!isShortlyBefore(proposal, each) || group === only) continue;
    if (only !== null) return null;
    only = group;
  }
  return only;
}

function isShortlyBefore({ claim: offer }: EventFeatures, each: EventFeatures): boolean {
  const { claim } = each;
  if (offer.day === null || claim.day === null || offer.reading.article.id === claim.reading.article.id) return false;
  const days = dayNumber(claim.day) - dayNumber(offer.day);
  return days >= 0 && days <= newsDays;
}

/** What points at an offer, with what each offer is held against. */
interface Pointer {
  readonly each: EventFeatures;
  /** The sides whose offer it is called; none where it is called nobody's. */
  readonly makers: readonly string[];
  /** The sides that answer, and did not make it; none where the offer has an owner. */
  readonly answering: readonly string[];
  readonly matter: readonly string[];
}

function pointerOf(each: EventFeatures, sides: Sides): Pointer {
  const { proposers, addressees, attribution } = each.event as Of<"proposal">;
  const isNobodys = proposers.length === 0 && !leadsOf(each.claim).some((word) => owning.test(word));
  return {
    each,
    makers: sides.sidesOf(proposers),
    answering: isNobodys ? sides.sidesOf([...addressees, ...attribution.flatMap(({ entity }) => entity ?? [])]) : [],
    matter: matterOf(each),
  };
}

function mayMean({ each, makers: own, answering, matter }: Pointer, offer: EventFeatures, sides: Sides): boolean {
  const makers = sides.sidesOf((offer.event as Of<"proposal">).proposers);
  if (own.length > 0 && makers.length > 0 && !own.some((side) => makers.includes(side))) return false;
  if (answering.some((side) => makers.includes(side))) return false;
  if (areDisjoint(each.targets, offer.targets)) return false;
  if (matter.length > 0 && !matter.some((word) => hasBeginning(offer.ownWords, word))) return false;
  const gap = daysApart(each, offer);
  return gap === null || gap <= maxDays;
}

function hasBeginning(words: ReadonlySet<string>, beginning: string): boolean {
  for (const word of words) if (word.startsWith(beginning)) return true;
  return false;
}

/** The beginnings of the longer words that name it, so that "elect" is in "elections"; none where nothing does. */
function matterOf({ claim: { reading, spans } }: EventFeatures): string[] {
  const told = spans.map(({ start, end }) => naming.exec(reading.article.text.slice(start, end))?.groups?.matter ?? "");
  return (
    told
      .join(" ")
      .toLowerCase()
      .match(/\p{L}{5,}/gu) ?? []
  ).map((word) => word.slice(0, 5));
}

/** The nearer before it, the likelier; the matter named outweighs nearness, and an offer of something outweighs a bare wish. */
function likenessOf(each: EventFeatures, offer: EventFeatures, sides: Sides): number {
  const isOnMatter = shareOne(each.targets, offer.targets);
  const distance = each.claim.spans[0]!.start - offer.claim.spans[0]!.start;
  const isBefore = each.claim.reading.article.id === offer.claim.reading.article.id && distance > 0;
  if (!isOnMatter && !isBefore) return 0;
  const makers = sides.sidesOf((offer.event as Of<"proposal">).proposers);
  const isTheirs = sides.sidesOf((each.event as Of<"proposal">).proposers).some((side) => makers.includes(side));
  const { object } = offer.event as Of<"proposal">;
  const isOfSomething = object !== null && object !== "other";
  return (
    (isOnMatter ? 2 : 0) +
    (isBefore ? 1 + 1 / (1 + distance / 1000) : 0) +
    (isTheirs ? 1 : 0) +
    (isOfSomething ? ofSomething : 0)
  );
}

/** Whether the words speak of an offer as such: "the plan", "their proposals". */
export function namesOffer({ claim }: Pick<EventFeatures, "claim">): boolean {
  return leadsOf(claim).some((word) => pointing.test(word) || owning.test(word));
}

/** Whether both name a matter and share none. */
export function areDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !shareOne(a, b);
}

/** Whether two sets have something in common. */
export function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/** The words that stand shortly before the nouns for an offer. */
function leadsOf({ reading, spans }: EventFeatures["claim"]): readonly string[] {
  const known = leadsIn.get(spans);
  if (known !== undefined) return known;
  const words = spans.flatMap(({ start, end }) =>
    reading.article.text
      .slice(start, end)
      .toLowerCase()
      .split(/[\s,;:"“”()]+/u),
  );
  const leads = words.flatMap((word, at) =>
    offerNoun.test(word) ? words.slice(Math.max(0, at - maxBetween - 1), at) : [],
  );
  leadsIn.set(spans, leads);
  return leads;
}

/** The same words for the same clause, as often as it is compared. */
const leadsIn = new WeakMap<EventFeatures["claim"]["spans"], readonly string[]>();
