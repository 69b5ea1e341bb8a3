/**
 * @module
 * Drafts made into statements: one for each cue and content, with its kind, its parent and its id.
 */

import type { DateValue, Source, Statement } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { covers, type Span, trimmed, wordsOf } from "../text/span.js";
import type { Draft } from "./draft.js";
import { type Page, type Range, spanOf } from "./page.js";
import { sourceOf } from "./speaker/index.js";

/** A draft with its speaker and its day. */
export interface Resolved {
  readonly draft: Draft;
  readonly source: Source | null;
  readonly day: DateValue | null;
}

/** The statements in text order, each with the one it stands in. */
export function assemble(page: Page, resolved: readonly Resolved[]): Statement[] {
  const statements = resolved.map((one) => statementOf(page, one));
  return statements.map((statement, index) => {
    const parent = parentOf(statements, index);
    if (!parent) return statement;
    const via = parent.speaker === null ? statement.via : [parent.speaker, ...statement.via];
    return { ...statement, parent: parent.id, via };
  });
}

function statementOf(page: Page, { draft, source, day }: Resolved): Statement {
  const { text } = page;
  const content = draft.content.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start);
  const words = (range: Range | null) => (range === null ? null : wordsOf(text, spanOf(page, range)));
  const cue = words(draft.cue);
  const first = content[0]!;
  return {
    id: hashOf(page.parts.article.id, "statement", String(cue?.start ?? -1), String(first.start), String(first.end)),
    speaker: source,
    cue: cue === null ? null : { ...cue, lemma: draft.lemma },
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

/** By the share of letters and digits inside quotation marks. */
function kindOf(page: Page, content: readonly Span[]): Statement["kind"] {
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    const outer = page.quotations.filter(
      ({ depth, start, end }) => depth === 0 && start < span.end && span.start < end,
    );
    for (let at = span.start; at < span.end; at++) {
      if (!/[\p{L}\p{N}]/u.test(page.text[at]!)) continue;
      all++;
      if (outer.some(({ start, end }) => start <= at && at < end)) quoted++;
    }
  }
  if (all === 0 || quoted / all <= 0.02) return "indirect";
  return quoted / all >= 0.95 ? "direct" : "mixed";
}

/** The smallest statement whose content holds all of this one, its cue included. */
function parentOf(statements: readonly Statement[], index: number): Statement | undefined {
  const inner = statements[index]!;
  const parts: Span[] = [...inner.content, ...(inner.cue === null ? [] : [inner.cue])];
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
