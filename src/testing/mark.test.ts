/** @module Marked text and back. */
import { expect, test } from "vitest";
import { mark, unmark } from "./mark.js";

test("writes nested findings and takes them out again", () => {
  const text = "the premier of Varnhem said";
  const marked = mark(text, [
    { span: { start: 15, end: 22 }, label: "place" },
    { span: { start: 0, end: 22 }, label: "speaker" },
  ]);
  expect(marked).toBe("⟦the premier of ⟦Varnhem|place⟧|speaker⟧ said");
  expect(unmark(marked)).toBe(text);
});
