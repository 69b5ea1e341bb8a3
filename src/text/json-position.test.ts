/** @module Where a text stops being JSON, whatever the engine's message says. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonErrorAt, lineAndColumn } from "./json-position.js";

test.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ["[1, 2", 5],
  ["[1 2]", 3],
  ["hello", 0],
  ['{"a": "x\ny"}', 8],
  ['["\\q"]', 3],
  ["[1]]", 3],
  ["", 0],
  ['{"a": tru}', 6],
  ["01", 1],
])("%j goes wrong at %i", (text, at) => {
  expect(jsonErrorAt(text)).toBe(at);
});

test("agrees with the engine on what is JSON", () => {
  fc.assert(fc.property(fc.json(), (text) => jsonErrorAt(text) === null));
  const mangled = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", "}", '"', "x", "\\", "0"));
  fc.assert(
    fc.property(mangled, ([text, n, put]) => {
      const at = n % (text.length + 1);
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      let isJson = true;
      try {
        JSON.parse(changed);
      } catch {
        isJson = false;
      }
      return (jsonErrorAt(changed) === null) === isJson;
    }),
  );
});

test("counts lines and columns from 1", () => {
  expect(lineAndColumn("ab\ncd", 4)).toBe("2:2");
});
