/**
 * @module
 * A change of the record as somebody asks for it, before it is checked against the record.
 */

export type { AskedChange } from "../record/index.js";
