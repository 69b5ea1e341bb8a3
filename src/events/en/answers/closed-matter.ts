/**
 * @module
 * A no that names the thing and no offer: "there would be no withdrawal", "the army does not bargain with pirates", "the matter was closed"; and what
 * is at least worth a thought: "the idea merits reflection", "would look at the names".
 *
 * It answers only where an offer was told of right before, which `linkAnswers` sees to. Left alone: what the outlet says in its own voice, and what
 * nobody would put on the table ("there would be no rain").
 */

import { phraseFrom, phraseUntil } from "../../../language/noun-phrases.js";
import type { Decision } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { namesOf, speakerAt } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { hungOnTerms } from "./hung-answer.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/closed-matter";
const modals: ReadonlySet<string> = new Set(["will", "would", "can", "could", "shall", "'ll", "’ll"]);
const supposing: ReadonlySet<string> = new Set(["if", "unless", "whether", "because", "until"]);
/** Tokens behind "be" within which stands how closed it is. */
const reach = 5;

export const closedMatter: FrameRule = {
  name,
  signs: { words: ["there"], lists: ["matter-noun", "no-dealing", "meriting", "poring"] },
  mayStand: (view) => view.statements.length > 0,
  find: (view) => [
    ...view.groups.flatMap((group) => answerBy(view, group, decisionOf(view, group))),
    ...view.words.flatMap((_, at) => answerBy(view, { main: at, last: at + 1 }, merited(view, at))),
  ],
};

function decisionOf(view: SentenceView, group: VerbGroup): Decision | null {
  return noSuchThing(view, group) ?? onMatter(view, group) ?? noDealing(view, group) ?? pored(view, group);
}

function answerBy(view: SentenceView, group: Pick<VerbGroup, "main" | "last">, decision: Decision | null): Draft[] {
  if (decision === null || supposing.has(clauseAt(view.clauses, group.main).opener)) return [];
  const actors = speakerAt(view, group.main);
  if (namesOf(actors).length === 0 || areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const hung = hungOnTerms(view, group.main, decision);
  return [{ ...toldAnswer({ view, group, actors, decision: hung, meaning, rule: name }), isUncoded: true }];
}

/** "there will be no pardon": a thing that somebody could give. */
function noSuchThing(view: SentenceView, { first, last, lemma, modal }: VerbGroup): Decision | null {
  if (lemma !== "be" || modal === null || !modals.has(modal) || view.words[first - 1] !== "there") return null;
  if (view.words[last] !== "no") return null;
  const thing = phraseFrom(view.phrases, last);
  if (thing === undefined) return null;
  return view.lexicon.words.get("no-matter")!.has(view.lemmas[thing.head]!) ? null : "reject";
}

/** "the subject does not arise", "the matter is closed", "the question is not up for discussion". */
function onMatter(view: SentenceView, { first, main, last, lemma, isNegated, isPassive }: VerbGroup): Decision | null {
  const subject = phraseUntil(view.phrases, first);
  if (subject === undefined || !view.lexicon.words.get("matter-noun")!.has(view.lemmas[subject.head]!)) return null;
  if (lemma === "arise") return isNegated ? "reject" : null;
  if (isPassive && !isNegated) return view.lexicon.words.get("closed-state")!.has(view.words[main]!) ? "reject" : null;
  if (lemma !== "be") return null;
  const behind = ` ${view.words.slice(last, last + reach).join(" ")} `;
  const list = view.lexicon.words.get(isNegated || behind.startsWith(" not ") ? "not-open" : "closed-state")!;
  return [...list.keys()].some((phrase) => behind.includes(` ${phrase} `)) ? "reject" : null;
}

/** "does not bargain with kidnappers", "did not deal in lists". */
function noDealing(view: SentenceView, { lemma, last, isNegated, modal }: VerbGroup): Decision | null {
  if (!isNegated || modal !== null) return null;
  const behind = view.lexicon.words.get("no-dealing")!.get(lemma);
  if (behind === undefined) return null;
  const words = view.words.slice(last, last + 2);
  return behind.split(";").some((word) => words.includes(word)) ? "reject" : null;
}

/** "the idea deserves a second look"; the tagger may take the verb for a noun. */
function merited(view: SentenceView, at: number): Decision | null {
  if (!view.lexicon.words.get("meriting")!.has(view.lemmas[at]!)) return null;
  if (at === 0 || /^(?:not|n['’]t|DT|PRP\$|IN)$/u.test(view.tokens[at - 1]!.xpos) || view.words[at - 1] === "not")
    return null;
  const behind = view.lemmas.slice(at + 1, at + 5);
  const end = behind.findIndex((lemma) => /^[.,;:]$/u.test(lemma));
  const nouns = view.lexicon.words.get("merited")!;
  return behind.slice(0, end < 0 ? behind.length : end).some((lemma) => nouns.has(lemma)) ? "consider" : null;
}

/** "would look at the names", "experts were studying the text". */
function pored(
  view: SentenceView,
  { lemma, last, modal, isProgressive, isNegated, isInfinitive }: VerbGroup,
): Decision | null {
  if (isNegated || isInfinitive || (!isProgressive && modal !== "will" && modal !== "would")) return null;
  const behind = view.lexicon.words.get("poring")!.get(lemma);
  if (behind === undefined) return null;
  return behind === "-" || behind.split(";").includes(view.words[last] ?? "") ? "consider" : null;
}
