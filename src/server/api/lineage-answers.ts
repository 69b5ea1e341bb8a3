/**
 * @module
 * The shapes of answers about sources: origins, families of articles, and which entries rest on which of them.
 */

import { z } from "zod";
import { linkSchema, originSchema } from "../../model/index.js";
import type { Lineage } from "../../publish/brief/lineage.js";
import type { OriginLine } from "../../publish/brief/origin-lines.js";
import { citationSchema, frameSchema } from "./answers.js";

const name = z.string().nullable();
const cites = z.array(citationSchema);
const { certainty } = originSchema.shape;
const originArticle = { article: z.string(), outlet: z.string(), day: name, title: name };
export const originLineSchema = z.strictObject({
  origin: z.string(),
  label: z.string(),
  certainty,
  known: z.string(),
  outlets: z.array(z.string()),
  articles: z.array(z.strictObject(originArticle)),
  entries: z.int().describe("entries that it carries"),
  alone: z.int().describe("entries that no other origin carries"),
}) satisfies z.ZodType<OriginLine>;

const witnessed = z.strictObject({
  entry: z.string(),
  frame: frameSchema,
  title: z.string(),
  min: z.int(),
  max: z.int(),
  articles: z.int(),
  outlets: z.array(z.string()),
  origins: z.array(z.strictObject({ origin: z.string(), label: z.string() })),
  cites,
});
export const familySchema = z.strictObject({
  origin: z.string(),
  label: z.string(),
  certainty,
  known: z.string(),
  outlets: z.array(z.string()),
  articles: z.array(
    z.strictObject({
      ...originArticle,
      depth: z.int(),
      from: z
        .strictObject({
          article: name,
          kind: z.enum(["copy", "revision", "excerpt", "rewrite", "credit"]),
          share: z.number().nullable(),
          passages: z.int(),
          isDirected: z.boolean(),
        })
        .nullable(),
      credits: z.array(z.string()),
    }),
  ),
  missing: z.array(z.string()),
});
export const lineageSchema = z.strictObject({
  families: z.array(familySchema),
  shared: z.array(
    z.strictObject({
      kind: linkSchema.shape.kind,
      from: z.strictObject(originArticle),
      to: z.strictObject(originArticle),
      share: z.number(),
      passages: z.int(),
    }),
  ),
  entries: z.array(witnessed),
}) satisfies z.ZodType<Lineage>;
