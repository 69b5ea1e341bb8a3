/**
 * @module
 * Spans as data: the schema of every place in an article's text.
 */

import { z } from "zod";

/** A half-open range of UTF-16 code units into `article.text`. */
export const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** A span with the exact characters it covers. */
export const wordsSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
