/**
 * @module
 * What of a record was asked for, in words, for a file that outlives its command line. The days are in the record itself.
 */

import { frameWords } from "../publish/words/frame-words.js";
import type { Settings } from "./settings.js";

/** One phrase for each filter that was given. */
export function askedWords(settings: Settings): string[] {
  const { since, until, frames, by, party, outlet, disputed, origins } = settings;
  return [
    ...(since === undefined ? [] : [`from ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(frames.length === 0 ? [] : [frames.map((frame) => frameWords[frame].many.toLowerCase()).join(" and ")]),
    ...(by === undefined ? [] : [`said by ${by}`]),
    ...(party === undefined ? [] : [`about ${party}`]),
    ...(outlet === undefined ? [] : [`carried by ${outlet}`]),
    ...(disputed ? ["what is disputed"] : []),
    ...(origins === 0 ? [] : [`with at least ${origins} independent origins`]),
  ];
}
