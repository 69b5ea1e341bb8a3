/**
 * @module
 * The sheet of one coder: the words of each unit in their paragraph, and empty cells. Neither what the machine found nor what another coder
 * wrote is in it; units carry names of their own, since ids of entries begin with their kind.
 */

import type { CoverageRecord } from "../../model/index.js";
import { contextOf } from "../context-words.js";
import { slotWords } from "../item-lines.js";
import { sheetText } from "../sheets/sheet-text.js";
import { type CodingRound, unitsOf } from "./round.js";

/** Columns beside the fields. */
export const unitColumns = ["round", "coder", "unit", "article", "published", "before", "words", "after"] as const;
export const noteColumn = "note";

const reach = 600;

/** The sheet that a coder fills. */
export function codingSheet(round: CodingRound, coder: string, { articles }: CoverageRecord): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rows = unitsOf(round, coder).map(({ unit, article, start, end }) => {
    const source = byId.get(article);
    const text = source?.text ?? "";
    return {
      round: round.id,
      coder,
      unit,
      article,
      published: source?.published.value ?? "",
      words: text.slice(start, end).replace(/\s+/gu, " "),
      ...contextOf(text, start, end, reach),
    };
  });
  return sheetText([...unitColumns, ...round.fields.map(({ name }) => name), noteColumn], rows);
}

/** What every coder should have beside the sheet: the fields, and what each may hold. */
export function codebookText({ id, fields }: CodingRound): string {
  const lines = fields.map(
    ({ name, kind, words, level }) => `- ${slotWords({ name, kind, words, mayBeNone: true })} (${level})`,
  );
  return [
    `# Codebook of round ${id}`,
    "",
    "Read the words in their paragraph and fill the empty columns. Leave a cell empty where you cannot or do not code it; write none where the",
    "text says that there is nothing, or says nothing of it. Do not talk about units before all sheets are in.",
    "",
    ...lines,
    "",
  ].join("\n");
}
