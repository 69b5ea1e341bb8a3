/**
 * @module
 * The subject that stands before a verb: "Kyiv said", "the minister, a Socialist, said", "officials briefed on the talks said".
 *
 * The nearest noun is often the wrong one ("the head of the union said"), so the phrase is followed to its left over
 * prepositions, relative clauses, appositions and lists until something that can open a clause.
 */

import { isFiniteVerb, isVerb, type Page, type Range } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { isSeparator, subjectBeforeAside } from "./aside.js";
import { maySpeak } from "./may-speak.js";
import { endsPhrase, phraseBefore, phraseFrom } from "./noun-phrase.js";

/** A subject: a phrase, or a relative pronoun with what it stands for. */
export interface Subject extends Range {
  readonly antecedent: Range | null;
}

/** Why there is none before the verb: it is shared with an earlier verb, or there is none at all. */
export type NoSubject = "shared" | "none";

/** The subject before the verb group that starts at `verb`. */
export function subjectBefore(page: Page, verb: number): Subject | NoSubject {
  const floor = floorOf(page, verb);
  let at = skipBack(page, verb - 1, floor);
  // "had earlier on Monday said": an auxiliary that a day parts from its verb
  if (at < verb - 1 && page.lexicon.words("auxiliary").has(page.words[at] ?? "")) at = skipBack(page, at - 1, floor);
  if (at < floor || page.quotationAt[at] !== -1) return "none";
  const tag = page.tags[at]!;
  const word = page.words[at]!;
  if (tag === "CC")
    return word === "and" || word === "but" || word === "or" || word === "yet" || word === "nor" ? "shared" : "none";
  if (isRelative(page, at)) return relativeSubject(page, at, floor);
  const who = whoBefore(page, at, floor);
  if (who !== null) return relativeSubject(page, who, floor);
  if (isSeparator(page, at)) return subjectBeforeAside(page, at, floor) ?? (word === "," ? "shared" : "none");
  const noun = isVerb(page, at) ? over(page, at, floor) : null;
  if (noun !== null) return { first: noun, end: at + 1, antecedent: null };
  const phrase = wholePhraseBefore(page, at, floor);
  return phrase === null ? "none" : { first: phrase.first, end: phrase.end, antecedent: null };
}

/** "|who| in midweek had declared", "|who| as late as Friday still swore": what tells when stands between the pronoun and its verb. */
function whoBefore(page: Page, from: number, floor: number): number | null {
  for (let at = from; at >= Math.max(floor, from - 5); at--) {
    if (page.words[at] === "who") return at < from && /^(?:IN|RB)/.test(page.tags[at + 1]!) ? at : null;
    if (!/^(?:IN|RB|DT|JJ|NN|CD)/.test(page.tags[at]!) || page.quotationAt[at] !== -1) return null;
  }
  return null;
}

/** First token of the sentence, or the first after a quotation that ended in it. */
export function floorOf(page: Page, at: number): number {
  return Math.max(page.sentences[page.sentenceAt[at] ?? -1]?.first ?? 0, at - 200);
}

/** Steps over adverbs, "on Tuesday" and brackets that stand between subject and verb. */
function skipBack(page: Page, from: number, floor: number): number {
  let at = from;
  for (let step = 0; step < 6 && at >= floor; step++) {
    const time = page.timeAt[at]!;
    if (time !== -1 && page.tags[at] !== "POS") {
      while (at >= floor && page.timeAt[at] === time) at--;
      if (page.tags[at] === "IN") at--;
    } else if (page.tags[at]!.startsWith("RB") && page.words[at] !== "not") at--;
    else if (
      /^(?:both|all|each|either|neither|himself|herself|itself|themselves)$/.test(page.words[at]!) &&
      (endsPhrase(page, at - 1) || isSeparator(page, at - 1))
    )
      at--;
    else if (page.tags[at] === "-RRB-") {
      while (at >= floor && page.tags[at] !== "-LRB-") at--;
      at--;
    } else break;
  }
  return at;
}

/** "who", "which", or a "that" that stands for the noun before it. */
export function isRelative(page: Page, at: number): boolean {
  const word = page.words[at]!;
  if (word === "who" || word === "which") return true;
  return word === "that" && (page.tags[at] === "WDT" || (endsPhrase(page, at - 1) && page.tags[at] !== "DT"));
}

