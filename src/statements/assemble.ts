/**
 * @module
 * Drafts made into statements: one for each cue and content, with its kind, its parent and its id.
 */

import type { DateValue, Source, Statement } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { covers, overlapOf, type Span, trimmed, wordsOf } from "../text/span.js";
import type { Draft } from "./draft.js";
import { type Page, type Range, spanOf, tokenFrom } from "./page.js";
import { sourceOf } from "./speaker/index.js";

/** A draft with its speaker and its day. */
export interface Resolved {
  readonly draft: Draft;
  readonly source: Source | null;
  readonly day: DateValue | null;
}

/** The statements in text order, each with the one it stands in. */
export function assemble(page: Page, resolved: readonly Resolved[]): Statement[] {
  const known = new Set<string>();
  const statements = resolved
    .map((one) => statementOf(page, one))
    .filter((statement): statement is Statement => {
      if (statement === null || known.has(statement.id)) return false;
      known.add(statement.id);
      return true;
    });
  return statements.map((statement, index) => {
    const parent = parentOf(statements, index);
    if (!parent) return statement;
    const via = parent.speaker === null ? statement.via : [parent.speaker, ...statement.via];
    // it was made here, and nobody else has seen it: a copy would give the rooms behind statements of two shapes
    return Object.assign(statement, { parent: parent.id, via });
  });
}

/** The statement of a draft; null when nothing is left of its words. */
function statementOf(page: Page, { draft, source, day }: Resolved): Statement | null {
  const { text } = page;
  const words = (range: Range | null) => (range === null ? null : wordsOf(text, spanOf(page, range)));
  const cue = words(draft.cue);
  const content = piecesOf(text, draft.content, cue);
  const first = content[0];
  if (!first) return null;
  return {
    id: hashOf(page.parts.article.id, "statement", String(cue?.start ?? -1), String(first.start), String(first.end)),
    speaker: source,
    cue: cue === null ? null : { start: cue.start, end: cue.end, text: cue.text, lemma: draft.lemma },
    content,
    kind: kindOf(page, content),
    act: draft.act,
    polarity: draft.isSaid ? "said" : "not-said",
    hedge: draft.hedge,
    saidOn: day,
    via: draft.via.map((range) => sourceOf(page, range)),
    addressee: words(draft.addressee),
    venue: words(draft.venue),
    parent: null,
    where: draft.where,
    rule: draft.rule,
    confidence: draft.confidence,
  };
}

/** The pieces with letters in them, in text order, free of each other and of the cue. */
function piecesOf(text: string, spans: readonly Span[], cue: Span | null): Span[] {
  const pieces: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const piece = trimmed(text, span);
    const isFree = piece.start >= (pieces.at(-1)?.end ?? 0) && (cue === null || overlapOf(piece, cue) === 0);
    if (isFree && /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))) pieces.push(piece);
  }
  return pieces;
}

/** Tags of punctuation are written in marks or in brackets' names (-LRB-). */
function isMark(tag: string): boolean {
  const first = tag.charCodeAt(0);
  return first < 65 || first > 90;
}

/** By the share of letters and digits inside quotation marks. */
function kindOf(page: Page, content: readonly Span[]): Statement["kind"] {
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    for (let at = tokenFrom(page, span.start); at < page.tokens.length && page.tokens[at]!.start < span.end; at++) {
      const letters = isMark(page.tags[at]!) ? 0 : page.tokens[at]!.end - page.tokens[at]!.start;
      all += letters;
      if (page.quotationAt[at] !== -1) quoted += letters;
    }
  }
  if (all === 0 || quoted / all <= 0.02) return "indirect";
  return quoted / all >= 0.95 ? "direct" : "mixed";
}

/** The smallest statement whose content holds all of this one, its cue included. */
function parentOf(statements: readonly Statement[], index: number): Statement | undefined {
  const inner = statements[index]!;
  const parts: readonly Span[] = inner.cue === null ? inner.content : [...inner.content, inner.cue];
  let best: Statement | undefined;
  for (let at = Math.max(0, index - 12); at < Math.min(statements.length, index + 3); at++) {
    const outer = statements[at]!;
    if (at === index || !parts.every((part) => outer.content.some((span) => covers(span, part)))) continue;
    if (!best || sizeOf(outer) < sizeOf(best)) best = outer;
  }
  return best;
}

function sizeOf({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
