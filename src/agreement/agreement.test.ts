/** @module The coefficients on the worked examples of those who gave them, and where they are not defined. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Code,
  drawFrom,
  levels,
  type MarkedSpan,
  measureAgreement,
  shuffled,
  type UnitCodes,
  unitizingAlpha,
  unitizingAlphaOf,
} from "./index.js";
import { krippendorffAlpha } from "./krippendorff-alpha.js";

const options = { seed: "a test", resamples: 200 };

/** One line for each coder, one code for each unit; a dot is a code that was not given. */
function tableOf(...coders: readonly string[]): UnitCodes[] {
  const rows = coders.map((line) => line.split(" "));
  const codeOf = (word: string): Code | null => (word === "." ? null : /^\d+$/u.test(word) ? Number(word) : word);
  return rows[0]!.map((_, unit) => rows.map((row) => codeOf(row[unit]!)));
}

/** How many units have each pair of codes, as a table of two coders. */
function unitsOf(table: readonly (readonly number[])[]): UnitCodes[] {
  return table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])));
}

/** How many coders gave each code to a unit. */
function countedUnits(lines: readonly string[]): UnitCodes[] {
  return lines.map((line) =>
    line.split(" ").flatMap((count, code) => Array.from({ length: Number(count) }, () => code)),
  );
}

describe("Cohen's kappa", () => {
  test.each([
    [
      "Cohen 1960, 200 patients in three groups",
      [
        [88, 10, 2],
        [14, 40, 6],
        [18, 10, 12],
      ],
      0.7,
      0.492,
    ],
    [
      "two by two",
      [
        [20, 5],
        [10, 15],
      ],
      0.7,
      0.4,
    ],
    [
      "no agreement beyond chance",
      [
        [25, 25],
        [25, 25],
      ],
      0.5,
      0,
    ],
  ])("%s", (_, table, percent, kappa) => {
    const agreement = measureAgreement(unitsOf(table), "nominal", options);
    expect(agreement.percent).toBeCloseTo(percent, 3);
    expect(agreement.cohen[0]!.kappa).toBeCloseTo(kappa, 3);
  });

  test("asks only the units that both have coded, and is not defined where there is one code", () => {
    const { cohen } = measureAgreement(tableOf("a a b . a", "a b b b .", "a a a a a"), "nominal", options);
    expect(cohen.map(({ coders, units }) => [...coders, units])).toEqual([
      [0, 1, 3],
      [0, 2, 4],
      [1, 2, 4],
    ]);
    expect(measureAgreement(tableOf("a a a", "a a a"), "nominal", options).cohen[0]!.kappa).toBeNull();
  });
});

describe("Fleiss' kappa", () => {
  test("Fleiss 1971, thirty patients and six psychiatrists", () => {
    const units = countedUnits([
      "0 0 0 6 0",
      "0 3 0 0 3",
      "0 1 4 0 1",
      "0 0 0 0 6",
      "0 3 0 3 0",
      "2 0 4 0 0",
      "0 0 4 0 2",
      "2 0 3 1 0",
      "2 0 0 4 0",
      "0 0 0 0 6",
      "1 0 0 5 0",
      "1 1 0 4 0",
      "0 3 3 0 0",
      "1 0 0 5 0",
      "0 2 0 3 1",
      "0 0 5 0 1",
      "3 0 0 1 2",
      "5 1 0 0 0",
      "0 2 0 4 0",
      "1 0 2 0 3",
      "0 0 0 0 6",
      "0 1 0 5 0",
      "0 2 0 1 3",
      "2 0 0 4 0",
      "1 0 0 4 1",
      "0 5 0 1 0",
      "4 0 0 0 2",
      "0 2 0 4 0",
      "1 0 5 0 0",
      "0 0 0 0 6",
    ]);
    const { fleiss, percent } = measureAgreement(units, "nominal", { ...options, resamples: 0 });
    expect(fleiss.units).toBe(30);
    expect(percent).toBeCloseTo(0.5556, 4);
    expect(fleiss.kappa).toBeCloseTo(0.43, 3);
  });

  test("takes units that all have coded", () => {
    const { fleiss } = measureAgreement(tableOf("a a b . a", "a b b b .", "a a b a a"), "nominal", options);
    expect(fleiss.units).toBe(3);
  });
});

