/** @module Sheets out and in: cells come back as they were, whatever a spreadsheet did to the file around them. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rounds } from "../../testing/rounds.js";
import { isRewrittenDay } from "./day-cell.js";
import { readSheet } from "./read-sheet.js";
import { fromCell, toCell } from "./sheet-cell.js";
import { sheetText } from "./sheet-text.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a cell", () => {
  test.each(["=1+2", "+49 30", "-5", "@ann", "'=x", "''", "'tis", "\uff1dSUM(A1)"])(
    "%s is no formula, and comes back",
    (text) => {
      expect(toCell(text)).toMatch(/^'/u);
      expect(fromCell(toCell(text))).toBe(text);
    },
  );

  test.each(["reject", "it's", "5", "a=b", "2031-03-11"])("%s stays as it is", (text) => {
    expect(toCell(text)).toBe(text);
    expect(fromCell(text)).toBe(text);
  });
});

test("whatever text is written, the same is read, and no cell begins a formula", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab=+-@'\",;\t\n\r é“x") }).map((each) => each.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const written = sheetText(
        ["one", "two"],
        rows.map(([one, two]) => ({ one, two })),
      );
      const sheet = readSheet(bytesOf(written));
      if (sheet.problem !== undefined) throw new Error(sheet.problem.detail);
      expect(sheet.rows.map(({ cells }) => [cells.one, cells.two])).toEqual(rows.filter((row) => row.join("") !== ""));
      for (const cells of parse(written, { relaxColumnCount: true }) as string[][])
        for (const cell of cells) expect(cell).not.toMatch(/^[=+@-]/u);
    }),
    { numRuns: rounds(200) },
  );
});

describe("a file from a spreadsheet", () => {
  const cellsOf = (bytes: Uint8Array) => {
    const sheet = readSheet(bytes);
    return sheet.problem ?? sheet.rows.map(({ row, cells }) => [row, cells.item, cells.why]);
  };
  const wanted = [
    [2, "a-1", "so; it is"],
    [4, "a-2", "é"],
  ];

  test.each([
    ["commas", 'item,why\r\na-1,"so; it is"\r\n,\r\na-2,é\r\n'],
    ["semicolons", 'item;why\na-1;"so; it is"\n;\na-2;é'],
    ["tabs", "item\twhy\na-1\tso; it is\n\t\na-2\té\n"],
    ["a byte order mark and blanks", '\ufeffitem , why\na-1 ,"so; it is"\n,\na-2, é '],
  ])("with %s", (_, text) => {
    expect(cellsOf(bytesOf(text))).toEqual(wanted);
  });

  test("in UTF-16, as some of them write it", () => {
    const text = "\ufeffitem\twhy\r\na-1\tso; it is\r\n\t\r\na-2\té\r\n";
    expect(cellsOf(new Uint8Array(Buffer.from(text, "utf16le")))).toEqual(wanted);
  });

  test.each([
    ["no UTF-8", new Uint8Array([0x69, 0x2c, 0x92, 0x0a]), 1, /no UTF-8|not UTF-8/u],
    ["nothing", bytesOf(""), 1, /empty/u],
    ["an open quotation mark", bytesOf('item,why\na-1,"so\na-2,x\n'), 2, /no CSV/u],
    ["a column twice", bytesOf("item,why,why\n"), 1, /"why" is there twice/u],
    ["a workbook", bytesOf("PK\u0003\u0004\u0000\u0000"), 1, /no CSV/u],
  ])("%s is told with its row", (_, bytes, row, detail) => {
    expect(readSheet(bytes).problem).toMatchObject({ row, detail: expect.stringMatching(detail) });
  });
});

test.each([
  ["11/03/2031", true],
  ["3/11/2031", true],
  ["11.3.31", true],
  ["2031/3/11", true],
  ["11/03/2031 00:00", true],
  ["12/03/2031", false],
  ["11/03", false],
  ["reject", false],
])("%s as the day 2031-03-11 rewritten: %s", (cell, is) => {
  expect(isRewrittenDay(cell, "2031-03-11")).toBe(is);
});
