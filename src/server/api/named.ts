/**
 * @module
 * The endpoints that give one thing: an entry, an article, words of it, a dispute, a correction, the whole record.
 */

import { coverageRecordSchema, type Entry, loggedCorrectionSchema, Problem } from "../../model/index.js";
import { disputeView } from "../../publish/brief/disputes.js";
import { entryLine } from "../../publish/brief/happenings.js";
import { lineageOf } from "../../publish/brief/lineage.js";
import { indexRecord, type RecordIndex } from "../../publish/record-index.js";
import { recordAround } from "../../publish/views/around.js";
import { entryTitle } from "../../publish/words/entry-title.js";
import { dayNames, filterNames } from "../../web/index.js";
import { disputeLineSchema, namedArticleSchema, namedEntrySchema, spanSchema } from "./answers.js";
import { type Endpoint, Moved } from "./endpoint.js";
import { lineageSchema } from "./lineage-answers.js";
import { articleOf, spanOf, textHash } from "./span.js";

/** The things that have an id, and the record itself. */
export const named = {
  dispute: {
    path: "/disputes/{id}",
    operationId: "getDispute",
    summary: "One dispute with its versions side by side",
    query: dayNames,
    answer: disputeLineSchema,
    get: ({ view: { index }, id }) => {
      const dispute = index.record.disputes.find((each) => each.id === id);
      if (dispute === undefined) throw missing("dispute", id);
      return disputeView(dispute, index);
    },
  },
  entry: {
    path: "/entries/{id}",
    operationId: "getEntry",
    summary: "One entry with its words and what is disputed about it; a merged one leads to the one that stays",
    query: dayNames,
    answer: namedEntrySchema,
    get: ({ view: { index }, held, id }) => {
      const entry = index.entries.get(id);
      if (entry !== undefined) return namedEntry(entry, index);
      const other = held.redirects.get(id);
      if (other !== undefined && index.entries.has(other)) throw new Moved(other);
      throw missing("entry", id);
    },
  },
  article: {
    path: "/articles/{id}",
    operationId: "getArticle",
    summary: "One article: its text, its parts and what rests on its words",
    query: dayNames,
    answer: namedArticleSchema,
    get: ({ view: { index }, id }) => {
      const article = articleOf(id, index);
      const carries = (index.carried.get(id) ?? []).map(({ entry, evidence: { start, end, text } }) => {
        const title = entryTitle(entry, (other) => index.entries.get(other));
        return { entry: entry.id, frame: entry.frame, title, start, end, text };
      });
      return { article, sha256: textHash(article.text), carries };
    },
  },
  articleSpan: {
    path: "/articles/{id}/span",
    operationId: "getArticleSpan",
    summary: "Exact words of an article by their offsets, with what stands around them",
    query: ["start", "end", "context", ...dayNames],
    required: ["start", "end"],
    answer: spanSchema,
    get: ({ view: { index }, parameters, id }) => {
      const [start, end] = [parameters.count("start"), parameters.count("end")];
      if (start === undefined || end === undefined)
        throw new Problem("E-USAGE", "start and end say which words are wanted", "for example start=120&end=180");
      return spanOf(id, { start, end, context: parameters.count("context") ?? 160 }, index);
    },
  },
  entryLineage: {
    path: "/entries/{id}/lineage",
    operationId: "getEntryLineage",
    summary: "The origins behind one entry, and how the articles that carry it derive from each other",
    query: dayNames,
    answer: lineageSchema,
    get: ({ view: { index }, id }) => {
      if (!index.entries.has(id)) throw missing("entry", id);
      return lineageOf(indexRecord(recordAround(index, id)));
    },
  },
  record: {
    path: "/record",
    operationId: "getRecord",
    summary: "The whole record, as `rapporteur read --format json` prints it",
    query: filterNames,
    answer: coverageRecordSchema,
    isLong: true,
    get: ({ view }) => view.index.record,
  },
  correction: {
    path: "/corrections/{id}",
    operationId: "getCorrection",
    summary: "One correction of the log",
    query: [],
    answer: loggedCorrectionSchema,
    get: ({ held, id }) => {
      const found = held.corrections.find((correction) => correction.id === id);
      if (found === undefined) throw missing("correction", id);
      return found;
    },
  },
} as const satisfies { readonly [name: string]: Endpoint };

/** An entry with its line and what is disputed about it. */
export function namedEntry(entry: Entry, index: RecordIndex) {
  const disputes = (index.disputes.get(entry.id) ?? []).map((dispute) => disputeView(dispute, index));
  return { entry, line: entryLine(entry, index), disputes };
}

function missing(what: string, id: string): Problem {
  return new Problem(
    "E-NOT-FOUND",
    `this record has no ${what} ${JSON.stringify(id.slice(0, 80))}`,
    "the lists have the ids; a day may have left it out",
    id,
  );
}
