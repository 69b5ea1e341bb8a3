/**
 * @module
 * Where indirect words end: with the sentence, or before the writer speaks again.
 *
 * Newspapers put a second statement, a trailing source or an aside of their own behind the words they report.
 */

import type { CueSite } from "../cue-sites.js";
import { isFiniteVerb, isVerb, type Page } from "../page.js";
import { phraseFrom } from "./noun-phrase.js";
import { lastInside } from "./quotation.js";

/** What the end of some words depends on. */
export interface EndContext {
  /** Cue sites of the same sentence that come later. */
  readonly later: readonly CueSite[];
  /** First token no longer in the sentence, final marks included. */
  readonly last: number;
  /** A noun phrase ends sooner than a clause: at any new clause, and before a day. */
  readonly isPhrase: boolean;
  /** The words stand in a relative clause, which ends before the main verb: ", has shifted". */
  readonly isRelative?: boolean;
  /** The words lead up to a main clause, which ends them: ", he warned". */
  readonly isFronted?: boolean;
  /** The tag of the cue verb; a coordinate clause in the present after "said" is the writer's own. */
  readonly tag: string;
}

/** No clause of a newspaper is longer; a text without full stops must not cost its square. */
const maxWords = 400;

/** The end (excluded) of the words that start at `first`. */
export function contentEnd(page: Page, first: number, context: EndContext): number {
  let depth = 0;
  const last = Math.min(context.last, first + maxWords);
  for (let at = first; at < last; at++) {
    const tag = page.tags[at]!;
    if (page.quotationAt[at] !== -1) continue;
    if (tag === "-LRB-") depth++;
    else if (tag === "-RRB-") depth--;
    if (depth > 0 || at === first) continue;
    // a comma inside the closing mark parts as well as one outside
    if (page.quotationAt[at - 1] !== -1 && at - 1 > first && isCommaInside(page, at - 1)) {
      if (stopsAfterComma(page, at - 1, first, context)) return at;
    }
    if (stopsAt(page, at, first, context)) return at;
  }
  return last;
}

function stopsAt(page: Page, at: number, first: number, context: EndContext): boolean {
  if (page.words[at] === ",") return stopsAfterComma(page, at, first, context);
  if (page.tags[at] === "CC") return stopsAtConjunction(page, { conjunction: at, from: at, first }, context);
  if (page.words[at] === ";") return context.isPhrase || startsAttribution(page, at, context);
  if (isDash(page, at)) return !isPairedDash(page, at, first, context.last) || startsAttribution(page, at, context);
  if (page.words[at] === "according" && page.words[at + 1] === "to") return true;
  if (!context.isPhrase) return false;
  return endsPhraseAt(page, at, first);
}

function isCommaInside(page: Page, closing: number): boolean {
  return lastInside(page, page.quotations[page.quotationAt[closing]!]!.end) === ",";
}

function isDash(page: Page, at: number): boolean {
  const word = page.words[at];
  return word === "–" || word === "—" || word === "--" || (word === "-" && page.tags[at] !== "HYPH");
}

/** One of two dashes around an aside within the words; a single dash brings the writer's own. */
function isPairedDash(page: Page, dash: number, first: number, last: number): boolean {
  let before = 0;
  for (let at = first; at < dash; at++) if (isDash(page, at)) before++;
  if (before % 2 === 1) return true;
  for (let at = dash + 1; at < last; at++) if (isDash(page, at)) return true;
  return false;
}

function stopsAfterComma(page: Page, comma: number, first: number, context: EndContext): boolean {
  const next = comma + 1;
  const word = page.words[next] ?? "";
  if (word === "according" || word === "without") return true;
  if (context.isRelative && isFiniteVerb(page, page.tags[next]?.startsWith("RB") ? next + 1 : next)) return true;
  if (context.isFronted && isVerbSoon(page, next, context.last)) return true;
  if (page.tags[next] === "VBG" && page.lexicon.cues.has(word)) return true;
  if (startsAttribution(page, comma, context)) return true;
  if (page.tags[next] === "CC") return stopsAtConjunction(page, { conjunction: next, from: comma, first }, context);
  if (word === "which" || word === "who") return context.isPhrase || isPresentAside(page, next, context);
  if (/^(?:while|although|though|as)$/.test(word)) return context.isPhrase || comma - first >= 4;
  if (!context.isPhrase) return false;
  // a phrase goes on after a comma only as a list: the comma before it closes it
  return !/^(?:NN|DT|JJ|CD|VBG|VBN|IN|PRP\$)/.test(page.tags[next] ?? "") || isVerbSoon(page, next, context.last);
}

function isVerbSoon(page: Page, at: number, last: number): boolean {
  const end = phraseFrom(page, at, last);
  return isFiniteVerb(page, end);
}

