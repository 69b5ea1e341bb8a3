/**
 * @module
 * A refusal in a party's own words that names nothing: "You do not ask a man for his coat in January," "Nobody buys the same camel twice,"
 * "There is nothing to talk about," "We did not stand in the snow for that," "What would be the point?"
 *
 * The shape tells: a rule of life that is denied, a rhetorical question, something done "not" for this, a thing one would "rather". It answers only
 * where another's offer was told of right before, which `linkAnswers` sees to. Left alone: plain news in the past tense, and what an onlooker says.
 */

import type { Decision, Statement } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import { namesOf, speakerAt } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { hungOnTerms } from "./hung-answer.js";

const name = "events/en/quoted-answer";

/** A pattern of the slots given, one behind the other, each a choice: at the beginning, or behind "but" or "and". */
function opening(...slots: readonly string[]): RegExp {
  return new RegExp(`^(?:but |and )?${slots.map((slot) => `(?:${slot})`).join("")}`, "u");
}

const denied = "n['’]t| n['’]t| not";
const willSelf = " shall| will| ['’]ll|['’]ll";
const asking = "why|what for|since when|is (?:that|this)|are (?:we|they)";
const howOrWho = "how (?:can|could|many|much|often|long)|who (?:would|wants|needs|could|can)";
const whatOf = "what (?:would|is|'s) (?:be )?the (?:point|use|sense)";
const whatDo = "what (?:do|does|would|will|are|is) (?:they|we|he|she|it|you)";
const weighing =
  "look at|study|read|consider|discuss|examine|weigh|think about|talk about|consult|see (?:what|whether|if)";

/** Openings of somebody's words, and the answer that they come to. */
const shapes: readonly (readonly [RegExp, Decision])[] = [
  // "you don't hand the matches back", "one does not double a stolen thing"
  [
    opening(
      "you|one|we|people",
      " (?:do|does|can|could|should|must)",
      denied,
      "\\b",
      notOf("say no|know|see|want to comment|have any comment|yet"),
    ),
    "reject",
  ],
  [opening("an? \\w+ does", denied, "\\b"), "reject"],
  [opening("(?:you|one) (?:can|could) (?:never|hardly|only)\\b"), "reject"],
  [
    opening(
      "nobody |no one |no \\w+ |nothing ",
      "in \\w+ |here |",
      "can|could|would|will|should|wants?|needs?|buys?|trusts?|signs?",
      "\\b",
    ),
    "reject",
  ],
  [
    opening(
      "there (?:is|'s|was|will be|would be) ",
      "nothing|no (?:point|need|sense|question|way|room|use|cause)|little (?:point|to)",
      "\\b",
    ),
    "reject",
  ],
  // "we did not stand in the snow for that"
  [/\b(?:did|have|has|had)(?: ?n['’]t| not)\b.*\b(?:for (?:that|this|it)|(?:only |just )?to be \w+)\b/u, "reject"],
  [/^(?:i|we)(?:['’]d| ['’]d| would) (?:rather|sooner)\b/u, "reject"],
  [/^(?:i|we) prefer\b/u, "reject"],
  [/\b(?:is|are|'s) (?:no way to|not how|not the way|not a way|not what)\b/u, "reject"],
  [opening([asking, howOrWho, whatOf, whatDo].join("|"), "\\b.*\\?"), "reject"],
  [
    opening(
      "they|you|he|she",
      " (?:will|shall|'ll|’ll| ['’]ll) (?:have|get) ",
      "it|them|their|his|her|your|what",
      "\\b",
    ),
    "accept",
  ],
  [opening("we|i", willSelf, " (?:be there|come|sign|take it|do it|do that|go along|abide|comply)\\b"), "accept"],
  [
    opening("we|i", `${willSelf}| are going to| have to| need to| must| want to`, " first | ", weighing, "\\b"),
    "consider",
  ],
  [/^(?:first )?let (?:us|me|'s|’s)(?: first)? (?:see|look|read|hear|think|sleep|wait)\b/u, "consider"],
];

/** A look ahead: none of these words come next. */
function notOf(words: string): string {
  return `(?! (?:${words}))`;
}

export const quotedAnswer: FrameRule = {
  name,
  signs: {
    statements: [
      "assert",
      "deny",
      "demand",
      "refuse",
      "ask",
      "appraise",
      "promise",
      "announce",
      "accuse",
      "threaten",
      "accept",
      "propose",
    ],
  },
  find: (view) => view.statements.flatMap((statement) => answerIn(view, statement)),
};

function answerIn(view: SentenceView, statement: Statement): Draft[] {
  if (statement.polarity === "not-said") return [];
  return statement.content.slice(0, 1).flatMap(({ start, end }) => {
    let first = 0;
    while (first < view.tokens.length && (view.tokens[first]!.start < start || !/\p{L}/u.test(view.words[first]!)))
      first++;
    if (first === view.tokens.length || view.tokens[first]!.start >= end) return [];
    const decision = shapeOf(view, first, end);
    const actors = decision === null ? [] : speakerAt(view, first);
    if (decision === null || namesOf(actors).length === 0 || areOnlookers(view, actors)) return [];
    return [draftOf(view, first, actors, hungOnTerms(view, first, decision))];
  });
}

function shapeOf({ words, tokens }: SentenceView, first: number, end: number): Decision | null {
  let last = first;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  const said = words.slice(first, last).join(" ").replaceAll("’", "'");
  return shapes.find(([shape]) => shape.test(said))?.[1] ?? null;
}

function draftOf(view: SentenceView, first: number, actors: Draft["actors"], decision: Decision): Draft {
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { responders: namesOf(actors), proposal: null, object: null, decision, reason: null };
  const draft = {
    view,
    frame: "response" as const,
    first,
    last: first + 1,
    actors,
    recipients: [],
    meaning,
    value: "told",
  };
  return { ...draft, rule: name, fields, isUncoded: true };
}
