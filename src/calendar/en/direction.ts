/**
 * @module
 * Whether a clause looks back or ahead: "said on Friday", "are due to meet on Wednesday", "On Monday, ministers will decide".
 *
 * A cue of the future anywhere in the sentence is not enough (14 of 100 such weekdays are future ones): it must govern the clause the
 * expression stands in. The nearest verb to the left decides; before the first verb of a sentence, the first one to the right.
 */

import type { CalendarLexicon, TenseClass } from "../../lexicon/calendar.js";
import { lowerAt } from "../rule.js";
import type { Word } from "../words.js";

/** How far a verb may be from its day, in words. */
const reach = 14;
const noTimetableAfter = new Set(
  "to not did never could would should might must can may do does a an the and or often usually always saw let".split(
    " ",
  ),
);

/** Words that lead from a plan to its day. */
const plannedJoints = new Set(["to", "for", "on", "in", "later", "this", "next", "at", "by"]);

/** Words after a verb that are no bare noun. */
const afterVerb = new Set(
  "a an the its his her their our from until with after before and again here there up off out back home into today tomorrow tonight when".split(
    " ",
  ),
);

/** `future`, `past`, or `nearest` where no verb says. */
export type Direction = "past" | "future" | "nearest";

export function directionOf(
  words: readonly Word[],
  span: { readonly first: number; readonly last: number },
  lexicon: CalendarLexicon,
): Direction {
  const limit = limitBefore(words, span.first);
  if (limit !== null) return limit === "by" && isReachedBy(words, span, lexicon) ? "past" : "future";
  return toTheLeft(words, span.first, lexicon) ?? toTheRight(words, span.last, lexicon) ?? "nearest";
}

/** "Until Friday", "by February", "as soon as Tuesday": a limit lies ahead, but "by Monday 35 had died". */
function limitBefore(words: readonly Word[], first: number): string | null {
  if (words[first]?.gap !== "space") return null;
  const lower = lowerAt(words, first - 1);
  if (/^(?:until|till|by)$/.test(lower)) return lower;
  return lower === "as" && /^(?:soon|early)$/.test(lowerAt(words, first - 2)) ? "as" : null;
}

/** "By Monday 35 had died" and "had risen to nine by Sunday" look back; "must answer by Monday, he said" and "wanted it by Friday" do not. */
function isReachedBy(
  words: readonly Word[],
  { first, last }: { readonly first: number; readonly last: number },
  lexicon: CalendarLexicon,
): boolean {
  const left = toTheLeft(words, first - 1, lexicon);
  if (left === null) return toTheRight(words, last, lexicon) === "past";
  if (left !== "past") return false;
  for (let at = first - 2; at >= Math.max(0, first - reach); at--)
    if (lexicon.tenses.get(words[at]!.lower)?.has("reached")) return true;
  return false;
}

function toTheLeft(words: readonly Word[], first: number, lexicon: CalendarLexicon): Direction | null {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const next = words[at + 1]!;
    if (opensThought(words, at + 1, lexicon) || (next.gap === "far" && at + 1 < first)) return null;
    const verb = verbAt(words, at, lexicon);
    if (verb !== null) return verb;
    // "telephoned before noon" opens no clause
    if (at === first - 1 && /^(?:before|after)$/.test(words[at]!.lower)) continue;
    if (isBreak(words[at]!, lexicon) || isAside(words[at]!)) return null;
  }
  return null;
}

/** A new sentence, but not the word after "Gen." or after an initial. */
function opensThought(words: readonly Word[], at: number, lexicon: CalendarLexicon): boolean {
  const { opens, gap } = words[at]!;
  if (!opens || gap !== "dot") return opens;
  const before = words[at - 1];
  if (before === undefined) return true;
  const isInitial = before.isCapital && before.end - before.start === 1;
  return !isInitial && lexicon.tenses.get(before.lower)?.has("abbreviation") !== true;
}

/** ", floating the idea on Monday": what the main verb promises does not govern it. */
function isAside(word: Word): boolean {
  return word.gap === "comma" && word.lower.endsWith("ing") && word.lower.length > 5;
}

