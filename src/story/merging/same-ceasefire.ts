/**
 * @module
 * One truce: its declarers or parties, its days and its length fit.
 *
 * Reports often name it by the feast or weekend alone, so a truce without dates joins the one its declarers and words fit;
 * a day off in the announcement is a disagreement about one truce, not a second truce.
 */

import { cosine, firstRange } from "../claim-features.js";
import { gapOf } from "../day-range.js";
import { compareLengths } from "../durations.js";
import { type Of, partyLikeness, type SameRule } from "./same-rule.js";

const sameTruceDays = 3;

export const sameCeasefire: SameRule = {
  name: "story/merging/same-ceasefire",
  frames: ["ceasefire"],
  likeness(a, b, context) {
    const [x, y] = [a.event as Of<"ceasefire">, b.event as Of<"ceasefire">];
    const isNamed = a.truceName.length > 0 && b.truceName.length > 0;
    const isSameName = isNamed && a.truceName.some((word) => b.truceName.includes(word));
    if (isNamed && !isSameName) return null;
    if (x.polarity !== y.polarity || coverageDiffers(x.coverage, y.coverage)) return null;
    const length =
      x.window.duration === null || y.window.duration === null
        ? "unknown"
        : compareLengths(x.window.duration, y.window.duration);
    if (length === "different") return null;
    const declarers = partyLikeness(x.declarers, y.declarers, context);
    const parties = partyLikeness([...x.declarers, ...x.parties], [...y.declarers, ...y.parties], context);
    if (parties === null) return null;
    const gap = gapOf(whenOf(x), whenOf(y));
    if (gap !== null && gap > sameTruceDays) return null;
    const anchors = [
      length === "same" || length === "granularity",
      gap !== null,
      declarers !== null && declarers >= 0.8,
    ];
    return (
      (isSameName ? 0.8 : 0) + 0.3 * anchors.filter(Boolean).length + 0.5 * parties + 0.6 * cosine(a.words, b.words)
    );
  },
};

function whenOf({ window, date }: Of<"ceasefire">) {
  return firstRange(window.announced, window.start, date);
}

function coverageDiffers(a: string, b: string): boolean {
  return a !== b && a !== "unknown" && b !== "unknown";
}
