/** @module Pieces of a long list: all of it once, in order, and no piece beyond the last. */

import { expect, test } from "vitest";
import { pieceOf } from "./pager.js";

const rows = Array.from({ length: 450 }, (_, at) => at);
const piece = (page?: string) => pieceOf(rows, { asked: page === undefined ? {} : { page } });

test("the pieces together are the list", () => {
  const { pages } = piece();
  expect(pages).toBe(3);
  const all = Array.from({ length: pages }, (_, at) => piece(String(at + 1)).rows).flat();
  expect(all).toEqual(rows);
  expect(piece("2")).toMatchObject({ from: 201, total: 450, page: 2 });
});

test("a piece beyond the last is the last; all is all; a short list is one piece", () => {
  expect(piece("99")).toMatchObject({ page: 3, from: 401 });
  expect(piece("all").rows).toHaveLength(450);
  expect(pieceOf([1, 2], { asked: { page: "7" } })).toMatchObject({ rows: [1, 2], pages: 1 });
  expect(pieceOf([], { asked: {} })).toMatchObject({ rows: [], total: 0, pages: 1 });
});

test("all of a list that is too long for one page is its first piece, which says so", () => {
  const long = Array.from({ length: 5001 }, (_, at) => at);
  expect(pieceOf(long, { asked: { page: "all" } })).toMatchObject({ page: 1, pages: 26, total: 5001 });
  expect(pieceOf(long.slice(1), { asked: { page: "all" } }).rows).toHaveLength(5000);
});
