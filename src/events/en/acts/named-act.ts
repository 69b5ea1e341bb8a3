/**
 * @module
 * Acts told by a noun: "the release of 40 prisoners began", "Ostmark's expulsion of four envoys", "the arrest of Brandt angered Mirelia",
 * "protests erupted in Kelsund".
 *
 * The noun must be told as a fact: it is the subject of a clause, or has an owner and an "of". Left alone: what is asked for, planned,
 * prevented or denied ("demanded the release", "the release of the crew would help").
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { FrameName, Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { ownersOf, placedBetween } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

const name = "events/en/named-act";

export const namedAct: FrameRule = {
  name,
  signs: { lists: ["named-act"] },
  find: (view, acts) => {
    const words = view.lexicon.words.get("named-act")!;
    return view.lemmas.flatMap((lemma, at) => {
      const told = words.get(lemma);
      const tag = view.tokens[at]!.xpos;
      // one protest is a note to a government or a march; protests are marches
      const isNoun = tag === "NNS" || (tag === "NN" && lemma !== "protest");
      return told === undefined || !isNoun ? [] : fromNoun(view, acts, at, told);
    });
  },
};

/** `told` is the frame and its mode: "coerce arrest". */
function fromNoun(view: SentenceView, acts: readonly Act[], at: number, told: string): Draft[] {
  const [frame, mode] = told.split(" ") as [FrameName, string | undefined];
  const next = view.tokens[at + 1];
  if (next !== undefined && /^NNS?$/.test(next.xpos)) return [];
  if (acts.some(({ complement }) => complement.some(({ first, last }) => first <= at && at < last))) return [];
  const group = verbOf(view, at);
  if (group === null) return [];
  const meaning = meaningOfVerb(view, group);
  if (meaning.polarity !== "affirmed" || (meaning.realis !== "actual" && meaning.realis !== "ongoing")) return [];
  const { actors, recipients } = sides(view, at, frame);
  if (actors.length === 0 && recipients.length === 0) return [];
  return [
    {
      view,
      frame,
      first: at,
      last: at + 1,
      actors,
      recipients,
      meaning,
      value: mode ?? "-",
      mode: mode ?? null,
      rule: name,
      fields: fieldsOf(frame, actors, recipients, mode ?? null),
    },
  ];
}

/** The verb that the noun is the subject of, if it is one: nothing but its own "of" and "by" stands between. */
function verbOf(view: SentenceView, at: number): VerbGroup | null {
  const clause = clauseAt(view.clauses, at);
  const group = clause.groups.find(({ first, isTensed }) => first > at && isTensed);
  if (group === undefined || clause.groups.some(({ main }) => main < at) || holds(view.words, at, group.first, ","))
    return null;
  const phrase = phraseAt(view.phrases, at);
  const start = phrase?.first ?? at;
  return start > clause.first && view.tokens[start - 1]!.xpos === "IN" ? null : group;
}

/** "Ostmark's expulsion of four Varnhemer envoys", "the release of 40 prisoners by Ostmark". */
function sides(view: SentenceView, at: number, frame: FrameName): { actors: Role[]; recipients: Role[] } {
  const clause = clauseAt(view.clauses, at);
  const until = clause.groups.find(({ first }) => first > at)?.first ?? clause.last;
  const placed = placedBetween(view, at + 1, until);
  const of = (...words: string[]) =>
    placed.filter(({ preposition }) => words.includes(preposition ?? "")).map(({ role }) => role);
  const owners = ownersOf(view, at, at + 1);
  const actors = owners.length > 0 ? owners : of("by");
  // "the withdrawal of Ostmark forces": what moves is whose act it is
  const isOwnMove = frame === "mobilize" || frame === "retreat";
  if (isOwnMove && actors.length === 0) return { actors: of("of"), recipients: [] };
  return { actors, recipients: of("of", "against") };
}

function fieldsOf(frame: FrameName, actors: readonly Role[], recipients: readonly Role[], mode: string | null): object {
  const [one, other] = [actors, recipients].map((roles) => roles.map(({ entity, text }) => entity ?? text));
  if (frame === "sanction") return { imposers: one, against: other, measure: mode, act: "imposed" };
  if (frame === "concession") return { giver: one, kind: mode };
  if (frame === "accusation") return { accusers: one, accused: other, content: null };
  if (frame === "denial") return { deniers: one, denied: null };
  return {};
}