function relativeSubject(page: Page, at: number, floor: number): Subject {
  const first = firstWho(page, at, floor);
  if (first !== null) return { ...relativeSubject(page, first, floor), first: at, end: at + 1 };
  const parted = isSeparator(page, at - 1) ? at - 2 : at - 1;
  const last = page.tags[parted] === "IN" ? parted - 1 : parted;
  const whole = wholePhraseBefore(page, last, floor);
  const simple = phraseBefore(page, last, floor);
  const near = simple === -1 ? null : { first: simple, end: last + 1 };
  const antecedent = whole !== null && near !== null && !canSpeak(page, whole) ? near : (whole ?? near);
  return { first: at, end: at + 1, antecedent: antecedent && withName(page, antecedent, floor) };
}

/** "a doctor |who| bandaged him, and who wants": the second pronoun means whom the first one means. */
function firstWho(page: Page, at: number, floor: number): number | null {
  if (page.words[at] !== "who" || page.words[at - 1] !== "and") return null;
  for (let back = at - 2; back > Math.max(floor, at - 25); back--) if (page.words[back] === "who") return back;
  return null;
}

/** "talks with Varnhem, which": a thing that hangs on a name leaves the pronoun to the name. */
function canSpeak(page: Page, whole: Range): boolean {
  const end = phraseFrom(page, whole.first, whole.end);
  if (end >= whole.end || !page.tags[whole.end - 1]!.startsWith("NNP")) return true;
  return maySpeak(page, { first: whole.first, end, antecedent: null });
}

/** "Per Hallin, a former sailor, who": the name before the apposition is who is meant. */
function withName(page: Page, antecedent: Range, floor: number): Range {
  const comma = antecedent.first - 1;
  const isNamed = page.tags[antecedent.end - 1]?.startsWith("NNP") === true;
  if (isNamed || comma <= floor || page.words[comma] !== "," || !page.tags[comma - 1]!.startsWith("NNP"))
    return antecedent;
  const first = phraseBefore(page, comma - 1, floor);
  return first === -1 ? antecedent : { first, end: comma };
}

/** The phrase that ends at `last` with all that hangs on its left; null where no phrase ends or it hangs on a preposition. */
export function wholePhraseBefore(page: Page, last: number, floor: number): Range | null {
  let first = phraseBefore(page, last, floor);
  if (first === -1) return null;
  let needsHead = false;
  for (let step = 0; step < 12; step++) {
    const left = first - 1;
    if (left < floor || page.quotationAt[left] !== -1) break;
    const next = headBefore(page, left, floor);
    if (next === null) {
      needsHead = page.tags[left] === "TO" || (page.tags[left] === "IN" && !opensClause(page, left));
      break;
    }
    first = next;
  }
  if (!needsHead) return { first, end: last + 1 };
  return nameAtEnd(page, first, last);
}

/** "In a news conference Askov said": a name right behind the noun of a preposition is a phrase of its own. */
function nameAtEnd(page: Page, first: number, last: number): Range | null {
  let name = last;
  while (name > first && page.tags[name - 1]!.startsWith("NNP")) name--;
  const isOwn = page.tags[last]!.startsWith("NNP") && name > first && page.tags[name - 1] === "NN";
  return isOwn ? { first: name, end: last + 1 } : null;
}

/** Where the phrase goes on that the token `left` ties to what follows it; null when it opens there. */
function headBefore(page: Page, left: number, floor: number): number | null {
  const tag = page.tags[left]!;
  if (tag === "CC") return listBefore(page, left, floor);
  if (tag === "IN" || tag === "TO") return opensClause(page, left) ? null : over(page, left - 1, floor);
  if (tag === "VBG" || tag === "VBN") return takesClause(page, left) ? null : over(page, left, floor);
  if (isFiniteVerb(page, left)) return relativeBefore(page, left, floor);
  // "people purporting to be officers", "the team sent to examine the wreck"
  if (tag === "VB" && page.tags[left - 1] === "TO") return over(page, left - 2, floor);
  if (tag.startsWith("RB") && isVerb(page, left - 1)) return headBefore(page, left - 1, floor);
  return null;
}

