/**
 * @module
 * The claims of the readings in one fixed order: each statement and each event of each article, before anything is merged.
 *
 * The order is by publication day, article, place; so the first claim of a merged entry is the founding one for any input order.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { ReportedEvent, Statement } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { termsAt } from "../words/article-words.js";
import { type Clause, clauses } from "./clause.js";
import { isOnlyThought } from "./only-thought.js";
import { asPlanned } from "./planned-talks.js";

interface ClaimPlace {
  /** Unique over the coverage: article id and the id within the article. */
  readonly key: string;
  readonly reading: DatedReading;
  /** Best known publication day; articles without one come last. */
  readonly day: string | null;
  /** The words themselves, in text order. */
  readonly spans: readonly Span[];
  readonly clause: Clause;
}

export interface StatementClaim extends ClaimPlace {
  readonly kind: "statement";
  readonly statement: Statement;
}

export interface EventClaim extends ClaimPlace {
  readonly kind: "event";
  readonly event: ReportedEvent;
}

export type Claim = StatementClaim | EventClaim;

/** The key of a statement or event of an article. */
export function claimKey(article: string, id: string): string {
  return `${article}\u0000${id}`;
}

/** All claims of the readings, which come earliest article first; the claims of one article stand together. */
export function claimsOf(readings: readonly DatedReading[], lexicon: StoryLexicon): Claim[] {
  const clauseOf = clauses(lexicon);
  const claims: Claim[] = [];
  for (const reading of readings) {
    const own: Claim[] = [];
    addStatementClaims(reading, own, clauseOf);
    addEventClaims(reading, own, clauseOf);
    own.sort(compareClaims);
    for (let at = 0; at < own.length; at++) claims.push(own[at]!);
  }
  return claims;
}

/** Earlier published first, undated last; then by article and place. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    (a.reading === b.reading ? 0 : compareArticles(a, b)) ||
    a.spans[0]!.start - b.spans[0]!.start ||
    b.spans[0]!.end - a.spans[0]!.end ||
    compareText(a.key, b.key)
  );
}

function compareArticles(a: Claim, b: Claim): number {
  return compareText(a.day ?? "9", b.day ?? "9") || compareText(a.reading.article.id, b.reading.article.id);
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function addStatementClaims(reading: DatedReading, claims: Claim[], clauseOf: ReturnType<typeof clauses>): void {
  const { id } = reading.article;
  const day = reading.dated.value;
  for (const statement of reading.statements)
    claims.push({
      kind: "statement",
      key: claimKey(id, statement.id),
      reading,
      day,
      spans: statement.content,
      clause: clauseOf(termsAt(reading.article, statement.content)),
      statement,
    });
}

function addEventClaims(reading: DatedReading, claims: Claim[], clauseOf: ReturnType<typeof clauses>): void {
  const { id } = reading.article;
  const day = reading.dated.value;
  for (const event of reading.events)
    if (!isOnlyThought(event))
      claims.push({
        kind: "event",
        key: claimKey(id, event.id),
        reading,
        day,
        spans: event.evidence,
        clause: clauseOf(termsAt(reading.article, event.evidence)),
        event: asPlanned(event, () => wordsIn(reading, event.evidence), day),
      });
}

function wordsIn({ article }: DatedReading, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => article.text.slice(start, end)).join(" ");
}

/** Whether the words are a heading alone: "Talks in Lindholt" over a passage says nothing about whether they were held. */
export function isHeading({ reading, spans }: Claim): boolean {
  const { start } = spans[0]!;
  const block = reading.article.blocks.find((each) => each.start <= start && start < each.end);
  return block !== undefined && (block.kind === "crosshead" || block.kind === "title");
}
