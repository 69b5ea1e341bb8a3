/**
 * @module
 * Words that a noun of speech announces: "the union's position is that nothing is agreed", "His message was blunt: no second offer",
 * "Askov made an offer: free the crews and the port would open".
 *
 * Somebody must own the noun or bring it. Leaves alone a colon before a list of things ("three demands: bread, salt and fuel" is one, "his
 * luggage: two bags" is none) and nouns that nobody is named for ("the point is that").
 */

import { holdsOneOf } from "../../text/stretch.js";
import type { CueSite } from "../cue-sites.js";
import type { Draft } from "../draft.js";
import { isFiniteVerb, type Page, type Range, whereOf } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { ownerOf } from "./any-verb.js";
import { isSeparator } from "./aside.js";
import { contentEnd } from "./content-end.js";
import { maySpeak } from "./may-speak.js";
import { fullPhraseFrom } from "./noun-phrase.js";
import { subjectBefore } from "./subject-before.js";

export const name = "statements/en/named-noun";

/** Every noun of speech in one sentence that "is that" or a colon opens up. */
export function findNamedNouns(page: Page, index: number, sites: readonly CueSite[]): Draft[] {
  const sentence = page.sentences[index]!;
  const where = whereOf(page, sentence);
  if (where === null) return [];
  let last = sentence.last;
  while (last > sentence.first && page.tags[last - 1] === ".") last--;
  const nouns = page.lexicon.words("stance-noun");
  const colonNouns = page.lexicon.words("colon-noun");
  const figures = page.lexicon.words("figure-noun");
  for (let at = sentence.first; at < last - 1; at++) {
    const word = page.words[at]!;
    const isStance = nouns.has(word);
    const isFigure = figures.has(word);
    if (!isStance && !isFigure && !colonNouns.has(word)) continue;
    if (!page.tags[at]!.startsWith("NN") || page.quotationAt[at] !== -1) continue;
    // "Varnhem's defence minister": the noun only tells what kind
    if (page.tags[at + 1]!.startsWith("NN")) continue;
    const opened = (isFigure ? figureBehind(page, at, last) : null) ?? openedBy(page, at, last);
    if (opened === null || (page.quotationAt[opened.at] !== -1 && !opened.isFigure)) continue;
    if (!isStance && !opened.isColon && !opened.isFigure) continue;
    const speaker = speakerOf(page, at, sentence.first, opened);
    if (speaker === null) continue;
    const later = sites.filter(({ first }) => first > opened.at);
    const end = contentEnd(page, opened.at, { later, last, isPhrase: false, tag: "VBD" });
    if (end - opened.at < (opened.isFigure ? 1 : 3)) continue;
    const content = [{ start: page.tokens[opened.at]!.start, end: page.tokens[end - 1]!.end }];
    return [
      {
        ...{ speaker, antecedent: null, cue: { first: at, end: at + 1 }, lemma: page.words[at]!, content },
        ...{ act: "assert", isSaid: !opened.isNegated, hedge: null, addressee: null, venue: null, via: [], time: -1 },
        ...{ where, sentence: index, rule: name, confidence: 0.72 },
      },
    ];
  }
  return [];
}

/** Where the words start, and whether a colon brings them. */
interface Opened {
  readonly at: number;
  readonly isColon: boolean;
  /** The words are a figure: "the ministry's figure is |seven|". */
  readonly isFigure: boolean;
  readonly isNegated: boolean;
}

const maxGap = 10;

