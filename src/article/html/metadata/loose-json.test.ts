/** @module Data in pages, sound and broken: what is meant is read, what is not understood is left out, nothing throws. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type LooseValue, maxDepth, maxValues, readLooseJson } from "./loose-json.js";

/** Back to plain objects, to compare. */
function plain(value: LooseValue): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Map ? Object.fromEntries([...value].map(([key, held]) => [key, plain(held)])) : value;
}
const read = (text: string) => readLooseJson(text).map(plain);

test("sound data are read as JSON.parse reads them", () => {
  // the last of two values under one name counts there and here; "__proto__" is a name like others in a map
  const json = fc.jsonValue().filter((value) => typeof value === "object" && value !== null);
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(!text.includes("__proto__"));
      expect(JSON.stringify(read(text)[0])).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test("line feeds and tabs in a string are blanks, quotation marks in it are its own", () => {
  expect(read('{"headline": "Askov\nopens\tthe bridge"}')).toEqual([{ headline: "Askov opens the bridge" }]);
  expect(read('{"headline": "Askov says "no" to Tarrow", "author": "Mira Dorn"}')).toEqual([
    { headline: 'Askov says "no" to Tarrow', author: "Mira Dorn" },
  ]);
  expect(read('{"headline": "The "last" offer", "n": 1}')).toEqual([{ headline: 'The "last" offer', n: 1 }]);
  // a sound string ends where it ends
  expect(read('{"a": "one", "b": "two: \\"three\\"", "c": ["x", "y"]}')).toEqual([
    { a: "one", b: 'two: "three"', c: ["x", "y"] },
  ]);
});

test("commas too many or too few do not lose what follows", () => {
  expect(read('{"a": 1, "b": [1, 2,], }')).toEqual([{ a: 1, b: [1, 2] }]);
  expect(read('{"a": "one"\n "b": "two"}')).toEqual([{ a: "one", b: "two" }]);
  expect(read('{"a": , "b": 2}')).toEqual([{ b: 2 }]);
  expect(read('[{"a": 1},, {"b": 2}]')).toEqual([[{ a: 1 }, { b: 2 }]]);
});

test("comments, CDATA and several values in one script are looked through", () => {
  expect(read('//<![CDATA[\n{"a": 1}\n//]]>')).toEqual([{ a: 1 }]);
  expect(read('/* data */ <!-- {"a": [[1]]} -->')).toEqual([{ a: [[1]] }]);
  expect(read('<![CDATA[{"a": [1]}]]>')).toEqual([{ a: [1] }]);
  expect(read('{"a": 1};{"b": "https://ledger.example/x"}')).toEqual([{ a: 1 }, { b: "https://ledger.example/x" }]);
  expect(read('{"a": 1, // the first\n "b": 2}')).toEqual([{ a: 1, b: 2 }]);
});

test("data that are cut off keep what came before", () => {
  expect(read('{"a": 1, "b": {"c": "Askov ope')).toEqual([{ a: 1, b: { c: "Askov ope" } }]);
  expect(read('[{"a": 1}, {"b": ')).toEqual([[{ a: 1 }, {}]]);
  expect(read('{"a": [1, 2}, "x"')).toEqual([{ a: [1, 2] }]);
});

test("any text is read without an error, and words without brackets are nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(readLooseJson(text))));
  const sound = JSON.stringify({
    "@graph": [{ "@type": "NewsArticle", headline: "Askov", author: [{ name: "Mira" }] }],
  });
  fc.assert(
    fc.property(
      fc.nat(sound.length),
      fc.nat(9),
      fc.constantFrom("", '"', "}", "]", "{", "\\", ",", "//"),
      (at, n, put) => {
        expect(Array.isArray(readLooseJson(sound.slice(0, at) + put + sound.slice(at + n)))).toBe(true);
      },
    ),
  );
  expect(read("Askov opens the bridge")).toEqual([]);
});

test("depth and number of values are bounded, and the rest is still read", () => {
  const deep = readLooseJson(`{"deep": ${"[".repeat(500)}1${"]".repeat(500)}, "after": 2}`).map(plain);
  expect(deep).toHaveLength(1);
  expect((deep[0] as { after: number }).after).toBe(2);
  expect(JSON.stringify(deep).match(/\[/gu)!.length).toBeLessThanOrEqual(maxDepth);
  const many = readLooseJson(`[${"{},".repeat(maxValues * 2)}]`)[0] as readonly LooseValue[];
  expect(many.length).toBe(maxValues - 1);
});

test.each([
  ["open brackets", "["],
  ["closing brackets that fit nothing", "{]"],
  ["quotation marks", '"'],
  ["strings that may end", '",   '],
  ["comments that do not end", "/*"],
  ["backslashes", '"\\'],
])("a million characters of %s take less than a second of the processor", (_name, piece) => {
  const text = `{"a":${piece.repeat(1_000_000 / piece.length)}`;
  const before = process.cpuUsage();
  readLooseJson(text);
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});
