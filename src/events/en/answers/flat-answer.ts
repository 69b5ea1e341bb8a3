/**
 * @module
 * A yes or a no in somebody's own mouth: "Not good enough," she said; "Of course," he replied; "Why would we sign that?"
 *
 * It answers only where an offer was told of before, which `linkAnswers` sees to. Left alone: words that go on ("No one was hurt").
 */

import { acts, type Decision, type Statement } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import { namesOf, speakerAt } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { hungOnTerms } from "./hung-answer.js";

const name = "events/en/flat-answer";
/** The longest phrase of the list. */
const longest = 5;
const stop = /^(?:[.,:]|''|``|-RRB-|HYPH)/u;

export const flatAnswer: FrameRule = {
  name,
  signs: { statements: acts },
  find: (view) => view.statements.flatMap((statement) => answerOf(view, statement)),
};

function answerOf(view: SentenceView, { content }: Statement): Draft[] {
  return content.flatMap(({ start, end }) => {
    let first = 0;
    while (first < view.tokens.length && view.tokens[first]!.start < start) first++;
    while (stop.test(view.tokens[first]?.xpos ?? "NN")) first++;
    const token = view.tokens[first];
    if (token === undefined || token.start >= end) return [];
    const decision = flat(view, first, end) ?? wondered(view, first);
    const actors = decision === null ? [] : speakerAt(view, first);
    if (decision === null || areOnlookers(view, actors)) return [];
    return [draftOf(view, first, actors, hungOnTerms(view, first, decision))];
  });
}

/** "Not good enough.", "Yes, on two provisos": the whole quotation, or what stands before its first stop. */
function flat(view: SentenceView, first: number, end: number): Decision | null {
  if (!view.lexicon.openers.get("flat-answer")!.has(view.words[first]!.replaceAll("’", "'"))) return null;
  const answers = view.lexicon.words.get("flat-answer")!;
  for (let nWords = longest; nWords > 0; nWords--) {
    const decision = answers.get(
      view.words
        .slice(first, first + nWords)
        .join(" ")
        .replaceAll("’", "'"),
    );
    const next = view.tokens[first + nWords];
    const isWhole = next === undefined || next.start >= end || stop.test(next.xpos);
    if (decision !== undefined && isWhole) return decision as Decision;
  }
  return null;
}

/** "Why would we want to do that?" */
function wondered(view: SentenceView, first: number): Decision | null {
  const [why, modal, who] = view.words.slice(first, first + 3);
  const isAsked = why === "why" && /^(?:would|should|on)$/u.test(modal ?? "") && view.words.includes("?");
  return isAsked && /^(?:i|we|anyone|anybody|he|she|they|earth)$/u.test(who ?? "") ? "reject" : null;
}

function draftOf(view: SentenceView, first: number, actors: Draft["actors"], decision: Decision): Draft {
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { responders: namesOf(actors), proposal: null, object: null, decision, reason: null };
  const last = first + 1;
  return { view, frame: "response", first, last, actors, recipients: [], meaning, value: "told", rule: name, fields };
}