/** The start of the noun before `at`, stepping over what hangs between: "officials briefed on", "people familiar with". */
function over(page: Page, at: number, floor: number): number | null {
  let noun = at;
  const tag = page.tags[noun] ?? "";
  if (/^VB[GND]/.test(tag)) {
    const { first } = verbGroupAt(page, noun);
    if (first < noun) return relativeBefore(page, noun, floor);
    noun--;
    while (noun > floor && page.tags[noun]!.startsWith("RB")) noun--;
    if (/^(?:who|which|that)$/.test(page.words[noun]!)) return relativeBefore(page, noun + 1, floor);
    if (tag === "VBG" && page.tags[noun] === "IN") noun--;
    // "he wanted written answers": a pronoun takes no participle, but "those affected" are people
    const isPeople = page.words[noun] === "those" || page.lexicon.words("they").has(page.words[noun]!);
    if (!/^NN|^CD/.test(page.tags[noun] ?? "") && !isPeople) return null;
  } else if (tag.startsWith("JJ") && /^(?:NN|CD)/.test(page.tags[noun - 1] ?? "")) noun--;
  if (page.tags[noun] === "-RRB-") while (noun >= floor && page.tags[noun] !== "-LRB-") noun--;
  if (page.tags[noun] === "-LRB-") noun--;
  if (noun < floor || page.timeAt[noun] !== -1) return null;
  const first = phraseBefore(page, noun, floor);
  return first === -1 || (page.tags[noun]!.startsWith("JJ") && !isPart(page, noun)) ? null : first;
}

/** "most of the delegates", "many of them". */
function isPart(page: Page, at: number): boolean {
  return page.words[at + 1] === "of" && page.lexicon.words("subject-pronoun").has(page.words[at]!);
}

/** "the man who led the talks said": from the finite verb to "the man". */
function relativeBefore(page: Page, verb: number, floor: number): number | null {
  const pronoun = beforeChain(page, verbGroupAt(page, verb).first - 1, floor);
  if (pronoun <= floor || !isRelative(page, pronoun) || page.words[pronoun] === "which") return null;
  const first = phraseBefore(page, pronoun - 1, floor);
  return first === -1 ? null : first;
}

/** "who |asked not to| be named": over the verbs and small words that an infinitive hangs on. */
function beforeChain(page: Page, from: number, floor: number): number {
  if (page.tags[from] !== "TO" && page.tags[from + 1] !== "TO") return from;
  let at = from;
  while (at > floor && at > from - 5 && /^(?:TO|RB|VB.?|MD)$/.test(page.tags[at]!)) at--;
  return at;
}

/** "Britain, France and Germany": followed only when the list itself opens the clause. */
function listBefore(page: Page, conjunction: number, floor: number): number | null {
  if (page.words[conjunction] !== "and" && page.words[conjunction] !== "or" && page.words[conjunction] !== "&")
    return null;
  const isParted = page.words[conjunction - 1] === ",";
  let first = phraseBefore(page, isParted ? conjunction - 2 : conjunction - 1, floor);
  if (first === -1 || page.timeAt[first] !== -1) return null;
  // where a comma only seems to part a list, the list starts behind it: "the shops are shut, owners and clerks say"
  let afterComma: number | null = null;
  for (let step = 0; step < 8; step++) {
    const left = first - 1;
    // "a halt to strikes on stores, and Ostmark said": a comma parts two clauses, not a list of two
    if (isParted && step === 0 && left >= floor && page.words[left] !== ",") return null;
    if (left < floor || page.tags[left] === ":" || page.tags[left] === "CC" || page.tags[left] === "``") return first;
    if (page.tags[left] === "IN") {
      if (opensClause(page, left)) return first;
      const head = over(page, left - 1, floor);
      if (head === null) return null;
      first = head;
    } else if (page.words[left] === ",") {
      const next = phraseBefore(page, left - 1, floor);
      if (next === -1 || page.timeAt[next] !== -1) return first;
      if (next - 1 >= floor && page.tags[next - 1] === "IN") return first;
      afterComma ??= first;
      first = next;
    } else return isVerb(page, left) && takesClause(page, left) ? first : afterComma;
  }
  return afterComma;
}

/** A preposition or conjunction that opens a clause of its own. */
export function opensClause(page: Page, at: number): boolean {
  return page.lexicon.words("subordinator").has(page.words[at]!);
}

/** "said Kyiv proposed": a verb after which a new clause may start without "that". */
function takesClause(page: Page, at: number): boolean {
  const forms = page.lexicon.cues.get(page.words[at]!);
  return forms?.some(({ verb }) => verb.complements.has("clause") && verb.after.length === 0) ?? false;
}
