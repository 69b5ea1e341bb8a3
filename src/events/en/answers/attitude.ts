/**
 * @module
 * An answer given by a word of judgement: "called the plan unacceptable", "the offer was inadequate, Ostmark said", "Varnhem was silent on the offer".
 *
 * Left alone: judgements of things that nobody put on the table, and those of nobody in particular.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Decision, Role } from "../../../model/index.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { meaningOfVerb } from "../../meaning.js";
import { type NounHit, offerNouns } from "../../nouns.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { judgedProposal } from "../offers/answered-proposal.js";
import { objectOf } from "../offers/proposal-object.js";
import { type Verdict, verdictBetween, verdictOfVerb } from "./verdict.js";

const name = "events/en/attitude";
const judged: ReadonlySet<string> = new Set([...offerNouns, "ultimatum"]);
/** Tokens behind the verb within which the judgement stands. */
const reach = 9;

export const attitude: FrameRule = {
  name,
  signs: { nouns: [...judged, "bid"] },
  find: (view) => view.groups.flatMap((group) => judgement(view, group)),
};

function judgement(view: SentenceView, group: VerbGroup): Draft[] {
  const clause = clauseAt(view.clauses, group.main);
  if (group.lemma === "be")
    return [...verdictOf(view, group, clause), ...leaning(view, group, clause), ...silence(view, group, clause)];
  const passed = verdictOfVerb(view, group);
  if (passed !== null) return passedOn(view, { group, clause, decision: passed });
  if (staying.has(group.lemma)) return silence(view, group, clause);
  if (view.lexicon.words.get("spoiling")!.has(group.lemma)) return foreseen(view, group, clause);
  if (view.lexicon.words.get("disapproving")!.has(group.lemma)) return disapproval(view, group, clause);
  if (!view.lexicon.words.get("judging")!.has(group.lemma)) return [];
  const noun = nounBetween(view, group.last, Math.min(clause.last, group.last + 6));
  if (noun === undefined) return [];
  const said = verdictBetween(view, group, noun.last, noun.last + reach);
  return said === null ? [] : draftOf(view, group, group.main, said, noun, subjectOf(view, group));
}

/** "criticised the deal": who blames what is on the table turns it down. */
function disapproval(view: SentenceView, group: VerbGroup, clause: Clause): Draft[] {
  if (group.isPassive || group.isNegated) return [];
  const phrase = phraseFrom(view.phrases, group.last);
  const noun = phrase && nounBetween(view, phrase.first, Math.min(phrase.last, clause.last));
  if (noun === undefined || noun.first > phrase!.head) return [];
  return draftOf(
    view,
    group,
    group.main,
    { at: group.main, decision: "reject" },
    noun,
    subjectOf(view, group),
    "blamed",
  );
}

/** "The offer is unacceptable," he said: the speaker answers. */
function verdictOf(view: SentenceView, group: VerbGroup, clause: Clause): Draft[] {
  const noun = nounBetween(view, clause.first, group.first);
  const said = verdictBetween(view, group, group.last - 1, group.last + 5);
  if (noun === undefined || said === null) return [];
  return draftOf(view, group, said.at, said, noun, speakerAt(view, said.at));
}

interface Passed {
  readonly group: VerbGroup;
  readonly clause: Clause;
  readonly decision: Decision;
}

/** The speaker who says so of a thing that was put answers it. */
function passedOn(view: SentenceView, { group, clause, decision }: Passed): Draft[] {
  const noun = view.nouns.findLast(
    ({ first, kind }) => first >= clause.first && first < group.first && (judged.has(kind) || kind === "bid"),
  );
  if (noun === undefined) return [];
  const verdict = { at: group.main, decision };
  return draftOf(view, group, group.main, verdict, noun, speakerAt(view, group.main));
}

/** "Any deal would hurt the valley," he warned: who foresees harm of it turns it down. */
function foreseen(view: SentenceView, group: VerbGroup, clause: Clause): Draft[] {
  if (group.isNegated || group.isPassive || !(group.modal === "would" || group.modal === "will")) return [];
  const noun = nounBetween(view, clause.first, group.first);
  if (noun === undefined) return [];
  return draftOf(view, group, group.main, { at: group.main, decision: "reject" }, noun, speakerAt(view, group.main));
}

/** "is sympathetic to Ostmark's calls", "was wary of the plan". */
function leaning(view: SentenceView, group: VerbGroup, clause: Clause): Draft[] {
  const leanings = view.lexicon.words.get("leaning")!;
  for (let at = group.last; at < Math.min(group.last + 3, clause.last); at++) {
    const decision = leanings.get(view.words[at]!);
    if (decision === undefined || !/^(?:to|of|about|toward|towards)$/u.test(view.words[at + 1] ?? "")) continue;
    const phrase = phraseFrom(view.phrases, at + 2);
    // "open to any initiative": none that was put
    if (/^(?:any|all|every|some|new|other|further|more)$/u.test(view.words[at + 2] ?? "")) return [];
    const noun = view.nouns.find(
      ({ first, kind }) =>
        phrase !== undefined && first >= at + 2 && first <= phrase.head + 1 && isLeanable(kind, view.words[at]!),
    );
    if (noun === undefined) return [];
    return draftOf(view, group, at, { at, decision: decision as Decision }, noun, subjectOf(view, group));
  }
  return [];
}

/** Who is open to talks proposes them; who is open to an idea has not said no. */
function isLeanable(kind: string, word: string): boolean {
  return word === "open" ? judged.has(kind) && kind !== "deal" : leanable.has(kind);
}

const leanable: ReadonlySet<string> = new Set([...judged, "call", "talks"]);

const staying: ReadonlySet<string> = new Set(["remain", "stay", "keep", "fall"]);

/** "Varnhem was silent on the offer". */
function silence(view: SentenceView, group: VerbGroup, clause: Clause): Draft[] {
  const at = group.last;
  if (view.words[at] !== "silent" && view.words[at] !== "mum") return [];
  const noun = nounBetween(view, at, clause.last);
  return noun === undefined
    ? []
    : draftOf(view, group, at, { at, decision: "no-response" }, noun, subjectOf(view, group));
}

function nounBetween(view: SentenceView, from: number, to: number): NounHit | undefined {
  return view.nouns.find(({ first, kind }) => first >= from && first < to && judged.has(kind));
}

function draftOf(
  view: SentenceView,
  group: VerbGroup,
  at: number,
  { at: saidAt, decision: said }: Verdict,
  noun: NounHit,
  actors: readonly Role[],
  code?: string,
): Draft[] {
  const { realis } = meaningOfVerb(view, group);
  if (actors.length === 0 || realis === "hypothetical") return [];
  const decision: Decision = said;
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { responders: namesOf(actors), proposal: null, object: objectOf([noun]), decision, reason: null };
  const last = at === group.main ? group.last : at + 1;
  // the judgement often stands in quotation marks, which cut the clause
  const clause = clauseAt(view.clauses, group.main);
  const evidence = saidAt < clause.last ? undefined : [spanOf(view, clause.first, saidAt + 1)];
  return [
    {
      view,
      frame: "response",
      first: at,
      last,
      actors,
      recipients: [],
      meaning,
      value: code ?? decision,
      rule: name,
      fields,
      ...(evidence === undefined ? {} : { evidence }),
    },
    ...judgedProposal(view, noun, actors),
  ];
}
