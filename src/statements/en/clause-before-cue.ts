/**
 * @module
 * Words without marks before their speaker: "The port is closed, Askov said", "Varnhem, he said, was open to talks".
 *
 * Leaves alone what is no clause: "On Tuesday, Askov said ..." and an aside between commas that a clause follows.
 */

import type { Span } from "../../text/span.js";
import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page, type Range } from "../page.js";
import { afterCue } from "./after-cue.js";
import { isSeparator } from "./aside.js";
import { contentEnd } from "./content-end.js";
import { maySpeak } from "./may-speak.js";
import { phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/clause-before-cue";

export const clauseBeforeCue: Construction = { name, find };

/** The clause before ", he said", with its rest when the cue breaks it. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const mayFollow = site.verb.complements.has("quote") || site.verb.complements.has("clause");
  if (!mayFollow || !isPersonal(call) || site.isPassive || call.subject?.antecedent) return null;
  const isAside = isAsAside(call);
  const separator = separatorOf(call);
  if (!isSeparator(page, separator) || page.sentenceAt[separator] !== site.sentence) return null;
  const first = behindColon(page, startOf(call), separator);
  if (first >= separator || page.tags[separator - 1] === "CC") return null;
  const told = toldTo(call);
  const way = afterCue(page, told?.end ?? call.end, call.last);
  const isWhole = site.where === "headline" || hasFinite(page, first, separator) || isFragment(call, first, separator);
  const rest = goesOn(call, first, restAfter(call, way.at), isWhole && !isAside);
  if (call.subject === null || (site.verb.act === "ask" && !maySpeak(page, call.subject))) return null;
  if (rest === null && (!isWhole || !mayClose(call, way.at))) return null;
  // "As of noon nobody had come, she said.": a cue that closes its sentence has nothing else to report
  if (rest === null && way.at < call.last && isFronted(page, first, separator)) return null;
  // "under a truce – something, she added, Ostmark had broken twice": a lone word behind a dash says nothing by itself
  const isLone = rest !== null && separator - first === 2 && isSeparator(page, first);
  const content: Span[] = isLone ? [] : [{ start: page.tokens[first]!.start, end: page.tokens[separator - 1]!.end }];
  if (rest !== null) content.push({ start: page.tokens[rest.first]!.start, end: page.tokens[rest.end - 1]!.end });
  return draftOf(call, {
    content,
    addressee: way.addressee ?? told,
    venue: way.venue,
    time: way.time,
    rule: name,
    confidence: rest === null ? 0.88 : 0.75,
  });
}

/** A verb with a tense, or "was at pains |to add|", whose governing verb has the subject. */
function isPersonal({ site, subject }: Call): boolean {
  return site.form === "finite" || (site.form === "infinitive" && subject !== null && subject.first < site.first);
}

/** "Varnhem, she told |the crews|, was open": who is told stands between the cue and the rest. */
function toldTo({ page, site, end, last, isInverted }: Call): Range | null {
  if (!site.verb.complements.has("told") || isInverted || page.timeAt[end] !== -1) return null;
  const stop = phraseFrom(page, end, last);
  return stop > end && !isFiniteVerb(page, stop) ? { first: end, end: stop } : null;
}

/** "Over my dead body, said Askov": a few words that open their sentence, before a speaker who closes it; not "On the quay, said Askov". */
function isFragment(call: Call, first: number, separator: number): boolean {
  const { page, site, isInverted } = call;
  if (first !== page.sentences[site.sentence]!.first || separator <= first) return false;
  // "Rubbish, said Askov."
  if (separator - first === 1)
    return isInverted && /^(?:NNS?|UH)$/.test(page.tags[first]!) && page.timeAt[first] === -1;
  if (!isInverted) return isBareReport(call, first, separator);
  const isOwn = page.words.slice(first, separator).some((word) => /^(?:my|our|we|no|not|never)$/.test(word));
  return isOwn || !/^(?:IN|TO|VB|RB)/.test(page.tags[first]!);
}

/** "Back at sea since noon, the captain says": words without a verb before a cue that has nothing behind it; no day, place or participle. */
function isBareReport({ page, site, end, last }: Call, first: number, separator: number): boolean {
  const isPlain = site.verb.lemma === "say" || site.verb.lemma === "maintain" || site.verb.lemma === "insist";
  if (!isPlain || separator - first < 3 || afterCue(page, end, last).at < last || page.timeAt[first] !== -1)
    return false;
  if (!/^(?:NN|DT|JJ|CD|RB)/.test(page.tags[first]!)) return false;
  let hasNoun = false;
  for (let at = first; at < separator; at++) hasNoun ||= page.tags[at]!.startsWith("NN") && page.timeAt[at] === -1;
  return hasNoun;
}

/** "The pact, |as| one diplomat put it, ...": not "as he had promised", which tells what came true. */
function isAsAside({ page, site, first }: Call): boolean {
  return (
    page.words[first - 1] === "as" &&
    site.verb.act === "assert" &&
    site.first === site.head &&
    isSeparator(page, first - 2)
  );
}

/** What may follow a cue that closes its words: nothing, a place, an aside or who was told; no object, no quotation. */
function mayClose({ page, site, last, later }: Call, at: number): boolean {
  if (at >= last) return true;
  // a quotation behind the next cue is that one's: "..., Askov said, adding: "We ...""
  const end = later.find(({ first }) => first >= at)?.first ?? last;
  // "..., Askov said, but the boats “had to go”": a clause of its own
  if (page.words[at] === "," && page.tags[at + 1] === "CC") return true;
  for (let index = at; index < end; index++) if (page.quotationAt[index] !== -1) return false;
  if (/^(?:,|IN|TO|:|-LRB-|CC|WP)/.test(page.tags[at]!)) return site.verb.complements.has("that");
  return site.verb.isAddressed;
}

/** What follows ", he said," belongs to the words when they cannot stand without it, or open with "if" or "while". */
function goesOn(call: Call, first: number, rest: Range | null, isWhole: boolean): Range | null {
  const { page } = call;
  if (rest === null || (!isWhole && !hasFinite(page, rest.first, rest.end))) return null;
  // "A pact that opened the port, she told the crews, |would| be void"
  if (isFiniteVerb(page, rest.first) && !call.later.some(({ first: cue }) => cue === rest.first)) return rest;
  // "They were moved, she insisted, |not sold, and would be back|"
  if (page.words[rest.first] === "not") return rest;
  if (!isWhole || isOpenAt(page, separatorOf(call) - 1) || isSecondHalf(call, rest)) return rest;
  // "It would run, he said, for ten days": a phrase that the clause still lacks, no place of the speech
  const isPhrase =
    !hasFinite(page, rest.first, rest.end) &&
    /^(?:for|until|till|from|to|by|unless|if|without|instead|rather|not|only|even|including|but|and)$/.test(
      page.words[rest.first]!,
    );
  if (isPhrase) return rest;
  const leads = /^(?:if|while|although|though|when|because|since|as|unless)$/.test(page.words[first]!);
  return leads && hasFinite(page, rest.first, rest.end) ? rest : null;
}

function separatorOf(call: Call): number {
  if (call.site.form === "infinitive") return (call.subject?.first ?? call.first) - 1;
  return isAsAside(call) ? call.first - 2 : call.first - 1;
}

/** "There is, she said, a way out": words that end in a verb or a preposition cannot stand without their rest. */
function isOpenAt(page: Page, last: number): boolean {
  return isFiniteVerb(page, last) || page.tags[last] === "IN" || page.words[last] === "not";
}

/** "It will not go back, she said, until ...", "The plan stands, he said, and nobody will touch it": a condition, or a second clause in no past tense. */
function isSecondHalf({ page, later }: Call, rest: Range): boolean {
  const opening = page.words[rest.first]!;
  if (/^(?:until|till|unless|once|before|provided|because|so|if)$/.test(opening))
    return hasFinite(page, rest.first, rest.end);
  if (!/^(?:and|but|or|nor|yet)$/.test(opening)) return false;
  for (let at = rest.first + 1; at < rest.end; at++) {
    if (!isFiniteVerb(page, at)) continue;
    const isCue = later.some(({ first, end }) => first <= at && at < end);
    const isOwn = page.tags[at] !== "VBD" || page.quotationAt[rest.end - 1] !== -1;
    return !isCue && isOwn && at > rest.first + 1;
  }
  return false;
}

/** Where the words start: at the sentence, after its "But", or after what an earlier cue of the sentence already holds. */
function startOf({ page, site, earlier, first: speaker, isInverted }: Call): number {
  const start = page.sentences[site.sentence]!.first;
  let first = start;
  for (const draft of earlier) {
    if (draft.sentence !== site.sentence || draft.cue === null) continue;
    const end = draft.content.at(-1)!.end;
    while (first < site.first && page.tokens[first]!.start < end) first++;
  }
  // "Kenya demanded an apology, its minister said": an act that fills the clause is told by whoever says all of it
  const isPlain = !isInverted && site.verb.complements.has("that");
  if (first >= speaker - 1 && isPlain) first = start;
  while (page.tags[first] === "CC" || page.words[first] === "," || page.words[first] === ";") first++;
  return first;
}

/** "Ostby would not hear of it: ten days, its envoy said, was too long": behind the colon, where its words only start. */
function behindColon(page: Page, first: number, separator: number): number {
  for (let at = separator - 1; at > first; at--)
    if (page.words[at] === ":" && page.quotationAt[at] === -1) return hasFinite(page, at, separator) ? first : at + 1;
  return first;
}

/** The clause before a speaker whose cue goes on with a fragment in marks: "It was turned down, an aide said, “without a word”". */
export function clauseBefore(call: Call): Span | null {
  const { page, site } = call;
  const separator = call.first - 1;
  if (site.form !== "finite" || call.subject === null || call.subject.end < call.first) return null;
  if (!isSeparator(page, separator) || page.sentenceAt[separator] !== site.sentence || call.subject?.antecedent)
    return null;
  const first = startOf(call);
  if (first >= separator || isFronted(page, first, separator)) return null;
  // "Not for a crown, said Askov: “...”"
  const isTold = hasFinite(page, first, separator) || (call.isInverted && isFragment(call, first, separator));
  if (!isTold) return null;
  for (let at = first; at < separator; at++) if (page.quotationAt[at] !== -1) return null;
  return { start: page.tokens[first]!.start, end: page.tokens[separator - 1]!.end };
}

/** What follows ", he said," in a broken clause. */
function restAfter(call: Call, at: number): Range | null {
  const { page, site, later, last } = call;
  if (!isSeparator(page, at) || at + 2 >= last) return null;
  const context = {
    later: later.filter((next) => next.first > at),
    last,
    isPhrase: false,
    tag: page.tags[site.head]!,
  };
  const first = at + 1;
  if (page.tags[first] === "VBG" || page.quotationAt[first] !== -1) return null;
  const end = contentEnd(page, first, context);
  return end > first ? { first, end } : null;
}

function hasFinite(page: Page, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFiniteVerb(page, at)) return true;
  return false;
}

/** "As he left, Askov said" and "Speaking in Ostby, she said" set the scene; they are not said. */
function isFronted(page: Page, first: number, end: number): boolean {
  let open = first;
  // "not long after", "hours before", "even as"
  while (open < first + 3 && open < end && /^(?:RB|CC|NN)/.test(page.tags[open]!)) open++;
  if (!/^(?:after|before|as|when|while|if)$/.test(page.words[open] ?? "")) open = first;
  const opens = /^(?:as|when|while|after|before|asked|although|though|since|if)$/.test(page.words[open]!);
  if (!opens && page.tags[first] !== "VBG" && page.timeAt[first] === -1) return false;
  let commas = 0;
  for (let at = first; at < end; at++) if (page.words[at] === ",") commas++;
  return commas === 0;
}
