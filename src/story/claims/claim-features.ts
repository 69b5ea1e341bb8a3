/**
 * @module
 * What two events are compared by: sides, days, place, length and the words of the clause.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { DateValue, ReportedEvent } from "../../model/index.js";
import { type DayRange, rangeOf } from "../day-range.js";
import { aroundOf } from "../telling/told-sentences.js";
import { termsAt, termsOfText } from "../words/article-words.js";
import { wordsOfText } from "../words/body-words.js";
import { rarityOf } from "../words/rarity.js";
import { type TermVector, vectorOf } from "../words/term-vectors.js";
import type { EventClaim } from "./claims.js";
import { haltLengthsOf } from "./halt-lengths.js";
import { type OfferMatter, offerMatterOf } from "./offer-matter.js";

/** One event with its comparable features. */
export interface EventFeatures {
  readonly claim: EventClaim;
  readonly event: ReportedEvent;
  readonly story: string | null;
  readonly day: DayRange | null;
  /** Where it was; of talks the venue. */
  readonly place: NamedPlace | null;
  readonly words: TermVector;
  /** The words of the sentence and of the ones before and behind it in the paragraph. */
  readonly wordsAround: TermVector;
  /** Which of several offers the words name: `part`, `full`, `longer`. */
  readonly scope: ReadonlySet<string>;
  /** The matters the words of an offer name: `ports`, `pay`. */
  readonly targets: ReadonlySet<string>;
  /** What an offer is about, in any words; nothing for other frames. */
  readonly matter: OfferMatter;
  /** How long the halts are that an offer names, as TIMEX3 durations. */
  readonly lengths: readonly string[];
  readonly ownWords: ReadonlySet<string>;
  /** The words that are numbers. */
  readonly figures: readonly string[];
  /** What is left of a truce's name without the words any truce has: `easter`. */
  readonly truceName: readonly string[];
  /** The noun a meeting is told by, if it is one; null for "met" and for all other frames. */
  readonly meeting: MeetingNoun | null;
  /** Whether a truce is told as one before the one of the day: "two previous truces". */
  readonly isFormer: boolean;
  /** What an answer calls the thing it points back at: `offer`, `paper` or `terms`; null where it points at none, and for other frames. */
  readonly answers: string | null;
  /** What is worked out when the event is first compared, and kept; nothing else depends on whether it is. */
  readonly compared: Compared;
}

/** Null for what nobody has asked for yet. */
export interface Compared {
  beyondNames: TermVector | null;
  parties: readonly string[] | null;
  people: readonly string[] | null;
  named: readonly string[] | null;
  amounts: ReadonlyMap<string, readonly number[]> | null;
}

/** A noun for a meeting. */
export interface MeetingNoun {
  readonly noun: string;
  /** `sitting` for one meeting, `exchange` for talks of any length. */
  readonly kind: "sitting" | "exchange";
  /** The words before it, the nearest last. */
  readonly before: readonly string[];
  /** "second" of "the second summit". */
  readonly ordinal: string | null;
}

/** The words before a noun are looked for in so many characters. */
const leadOfNoun = 60;

/** Reads the features off an event. */
export function featuresOf(claim: EventClaim, story: string | null, lexicon: StoryLexicon): EventFeatures {
  return new Features(claim, story, lexicon);
}

class Features implements EventFeatures {
  readonly event: ReportedEvent;
  readonly day: DayRange | null;
  readonly place: NamedPlace | null;
  readonly words: TermVector;
  readonly matter: OfferMatter;
  readonly lengths: readonly string[];
  readonly figures: readonly string[];
  readonly scope: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly truceName: readonly string[];
  readonly meeting: MeetingNoun | null;
  readonly isFormer: boolean;
  readonly answers: string | null;
  readonly compared: Compared = { beyondNames: null, parties: null, people: null, named: null, amounts: null };
  #wordsAround: TermVector | null = null;
  readonly #lexicon: StoryLexicon;

  constructor(
    readonly claim: EventClaim,
    readonly story: string | null,
    lexicon: StoryLexicon,
  ) {
    const { event, clause } = claim;
    this.#lexicon = lexicon;
    this.event = event;
    this.day = rangeOf(event.date);
    this.place = (event.frame === "talks" ? event.venue : null) ?? event.place;
    this.words = clause.vector;
    this.matter = offerMatterOf(claim, (stem) => rarityOf(stem, lexicon), lexicon);
    this.lengths = haltLengthsOf(claim, lexicon);
    this.figures = clause.figures;
    this.scope = clause.scope;
    this.targets = clause.targets;
    this.truceName = truceNameIn(claim, lexicon);
    this.meeting = meetingNounOf(claim, lexicon);
    this.isFormer = event.frame === "ceasefire" && isFormerTruce(claim, lexicon);
    this.answers = event.frame === "response" || event.frame === "proposal" ? pointedAt(claim, lexicon) : null;
  }

