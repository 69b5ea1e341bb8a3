/**
 * @module
 * A value of one slot as one place tells it, and how values of a slot are compared.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Dispute, Evidence } from "../../model/index.js";
import type { Claim } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import type { Places } from "../entries/evidence.js";
import type { NearestEntry } from "../entries/nearest-entry.js";
import type { Sides } from "../names/sides.js";
import type { QuantitiesOf } from "../quantities/by-article.js";
import type { StoryWords } from "../telling/same-matter.js";
import type { ToldFigure } from "../telling/told-figures.js";
import type { QuotedSentence } from "../words/quoted-sentences.js";

export type Verdict = Dispute["verdict"];

/** One value of a slot, with who vouches for it. */
export interface ToldValue<T> {
  /** As readers see it: "Saturday 2025-04-19", "at least 35". */
  readonly shown: string;
  readonly value: T;
  /** The party or official who is made responsible; null when the outlet says it in its own voice. */
  readonly holder: string | null;
  readonly claim: ToldIn;
  readonly evidence: readonly Evidence[];
}

/** The article that tells a value, and the day it appeared. */
export type ToldIn = Pick<Claim, "reading" | "day">;

/** One question that sources can answer differently: the day of an announcement, a toll, a stance. */
export interface Slot<T = unknown> {
  readonly rule: string;
  readonly aspect: string;
  /** Id of the entry it is about. */
  readonly about: string;
  /** Tells slots of one entry and aspect apart, where there may be several. */
  readonly key?: string;
  readonly told: readonly ToldValue<T>[];
  /** What two values are to each other; null when they agree or cannot be compared. */
  compare(a: ToldValue<T>, b: ToldValue<T>): Verdict | null;
  /** Who is against whom, where the slot knows it better than the holders show. */
  readonly level?: Dispute["level"];
}

export interface DisputeContext {
  /** The articles, earliest first. */
  readonly readings: readonly DatedReading[];
  readonly places: Places;
  readonly sides: Sides;
  readonly figures: readonly ToldFigure[];
  readonly nearest: NearestEntry;
  readonly lexicon: StoryLexicon;
  readonly shared: Shared;
}

/** What several readers need, worked out when the first of them asks. */
export interface Shared {
  readonly quantitiesOf: QuantitiesOf;
  quotedSentences(): readonly QuotedSentence[];
  /** Whether two of them share what somebody says again and again. */
  shareSetPhrase(a: QuotedSentence, b: QuotedSentence): boolean;
  wordsOfStory(story: string): StoryWords;
}

/** Days between the publication of two values; null when one article has no day. */
export function publishedOrder(a: Pick<ToldIn, "day">, b: Pick<ToldIn, "day">): number | null {
  if (a.day === null || b.day === null) return null;
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** The holder of an event: the last speaker in its chain, if the outlet does not vouch for it itself. */
export function holderOf(claim: Claim): string | null {
  const source = claim.kind === "statement" ? claim.statement.speaker : claim.event.attribution.at(-1);
  return source === undefined || source === null ? null : (source.entity ?? source.text);
}
