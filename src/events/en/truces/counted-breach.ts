/**
 * @module
 * A side's count of breaches without the word beside it: "Ostmark logged 31", "put its own tally at 40", "the army's list runs to 14",
 * "recorded three overflights".
 *
 * A bare number counts breaches only right after they were named; a count of doings at all, only where a truce is known. Left alone: other
 * lists and tallies.
 */

import { type NounPhrase, phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import type { Meaning } from "../../meaning.js";
import { ownersOf, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { breachFields, countAt, dayOfBreach, watchersBefore } from "./breach-fields.js";
import { isTruceKnown } from "./known-truce.js";

const name = "events/en/counted-breach";
/** So many sentences back may the breaches have been named. */
const reach = 2;
const tally = /^(?:tally|list|count|log|total|figure|number|ledger|catalogue|register)$/;
const meaning: Meaning = { realis: "actual", polarity: "affirmed", modality: "alleged" };

export const countedBreach: FrameRule = {
  name,
  signs: { lists: ["breach-counting"], words: ["tally", "list", "count", "log", "total", "ledger"] },
  find: (view, _acts, { isSport }) => {
    if (isSport) return [];
    return view.groups.flatMap((group) => {
      if (group.isNegated || group.modal !== null) return [];
      return [bareCount(view, group) ?? tallyPut(view, group) ?? tallyTold(view, group)].flatMap((told) => told ?? []);
    });
  },
};

/** "Ostmark logged 31", "recorded three overflights". */
function bareCount(view: SentenceView, group: VerbGroup): Draft | null {
  if (!view.lexicon.words.get("breach-counting")!.has(group.lemma) || group.isPassive) return null;
  const object = phraseFrom(view.phrases, group.last);
  if (object === undefined || !/^CD/.test(view.tokens[object.first]!.xpos)) return null;
  const isBare = object.last === object.first + 1 && view.words[object.last] !== "of";
  const isDoing = view.lexicon.words.get("breach-doing")!.has(view.lemmas[object.head]!);
  if (!(isBare && areBreachesNamed(view)) && !(isDoing && isBound(view))) return null;
  const subject = subjectOf(view, group);
  return draftOf(view, group, { allegers: subject.length > 0 ? subject : watchersBefore(view, group), object });
}

/** "put its own tally at 40". */
function tallyPut(view: SentenceView, group: VerbGroup): Draft | null {
  if (!/^(?:put|set|place|give)$/.test(group.lemma)) return null;
  const object = phraseFrom(view.phrases, group.last);
  const isTold = object !== undefined && tally.test(view.lemmas[object.head]!) && view.words[object.last] === "at";
  if (!isTold || !areBreachesNamed(view)) return null;
  return draftOf(view, group, { allegers: subjectOf(view, group), object });
}

/** "Ostmark's list of what the rebels did runs to 14". */
function tallyTold(view: SentenceView, group: VerbGroup): Draft | null {
  if (!/^(?:stand|run|come|rise|climb|reach|grow)$/.test(group.lemma) || !areBreachesNamed(view)) return null;
  const isAt = /^(?:at|to)$/.test(view.words[group.last] ?? "") && /^CD/.test(view.tokens[group.last + 1]?.xpos ?? "");
  const object = view.phrases.find(({ head, last }) => tally.test(view.lemmas[head]!) && last <= group.first);
  if (!isAt || object === undefined) return null;
  const owners = ownersOf(view, object.head, object.last);
  const own = phraseAt(view.phrases, object.first);
  return draftOf(view, group, { allegers: owners.length > 0 ? owners : speakerAt(view, group.main), object: own! });
}

/** A truce is known, or what was undertaken has just been named: "the rule about distances". */
function isBound(view: SentenceView): boolean {
  if (isTruceKnown(view, 0)) return true;
  const lists = ["undertaking", "breach-bound"].map((list) => view.lexicon.words.get(list)!);
  const { tokens, sentences } = view.parts.language;
  const from = sentences[Math.max(0, view.index - 1)]?.first ?? 0;
  return tokens
    .slice(from, view.sentence.last)
    .some(({ lemma }) => lists.some((list) => list.has(lemma.toLowerCase())));
}

/** "violations" or "breaches" in this sentence or the two before. */
function areBreachesNamed(view: SentenceView): boolean {
  if (view.nouns.some(({ kind }) => kind === "violation")) return true;
  const { tokens, sentences } = view.parts.language;
  const from = sentences[Math.max(0, view.index - reach)]?.first ?? 0;
  for (let i = from; i < view.sentence.first; i++) {
    const entries = view.lexicon.nouns.get(tokens[i]!.lemma.toLowerCase());
    if (entries?.some(({ kind, words }) => kind === "violation" && words.length === 1)) return true;
  }
  return false;
}

function draftOf(
  view: SentenceView,
  group: VerbGroup,
  { allegers, object }: { readonly allegers: readonly Role[]; readonly object: NounPhrase },
): Draft | null {
  if (allegers.length === 0) return null;
  // the number stands before what it counts, alone, or behind "at"
  const bare = countAt(view, object.first + 1, object.first + 1) ?? countAt(view, object.head, object.last);
  const count = bare ?? countAt(view, group.last + 2, group.last + 2);
  const { polarity } = meaning;
  return {
    view,
    frame: "violation",
    first: group.main,
    last: group.last,
    actors: allegers,
    recipients: [],
    meaning,
    value: "violate",
    rule: name,
    fields: breachFields(view, { allegers, accused: [] }, { act: "violate", isMutual: false, polarity, count }),
    ...dayOfBreach(view, group.main),
  };
}
