/**
 * @module
 * A record as the pages see it: its look-ups and its brief, made once for all requests.
 */

import type { CoverageRecord } from "../model/index.js";
import { type Brief, briefOf } from "../publish/brief.js";
import { indexRecord, type RecordIndex } from "../publish/record-index.js";

/** What every page is made from. */
export interface View {
  readonly index: RecordIndex;
  readonly brief: Brief;
}

/** Values of the query string and of the path. */
export type Query = { readonly [name: string]: string | undefined };

/** One page: its path, its JSON twin, and how both are made; `null` says that there is no such thing. */
export interface PageRoute {
  readonly path: string;
  readonly twin: string | null;
  readonly render: (view: View, query: Query) => string | null;
  readonly json: ((view: View, query: Query) => unknown) | null;
}

/** Prepares a record for its pages. */
export function viewRecord(record: CoverageRecord): View {
  const index = indexRecord(record);
  return { index, brief: briefOf(index) };
}