/** What follows the noun: a form of "be" and a clause or an infinitive, or a colon. */
function openedBy(page: Page, noun: number, last: number): Opened | null {
  let isLinked = false;
  let isInRelative = false;
  for (let at = noun + 1; at < Math.min(last - 1, noun + maxGap); at++) {
    const word = page.words[at]!;
    if (page.quotationAt[at] !== -1) return null;
    if (word === ":") return { at: at + 1, isColon: true, isFigure: false, isNegated: false };
    if (isInRelative) continue;
    const isNegated = page.words[at - 1] === "not" || page.words[at - 1] === "n't" || page.words[at - 1] === "n’t";
    if (isLinked && word === "that" && page.tags[at] !== "WDT" && !isFiniteVerb(page, at + 1))
      return { at, isColon: false, isFigure: false, isNegated };
    if (isLinked && page.tags[at] === "TO" && page.tags[at + 1] === "VB" && page.words[at - 1] !== "going")
      return { at, isColon: false, isFigure: false, isNegated };
    if (/^(?:is|was|remains|remained|are|were|'s|’s)$/.test(word) && page.tags[at] !== "POS") isLinked = true;
    // "an offer |that startled the hall|: ..."
    else if (isFiniteVerb(page, at) && page.tags[at - 1]?.startsWith("W")) isInRelative = true;
    else if (isFiniteVerb(page, at) || (page.tags[at] === "VBN" && page.words[at - 1] !== ",")) return null;
  }
  return null;
}

/** "figure is |seven|", "count was |“more than we can feed”|", "count: |nine votes|". */
function figureBehind(page: Page, noun: number, last: number): Opened | null {
  const link = page.words[noun + 1] ?? "";
  const at = noun + 2;
  if (!/^(?:is|was|remains|:)$/.test(link) || at >= last) return null;
  const isQuoted = page.quotationAt[at] !== -1 && link !== ":";
  for (let next = at; next < Math.min(last, at + 4) && !isQuoted; next++) {
    if (page.tags[next] === "CD" || page.tags[next] === "$") break;
    if (!/^(?:RB|IN|JJ|DT)/.test(page.tags[next]!) || next === at + 3 || next === last - 1) return null;
  }
  return { at, isColon: link === ":", isFigure: true, isNegated: false };
}

/** Whoever owns the noun, is named behind it, or, before a colon, is the subject of its clause. */
function speakerOf(page: Page, noun: number, floor: number, { at, isColon }: Opened): Range | null {
  const owner = ownerOf(page, noun, floor);
  if (owner !== null || page.tags[noun - 1] === "POS") return owner;
  if (/^(?:of|from|by)$/.test(page.words[noun + 1] ?? "")) {
    const end = fullPhraseFrom(page, noun + 2, at);
    const named = { first: noun + 2, end };
    const isNext = end > noun + 2 && (isFiniteVerb(page, end) || isSeparator(page, end));
    if (isNext && page.timeAt[noun + 2] === -1 && maySpeak(page, { ...named, antecedent: null })) return named;
  }
  if (!isColon) return null;
  // "From the treasurer came a warning: ..."
  if (page.words[floor] === "from") {
    const end = fullPhraseFrom(page, floor + 1, noun);
    const named = { first: floor + 1, end };
    const isComing = /^(?:came|comes|has|had)$/.test(page.words[end] ?? "") && page.timeAt[floor + 1] === -1;
    return isComing && maySpeak(page, { ...named, antecedent: null }) ? named : null;
  }
  const { words } = page.lexicon;
  const isBrought = holdsOneOf(page.words, floor, noun, words("bringing"));
  if (!words("stance-noun").has(page.words[noun]!) && !isBrought) return null;
  for (let verb = noun - 1; verb > floor; verb--) {
    const isVerb = isFiniteVerb(page, verb) || (page.tags[verb] === "VBN" && verbGroupAt(page, verb).first === verb);
    if (!isVerb || page.quotationAt[verb] !== -1) continue;
    const subject = subjectBefore(page, verbGroupAt(page, verb).first);
    if (typeof subject === "string" || subject.antecedent !== null) continue;
    // "what the press tells you about the order: ..."
    if (page.words[subject.first - 1] === "what") return null;
    const isThing = /^(?:it|this|that|there|these|those)$/.test(page.words[subject.first]!);
    return !isThing && maySpeak(page, subject) ? { first: subject.first, end: subject.end } : null;
  }
  return null;
}
