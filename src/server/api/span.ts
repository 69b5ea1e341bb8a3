/**
 * @module
 * Words of an article by their offsets, with what stands around them and what rests on them.
 */

import { createHash } from "node:crypto";
import type { z } from "zod";
import { Problem, type RecordArticle } from "../../model/index.js";
import { citationOf } from "../../publish/citation.js";
import type { RecordIndex } from "../../publish/record-index.js";
import { entryTitle } from "../../publish/words/entry-title.js";
import { nearestOf } from "../../text/nearest-word.js";
import type { spanSchema } from "./answers.js";

/** Words with their surroundings. */
export type SpanAnswer = z.infer<typeof spanSchema>;

/** More than this at a time is the article itself. */
const longest = 20_000;

/** The article of that id. Throws a Problem that names the nearest one. */
export function articleOf(id: string, { articles }: RecordIndex): RecordArticle {
  const article = articles.get(id);
  if (article !== undefined) return article;
  const near = nearestOf(id, [...articles.keys()]);
  throw new Problem(
    "E-NOT-FOUND",
    `this record has no article ${JSON.stringify(id)}`,
    near === null ? "the list of articles has the ids; days and filters may have left it out" : `did you mean ${near}?`,
    id,
  );
}

/** The words from `start` to `end` (UTF-16 code units, end exclusive) with `context` characters before and after. */
export function spanOf(
  id: string,
  { start, end, context }: { readonly start: number; readonly end: number; readonly context: number },
  index: RecordIndex,
): SpanAnswer {
  const article = articleOf(id, index);
  const { text, title, url } = article;
  if (start >= end || end > text.length)
    throw new Problem(
      "E-USAGE",
      `the article has ${text.length} characters, and ${start} to ${end} is no part of it`,
      "give start and end, the end exclusive and after the start",
      id,
    );
  if (end - start > longest)
    throw new Problem("E-TOO-LARGE", `${end - start} characters are asked for`, `at most ${longest} at a time`, id);
  const carried = (index.carried.get(id) ?? []).filter(({ evidence }) => evidence.start < end && start < evidence.end);
  return {
    ...citationOf({ article: id, start, end, text: text.slice(start, end) }, index),
    before: text.slice(Math.max(0, start - context), start),
    after: text.slice(end, end + context),
    title: title?.text ?? null,
    url,
    sha256: textHash(text),
    characters: text.length,
    entries: carried.map(({ entry, evidence }) => ({
      entry: entry.id,
      frame: entry.frame,
      title: entryTitle(entry, (other) => index.entries.get(other)),
      start: evidence.start,
      end: evidence.end,
    })),
  };
}

/** SHA-256 of a text in UTF-8: whoever cites a place can say which text it is a place of. */
export function textHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
