/**
 * @module
 * What somebody would have instead: "Ostmark would rather see Mirelia in the chair", "would sooner see the port shut", "is thought to prefer a panel of its own".
 *
 * Left alone: what people like who are no party, and preferences for things that nobody bargains about.
 */

import { holds, holdsOneOf } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { namesOf, subjectOf } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { objectOf } from "./proposal-object.js";
import { putDemand } from "./put-demand.js";

const name = "events/en/preference";
const instead: ReadonlySet<string> = new Set(["rather", "sooner", "preferably"]);
/** Characters of evidence. */
const longest = 230;

export const preference: FrameRule = {
  name,
  signs: { words: [...instead, "prefer"] },
  find: (view) => view.groups.flatMap((group) => preferred(view, group)),
};

function preferred(view: SentenceView, group: VerbGroup): Draft[] {
  if (group.isNegated || !isPreferring(view, group) || isAnythingBut(view, group)) return [];
  const actors = subjectOf(view, group);
  const clause = clauseAt(view.clauses, group.main);
  if (areOnlookers(view, actors) || !isOnMatter(view, group)) return [];
  const fields = {
    demanders: namesOf(actors),
    addressees: [],
    act: textBetween(view, group.last, clause.last),
    strength: "request" as const,
  };
  const { start, end } = spanOf(view, clause.first, clause.last);
  const from = end - start > longest ? view.tokens[group.first]!.start : start;
  return [
    putDemand({
      view,
      frame: "demand",
      first: group.main,
      last: group.last,
      actors,
      recipients: [],
      meaning: { realis: "proposed", polarity: "affirmed", modality: "asserted" },
      value: "request",
      rule: name,
      fields,
      evidence: [{ start: from, end: Math.max(Math.min(end, from + longest), view.tokens[group.last - 1]!.end) }],
    }),
  ];
}

/** "would sooner eat his hat than sign": what comes first is only said to refuse the second. */
function isAnythingBut(view: SentenceView, { last }: VerbGroup): boolean {
  const than = view.words.indexOf("than", last);
  const behind = view.tokens[than + 1];
  return than > 0 && than < last + 14 && behind !== undefined && /^VBP?$/.test(behind.xpos);
}

/** "would rather have", "would prefer", "is thought to prefer". */
function isPreferring(view: SentenceView, { first, last, modal, lemma, isInfinitive }: VerbGroup): boolean {
  // "would have preferred": too late to ask
  if (holds(view.words, first + 1, last - 1, "have")) return false;
  if (lemma === "prefer") return modal === "would" || isInfinitive || view.words[last] === "that";
  return modal === "would" && holdsOneOf(view.words, first, last + 1, instead);
}

/** Something that sides bargain about, a deed of the matter, or a known party that is to do it. */
function isOnMatter(view: SentenceView, group: VerbGroup): boolean {
  const { last } = clauseAt(view.clauses, group.main);
  const { words } = view.lexicon;
  const [bargain, deed, done] = [words.get("bargain")!, words.get("deed")!, words.get("in-place")!];
  if (deed.has(group.lemma)) return true;
  for (let at = group.last; at < last; at++)
    if (
      bargain.has(view.lemmas[at]!) ||
      deed.has(view.lemmas[at]!) ||
      done.has(view.words[at]!) ||
      view.mentionAt[at]?.actor != null
    )
      return true;
  return (
    objectOf(view.nouns.filter(({ first, kind }) => first >= group.last && first < last && kind !== "organ")) !== null
  );
}
