/**
 * @module
 * Whether a sentence reports what somebody said: only then is the day named before it likely to be its day too.
 */

import { anyOf } from "./any-of.js";

const cue = anyOf(
  "said says told stated added noted explained suggested repeated quote quoted quoting announced wrote warned",
);

/** A quotation mark or a verb of saying. */
export function isReported(text: string): boolean {
  return /["“”]/.test(text) || cue.test(text);
}
