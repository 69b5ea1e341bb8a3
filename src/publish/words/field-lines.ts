/**
 * @module
 * The fields of an entry as names and words, whatever its kind; what is not known is left to be said so.
 */

import type { DateValue, Entry, EntryCondition } from "../../model/index.js";
import { conditionLine } from "./condition-words.js";
import { dateWords, durationWords } from "./day-words.js";

/** One field; `value` is null when nothing is reported. */
export interface FieldLine {
  readonly name: string;
  readonly value: string | null;
}

/** Fields that the page shows elsewhere. */
const shownElsewhere: ReadonlySet<string> = new Set([
  "frame",
  "evidence",
  "renderings",
  "support",
  "date",
  "background",
  "attributedTo",
  "story",
]);

/** Codes of a standard: where there is none, the standard has none, and no outlet failed to report it. */
const codes: ReadonlySet<string> = new Set(["plover", "cameo", "mode", "acled"]);

/** Every field of an entry that has no place of its own on the page. */
export function fieldLines(entry: Entry): FieldLine[] {
  return Object.entries(entry)
    .filter(([name]) => !shownElsewhere.has(name))
    .flatMap(([name, value]) => (name === "conditions" ? [conditionsLine(value)] : linesOf(words(name), value)));
}

function conditionsLine(conditions: readonly EntryCondition[]): FieldLine {
  return { name: "conditions", value: conditions.length === 0 ? null : conditions.map(conditionLine).join("; ") };
}

function linesOf(name: string, value: unknown): FieldLine[] {
  if (value === null || value === undefined) return [{ name, value: codes.has(name) ? "no code" : null }];
  if (typeof value === "boolean") return [{ name, value: value ? "yes" : "no" }];
  if (Array.isArray(value)) {
    const parts = value.map(partWords).filter((part) => part !== "");
    return [{ name, value: parts.length === 0 ? null : parts.join("; ") }];
  }
  if (typeof value !== "object")
    return [{ name, value: name.endsWith("duration") ? durationWords(String(value)) : String(value) }];
  if (isDate(value)) return [{ name, value: value.value === null ? null : dateWords(value) }];
  return Object.entries(value).flatMap(([inner, part]) => linesOf(`${name} ${words(inner)}`, part));
}

function partWords(part: unknown): string {
  if (part === null || typeof part !== "object") return String(part ?? "");
  const held = part as { readonly [field: string]: unknown };
  if (typeof held.text === "string") return held.text;
  return Object.entries(held)
    .filter(([, value]) => value !== null && typeof value !== "object")
    .map(([name, value]) => `${words(name)} ${value}`)
    .join(", ");
}

function isDate(value: object): value is DateValue {
  return "precision" in value && "basis" in value;
}

/** `observedEnd` is "observed end". */
function words(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase();
}
