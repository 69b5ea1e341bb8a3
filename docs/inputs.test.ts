/** @module The page on inputs names every ending, every evidence for a charset and the limits as they are. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { decodeText } from "../src/intake/charset.js";
import { fileEndings, usualMaxBytes } from "../src/intake/index.js";
import { maxPageLength } from "../src/intake/page-source.js";

const page = readFileSync(fileURLToPath(new URL("inputs.md", import.meta.url)), "utf8");

test("every ending is named", () => {
  for (const ending of Object.values(fileEndings).flat()) expect(page).toContain(`\`.${ending}\``);
});

test("the limits are those of the code", () => {
  expect(page).toContain(`one line of JSON | ${usualMaxBytes / 1e6} MB |`);
  expect(page).toContain(`the HTML of one page | ${maxPageLength / 1e6} million characters |`);
});

test("the example of a refused label is what happens", () => {
  const bytes = Buffer.from('<meta charset="utf-8"><p>\x93No\x94', "latin1");
  const { text, charset } = decodeText(bytes);
  expect(text).toContain("“No”");
  const shown = /`(?<json>\{"name": [^`]+)`/u.exec(page)!.groups!.json!;
  expect(charset).toEqual(JSON.parse(shown));
});
