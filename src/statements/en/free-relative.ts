/**
 * @module
 * Words a relative clause reports: "in what Kyiv said was a trap", "a plan that the union says would cost jobs".
 *
 * The words go on right behind the cue with their verb; their subject stands before the speaker. Leaves alone a cue with
 * a clause of its own.
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";

export const name = "statements/en/free-relative";

export const freeRelative: Construction = { name, find };

/** The verb behind "what Kyiv said" with the rest of its clause. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  if (!site.verb.complements.has("clause") || site.form !== "finite" || call.isInverted || call.subject === null)
    return null;
  const way = afterCue(page, call.end, call.last);
  if (way.at >= call.last || !isFiniteVerb(page, way.at) || page.quotationAt[way.at] !== -1) return null;
  const before = page.words[call.first - 1] ?? "";
  const isFree = before === "what" || before === "which" || before === "that" || before === "who";
  if (!isFree && !/^(?:NN|CD)/.test(page.tags[call.first - 1] ?? "")) return null;
  const later = call.later.filter(({ first }) => first > way.at);
  const context = { later, last: call.last, isPhrase: false, tag: "VBD" };
  const end = contentEnd(page, way.at, context);
  return draftOf(call, {
    content: [{ start: page.tokens[way.at]!.start, end: page.tokens[end - 1]!.end }],
    time: way.time,
    rule: name,
    confidence: isFree ? 0.85 : 0.7,
  });
}
