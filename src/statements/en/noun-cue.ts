/**
 * @module
 * Speech told by a noun: "Askov's claim that the port is shut", "warnings by the union that", "hints from Ostby that".
 *
 * Somebody must be named for it: an owner before the noun, "by" or "from" behind it, or whoever "issued" it.
 * Leaves alone claims that nobody is named for ("rumours that"), and "the claim that" after a verb of somebody else.
 */

import type { CueSite } from "../cue-sites.js";
import type { Draft } from "../draft.js";
import { isFiniteVerb, isVerb, type Page, type Range, whereOf } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { contentEnd } from "./content-end.js";
import { maySpeak } from "./may-speak.js";
import { fullPhraseFrom, phraseBefore } from "./noun-phrase.js";
import { subjectBefore } from "./subject-before.js";

export const name = "statements/en/noun-cue";

/** Every noun of speech with a clause in one sentence, outside quotation marks. */
export function findNounCues(page: Page, index: number, sites: readonly CueSite[]): Draft[] {
  const sentence = page.sentences[index]!;
  const found: Draft[] = [];
  for (let at = sentence.first + 2; at < sentence.last - 2; at++) {
    if (page.words[at] !== "that" || page.tags[at] === "DT" || page.quotationAt[at] !== -1) continue;
    const where = whereOf(page, sentence);
    const source = where === null ? null : sourceOf(page, at, sentence.first);
    if (where === null || source === null) continue;
    const { speaker, cue, lemma } = source;
    let last = sentence.last;
    while (last > at && page.tags[last - 1] === ".") last--;
    const later = sites.filter(({ first }) => first > at);
    const opening = Math.min(speaker.first, cue.first);
    const stop = isSubject(page, opening, sentence.first) ? mainVerb(page, at, last) : last;
    const end = contentEnd(page, at, { later, last: stop, isPhrase: false, isFronted: true, tag: "VBD" });
    if (end <= at + 2) continue;
    const content = [{ start: page.tokens[at]!.start, end: page.tokens[end - 1]!.end }];
    found.push({
      ...{ speaker, antecedent: null, cue, lemma, content, act: actOf(lemma), isSaid: true, hedge: null },
      ...{ addressee: null, venue: null, via: [], time: -1, where, sentence: index, rule: name, confidence: 0.72 },
    });
  }
  return found;
}

/** Whether the noun leads its sentence: no verb and no preposition before it. */
function isSubject(page: Page, opening: number, floor: number): boolean {
  for (let at = floor; at < opening; at++)
    if (isVerb(page, at) || page.tags[at] === "MD" || page.tags[at] === "IN" || page.tags[at] === "EX") return false;
  return true;
}

/** "Her claim that the army had been paid |drew| laughter": the second verb with a tense is the sentence's own. */
function mainVerb(page: Page, that: number, last: number): number {
  let nGroups = 0;
  for (let at = that + 1; at < last; at++) {
    if (!isFiniteVerb(page, at) || page.quotationAt[at] !== -1) continue;
    nGroups++;
    if (nGroups === 2) return at;
  }
  return last;
}

function actOf(lemma: string): Draft["act"] {
  if (lemma.startsWith("warning") || lemma.startsWith("threat")) return "threaten";
  if (/^(?:promise|pledge|vow|assurance)/.test(lemma)) return "promise";
  if (/^(?:accusation|allegation|charge|complaint)/.test(lemma)) return "accuse";
  if (lemma.startsWith("demand")) return "demand";
  return lemma.startsWith("denial") ? "deny" : "assert";
}

interface NounSource {
  readonly speaker: Range;
  readonly cue: Range;
  readonly lemma: string;
}

