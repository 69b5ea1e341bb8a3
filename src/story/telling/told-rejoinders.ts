/**
 * @module
 * One side's telling and another's beside it: "The mayor accused the navy of ramming a trawler. The navy denied having touched any boat",
 * "the opening is slipping, they say; the ministry says it isn't", "Who paid is in dispute. Orsk said ... Imsen credited ...".
 * What is only asked for, promised or refused is left alone: that answers an offer.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { DatedReading } from "../dated-reading.js";
import { termsAt } from "../words/article-words.js";
import {
  before,
  isApart,
  isClaim,
  sharedBy,
  shownOf,
  speakerIn,
  type Told,
  tellingStems,
  type View,
  viewOf,
} from "./telling-view.js";
import { mayTell } from "./telling-words.js";
import {
  announced,
  between,
  blamed,
  type Cue,
  contentOf,
  isTurn,
  type Rejoinder,
  thrownBack,
} from "./told-quarrels.js";
import { placeOf, type ToldSentence, toldSentences } from "./told-sentences.js";

/** What is answered stands so many sentences before; what "never" was, so many. */
const [reach, farReach] = [3, 5];
/** What it has in common with what it turns down comes at least to this. */
const minScore = 1.5;
const stop = /[.;:?!“”"—–]/u;

/** The tellings of an article that stand against each other, in text order. */
export function rejoindersOf(reading: DatedReading, lexicon: StoryLexicon): Rejoinder[] {
  if (!mayTell(reading.article, "rejoinders", lexicon)) return [];
  const sentences = toldSentences(reading);
  const view = viewOf(reading, lexicon);
  return sentences.flatMap((sentence, at) => {
    const echoed = thrownBack(view, at);
    if (echoed !== null) return [echoed];
    for (const { from, to, value } of lexicon.rejoinders.phrases.find(sentence.words)) {
      if (isNoCue(view, sentence, value, from)) continue;
      const found = rules[value]!(view, view.told(at)!, { kind: value, from, to });
      if (found !== null) return [found];
    }
    return [];
  });
}

/** "The disputed valley", "nobody disputes", "is not in dispute". */
function isNoCue({ lexicon }: View, { words }: ToldSentence, kind: string, from: number): boolean {
  if (kind === "deny") return isTurn(lexicon, "spoils", words[from - 1]);
  return kind === "announced" && words.slice(Math.max(0, from - 3), from).some((word) => isTurn(lexicon, "no", word));
}

type Rule = (view: View, own: Told, cue: Cue) => Rejoinder | null;

const rules: Readonly<Record<string, Rule>> = {
  deny: answered,
  insist: (view, own, cue) => (isPromise(view, own, cue) ? null : answered(view, own, cue)),
  never: neverWas,
  version: otherVersion,
  short: shortNo,
  announced,
  blame: blamed,
};

/** Who answers: the words before the cue in its clause, or behind it where the clause begins with it ("retorted Orsk"). */
function whoAt({ reading, lexicon }: View, { sentence }: Told, { from, to }: Cue): ReadonlySet<string> {
  const { text } = reading.article;
  const cue = placeOf(reading, sentence, from, to);
  let start = cue.start;
  while (start > sentence.start && !stop.test(text[start - 1]!)) start--;
  const before = tellingStems(reading, { start, end: cue.start }, lexicon);
  if (before.size > 0 || /\p{L}/u.test(text.slice(start, cue.start))) return before;
  const behind = text.slice(cue.end, sentence.end).search(stop);
  return tellingStems(reading, { start: cue.end, end: behind < 0 ? sentence.end : cue.end + behind }, lexicon);
}

/** What a denial or the like turns down: the nearest telling of somebody else that is about the one who answers, or of the same thing. */
function answered(view: View, own: Told, cue: Cue): Rejoinder | null {
  const who = whoAt(view, own, cue);
  const what = contentOf(view, own, cue);
  const isPointing = pointsBack(view, own, cue);
  const candidates = before(view, own, reach).filter((told) => isOther(view, told, who));
  let best: { told: Told; score: number } | null = null;
  for (const told of candidates) {
    const isNext = told.at === own.at - 1;
    if (isPointing && !isNext) break;
    const isTogether = !isApart(view, told.sentence, own.sentence);
    const isAccused = [...who].some((stem) => told.stems.has(stem));
    const shared = sharedBy(view, what, told, who).length;
    const score = (isAccused ? 1 : 0) + shared + (isNext ? 0.5 : 0);
    const isUpheld =
      cue.kind === "deny"
        ? isPointing || (isAccused && ((shared > 0 && isNext) || hasBlame(view, told))) || shared > 1
        : isClaim(told) && ((isAccused && (isTogether || hasBlame(view, told))) || shared > 1);
    if (isUpheld && (isPointing || score >= minScore) && (best === null || score > best.score)) best = { told, score };
  }
  if (best === null) return null;
  const quarrel = between(view, best.told, own);
  const [, first] = before(view, own, 2);
  // "her staff deny that it was ever raised": what came up stands a sentence earlier
  if (quarrel === null || !isPointing || best.told.statements.length > 0 || first === undefined) return quarrel;
  if (isApart(view, first.sentence, best.told.sentence)) return quarrel;
  return { ...quarrel, claim: { ...quarrel.claim, spans: [shownOf(first), ...quarrel.claim.spans] } };
}

function hasBlame({ lexicon }: View, { sentence }: Told): boolean {
  return lexicon.rejoinders.phrases.find(sentence.words).some(({ value }) => value === "blame");
}

/** "Denied it", "denies any such offer", "rejected the charge". */
function pointsBack({ lexicon }: View, { sentence }: Told, { from, to }: Cue): boolean {
  const behind = sentence.words.slice(to + 1, to + 5);
  if (to > from || behind.length === 0 || behind[0] === "it") return true;
  // "denied a claim that the port was shut" says itself what is denied
  return behind.some((word, at) => isTurn(lexicon, "pointing", word) && !isTurn(lexicon, "naming", behind[at + 1]));
}

/** Whether somebody else tells it, and not as a question or a denial of his own. */
function isOther({ reading, lexicon }: View, { sentence, statements }: Told, who: ReadonlySet<string>): boolean {
  if (reading.article.text[sentence.end - 1] === "?") return false;
  const isDenial = lexicon.rejoinders.phrases.find(sentence.words).some(({ value }) => value === "deny");
  const speakers = statements.flatMap(({ speaker }) => [...tellingStems(reading, speaker!, lexicon)]);
  return !isDenial && !speakers.some((stem) => who.has(stem));
}

/** "Insisted that he would stay". */
function isPromise({ lexicon }: View, { sentence }: Told, { to }: Cue): boolean {
  return sentence.words.slice(to + 1, to + 7).some((word) => isTurn(lexicon, "to-come", word));
}

/** "The envoy was never shown a map": what "never" is said of was told just before by somebody else. */
function neverWas(view: View, own: Told, cue: Cue): Rejoinder | null {
  if (own.statements.length === 0) return null;
  const who = new Set(own.statements.flatMap(({ speaker }) => [...tellingStems(view.reading, speaker!, view.lexicon)]));
  const near = new Set(
    termsAt(view.reading.article, [
      placeOf(view.reading, own.sentence, cue.to, Math.min(cue.to + 5, own.sentence.words.length - 1)),
    ]).map(({ stem }) => stem),
  );
  for (const told of before(view, own, farReach)) {
    if (
      !isOther(view, told, who) ||
      !isClaim(told) ||
      told.sentence.words.some((word) => isTurn(view.lexicon, "no", word))
    )
      continue;
    const shared = sharedBy(view, own.stems, told, who);
    if (shared.length > 1 && shared.some((stem) => near.has(stem))) return between(view, told, own);
  }
  return null;
}

/** "The minister's recollection is that everybody left together." */
function otherVersion(view: View, own: Told, cue: Cue): Rejoinder | null {
  const [near] = before(view, own, 1);
  const who = whoAt(view, own, cue);
  if (near === undefined || who.size === 0 || !isOther(view, near, who)) return null;
  const isNear = !isApart(view, near.sentence, own.sentence);
  const shared = sharedBy(view, own.stems, near, who);
  if (isNoun(view, own, cue)) return null;
  if (isNear ? !isClaim(near) : shared.length < 2) return null;
  return between(view, near, own);
}

/** "The second version was rejected": a version that is a thing. */
function isNoun({ reading }: View, { sentence }: Told, { from, to }: Cue): boolean {
  if (to > from) return false;
  const { end } = placeOf(reading, sentence, from, to);
  const { text } = reading.article;
  return text[end] !== ":" && !/^ (?:is|was|of events|goes|has it)\b/u.test(text.slice(end, end + 12));
}

/** "...; the ministry says it isn't": the clause before it, or the sentence before it. */
function shortNo(view: View, own: Told, { from, to }: Cue): Rejoinder | null {
  const { text } = view.reading.article;
  const { sentence } = own;
  const cue = placeOf(view.reading, sentence, from, to);
  if (!/^["”’']?[.;:,—–]/u.test(text.slice(cue.end, cue.end + 2))) return null;
  let start = cue.start;
  while (start > sentence.start && !/[;:,—–]/u.test(text[start - 1]!)) start--;
  const lead = text.slice(start, cue.start).trim();
  const isSaid = saying.test(lead);
  if (start > sentence.start + 20 && isSaid) {
    const claim = { start: sentence.start, end: start - 1 };
    const answer = { start: start + 1, end: cue.end };
    return {
      claim: { spans: [claim], holder: speakerIn(own, claim) },
      answer: { spans: [answer], holder: speakerIn(own, answer) ?? lead },
    };
  }
  const [near] = before(view, own, 1);
  const isWhole = start === sentence.start && (isSaid || (to - from > 2 && lead === ""));
  if (near === undefined || !isWhole || isApart(view, near.sentence, sentence)) return null;
  return between(view, near, own);
}

const saying = /\b(?:says?|said|insists?|insisted|maintains?|replied|replies|swears?)(?: that)?$/u;
