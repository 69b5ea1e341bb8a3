/**
 * @module
 * One answer: the same party, the same decision, on the same proposal.
 *
 * Another decision is another entry, even from the same party on the same thing: the change is what readers look for.
 */

import {
  areMostlySame,
  daysApart,
  likeWords,
  type Of,
  partyLikeness,
  type SameRule,
  sameWords,
  wordLikeness,
} from "./same-rule.js";

export const sameResponse: SameRule = {
  name: "story/merging/same-response",
  frames: ["response"],
  likeness(a, b, context) {
    const [x, y] = [a.event as Of<"response">, b.event as Of<"response">];
    if (x.decision !== y.decision || x.polarity !== y.polarity) return null;
    const party = partyLikeness(x.responders, y.responders, context);
    if (party === null || !areMostlySame(x.responders, y.responders, context)) return null;
    const [p, q] = [context.targetOf(a), context.targetOf(b)];
    if (p !== null && q !== null && p !== q) return null;
    if (x.object !== null && y.object !== null && x.object !== y.object) return null;
    const gap = daysApart(a, b);
    if (gap !== null && gap > 7) return null;
    const words = wordLikeness(a, b);
    if (words >= sameWords) return 1 + words;
    // two people of one side each have their say
    const areTwo = party < 1 && [...x.responders, ...y.responders].every((name) => context.sides.isPerson(name));
    if (p !== null && p === q && party >= 0.8 && !areTwo) return party + words + 0.2;
    // "and had been turned down": of nobody, but to the same offer and in some of the same words
    if (p !== null && p === q && words >= likeWords) return 1;
    return party >= 0.8 && x.object !== null && x.object === y.object && words >= likeWords ? 1 : 0;
  },
};
