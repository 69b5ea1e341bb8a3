/**
 * @module
 * What a project keeps between runs: articles, readings, the record as built, and the log of corrections. SQLite or PostgreSQL.
 */

export type { Added, NewArticle, StoredArticle } from "./articles.js";
export type { Made, RecordVersion, StoredRecord } from "./built-record.js";
export type { LogLine } from "./correction-log.js";
export { anchorOf, anchorOfDispute, findDispute, findEntry } from "./corrections/anchors.js";
export {
  type AskedChange,
  correctionsFor,
  doesNotFit,
  type Reason,
  undoFor,
} from "./corrections/asked-change.js";
export { digestOfDispute, digestOfEntry } from "./corrections/digest.js";
export { fitRelabel, type Relabelled } from "./corrections/relabel.js";
export { type Replayed, replayCorrections } from "./corrections/replay.js";
export { fitValue, shownSlot, shownValue } from "./corrections/set-slot.js";
export { type Correctable, tryLines } from "./corrections/try-lines.js";
export type { Found } from "./engine.js";
export { idIn } from "./id-in.js";
export { articleOfJob, jobOf } from "./jobs.js";
export { postgresLocation, type StoreLocation, usualSchema } from "./location.js";
export type { NewReading, Unread } from "./readings.js";
export type { RecordOutline, WantedPart } from "./record-part.js";
export { type Search, searchInMemory } from "./search-in-memory.js";
export { searchedTerms, searchedWords } from "./search-query.js";
export { openStore, type Standing, type Store } from "./store.js";
