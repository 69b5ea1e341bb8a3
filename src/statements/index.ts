/**
 * @module
 * Who said what.
 */

import type { StatementsLexicon } from "../lexicon/statements.js";
import type { ArticleParts, Found, PlacedStatement, Statement, Warning } from "../model/index.js";
import { assemble } from "./assemble.js";
import { withContinuations } from "./continuations.js";
import { constructions, findDrafts } from "./en/index.js";
import { pageOf } from "./page.js";
import { daysOf } from "./said-on.js";
import { resolveSpeakers } from "./speaker/index.js";
import { withSuggested } from "./suggested.js";

/** Finds the statements of an article; what plug-ins suggested comes last and adds only words that are nobody's yet. */
export function findStatements(
  parts: ArticleParts,
  lexicon: StatementsLexicon,
  suggested: readonly PlacedStatement[] = [],
): Found<Statement[]> {
  const page = pageOf(parts, lexicon);
  const drafts = withSuggested(page, withContinuations(page, findDrafts(page, constructions)), suggested);
  const sources = resolveSpeakers(page, drafts);
  const days = daysOf(page, drafts, sources);
  const resolved = drafts.map((draft, index) => ({ draft, source: sources[index] ?? null, day: days[index] ?? null }));
  const found = assemble(page, resolved);
  return { found, warnings: found.flatMap(noteOf) };
}

function noteOf(statement: Statement): Warning[] {
  if (statement.speaker !== null && statement.speaker.entity !== null) return [];
  const { start, end } = statement.content[0]!;
  return [{ code: "N-SPEAKER-UNKNOWN", message: "The speaker of these words could not be told.", start, end }];
}
