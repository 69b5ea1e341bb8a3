/** @module What becomes one entry and what stays apart: the stories stand in merging.cases.txt. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../index.js";

interface Story {
  readonly title: string;
  readonly reports: readonly { readonly published: string; readonly text: string }[];
  readonly expected: readonly string[];
}

const stories = storiesIn(readFileSync(new URL("merging.cases.txt", import.meta.url), "utf8"));

describe("merging", () => {
  test.each(stories.map((story) => [story.title, story] as const))("%s", (title, { reports, expected }) => {
    const readings = reports.map((report, at) => read({ id: `a${at}`, outlet: `Outlet ${at}`, ...report }));
    const frame = title.slice(0, title.indexOf(":"));
    const groups = reconcile(readings).entries.flatMap((entry) =>
      entry.frame === frame && entry.evidence.length > 1 ? [entry.evidence.map(({ text }) => text).join(" | ")] : [],
    );
    expect(groups.sort()).toEqual(expected);
  });
});

function storiesIn(text: string): Story[] {
  return text
    .split("\n## ")
    .slice(1)
    .map((block) => {
      const [title, ...lines] = block.split("\n").filter((line) => line !== "");
      const expected = lines.filter((line) => line.startsWith("= ")).map((line) => line.slice(2));
      return {
        title: title!,
        reports: lines
          .filter((line) => /^\d{4}-/u.test(line))
          .map((line) => ({ published: line.slice(0, 10), text: line.slice(11) })),
        expected: expected[0] === "none" ? [] : expected.sort(),
      };
    });
}
