/**
 * @module
 * What a date rests on, in words.
 */

import type { DateBasis, DateValue } from "../../model/index.js";

const bases: { readonly [basis in DateBasis]: string } = {
  stated: "named in the text",
  "publication-day": "counted from the day of the article",
  "speech-day": "counted from the day of the speech",
  discourse: "counted from another day in the text",
  dateline: "from the dateline",
  given: "given with the article",
  page: "from the page",
  joint: "worked out between articles",
  correction: "given by who corrected it",
  none: "not dated",
};

/** How a date is known. */
export function basisWords(date: DateValue | null): string {
  return bases[date?.basis ?? "none"];
}
