/**
 * @module
 * Silence where an answer is due: "had not replied by evening", "there was no word from Varnhem", "neither would confirm it would attend",
 * "declined to say whether", "neither has", "is still waiting for a signature from the palace".
 *
 * It answers only where an offer was told of before, which `linkAnswers` sees to; who is silent where nobody is named is who was asked.
 * Left alone: silence towards a reporter.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { unknownRole } from "../../placed.js";
import { namesOf, ownersOf, placedBetween, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { unnamedBetween } from "../../unnamed.js";
import { groupUntil, type VerbGroup } from "../../verb-groups.js";
import { isToPress } from "./to-press.js";
import { toldAnswer } from "./told-answer.js";

const name = "events/en/silent-answer";
/** The same where the reply itself is told of: it counts though nobody knows whose it would be. */
const unanswered = "events/en/unanswered";
const replying: ReadonlySet<string> = new Set(["reply", "respond", "answer", "react"]);
const declining: ReadonlySet<string> = new Set(["decline", "refuse"]);
/** Words of a sentence without a verb. */
const longestVerbless = 14;
const sparing: ReadonlySet<string> = new Set(["trouble", "bother", "deign", "care", "hurry", "stoop", "condescend"]);
const getting: ReadonlySet<string> = new Set(["have", "get", "receive", "draw", "hear"]);
const waiting: ReadonlySet<string> = new Set(["wait", "await"]);
const plain: ReadonlySet<string> = new Set(["have", "do", "be", "will", "would"]);
const impersonal: ReadonlySet<string> = new Set(["it", "there", "that", "this"]);
const ending = /^(?:[.:]|''|``|-RRB-)/u;

export const silentAnswer: FrameRule = {
  name,
  signs: { lists: ["unsaid", "reply-noun"], words: [...replying, ...waiting, "neither", "not", "n't", "nothing"] },
  find: (view) => [...verbless(view), ...view.groups.flatMap((group) => silencesOf(view, group))],
};

/** What a verb may tell of silence; most verbs tell none, and a look or two says so. */
function silencesOf(view: SentenceView, group: VerbGroup): Draft[] {
  const { lemma } = group;
  const isPlain = plain.has(lemma) || getting.has(lemma);
  const isUnsaid = view.lexicon.words.get("unsaid")!.has(lemma);
  const isArriving = lemma === "be" || view.lexicon.words.get("arriving")!.has(lemma);
  if (!isPlain && !isUnsaid && !isArriving && !replying.has(lemma) && !waiting.has(lemma)) return [];
  return [
    ...unreplied(view, group),
    ...unsaid(view, group),
    ...elliptic(view, group),
    ...awaiting(view, group),
    ...noWordFrom(view, group),
    ...gotNone(view, group),
  ];
}

function isDenied(view: SentenceView, group: VerbGroup): boolean {
  return group.isNegated || meaningOfVerb(view, group).polarity === "negated" || isNeithers(view, group);
}

function isNeithers(view: SentenceView, group: VerbGroup): boolean {
  const { first } = clauseAt(view.clauses, group.main);
  return view.words.slice(first, group.first).some((word) => word === "neither" || word === "none");
}

/** "has not replied", "had not responded by evening", "has not troubled to reply": with no word of what to. */
function unreplied(view: SentenceView, group: VerbGroup): Draft[] {
  if (!replying.has(group.lemma) || group.isPassive || group.modal !== null) return [];
  const lead = group.isInfinitive ? groupUntil(view.groups, group.first) : undefined;
  const isSpared = lead !== undefined && sparing.has(lead.lemma) && isDenied(view, lead);
  if ((!isSpared && !isDenied(view, group)) || isToPress(view, group.last)) return [];
  const object = phraseFrom(view.phrases, group.last);
  const isTime = object !== undefined && view.times.some(({ start }) => start >= view.tokens[object.first]!.start);
  return object === undefined || isTime ? silence(view, group, subjectOf(view, isSpared ? lead : group)) : [];
}

