/**
 * @module
 * Lists a page at a time. A page ends at the key of its last item and the next one begins after it, so that what is added or goes
 * meanwhile never repeats or hides an item that stays; lists in an order of their own go on after the last item, or at its place.
 */

import { createHash } from "node:crypto";
import { Problem } from "../../model/index.js";

/** One thing of a list, before it is worked out. */
export interface Keyed<S> {
  readonly key: string;
  readonly source: S;
}

/** A page of a list. */
export interface Page<S> {
  readonly sources: readonly S[];
  readonly total: number;
  /** What to ask for to go on; null at the end. */
  readonly next: string | null;
}

/** Where a page is to begin. */
export interface PageAsked {
  readonly limit: number;
  readonly next: string | undefined;
  /** What the list answers; a token of another question is refused. */
  readonly question: string;
}

interface Mark {
  readonly question: string;
  readonly key: string;
  /** How many items were before the next one. */
  readonly at: number;
}

/** A page of a list that is in the order of its keys. */
export function pageByKey<S>(list: readonly Keyed<S>[], asked: PageAsked): Page<S> {
  const mark = markOf(asked);
  return pageFrom(list, mark === null ? 0 : firstAfter(list, mark.key), asked);
}

/** A page of a list that has an order of its own. */
export function pageByPlace<S>(list: readonly Keyed<S>[], asked: PageAsked): Page<S> {
  const mark = markOf(asked);
  if (mark === null) return pageFrom(list, 0, asked);
  const last = list.findIndex(({ key }) => key === mark.key);
  return pageFrom(list, last < 0 ? Math.min(mark.at, list.length) : last + 1, asked);
}

/** Puts a list in the order of its keys. */
export function byKey<S>(list: readonly Keyed<S>[]): Keyed<S>[] {
  return [...list].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function pageFrom<S>(list: readonly Keyed<S>[], from: number, { limit, question }: PageAsked): Page<S> {
  const items = list.slice(from, from + limit);
  const at = from + items.length;
  const last = items.at(-1);
  const next =
    last === undefined || at >= list.length ? null : tokenOf({ question: digest(question), key: last.key, at });
  return { sources: items.map(({ source }) => source), total: list.length, next };
}

function firstAfter<S>(list: readonly Keyed<S>[], key: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.key > key) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tokenOf({ question, key, at }: Mark): string {
  return Buffer.from(JSON.stringify([question, key, at])).toString("base64url");
}

function markOf({ next, question }: PageAsked): Mark | null {
  if (next === undefined) return null;
  try {
    const [of, key, at] = JSON.parse(Buffer.from(next, "base64url").toString("utf8")) as [string, string, number];
    const mark = { question: of, key, at };
    if (of === digest(question) && tokenOf(mark) === next) return mark;
  } catch {
    // told below, with every other token that is none
  }
  throw new Problem(
    "E-USAGE",
    "next is no token that an answer to this question gave",
    "take it from the answer before, with the same parameters beside it",
  );
}

function digest(question: string): string {
  return createHash("sha256").update(question).digest("base64url").slice(0, 12);
}