function toTheRight(words: readonly Word[], last: number, lexicon: CalendarLexicon): Direction | null {
  for (let at = last + 1; at < Math.min(words.length, last + reach); at++) {
    const word = words[at]!;
    if (opensThought(words, at, lexicon) || (word.gap === "far" && at > last + 1)) return null;
    if (isBreak(word, lexicon) && at > last + 1) return null;
    const verb = verbAt(words, at, lexicon);
    if (verb !== null) return verb;
  }
  return null;
}

function verbAt(words: readonly Word[], at: number, lexicon: CalendarLexicon): Direction | null {
  const { lower } = words[at]!;
  const classes = lexicon.tenses.get(lower);
  if (isParticiple(words, at) || isMonth(words[at]!)) return null;
  if (classes?.has("modal") && lowerAt(words, at + 1) !== "have") return "future";
  if (lower === "would") return lowerAt(words, at + 1) === "have" ? "past" : "future";
  if (classes?.has("planned") && classes.has("past")) return isBeforeVerb(words, at + 1) ? "future" : "past";
  if (classes?.has("intent") && /^(?:on|in|at|by)$/.test(lowerAt(words, at + 1))) return null;
  if (classes?.has("planned")) return isPlan(words, at) || isExpecting(words, at) ? "future" : null;
  if (lower === "set" && /^(?:for|to)$/.test(lowerAt(words, at + 1)) && isBeing(words, at - 1)) return "future";
  const timetable = classes?.has("timetable") ? classes : timetablePhrase(words, at, lexicon);
  if (timetable !== null) return isTimetable(words, at, timetable) ? "future" : null;
  if (lower === "to" && at > 0) return infinitive(words, at, lexicon);
  if (lower === "going" && lowerAt(words, at + 1) === "to") return "future";
  return classes?.has("past") || isRegularPast(words, at) ? "past" : null;
}

/** "Due to meet", "scheduled for", "talks planned on Friday", "expected Friday"; not "expected" of what was thought. */
function isPlan(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  const { lower } = words[at]!;
  if (/^(?:upcoming|forthcoming|tentatively)$/.test(lower)) return true;
  if (/^(?:scheduled|planned)$/.test(lower) && /^an?$/.test(next.lower)) return true;
  if (hasBeen(words, at)) return false;
  const { weekday, month, shift } = next.is;
  if (next.lower === "to" && !isBeforeVerb(words, at + 1)) return false;
  const isDay = (weekday ?? month ?? next.is["month-short"] ?? shift) !== undefined;
  return isDay || (lower !== "effective" && plannedJoints.has(next.lower));
}

/** "Are set for Thursday". */
function isBeing(words: readonly Word[], at: number): boolean {
  return /^(?:is|are|was|were)$/.test(lowerAt(words, at));
}

/** "To answer", but not the "to" of "agreed to a pause" and "due to the strike". */
function isBeforeVerb(words: readonly Word[], at: number): boolean {
  const verb = words[at + 1];
  return lowerAt(words, at) === "to" && verb !== undefined && isNounFree(verb);
}

/** "May" with a capital inside a sentence is no modal. */
function isMonth({ isCapital, is, opens }: Word): boolean {
  return isCapital && is.month !== undefined && !opens;
}

/** "It had been due to expire on Friday" tells of a plan that is over. */
function hasBeen(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at - 1) === "been" && lowerAt(words, at - 2) === "had";
}

/** "Will still be held on Friday", "to be completed in October": the participle has no time of its own, the verb before "be" has. */
function isParticiple(words: readonly Word[], at: number): boolean {
  const isAdverb = lowerAt(words, at - 1).endsWith("ly");
  return lowerAt(words, isAdverb ? at - 2 : at - 1) === "be" && words[at]!.gap === "space";
}

/** "He expects both governments on Thursday", "said she expected the envoys in Corvane on Thursday"; not "than she expected". */
function isExpecting(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (/^expects?$/.test(lower)) return true;
  if (lower !== "expected" || lowerAt(words, at - 2) === "than") return false;
  return /^(?:he|she|they|we|i)$/.test(lowerAt(words, at - 1));
}

