/**
 * @module
 * `stories/ceasefire` as the program reads it, with what cuts to other days need.
 */

import { read } from "../read.js";
import { emptyCoverage, fold, type Settled, settle } from "../reconcile.js";
import { ceasefireArticles } from "./ceasefire-record.js";

/** The record and its claims. */
export function settledCeasefire(): Settled {
  return settle(
    fold(
      emptyCoverage(),
      ceasefireArticles.map((article) => read(article)),
    ),
  );
}
