/**
 * @module
 * What is wanted, told by a sentence built around it: "What the mediators are asking is that each side pull back", "all we ask is that they leave our nets
 * alone", "what Ostmark wants is a corridor".
 *
 * Left alone: what somebody says, thinks or knows, and wants that are no matter of the two sides.
 */

import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import { unnamedBetween } from "../../unnamed.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/wanted-thing";
const opening: ReadonlySet<string> = new Set(["what", "all"]);
const wanting: ReadonlySet<string> = new Set(
  "want ask demand seek propose offer suggest need expect require request insist urge say".split(" "),
);
/** Tokens between "what" and "is". */
const reach = 10;
/** Characters of evidence. */
const longest = 230;

export const wantedThing: FrameRule = {
  name,
  signs: { words: opening },
  find: (view) => view.words.flatMap((word, at) => (opening.has(word) ? thingAt(view, at) : [])),
};

function thingAt(view: SentenceView, at: number): Draft[] {
  const asking = view.groups.find(({ first }) => first > at && first <= at + reach);
  if (asking === undefined || !wanting.has(asking.lemma) || asking.lemma === "say" || asking.isNegated) return [];
  const being = view.groups.find(({ first }) => first >= asking.last);
  if (being === undefined || being.lemma !== "be" || being.first > asking.last + 4 || being.isNegated) return [];
  const from = being.last;
  if (!/^(?:that|for|to|an?|the|more|\d+|our|their|its|peace)$/u.test(view.words[from] ?? "")) return [];
  const named = subjectOf(view, asking);
  const told = named.length > 0 ? named : unnamedBetween(view, at + 1, asking.first);
  const isOwn = /^(?:i|we)$/u.test(view.words[at + 1] ?? "");
  const actors = isOwn ? speakerAt(view, at) : told;
  if (areOnlookers(view, actors)) return [];
  const doing = view.groups.find(({ first, lemma }) => first >= from && lemma !== "be");
  const end = clauseAt(view.clauses, doing?.main ?? from).last;
  const { start } = view.tokens[at]!;
  const nouns = view.nouns.filter(({ first, kind }) => first >= from && first < end && kind !== "organ");
  const terms = textBetween(view, from, end);
  const fields = {
    proposers: namesOf(actors),
    addressees: [],
    object: objectOf(nouns) ?? ("other" as const),
    terms: terms === null ? [] : [terms],
    status: "open",
  };
  const span = spanOf(view, at, end);
  return [
    {
      view,
      frame: "proposal",
      first: asking.main,
      last: asking.last,
      actors,
      recipients: [],
      meaning: { realis: "proposed", polarity: "affirmed", modality: "asserted" },
      value: "call",
      rule: name,
      fields,
      evidence: [{ start, end: Math.min(span.end, start + longest) }],
    },
  ];
}
