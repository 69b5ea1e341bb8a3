/** @module What the record makes of several articles: one thing once, independent sources, every side of a disagreement. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoverageRecord, coverageRecordSchema, emptyCoverage, finish, fold, read, reconcile } from "../index.js";
import { rounds } from "../testing/rounds.js";

const filler = (place: string) =>
  `The river town of ${place} had been without power since the first week of the fighting, and most of its shops stayed shut. ` +
  `Ferries that once carried workers across the Brenn lay idle at the quay, their crews waiting for word from the harbour office. ` +
  `Teachers in ${place} said lessons would be held in cellars until the spring, when the school roof was to be mended.`;

const agencyText =
  `LINDHOLT (Meridian) - Ostmark's President Iskander Beyliev announced a 36-hour truce on Saturday. ` +
  `Varnhem's Premier Lene Askov said on Sunday that the shelling had not stopped. ${filler("Saltmere")}\n\n` +
  `"We ask for something small that both armies can keep," Askov told reporters.`;

const articles = {
  agency: { id: "agency", outlet: "Harbour Radio", published: "2031-03-10", text: agencyText },
  copy: {
    id: "copy",
    outlet: "Coastal Daily",
    published: "2031-03-10",
    text: agencyText.replace("LINDHOLT (Meridian) - ", ""),
  },
  own: {
    id: "own",
    outlet: "The Linden Courier",
    published: "2031-03-11",
    text:
      `By Nora Feld\n\nThe war on the Brenn entered its third year this week.\n\n` +
      `Ostmark's President Iskander Beyliev announced a 36-hour truce on Friday, but guns could be heard in Lindholt. ` +
      `"We ask for something small that both armies can keep," Premier Lene Askov told reporters.`,
  },
  elsewhere: {
    id: "elsewhere",
    outlet: "The Linden Courier",
    published: "2031-03-11",
    text:
      `The Harbour Workers' Union and the port of Kessel resumed wage talks on Tuesday after a strike of nine days. ` +
      `The union wants a raise of seven percent for crane drivers, while the port has offered four.`,
  },
};
const readings = Object.values(articles).map((article) => read(article));
const record = reconcile(readings);
const ofArticles = (...ids: (keyof typeof articles)[]): CoverageRecord =>
  reconcile(ids.map((id) => read(articles[id])));

describe("copies and origins", () => {
  test("a copy without its dateline is linked, with the shared words aligned", () => {
    const link = record.links.find(({ kind }) => kind === "copy")!;
    expect([link.from, link.to]).toEqual(["agency", "copy"]);
    const [first] = link.alignments;
    expect(articles.agency.text.slice(first!.fromStart, first!.fromEnd)).toBe(
      articles.copy.text.slice(first!.toStart, first!.toEnd),
    );
  });

  test("a copy is no second witness", () => {
    const originOf = (id: string) => record.articles.find((article) => article.id === id)!.origin;
    expect(originOf("copy")).toBe(originOf("agency"));
    expect(originOf("own")).not.toBe(originOf("agency"));
    const alone = ofArticles("agency").entries;
    const both = ofArticles("agency", "copy").entries;
    expect(both.map(({ id }) => id)).toEqual(alone.map(({ id }) => id));
    for (const { support } of both) expect(support).toMatchObject({ articles: 2, origins: { max: 1 } });
  });

  test("one quotation in two reports is one utterance and no copy", () => {
    const { entries, links } = ofArticles("agency", "own");
    const said = entries.filter(({ frame, evidence }) => frame === "statement" && evidence[0]!.text.includes("small"));
    expect(said.map(({ support }) => support.articles)).toEqual([2]);
    expect(links.map(({ kind }) => kind)).toEqual(["shared-quotation"]);
  });
});

describe("stories", () => {
  test("a wage dispute is another story than a war", () => {
    expect(record.stories.map(({ articles }) => articles)).toEqual([["agency", "copy", "own"], ["elsewhere"]]);
  });
});

describe("one truce told by two sources", () => {
  const truces = record.entries.filter(({ frame }) => frame === "ceasefire");

  test("is one entry with the words of all", () => {
    expect(truces).toHaveLength(1);
    expect(truces[0]!.support).toMatchObject({ articles: 3, origins: { max: 2 } });
  });

  test("keeps both days when two outlets differ, and says that they contradict each other", () => {
    const dispute = record.disputes.find(({ aspect }) => aspect === "day announced")!;
    expect(dispute).toMatchObject({ verdict: "contradiction", level: "outlets", about: truces[0]!.id });
    expect(dispute.values.map(({ value }) => value)).toEqual(["Saturday: 2031-03-08", "Friday: 2031-03-07"]);
  });
});

describe("laws of the record", () => {
  test("fits its schema", () => void coverageRecordSchema.parse(record));

  test("is the same in any order and any batching", () => {
    const expected = JSON.stringify(record);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(readings, { minLength: readings.length }),
        fc.integer({ min: 1, max: 3 }),
        (shuffled, size) => {
          let coverage = emptyCoverage();
          for (let at = 0; at < shuffled.length; at += size) coverage = fold(coverage, shuffled.slice(at, at + size));
          expect(JSON.stringify(finish(coverage))).toBe(expected);
        },
      ),
      { numRuns: rounds(30, 10) },
    );
  });

  test("every piece of evidence stands in its article", () => {
    const texts = new Map(record.articles.map(({ id, text }) => [id, text]));
    for (const { evidence } of [...record.entries, ...record.disputes.flatMap(({ values }) => values)])
      for (const { article, start, end, text } of evidence) expect(texts.get(article)!.slice(start, end)).toBe(text);
  });

  test("an entry keeps its id when more articles come", () => {
    const before = ofArticles("agency").entries.map(({ id }) => id);
    const after = new Set(record.entries.map(({ id }) => id));
    expect(before.filter((id) => !after.has(id))).toEqual([]);
  });
});
