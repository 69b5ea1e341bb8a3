/**
 * @module
 * What single cells of a review sheet mean: a verdict, the values as they were written, and whether a value was changed at all.
 */

import type { Slot } from "../../model/index.js";
import type { AskedChange } from "../asked-change.js";
import { isRewrittenDay } from "./day-cell.js";

/** The verdict of a cell: null where none is given, undefined where it is none. */
export function verdictOf(cell: string): AskedChange | null | undefined {
  const { word = "", about = "" } = /^(?<word>[^:]*)(?::(?<about>.*))?$/su.exec(cell)?.groups ?? {};
  const [name, rest] = [word.trim().toLowerCase(), about.trim()];
  if (name === "" && rest === "") return null;
  if (name === "ok" && rest === "") return { kind: "confirm" };
  if (name === "drop" && rest === "") return { kind: "strike" };
  if (name === "not a dispute" && rest === "") return { kind: "no-dispute" };
  if (rest === "") return undefined;
  if (name === "prefer") return { kind: "prefer", version: rest };
  if (name === "merge") return { kind: "merge", other: rest };
  return name === "kind" ? { kind: "relabel", frame: rest.toLowerCase(), settings: [] } : undefined;
}

/** The values of a row as it was written; null where the cell was spoilt. */
export function writtenValues(cell: string): { readonly [slot: string]: string } | null {
  try {
    const value: unknown = JSON.parse(cell);
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as { [slot: string]: string })
      : null;
  } catch {
    return null;
  }
}

/** The same value, however a spreadsheet has set its blanks, its capitals of TRUE and FALSE, or its days. */
export function isSame(cell: string, value: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, " ").trim();
  if (plain(cell) === plain(value)) return true;
  if (value === "true" || value === "false") return cell.toLowerCase() === value;
  return (value === "" && cell === "none") || isRewrittenDay(cell, value);
}

/** A word of the codebook as the codebook spells it; spreadsheets and people like capitals. */
export function inOwnSpelling(cell: string, { kind, words }: Slot): string {
  if (kind === "yes-no") return cell.toLowerCase();
  return words.find((word) => word.toLowerCase() === cell.toLowerCase()) ?? cell;
}
