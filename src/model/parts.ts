/**
 * @module
 * What the rooms hand on to each other on the way to a Reading.
 */

import type { ActorView } from "./actor.js";
import type { Article } from "./article.js";
import type { LanguageView } from "./language.js";
import type { Warning } from "./reading.js";
import type { Statement } from "./statement.js";
import type { TimeExpression } from "./time.js";

/** An article with what the rooms before have found in it. */
export interface ArticleParts {
  readonly article: Article;
  readonly language: LanguageView;
  readonly times: readonly TimeExpression[];
  readonly actors: ActorView;
}

/** The same with its statements. */
export interface StatedParts extends ArticleParts {
  readonly statements: readonly Statement[];
}

/** What a step found, and its notes on what it could not. */
export interface Found<T> {
  readonly found: T;
  readonly warnings: readonly Warning[];
}
