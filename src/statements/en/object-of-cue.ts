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
import { isDocument, maySpeak } from "./may-speak.js";
import { phraseFrom } from "./noun-phrase.js";
import { afterQuotation } from "./quotation.js";
import { subjectBefore } from "./subject-before.js";

export const name = "statements/en/object-of-cue";

export const objectOfCue: Construction = { name, find };

/** The phrase or gerund after the cue. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  if (site.isPassive) return rejectedBy(call);
  if (site.form === "infinitive") return null;
  if (site.verb.isOfDocument && (call.subject === null || !isDocument(page, call.subject))) return null;
  const hasOwnSubject = call.subject?.end === site.first;
  if (site.form === "gerund" && !hasOwnSubject && !/^(?:,|and|but|with|by)$/.test(page.words[site.first - 1] ?? ","))
    return null;
  if (call.subject !== null && !maySpeak(page, call.subject)) return null;
  // "Thank you for waiting": an order or a wish, no report
  if (call.subject === null && site.form === "finite" && site.first === page.sentences[site.sentence]!.first)
    return null;
  const way = afterCue(page, call.end, call.last);
  const mayFollow = ["np", "ing", "number", "quoted"].some((kind) => complements.has(kind as "np"));
  if (!mayFollow || way.at >= call.last) return null;
  // `complained of "reading old maps"`, `want "a price we can live on"`: the mark opens nothing of its own
  const head = page.tags[way.at] === "``" ? way.at + 1 : way.at;
  const isGerund = page.tags[head] === "VBG" && complements.has("ing");
  const isQuestion = complements.has("np") && /^(?:what|how|why|whether)$/.test(page.words[way.at]!);
  const isPlain = complements.has("np") || (complements.has("number") && opensFigure(page, head, call.last));
  const isObject = (isPlain || complements.has("quoted")) && opensPhrase(page, head, call.last);
  if (!isGerund && !isQuestion && !isObject) return null;
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
  if (!isPlain && !isGerund && !isInHisWords(call, way.at)) return null;
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

/** "The offer was rejected by the council": what the passive is about is what the one named by "by" says something on. */
function rejectedBy(call: Call): Draft | null {
  const { page, site, subject } = call;
  const isStance = /^(?:accept|refuse|deny|accuse|appraise)$/.test(site.verb.act);
  if (!isStance || !site.verb.complements.has("np") || subject === null || !maySpeak(page, subject)) return null;
  const object = subjectBefore(page, site.first);
  if (typeof object === "string" || object.antecedent !== null || page.tags[object.first] === "EX") return null;
  return draftOf(call, {
    content: [{ start: page.tokens[object.first]!.start, end: page.tokens[object.end - 1]!.end }],
    rule: name,
    confidence: 0.7,
  });
}

/** "Commenting on the strike, the envoy, Per Hallin, said": a gerund that opens the sentence ends at its comma. */
function openingEnd({ page, site, last }: Call, from: number): number {
  if (site.form !== "gerund" || site.first !== page.sentences[site.sentence]!.first) return last;
  for (let at = from + 1; at < last; at++) if (page.words[at] === "," && page.quotationAt[at] === -1) return at;
  return last;
}

/** "counted |no fewer than nine| breaches": a figure with what leads up to it. */
function opensFigure(page: Page, from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + 5); at++) {
    if (page.tags[at] === "CD" || page.words[at] === "half" || page.words[at] === "dozens") return true;
    if (!/^(?:RB|IN|JJ|DT|NN$|\$)/.test(page.tags[at]!)) return false;
  }
  return false;
}

/** What somebody only wants, sees or feels counts where his own words are given for it, at the head of the phrase. */
function isInHisWords({ page, site, last }: Call, first: number): boolean {
  if (page.tags[site.first] === "MD") return false;
  const stop = phraseFrom(page, first, last);
  for (let at = first; at <= stop && at < last; at++) {
    const index = page.quotationAt[at]!;
    if (index !== -1) return afterQuotation(page, index) - at >= 5;
  }
  return false;
}

function opensPhrase(page: Page, at: number, last: number): boolean {
  // "spoke of a night that nobody will forget": no day of the speech
  return (page.timeAt[at] === -1 || /^an?$/.test(page.words[at]!)) && phraseFrom(page, at, last) > at;
}

/** "floated the idea on Monday of holding talks": what the idea is, not the word for it. */
function ideaAfter(call: Call, end: number, at: number): { start: number; end: number } | null {
  const { page, later, last } = call;
  if (!/^(?:idea|possibility|prospect|option)$/.test(page.words[end - 1]!) || page.words[at] !== "of") return null;
  const stop = contentEnd(page, at + 1, { later, last, isPhrase: page.tags[at + 1] !== "VBG", tag: "VBD" });
  return { start: page.tokens[at + 1]!.start, end: page.tokens[stop - 1]!.end };
}
