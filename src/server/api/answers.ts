/**
 * @module
 * The shapes of answers that are not in `model/`: lines of views as data, each with the words it rests on. The OpenAPI document is made
 * from these, and every answer of the tests is held against it.
 */

import { z } from "zod";
import { coverageRecordSchema, entrySchema, recordArticleSchema, stances, verdicts } from "../../model/index.js";
import type { BoardRow, Cell } from "../../publish/brief/board.js";
import type { CalendarLine } from "../../publish/brief/calendar.js";
import type { DisputeView } from "../../publish/brief/disputes.js";
import type { EntryLine } from "../../publish/brief/happenings.js";
import type { StatementView } from "../../publish/brief/speakers.js";
import type { TimelineRow } from "../../publish/brief/timeline-rows.js";
import type { TruceView } from "../../publish/brief/truces.js";
import type { Citation } from "../../publish/citation.js";
import type { ArticleLine } from "../../publish/views/articles.js";
import { type Change, changeKinds } from "../../publish/views/changes.js";
import type { FoundLine } from "../../publish/views/found.js";

const name = z.string().nullable();
export const frameSchema = z.enum(entrySchema.options.map((option) => option.shape.frame.value));

export const citationSchema = z.strictObject({
  article: z.string(),
  start: z.int().min(0).describe("UTF-16 code units into the article's text"),
  end: z.int().min(0).describe("end exclusive"),
  text: z.string().describe("the exact words"),
  outlet: z.string(),
  day: name.describe("publication day of the article"),
  origin: z.string(),
  place: z.string().describe("article:start-end"),
}) satisfies z.ZodType<Citation>;
const cites = z.array(citationSchema);

const cellSchema = z.strictObject({
  party: z.string(),
  stance: z.enum(stances),
  glyph: z.string(),
  word: z.string(),
  since: name,
  conditions: z.array(z.strictObject({ text: z.string(), requiredActor: name, status: z.string(), cites })),
  cites,
}) satisfies z.ZodType<Cell>;

const boardRow = {
  entry: z.string(),
  title: z.string(),
  by: z.array(z.string()),
  status: z.string(),
  support: z.string(),
  cells: z.array(cellSchema).describe("one for each party of `parties`, in its order"),
  others: z.array(cellSchema).describe("stances of further parties"),
  cites,
};
const truce = {
  entry: z.string(),
  title: z.string(),
  status: z.string(),
  support: z.string(),
  edges: z.array(z.strictObject({ name: z.string(), when: z.string(), isReported: z.boolean() })),
  breaches: z.array(
    z.strictObject({
      accuser: z.string(),
      lines: z.array(z.strictObject({ entry: z.string(), title: z.string(), cites })),
    }),
  ),
  cites,
};
const ahead = {
  entry: z.string(),
  when: name,
  whenWords: z.string(),
  title: z.string(),
  status: z.string(),
  support: z.string(),
  cites,
};
z.strictObject(boardRow) satisfies z.ZodType<BoardRow>;
z.strictObject(truce) satisfies z.ZodType<TruceView>;

export const stateLineSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("proposal"), ...boardRow }),
  z.strictObject({ kind: z.literal("truce"), ...truce }),
  z.strictObject({ kind: z.literal("talks"), ...ahead }),
  z.strictObject({ kind: z.literal("deadline"), ...ahead }),
]);
export type StateLine = z.infer<typeof stateLineSchema>;

export const timelineLineSchema = z.strictObject({
  day: name.describe("as much of the day as is known; null in the tray of undated entries"),
  entry: z.string(),
  frame: frameSchema,
  title: z.string(),
  support: z.string(),
  basis: z.string(),
  background: z.boolean(),
  first: name,
  last: name,
  reported: name,
  run: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
  cites,
}) satisfies z.ZodType<TimelineRow>;