  get ownWords(): ReadonlySet<string> {
    return this.claim.clause.words;
  }

  get wordsAround(): TermVector {
    if (this.#wordsAround === null) {
      const { reading, spans } = this.claim;
      const place = aroundOf(reading, spans[0]!, { before: 1, behind: 1 });
      this.#wordsAround = vectorOfWords({ reading, spans: [place] }, this.#lexicon);
    }
    return this.#wordsAround;
  }
}

/** The name the article gives a truce, or the feast it is for: "a one-day truce for Easter" is the Easter truce. */
function truceNameIn({ event, reading, spans }: EventClaim, { truceWords }: StoryLexicon): string[] {
  if (event.frame !== "ceasefire") return [];
  const feasts = reading.times.filter(
    ({ rule, start, end }) => rule.includes("holiday") && spans.some((span) => span.start <= start && end <= span.end),
  );
  const words = [event.name ?? "", ...feasts.map(({ text }) => text)].flatMap(termsOfText);
  return [...new Set(words.flatMap(({ word }) => (truceWords.has(word) || /\d/u.test(word) ? [] : [word])))];
}

/** The trigger's own noun; where it is no noun ("called off") the first in the clause. */
function meetingNounOf({ event, reading, spans }: EventClaim, { meetingNouns }: StoryLexicon): MeetingNoun | null {
  if (event.frame !== "talks") return null;
  const { text } = reading.article;
  const words = [event.trigger, ...spans].flatMap(({ start, end }) => wordsOfText(text.slice(start, end), start));
  for (const { word, start } of words) {
    const kind = meetingNouns.get(word);
    if (kind !== "sitting" && kind !== "exchange") continue;
    const before = wordsOfText(text.slice(Math.max(0, start - leadOfNoun), start)).map((each) => each.word);
    return { noun: word, kind, before, ordinal: before.slice(-3).find(isOrdinal) ?? null };
  }
  return null;

  function isOrdinal(word: string): boolean {
    return meetingNouns.get(word) === "ordinal";
  }
}

/** Whether the sentence, up to the end of the clause, names a truce with such a word one or two words before it. */
function isFormerTruce({ reading, spans }: EventClaim, { formerWords, truceWords }: StoryLexicon): boolean {
  const { start, end } = spans[0]!;
  const sentence = reading.sentences.find((each) => each.start <= start && start < each.end);
  const from = Math.min(start, sentence?.start ?? start);
  const words = wordsOfText(reading.article.text.slice(from, end)).map(({ word }) => word);
  return words.some(
    (word, at) =>
      formerWords.has(word) && words.slice(at + 1, at + 3).some((noun) => truceWords.has(noun.replace(/s$/u, ""))),
  );
}

const pointing = /^(?:the|this|that|these|those|such|its|their|his|her|.{2,}['’]s)$/u;
/** "the latest harbour offer": words between the article and the noun. */
const maxBetween = 2;

/** The kind of the first noun for an offer that an article or an owner stands before. */
function pointedAt({ reading, spans, clause }: EventClaim, { offerNouns }: StoryLexicon): string | null {
  if (!clause.terms.some(({ word }) => offerNouns.has(word))) return null;
  for (const { start, end } of spans) {
    const words = reading.article.text
      .slice(start, end)
      .toLowerCase()
      .split(/[\s,;:"“”()]+/u);
    for (let at = 1; at < words.length; at++) {
      const kind = offerNouns.get(words[at]!);
      const before = kind === undefined ? [] : words.slice(Math.max(0, at - maxBetween - 2), at);
      // "at the mayor's request" asks for nothing
      if (!before.includes("at") && before.slice(-maxBetween - 1).some((word) => pointing.test(word))) return kind!;
    }
  }
  return null;
}

/** The stems of a claim's words, the rare ones heavy. */
export function vectorOfWords(claim: Pick<EventClaim, "reading" | "spans">, lexicon: StoryLexicon): TermVector {
  return vectorOf(termsAt(claim.reading.article, claim.spans), (stem) => rarityOf(stem, lexicon));
}

/** How like the words of two claims are, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  return a.size < b.size ? a.productWith(b) : b.productWith(a);
}

/** A place by name, with its country where known. */
export interface NamedPlace {
  readonly name: string;
  readonly country: string | null;
}

/** Whether two places can be one: one name is in the other, or one is the other's country ("in Vietnam", "in Hanoi"). */
export function isSamePlace(a: NamedPlace, b: NamedPlace): boolean {
  if (a.name === b.name) return true;
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `) || a.name === b.country || b.name === a.country;
}

/** The range of the first date that is known. */
export function firstRange(...dates: readonly (DateValue | null)[]): DayRange | null {
  for (const date of dates) {
    const range = rangeOf(date);
    if (range !== null) return range;
  }
  return null;
}
