/** @module Values as a page shows them. */
import { expect, test } from "vitest";
import { originHeading, originName, versionWords } from "./version-words.js";

test.each([
  ["Saturday: 2031-03-08", "Sat 8 Mar 2031 (“Saturday”)"],
  ["2031-03", "March 2031"],
  ["at least four", "at least four"],
  ["9", "9"],
  ["about 2500 worker", "about 2500 workers"],
  ["5 country", "5 countries"],
  ["at least 1 bus", "at least 1 bus"],
  ["14 bus", "14 buses"],
  ["20 percent", "20 percent"],
  ["3 woman", "3 women"],
  ["400 cents", "400 cents"],
  ["he said: 2031-99-99", "he said: 2031-99-99"],
])("the version %s reads %s", (value, words) => {
  expect(versionWords(value)).toBe(words);
});

test.each([
  ["meridian", "Meridian"],
  ["afp", "AFP"],
  ["coast and river press", "Coast And River Press"],
  ["NBK World", "NBK World"],
])("the origin %s is called %s", (label, name) => {
  expect(originName(label)).toBe(name);
});

test("an origin that nobody knows is no origin of that name", () => {
  expect(originHeading("unknown", "unknown")).toBe("Origin not known");
  expect(originHeading("meridian", "credited")).toBe("Meridian");
});
