/**
 * @module
 * A quotation beside a verb that no table knows: `"A circus," one delegate huffed`, `Dorn leaned back: "We have all winter."`,
 * `"Grim," was how the envoy put it`.
 *
 * The marks and the comma or colon say that somebody speaks; the verb only says how. Leaves alone a quotation that stands in a sentence as a
 * name or a phrase, a comma that only parts a clause, and words after a colon that are no whole sentence.
 */

import type { Draft } from "../draft.js";
import { mentionsWithin } from "../mentions.js";
import { isFiniteVerb, type Page, type Range, spanOf, whereOf } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { isDocument, maySpeak } from "./may-speak.js";
import { fullPhraseFrom, phraseBefore } from "./noun-phrase.js";
import {
  afterQuotation,
  firstOfQuotation,
  isOneParagraph,
  lastInside,
  takenQuotations,
  wholeQuotation,
} from "./quotation.js";
import { subjectAfter } from "./subject-after.js";
import { subjectBefore } from "./subject-before.js";

export const name = "statements/en/any-verb";

/** Quotations that no other construction has, with whom their sentence has beside them. */
export function findAnyVerb(page: Page, drafts: readonly Draft[]): Draft[] {
  const taken = takenQuotations(page, drafts);
  return page.quotations.flatMap((quotation, index): Draft[] => {
    if (quotation.depth > 0 || quotation.continues !== -1 || taken.has(index) || !quotation.isClosed) return [];
    const sentence = page.sentenceAt[firstOfQuotation(page, index)] ?? -1;
    const where = page.sentences[sentence] === undefined ? null : whereOf(page, page.sentences[sentence]);
    if (where !== "body") return [];
    const found = behind(page, index) ?? before(page, index) ?? afterDeed(page, index, drafts);
    if (found === null) return [];
    const { speaker, cue } = found;
    return [
      {
        ...{
          speaker,
          antecedent: null,
          cue,
          lemma: page.tokens[cue.end - 1]!.lemma,
          content: wholeQuotation(page, index),
        },
        ...{ act: "assert", isSaid: true, hedge: null, addressee: null, venue: null, via: [], time: -1 },
        ...{ where, sentence, rule: name, confidence: 0.8 },
      },
    ];
  });
}

interface Beside {
  readonly speaker: Range;
  readonly cue: Range;
}

/** `"...," the pilot huffed on Friday`: a quotation that opens its sentence, a speaker, a verb and little else. */
function behind(page: Page, index: number): Beside | null {
  const { end } = page.quotations[index]!;
  let at = afterQuotation(page, index);
  const isParted = page.words[at] === ",";
  const isLedOver = isParted || /[,?!…–—-]/.test(lastInside(page, end));
  const sentence = page.sentences[page.sentenceAt[at] ?? -1];
  if (sentence === undefined || !opensSentence(page, index) || !isOneParagraph(page, at - 1, at)) return null;
  if (isParted) at++;
  const noun = nounBehind(page, at, sentence.last);
  if (noun !== null || !isLedOver) return noun;
  const isHow = /^(?:is|was)$/.test(page.words[at] ?? "") && /^(?:how|what)$/.test(page.words[at + 1] ?? "");
  const subject = subjectOf(page, isHow ? at + 2 : at, sentence.last);
  if (subject === null) return null;
  let verb = subject.end;
  while (page.tags[verb]?.startsWith("RB") || page.words[verb] === ",") verb++;
  const group = { first: verb, end: verb + 1 };
  if (isHow)
    return page.lexicon.words("put-it").has(page.words[verb] ?? "")
      ? { speaker: subject, cue: { first: at, end: verb + 1 } }
      : null;
  // a rare verb is often tagged a participle
  const isVerb = /^VB[DZPN]$/.test(page.tags[verb] ?? "");
  if (!isVerb || page.lexicon.words("auxiliary").has(page.words[verb]!) || !mayClose(page, verb + 1, sentence.last))
    return null;
  // behind `...!"` a sentence of its own may start, which does not stop at its verb
  if (!isParted && !/[,–—-]/.test(lastInside(page, end)) && sentence.last - verb > 4) return null;
  return { speaker: subject, cue: group };
}

