/**
 * @module
 * The endpoints that are read, in the order of the documentation.
 */

import { homeSchema } from "./answers.js";
import type { Endpoint } from "./endpoint.js";
import { lists } from "./lists.js";
import { named } from "./named.js";

/** Where the API stands. */
export const apiPath = "/api/v1";

/** The endpoints of a record; `version` is that of the program. */
export function endpointsOf(version: string): readonly Endpoint[] {
  return [
    {
      path: "/",
      operationId: "getHome",
      summary: "What this server has: the version of the program and of the record",
      query: [],
      answer: homeSchema,
      get: ({ held, mayCorrect }) => {
        const { schema, articles, entries, disputes } = held.settled.record;
        const counts = { articles: articles.length, entries: entries.length, disputes: disputes.length };
        const record = { version: held.version, schema, ...counts };
        return { name: "rapporteur", version, openapi: `${apiPath}/openapi.json`, record, mayCorrect };
      },
    },
    lists.state,
    lists.timeline,
    lists.said,
    lists.disputes,
    named.dispute,
    lists.entries,
    named.entry,
    lists.articles,
    named.article,
    named.articleSpan,
    lists.origins,
    lists.lineage,
    named.entryLineage,
    lists.calendar,
    lists.search,
    lists.diff,
    named.record,
    lists.corrections,
    named.correction,
  ];
}
