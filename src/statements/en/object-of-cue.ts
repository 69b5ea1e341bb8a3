/**
 * @module
 * A cue with a thing as its words: "announced a truce", "rejected the offer", "called for a halt to strikes", "proposed holding talks".
 *
 * Speech acts count by what they carry, so a pronoun alone ("rejected it") stays, an empty object does not.
 * Leaves alone objects of verbs that only sometimes speak ("offered coffee" has no such entry in the table).
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import type { Page } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/object-of-cue";

export const objectOfCue: Construction = { name, find };

/** The phrase or gerund after the cue. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  if (site.isPassive || site.form === "infinitive") return null;
  if (site.form === "gerund" && !/^(?:,|and|with|by)$/.test(page.words[site.first - 1] ?? ",")) return null;
  const way = afterCue(page, call.end, call.last);
  const mayFollow = complements.has("np") || complements.has("ing");
  if (!mayFollow || way.at >= call.last) return null;
  const isGerund = page.tags[way.at] === "VBG" && complements.has("ing");
  const isQuestion = complements.has("np") && /^(?:what|how|why|whether)$/.test(page.words[way.at]!);
  if (!isGerund && !isQuestion && !(complements.has("np") && opensPhrase(page, way.at, call.last))) return null;
  const later = call.later.filter((next) => next.first > way.at);
  const isPhrase = !isGerund;
  const end = contentEnd(page, way.at, {
    later,
    last: call.last,
    isPhrase,
    tag: page.tags[site.first]!,
    isFronted: call.isFronted,
  });
  const day = afterCue(page, end, call.last);
  return draftOf(call, {
    content: [{ start: page.tokens[way.at]!.start, end: page.tokens[end - 1]!.end }],
    time: way.time === -1 ? day.time : way.time,
    venue: way.venue,
    rule: name,
    confidence: site.verb.after.length > 0 ? 0.8 : 0.7,
  });
}

function opensPhrase(page: Page, at: number, last: number): boolean {
  return page.timeAt[at] === -1 && phraseFrom(page, at, last) > at;
}
