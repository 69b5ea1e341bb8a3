/** @module Rounds of coding: the draw can be made again, sheets hide what they must, and codes are compared as they are meant. */
import { describe, expect, test } from "vitest";
import type { Level } from "../../agreement/index.js";
import { read } from "../../read.js";
import { reconcile } from "../../reconcile.js";
import { readSheet } from "../sheets/read-sheet.js";
import { codedField, codeOf, measuredCode } from "./coded-field.js";
import { codebookText, codingSheet } from "./coding-sheet.js";
import { codedUnits, fieldAgreements, isAgreed, isContested } from "./compare-codes.js";
import { looseRound, looseRows } from "./loose-round.js";
import { machineCodes } from "./machine-codes.js";
import { readMarks } from "./marked-words.js";
import { readCodes } from "./read-codes.js";
import { type CodingRound, drawRound, roundSchema, unitsOf } from "./round.js";

const answers = ["rejected", "accepted", "said it would study", "dismissed", "welcomed", "rejected"];
const record = reconcile(
  answers.map((verb, n) =>
    read({
      id: `a${n}`,
      published: `2031-03-${10 + n}`,
      text: `The two sides met again. Varnhem proposed a ${12 + n}-hour truce on the Brenn on Monday. Ostmark ${verb} the proposal of Varnhem on Tuesday, its envoy said.`,
    }),
  ),
);
const responses = record.entries.filter(({ frame }) => frame === "response");
const fields = ["decision", "date"].map((name) => codedField(name, ["response"])!);
const options = { coders: ["ann", "bo"], fields, seed: "7", sample: 0, overlap: 1 };
const round = drawRound(responses, options);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The sheet of a coder with some cells filled, as it comes back. */
function filled(
  of: CodingRound,
  coder: string,
  cells: (unit: string, at: number) => { readonly [field: string]: string },
) {
  const sheet = readSheet(bytesOf(codingSheet(of, coder, record)));
  if (sheet.problem !== undefined) throw new Error(sheet.problem.detail);
  const rows = sheet.rows.map(({ row, cells: own }, at) => ({ row, cells: { ...own, ...cells(own.unit!, at) } }));
  return readCodes({ columns: sheet.columns, rows }, of);
}

describe("a draw", () => {
  test("is the same for the same seed, whatever the order of the entries, and another for another", () => {
    expect(responses.length).toBeGreaterThan(3);
    expect(drawRound(responses.toReversed(), options)).toEqual(round);
    const other = drawRound(responses, { ...options, seed: "8" });
    expect(other.id).not.toBe(round.id);
    expect(other.units.map(({ entry }) => entry)).not.toEqual(round.units.map(({ entry }) => entry));
    expect(roundSchema.parse(JSON.parse(JSON.stringify(round)))).toEqual(round);
  });

  test("takes a sample, gives all of it or a share to every coder, and deals out the rest", () => {
    expect(drawRound(responses, { ...options, sample: 2 }).units).toEqual(
      round.units.slice(0, 2).map((unit) => ({ ...unit, unit: expect.any(String) as string })),
    );
    const shared = drawRound(responses, { ...options, overlap: 0.5 });
    const nShared = shared.units.filter(({ coders }) => coders.length === 2).length;
    expect(nShared).toBe(Math.ceil(responses.length / 2));
    const own = shared.units.filter(({ coders }) => coders.length === 1).map(({ coders }) => coders[0]);
    expect(
      Math.abs(own.filter((coder) => coder === "ann").length - own.filter((coder) => coder === "bo").length),
    ).toBeLessThan(2);
  });

  test("gives each coder an order of their own", () => {
    const orders = ["ann", "bo"].map((coder) => unitsOf(round, coder).map(({ unit }) => unit));
    expect(orders[0]).not.toEqual(orders[1]);
    expect(orders[0]!.toSorted()).toEqual(orders[1]!.toSorted());
  });
});

