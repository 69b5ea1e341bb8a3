/**
 * @module
 * Meetings, calls, visits and rounds: held, planned, put off, broken off, or not held at all ("no direct talks since").
 *
 * Talks that are only asked for are a proposal; a noun counts here when something is said of the meeting: who, where, when or what became of it.
 */

import type { FrameRule } from "../rule.js";
import { meetingKinds } from "./meeting-fields.js";
import { meetingNoun } from "./meeting-noun.js";
import { meetingVerb } from "./meeting-verb.js";

const name = "events/en/talks";

export const talks: FrameRule = {
  name,
  signs: { frames: ["talks"], nouns: meetingKinds },
  find: (view, acts) => {
    const met = acts.filter(({ sense }) => sense.frame === "talks");
    const nouns = view.nouns.filter(
      (noun) => meetingKinds.has(noun.kind) && !met.some(({ complement }) => complement.includes(noun)),
    );
    return [...met.flatMap((act) => meetingVerb(act, name)), ...nouns.flatMap((noun) => meetingNoun(view, noun, name))];
  },
};
