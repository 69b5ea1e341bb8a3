/** @module What is made of values that reports of one story tell differently: the stories stand in disagreements.cases.txt. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../index.js";

interface Story {
  readonly title: string;
  readonly kind: string;
  readonly reports: readonly { readonly published: string; readonly text: string }[];
  readonly expected: readonly string[];
}

const opening = "The dispute between Varnhem and Ostmark over the harbours on the Brenn went on this week.";
const stories = storiesIn(readFileSync(new URL("disagreements.cases.txt", import.meta.url), "utf8"));

describe.each([...new Set(stories.map(({ kind }) => kind))])("%s", (kind) => {
  const ofKind = stories.filter((story) => story.kind === kind);
  test.each(ofKind.map((story) => [story.title, story] as const))("%s", (_, story) => {
    expect(disputesOf(story, story.reports)).toEqual(story.expected);
    expect(disputesOf(story, [...story.reports].reverse())).toEqual(story.expected);
  });
});

function disputesOf({ kind, reports }: Story, inOrder: Story["reports"]): string[] {
  const readings = inOrder.map(({ published, text }) => {
    const id = `a${reports.findIndex((report) => report.text === text)}`;
    return read({ id, outlet: `Outlet ${id}`, published, text: `${opening}\n\n${text}` });
  });
  return reconcile(readings)
    .disputes.filter(({ rule }) => rule === `story/disagreement/${kind}`)
    .map(({ verdict, values }) => {
      const shown = values.map(({ value }) => value).sort();
      return `${verdict}: ${shown.join(" | ")}`;
    })
    .sort();
}

function storiesIn(text: string): Story[] {
  return text
    .split("\n## ")
    .slice(1)
    .map((block) => {
      const [title, ...lines] = block.split("\n").filter((line) => line !== "");
      const expected = lines.filter((line) => line.startsWith("= ")).map((line) => line.slice(2));
      return {
        title: title!,
        kind: title!.slice(0, title!.indexOf(":")),
        reports: lines
          .filter((line) => /^\d{4}-/u.test(line))
          .map((line) => ({ published: line.slice(0, 10), text: line.slice(11) })),
        expected: expected[0] === "none" ? [] : expected.sort(),
      };
    });
}
