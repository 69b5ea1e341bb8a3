/**
 * @module
 * Places where a cue verb stands outside quotation marks, with its group and what the table says of it.
 */

import type { CueForm, CueVerb } from "../lexicon/statements.js";
import { phraseFrom } from "./en/noun-phrase.js";
import { subjectBefore } from "./en/subject-before.js";
import { type Page, type Where, whereOf } from "./page.js";
import { type VerbGroup, verbGroupAt } from "./verb-group.js";

/** One cue verb in the text. Its verb group runs to `end`, words such as "for" of "called for" included. */
export interface CueSite extends VerbGroup {
  readonly verb: CueVerb;
  readonly sentence: number;
  readonly where: Where;
}

/** All cue sites in text order. */
export function findCueSites(page: Page): CueSite[] {
  const sites: CueSite[] = [];
  page.sentences.forEach((sentence, index) => {
    const where = whereOf(page, sentence);
    if (where === null) return;
    for (let at = sentence.first; at < sentence.last; at++) {
      if (page.quotationAt[at] !== -1 || !maySpeak(page, at)) continue;
      const forms = page.lexicon.cues.get(page.words[at]!);
      if (!forms || !isVerbHere(page, at, where, forms)) continue;
      const found = firstOf(page, at, forms, sentence.last);
      if (found === null) continue;
      const { verb, end } = found;
      const group = asPast(page, asTense(page, verbGroupAt(page, at), sentence.first), end);
      const { first, head, form, isPassive, isUnreal } = group;
      const isNegated = group.isNegated || page.words[first - 1] === "without";
      // written out: a spread of the group costs more than finding it
      sites.push({ first, head, end, form, isPassive, isNegated, isUnreal, verb, sentence: index, where });
    }
  });
  return sites;
}

/** A participle behind a subject and before its object is a past the tagger mistook: "the company ruled out any delay". */
function asPast(page: Page, group: VerbGroup, after: number): VerbGroup {
  if (group.form !== "participle" || group.isPassive || group.first !== group.head) return group;
  let before = group.first - 1;
  while (page.tags[before]?.startsWith("RB")) before--;
  const isBehindSubject = /^(?:NN|PRP$|CC)/.test(page.tags[before] ?? "") || page.words[before] === ",";
  // "voiced concern about": the object may be of the cue itself
  const hasObject = opensObject(page, afterDay(page, after)) || (after > group.end && opensObject(page, group.end));
  const isPast = hasObject || (page.words[before] === "," && isBehindClause(page, group.first));
  return isBehindSubject && isPast ? { ...group, form: "finite" } : group;
}

/** "The port will open, Lene Askov, the premier, |announced| in Ostby": a speaker with an apposition, behind a comma of its own. */
function isBehindClause(page: Page, verb: number): boolean {
  const subject = subjectBefore(page, verb);
  if (typeof subject === "string" || subject.antecedent !== null || page.words[subject.first - 1] !== ",") return false;
  return page.tags[subject.first]!.startsWith("NNP");
}

function opensObject(page: Page, at: number): boolean {
  return /^(?:DT|NN|PRP|JJ|CD|``|WP|WRB|TO|EX)/.test(page.tags[at] ?? "") || page.words[at] === "that";
}

/**
 * A bare verb at the side of its subject is a present or a past of one form that the tagger mistook: "aides say", "the palace let it be known".
 * Behind another verb it stays bare ("heard aides say", "made the union let go").
 */
function asTense(page: Page, group: VerbGroup, floor: number): VerbGroup {
  if (page.tags[group.head] === "NNS" && page.tags[group.head - 1] === "PRP") return { ...group, form: "finite" };
  if (group.form !== "bare" || group.first !== group.head || page.tags[group.head] !== "VB") return group;
  let at = group.first - 1;
  while (at >= floor && page.tags[at]!.startsWith("RB")) at--;
  // "the guilds, for all their noise, say": behind an aside
  if (page.words[at] === ",") {
    const isInverted = page.words[group.head] === "say" && /^(?:NN|DT|JJ|CD)/.test(page.tags[group.end] ?? "");
    return typeof subjectBefore(page, group.first) === "string" && !isInverted ? group : { ...group, form: "finite" };
  }
  if (!/^(?:NN|PRP$)/.test(page.tags[at] ?? "")) return group;
  while (at >= floor && /^(?:NN|JJ|DT|POS|PRP|CD|RB|HYPH)/.test(page.tags[at]!)) at--;
  // "a member |of| the crew let slip"
  if (page.tags[at] === "IN" && page.words[at] !== "that") {
    const subject = subjectBefore(page, group.first);
    if (typeof subject !== "string" && subject.antecedent === null) at = subject.first - 1;
  }
  const isFree = at < floor || /^(?:,|CC|WDT|WP|:|``|'')$/.test(page.tags[at]!) || page.words[at] === "that";
  return isFree ? { ...group, form: "finite" } : group;
}

