/**
 * @module
 * One correction of the log as cells of a row, for CSV and tables; its id has its own column in each.
 */

import type { LoggedCorrection } from "../model/index.js";

export function correctionCells({ at, by, change, target, old, new: now, why, evidence, standing }: LoggedCorrection) {
  return { at, by, kind: change.kind, target, old, new: now, why, evidence, standing };
}
