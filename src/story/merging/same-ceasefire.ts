/**
 * @module
 * One truce: its declarers or parties, its days and its length fit.
 *
 * Reports often name it by the feast or weekend alone, so a truce in force without dates joins the one in force that it does not
 * contradict; a day off in the announcement is a disagreement about one truce, not a second truce. One that is only talked of is
 * another thing than one in force.
 */

import { cosine, type EventFeatures, firstRange } from "../claim-features.js";
import { gapOf } from "../day-range.js";
import { compareLengths } from "../durations.js";
import { type Of, partyLikeness, type SameRule } from "./same-rule.js";

const sameTruceDays = 3;
const inForce = new Set(["declared", "in-effect", "extended", "expired", "suspended", "collapsed"]);

export const sameCeasefire: SameRule = {
  name: "story/merging/same-ceasefire",
  frames: ["ceasefire"],
  likeness(a, b, context) {
    const [x, y] = [a.event as Of<"ceasefire">, b.event as Of<"ceasefire">];
    if (x.polarity !== y.polarity || coverageDiffers(x.coverage, y.coverage)) return null;
    const isNamed = a.truceName.length > 0 && b.truceName.length > 0;
    const isSameName = sharesName(a, b) || sharesName(b, a);
    if (isNamed && !isSameName) return null;
    const length = lengthOf(x, y);
    if (length === "different") return null;
    const gap = gapOf(whenOf(x), whenOf(y));
    if (gap !== null && gap > sameTruceDays) return null;
    const parties = partyLikeness([...x.declarers, ...x.parties], [...y.declarers, ...y.parties], context);
    // who declared it may be misread in one report where name or length fits
    if (parties === null && !isSameName && length === "unknown") return null;
    const isOneKind = inForce.has(x.status) === inForce.has(y.status);
    const anchors = [length !== "unknown", gap !== null, parties !== null && parties >= 0.8];
    const bare = isOneKind && inForce.has(x.status) && (isBare(a) || isBare(b)) ? 0.5 : 0;
    const words = cosine(a.words, b.words);
    return (isSameName ? 0.8 : 0) + 0.3 * anchors.filter(Boolean).length + 0.5 * (parties ?? 0) + 0.6 * words + bare;
  },
};

/** A mention that says nothing to tell its truce by. */
function isBare({ event, truceName }: EventFeatures): boolean {
  const { window } = event as Of<"ceasefire">;
  return truceName.length === 0 && window.duration === null;
}

/** Whether the words of one report hold the name the other gives the truce. */
function sharesName(named: EventFeatures, other: EventFeatures): boolean {
  return named.truceName.some((word) => other.truceName.includes(word) || other.ownWords.has(word));
}

function lengthOf(x: Of<"ceasefire">, y: Of<"ceasefire">): ReturnType<typeof compareLengths> {
  const [one, other] = [x.window.duration, y.window.duration];
  return one === null || other === null ? "unknown" : compareLengths(one, other);
}

/** The day it was announced or began; the day of a report that it holds is no such day. */
function whenOf({ window }: Of<"ceasefire">) {
  return firstRange(window.announced, window.start);
}

function coverageDiffers(a: string, b: string): boolean {
  return a !== b && a !== "unknown" && b !== "unknown";
}
