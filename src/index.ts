/**
 * @module
 * The public face of the package.
 */

export type {
  Actor,
  Article,
  ArticleInput,
  Block,
  CoverageRecord,
  DateValue,
  Dispute,
  Entry,
  Evidence,
  Link,
  Mention,
  Origin,
  Reading,
  ReportedEvent,
  Statement,
  StateOfPlay,
  Story,
  TimeExpression,
  Token,
  Warning,
} from "./model/index.js";
export { coverageRecordSchema, Problem, readingSchema } from "./model/index.js";
export { analyze, read } from "./read.js";
export { type Coverage, emptyCoverage, finish, fold, type ReconcileOptions, reconcile } from "./reconcile.js";
export type { Span } from "./text/span.js";
