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
import { maySpeak } from "./may-speak.js";
import { phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/object-of-cue";

export const objectOfCue: Construction = { name, find };

/** The phrase or gerund after the cue. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  if (site.isPassive || site.form === "infinitive") return null;
  const hasOwnSubject = call.subject?.end === site.first;
  if (site.form === "gerund" && !hasOwnSubject && !/^(?:,|and|but|with|by)$/.test(page.words[site.first - 1] ?? ","))
    return null;
  if (call.subject !== null && !maySpeak(page, call.subject)) return null;
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
    last: openingEnd(call, way.at),
    isPhrase,
    tag: page.tags[site.head]!,
    isFronted: call.isFronted,
    isRelative: call.subject?.antecedent != null,
  });
  const day = afterCue(page, end, call.last);
  const idea = ideaAfter(call, end, day.at);
  if (idea !== null) return draftOf(call, { content: [idea], time: day.time, rule: name, confidence: 0.75 });
  return draftOf(call, {
    content: [{ start: page.tokens[way.at]!.start, end: page.tokens[end - 1]!.end }],
    time: way.time === -1 ? day.time : way.time,
    venue: way.venue,
    rule: name,
    confidence: site.verb.after.length > 0 ? 0.8 : 0.7,
  });
}

/** "Commenting on the strike, the envoy, Per Hallin, said": a gerund that opens the sentence ends at its comma. */
function openingEnd({ page, site, last }: Call, from: number): number {
  if (site.form !== "gerund" || site.first !== page.sentences[site.sentence]!.first) return last;
  for (let at = from + 1; at < last; at++) if (page.words[at] === "," && page.quotationAt[at] === -1) return at;
  return last;
}

function opensPhrase(page: Page, at: number, last: number): boolean {
  return page.timeAt[at] === -1 && phraseFrom(page, at, last) > at;
}

/** "floated the idea on Monday of holding talks": what the idea is, not the word for it. */
function ideaAfter(call: Call, end: number, at: number): { start: number; end: number } | null {
  const { page, later, last } = call;
  if (!/^(?:idea|possibility|prospect|option)$/.test(page.words[end - 1]!) || page.words[at] !== "of") return null;
  const stop = contentEnd(page, at + 1, { later, last, isPhrase: page.tags[at + 1] !== "VBG", tag: "VBD" });
  return { start: page.tokens[at + 1]!.start, end: page.tokens[stop - 1]!.end };
}