/** "Envoys meet on Thursday", "the union votes on Friday" tell a timetable; "did not meet", "the vote on Friday" do not. */
function isTimetable(words: readonly Word[], at: number, classes: ReadonlySet<TenseClass>): boolean {
  const before = words[at - 1];
  if (before === undefined || words[at]!.isCapital) return false;
  // "Envoy meets on Friday" may begin with a noun and go on with one; "Brandt arrives" does not
  if (before.opens && !classes.has("verb-only")) return false;
  if (classes.has("after-plural") && !isPlural(before)) return false;
  if (classes.has("intransitive") && hasBareObject(words[at + 1])) return false;
  return !noTimetableAfter.has(before.lower) && !before.lower.endsWith("n't");
}

/** "Takes effect", "come into force": the classes of the phrase that begins here. */
function timetablePhrase(words: readonly Word[], at: number, lexicon: CalendarLexicon): ReadonlySet<TenseClass> | null {
  if (words[at + 1]?.gap !== "space") return null;
  const two = `${words[at]!.lower} ${lowerAt(words, at + 1)}`;
  const found = lexicon.tenses.get(two) ?? lexicon.tenses.get(`${two} ${lowerAt(words, at + 2)}`);
  return found?.has("timetable") ? found : null;
}

/** "Ends siege", "opens fire": in a headline's words a thing of the past; "ends on Friday", "opens its gates" are none. */
function hasBareObject(next: Word | undefined): boolean {
  if (next?.gap !== "space" || next.number !== null) return false;
  if (Object.keys(next.is).some((cls) => cls !== "deed")) return false;
  return !plannedJoints.has(next.lower) && !afterVerb.has(next.lower) && !next.lower.endsWith("ly");
}

/** "Polls open", "they leave"; not "was open" and "its end". */
function isPlural({ lower }: Word): boolean {
  if (/^(?:they|we|both)$/.test(lower)) return true;
  return (
    lower.length > 3 && lower.endsWith("s") && !/^(?:this|thus|always|remains|stays|keeps|makes|leaves)$/.test(lower)
  );
}

/** "To meet on Friday" looks ahead after a plan or a noun of intent, back after "failed to" or "forced to". */
function infinitive(words: readonly Word[], at: number, lexicon: CalendarLexicon): Direction | null {
  const verb = words[at + 1];
  if (verb === undefined || verb.isCapital || verb.number !== null || !isNounFree(verb)) return null;
  const before = lexicon.tenses.get(lowerAt(words, at - 1));
  if (before?.has("planned") || lowerAt(words, at - 1) === "set") return hasBeen(words, at - 1) ? null : "future";
  if (before?.has("held")) return "past";
  // "signed an order to take effect on Thursday"; "was to take effect" may be over
  const isStart = timetablePhrase(words, at + 1, lexicon) !== null && lowerAt(words, at - 1) !== "was";
  if (isStart && lowerAt(words, at - 1) !== "were") return "future";
  // "Brandt is to travel on Thursday"
  return /^(?:is|are)$/.test(lowerAt(words, at - 1)) ? "future" : null;
}

function isNounFree(word: Word): boolean {
  return !/^(?:the|a|an|his|her|its|their|this|that|these|be)$/.test(word.lower) || word.lower === "be";
}

/** A form in -ed of a word that is not an adjective before a noun ("the planned talks" is no past). */
function isRegularPast(words: readonly Word[], at: number): boolean {
  const { lower, is } = words[at]!;
  if (lower.length < 4 || !lower.endsWith("ed") || lower.endsWith("eed") || Object.keys(is).length > 0) return false;
  return !/^(?:the|a|an|his|her|its|their|be|will|to)$/.test(lowerAt(words, at - 1));
}

function isBreak(word: Word, lexicon: CalendarLexicon): boolean {
  const classes: ReadonlySet<TenseClass> | undefined = lexicon.tenses.get(word.lower);
  return classes?.has("break") === true;
}