describe("Krippendorff's alpha, the examples of 2011", () => {
  const four = tableOf(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  );

  test.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
    ["ratio", 0.797],
  ] as const)("four observers, twelve units, %s", (level, alpha) => {
    const agreement = measureAgreement(four, level, options);
    expect(agreement.alpha).toBeCloseTo(alpha, 3);
    // the last unit has one code, so that it cannot agree with anything
    expect([agreement.units, agreement.codes, agreement.missing]).toEqual([11, 41, 7]);
  });

  test("two observers, ten units, yes or no", () => {
    expect(krippendorffAlpha(tableOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), "nominal")).toBeCloseTo(0.095, 3);
  });

  test("two observers, twelve units, five names", () => {
    const units = tableOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    expect(krippendorffAlpha(units, "nominal")).toBeCloseTo(0.692, 3);
  });

  test("of sets counts what they share: equal 0, one in the other 5/9, overlapping 8/9 or more, apart 1", () => {
    // observed (0 + 5/9 + 8/9 + 1) / 4; expected over the 56 ordered pairs of the eight sets, counted by hand
    const units = [
      ["a; b", "a; b"],
      ["a; b", "a; b; c"],
      ["a; b", "b; c"],
      ["a", "c"],
    ];
    expect(krippendorffAlpha(units, "sets")).toBeCloseTo(0.006452, 6);
    expect(
      krippendorffAlpha(
        [
          ["", ""],
          ["a", "a"],
        ],
        "sets",
      ),
    ).toBe(1);
  });

  test("is 1 where all agree, and not defined where there is nothing to agree about", () => {
    expect(krippendorffAlpha(tableOf("1 2 3", "1 2 3"), "interval")).toBe(1);
    expect(krippendorffAlpha(tableOf("1 1 1", "1 1 1"), "nominal")).toBeNull();
    expect(krippendorffAlpha(tableOf("1 . 2", ". 1 ."), "nominal")).toBeNull();
    expect(krippendorffAlpha([], "nominal")).toBeNull();
  });

  test("does not depend on the order of coders or units, nor at nominal level on the names", () => {
    const code = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code, code), { minLength: 1, maxLength: 12 }), (units) => {
        for (const level of levels) {
          const other = krippendorffAlpha(units.map((unit) => unit.toReversed()).toReversed(), level);
          const own = krippendorffAlpha(units, level);
          if (own === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(own, 9);
        }
        const renamed = units.map((unit) => unit.map((given) => (given === null ? null : `code ${9 - given}`)));
        const [own, other] = [krippendorffAlpha(units, "nominal"), krippendorffAlpha(renamed, "nominal")];
        expect(own === null ? null : own.toFixed(9)).toBe(other === null ? null : other.toFixed(9));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the interval", () => {
  const units = tableOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");

  test("holds the coefficient, and is the same for the same seed", () => {
    const { alpha, interval } = measureAgreement(units, "nominal", options);
    expect(interval!.low).toBeLessThan(alpha!);
    expect(interval!.high).toBeGreaterThan(alpha!);
    expect(measureAgreement(units, "nominal", options).interval).toEqual(interval);
    expect(measureAgreement(units, "nominal", { ...options, seed: "another" }).interval).not.toEqual(interval);
  });

  test("is narrower where more units were coded", () => {
    const wide = measureAgreement(units, "nominal", options).interval!;
    const narrow = measureAgreement([...units, ...units, ...units, ...units], "nominal", options).interval!;
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
  });

  test("is not there for one unit, or where most draws have one code", () => {
    expect(measureAgreement(tableOf("a", "b"), "nominal", options).interval).toBeNull();
    expect(measureAgreement(tableOf("a a", "a a"), "nominal", options).interval).toBeNull();
  });
});

