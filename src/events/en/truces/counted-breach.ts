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
import { spanOf } from "../../evidence.js";
import type { Meaning } from "../../meaning.js";
import { ownersOf, placedBetween, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { breachFields, countAt, dayOfBreach, watchersBefore } from "./breach-fields.js";
import { isTruceKnown } from "./known-truce.js";

const name = "events/en/counted-breach";
/** So many sentences back may the breaches have been named. */
const reach = 2;
/** "four by the army, two by the rebels" says more of itself. */
const shareReach = 4;
const tally = /^(?:tally|list|count|log|total|figure|number|ledger|catalogue|register)$/;
const meaning: Meaning = { realis: "actual", polarity: "affirmed", modality: "alleged" };

export const countedBreach: FrameRule = {
  name,
  signs: { lists: ["breach-counting"], words: ["tally", "list", "count", "log", "total", "ledger", "by"] },
  mayStand,
  find: (view, _acts, { isSport }) => {
    if (isSport) return [];
    const told = view.groups.flatMap((group) => {
      if (group.isNegated || group.modal !== null) return [];
      return [bareCount(view, group) ?? tallyPut(view, group) ?? tallyTold(view, group)].flatMap((told) => told ?? []);
    });
    return [...told, ...shares(view)];
  },
};

/** A word of counting, or a number before "by". */
function mayStand({ words, lemmas, tokens, lexicon }: SentenceView): boolean {
  const counting = lexicon.words.get("breach-counting")!;
  return lemmas.some(
    (lemma, at) => counting.has(lemma) || tally.test(lemma) || (words[at] === "by" && tokens[at - 1]?.xpos === "CD"),
  );
}

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
  if (object === undefined || !tally.test(view.lemmas[object.head]!) || !areBreachesNamed(view)) return null;
  if (view.words[object.last] !== "at") return null;
  return draftOf(view, group, { allegers: subjectOf(view, group), object });
}

/** "Ostmark's list of what the rebels did runs to 14". */
function tallyTold(view: SentenceView, group: VerbGroup): Draft | null {
  if (!/^(?:stand|run|come|rise|climb|reach|grow)$/.test(group.lemma) || !areBreachesNamed(view)) return null;
  const isAt = /^(?:at|to)$/.test(view.words[group.last] ?? "") && /^CD/.test(view.tokens[group.last + 1]?.xpos ?? "");
  // the tagger takes "tally" and "total" for a verb or an adjective as well
  const at = view.lemmas.findLastIndex((lemma, i) => i < group.first && i > group.first - 9 && tally.test(lemma));
  if (!isAt || at < 0) return null;
  const owners = ownersOf(view, at, at + 1);
  const object = phraseAt(view.phrases, at) ?? { first: at, last: at + 1, head: at };
  return draftOf(view, group, { allegers: owners.length > 0 ? owners : speakerAt(view, group.main), object });
}

/** "can prove nine, five by Ostmark and four by the front": each side's share of the breaches. */
function shares(view: SentenceView): Draft[] {
  return view.tokens.flatMap(({ xpos }, at) => {
    if (xpos !== "CD" || view.words[at + 1] !== "by" || !areBreachesNamed(view, shareReach)) return [];
    const accused = placedBetween(view, at + 1, at + 5).flatMap(({ preposition, role }) =>
      preposition === "by" ? [role] : [],
    );
    const phrase = phraseFrom(view.phrases, at + 2);
    const side = accused.length > 0 || phrase === undefined ? accused : unnamedBetween(view, phrase.first, phrase.last);
    if (side.length === 0) return [];
    const group = lastGroupUntil(view.groups, at);
    const allegers = group === undefined ? [] : subjectOf(view, group);
    const spoken = allegers.length > 0 ? allegers : speakerAt(view, at);
    return spoken.length === 0 ? [] : [shareOf(view, at, { allegers: spoken, accused: side.slice(0, 1) })];
  });
}

function shareOf(
  view: SentenceView,
  at: number,
  sides: { readonly allegers: readonly Role[]; readonly accused: readonly Role[] },
): Draft {
  const { polarity } = meaning;
  const phrase = phraseFrom(view.phrases, at + 2);
  return {
    view,
    frame: "violation",
    first: at,
    last: at + 1,
    actors: sides.allegers,
    recipients: sides.accused,
    meaning,
    value: "violate",
    rule: name,
    evidence: [spanOf(view, at, phrase?.last ?? at + 3)],
    fields: breachFields(view, sides, {
      act: "violate",
      isMutual: false,
      polarity,
      count: countAt(view, at + 1, at + 1),
    }),
    ...dayOfBreach(view, at),
  };
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
function areBreachesNamed(view: SentenceView, nSentences = reach): boolean {
  if (view.nouns.some(({ kind }) => kind === "violation")) return true;
  const { lemmas, sentences } = view.parts.language;
  const from = sentences[Math.max(0, view.index - nSentences)]?.first ?? 0;
  for (let i = from; i < view.sentence.first; i++) {
    const entries = view.lexicon.nouns.get(lemmas[i]!);
    if (entries?.some(({ kind, words }) => kind === "violation" && words.length === 1)) return true;
    // "Was the pause broken?"
    if (isBrokenAt(view, i)) return true;
  }
  return false;
}

/** A verb of breaking, with a truce or a pause right beside it. */
function isBrokenAt({ lexicon, parts: { language } }: SentenceView, at: number): boolean {
  if (!/^(?:break|violate|breach|flout)$/.test(language.lemmas[at]!)) return false;
  return [...language.lemmas.slice(Math.max(0, at - 4), at), ...language.lemmas.slice(at + 1, at + 5)].some((lemma) =>
    lexicon.nouns.get(lemma)?.some(({ kind }) => kind === "ceasefire" || kind === "pause"),
  );
}

function draftOf(
  view: SentenceView,
  group: VerbGroup,
  {
    allegers,
    object,
  }: { readonly allegers: readonly Role[]; readonly object: Pick<NounPhrase, "first" | "last" | "head"> },
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