/** Who is named for the noun of speech that the "that" at `at` hangs on. */
function sourceOf(page: Page, at: number, floor: number): NounSource | null {
  const nouns = page.lexicon.words("speech-noun");
  const isOf = (index: number) => page.tags[index]?.startsWith("NN") === true && nouns.has(page.words[index]!);
  if (isOf(at - 1)) {
    const speaker = ownerBefore(page, at - 1, floor) ?? issuerOf(page, at - 1, floor) ?? bringerOf(page, at - 1, floor);
    return speaker && { speaker, cue: { first: at - 1, end: at }, lemma: page.words[at - 1]! };
  }
  for (let link = at - 2; link > floor && link > at - 8; link--) {
    if (page.words[link] !== "by" && page.words[link] !== "from") continue;
    if (isWordComing(page, link))
      return { speaker: { first: link + 1, end: at }, cue: { first: link - 2, end: link + 1 }, lemma: "word" };
    const speaker = { first: link + 1, end: at };
    const isWhole = fullPhraseFrom(page, link + 1, at) === at && page.timeAt[link + 1] === -1;
    if (!isWhole || !isOf(link - 1) || !maySpeak(page, { ...speaker, antecedent: null })) return null;
    return { speaker, cue: { first: link - 1, end: link + 1 }, lemma: page.words[link - 1]! };
  }
  return null;
}

/** "Word came |from| the palace that". */
function isWordComing(page: Page, link: number): boolean {
  return (
    page.words[link - 2] === "word" &&
    /^(?:came|comes|arrived|went|spread|emerged|leaked|filtered)$/.test(page.words[link - 1]!)
  );
}

/** "Askov's |repeated| claim", "her claim". */
function ownerBefore(page: Page, noun: number, floor: number): Range | null {
  let at = noun - 1;
  while (at > floor && noun - at < 4 && /^(?:JJ|VBN|NN$)/.test(page.tags[at]!)) at--;
  if (page.tags[at] === "PRP$") return { first: at, end: at + 1 };
  if (page.tags[at] !== "POS" || at - 1 < floor || page.timeAt[at - 1] !== -1) return null;
  const first = phraseBefore(page, at - 1, floor);
  if (first === -1) return null;
  const owner = { first, end: at };
  return maySpeak(page, { ...owner, antecedent: null }) ? owner : null;
}

/** "She left |with a| warning that", "sent them home |with the| promise that": the subject of the clause. */
function bringerOf(page: Page, noun: number, floor: number): Range | null {
  let at = noun - 1;
  while (at > floor && noun - at < 5 && /^(?:JJ|VBN|VBG|DT|CD|NN$|RB)/.test(page.tags[at]!)) at--;
  if (page.words[at] !== "with") return null;
  for (let verb = at - 1; verb > floor; verb--) {
    if (page.quotationAt[verb] !== -1 || page.words[verb] === ";") return null;
    if (!isFiniteVerb(page, verb)) continue;
    const group = verbGroupAt(page, verb);
    const subject = subjectBefore(page, group.first);
    if (group.isPassive || group.isNegated) return null;
    if (typeof subject === "string") continue;
    return subject.antecedent === null && maySpeak(page, subject) ? { first: subject.first, end: subject.end } : null;
  }
  return null;
}

/** "The union has issued repeated warnings that": the subject of the verb that brings the noun. */
function issuerOf(page: Page, noun: number, floor: number): Range | null {
  let verb = noun - 1;
  while (verb > floor && noun - verb < 5 && /^(?:JJ|VBN|DT|CD|NN$|RB)/.test(page.tags[verb]!)) {
    // "issued |repeated| warnings"
    const isAdjective = page.lexicon.words("issuing").has(page.words[verb - 1]!);
    if (page.lexicon.words("issuing").has(page.words[verb]!) && !isAdjective) break;
    verb--;
  }
  if (!isVerb(page, verb) || !page.lexicon.words("issuing").has(page.words[verb]!)) return null;
  const group = verbGroupAt(page, verb);
  if (group.isPassive || group.isNegated) return null;
  const subject = subjectBefore(page, group.first);
  return typeof subject === "string" || subject.antecedent !== null ? null : subject;
}
