/**
 * @module
 * Cue sites with their subjects: what the constructions are given, sentence by sentence.
 */

import type { CueSite } from "./cue-sites.js";
import type { Call, Draft } from "./draft.js";
import { isSeparator } from "./en/aside.js";
import { clefted } from "./en/free-relative.js";
import { maySpeak } from "./en/may-speak.js";
import { subjectAfter } from "./en/subject-after.js";
import { type Subject, subjectBefore } from "./en/subject-before.js";
import { controllerOf, governorOf, type ReadCue, sharedSubject } from "./en/subject-elsewhere.js";
import type { Page, Range } from "./page.js";
import { verbGroupAt } from "./verb-group.js";

/** The call of one cue, or null where nobody is reported to speak. */
export function callOf(
  page: Page,
  sites: readonly CueSite[],
  at: number,
  read: readonly ReadCue[],
  earlier: readonly Draft[],
): Call | null {
  const site = sites[at]!;
  const sentence = page.sentences[site.sentence]!;
  let last = sentence.last;
  while (last > site.end && /^(?:\.|''|:)$/.test(page.tags[last - 1]!) && page.quotationAt[last - 1] === -1) last--;
  const later: CueSite[] = [];
  for (let index = at + 1; index < Math.min(sites.length, at + 20) && sites[index]!.sentence === site.sentence; index++)
    if (isOfSpeech(sites[index]!)) later.push(sites[index]!);
  const placed = placeOf(page, site, last, read);
  if (placed === null || isNameless(page, site, placed) || isAwaited(page, site, placed)) return null;
  const isFronted = isFrontedAt(page, Math.min(placed.first, site.first), sentence.first);
  // a participle with a subject of its own is a past that the tagger mistook
  const isPast = site.form === "participle" && !site.isPassive;
  const { subject, isInverted, first, end } = placed;
  return {
    page,
    site: isPast ? asFinite(site) : site,
    subject,
    isInverted,
    first,
    end,
    isFronted,
    last,
    later,
    earlier,
  };
}

/** "want", "need", "count": verbs that speak only with a figure or with somebody's own words never tell where other words end. */
function isOfSpeech({ verb }: CueSite): boolean {
  for (const kind of verb.complements) if (!/^(?:quoted|number|at|down)$/.test(kind)) return true;
  return false;
}

/** The same site with a tense of its own. Written out: a copy by spread has a shape of its own, and every construction reads sites. */
function asFinite({ first, head, end, isPassive, isNegated, isUnreal, verb, sentence, where }: CueSite): CueSite {
  return { first, head, end, form: "finite", isPassive, isNegated, isUnreal, verb, sentence, where };
}

function subjectOf({ first, end }: Range): Subject {
  return { first, end, antecedent: null };
}

/** "what he said": the words are not given, unless a verb ("what he said was") or a label follows ("what he called a farce"). */
function isNameless(page: Page, site: CueSite, { first, isInverted }: Placed): boolean {
  if (page.words[first - 1] !== "what" || isInverted) return false;
  const { complements } = site.verb;
  if (complements.has("pred") || (complements.has("as") && page.words[site.end] === "as")) return false;
  return clefted(page, site.end, site.end + maxCleft) === -1;
}

/** How far the verb of "what she told the crews on Monday |was|" may stand from its cue. */
const maxCleft = 10;

/** "once the premier confirms that", "assuming the union accepts": it has not been said. */
function isAwaited(page: Page, site: CueSite, { first }: Placed): boolean {
  const isPresent = page.tags[site.first] === "VBZ" || page.tags[site.first] === "VBP";
  return isPresent && /^(?:if|once|until|unless|before|after|assuming|whether|lest)$/.test(page.words[first - 1] ?? "");
}

/** A clause before the main one: opened at the head of the sentence by "while", "after" or a gerund. */
function isFrontedAt(page: Page, first: number, floor: number): boolean {
  let at = first - 1;
  while (at >= floor && page.words[at] !== "," && page.quotationAt[at] === -1) at--;
  let open = at + 1;
  const isHead = at < floor || page.tags[open] === "CC";
  while (page.tags[open] === "CC" || page.tags[open]?.startsWith("RB")) open++;
  if (!isHead || open > first) return false;
  if (page.tags[open] === "VBG") return true;
  for (let index = open; index < Math.min(first, open + 4); index++) {
    if (/^(?:while|when|although|though|since|because|if|as|after|before)$/.test(page.words[index]!)) return true;
  }
  const word = page.words[open]!;
  if (page.tags[first] === "VBG" && (page.tags[open] === "IN" || page.tags[open] === "TO")) return true;
  return /^(?:by|in|on|besides|without|upon)$/.test(word) && page.tags[open + 1] === "VBG";
}

interface Placed extends Range {
  readonly subject: Subject | null;
  readonly isInverted: boolean;
}

