/**
 * @module
 * How a date came about: of an article, or of an entry of the record.
 */

import type { DateClaim } from "./article.js";
import type { LoggedCorrection } from "./correction.js";
import type { InferredDate } from "./coverage-record.js";
import type { DateValue } from "./date-value.js";

/** Exact words of an article, in UTF-16 units. */
export interface ExplainedWords {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing that speaks for the day of an article, or against it. */
export interface ExplainedReason {
  readonly reason: string;
  readonly against: boolean;
  /** The words of the article; null where its page or its whole text says it. */
  readonly words: ExplainedWords | null;
  /** The words of the article it is tied to. */
  readonly other: ExplainedWords | null;
}

/** A day the page gives for itself: taken as the publication day, refused as that, or looked at as one clue among others. */
export type ExplainedClaim = DateClaim & { readonly use: "taken" | "refused" | "clue" };

/** Why an article has its day. */
export interface ExplainedArticle {
  readonly kind: "article";
  readonly id: string;
  readonly outlet: string | null;
  readonly published: InferredDate;
  readonly because: readonly ExplainedReason[];
  readonly claims: readonly ExplainedClaim[];
}

/** A time expression an entry's date was read from. */
export interface ExplainedTime {
  readonly words: ExplainedWords;
  /** What the words mean without a publication day, for example `weekday:3:future`; null for a date that needs none. */
  readonly form: string | null;
  readonly value: string;
  readonly anchor: string;
  readonly rule: string;
}

/** Why an entry has its date, and what made it. */
export interface ExplainedEntry {
  readonly kind: "entry";
  readonly id: string;
  readonly frame: string;
  readonly date: DateValue | null;
  /** The time expressions that mean the date, one of each article; none where it rests on the day of an article alone. */
  readonly times: readonly ExplainedTime[];
  /** The days of the articles that carry it. */
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: string | null;
    readonly published: InferredDate;
  }[];
  readonly rules: readonly string[];
  /** What people have made otherwise, the first first; of a record that was corrected. */
  readonly corrections?: readonly LoggedCorrection[];
  readonly evidence: readonly ExplainedWords[];
}

export type Explanation = ExplainedArticle | ExplainedEntry;