/** "neither would confirm", "would not say when", "declined to comment on it", "has not said whether". */
function unsaid(view: SentenceView, group: VerbGroup): Draft[] {
  const behind = view.lexicon.words.get("unsaid")!.get(group.lemma);
  if (behind === undefined || group.isPassive || isToPress(view, group.last)) return [];
  const lead = group.isInfinitive ? groupUntil(view.groups, group.first) : undefined;
  const isDeclined = lead !== undefined && declining.has(lead.lemma) && !lead.isNegated;
  const next = view.words.slice(group.last, group.last + 2).join(" ");
  const isOpen = /^(?:whether|if|on|about|that|it|this|or|either)\b/u.test(next) || isLeft(view, group.last);
  if (behind === "whether" ? !/^(?:whether|if|when|how|which|what|where)\b/u.test(next) : !isOpen) return [];
  if (!isDeclined && !isDenied(view, group)) return [];
  return silence(view, group, subjectOf(view, isDeclined ? lead : group));
}

function isLeft(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return token === undefined || ending.test(token.xpos);
}

/** "Neither has.", "Ostmark has not.", "The palace did not." */
function elliptic(view: SentenceView, group: VerbGroup): Draft[] {
  if (!plain.has(group.lemma) || group.isInfinitive) return [];
  let at = group.last;
  // "will not be there" is no silence
  while (/^(?:yet|either|so|though|still)$/u.test(view.words[at] ?? "") && at < group.last + 3) at++;
  if (!isLeft(view, at) || group.first > 8 || impersonal.has(view.words[group.first - 1] ?? "")) return [];
  if (!isDenied(view, group)) return [];
  return silence(view, group, subjectOf(view, group));
}

/** "waits for a second signature", "awaits word from Varnhem": who is waited for is silent. */
function awaiting(view: SentenceView, group: VerbGroup): Draft[] {
  if (!waiting.has(group.lemma) || group.isNegated || group.isInfinitive) return [];
  const nouns = view.lexicon.words.get("reply-noun")!;
  const until = Math.min(view.words.length, group.last + 6);
  const head = view.phrases.find(
    ({ first, head }) => first >= group.last && head < until && nouns.has(view.lemmas[head]!),
  );
  return head === undefined ? [] : unansweredBy(view, group, repliersOf(view, head.first, head.head));
}

/** "There had been no reply from the palace", "not a word had come from Ostmark". */
function noWordFrom(view: SentenceView, group: VerbGroup): Draft[] {
  const arriving = view.lexicon.words.get("arriving")!;
  if (!arriving.has(group.lemma) && group.lemma !== "be") return [];
  const nouns = view.lexicon.words.get("reply-noun")!;
  if (!view.lemmas.some((lemma) => nouns.has(lemma))) return [];
  const clause = clauseAt(view.clauses, group.main);
  const phrase = view.phrases.find(
    ({ first, last, head }) => last > clause.first && first < group.last + 4 && nouns.has(view.lemmas[head]!),
  );
  if (phrase === undefined || isToPress(view, phrase.first)) return [];
  const opened = view.words.slice(Math.max(0, phrase.first - 1), phrase.head).join(" ");
  if (!/\b(?:no|not a|not one|neither|nothing|little)\b/u.test(opened)) return [];
  const isThere = view.words[group.first - 1] === "there";
  if (group.lemma === "be" && !isThere) return [];
  const repliers = repliersOf(view, phrase.first, phrase.head);
  return unansweredBy(
    view,
    group,
    repliers.length > 0 ? repliers : namedFrom(view, view.words.indexOf("from"), group.first),
  );
}

const none = new RegExp(
  [
    "^(?:so far |still |yet |from [^,]+, )?",
    "(?:nothing|(?:not|never) a word|no (?:word|reply|answer|response))",
    "(?= (?:yet |so far )?(?:from |\\.|$))",
  ].join(""),
  "u",
);