/** The phrase with its appositions ("one pilot, a veteran of the strait,"), if it can speak. */
function subjectOf(page: Page, at: number, last: number): Range | null {
  const full = fullPhraseFrom(page, at, last);
  const whole =
    isFiniteVerb(page, full) || page.tags[full]?.startsWith("RB")
      ? { first: at, end: full }
      : subjectAfter(page, at, last);
  return whole !== null && whole.end > at && maySpeak(page, { ...whole, antecedent: null }) ? whole : null;
}

/** Whether the quotation opens its sentence, a "but" left aside. */
function opensSentence(page: Page, index: number): boolean {
  const first = firstOfQuotation(page, index);
  let at = page.sentences[page.sentenceAt[first] ?? -1]?.first ?? first;
  while (at < first && page.tags[at] === "CC") at++;
  return at >= first;
}

/** Behind the verb: the end, a day, an adverb, a preposition, or a pause and who went on. An object is no way of speaking. */
function mayClose(page: Page, at: number, last: number): boolean {
  return at >= last || page.timeAt[at] !== -1 || /^(?:\.|,|:|IN|TO|RB|CC|RP|''|-LRB-)/.test(page.tags[at]!);
}

/** `"...?" was the premier's answer`, `"Never," came the reply from Ostby`. */
function nounBehind(page: Page, verb: number, last: number): Beside | null {
  if (!/^(?:is|was|came|comes|went|goes|ran|runs)$/.test(page.words[verb] ?? "")) return null;
  const nouns = page.lexicon.words("answer-noun");
  const end = Math.min(last, verb + 12);
  for (let at = verb + 1; at < end; at++) {
    if (!nouns.has(page.words[at]!) || !page.tags[at]!.startsWith("NN")) continue;
    const owner = ownerOf(page, at, verb + 1);
    if (owner !== null)
      return {
        speaker: owner,
        cue: { first: verb, end: owner.first > verb + 1 || owner.end < at ? verb + 1 : at + 1 },
      };
    if (!/^(?:from|of|by)$/.test(page.words[at + 1] ?? "")) return null;
    const stop = fullPhraseFrom(page, at + 2, last);
    const speaker = { first: at + 2, end: stop };
    return stop > at + 2 && maySpeak(page, { ...speaker, antecedent: null })
      ? { speaker, cue: { first: verb, end: at + 1 } }
      : null;
  }
  return null;
}

/** "her answer", "the premier's only answer". */
export function ownerOf(page: Page, noun: number, floor: number): Range | null {
  let at = noun - 1;
  while (at > floor && noun - at < 5 && /^(?:JJ|VBN|NN$|CD|RB|HYPH)/.test(page.tags[at]!)) at--;
  if (at < floor) return null;
  if (page.tags[at] === "PRP$") return { first: at, end: at + 1 };
  if (page.tags[at] !== "POS" || page.timeAt[at - 1] !== -1) return null;
  const first = phraseBefore(page, at - 1, floor);
  const owner = { first, end: at };
  return first !== -1 && maySpeak(page, { ...owner, antecedent: null }) ? owner : null;
}

const maxLead = 40;

