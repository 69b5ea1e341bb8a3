/**
 * @module
 * The word that a truce was not kept, without an accusing verb: "did not observe the ceasefire", "attacked during the truce",
 * "continued attacks despite the truce". It is the speaker's word, or the outlet's own where nobody is quoted.
 */

import type { Role } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { isPlanned, type Meaning, meaningOfNoun, meaningOfVerb, modalityAt } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { ownersOf, placedBetween, roleOf, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { placeAt } from "../../where.js";
import { dayOfBreach, sideName, violationFields } from "./breach-fields.js";
import { isUnkeptWord } from "./broken-word.js";
import { isTruce, phraseStart, truceKinds } from "./truce-phrase.js";

const name = "events/en/unkept-truce";

export const unkeptTruce: FrameRule = {
  name,
  signs: { nouns: truceKinds, lists: ["given-word"] },
  find: (view, acts) => {
    const unkept = view.groups.filter((group) => isUnkept(view, group));
    return [
      ...unkept.flatMap((group) => notKept(view, group)),
      ...acts.flatMap((act) => attackInTruce(act, unkept)),
      ...view.nouns.flatMap((noun) => attacksInTruce(view, noun)),
    ];
  },
};

const keepingWith: { readonly [lemma: string]: string } = { comply: "with", abide: "by", adhere: "to", stick: "to" };

/** "did not observe a genuine ceasefire", "failed to abide by the truce". */
function isUnkept(view: SentenceView, group: VerbGroup): boolean {
  const particle = keepingWith[group.lemma];
  const isKeeping =
    particle === undefined
      ? view.lexicon.words.get("truce-keep")!.has(group.lemma)
      : view.words[group.last] === particle;
  if (!isKeeping && !isUnkeptWord(view, group)) return false;
  const truce = view.nouns.find(({ first }) => first >= group.last && first <= group.last + 6);
  if ((truce === undefined || !isTruce(view, truce)) && !isUnkeptWord(view, group)) return false;
  const { polarity, realis } = meaningOfVerb(view, group);
  return polarity === "negated" && !isPlanned(realis);
}

function notKept(view: SentenceView, group: VerbGroup): Draft[] {
  const meaning = told(view, group.first, group.last);
  const accused = subjectOf(view, group);
  return draft(view, { first: group.main, last: group.last }, { accused, meaning, act: "violate" });
}

/** "Ostmark attacked during the truce", "rockets were fired since the truce began", "did not keep the truce and fired on the port". */
function attackInTruce(act: Act, unkept: readonly VerbGroup[]): Draft[] {
  const { view, group, sense } = act;
  if (sense.frame !== "attack") return [];
  const inTruce =
    unkept.some(({ main }) => main < group.main) ||
    view.nouns.some(
      ({ kind, first, last }) =>
        kind === "ceasefire" && (isDuring(view, first) || (last < group.main && isYoung(view, last, group.main))),
    );
  if (!inTruce) return [];
  const deed = sense.value === "-" ? "attack" : sense.value;
  const sides = { accused: sidesOf(act).actors, meaning: meaningOfVerb(view, group), act: deed };
  return draft(view, { first: group.main, last: group.last }, sides);
}

function isDuring(view: SentenceView, at: number): boolean {
  const before = view.words.slice(Math.max(0, at - 5), at);
  return before.some(
    (word, i) =>
      /^(?:during|despite|since)$/.test(word) ||
      // "two days into a truce", "an hour after the truce began"; "hours before the truce" is no time of it
      (/^(?:days?|weeks?|hours?|minutes?|moments?)$/.test(word) && /^(?:into|after|of)$/.test(before[i + 1] ?? "")),
  );
}

/** "the truce was only an hour old when rebels fired": what happened then. */
function isYoung(view: SentenceView, from: number, to: number): boolean {
  const old = view.words.indexOf("old", from);
  const when = view.words.indexOf("when", from);
  return old > 0 && old < from + 8 && when > old && when < to;
}

const fewer = /^(?:decrease|decline|drop|fall|reduction|lull|halt|pause|no|fewer|end|stop|without|any|less)$/;

/** "continued Ostmarkian attacks during the harvest truce"; a decrease in them is no breach. */
function attacksInTruce(view: SentenceView, noun: NounHit): Draft[] {
  if (noun.kind !== "attack" && noun.kind !== "strike") return [];
  const truce = view.nouns.find(({ first }) => first > noun.last && first <= noun.last + 7);
  if (truce === undefined || !isTruce(view, truce)) return [];
  const between = view.words.slice(noun.last, truce.first);
  if (!between.some((word) => /^(?:during|despite|violation|breach)$/.test(word))) return [];
  const start = phraseStart(view, noun);
  if (view.words.slice(Math.max(0, start - 3), noun.first).some((word) => fewer.test(word))) return [];
  const { polarity, realis } = meaningOfNoun(view, noun.first, noun.last);
  if (polarity === "negated" || isPlanned(realis)) return [];
  const by = placedBetween(view, noun.last, truce.first).filter(({ preposition }) => preposition === "by");
  const named = view.mentionAt
    .slice(start, noun.first)
    .find((mention) => mention !== undefined && mention.actor !== null);
  const owners = named === undefined ? ownersOf(view, noun.first, noun.last) : [roleOf(view, named)];
  const accused = by.length > 0 ? by.map(({ role }) => role) : owners;
  if (accused.length === 0) return [];
  const meaning = told(view, noun.first, noun.last);
  const evidence = [spanOf(view, start, truce.last)];
  return draft(view, noun, { accused, meaning, act: "attack" }).map((each) => ({ ...each, evidence }));
}

function told(view: SentenceView, first: number, last: number): Meaning {
  return { realis: "actual", polarity: "affirmed", modality: modalityAt(view, first, last) };
}

function draft(
  view: SentenceView,
  trigger: { readonly first: number; readonly last: number },
  { accused, meaning, act }: { readonly accused: readonly Role[]; readonly meaning: Meaning; readonly act: string },
): Draft[] {
  const allegers = speakerAt(view, trigger.first);
  if (accused.length === 0 && allegers.length === 0) return [];
  const { first, last } = trigger;
  const fields = violationFields(allegers.flatMap(sideName), accused.flatMap(sideName), {
    act,
    isMutual: false,
    polarity: meaning.polarity,
    count: null,
  });
  const value = allegers.length === 0 && meaning.modality === "asserted" ? "asserted" : act;
  return [
    {
      view,
      frame: "violation",
      first,
      last,
      actors: allegers,
      recipients: accused,
      meaning,
      value,
      rule: name,
      fields,
      place: placeAt(view, first, { aims: act !== "violate" }),
      ...dayOfBreach(view, first),
    },
  ];
}
