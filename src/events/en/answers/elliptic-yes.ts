/**
 * @module
 * A yes that leaves out its verb: "Ostmark said it would", "both will", "she did so within the hour", "the guard has done as it was asked".
 *
 * It answers only where an offer was told of before, which `linkAnswers` sees to. Left alone: what follows "as", "than" and "if", and a verb that
 * has more behind it.
 */

import type { Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers, speaksFor } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { hungOnTerms } from "./hung-answer.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/elliptic-yes";
const willing: ReadonlySet<string> = new Set(["will", "would"]);
const ending = /^[.:]$/u;
const comparing: ReadonlySet<string> = new Set([
  "as",
  "than",
  "if",
  "whether",
  "what",
  "whatever",
  "which",
  "who",
  "how",
  "so",
  "when",
]);

export const ellipticYes: FrameRule = {
  name,
  signs: { modals: willing, words: ["did", "done"] },
  find: (view) => view.groups.flatMap((group) => yesOf(view, group)),
};

function yesOf(view: SentenceView, group: VerbGroup): Draft[] {
  if (!isLeftOut(view, group) || group.isNegated || meaningOfVerb(view, group).polarity === "negated") return [];
  const { first, opener } = clauseAt(view.clauses, group.main);
  if (comparing.has(opener) || comparing.has(view.words[first]!) || view.words.at(-1) === "?") return [];
  const actors = doersOf(view, group);
  if (namesOf(actors).length === 0 || areOnlookers(view, actors)) return [];
  const decision = hungOnTerms(view, group.main, "accept");
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  return [{ ...toldAnswer({ view, group, actors, decision, meaning, rule: name }), isUncoded: true }];
}

/** "would.", "will, he said", "did so", "had done so within the hour"; not "did so to save face". */
function isLeftOut(view: SentenceView, { lemma, last, modal }: VerbGroup): boolean {
  if (lemma === "do") return view.words[last] === "so" && modal === null && !goesOn(view, last + 1);
  return willing.has(lemma) && (isEnd(view, last) || isToldBehind(view, last));
}

function isEnd({ tokens }: SentenceView, at: number): boolean {
  return tokens[at] === undefined || ending.test(tokens[at]!.xpos);
}

/** "He will, he says, until Friday"; not "it would, however, go on". */
function isToldBehind({ words, tokens, statements }: SentenceView, at: number): boolean {
  if (words[at] !== ",") return false;
  const next = tokens.slice(at + 1, at + 4);
  return statements.some(({ cue }) => cue !== null && next.some(({ start }) => cue.start === start));
}

function goesOn({ tokens }: SentenceView, at: number): boolean {
  return /^(?:TO|VB)/u.test(tokens[at]?.xpos ?? "");
}

/** The speaker of himself or his own side, or whoever the outlet tells it of. */
function doersOf(view: SentenceView, group: VerbGroup): Role[] {
  const doers = subjectOf(view, group);
  const speakers = speakerAt(view, group.main);
  const isOwn = speakers.length === 0 || doers.some((doer) => speakers.some((each) => speaksFor(view, each, doer)));
  return isOwn ? doers : [];
}
