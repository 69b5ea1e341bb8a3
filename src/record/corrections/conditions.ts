/**
 * @module
 * The conditions of an entry, corrected: one is added at the words that set it, its fields are set, or it is dropped. A condition is known by its
 * words, so that it is found again when the record is made anew and its conditions stand in another order.
 */

import { z } from "zod";
import { conditionFields, type Entry, type EntryCondition, type RecordArticle } from "../../model/index.js";
import type { Settled } from "../../reconcile.js";
import type { Place } from "./regroup.js";

type Told = Settled["told"][number];
/** An entry that may have conditions. */
type Conditioned = Exclude<Entry, { frame: "statement" }>;

/** Words that set a condition, and where. */
export interface ConditionWords extends Place {
  readonly text: string;
}

/** What can be said of a condition beside its words. */
const fieldSchema = z.strictObject(conditionFields).partial();
export type ConditionFields = z.infer<typeof fieldSchema>;
/** What a condition is as long as nobody says otherwise. */
const unsaid = { holder: null, kind: "precondition", requiredActor: null, status: "open" } as const;

const held: { readonly [field in keyof ConditionFields]-?: string } = {
  status: `one of ${conditionFields.status.options.join(", ")}`,
  requiredActor: "who has to do it, or none",
  holder: "who sets it, or none",
  kind: `one of ${conditionFields.kind.options.join(", ")}`,
};

/** The words of a condition that was asked for, or why it is none. */
export type FoundCondition =
  | { readonly condition: EntryCondition; readonly words: ConditionWords; readonly problem?: undefined }
  | { readonly problem: string };

/** The condition of that number, as `show` counts them, or the one with these words. */
export function conditionOf(entry: Conditioned, asked: string): FoundCondition {
  const { conditions } = entry;
  const byNumber = /^\d{1,3}$/u.test(asked.trim()) ? conditions[Number(asked) - 1] : undefined;
  const plain = (text: string) => text.replace(/\s+/gu, " ").trim().toLowerCase();
  const byWords = conditions.filter(({ text }) => asked.trim() !== "" && plain(text).includes(plain(asked)));
  const exact = byWords.find(({ text }) => plain(text) === plain(asked));
  const condition = byNumber ?? exact ?? (byWords.length === 1 ? byWords[0] : undefined);
  const [words] = condition?.evidence ?? [];
  if (condition !== undefined && words !== undefined) return { condition, words: wordsOf(words) };
  const list = conditions.map(({ text }, at) => `${at + 1} ${JSON.stringify(text)}`).join(", ");
  if (conditions.length === 0) return { problem: "it has no conditions" };
  return {
    problem: `${byWords.length > 1 ? `${byWords.length} of its conditions have` : "none of its conditions has"} the words ${JSON.stringify(asked)}; it has ${list}`,
  };
}

/** Fields of a condition from texts, or why they are none. */
export function fitConditionFields(
  settings: readonly (readonly [field: string, text: string])[],
): { readonly fields: ConditionFields; readonly problem?: undefined } | { readonly problem: string } {
  const fields: { [field: string]: string | null } = {};
  for (const [field, given] of settings) {
    if (!(field in held))
      return { problem: `a condition has no ${field} to be set; it has ${Object.keys(held).join(", ")}` };
    const text = given.trim();
    const value = text === "" || text === "none" ? null : text;
    if (!fieldSchema.safeParse({ [field]: value }).success)
      return { problem: `${JSON.stringify(text)} does not fit ${field}: expected ${held[field as keyof typeof held]}` };
    fields[field] = value;
  }
  return { fields };
}

/** The words of a place that can set a condition of the entry, or why they cannot. */
export function wordsAt(
  entry: Entry,
  { article, start, end }: Place,
  articles: readonly RecordArticle[],
): ConditionWords | { readonly problem: string } {
  const cited = [...new Set(entry.evidence.map((piece) => piece.article))];
  if (!cited.includes(article))
    return {
      problem: `the entry has no words in ${article}, only in ${cited.join(", ")}: merge first what is told there`,
    };
  const text = articles.find(({ id }) => id === article)?.text.slice(start, end) ?? "";
  return text.trim() === "" || text.length !== end - start
    ? { problem: `there are no words at ${article}:${start}-${end}` }
    : { article, start, end, text };
}

/** The entry with one more condition; null when its words are no longer there, or are one already. */
export function addCondition(
  told: Told,
  { condition, fields }: { readonly condition: ConditionWords; readonly fields: ConditionFields },
  articles: readonly RecordArticle[],
): Told | null {
  const words = wordsAt(told.entry, condition, articles);
  if ("problem" in words || words.text !== condition.text || findIn(told.entry, condition) >= 0) return null;
  const { article, start, end, text } = words;
  const { origin } = articles.find(({ id }) => id === article)!;
  const added = { text, ...unsaid, ...given(fields), evidence: [{ article, start, end, text, origin }] };
  return withConditions(told, (conditions) => [...conditions, added]);
}

/** The entry with the fields of a condition set, or with the condition dropped where there are none; null when it is gone. */
export function changeCondition(
  told: Told,
  { condition, fields }: { readonly condition: ConditionWords; readonly fields: ConditionFields | null },
): Told | null {
  const found = findIn(told.entry, condition);
  if (found < 0) return null;
  return withConditions(told, (conditions) =>
    conditions.flatMap((each, at) => (at !== found ? [each] : fields === null ? [] : [{ ...each, ...given(fields) }])),
  );
}

/** The fields somebody has said something about. */
function given(fields: ConditionFields): Partial<EntryCondition> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function withConditions(told: Told, change: (conditions: readonly EntryCondition[]) => EntryCondition[]): Told | null {
  const { entry } = told;
  if (entry.frame === "statement") return null;
  return { ...told, entry: { ...entry, conditions: change(entry.conditions) } as Entry };
}

/** The place among an entry's conditions of the one on these words; -1 when there is none. */
function findIn(entry: Entry, { article, start, end, text }: ConditionWords): number {
  if (entry.frame === "statement") return -1;
  const pieces = entry.conditions.map(({ evidence }) => evidence);
  const exact = pieces.findIndex((of) =>
    of.some((piece) => piece.article === article && piece.start === start && piece.end === end),
  );
  if (exact >= 0) return exact;
  return pieces.findIndex((of) =>
    of.some(
      (piece) =>
        piece.article === article &&
        piece.start < end &&
        start < piece.end &&
        (piece.text.includes(text) || text.includes(piece.text)),
    ),
  );
}

function wordsOf({ article, start, end, text }: ConditionWords): ConditionWords {
  return { article, start, end, text };
}
