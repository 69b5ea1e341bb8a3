/**
 * @module
 * An answer by a count of votes: "was carried by 54 votes to 49", "passed 61-58", "threw it out by six votes to three", "the count was 54 percent for
 * and 46 against", "a show of hands approved".
 *
 * The answer is that of whoever voted, where that is told. It answers only where an offer was told of before, which `linkAnswers` sees to.
 * Left alone: votes for a person, scores of games, and what will be voted on.
 */

import type { Decision, Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { placedBetween, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/counted-vote";
const number = "(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
/** "by 54 votes to 49", "61 to 58", "a 7-2 vote", "54 percent for and 46 against". */
const count = new RegExp(
  [
    `\\bby (?:a (?:vote|margin) of )?${number}(?: votes?)? to ${number}\\b`,
    `\\b${number} votes? to ${number}\\b`,
    `\\b${number} ?(?:-|–|to) ?${number} vote\\b`,
    `\\b${number}(?: %| per ?cent| percent| votes)? (?:for|in favou?r)\\b.{0,40}\\bagainst\\b`,
  ].join("|"),
  "u",
);
const forIt: ReadonlySet<string> = new Set([
  "pass",
  "carry",
  "approve",
  "adopt",
  "endorse",
  "ratify",
  "back",
  "accept",
  "clear",
]);
const againstIt: ReadonlySet<string> = new Set(["reject", "defeat", "fall", "fail", "throw", "lose", "kill", "sink"]);

export const countedVote: FrameRule = {
  name,
  signs: { words: ["votes", "vote", "against", "hands"] },
  find: (view) => {
    const said = view.words.join(" ");
    return count.test(said) || /\bshow of hands\b/u.test(said)
      ? view.groups.flatMap((group) => voteOf(view, group))
      : [];
  },
};

function voteOf(view: SentenceView, group: VerbGroup): Draft[] {
  const decision = decisionOf(view, group);
  if (decision === null || group.modal !== null || group.isInfinitive || group.isNegated) return [];
  const meaning = meaningOfVerb(view, group);
  if (meaning.realis !== "actual") return [];
  const actors = votersOf(view, group);
  return [{ ...toldAnswer({ view, group, actors, decision, meaning, rule: name }), isUncoded: true }];
}

function decisionOf({ words }: SentenceView, { lemma, main, last }: VerbGroup): Decision | null {
  const behind = words.slice(main, last + 14).join(" ");
  if (lemma === "be") return majority(behind);
  if (!count.test(behind) && !/\bshow of hands\b/u.test(words.slice(0, main).join(" "))) return null;
  if (forIt.has(lemma)) return "accept";
  return againstIt.has(lemma) ? "reject" : null;
}

const percent = "(?: %| per ?cent| percent)?";
const split = new RegExp(
  `(?<yes>\\d+)(?:${percent}| votes) (?:for|in favou?r)\\b.{0,24}?(?<no>\\d+)${percent} against\\b`,
  "u",
);

/** "was 54 percent for and 46 against": the greater number has it. */
function majority(behind: string): Decision | null {
  const { yes, no } = split.exec(behind)?.groups ?? {};
  if (yes === undefined || no === undefined) return null;
  return Number(yes) > Number(no) ? "accept" : "reject";
}

/** Who voted: the subject of "threw it out", or whoever stands behind "by" or "in". */
function votersOf(view: SentenceView, group: VerbGroup): Role[] {
  const clause = clauseAt(view.clauses, group.main);
  const placed = placedBetween(view, group.last, clause.last).filter(
    ({ preposition }) => preposition === "by" || preposition === "in",
  );
  if (placed.length > 0) return placed.map(({ role }) => role).slice(0, 1);
  return group.isPassive || /^(?:pass|fall|fail|be)$/u.test(group.lemma) ? [] : subjectOf(view, group);
}
