/**
 * @module
 * The public face of the package.
 */

export type { ActorKind, ActorRow } from "./lexicon/actor-rows.js";
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
  NameSuggestion,
  Origin,
  QuotedWords,
  Reading,
  ReportedEvent,
  Statement,
  StatementSuggestion,
  StateOfPlay,
  Story,
  Suggestions,
  TimeExpression,
  Token,
  Warning,
} from "./model/index.js";
export { coverageRecordSchema, Problem, readingSchema } from "./model/index.js";
export { parseActors } from "./parse-actors.js";
export {
  type Analysis,
  type Analyzer,
  builtInAnalyzer,
  type Embedder,
  type Extractor,
  type Judge,
  type Judgement,
} from "./providers.js";
export { analyze, type ReadOptions, read } from "./read.js";
export {
  type Coverage,
  emptyCoverage,
  finish,
  fold,
  type ReconcileOptions,
  reconcile,
  type Settled,
  settle,
} from "./reconcile.js";
export { type Days, recordOn } from "./record-on-day.js";
export type { Span } from "./text/span.js";
export { compareWords, type WordChange } from "./text/word-diff.js";
