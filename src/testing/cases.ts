/**
 * @module
 * Runs marked sentences kept beside a rule in `<rule>.cases.txt`.
 *
 * A line `published 2025-04-22` gives the publication day of the cases under it (`published none` takes it away); lines that
 * start with `#` are comments; every other line is one case, in which ` ¶ ` stands for a paragraph break.
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path/posix";
import { expect, test } from "vitest";
import { type Finding, mark, unmark } from "./mark.js";

/** What a rule is given for one case. */
export interface Case {
  readonly text: string;
  /** ISO day, or undefined when the case gives none. */
  readonly published: string | undefined;
}

/** One test per line; a rule with fewer than three marked lines or no unmarked one fails as untested. */
export function runCases(rule: string, find: (given: Case) => readonly Finding[]): void {
  const cases = casesOf(readFileSync(fileOf(rule), "utf8"));
  for (const { marked, text, published } of cases) {
    test(`${rule}: ${text}`, () => {
      expect(mark(text, find({ text, published }))).toBe(marked);
    });
  }
  test(`${rule}: has cases for and against`, () => {
    const found = cases.filter(({ marked }) => marked.includes("⟦"));
    expect(found.length, "marked lines").toBeGreaterThanOrEqual(3);
    expect(cases.length - found.length, "unmarked lines").toBeGreaterThanOrEqual(1);
  });
}

/** The cases of "events/en/proposal" stand somewhere under that room. */
function fileOf(rule: string): URL {
  const room = new URL(`../${dirname(rule)}/`, import.meta.url);
  const name = `${basename(rule)}.cases.txt`;
  const found = readdirSync(room, { recursive: true, encoding: "utf8" }).find((path) => basename(path) === name);
  if (found === undefined) throw new Error(`${rule}: expected a file ${name} under src/${dirname(rule)}; write one`);
  return new URL(found, room);
}

function casesOf(file: string): { marked: string; text: string; published: string | undefined }[] {
  let published: string | undefined;
  const cases: { marked: string; text: string; published: string | undefined }[] = [];
  for (const line of file.split("\n")) {
    const day = /^published (?<day>\S+)$/u.exec(line)?.groups?.day;
    if (day !== undefined) published = day === "none" ? undefined : day;
    else if (line.trim() !== "" && !line.startsWith("#")) {
      const marked = line.replaceAll(" ¶ ", "\n\n");
      cases.push({ marked, text: unmark(marked), published });
    }
  }
  return cases;
}
