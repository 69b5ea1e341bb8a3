/**
 * @module
 * The subject of a cue that has none at its side: "and warned that", ", adding that", "in a statement saying that".
 */

import type { CueSite } from "../cue-sites.js";
import { isFiniteVerb, isVerb, type Page, type Range } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { phraseBefore } from "./noun-phrase.js";
import { floorOf, isRelative, type Subject, subjectBefore } from "./subject-before.js";

/** A cue that is already read, with its subject. */
export interface ReadCue {
  readonly site: CueSite;
  readonly subject: Subject | null;
  /** Whether it stands in what another cue of its sentence reports ("said that he had promised"). */
  readonly isInner: boolean;
  /** Whether its clause only leads up to the main one ("While Askov said that ..., Dorn left"). */
  readonly isFronted: boolean;
}

/** The subject an "and said" shares: that of the last cue in the same form, else of the last such verb. */
export function sharedSubject(page: Page, site: CueSite, read: readonly ReadCue[]): Subject | null {
  const floor = floorOf(page, site.head);
  const cue = lastOuterCue(page, site, read);
  if (cue) return cue;
  for (let at = site.first - 2; at >= floor; at--) {
    if (!isFiniteVerb(page, at) || page.quotationAt[at] !== -1) continue;
    const subject = subjectBefore(page, verbGroupAt(page, at).first);
    if (typeof subject !== "string") return subject;
  }
  return null;
}

/** The subject of the last cue of the sentence that is not itself reported speech. */
function lastOuterCue(page: Page, site: CueSite, read: readonly ReadCue[]): Subject | null {
  for (let index = read.length - 1; index >= 0; index--) {
    const { site: before, subject, isInner, isFronted } = read[index]!;
    if (before.sentence !== site.sentence) return null;
    if (isFronted && hasMainClause(page, before, site)) continue;
    const isFit = before.form === "finite" || before.form === site.form;
    if (isFit && subject && subject.antecedent === null && !isInner) return subject;
  }
  return null;
}

/** The one who goes on ", saying that": the subject of the last cue or verb of the main clause before it, or of the clause it opens. */
export function controllerOf(page: Page, site: CueSite, read: readonly ReadCue[]): Subject | null {
  const floor = floorOf(page, site.head);
  const own = ownSubject(page, site, floor);
  if (own) return own;
  if (site.first === floor || !hasFinite(page, floor, site.first))
    return subjectOfMainClause(page, site) ?? nameBefore(page, site, floor) ?? lastOuterCue(page, site, read);
  const cue = lastOuterCue(page, site, read);
  if (cue) return cue;
  return mainSubject(page, site, floor);
}

/** The subject of the nearest verb before a cue that no "claims that" or "which" holds, else of the nearest. */
function mainSubject(page: Page, site: CueSite, floor: number): Subject | null {
  let nearest: Subject | null = null;
  for (let at = site.first - 1; at >= floor; at--) {
    if (!isFiniteVerb(page, at) || page.quotationAt[at] !== -1) continue;
    const group = verbGroupAt(page, at);
    if (isRelative(page, group.first - 1)) continue;
    const subject = subjectBefore(page, group.first);
    if (typeof subject === "string") continue;
    const isReported = page.words[subject.first - 1] === "that" && page.tags[subject.first - 1] === "IN";
    if (!isReported) return subject;
    nearest ??= subject;
  }
  return nearest;
}

/** "with him reiterating", "voters saying": a noun right before the gerund. A statement that says so has an author. */
function ownSubject(page: Page, site: CueSite, floor: number): Subject | null {
  let last = site.first - 1;
  while (last > floor && page.tags[last]!.startsWith("RB")) last--;
  const first = phraseBefore(page, last, floor);
  if (first === -1 || page.timeAt[last] !== -1) return null;
  const isWith = page.words[first - 1] === "with";
  const isPeople = page.tags[last] === "NNS" && page.lexicon.words("role-noun").has(page.words[last]!);
  return isWith || isPeople ? { first, end: last + 1, antecedent: null } : null;
}

/** "PREMIER LENE ASKOV, SAYING:" in a script: a name, a comma and nothing else. */
function nameBefore(page: Page, site: CueSite, floor: number): Subject | null {
  const last = page.words[site.first - 1] === "," ? site.first - 2 : site.first - 1;
  if (last < floor || !page.tags[last]!.startsWith("NNP")) return null;
  const first = phraseBefore(page, last, floor);
  return first === -1 ? null : { first, end: last + 1, antecedent: null };
}

/** "Citing safety, the premier said": the subject of the clause that the gerund opens. */
function subjectOfMainClause(page: Page, site: CueSite): Subject | null {
  const sentence = page.sentences[site.sentence]!;
  let comma = site.end;
  while (comma < sentence.last && page.words[comma] !== ",") comma++;
  for (let at = comma + 1; at < sentence.last; at++) {
    if (!isFiniteVerb(page, at) || page.quotationAt[at] !== -1) continue;
    const subject = subjectBefore(page, verbGroupAt(page, at).first);
    if (typeof subject !== "string" && subject.first > comma && subject.antecedent === null) return subject;
  }
  return null;
}

/** A comma and a verb of its own between a fronted cue and a later one. */
function hasMainClause(page: Page, before: CueSite, site: CueSite): boolean {
  let at = before.end;
  while (at < site.first && page.words[at] !== ",") at++;
  return hasFinite(page, at, site.first);
}

function hasFinite(page: Page, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFiniteVerb(page, at)) return true;
  return false;
}

/** The verb that governs an infinitive, "went on" of "went on to say"; -1 when the infinitive stands alone. */
export function governorOf(page: Page, site: CueSite): number {
  const floor = floorOf(page, site.head);
  for (let at = site.first - 1; at >= floor && at >= site.first - 10; at--) {
    if (isVerb(page, at)) return at;
    if (page.words[at] === ",") return -1;
  }
  return -1;
}

/** A range that covers both. */
export function spanning(one: Range, other: Range): Range {
  return { first: Math.min(one.first, other.first), end: Math.max(one.end, other.end) };
}
