/**
 * @module
 * "Ostmark blamed Varnhem for the collapse of the truce": who is blamed for its end is said to have broken it.
 */

import type { Role } from "../../../model/index.js";
import { holds, holdsOneOf } from "../../../text/stretch.js";
import type { Draft } from "../../envelope.js";
import { meaningOfVerb } from "../../meaning.js";
import { placedBetween, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { breachFields, dayOfBreach } from "./breach-fields.js";
import { isTruce, truceKinds } from "./truce-phrase.js";

const name = "events/en/blamed-collapse";

export const blamedCollapse: FrameRule = {
  name,
  signs: { nouns: truceKinds },
  find: (view) =>
    view.nouns.flatMap((noun) => {
      if (!isTruce(view, noun)) return [];
      const group = view.groups.findLast(({ last }) => last < noun.first);
      return group !== undefined && blamesFor(view, group, noun.first) ? draftsOf(view, group, noun.first) : [];
    }),
};

/** "blamed X for the collapse of", "accused X of wrecking". */
function blamesFor(view: SentenceView, group: VerbGroup, at: number): boolean {
  if (!/^(?:blame|fault|condemn|denounce|accuse)$/.test(group.lemma) || at - group.last > 12) return false;
  const ends = view.lexicon.words.get("truce-end")!;
  return holdsOneOf(view.lemmas, group.last, at, ends) && holds(view.words, group.last, at, "for");
}

function draftsOf(view: SentenceView, group: VerbGroup, at: number): Draft[] {
  const meaning = meaningOfVerb(view, group);
  const behind = view.words.slice(group.last, group.last + 2).join(" ");
  const isMutual = /^(?:each other|one another|the other)$/.test(behind);
  const until = view.words.indexOf("for", group.last);
  const named = placedBetween(view, group.last, until).flatMap(({ preposition, role }) =>
    preposition === null ? [role] : [],
  );
  const objects = named.length > 0 || isMutual ? named : unnamedBetween(view, group.last, until);
  const allegers: readonly Role[] = group.isPassive ? [] : subjectOf(view, group);
  const accused = group.isPassive ? subjectOf(view, group) : isMutual ? allegers : objects;
  if (accused.length === 0 || meaning.polarity === "negated" || at < until) return [];
  const told = { act: "violate", isMutual, polarity: meaning.polarity, count: null };
  return [
    {
      view,
      frame: "violation",
      first: group.main,
      last: group.last,
      actors: [...allegers],
      recipients: isMutual ? [] : [...accused],
      reciprocal: isMutual,
      meaning: { ...meaning, modality: "alleged" },
      value: "violate",
      rule: name,
      fields: breachFields(view, { allegers, accused }, told),
      ...dayOfBreach(view, group.main),
    },
  ];
}
