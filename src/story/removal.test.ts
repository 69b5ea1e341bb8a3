/** @module One article less: what rests on the others keeps its id. */
import { describe, expect, test } from "vitest";
import { articlesOf, storySlugs } from "../../gates/expected-story.js";
import { type CoverageRecord, type Reading, read, reconcile } from "../index.js";

/** The ids of the entries that were founded by words of other articles. */
function idsWithout(record: CoverageRecord, gone: string): string[] {
  return record.entries.flatMap(({ id, evidence }) => (evidence[0]!.article === gone ? [] : [id])).sort();
}

describe.each(storySlugs())("story %s", (slug) => {
  // an article that others help to date is of another day without them, so each comes with its day here
  const inputs = articlesOf(slug).map(({ input }) => input);
  const dated = reconcile(inputs.map((input) => read(input))).articles;
  const readings: Reading[] = inputs.map((input) => {
    const published = dated.find(({ id }) => id === input.id)?.published.value;
    return read({ ...input, ...(published ? { published } : {}) });
  });
  const record = reconcile(readings);

  test("no entry has another's id", () => {
    expect(new Set(record.entries.map(({ id }) => id)).size).toBe(record.entries.length);
  });

  test.each(readings.map(({ article }) => article.id))(
    "without %s every entry that others found keeps its id",
    (gone) => {
      const left = new Set(
        reconcile(readings.filter(({ article }) => article.id !== gone)).entries.map(({ id }) => id),
      );
      expect(idsWithout(record, gone).filter((id) => !left.has(id))).toEqual([]);
    },
  );
});

describe("a mutual accusation", () => {
  const blame = read({
    id: "a-blame",
    published: "2031-03-10",
    text: "Ostmark declared a truce for Sunday. Ostmark accused Varnhem of breaking the truce on Sunday.",
  });
  const both = read({
    id: "b-both",
    published: "2031-03-10",
    text: "Ostmark declared a truce for Sunday. Ostmark and Varnhem accused each other of breaking the truce on Sunday.",
  });
  const idsOf = (readings: readonly Reading[]) =>
    reconcile(readings).entries.flatMap(({ id, frame, evidence }) =>
      (frame === "violation" || frame === "accusation") && evidence[0]!.article === "b-both" ? [id] : [],
    );

  test("has two ids on the same words, which stay when the report before it goes", () => {
    const alone = idsOf([both]);
    expect(alone.some((id) => id.endsWith("-2"))).toBe(true);
    expect(alone).toEqual(expect.arrayContaining(idsOf([blame, both])));
  });
});
