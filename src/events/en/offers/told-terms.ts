/**
 * @module
 * What a plan asks, told on in the sentences behind it: "The mediators left a paper in both capitals. Each army would fall back ten kilometres. In return the
 * lenders would free the money."
 *
 * Such sentences name neither the plan nor its maker, so they are further words of the plan and no offers of their own. Left alone: what a party
 * says it will do, what is thought of the plan, meetings, and sentences that tell an offer of somebody else.
 */

import type { ReportedEvent, Statement } from "../../../model/index.js";
import { overlapOf, type Span } from "../../../text/span.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { evidenceAt } from "../../evidence.js";
import type { SentenceView } from "../../sentence-view.js";
import { isOnlooker } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";

type Told = ReportedEvent & { readonly frame: "proposal" };

/** Sentences between the last words of a plan and the next. */
const reach = 2;
/** So many sentences tell on what a plan says. */
const mostSentences = 6;
const providing: ReadonlySet<string> = new Set(["would", "will", "must", "shall"]);
const thinking: ReadonlySet<string> = new Set(["likely", "probably", "surely", "perhaps", "possibly", "presumably"]);
/** Rules that tell what is in a paper. */
const ofPapers: ReadonlySet<string> = new Set([
  "events/en/plan-terms",
  "events/en/deal-terms",
  "events/en/under-paper",
  "events/en/tentative-deal",
]);
const papers: ReadonlySet<string> = new Set([
  "plan",
  "package",
  "text",
  "proposal",
  "initiative",
  "deal",
  "bill",
  "resolution",
  "draft",
  "term",
  "swap",
]);

/** The events with the words that tell on what a plan says; `drafts` stand in the order of the events. */
export function withToldTerms(
  events: readonly ReportedEvent[],
  drafts: readonly Draft[],
  views: readonly SentenceView[],
) {
  const told = [...events];
  const atView = new Map<SentenceView, number[]>();
  for (const [k, { view }] of drafts.entries()) atView.set(view, [...(atView.get(view) ?? []), k]);
  let plan: { readonly at: number; last: number; n: number } | null = null;
  for (const view of views) {
    const own = (atView.get(view) ?? []).filter((k) => told[k]!.frame === "proposal");
    if (plan !== null && view.index - plan.last > reach) plan = null;
    if (plan !== null && plan.n < mostSentences) {
      const spans = termsIn(view, told[plan.at] as Told).filter(
        (span) => !own.some((k) => told[k]!.evidence.some((words) => overlapOf(words, span) > 0)),
      );
      const event = told[plan.at]!;
      if (spans.length > 0) {
        told[plan.at] = { ...event, evidence: [...event.evidence, ...spans] };
        plan = { at: plan.at, last: view.index, n: plan.n + 1 };
      }
    }
    const next = own.findLast((k) => isPlan(told[k] as Told, drafts[k]!));
    if (next !== undefined) plan = { at: next, last: view.index, n: 0 };
  }
  return told;
}

/** An offer told by a word for one, or by what it says. */
function isPlan({ rule, polarity, trigger, evidence }: Told, { view }: Draft): boolean {
  if (polarity !== "affirmed" || view.isHeadline) return false;
  if (ofPapers.has(rule)) return true;
  const words = view.lexicon.words.get("draft")!;
  return [trigger, ...evidence].some(
    (span) =>
      view.nouns.some(({ first, kind }) => papers.has(kind) && isIn(view, first, span)) ||
      view.lemmas.some((lemma, at) => words.has(lemma) && view.tokens[at]!.upos === "NOUN" && isIn(view, at, span)),
  );
}

function isIn({ tokens }: SentenceView, at: number, { start, end }: Span): boolean {
  return start <= tokens[at]!.start && tokens[at]!.end <= end;
}

/** The clauses of a sentence that tell what is to be done. */
function termsIn(view: SentenceView, plan: Told): Span[] {
  if (view.isHeadline || view.words.at(-1) === "?") return [];
  const spans: Span[] = [];
  for (const group of view.groups) {
    if (!isToBeDone(view, group) || isSaidByOther(view, group, plan)) continue;
    const clause = clauseAt(view.clauses, group.main);
    if (!opening.has(clause.opener) && !isSaid(view, group)) continue;
    if (!isOnMatter(view, group)) continue;
    const [span] = evidenceAt(view, group.main);
    if (span !== undefined && !spans.some((other) => overlapOf(other, span) > 0)) spans.push(span);
  }
  return spans;
}

/** What opens a main clause. */
const opening: ReadonlySet<string> = new Set(["", "and", ";", ",", ":", "but"]);

function isSaid(view: SentenceView, { main }: VerbGroup): boolean {
  const { start } = view.tokens[main]!;
  return view.statements.some(({ content }) => content.some((span) => span.start <= start && start < span.end));
}

/** "would fall back", "are to be freed"; not "would have preferred", "will likely do". */
function isToBeDone(view: SentenceView, group: VerbGroup): boolean {
  const words = view.words.slice(group.first, group.main);
  if (words.some((word) => word === "have" || thinking.has(word))) return false;
  if (group.isInfinitive)
    return view.lemmas[group.first - 1] === "be" && /^(?:is|are)$/u.test(view.words[group.first - 1]!);
  return group.modal !== null && providing.has(group.modal);
}

/** Whether a party says it: what the plan's maker or somebody without a name says of it is the plan. */
function isSaidByOther(view: SentenceView, { main }: VerbGroup, plan: Told): boolean {
  const { start } = view.tokens[main]!;
  const holding = view.statements.filter(({ content }) =>
    content.some((span) => span.start <= start && start < span.end),
  );
  return holding.some(({ speaker, kind }) => kind === "direct" || !tellsOf(view, speaker, plan));
}

function tellsOf(view: SentenceView, speaker: Statement["speaker"], { actors }: Told): boolean {
  if (speaker === null) return true;
  if (isOnlooker(view, speaker.text)) return false;
  if (speaker.actor === null) return true;
  return actors.some(({ actor }) => actor === speaker.actor);
}

/** A deed, a number or something that sides bargain about. */
function isOnMatter(view: SentenceView, group: VerbGroup): boolean {
  const { lexicon } = view;
  if (group.lemma === "meet" || group.lemma === "talk" || group.lemma === "say") return false;
  const { first, last } = clauseAt(view.clauses, group.main);
  // "would be a mistake"
  if (
    (group.lemma === "be" || group.lemma === "have") &&
    !view.tokens.slice(group.last, last).some(({ xpos }) => xpos === "CD")
  )
    return false;
  if (lexicon.words.get("deed")!.has(group.lemma)) return true;
  const bargain = lexicon.words.get("bargain")!;
  for (let at = first; at < last; at++)
    if (at !== group.main && (bargain.has(view.lemmas[at]!) || (at > group.main && view.tokens[at]!.xpos === "CD")))
      return true;
  return view.nouns.some((noun) => noun.first >= first && noun.first < last && noun.kind !== "organ");
}
