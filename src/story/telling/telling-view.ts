/**
 * @module
 * The sentences of one article with who speaks in them and which of their words tell what is spoken of.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Statement } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { termsAt } from "../words/article-words.js";
import { rarityOf } from "../words/rarity.js";
import { timesIn } from "./shared-things.js";
import { type ToldSentence, toldSentences } from "./told-sentences.js";

/** A stem rarer than this tells what is spoken of, */
const minRarity = 1.7;
/** unless the article has it more often. */
const maxTimes = 4;
/** Of a longer sentence what a speaker says is shown alone. */
const maxShown = 300;
const claiming: ReadonlySet<string> = new Set(["assert", "deny", "accuse", "appraise"]);
/** A denial with nothing of its own has so many words. */
const maxBare = 8;
/** Who looks farther back passes over one more paragraph. */
const reachOfParagraph = 3;

/** A sentence with what the rules ask of it. */
export interface Told {
  readonly sentence: ToldSentence;
  readonly at: number;
  readonly statements: readonly Statement[];
  readonly stems: ReadonlySet<string>;
}

/** An article as the rules look at it. */
export interface View {
  readonly reading: DatedReading;
  readonly lexicon: StoryLexicon;
  /** The sentence of a place in their order; null beyond the last. */
  told(at: number): Told | null;
}

/** Looks at an article. */
export function viewOf(reading: DatedReading, lexicon: StoryLexicon): View {
  const sentences = toldSentences(reading);
  const known = new Map<number, Told>();
  const told = (at: number): Told | null => {
    const sentence = sentences[at];
    if (sentence === undefined) return null;
    const seen = known.get(at) ?? {
      sentence,
      at,
      statements: reading.statements.filter(
        ({ speaker, content }) =>
          speaker !== null && content.some(({ start, end }) => start < sentence.end && end > sentence.start),
      ),
      stems: tellingStems(reading, sentence, lexicon),
    };
    known.set(at, seen);
    return seen;
  };
  return { reading, lexicon, told };
}

/** The stems of a place that tell what it speaks of. */
export function tellingStems({ article }: DatedReading, place: Span, lexicon: StoryLexicon): Set<string> {
  const stems = termsAt(article, [place]).map(({ stem }) => stem);
  return new Set(stems.filter((stem) => stem.length > 2 && rarityOf(stem, lexicon) >= minRarity));
}

/** The sentences before one that it may answer, the nearest first: those of its paragraph, and of the one before where it opens its own. */
export function before(view: View, { at, sentence }: Told, most: number): Told[] {
  const found: Told[] = [];
  let breaks = 0;
  for (let near = at - 1; near >= 0 && found.length < most; near--) {
    const told = view.told(near)!;
    const next = near + 1 === at ? sentence : view.told(near + 1)!.sentence;
    if (isApart(view, told.sentence, next) && ++breaks > (most > reachOfParagraph ? 2 : 1)) break;
    if (breaks === 1 && near !== at - 1 && found.length === 0 && most <= reachOfParagraph) break;
    found.push(told);
  }
  return found;
}

/** Whether two places stand in different paragraphs. */
export function isApart({ reading }: View, a: Span, b: Span): boolean {
  return reading.article.text.slice(a.end, b.start).includes("\n");
}

/** The stems of one that the other has too, but for those all of the article is about. */
export function sharedBy(
  { reading }: View,
  stems: ReadonlySet<string>,
  told: Told,
  but: ReadonlySet<string>,
): string[] {
  const times = timesIn(reading.article);
  return [...stems].filter((stem) => told.stems.has(stem) && !but.has(stem) && times.get(stem)! <= maxTimes);
}

/** Whether somebody claims it, rather than asks for it. */
export function isClaim({ statements }: Told): boolean {
  return statements.length > 0 && statements.every(isClaiming);
}

/** Whether a statement says that something is so. */
export function isClaiming({ act, polarity }: Statement): boolean {
  return claiming.has(act) && polarity === "said";
}

/** The sentence, or of a long one what is said in it. */
export function shownOf({ sentence, statements }: Told): Span {
  if (sentence.end - sentence.start <= maxShown) return { start: sentence.start, end: sentence.end };
  const parts = statements.flatMap(({ content }) => content);
  const inside = parts.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return inside.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? sentence;
}

/** Who speaks in a sentence; null where the outlet does. */
export function holderOf({ statements }: Told): string | null {
  const speaker = statements[0]?.speaker ?? null;
  return speaker === null ? null : (speaker.entity ?? speaker.text);
}

/** Who speaks that is named inside a place. */
export function speakerIn({ statements }: Told, place: Span): string | null {
  const said = statements.find(({ speaker }) => speaker!.start >= place.start - 1 && speaker!.end <= place.end);
  return said === undefined ? null : (said.speaker!.entity ?? said.speaker!.text);
}

/** Whether a statement has a speaker with a name. */
export function isOfName({ speaker }: Statement): boolean {
  return speaker !== null && /\p{Lu}/u.test(speaker.text);
}

/** Who tells a sentence: its speaker, or the first one named. */
export function leaderOf({ reading }: View, { sentence, statements }: Told): string | null {
  const said = statements[0]?.speaker;
  if (said) return said.entity ?? said.text;
  return (
    reading.mentions.find(({ start, end, how }) => start >= sentence.start && end <= sentence.end && how !== "pronoun")
      ?.text ?? null
  );
}

/** "The front rejected the charge." And what is said to it in quotation marks. */
export function ownWordsBehind(view: View, { at, sentence }: Told): Span[] {
  const next = view.told(at + 1);
  if (next === null || sentence.words.length > maxBare || isApart(view, sentence, next.sentence)) return [];
  const isQuoted = /^["“‘]/u.test(view.reading.article.text.slice(next.sentence.start, next.sentence.start + 1));
  return isQuoted ? [shownOf(next)] : [];
}