function placeOf(page: Page, site: CueSite, last: number, read: readonly ReadCue[]): Placed | null {
  if (site.isPassive) return asked(page, site, last);
  // "blamed for saying": the one who is blamed said it, not the one who blames
  if (site.form === "gerund" && /^(?:for|of|from|about)$/.test(page.words[site.first - 1] ?? "")) return null;
  if (site.form === "gerund") return beside(site, controllerOf(page, site, read));
  if (site.form === "infinitive") return governed(page, site, read);
  if (site.form === "bare" || (site.isUnreal && !site.isNegated)) return null;
  const before = subjectBefore(page, site.first);
  const mayFollow =
    typeof before === "string" ||
    (site.verb.lemma === "report" && page.words[site.first - 1] === ",") ||
    isObjectBefore(page, site, before);
  const mayTurn = site.verb.lemma === "say" && page.words[site.first - 1] === ",";
  if (isAfterQuotation(page, site) && (mayFollow || mayTurn)) {
    const after = subjectAfter(page, site.end, last);
    // ", told reporters:" has its listener behind, and its speaker somewhere before
    const isListener = after !== null && site.verb.isAddressed && page.words[after.end] === ":";
    const isLast = after !== null && !isListener && endsThere(page, after.end, last);
    // "up to the gate, where the guards slept, said Askov": the only one who can say it stands behind
    const isOwn = mayFollow || (isLast && maySpeak(page, subjectOf(after)));
    if (after && isOwn && (page.quotationAt[site.first - 1] !== -1 || isLast))
      return { subject: subjectOf(after), isInverted: true, first: site.first, end: after.end };
  }
  if (before === "shared") return beside(site, sharedSubject(page, site, read));
  if (before === "none") return site.form === "finite" ? beside(site, null) : null;
  if (site.form === "participle" && !isPastInDisguise(page, site)) return null;
  return { subject: before, isInverted: false, first: before.first, end: site.end };
}

/** "They have left the coast, twice the number before, |said| Askov": what stands before the comma is a thing, which cannot speak. */
function isObjectBefore(page: Page, site: CueSite, before: Subject): boolean {
  return page.words[site.first - 1] === "," && before.antecedent === null && !maySpeak(page, before);
}

/** ", said Askov" closes its sentence or goes on with a comma or a place; ", said he would go" has a subject before. */
function endsThere(page: Page, end: number, last: number): boolean {
  if (
    end >= last ||
    /^[,:;]$/.test(page.words[end]!) ||
    isSeparator(page, end) ||
    page.tags[end] === "IN" ||
    page.timeAt[end] !== -1
  )
    return true;
  return page.words[end] === "who" || page.words[end] === "whose";
}

function beside(site: CueSite, subject: Subject | null): Placed {
  return { subject, isInverted: false, first: site.first, end: site.end };
}

/** `"...", said` and `..., said Askov`: the verb comes before its subject only behind the words. */
function isAfterQuotation(page: Page, site: CueSite): boolean {
  if (site.form !== "finite" || site.first !== site.head || !site.verb.complements.has("quote")) return false;
  const before = site.first - 1;
  return before >= 0 && (page.quotationAt[before] !== -1 || (isSeparator(page, before) && page.words[before] === ","));
}

/** A participle right behind a name and before its words is a past the tagger mistook. */
function isPastInDisguise(page: Page, site: CueSite): boolean {
  return page.words[site.end] !== "by" && page.tags[site.end] !== "IN";
}

/** "was asked by reporters whether", "was told by aides that", "was accused of": the speaker is whom "by" names; for the last one it may be nobody. */
function asked(page: Page, site: CueSite, last: number): Placed | null {
  const by = page.words[site.end] === "by" ? subjectAfter(page, site.end + 1, last) : null;
  if (by === null && !["ask", "accuse"].includes(site.verb.lemma)) return null;
  return {
    subject: by === null ? null : subjectOf(by),
    isInverted: false,
    first: site.first,
    end: by?.end ?? site.end,
  };
}

/** "went on to say"; "was |at pains| to say", "was |quick| to deny": a verb, or a form of "be" with a word for how it was said. */
function governs(page: Page, governor: number, to: number): boolean {
  const { words } = page.lexicon;
  const verb = page.words[governor]!;
  // "has yet to say", "had nothing to add"
  if (verb === "has" || verb === "had") return governor + 1 === to || hasNerve(page, governor, to);
  if (words("governor").has(verb)) return true;
  if (!/^(?:is|was|are|were|been|be|seemed|felt|feels)$/.test(page.words[governor]!)) return false;
  for (let at = governor + 1; at < to; at++) if (words("governor-word").has(page.words[at]!)) return true;
  return false;
}

/** "had the |nerve| to claim": a quality of whoever speaks, no thing. */
function hasNerve(page: Page, verb: number, to: number): boolean {
  return to - verb < 5 && page.words[verb + 1] === "the" && page.lexicon.words("nerve").has(page.words[verb + 2] ?? "");
}

/** "went on to say", "used the speech to call for": the subject of the governing verb. */
function governed(page: Page, site: CueSite, read: readonly ReadCue[]): Placed | null {
  const governor = governorOf(page, site);
  if (governor === -1 || !governs(page, governor, site.first)) return null;
  const group = verbGroupAt(page, governor);
  const subject = subjectBefore(page, group.first);
  if (subject === "none") return null;
  return beside(site, subject === "shared" ? sharedSubject(page, site, read) : subject);
}
