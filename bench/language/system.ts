/**
 * @module
 * What a system is that the bench compares.
 */

import type { Measure } from "./score.js";
import type { Analysis } from "./treebank.js";

/** One system: `analyze` is the work that is timed; what it gives back puts the answer into our terms, and is not. */
export interface System {
  readonly name: string;
  /** What it says anything about; the other columns stay empty. */
  readonly offers: ReadonlySet<Measure>;
  readonly analyze: (text: string) => () => Analysis;
}
