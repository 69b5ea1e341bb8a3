/** @module Meetings over several articles: one entry for one meeting, a plan is never held, a heading is no meeting. */
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../index.js";

const readings = [
  {
    id: "a",
    published: "2031-06-03",
    text:
      "Ministers pack their bags\n\nOfficials of Varnhem and Ostmark are due to meet on Friday in Drossen, two diplomats said.\n\n" +
      "TALKS IN DROSSEN\n\nNo direct talks have been held between Varnhem and Ostmark since April 2029, a spokesman said.",
  },
  {
    id: "b",
    published: "2031-06-04",
    text:
      "Ostmark said on Wednesday it would send two ministers. Ambrian officials are to host both delegations in Drossen on Friday.\n\n" +
      "Varnhem and Ostmark have not held direct talks since 2029.",
  },
].map((article) => read(article));
const record = reconcile(readings);
const talks = record.entries.filter((entry) => entry.frame === "talks");

describe("meetings", () => {
  test("a meeting told by two articles is one entry that is still ahead", () => {
    const planned = talks.filter(({ polarity, venue }) => polarity === "affirmed" && venue !== null);
    expect(planned.map(({ status, date, support }) => [status, date?.value, support.articles])).toEqual([
      ["scheduled", "2031-06-06", 2],
    ]);
  });

  test("a lack of talks is one entry, told more and less finely", () => {
    const none = talks.filter(({ polarity }) => polarity === "negated");
    expect(none).toHaveLength(1);
    const [dispute] = record.disputes.filter(({ about }) => about === none[0]!.id);
    expect(dispute?.verdict).toBe("granularity");
  });
});
