/**
 * @module
 * Which acts of a sentence carry a code of their own. The record keeps every act; PLOVER codes what was done or said once.
 *
 * "Agreed to halt the raids" is one AGREE, "demanded that Ostmark withdraw" one REQUEST: the halt and the withdrawal are what is agreed to and demanded.
 * Without a code stays what is only the content of another act, a second reading of the same word, and an act of which nobody is named.
 */

import { deedFrames, type FrameName } from "../model/index.js";
import { needsAnOffer } from "./answers.js";
import { clauseAt, relativeWords } from "./clauses.js";
import { type Draft, whole } from "./envelope.js";
import { isPlanned } from "./meaning.js";
import { isSameRole } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { groupWithMain } from "./verb-groups.js";

/** Of two readings of one word the one named first here is coded; frames that are not named come between these and "proposal". */
const rank: readonly FrameName[] = ["accusation", "demand", "threat", "response"];
/** Frames whose act may be the content of another. */
const contents: ReadonlySet<FrameName> = new Set([
  "talks",
  "mediation",
  "concession",
  "retreat",
  "aid",
  "support",
  "cooperate",
  "agreement",
  "ceasefire",
  "sanction",
  "mobilize",
  "coerce",
  "attack",
  "proposal",
]);
const answers: ReadonlySet<FrameName> = new Set(["response", "demand", "threat", "concession"]);
const ordered: ReadonlySet<FrameName> = new Set(["coerce", "attack", "sanction", "accusation", "concession"]);
const asked: ReadonlySet<FrameName> = new Set(["demand", "proposal"]);

/** The drafts of one sentence, those without a code of their own marked. */
export function markUncoded(view: SentenceView, drafts: readonly Draft[]): Draft[] {
  const acts = drafts.map((draft) => ({ ...draft, frame: draft.codedAs ?? draft.frame }));
  return drafts.map((original, at) => {
    const draft = acts[at]!;
    const others = acts.filter((other) => other !== draft && !isTentative(other));
    const isUncoded =
      isNobodys(draft) ||
      others.some((other) => isOtherReading(view, draft, other) || isToldTwice(draft, other)) ||
      isContent(view, draft, others) ||
      isOnlyNamed(view, draft) ||
      (others.length > 0 && isDescription(view, draft));
    return isUncoded ? whole(original, isUncoded) : original;
  });
}

/** "will not lift the ban", "walked out" may answer an offer; whether one was made is seen later, and until then the act keeps its code. */
function isTentative({ frame, rule, isUncoded }: Draft): boolean {
  return frame === "response" && (isUncoded === true || needsAnOffer(rule));
}

/** Told of nobody, and, of a blow, without anybody hurt. */
function isNobodys({ actors, recipients, quantities = [], meaning }: Draft): boolean {
  // "the ban will not be lifted": who refuses is not told
  if (meaning.polarity === "negated") return actors.length === 0;
  return actors.length === 0 && recipients.length === 0 && quantities.length === 0;
}

function isOtherReading(view: SentenceView, draft: Draft, other: Draft): boolean {
  if (draft.first !== other.first) return false;
  // "ordered the arrest of Brandt": the deed is told, and not that it was asked for
  if (view.lemmas[draft.first] === "order" && (ordered.has(draft.frame) || ordered.has(other.frame)))
    return asked.has(draft.frame);
  return draft.frame !== other.frame && rankOf(draft.frame) > rankOf(other.frame);
}

function rankOf(frame: FrameName): number {
  if (frame === "proposal") return rank.length + 1;
  const at = rank.indexOf(frame);
  return at < 0 ? rank.length : at;
}

/** "accused Ostmark of violating the truce" accuses once. */
function isToldTwice(draft: Draft, other: Draft): boolean {
  if (draft.frame !== "accusation" || other.frame !== "violation" || other.first < draft.first) return false;
  return draft.actors.some((actor) => other.actors.some((alleger) => isSameRole(actor, alleger)));
}

/** "agreed to halt", "rejected an ultimatum", "ready for talks": the content of what stands before it. */
function isContent(view: SentenceView, draft: Draft, others: readonly Draft[]): boolean {
  const { first, frame } = draft;
  const group = groupWithMain(view.groups, first);
  const isAhead = contents.has(frame) && isPlanned(draft.meaning.realis);
  if (group === undefined) {
    const isAsked = asked.has(frame) || isAhead || draft.value === "agreed";
    const clause = clauseAt(view.clauses, first);
    return (
      isAsked && others.some((other) => answers.has(other.frame) && other.first < first && other.first >= clause.first)
    );
  }
  if (!group.isInfinitive || !isAhead) return false;
  const outer = view.groups.findLast(({ main, isInfinitive }) => main < group.first && !isInfinitive);
  const from = outer?.first ?? 0;
  return others.some((other) => other.first >= from && other.first < group.first);
}

const unasserted: ReadonlySet<string> = new Set(["for", "at", "of", "without", "against", "from", "about", "on"]);
const owned: ReadonlySet<string> = new Set(["guilty", "responsible"]);

/** "without returning", "a call for deploying", "accused of shelling": named, not told as done. */
function isOnlyNamed(view: SentenceView, { first, frame }: Draft): boolean {
  const group = groupWithMain(view.groups, first);
  if (group?.isParticiple !== true || frame === "violation") return false;
  return unasserted.has(view.words[group.first - 1] ?? "") && !owned.has(view.words[group.first - 2] ?? "");
}

/** "a plan drafted by Varnhem", "the crew jailed last year": what describes somebody in another act is not news of its own. */
function isDescription(view: SentenceView, { first, frame }: Draft): boolean {
  const group = groupWithMain(view.groups, first);
  const isRelative = group !== undefined && relativeWords.has(clauseAt(view.clauses, first).opener);
  // deeds that are told there are news of their own, unless they are older
  if (isRelative && (group.isPastPerfect || !deedFrames.has(frame))) return true;
  return (
    group?.isParticiple === true &&
    group.isPassive &&
    group.first === first &&
    /^NN/.test(view.tokens[first - 1]?.xpos ?? "")
  );
}