/** "Nothing yet from the palace.", "From the palace, not a word.": a sentence without a verb. */
function verbless(view: SentenceView): Draft[] {
  if (view.groups.length > 0 || view.words.length > longestVerbless) return [];
  const said = view.words.join(" ");
  const isNone = none.test(said);
  const from = view.words.indexOf("from");
  if (!isNone || from < 0 || isToPress(view, 0)) return [];
  const actors = namedFrom(view, from, from + 7);
  if (actors.length === 0) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { responders: namesOf(actors), proposal: null, object: null, decision: "no-response", reason: null };
  const at = view.words.findIndex((word) => /^(?:nothing|not|no|never)$/u.test(word));
  const told = { view, frame: "response" as const, first: at, last: at + 1, actors, recipients: [], meaning };
  return [{ ...told, value: "told", rule: name, fields, isUncoded: true }];
}

/** "and had no reply", "got no answer from the palace", "has received no word": silent is whoever is named behind "from", else who was asked. */
function gotNone(view: SentenceView, group: VerbGroup): Draft[] {
  if (!getting.has(group.lemma) || group.isPassive || group.modal !== null || isToPress(view, group.last)) return [];
  const phrase = phraseFrom(view.phrases, group.last);
  if (phrase === undefined || !/^(?:no|nothing)$/u.test(view.words[phrase.first]!)) return [];
  const isReply = view.lexicon.words.get("reply-noun")!.has(view.lemmas[phrase.head]!);
  if (!isReply) return [];
  const from = placedBetween(view, phrase.last, phrase.last + 4).filter(({ preposition }) => preposition === "from");
  const repliers = from.length > 0 ? from.map(({ role }) => role) : repliersOf(view, phrase.first, phrase.head);
  return unansweredBy(view, group, repliers);
}

/** Silence told of as a reply that has not come. */
function unansweredBy(view: SentenceView, group: VerbGroup, actors: readonly Role[]): Draft[] {
  const drafts = silence(view, group, actors);
  return actors.length > 0 ? drafts : drafts.map((draft) => ({ ...draft, rule: unanswered }));
}

/** Whose reply it would be: its owner, or who stands behind "from". */
function repliersOf(view: SentenceView, first: number, head: number): Role[] {
  const owners = ownersOf(view, first, head + 1);
  if (owners.length > 0) return owners;
  const from = view.words.indexOf("from", head);
  if (from < 0 || from > head + 6) return [];
  return namedFrom(view, from, from + 7);
}

/** Who stands behind a "from" and before a token: "from the palace", "from Varnhem came no word". */
function namedFrom(view: SentenceView, from: number, until: number): Role[] {
  if (from < 0 || from >= until) return [];
  const placed = placedBetween(view, from - 1, until).filter(({ preposition }) => preposition === "from");
  if (placed.length > 0) return placed.map(({ role }) => role);
  const unnamed = unnamedBetween(view, from + 1, until);
  return unnamed.length > 0 ? unnamed : placeAsSource(view, from + 1);
}

/** "no word from Kelsund": where a reply would come from answers, though a place does not act elsewhere. */
function placeAsSource(view: SentenceView, at: number): Role[] {
  const phrase = phraseFrom(view.phrases, at);
  if (phrase === undefined || view.tokens[phrase.head]!.xpos !== "NNP") return [];
  return [unknownRole(view, { start: view.tokens[phrase.first]!.start, end: view.tokens[phrase.last - 1]!.end })];
}

/** Nobody named: whoever was asked, which is found where the offer is. */
function silence(view: SentenceView, group: VerbGroup, actors: readonly Role[]): Draft[] {
  if (actors.length > 0 && areOnlookers(view, actors)) return [];
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  return [{ ...toldAnswer({ view, group, actors, decision: "no-response", meaning, rule: name }), isUncoded: true }];
}