describe("alpha for spans", () => {
  const span = (category: string, start: number, length: number): MarkedSpan => ({
    category,
    start,
    end: start + length,
  });

  test("Krippendorff 2004: two observers, a continuum of 300, two categories", () => {
    const k = [span("k", 30, 60), span("k", 150, 50)];
    const texts = [
      {
        length: 300,
        coders: [
          [span("c", 75, 70), span("c", 220, 30), ...k],
          [span("c", 70, 80), span("c", 205, 20), span("c", 250, 20), ...k],
        ],
      },
    ];
    const ofC = unitizingAlphaOf(texts, "c");
    expect(ofC.observed).toBeCloseTo(0.0144, 4);
    expect(ofC.expected).toBeCloseTo(0.0532, 4);
    expect(ofC.alpha).toBeCloseTo(0.7286, 3);
    const ofK = unitizingAlphaOf(texts, "k");
    expect([ofK.observed, ofK.alpha]).toEqual([0, 1]);
    expect(ofK.expected).toBeCloseTo(0.049, 4);
    expect(unitizingAlpha(texts).alpha).toBeCloseTo(0.8587, 4);
  });

  test("Krippendorff 1995: what four pairs of observers differ by on a continuum of 24", () => {
    const marks = (line: string) =>
      line.split(" ").map((place) => {
        const [start, length] = place.split("+").map(Number);
        return span("x", start!, length!);
      });
    const observed = (...lines: readonly string[]) =>
      unitizingAlphaOf([{ length: 24, coders: lines.map(marks) }], "x").observed;
    expect(observed("2+8 14+6", "4+4 15+2")).toBeCloseTo(0.03125, 5);
    expect(observed("0+18", "0+2 2+1 3+1 4+1 5+1 6+3 9+1")).toBeCloseTo(2.26736, 5);
    expect(observed("2+6 10+2 14+4 20+2", "0+2 4+4 10+4 16+2 20+2")).toBeCloseTo(0.02777, 4);
    expect(observed("0+2 2+8 10+4 14+6 20+4", "0+4 4+4 8+7 15+2 17+7")).toBeCloseTo(0.38715, 5);
  });

  test("is 1 where all mark the same, below where a span is moved, and not defined where nobody marks", () => {
    const marked = (start: number) => [{ length: 100, coders: [[span("x", 10, 20)], [span("x", start, 20)]] }];
    expect(unitizingAlpha(marked(10)).alpha).toBe(1);
    expect(unitizingAlpha(marked(12)).alpha!).toBeGreaterThan(unitizingAlpha(marked(18)).alpha!);
    expect(unitizingAlpha([{ length: 100, coders: [[], []] }]).alpha).toBeNull();
  });

  test("texts are not one another's neighbours: a second text without marks only widens what chance has to choose from", () => {
    const first = { length: 100, coders: [[span("x", 10, 20)], [span("x", 14, 20)]] };
    const alone = unitizingAlpha([first]).alpha!;
    expect(unitizingAlpha([first, { length: 100, coders: [[], []] }]).alpha!).toBeGreaterThan(alone);
  });
});

describe("a seed", () => {
  test("gives the same order again, and another seed another", () => {
    const items = Array.from({ length: 30 }, (_, at) => at);
    expect(shuffled(items, drawFrom("7"))).toEqual(shuffled(items, drawFrom("7")));
    expect(shuffled(items, drawFrom("7"))).not.toEqual(shuffled(items, drawFrom("8")));
    expect(shuffled(items, drawFrom("7")).sort((a, b) => a - b)).toEqual(items);
  });

  test("spreads evenly: each tenth of the range is hit by about a tenth of the draws", () => {
    const draw = drawFrom("spread");
    const counts = new Array<number>(10).fill(0);
    for (let n = 0; n < 10_000; n++) counts[Math.floor(draw() * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
