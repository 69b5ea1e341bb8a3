/**
 * @module
 * Meetings, calls, visits and rounds: held, planned, put off, broken off, or not held at all ("no direct talks since").
 *
 * Talks that are only asked for are a proposal; a noun counts here when something is said of the meeting: who, where, when or what became of it.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Act } from "../../acts.js";
import type { NounHit } from "../../nouns.js";
import { canNegotiate } from "../../patterns.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { meetingKinds, partiesOf } from "./meeting-fields.js";
import { meetingNoun } from "./meeting-noun.js";
import { meetingVerb } from "./meeting-verb.js";

const name = "events/en/talks";

export const talks: FrameRule = {
  name,
  signs: { frames: ["talks"], nouns: [...meetingKinds, "contact"] },
  find: (view, acts) => {
    const told = acts.filter(({ sense }) => sense.frame === "talks");
    const met = told.filter((act) => !isTopic(view, act, told));
    const nouns = view.nouns.filter(
      (noun) =>
        (meetingKinds.has(noun.kind) || isContactOfTwo(view, noun)) &&
        !met.some(({ complement }) => complement.includes(noun)),
    );
    return [...met.flatMap((act) => meetingVerb(act, name)), ...nouns.flatMap((noun) => meetingNoun(view, noun, name))];
  },
};

/** "secret contacts between Varnhem and the rebels", "contacts among officials": talks, where who had them is told. */
function isContactOfTwo(view: SentenceView, noun: NounHit): boolean {
  // “technical contacts” among officials
  const at = /^["”’']+$/u.test(view.words[noun.last] ?? "") ? noun.last + 1 : noun.last;
  if (noun.kind !== "contact" || !/^(?:between|among)$/.test(view.words[at] ?? "")) return false;
  const phrase = phraseFrom(view.phrases, at + 1);
  const isOfMany = phrase !== undefined && view.tokens[phrase.head]!.xpos === "NNS" && canNegotiate(view, phrase);
  return isOfMany || partiesOf(view, noun).length > 1;
}

/** "met to discuss the mine", "flew in for a meeting to talk about the port": what the meeting is for is no second one. */
function isTopic(view: SentenceView, { group, clause }: Act, told: readonly Act[]): boolean {
  if (!group.isInfinitive || !/^(?:discuss|talk|negotiate)$/.test(group.lemma)) return false;
  const isBefore = (at: number) => at >= clause.first && at < group.first && group.first - at < 12;
  return (
    told.some(({ group: other }) => isBefore(other.main)) ||
    view.nouns.some(({ kind, first }) => meetingKinds.has(kind) && isBefore(first))
  );
}