test("a sheet shows words in their paragraph and empty cells: no kind, no id, no value that was read", () => {
  const text = codingSheet(round, "ann", record);
  for (const entry of record.entries) expect(text).not.toContain(entry.id);
  for (const word of ["response", "reject,", "accept,", "machine"]) expect(text).not.toContain(word);
  const sheet = readSheet(bytesOf(text));
  const rows = sheet.problem === undefined ? sheet.rows : [];
  expect(rows).toHaveLength(round.units.length);
  for (const { cells } of rows) {
    expect([cells.decision, cells.date, cells.note]).toEqual(["", "", ""]);
    expect(cells.words).not.toBe("");
  }
  expect(codebookText(round)).toContain("- decision: one of accept, accept-in-principle");
});

describe("a code", () => {
  const decision = codedField("decision", ["response"])!;
  const [day, count, names] = [
    codedField("date", ["talks"])!,
    codedField("count", ["violation"])!,
    codedField("participants", ["talks"])!,
  ];

  test.each([
    [decision, " Reject ", "reject"],
    [decision, "none", "none"],
    [decision, "", null],
    [day, "2031-02", "2031-02"],
    [count, "11", "11"],
    [names, "Varnhem;  Ostmark ;Varnhem", "Ostmark; Varnhem"],
    [codedField("background", ["talks"])!, "YES", "true"],
    [codedField("frame", ["talks"])!, "threat", "threat"],
  ])("%o takes %j as %j", (field, cell, code) => {
    expect(codeOf(cell, field)).toEqual({ code });
  });

  test.each([
    [decision, "maybe"],
    [day, "11/03/2031"],
    [day, "2031-02-30"],
    [count, "eleven"],
  ])("%o does not take %j", (field, cell) => {
    expect(codeOf(cell, field)).toHaveProperty("problem");
  });

  test("is a number where the field is measured: a month lies at its middle, none has no place", () => {
    const middle = measuredCode("2031-03", day) as number;
    expect(middle - (measuredCode("2031-03-01", day) as number)).toBe(15);
    expect(measuredCode("none", day)).toBeNull();
    expect(measuredCode("none", decision)).toBe("none");
    expect(measuredCode("reject", { ...decision, level: "ordinal" })).toBe(8);
  });
});

describe("codes of two coders", () => {
  const ann = filled(round, "ann", () => ({ decision: "reject", date: "2031-03-11" }));
  const bo = filled(round, "bo", (unit) => ({
    decision: unit === round.units[0]!.unit ? "consider" : "Reject",
    date: "",
  }));

  test("are compared field by field; empty cells are missing", () => {
    expect([...ann.problems, ...bo.problems]).toEqual([]);
    const [decision, date] = fieldAgreements(round, [ann, bo], { seed: "1", resamples: 0 });
    const n = round.units.length;
    expect(decision).toMatchObject({ field: "decision", coders: ["ann", "bo"], units: n, codes: 2 * n, missing: 0 });
    expect(decision!.percent).toBeCloseTo((n - 1) / n);
    expect(date).toMatchObject({ units: 0, codes: n, missing: n, percent: null, alpha: null });
    const coded = codedUnits(round, [ann, bo]);
    expect(coded.filter(isContested).map(({ unit, field }) => [unit.unit, field.name])).toEqual([
      [round.units[0]!.unit, "decision"],
    ]);
    expect(coded.filter(isAgreed)).toHaveLength(n - 1);
  });

  test("stand beside what the machine read", () => {
    const machine = machineCodes(round, record);
    for (const { unit, entry } of round.units) {
      const read = responses.find(({ id }) => id === entry)!;
      expect(machine.codes.get(unit)!.get("decision")).toBe(read.frame === "response" ? read.decision : "");
    }
    const [decision] = fieldAgreements(round, [ann, bo, machine], { seed: "1", resamples: 0 });
    expect(decision!.cohen).toHaveLength(3);
    expect(decision!.missing).toBe(0);
  });

  test("units that a coder was not given are not missing", () => {
    const dealt = drawRound(responses, { ...options, overlap: 0 });
    const [one, other] = ["ann", "bo"].map((coder) =>
      filled(dealt, coder, () => ({ decision: "reject", date: "none" })),
    );
    const [decision, date] = fieldAgreements(dealt, [one!, other!], { seed: "1", resamples: 0 });
    expect(decision).toMatchObject({ units: 0, missing: 0, codes: responses.length });
    expect(date!.none).toBe(responses.length);
  });
});

