/**
 * @module
 * A day set for a deed asks for the deed: "gave the owners until Monday to send the guards home", "were given until midnight to answer",
 * "set a deadline of noon on Sunday for the protesters to leave", "have 48 hours to hand over the bridge".
 *
 * Left alone: days set for what is no matter of the two sides ("readers have until Friday to vote"), and days of one's own.
 */

import type { Role } from "../../../model/index.js";
import { holdsOneOf } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { namesOf, placedBetween, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { putDemand } from "./put-demand.js";

const name = "events/en/ultimatum";
const setting: ReadonlySet<string> = new Set(["give", "have", "set", "grant", "allow", "issue"]);
/** Words that set a time by themselves. */
const bounding: ReadonlySet<string> = new Set(["until", "till"]);
/** Tokens between the verb and the deed. */
const reach = 20;
/** Characters of evidence. */
const longest = 230;

export const ultimatum: FrameRule = {
  name,
  signs: { verbs: setting },
  mayStand: (view) => view.times.length > 0 || view.words.some((word) => bounding.has(word)),
  find: (view) => view.groups.flatMap((group) => askedBy(view, group)),
};

function askedBy(view: SentenceView, group: VerbGroup): Draft[] {
  if (!setting.has(group.lemma) || group.isNegated || group.isInfinitive) return [];
  const deed = view.groups.find(
    ({ first, isInfinitive }) => isInfinitive && first >= group.last && first < group.last + reach,
  );
  if (deed === undefined || !isTimed(view, group.last, deed.first) || !isOnMatter(view, deed)) return [];
  const { actors, recipients } = sidesAt(view, group, deed);
  if (recipients.length === 0 || (actors.length === 0 && !group.isPassive && group.lemma !== "have")) return [];
  const clause = clauseAt(view.clauses, group.main);
  const end = clauseAt(view.clauses, deed.main).last;
  const fields = {
    demanders: namesOf(actors),
    addressees: namesOf(recipients),
    act: textBetween(view, deed.first, end),
    strength: "demand" as const,
  };
  const span = spanOf(view, clause.first, end);
  const { start } = span.end - span.start > longest ? view.tokens[group.first]! : span;
  const draft: Draft = {
    view,
    frame: "demand",
    first: deed.main,
    last: deed.last,
    actors,
    recipients,
    meaning: { realis: "actual", polarity: "affirmed", modality: "asserted" },
    value: "demand",
    rule: name,
    fields,
    evidence: [{ start, end: Math.max(view.tokens[deed.last - 1]!.end, Math.min(span.end, start + longest)) }],
    isUncoded: true,
  };
  return [actors.length > 0 ? putDemand(draft) : ofNobody(draft, recipients)];
}

/** "were given until Friday to answer": asked, though nobody is named who asks. */
function ofNobody(draft: Draft, recipients: readonly Role[]): Draft {
  const fields = {
    proposers: [],
    addressees: namesOf(recipients),
    object: "other" as const,
    terms: [],
    status: "open",
  };
  return { ...draft, frame: "proposal", codedAs: "demand", fields };
}

/** "until Monday", "48 hours", "a deadline of noon". */
function isTimed(view: SentenceView, from: number, to: number): boolean {
  const between = view.words.slice(from, to);
  if (between.includes("until") || between.includes("till")) return true;
  const [start, end] = [view.tokens[from]!.start, view.tokens[to - 1]!.end];
  const isSet = between.includes("deadline") || between.includes("ultimatum");
  return view.times.some(
    (time) => time.start >= start && time.end <= end && (isSet || (time.type === "DURATION" && time.end === end)),
  );
}

function sidesAt(view: SentenceView, group: VerbGroup, deed: VerbGroup): { actors: Role[]; recipients: Role[] } {
  const subject = subjectOf(view, group);
  if (group.isPassive || group.lemma === "have") {
    const by = placedBetween(view, group.last, deed.first).filter(({ preposition }) => preposition === "by");
    const actors = by.length > 0 ? by.map(({ role }) => role) : speakerAt(view, group.main);
    return { actors: actors.filter(({ text }) => !subject.some((each) => each.text === text)), recipients: subject };
  }
  const named = placedBetween(view, group.last, deed.first).filter(
    ({ preposition }) => preposition === null || preposition === "for" || preposition === "to",
  );
  const until = view.words.indexOf("until", group.last);
  const whom =
    named.length > 0 ? named.map(({ role }) => role) : unnamedBetween(view, group.last, until > 0 ? until : deed.first);
  const forWhom =
    whom.length > 0 ? whom : unnamedBetween(view, view.words.lastIndexOf("for", deed.first) + 1, deed.first);
  return { actors: subject, recipients: forWhom };
}

/** A deed of the matter, an answer, or something that sides bargain about. */
function isOnMatter(view: SentenceView, { lemma, last, main }: VerbGroup): boolean {
  const { words, verbs } = view.lexicon;
  if (lemma === "try" || lemma === "seek") return false;
  if (words.get("deed")!.has(lemma) || answering.has(lemma) || verbs.has(lemma)) return true;
  const end = clauseAt(view.clauses, main).last;
  const bargain = words.get("bargain")!;
  if (holdsOneOf(view.lemmas, last, end, bargain)) return true;
  return view.nouns.some(({ first, kind }) => first >= last && first < end && kind !== "organ");
}

const answering: ReadonlySet<string> = new Set([
  "reply",
  "answer",
  "respond",
  "say",
  "decide",
  "comply",
  "leave",
  "go",
  "clear",
  "send",
  "hand",
]);
