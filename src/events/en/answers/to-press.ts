/**
 * @module
 * Silence towards a reporter, which is no answer to an offer: "gave a request for comment no reply", "would not answer questions".
 */

import { holdsOneOf } from "../../../text/stretch.js";
import type { SentenceView } from "../../sentence-view.js";

/** Tokens behind a verb that are looked at. */
const reach = 8;

/** Whether what stands behind a token came from a reporter: "to a request for comment", "to emails", "a reporter's questions". */
export function isToPress(view: SentenceView, from: number): boolean {
  const press = view.lexicon.words.get("press-call")!;
  return holdsOneOf(view.lemmas, from, from + reach, press);
}
