/**
 * @module
 * A cue with a thing as its words: "announced a truce", "rejected the offer", "called for a halt to strikes", "proposed holding talks".
 *
 * Speech acts count by what they carry, so a pronoun alone ("rejected it") stays, an empty object does not.
 * Leaves alone objects of verbs that only sometimes speak ("offered coffee" has no such entry in the table).
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { isDocument, maySpeak } from "./may-speak.js";
import { phraseFrom } from "./noun-phrase.js";
import { afterQuotation } from "./quotation.js";
import { type Subject, subjectBefore } from "./subject-before.js";

export const name = "statements/en/object-of-cue";

export const objectOfCue: Construction = { name, find };

/** The phrase or gerund after the cue. */
function find(given: Call): Draft | null {
  const bringer = bringerOf(given);
  const call = bringer === null ? given : { ...given, subject: bringer };
  const { page, site } = call;
  const { complements } = site.verb;
  if (site.isPassive) return rejectedBy(call);
  // "had the nerve |to demand| an inquiry": the governing verb has the subject
  const isAsked = (site.verb.act === "demand" || site.verb.act === "propose") && !site.isNegated;
  if (site.form === "infinitive" && (!isAsked || call.subject === null)) return null;
  if (site.verb.isOfDocument && (call.subject === null || !isDocument(page, call.subject))) return null;
  const hasOwnSubject = call.subject?.end === site.first;
  if (site.form === "gerund" && !hasOwnSubject && bringer === null && !mayGoOn(call)) return null;
  if (call.subject !== null && !maySpeak(page, call.subject)) return null;
  // "Thank you for waiting": an order or a wish, no report
  if (call.subject === null && site.form === "finite" && site.first === page.sentences[site.sentence]!.first)
    return null;
  const way = afterCue(page, call.end, call.last);
  const mayFollow = ["np", "ing", "number", "quoted"].some((kind) => complements.has(kind as "np"));
  if (!mayFollow) return null;
  if (way.at >= call.last) return askedTime(call);
  // `complained of "reading old maps"`, `want "a price we can live on"`: the mark opens nothing of its own
  const head = page.tags[way.at] === "``" ? way.at + 1 : way.at;
  const isGerund = page.tags[head] === "VBG" && complements.has("ing");
  const isQuestion = complements.has("np") && /^(?:what|how|why|whether)$/.test(page.words[way.at]!);
  const isPlain = complements.has("np") || (complements.has("number") && isFigure(call, head));
  const isObject = (isPlain || complements.has("quoted")) && (head > way.at || opensPhrase(page, head, call.last));
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
    content: [
      { start: page.tokens[way.at]!.start, end: page.tokens[end - (page.words[end - 1] === "," ? 2 : 1)]!.end },
    ],
    time: way.time === -1 ? day.time : way.time,
    venue: way.venue,
    rule: name,
    confidence: site.verb.after.length > 0 ? 0.8 : 0.7,
  });
}

/** ", asking for", "and demanding", "wrote to the palace |asking for|": a gerund that somebody's speaking or writing leads to. */
function mayGoOn({ page, site }: Call): boolean {
  if (/^(?:,|and|but|with|by)$/.test(page.words[site.first - 1] ?? ",")) return true;
  const verb = verbBefore(page, site);
  return verb !== -1 && page.lexicon.words("publishing").has(page.words[verb]!);
}

/** "The branch tabled a motion |demanding| an inquiry": whoever brings the paper that says so, or null. */
function bringerOf({ page, site }: Call): Subject | null {
  const paper = page.words[site.first - 1] ?? "";
  const { words } = page.lexicon;
  if (site.form !== "gerund" || !(words("paper").has(paper) || words("motion").has(paper))) return null;
  const verb = verbBefore(page, site);
  const subject = verb === -1 ? "none" : subjectBefore(page, verbGroupAt(page, verb).first);
  return typeof subject !== "string" && subject.antecedent === null && maySpeak(page, subject) ? subject : null;
}

/** The last verb with a tense close before a cue, or -1. */
function verbBefore(page: Page, { first, sentence }: Call["site"]): number {
  for (let at = first - 1; at > first - 9 && page.sentenceAt[at] === sentence; at--)
    if (isFiniteVerb(page, at)) return at;
  return -1;
}

/** "asks for |a week|", "suggested |Friday|": a time that is asked for, at the end of the clause. */
function askedTime(call: Call): Draft | null {
  const { page, site, end, last } = call;
  const isAsked = /^(?:for|at)$/.test(site.verb.after.at(-1) ?? "") || /^(?:suggest|propose)$/.test(site.verb.lemma);
  const time = page.timeAt[end] ?? -1;
  if (!isAsked || time === -1 || end >= last) return null;
  let stop = end;
  while (stop < last && page.timeAt[stop] === time) stop++;
  const content = [{ start: page.tokens[end]!.start, end: page.tokens[stop - 1]!.end }];
  return stop === last ? draftOf(call, { content, rule: name, confidence: 0.7 }) : null;
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

/** A figure; behind "said" only one that closes its clause ("the police said |nine thousand|"). */
function isFigure({ page, site, last }: Call, head: number): boolean {
  if (!opensFigure(page, head, last)) return false;
  const end = phraseFrom(page, head, last);
  return (
    !site.verb.complements.has("that") ||
    site.verb.lemma === "estimate" ||
    end >= last ||
    /^[;,]$/.test(page.words[end]!)
  );
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