const wordChange = z.strictObject({
  how: z.enum(["kept", "added", "left-out", "changed"]),
  text: z.string(),
  was: z.string().exactOptional(),
});
export const statementLineSchema = z.strictObject({
  entry: z.string(),
  speaker: z.string(),
  day: name,
  when: z.string(),
  act: z.string(),
  isSaid: z.boolean(),
  origins: z.string(),
  via: z.array(z.string()),
  renderings: z.array(
    z.strictObject({
      kind: z.enum(["direct", "indirect", "mixed"]),
      cite: citationSchema,
      difference: z
        .strictObject({
          against: name,
          isSame: z.boolean(),
          changes: z.array(wordChange),
          onlyHere: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
}) satisfies z.ZodType<StatementView>;

export const disputeLineSchema = z.strictObject({
  id: z.string(),
  about: z.string(),
  title: z.string(),
  glyph: z.enum(["≠", "≈"]),
  aspect: z.string(),
  level: z.enum(["outlets", "attribution", "parties"]),
  levelWords: z.string(),
  verdict: z.enum(verdicts),
  verdictWords: z.string(),
  rule: z.string(),
  preferred: z.strictObject({ value: z.string(), by: z.string(), why: z.string() }).nullable(),
  sides: z.array(z.strictObject({ value: z.string(), holder: name, origins: z.int(), cites })),
}) satisfies z.ZodType<DisputeView>;

export const articleLineSchema = z.strictObject({
  article: z.string(),
  outlet: name,
  published: name,
  earliest: name,
  latest: name,
  certainty: z.string(),
  title: name,
  origin: z.string(),
  url: name,
  characters: z.int(),
  entries: z.int(),
}) satisfies z.ZodType<ArticleLine>;

export const foundLineSchema = z.strictObject({
  kind: z.string().describe("article, or the kind of entry in words"),
  id: z.string(),
  title: z.string(),
  cites,
}) satisfies z.ZodType<FoundLine>;

export const changeSchema = z.strictObject({
  what: z.enum(changeKinds),
  id: z.string(),
  title: z.string(),
  was: name,
  now: z.string(),
  why: z.string().exactOptional().describe("who decided it and why, where a correction did"),
  day: name,
  cites,
}) satisfies z.ZodType<Change>;

export const entryLineSchema = z.strictObject({
  entry: z.string(),
  when: z.string(),
  title: z.string(),
  support: z.string(),
  attributedTo: z.array(z.string()),
  background: z.boolean(),
  cites,
}) satisfies z.ZodType<EntryLine>;

export const calendarLineSchema = z.strictObject({
  entry: z.string(),
  kind: z.enum(["talks", "deadline", "truce begins", "truce ends"]),
  when: name,
  whenWords: z.string(),
  first: name,
  last: name,
  known: z.enum(["stated", "inferred", "not dated"]),
  basis: z.string(),
  certainty: z.enum(["confirmed", "tentative", "cancelled"]),
  why: name,
  status: z.string(),
  isPast: z.boolean(),
  title: z.string(),
  place: name,
  support: z.string(),
  origins: z.string(),
  cites,
}) satisfies z.ZodType<CalendarLine>;

/** An entry with its words cited and what is disputed about it. */
export const namedEntrySchema = z.strictObject({
  entry: entrySchema,
  line: entryLineSchema,
  disputes: z.array(disputeLineSchema),
});

/** An article with what rests on it. */
export const namedArticleSchema = z.strictObject({
  article: recordArticleSchema,
  sha256: z.string().describe("of the text in UTF-8"),
  carries: z.array(
    z.strictObject({
      entry: z.string(),
      frame: frameSchema,
      title: z.string(),
      start: z.int(),
      end: z.int(),
      text: z.string(),
    }),
  ),
});

/** Words of an article with what stands around them. */
export const spanSchema = z.strictObject({
  ...citationSchema.shape,
  before: z.string().describe("the text that leads up to it"),
  after: z.string().describe("the text that follows"),
  title: name,
  url: name,
  sha256: z.string().describe("of the whole text in UTF-8"),
  characters: z.int().describe("of the whole text"),
  entries: z.array(
    z.strictObject({ entry: z.string(), frame: frameSchema, title: z.string(), start: z.int(), end: z.int() }),
  ),
});

/** Where the API begins. */
export const homeSchema = z.strictObject({
  name: z.literal("rapporteur"),
  version: z.string(),
  openapi: z.string(),
  record: z.strictObject({
    version: z.string().describe("another one as soon as anything in the record may be different"),
    schema: coverageRecordSchema.shape.schema,
    articles: z.int(),
    entries: z.int(),
    disputes: z.int(),
  }),
  mayCorrect: z.boolean().describe("whether this server takes corrections from whoever has its token"),
});
