/**
 * @module
 * What falls due: "gave the union until Friday", "set a deadline of 1 May", "the offer expires on Sunday", "must answer by Monday".
 */

import type { DateValue, Role } from "../../../model/index.js";
import { addDays, dateOfTime, isDay } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { governingGroup, meaningOfNoun, meaningOfVerb } from "../../meaning.js";
import { namesOf, ownersOf, placedBetween, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

const name = "events/en/deadline";
const expiring: ReadonlySet<string> = new Set(["expire", "lapse"]);
/** Said of a deadline in the past tense they tell that its day is over. */
const over: ReadonlySet<string> = new Set([...expiring, "pass", "miss", "end", "run", "come", "go"]);

/** "wanted written answers by Friday", "expects a reply by Monday": who waits sets the day. */
const setting: ReadonlySet<string> = new Set(["want", "expect", "demand", "require", "need", "request", "seek"]);

export const deadline: FrameRule = {
  name,
  signs: { nouns: ["deadline", "ultimatum"], modals: ["must"], words: [...setting, ...expiring, "until", "give"] },
  find: (view) => [...nouns(view), ...verbs(view)],
};

function nouns(view: SentenceView): Draft[] {
  return view.nouns.flatMap((noun) => {
    if (noun.kind !== "deadline" && noun.kind !== "ultimatum") return [];
    const clause = clauseAt(view.clauses, noun.first);
    const group = governingGroup(view, noun.first);
    const setter =
      group !== null && group.main < noun.first && placing.has(group.lemma)
        ? subjectOf(view, group)
        : ownersOf(view, noun.first, noun.last);
    const due = coming(view, group, dueIn(view, clause.first, clause.last));
    if (due === null && setter.length === 0) return [];
    const draft = { view, first: noun.first, last: noun.last, meaning: meaningOfNoun(view, noun.first, noun.last) };
    return [{ ...draft, ...restOf(setter, group === null ? [] : addressees(view, group.last, noun.first), due) }];
  });
}

/** "must be approved by Wednesday", "expires on Sunday", "has until Friday to answer". */
function verbs(view: SentenceView): Draft[] {
  return view.groups.flatMap((group) => {
    const isSet = setting.has(group.lemma) && !group.isNegated;
    const isDue =
      group.modal === "must" ||
      isSet ||
      expiring.has(group.lemma) ||
      (group.lemma === "have" && view.words[group.last] === "until") ||
      (group.lemma === "be" && valid.has(view.words[group.last] ?? "") && view.words[group.last + 1] === "until") ||
      (group.lemma === "give" && hasSpan(view, group)) ||
      (group.lemma === "stand" && view.words[group.last] === "until") ||
      (group.lemma === "set" && holds(view.words, group.last, group.last + 4, "until")) ||
      (group.lemma === "give" && holds(view.words, group.last, group.last + 6, "until"));
    if (!isDue) return [];
    const clause = clauseAt(view.clauses, group.main);
    const due = expiring.has(group.lemma)
      ? dueIn(view, group.last, clause.last)
      : isSet
        ? datesIn(view, group.last, clause.last, (word) => word === "by")
        : dueAfter(view, group.last, clause.last);
    // "gave Ostmark 48 hours to withdraw": a span, and no day
    const isSpan = group.lemma === "give" && hasSpan(view, group);
    if (due === null && !isSpan) return [];
    const isGiven = group.lemma === "give" || group.lemma === "set" || isSet;
    const setter = isGiven ? giversOf(view, group, clause.last) : speakerAt(view, group.main);
    const recipients = isGiven && !group.isPassive ? addressees(view, group.last, clause.last) : subjectOf(view, group);
    // "tickets must be booked by Friday", "the museum is open until Friday": nobody and nothing of the matter is bound
    const isBound = view.nouns.some(
      ({ first, kind }) => first >= clause.first && first < group.first && bound.has(kind),
    );
    const needsMatter =
      group.modal === "must" ? recipients.length === 0 : group.lemma === "be" || group.lemma === "stand";
    if (needsMatter && !isBound) return [];
    return [
      {
        view,
        first: group.main,
        last: group.last,
        // what is to be done may not be; that it is due is so
        meaning: { ...meaningOfVerb(view, group), realis: "actual" as const },
        ...restOf(setter, recipients, coming(view, group, due)),
      },
    ];
  });
}

/** What can fall due: a matter of the negotiation. */
const bound: ReadonlySet<string> = new Set([
  "proposal",
  "plan",
  "deal",
  "initiative",
  "package",
  "invitation",
  "term",
  "ceasefire",
  "talks",
  "peace",
  "ultimatum",
  "demand",
  "release",
  "prisoners",
  "withdrawal",
  "extension",
  "reform",
  "terms",
  "aid",
  "answer",
]);

/** "the offer is valid until Friday" */
const valid: ReadonlySet<string> = new Set(["valid", "open", "good"]);

const placing: ReadonlySet<string> = new Set([
  "set",
  "give",
  "impose",
  "issue",
  "announce",
  "extend",
  "move",
  "push",
  "postpone",
]);

function hasSpan(view: SentenceView, group: VerbGroup): boolean {
  const meant = view.groups.find(
    ({ first, isInfinitive }) => isInfinitive && first >= group.last && first < group.last + 18,
  );
  const end = meant === undefined ? undefined : view.tokens[meant.first - 1]?.end;
  return end !== undefined && view.times.some((time) => time.type === "DURATION" && time.end === end);
}

/** "gave Ostmark until Friday"; of "was given until Friday by Ostmark" whom "by" names. */
function giversOf(view: SentenceView, group: VerbGroup, until: number): Role[] {
  if (!group.isPassive) return subjectOf(view, group);
  return placedBetween(view, group.last, until)
    .filter(({ preposition }) => preposition === "by")
    .map(({ role }) => role);
}

/** "expires on Sunday", "a Friday deadline": news means the last such day of what happened, but of what falls due the next one. */
function coming(view: SentenceView, group: VerbGroup | null, due: DateValue | null): DateValue | null {
  const isOver = group?.isPast && over.has(group.lemma);
  const time = view.times.find(({ id }) => id === due?.time);
  const isLast = time?.relative !== null && /^weekday:\d:past/u.test(time?.relative ?? "");
  if (due?.value == null || isOver || !isLast || !isDay(due.value.slice(0, 10))) return due;
  const later = (day: string) => addDays(day.slice(0, 10), 7) + day.slice(10);
  const earliest = due.earliest === null ? null : later(due.earliest);
  const latest = due.latest === null ? null : later(due.latest);
  return { ...due, value: later(due.value), earliest, latest, time: null };
}

function restOf(setter: readonly Role[], recipients: readonly Role[], due: DateValue | null) {
  const frame = "deadline" as const;
  return {
    frame,
    actors: setter,
    recipients,
    value: "-",
    rule: name,
    ...(due === null ? {} : { date: due }),
    fields: { setter: namesOf(setter), due, consequence: null },
  };
}

function addressees(view: SentenceView, from: number, to: number): Role[] {
  return placedBetween(view, from, to)
    .filter(({ preposition }) => preposition === null || addressing.has(preposition))
    .map(({ role }) => role);
}

const addressing: ReadonlySet<string> = new Set(["to", "for", "from", "of"]);

function dueIn(view: SentenceView, first: number, last: number): DateValue | null {
  return datesIn(view, first, last, () => true);
}

/** A time behind "by", "until" or "before". */
function dueAfter(view: SentenceView, first: number, last: number): DateValue | null {
  return datesIn(view, first, last, (word) => word === "by" || word === "until" || word === "before");
}

function datesIn(view: SentenceView, first: number, last: number, fits: (word: string) => boolean): DateValue | null {
  for (let i = first; i < last; i++) {
    const time = view.times.find(({ start }) => start === view.tokens[i]!.start);
    if (time === undefined || !(fits(view.words[i - 1] ?? "") || fits(view.words[i - 2] ?? ""))) continue;
    const date = dateOfTime(time);
    if (date !== null) return date;
  }
  return null;
}