/** Steps over a day: "repeated |on Tuesday| that". */
function afterDay(page: Page, at: number): number {
  let end = page.tags[at] === "IN" ? at + 1 : at;
  const time = page.timeAt[end] ?? -1;
  if (time === -1) return at;
  while (page.timeAt[end] === time) end++;
  return page.words[end] === "that" ? end : at;
}

/** A look at the tag alone, before any table is asked: a verb, "says", or a noun in s that may be one. */
function maySpeak(page: Page, at: number): boolean {
  const tag = page.tags[at]!;
  if (tag.charCodeAt(0) === 86) return true;
  const word = page.words[at]!;
  if (word === "said" || word === "says") return true;
  return tag.startsWith("NN") && word.charCodeAt(word.length - 1) === 115;
}

/** A headline's "Premier vows revenge" is often tagged a noun; elsewhere the tagger is right. */
function isVerbHere(page: Page, at: number, where: Where, forms: readonly CueForm[]): boolean {
  if (!page.tags[at]!.startsWith("NN")) return true;
  if (page.words[at] === "says") return true;
  // "one of them remarks": no noun stands behind a pronoun
  if (page.tags[at - 1] === "PRP" && forms.some(({ form, verb }) => form === "third" && verb.after.length === 0))
    return true;
  if (!forms.some(({ form }) => form === "third") || !/^(?:NN|PRP)/.test(page.tags[at - 1] ?? "")) return false;
  return where === "headline" || page.words[at + 1] === "that" || page.words[at + 1] === "it";
}

/** The first of the cues whose words stand behind the verb, with the end of those words. */
function firstOf(
  page: Page,
  at: number,
  forms: readonly CueForm[],
  last: number,
): { verb: CueVerb; end: number } | null {
  for (const { verb } of forms) {
    const end = wordsEnd(page, at, verb, last);
    if (end !== -1) return { verb, end };
  }
  return null;
}

/** End of the words that belong to a verb ("called for"), whatever day, adverb or listener stands between; -1 where they are not there. */
function wordsEnd(page: Page, at: number, { after }: CueVerb, last: number): number {
  if (after.length === 0) return at + 1;
  let end = matched(page, at + 1, after, last);
  if (end === -1 && parting.test(after[0]!)) end = matched(page, overBetween(page, at + 1, last), after, last);
  // "agreed to meet" is an infinitive, not "agreed to" something
  return end !== -1 && after.at(-1) === "to" && page.tags[end] === "VB" ? -1 : end;
}

/** Words that something may part from their verb: "called on Monday for", "complained to me of". */
const parting = /^(?:for|of|about|against|at|with|by|to|on|out)$/;

/** Where the words end that must stand at a place; "…" stands for any phrase ("let |the owners| know"). */
function matched(page: Page, from: number, after: readonly string[], last: number): number {
  let at = from;
  for (const word of after) {
    if (at >= last) return -1;
    const next = word === "…" ? phraseFrom(page, at, Math.min(last, at + 9)) : at + (page.words[at] === word ? 1 : 0);
    if (next === at) return -1;
    at = next;
  }
  return at;
}

/** Steps over an adverb, a day or "to me" right behind a verb. */
function overBetween(page: Page, from: number, last: number): number {
  let at = from;
  for (let step = 0; step < 3 && at < last; step++) {
    const isDated = page.timeAt[at] === -1 && page.tags[at] === "IN" && page.timeAt[at + 1] !== -1;
    const time = page.timeAt[isDated ? at + 1 : at] ?? -1;
    const isTold = page.words[at] === "to" && page.tags[at + 1] === "PRP";
    if (time !== -1) {
      if (isDated) at++;
      while (at < last && page.timeAt[at] === time) at++;
    } else if (isTold) at += 2;
    else if (page.tags[at] === "RB" && page.words[at] !== "not") at++;
    else break;
  }
  return at;
}
