/**
 * @module
 * An article: its untouched text, what each part of the page is, who signed it and which days it names for itself.
 */

import { z } from "zod";
import { dateValueSchema } from "./date-value.js";
import { spanSchema, wordsSchema } from "./span.js";

/** Kinds of text that belong to the article. The first five make up the body. */
export const articleKinds = [
  "body",
  "crosshead",
  "list-item",
  "quote-block",
  "table-row",
  "title",
  "dek",
  "correction-note",
  "editor-note",
  "caption",
  "photo-credit",
  "alt-text",
  "byline",
  "dateline",
  "agency-credit",
  "agency-signoff",
  "timestamp",
  "outlet-label",
] as const;

/** Kinds of text that the page puts around an article. */
export const furnitureKinds = [
  "nav-label",
  "section-label",
  "promo",
  "cta",
  "paywall",
  "newsletter",
  "related-header",
  "related-headline",
  "related-blurb",
  "most-read",
  "comments",
  "share",
  "cookie",
  "copyright",
  "asset-tag",
  "advert",
  "author-bio",
  "live-blog-index",
] as const;

/** The kinds that form the body: what statements and events are read from. */
export const bodyKinds: ReadonlySet<string> = new Set(["body", "crosshead", "list-item", "quote-block", "table-row"]);

/** One stretch of the page. Blocks never overlap, stand in text order, and leave out only white space between them. */
export const blockSchema = z.strictObject({
  ...spanSchema.shape,
  label: z.enum(["article", "furniture", "other-story"]),
  kind: z.enum([...articleKinds, ...furnitureKinds]),
  /** 0 to 1; 1 when the caller said so. */
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});

/** A person named as having made the article. */
export const bylineSchema = z.strictObject({
  name: z.string(),
  role: z.enum(["writer", "reporter", "editor", "photographer"]),
  start: z.int().optional(),
  end: z.int().optional(),
});

/** An agency named on the page; only `role: "text"` says where the words come from. */
export const agencyCreditSchema = z.strictObject({
  id: z.string(),
  role: z.enum(["text", "photo", "quoted"]),
  start: z.int().optional(),
  end: z.int().optional(),
});

/** One day the page gives for itself, with the evidence; claims are kept side by side. */
export const dateClaimSchema = z.strictObject({
  role: z.enum(["published", "updated", "captured", "dateline", "picture", "url", "asset"]),
  value: z.string(),
  precision: z.enum(["year", "month", "day", "minute"]),
  evidence: z.enum(["given", "jsonld", "meta", "html-time", "url", "http-header", "feed", "warc", "text"]),
  confidence: z.number().min(0).max(1),
  start: z.int().optional(),
  end: z.int().optional(),
});

export const titleSchema = z.strictObject({
  text: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
  from: z.enum(["text", "html", "meta", "given"]),
});

export const datelineSchema = z.strictObject({
  ...spanSchema.shape,
  places: z.array(z.string()),
  agency: z.string().nullable(),
});

/** One article. `text` is the input, untouched; every offset of the project points into it. */
export const articleSchema = z.strictObject({
  id: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  /** The aggregator it was found on, when that is not the outlet. */
  via: z.string().nullable(),
  /** ISO 639-1 code, `und` when the text is too short to tell. */
  language: z.string(),
  title: titleSchema.nullable(),
  dek: wordsSchema.nullable(),
  bylines: z.array(bylineSchema),
  agencies: z.array(agencyCreditSchema),
  dateline: datelineSchema.nullable(),
  published: dateValueSchema.nullable(),
  dateClaims: z.array(dateClaimSchema),
  text: z.string(),
  view: z
    .strictObject({
      runs: z.array(z.strictObject({ start: z.int(), end: z.int(), htmlStart: z.int(), htmlEnd: z.int() })),
    })
    .optional(),
  blocks: z.array(blockSchema),
});

/** What a caller hands to `read()`: one of `text` or `html`; `published` and `captured` are ISO dates the caller is certain of. */
export interface ArticleInput {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly captured?: string | undefined;
}

export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block["kind"];
export type Byline = z.infer<typeof bylineSchema>;
export type AgencyCredit = z.infer<typeof agencyCreditSchema>;
export type Dateline = z.infer<typeof datelineSchema>;
export type DateClaim = z.infer<typeof dateClaimSchema>;
export type Article = z.infer<typeof articleSchema>;
