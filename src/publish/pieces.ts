/**
 * @module
 * A file in pieces: the same bytes as in one, made line by line, so that whoever sends a file of a hundred megabytes can do something
 * else in between.
 */

import { LazyList } from "../text/lazy-list.js";

/** The pieces of a file, in their order. */
export type Pieces = Iterable<string>;

/** Where a value stands in what is written. */
interface Place {
  /** What a new line begins with here; nothing where all is on one line. */
  readonly lead: string;
  readonly indent: 0 | 2;
  readonly depth: number;
}

/** The fields of one object, and the items of their lists. */
const deep = 2;

/** JSON that ends in a line feed, as `JSON.stringify` writes it; a piece for each item of the lists on top, and of those made on the way. */
export function* jsonPieces(value: unknown, indent: Place["indent"] = 2): Generator<string> {
  yield* valuePieces(value, { lead: indent === 0 ? "" : "\n", indent, depth: 0 });
  yield "\n";
}

/** A row of a table as JSON on each line. */
export function* lineJson(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

function* valuePieces(value: unknown, place: Place): Generator<string> {
  if (!isTakenApart(value, place.depth)) {
    yield textOf(value, place);
    return;
  }
  const isList = Symbol.iterator in value;
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const inside = { ...place, lead: place.indent === 0 ? "" : `${place.lead}  `, depth: place.depth + 1 };
  let before = `${open}${inside.lead}`;
  for (const [name, item] of isList ? itemsOf(value as Iterable<unknown>) : fieldsOf(value, place)) {
    yield `${before}${name}`;
    yield* valuePieces(item, inside);
    before = `,${inside.lead}`;
  }
  yield before.startsWith(",") ? `${place.lead}${close}` : `${open}${close}`;
}

/** What is on top, what is made on the way, and what has such a list among its fields. */
function isTakenApart(value: unknown, depth: number): value is object {
  if (typeof value !== "object" || value === null) return false;
  return depth < deep || value instanceof LazyList || Object.values(value).some((each) => each instanceof LazyList);
}

function* itemsOf(items: Iterable<unknown>): Generator<readonly [name: string, item: unknown]> {
  for (const item of items) yield ["", item];
}

/** Each field when it is reached, for some are worked out only then. */
function* fieldsOf(value: object, { indent }: Place): Generator<readonly [name: string, item: unknown]> {
  for (const name of Object.keys(value)) {
    const item = value[name as keyof typeof value] as unknown;
    if (item !== undefined) yield [`${JSON.stringify(name)}:${indent === 0 ? "" : " "}`, item];
  }
}

/** A value in one piece; a string in JSON holds no line feed, so every one is of the layout. */
function textOf(value: unknown, { lead, indent }: Place): string {
  const text = JSON.stringify(value, null, indent) ?? "null";
  return indent === 0 ? text : text.replaceAll("\n", lead);
}
