/**
 * @module
 * A source named by its count or its telling: "By the navy's own count, two boats were lost", "In Hallin's telling, the premier wept",
 * "two boats were lost, by the navy's count", "As Hallin tells it, the premier wept".
 *
 * Leaves alone accounts that nobody owns ("by most accounts", "on his account", "in my view").
 */

import type { Span } from "../../text/span.js";
import type { CueSite } from "../cue-sites.js";
import type { Draft } from "../draft.js";
import { isFiniteVerb, type Page, type Range, tokenFrom, whereOf } from "../page.js";
import { contentOf, type Place } from "./according-to.js";
import { isSeparator } from "./aside.js";
import { maySpeak } from "./may-speak.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/by-account";

/** Every such source of one sentence, outside quotation marks. */
export function findByAccount(page: Page, index: number, sites: readonly CueSite[]): Draft[] {
  const sentence = page.sentences[index]!;
  const where = whereOf(page, sentence);
  if (where === null) return [];
  let last = sentence.last;
  while (last > sentence.first && page.tags[last - 1] === ".") last--;
  const found: Draft[] = [];
  for (let at = sentence.first; at < last - 2; at++) {
    if (page.quotationAt[at] !== -1) continue;
    const source = sourceAt(page, at, last);
    if (source === null) continue;
    const isHead = at === sentence.first || page.tags[at - 1] === "CC" || isSeparator(page, at - 1);
    // "The boats sailed and, |by the account of the harbour master|, carried no oil": only the second verb is told so
    const end = afterClause(page, source.end, last);
    const isSecond = page.words[at - 1] === "," && page.tags[at - 2] === "CC" && page.words[end] === ",";
    // "As for the losses, by the navy's count ...": what stands before it only sets the scene
    const opens = isSecond || (!hasFinite(page, sentence.first, at) && !isSubject(page, sentence.first, at));
    if (!isHead) continue;
    const isAside = !opens && source.end < last;
    const place = { at, end: isSecond ? end : source.end, first: opens ? at : sentence.first, last };
    const content = isAside ? aroundAside(page, place, sites) : partsOf(contentOf(page, place, sites));
    if (!isTold(page, content)) continue;
    found.push({
      ...{ speaker: source.speaker, antecedent: null, cue: source.cue, lemma: page.words[source.cue.end - 1]! },
      ...{ content, act: "assert", isSaid: true, hedge: null, addressee: null, venue: null, via: [] },
      ...{ time: -1, where, sentence: index, rule: name, confidence: 0.8 },
    });
  }
  return found;
}

/** "an aide |who may not be named|,": the comma behind a relative clause. */
function afterClause(page: Page, end: number, last: number): number {
  if (page.words[end] !== "who") return end;
  let comma = end;
  while (comma < last && page.words[comma] !== ",") comma++;
  return comma < last ? comma : end;
}

function partsOf(span: Span | null): Span[] {
  return span === null ? [] : [span];
}

/** Words that tell something: a verb with a tense, or somebody's own words. */
function isTold(page: Page, content: readonly Span[]): boolean {
  return content.some(({ start, end }) => {
    const [first, stop] = [tokenFrom(page, start), tokenFrom(page, end)];
    return hasFinite(page, first, stop) || page.quotationAt[first] !== -1;
  });
}

/** "Sixty thousand people, |by the union's count|, filled": nothing but a phrase that can be the subject of what follows. */
function isSubject(page: Page, first: number, at: number): boolean {
  const start = page.tags[first] === "CC" ? first + 1 : first;
  return fullPhraseFrom(page, start, at) === at - 1 && page.timeAt[start] === -1 && isSeparator(page, at - 1);
}

/** "The airport was, |by his account|, empty", "it had become, |in her phrase|, “a ruin”": the words on both sides of an aside, or the quotation behind it. */
function aroundAside(page: Page, { at, end, first, last }: Place, sites: readonly CueSite[]): Span[] {
  if (!isSeparator(page, at - 1) || !isSeparator(page, end) || end + 1 >= last) return [];
  if (page.quotationAt[end + 1] !== -1) {
    const { start, end: stop } = page.quotations[page.quotationAt[end + 1]!]!;
    return [{ start, end: stop }];
  }
  const before = { start: page.tokens[first]!.start, end: page.tokens[at - 2]!.end };
  const after = contentOf(page, { at: first, end, first, last }, sites);
  return after === null ? [before] : [before, after];
}

function hasFinite(page: Page, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFiniteVerb(page, at)) return true;
  return false;
}

interface AccountSource {
  readonly speaker: Range;
  readonly cue: Range;
  readonly end: number;
}

function sourceAt(page: Page, at: number, last: number): AccountSource | null {
  if (page.words[at] === "as") return asConcerned(page, at, last) ?? asTold(page, at, last);
  if (page.words[at] === "if" || page.words[at] === "to") return ifBelieved(page, at, last);
  if (page.words[at] === "under") return underPlan(page, at, last);
  if (!/^(?:by|in|on)$/.test(page.words[at]!)) return null;
  let end = phraseFrom(page, at + 1, last);
  // "in Hallin's telling": a gerund with an owner
  while (end < last && (page.tags[end] === "POS" || page.words[end] === "own" || page.tags[end] === "VBG")) end++;
  const nouns = page.lexicon.words("account-noun");
  for (let noun = Math.min(end, at + 9) - 1; noun > at + 1; noun--) {
    if (!nouns.has(page.words[noun]!) || !/^(?:NN|VBG)/.test(page.tags[noun]!)) continue;
    return ownedBy(page, at, noun) ?? ofWhom(page, at, noun, last);
  }
  return null;
}

