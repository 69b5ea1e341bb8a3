/**
 * @module
 * The notes on a page: limits it ran into, a structure that tells nothing.
 */

import { notes, type Warning } from "../../model/index.js";
import type { Page } from "../page.js";
import type { ReadPage } from "./read-page.js";

/** What reading a page ran into. */
export function pageNotes({ places }: Page, { view }: ReadPage): Warning[] {
  const limits = view.limits.map((limit): Warning => ({ code: "N-CAPPED", message: `${notes["N-CAPPED"]}: ${limit}` }));
  return places === null && view.text !== "" ? [...limits, { code: "N-PAGE", message: notes["N-PAGE"] }] : limits;
}