/** `The envoy looked at the map and winked: "..."`: a whole sentence in marks behind a colon, and whoever does something before it. */
function before(page: Page, index: number): Beside | null {
  const colon = firstOfQuotation(page, index) - 1;
  const sentence = page.sentences[page.sentenceAt[colon] ?? -1];
  if (
    sentence === undefined ||
    page.words[colon] !== ":" ||
    colon - sentence.first > maxLead ||
    !isSentence(page, index)
  )
    return null;
  for (let at = sentence.first; at < colon; at++) if (page.quotationAt[at] !== -1) return null;
  // "The union's slogan: ..."
  const bare = page.lexicon.words("stance-noun").has(page.words[colon - 1]!)
    ? ownerOf(page, colon - 1, sentence.first)
    : null;
  if (bare !== null) return { speaker: bare, cue: { first: colon, end: colon + 1 } };
  const lead = bareLead(page, sentence.first, colon);
  if (lead !== null) return { speaker: lead, cue: { first: colon, end: colon + 1 } };
  for (let verb = colon - 1; verb > sentence.first; verb--) {
    if (!isFiniteVerb(page, verb)) continue;
    const group = verbGroupAt(page, verb);
    const subject = subjectBefore(page, group.first);
    if (typeof subject === "string" || subject.antecedent !== null || page.words[subject.first - 1] === "what")
      continue;
    const owner = ownerOf(page, subject.end - 1, subject.first);
    if (owner !== null && page.lexicon.words("stance-noun").has(page.words[subject.end - 1]!))
      return { speaker: owner, cue: { first: colon, end: colon + 1 } };
    if (
      page.words[subject.first] === "it" ||
      page.words[subject.first] === "this" ||
      page.words[subject.first] === "that"
    )
      return null;
    return maySpeak(page, subject) || isDocument(page, subject)
      ? { speaker: { first: subject.first, end: subject.end }, cue: { first: verb, end: verb + 1 } }
      : null;
  }
  return null;
}

/** `Pia Dorn, in a short address on radio: "..."`: a person, a place or a day, and no verb. */
function bareLead(page: Page, first: number, colon: number): Range | null {
  for (let at = first; at < colon; at++) if (isFiniteVerb(page, at) || /^VB/.test(page.tags[at]!)) return null;
  const end = fullPhraseFrom(page, first, colon);
  for (let stop = end; stop > first; stop--) {
    const isClosed = stop === colon || /^(?:,|IN|-LRB-)$/.test(page.tags[stop]!);
    if (isClosed && isPersonal(page, { first, end: stop })) return { first, end: stop };
  }
  return null;
}

/** `Dorn shook her head. "Nobody will pay."`: a whole quotation right behind a sentence that somebody leads and that tells no words. */
function afterDeed(page: Page, index: number, drafts: readonly Draft[]): Beside | null {
  const first = firstOfQuotation(page, index);
  const own = page.sentenceAt[first] ?? -1;
  const deed = page.sentences[own - 1];
  const quotation = page.quotations[index]!;
  if (deed === undefined || page.sentences[own]?.start !== quotation.start || deed.block !== page.sentences[own]?.block)
    return null;
  if (!isSentence(page, index) || !/[.?!…]/.test(lastInside(page, quotation.end))) return null;
  if (drafts.some(({ sentence }) => sentence === own - 1) || /\n/.test(page.text.slice(deed.end, quotation.start)))
    return null;
  for (let verb = deed.first + 1; verb < deed.last; verb++) {
    if (page.quotationAt[verb] !== -1) return null;
    if (!isFiniteVerb(page, verb)) continue;
    const subject = subjectBefore(page, verbGroupAt(page, verb).first);
    if (typeof subject === "string" || subject.antecedent !== null || !isPersonal(page, subject)) return null;
    return { speaker: { first: subject.first, end: subject.end }, cue: { first: verb, end: verb + 1 } };
  }
  return null;
}

/** He, she or a person by name or office: no body, no thing. */
function isPersonal(page: Page, subject: Range): boolean {
  if (subject.end - subject.first === 1 && /^(?:he|she)$/.test(page.words[subject.first]!)) return true;
  const { start, end } = spanOf(page, subject);
  return mentionsWithin(page, start, end).some((mention) => mention.end === end && mention.type === "person");
}

/** A capital and a verb or five words: no title, no list. */
function isSentence(page: Page, index: number): boolean {
  const { start } = page.quotations[index]!;
  const first = firstOfQuotation(page, index);
  const after = afterQuotation(page, index);
  if (!/^\P{L}*\p{Lu}/u.test(page.text.slice(start, start + 4)) || after - first < 5) return false;
  for (let at = first; at < after; at++) if (isFiniteVerb(page, at)) return true;
  return after - first >= 8;
}
