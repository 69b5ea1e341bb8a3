/**
 * @module
 * Places where a cue verb stands outside quotation marks, with its group and what the table says of it.
 */

import type { CueForm, CueVerb } from "../lexicon/statements.js";
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
      const found = forms.find(({ verb }) => hasWordsAfter(page, at, verb, sentence.last));
      if (!found) continue;
      const { verb } = found;
      const end = at + 1 + verb.after.length;
      const { first, head, form, isPassive, isNegated, isUnreal } = asPast(page, verbGroupAt(page, at), end);
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
  const object = afterDay(page, after);
  const hasObject =
    /^(?:DT|NN|PRP|JJ|CD|``|WP|WRB|TO|EX)/.test(page.tags[object] ?? "") || page.words[object] === "that";
  return isBehindSubject && hasObject ? { ...group, form: "finite" } : group;
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
  if (!forms.some(({ form }) => form === "third") || !/^(?:NN|PRP)/.test(page.tags[at - 1] ?? "")) return false;
  return where === "headline" || page.words[at + 1] === "that" || page.words[at + 1] === "it";
}

function hasWordsAfter(page: Page, at: number, verb: CueVerb, last: number): boolean {
  const { after } = verb;
  if (at + after.length >= last && after.length > 0) return false;
  for (let index = 0; index < after.length; index++) if (page.words[at + 1 + index] !== after[index]) return false;
  // "agreed to meet" is an infinitive, not "agreed to" something
  if (after.at(-1) === "to" && page.tags[at + after.length + 1] === "VB") return false;
  return true;
}
