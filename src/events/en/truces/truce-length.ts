/**
 * @module
 * How long a truce lasts and when it begins, told of a word that stands for it: "It would last 96 hours and could be renewed", "The deal
 * takes effect at noon", "One brokered in May held for five hours".
 *
 * Only right behind a sentence that names a truce, and only with a length or an hour: "it would last years" of a bridge tells of none.
 */

import { dateOfTime, type TimeExpression } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { namesOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { timesBetween } from "../../when.js";
import { announcersOf } from "./announcer.js";
import { isTruceKnown } from "./known-truce.js";
import { governorBefore } from "./standing-off.js";
import type { TruceStatus } from "./truce-telling.js";
import { windowOfClause } from "./truce-window.js";

const name = "events/en/truce-length";
const lists = ["truce-lasting", "truce-ending", "truce-verb"] as const;
/** So many sentences on, "it" is something else. */
const reach = 2;

export const truceLength: FrameRule = {
  name,
  signs: { verbLists: lists, words: ["it"] },
  mayStand: (view) => view.groups.some((group) => mayTell(view, group)),
  find: (view, _acts, { isSport }) => {
    if (isSport || view.nouns.some(({ kind }) => kind === "ceasefire")) return [];
    const over = view.groups.find((each) => isOver(view, each));
    if (over !== undefined && isTruceKnown(view, 1)) return [draftOf(view, over, "collapsed")];
    const group = view.groups.find((each) => isTold(view, each) || isDoneToIt(view, each));
    return group === undefined || !isTruceKnown(view, reach) ? [] : draftsOf(view, group);
  },
};

/** A verb of the lists, or "it was". */
function mayTell(view: SentenceView, { lemma, first }: VerbGroup): boolean {
  if (lemma === "be") return view.words[first - 1] === "it";
  return lists.some((list) => view.lexicon.words.get(list)!.has(lemma));
}

/** A verb of lasting, beginning or ending, whose subject stands for a truce. */
function isTold(view: SentenceView, group: VerbGroup): boolean {
  // "it is over" is another matter
  if (group.lemma === "be") return false;
  const isTelling = lists.some((list) => view.lexicon.words.get(list)!.has(group.lemma));
  if (!isTelling) return false;
  const clause = clauseAt(view.clauses, group.main);
  // "The last, in March, lasted a week": the subject stands before the aside
  const isAside = clause.opener === "," && group.first === clause.first && view.words[1 + 1] === ",";
  const first = isAside ? 0 : clause.first;
  const subject = view.phrases.find((phrase) => phrase.first >= first && phrase.last <= group.first);
  if (subject === undefined || subject.first > first + 1) return false;
  const word = view.words[subject.head]!;
  // "one brokered in May held for five hours": the tagger takes the second verb for a participle
  // "it is to start at dawn"
  const isToCome = group.isInfinitive && view.lemmas[group.first - 1] === "be";
  if (!group.isTensed && word !== "one" && !isToCome) return false;
  if (word === "it") return subject.last >= group.first - (isToCome ? 2 : 1);
  const isDefinite = /^(?:the|this|that|its|their|his|her)$/.test(view.words[subject.first]!) || word === "one";
  // "The latest, in August, was to last a fortnight"
  if (isDefinite && /^(?:latest|last|first|second|third|previous)$/.test(word)) return true;
  return isDefinite && view.lexicon.words.get("truce-word")!.has(view.lemmas[subject.head]!);
}

/** "consented to prolong it by two days", "renewed it on Monday": what is done, and not only wanted. */
function isDoneToIt(view: SentenceView, group: VerbGroup): boolean {
  if (view.words[group.last] !== "it" || group.isPassive || group.isNegated) return false;
  if (view.lexicon.words.get("truce-ending")!.get(group.lemma) !== "extended") return false;
  if (!group.isInfinitive) return group.isTensed && group.isPast && group.modal === null;
  const governor = governorBefore(view, group);
  return governor !== undefined && view.lexicon.words.get("fire-ordering")!.has(governor.lemma) && !governor.isNegated;
}

/** "By Friday it was over", "it is dead": of the truce in the sentence before. */
function isOver(view: SentenceView, group: VerbGroup): boolean {
  const isIt = view.words[group.first - 1] === "it" && group.lemma === "be" && group.modal === null && !group.isNegated;
  return isIt && view.lexicon.words.get("truce-over")!.has(view.words[group.last] ?? "");
}

function draftsOf(view: SentenceView, group: VerbGroup): Draft[] {
  const clause = clauseAt(view.clauses, group.main);
  const times = timesBetween(view, group.main, clause.last);
  const isLong = times.some(({ type }) => type === "DURATION");
  const hasHour = times.map(dateOfTime).some((date) => date !== null && date.precision !== "unknown");
  const status = statusOf(view, group) ?? heldUntil(view, group);
  if (!isLong && (!hasHour || status === null)) return [];
  const meaning = meaningOfVerb(view, group);
  if (meaning.polarity !== "affirmed" || meaning.realis === "hypothetical") return [];
  return [draftOf(view, group, status ?? "in-effect")];
}

function draftOf(view: SentenceView, group: VerbGroup, status: TruceStatus): Draft {
  const { first, last } = clauseAt(view.clauses, group.main);
  const meaning = meaningOfVerb(view, group);
  const times = timesBetween(view, group.main, last);
  const hour = times.map(dateOfTime).find((date) => date !== null && date.precision !== "unknown") ?? null;
  const isOld = status === "expired" || status === "collapsed" || status === "extended";
  const window = windowOfClause(view, { first, last }, isOld ? "agreed" : "in-effect");
  const length = times.find((time) => time.type === "DURATION" && !isDistance(view, time));
  return {
    view,
    frame: "ceasefire",
    first: group.main,
    last: group.last,
    actors: [],
    recipients: [],
    meaning: { ...meaning, realis: meaning.realis === "actual" ? "actual" : "announced" },
    value: status,
    rule: name,
    date: isOld ? hour : window.start,
    fields: {
      // of "both sides prolonged it" whoever tells it is no maker
      declarers: view.words[group.last] === "it" ? [] : namesOf(announcersOf(view, group, status, meaning)),
      parties: [],
      name: null,
      form: "unknown",
      coverage: "unknown",
      status,
      window: {
        ...window,
        announced: null,
        start: isOld ? null : window.start,
        end: status === "expired" ? (window.end ?? hour) : window.end,
        observedEnd: status === "collapsed" ? hour : null,
        duration: window.duration ?? lengthAt(length, status),
      },
    },
  };
}

/** "held until some minutes before noon": how far from an hour, and no length. */
function isDistance({ parts }: SentenceView, { end }: TimeExpression): boolean {
  return /^ (?:before|after|earlier|later|ago|short of)\b/u.test(parts.article.text.slice(end, end + 12));
}

/** "extended by two days": no length of the whole. */
function lengthAt(length: { readonly value: string } | undefined, status: TruceStatus | null): string | null {
  return length === undefined || status === "extended" ? null : length.value;
}

/** "It would now hold until noon on Friday": a new end is more than the old one. */
function heldUntil(view: SentenceView, { first, last, modal }: VerbGroup): TruceStatus | null {
  const isToEnd = modal !== null && /^(?:until|till|to|through)$/.test(view.words[last] ?? "");
  if (!isToEnd) return null;
  return holds(view.words, first, last, "now") ? "extended" : "declared";
}

/** "takes effect", "comes into force", "expires", "was extended"; null for mere lasting. */
function statusOf(view: SentenceView, { lemma, last }: VerbGroup): TruceStatus | null {
  const words = view.lexicon.words.get("truce-ending")!;
  const told = words.get(`${lemma} ${view.words[last] ?? ""}`) ?? words.get(lemma);
  return (told as TruceStatus | undefined) ?? null;
}
