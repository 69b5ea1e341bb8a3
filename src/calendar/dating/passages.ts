/**
 * @module
 * The sentences of an article as dating sees them: their times, their words and the part of the page they stand in.
 */

import { bodyKinds, type Reading, type TimeExpression } from "../../model/index.js";
import type { Span } from "../../text/span.js";

/** One sentence with the times in it. */
export interface Passage extends Span {
  readonly text: string;
  readonly times: readonly TimeExpression[];
  /** The past days last named before it in the body, which its statements may still be of. */
  readonly carried: readonly TimeExpression[];
  readonly part: "body" | "caption" | "other";
}

const endMark = /[.!?…]["'”’)\]]*$/u;
const pastDay = /^(?:weekday:\d:(?:past|last)|day:(?:0|-1)\b)/;

/** The sentences in text order; where there are none, the parts of the article. */
export function passagesOf({ article, sentences, times }: Reading): Passage[] {
  const spans = sentences.length > 0 ? sentences : article.blocks.filter(({ label }) => label === "article");
  const passages: Passage[] = [];
  let next = 0;
  let block = 0;
  let carried: readonly TimeExpression[] = [];
  for (const { start, end } of spans) {
    while (next < times.length && times[next]!.start < start) next++;
    let last = next;
    while (last < times.length && times[last]!.start < end) last++;
    while (block < article.blocks.length - 1 && article.blocks[block]!.end <= start) block++;
    const { label, kind } = article.blocks[block] ?? { label: "article", kind: "body" };
    const isCaption = kind === "caption" || kind === "photo-credit" || kind === "alt-text";
    const text = article.text.slice(start, end);
    // a key point is headline copy: "Envoys meet on Thursday" is no news of Thursday
    const isBody = bodyKinds.has(kind) && (kind !== "list-item" || endMark.test(text));
    const part = label !== "article" ? "other" : isCaption ? "caption" : isBody ? "body" : "other";
    const own = times.slice(next, last);
    passages.push({ start, end, text, times: own, carried, part });
    const past = part === "body" ? own.filter(({ relative }) => pastDay.test(relative ?? "")) : [];
    if (past.length > 0) carried = past;
    next = last;
  }
  return passages;
}

/** The times of the body, in text order. */
export function bodyTimes(passages: readonly Passage[]): TimeExpression[] {
  return passages.filter(({ part }) => part === "body").flatMap(({ times }) => times);
}