test.each([
  [() => ({ decision: "maybe" }), "decision", /no code of decision/u],
  [() => ({ unit: "u-nowhere" }), "unit", /no unit "u-nowhere"/u],
  [() => ({ unit: round.units[0]!.unit }), "unit", /there twice/u],
  [(_: string, at: number) => (at === 1 ? { coder: "bo" } : {}), "coder", /the sheet is ann's/u],
  [() => ({ round: "r-other" }), "round", /belongs to round r-other/u],
])("%# a spoilt sheet names its cell", (cells, column, detail) => {
  const { problems } = filled(round, "ann", cells as never);
  expect(problems[0]).toMatchObject({ column, detail: expect.stringMatching(detail) });
  expect(problems[0]!.row).toBeGreaterThan(1);
});

function sheet(coder: string, text: string) {
  const found = readSheet(bytesOf(text));
  if (found.problem !== undefined) throw new Error(found.problem.detail);
  return { coder, columns: found.columns, rows: found.rows };
}

test("a table without units says which column it lacks, once", () => {
  const sheets = [sheet("ann", "item,kind\n1,a\n2,b\n"), sheet("bo", "unit,kind\n1,a\n")];
  const loose = looseRound(sheets, new Map());
  expect(readCodes(looseRows(sheets[0]!, loose), loose).problems).toMatchObject([{ row: 1, column: "unit" }]);
  expect(readCodes(looseRows(sheets[1]!, loose), loose).problems).toEqual([]);
});

test("tables that no round was drawn for are compared too", () => {
  const sheets = [
    sheet("ann", "unit,kind,size,who\n1,a,2,x; y\n2,b,3,x\n3,b,,z\n"),
    sheet("bo", 'unit;kind;size;who\n1;a;2;"Y;X"\n3;a;9;z\n2;b;4;q\n'),
  ];
  const loose = looseRound(
    sheets,
    new Map<string, Level>([
      ["size", "interval"],
      ["who", "sets"],
    ]),
  );
  const coders = sheets.map((each) => readCodes(looseRows(each, loose), loose));
  expect(coders.flatMap(({ problems }) => problems)).toEqual([]);
  const [kind, size, who] = fieldAgreements(loose, coders, { seed: "1", resamples: 0 });
  expect(kind).toMatchObject({ level: "nominal", units: 3, percent: 2 / 3 });
  expect(size).toMatchObject({ level: "interval", units: 2, missing: 1 });
  expect(who).toMatchObject({ level: "sets", units: 3, percent: 2 / 3 });
});

describe("marks", () => {
  const kinds = ["attack", "response"];

  test("are read off a text, which stays as it was; those of one kind that overlap are one", () => {
    const text = "On Sunday [[attack: shells [[response: hit]] the port]].\r\n[[Attack:One]] died [1].";
    expect(readMarks(text, kinds)).toEqual({
      text: "On Sunday shells hit the port.\nOne died [1].",
      spans: [
        { start: 10, end: 29, category: "attack" },
        { start: 17, end: 20, category: "response" },
        { start: 31, end: 34, category: "attack" },
      ],
    });
    const twice = readMarks("[[attack: a [[attack: b]] c]] d", kinds);
    expect(twice).toEqual({ text: "a b c d", spans: [{ start: 0, end: 5, category: "attack" }] });
  });

  test.each([
    ["one\n[[truce: two]]", 2, /followed by none of attack: response:/u],
    ["one\n\n[[attack: two", 3, /\[\[attack: is not ended/u],
    ["one ]] two", 1, /ends nothing/u],
    ["[[ attack: one]]", 1, /followed by none/u],
  ])("%j is told with its line", (text, row, detail) => {
    expect(readMarks(text, kinds).problem).toEqual({ row, detail: expect.stringMatching(detail) });
  });
});
