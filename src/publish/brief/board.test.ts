/** @module Pieces of a board, and the versions of a dispute as a reader says them. */
import { expect, test } from "vitest";
import { ceasefireRecord } from "../../testing/ceasefire-record.js";
import { indexRecord } from "../record-index.js";
import { boardOrder, boardPiece, groupBoard, type StateRow } from "./board.js";
import { disputeView } from "./disputes.js";

const index = indexRecord(ceasefireRecord());

test("the whole board in one piece is the board", () => {
  expect(boardPiece(index, boardOrder(index).rows)).toEqual(groupBoard(index));
});

test("a piece has the columns of those who are heard on its rows", () => {
  const [row] = boardOrder(index).rows;
  const stance = (actor: string): StateRow["stances"][number] => ({ ...row!.stances[0]!, actor, stance: "rejects" });
  const piece = boardPiece(index, [{ ...row!, stances: ["Kelsund", "Orlavia"].map(stance) }]);
  expect(piece.parties).toEqual(["Kelsund", "Orlavia"]);
  expect(piece.rows[0]!.cells.map(({ party }) => party)).toEqual(["Kelsund", "Orlavia"]);
  expect(piece.rows[0]!.others).toEqual([]);
});

test.each([
  ["36 hour", "36 hours"],
  ["1 hour", "1 hour"],
  ["2.5 day", "2.5 days"],
  ["36 hours", "36 hours"],
  ["12 boats", "12 boats"],
])("the version %s reads %s", (value, words) => {
  const [dispute] = index.record.disputes;
  const values = dispute!.values.map((each) => ({ ...each, value }));
  expect(disputeView({ ...dispute!, values }, index).sides[0]!.value).toBe(words);
});