/** ", he said" or ", said Askov" at or after the separator. */
function startsAttribution(page: Page, separator: number, { later }: EndContext): boolean {
  const site = later.find(({ first }) => first > separator);
  if (!site) return false;
  if (site.first === separator + 1) return site.form === "finite";
  const end = phraseFrom(page, separator + 1, site.first);
  const isNext = end === site.first && site.form === "finite";
  // "...; the police said nine thousand": a speaker of its own behind a semicolon
  if (isNext && page.words[separator] === ";" && end > separator + 1) return true;
  return isNext && site.verb.complements.has("quote") && closes(page, site);
}

/** After a trailing source stands the end of the sentence, a comma, or the day and place of the speech. */
function closes(page: Page, site: CueSite): boolean {
  const tag = page.tags[site.end] ?? ".";
  return tag === "." || tag === "," || tag === "IN" || page.timeAt[site.end] !== -1 || tag.startsWith("RB");
}

/** A conjunction, the comma or itself where the stop would be, and the start of the words. */
interface Place {
  readonly conjunction: number;
  readonly from: number;
  readonly first: number;
}

/** "and warned that", "but Kyiv said": a conjunction that leads to another cue. */
function stopsAtConjunction(page: Page, place: Place, context: EndContext): boolean {
  const { conjunction, from, first } = place;
  let next = conjunction + 1;
  while (page.tags[next]?.startsWith("RB") || page.words[next] === ",") next++;
  const site = context.later.find(({ first }) => first >= next);
  if (site?.form === "gerund" && site.first === next && context.tag === "VBG") return true;
  if (site && site.form === "finite" && !site.isNegated) {
    if (site.first === next) return agrees(page, site.first, context.tag);
    const end = phraseFrom(page, next, site.first);
    let verb = end;
    while (page.tags[verb]?.startsWith("RB")) verb++;
    if (verb === site.first && end > next && !site.isUnreal) return true;
  }
  if (from !== conjunction && isFiniteVerb(page, next) && takesUpCue(page, first, next, context)) return true;
  const end = phraseFrom(page, next, context.last);
  if (context.isPhrase) return isFiniteVerb(page, next) || (end > next && isFiniteVerb(page, end));
  return from !== conjunction && end > next && isPresentAfterPast(page, end, context);
}

/** "said the plan works, but appeared to doubt it": a verb in the form of the cue where the words have another. */
function takesUpCue(page: Page, first: number, verb: number, { tag }: EndContext): boolean {
  if (page.tags[verb] !== tag) return false;
  for (let at = first; at < verb; at++) if (isFiniteVerb(page, at)) return page.tags[at] !== tag;
  return false;
}

/** "said ... and warned": the second verb stands in the form of the first. */
function agrees(page: Page, verb: number, tag: string): boolean {
  const here = page.tags[verb]!;
  if (here === tag) return true;
  const group: { readonly [tag: string]: string } = { VBZ: "present", VBP: "present", MD: "modal", VBD: "past" };
  return tag === "VBN" || group[here] === group[tag];
}

function isPresentAside(page: Page, pronoun: number, context: EndContext): boolean {
  return isPresentAfterPast(page, pronoun + 1, context);
}

function isPresentAfterPast(page: Page, verb: number, { tag }: EndContext): boolean {
  return tag === "VBD" && (page.tags[verb] === "VBZ" || page.tags[verb] === "VBP");
}

/** Inside a noun phrase: a new clause, or the day of the act, ends it. */
function endsPhraseAt(page: Page, at: number, first: number): boolean {
  const word = page.words[at]!;
  if (/^(?:after|before|because|although|while|when|if|unless|since|until|as|whereas|though)$/.test(word)) {
    const end = phraseFrom(page, at + 1, page.tokens.length);
    return (end > at + 1 && isFiniteVerb(page, end)) || page.tags[at + 1] === "VBG";
  }
  const isTime = (index: number) => page.timeAt[index] !== -1 && page.tags[index] !== "POS";
  // "a halt for two days": a length goes on to its last word
  const opensTime = isTime(at) && page.timeAt[at - 1] !== page.timeAt[at];
  if (at > first + 1 && opensTime && !/^(?:for|of)$/.test(page.words[at - 1]!) && !ownsNext(page, at)) return true;
  return page.tags[at] === "IN" && word !== "of" && isTime(at + 1) && !ownsNext(page, at + 1) && word !== "for";
}

function ownsNext(page: Page, at: number): boolean {
  let end = at;
  const time = page.timeAt[at] ?? -1;
  while (time !== -1 && page.timeAt[end] === time) end++;
  const tag = page.tags[end] ?? "";
  return tag === "POS" || tag.startsWith("NN") || tag === "HYPH" || tag.startsWith("JJ") || isVerb(page, at);
}