/** "by |the navy's| own count", "by |the police| count", "by |his| own account". */
function ownedBy(page: Page, at: number, noun: number): AccountSource | null {
  let owner = noun;
  while (
    owner > at + 1 &&
    /^(?:own|latest|first|last|official|initial|preliminary|later|earlier|rough|blunt|bleak|best)$/.test(
      page.words[owner - 1]!,
    )
  )
    owner--;
  const isPossessive = page.tags[owner - 1] === "POS";
  const speaker = { first: at + 1, end: isPossessive ? owner - 1 : owner };
  if (speaker.end <= speaker.first || page.timeAt[speaker.first] !== -1) return null;
  // "on his account" means for his sake, "in my view" is the writer's
  const isPronoun = page.tags[owner - 1] === "PRP$";
  if (isPronoun && (/^(?:my|our|your|its)$/.test(page.words[at + 1]!) || page.words[at] === "on")) return null;
  const isCount = /^(?:count|tally|figures|estimate|estimates|account|version)$/.test(page.words[noun]!);
  if (!isPossessive && !isPronoun && !isCount) return null;
  if (!isPronoun && !maySpeak(page, { ...speaker, antecedent: null })) return null;
  return { speaker, cue: isPronoun ? { first: at, end: at + 1 } : { first: noun, end: noun + 1 }, end: noun + 1 };
}

/** "in the version |of the rebels|", "in the account given |by an aide|", "in the telling preferred |by the palace|". */
function ofWhom(page: Page, at: number, noun: number, last: number): AccountSource | null {
  const link = page.tags[noun + 1] === "VBN" || page.tags[noun + 1] === "VBD" ? noun + 2 : noun + 1;
  if (!/^(?:of|by|from)$/.test(page.words[link] ?? "")) return null;
  const end = fullPhraseFrom(page, link + 1, last);
  const speaker = { first: link + 1, end };
  if (end === link + 1 || !maySpeak(page, { ...speaker, antecedent: null })) return null;
  return { speaker, cue: { first: at, end: noun + 1 }, end };
}

/** "|As far as| the guild |is concerned|". */
function asConcerned(page: Page, at: number, last: number): AccountSource | null {
  if (!/^(?:far|long)$/.test(page.words[at + 1] ?? "") || page.words[at + 2] !== "as") return null;
  const end = fullPhraseFrom(page, at + 3, last);
  const isWhole = /^(?:is|are|was|were)$/.test(page.words[end] ?? "") && page.words[end + 1] === "concerned";
  return isWhole ? sourceIn(page, { first: at + 3, end }, { first: at, end: at + 3 }, end + 2) : null;
}

/** "If you believe |Hallin|", "to hear |the crews| tell it": no question of whether anybody does. */
function ifBelieved(page: Page, at: number, last: number): AccountSource | null {
  const isHeard = page.words[at] === "to" && page.words[at + 1] === "hear";
  const isBelieved = page.words[at] === "if" && page.words[at + 1] === "you" && page.words[at + 2] === "believe";
  if (!isHeard && !isBelieved) return null;
  const first = isHeard ? at + 2 : at + 3;
  const end = fullPhraseFrom(page, first, last);
  const isTold = page.words[end] === "tell" && page.words[end + 1] === "it";
  if (isHeard !== isTold) return null;
  return sourceIn(page, { first, end }, { first: at, end: first }, isTold ? end + 2 : end);
}

/** "Under |her| plan", "under the bishop's terms", "under rules set out by |the captain|": what a plan says is its author's. */
function underPlan(page: Page, at: number, last: number): AccountSource | null {
  const nouns = page.lexicon.words("plan-noun");
  const end = phraseFrom(page, at + 1, last);
  const noun = end - 1;
  if (noun <= at || !nouns.has(page.words[noun]!)) return null;
  if (page.tags[at + 1] === "PRP$" && /^(?:his|her|their)$/.test(page.words[at + 1]!))
    return { speaker: { first: at + 1, end: at + 2 }, cue: { first: at, end: at + 1 }, end };
  for (let owner = at + 2; owner < noun; owner++)
    if (page.tags[owner] === "POS") return sourceIn(page, { first: at + 1, end: owner }, { first: noun, end }, end);
  if (!page.lexicon.words("set-out").has(page.words[end] ?? "")) return null;
  for (let by = end + 1; by < Math.min(last, end + 7); by++) {
    if (isSeparator(page, by)) return null;
    if (page.words[by] !== "by") continue;
    const stop = fullPhraseFrom(page, by + 1, last);
    return sourceIn(page, { first: by + 1, end: stop }, { first: noun, end }, stop);
  }
  return null;
}

function sourceIn(page: Page, speaker: Range, cue: Range, end: number): AccountSource | null {
  const mayBe = speaker.end > speaker.first && page.timeAt[speaker.first] === -1;
  return mayBe && maySpeak(page, { ...speaker, antecedent: null }) ? { speaker, cue, end } : null;
}

/** "as Hallin tells it", "as the union has it". */
function asTold(page: Page, at: number, last: number): AccountSource | null {
  const end = fullPhraseFrom(page, at + 1, last);
  const isTold = /^(?:tells?|told|has|puts?|sees?|remembers?|recalls?|described?|explains?)$/.test(
    page.words[end] ?? "",
  );
  if (end === at + 1 || !isTold || page.words[end + 1] !== "it") return null;
  const speaker = { first: at + 1, end };
  return maySpeak(page, { ...speaker, antecedent: null })
    ? { speaker, cue: { first: end, end: end + 2 }, end: end + 2 }
    : null;
}
