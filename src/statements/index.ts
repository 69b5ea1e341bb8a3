/**
 * @module
 * Who said what.
 */

import type { StatementsLexicon } from "../lexicon/statements.js";
import type { ArticleParts, Found, Statement } from "../model/index.js";

/** Finds the statements of an article. */
export function findStatements(_parts: ArticleParts, _lexicon: StatementsLexicon): Found<Statement[]> {
  return { found: [], warnings: [] };
}
