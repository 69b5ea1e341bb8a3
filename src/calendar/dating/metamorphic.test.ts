/** @module What changes about the days of a story when its articles are changed in a known way: shifted, stripped, copied, contradicted, reordered. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "../../index.js";
import { loadCalendar } from "../../lexicon/calendar.js";
import { packageFiles } from "../../load-data.js";
import { addDays, type InferredDate } from "../../model/index.js";
import { dateArticles } from "./index.js";

const lexicon = loadCalendar(packageFiles("en"));
const folder = new URL("../../../stories/ceasefire/articles/", import.meta.url);
const story: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name.slice(0, 2), readFileSync(new URL(name, folder), "utf8")]),
);
/** The one article whose day is known. */
const known = "06";
const day = "2031-03-11";

function datesOf(texts: ReadonlyMap<string, string>, published = day): ReadonlyMap<string, InferredDate> {
  const readings = [...texts].map(([id, text]) => read({ id, text, ...(id === known ? { published } : {}) }));
  return dateArticles(readings, lexicon);
}

const shifted = (date: string | null, days: number) => (date === null ? null : addDays(date, days));
const daysIn = ({ value, earliest, latest }: InferredDate, by = 0) =>
  [value, earliest, latest].map((date) => shifted(date, by));

/** The likeliest day, also where it is not likely enough to be given as the day. */
const likeliest = ({ value, confidence, alternatives }: InferredDate) =>
  value === null ? alternatives[0] : { value, confidence };

const before = datesOf(story);

test("the days of the story are those it was written for", () => {
  expect([...before].sort().map(([, { value }]) => value)).toEqual([
    "2031-03-10",
    "2031-03-11",
    "2031-03-11",
    "2031-03-11",
    "2031-03-11",
    "2031-03-11",
    "2031-03-10",
  ]);
});

test.each([1, 4, 52, -30])("a known day %s weeks later moves all days alike", (weeks) => {
  const after = datesOf(story, addDays(day, 7 * weeks));
  for (const [id, date] of before) expect([id, daysIn(after.get(id)!)]).toEqual([id, daysIn(date, 7 * weeks)]);
});

/** Two articles that rest on a dateline and one whole date. */
function walkout(friday: string): ReadonlyMap<string, string> {
  const printed = (day: string, year?: "numeric") =>
    new Date(`${day}T00:00Z`).toLocaleDateString("en-US", { month: "long", day: "numeric", year, timeZone: "UTC" });
  return new Map([
    [
      "a",
      `TARROW, ${printed(addDays(friday, 3))} (Meridian) -- The dockers of Tarrow walked out of the grain terminal on Monday. "We have waited long enough for an offer," said their chairman, Jory Venn.\n\nThe walkout follows the vote of ${printed(friday, "numeric")}, when nine in ten dockers called for a strike at the terminal.`,
    ],
    [
      "b",
      'Premier Lene Askov answered the dockers of Tarrow on Tuesday.\n\nVenn had said on Monday that "we have waited long enough for an offer" before the grain terminal closed.',
    ],
  ]);
}

test.each([1, 4, 52, 104])("a text's own dates %s weeks later move all days alike", (weeks) => {
  const friday = "2031-03-07";
  const [there, later] = [datesOf(walkout(friday)), datesOf(walkout(addDays(friday, 7 * weeks)))];
  expect([...there].sort().map(([, date]) => likeliest(date)!.value)).toEqual(["2031-03-10", "2031-03-11"]);
  for (const [id, date] of there) expect(daysIn(later.get(id)!)).toEqual(daysIn(date, 7 * weeks));
});

test("without menus, teasers and captions the days are the same", () => {
  const bare = new Map(
    [...story].map(([id, text]) => {
      const { article } = read({ id, text });
      const kept = article.blocks.filter(({ label, kind }) => label === "article" && kind !== "caption");
      return [id, kept.map(({ start, end }) => text.slice(start, end)).join("\n\n")];
    }),
  );
  expect([...bare.values()].join("").length).toBeLessThan([...story.values()].join("").length);
  const after = datesOf(bare);
  for (const [id, { value }] of before) expect([id, after.get(id)!.value]).toEqual([id, value]);
});

test("one more copy of an agency text makes nothing surer", () => {
  const after = datesOf(new Map([...story, ["08", story.get("07")!]]));
  expect(after.get("08")!.value).toBe(before.get("07")!.value);
  for (const [id, date] of before) {
    const [there, then] = [likeliest(after.get(id)!)!, likeliest(date)!];
    expect([id, there.value]).toEqual([id, then.value]);
    expect(Math.abs(there.confidence - then.confidence)).toBeLessThanOrEqual(0.05);
  }
});

test("one wrong weekday changes no day and is reported", () => {
  const wrong = story.get("01")!.replace(/ on Monday\b/, " on Friday");
  expect(wrong).not.toBe(story.get("01"));
  const after = datesOf(new Map([...story, ["01", wrong]]));
  for (const [id, date] of before) expect([id, likeliest(after.get(id)!)!.value]).toEqual([id, date.value]);
  const conflicts = after.get("01")!.reasons.filter((one) => one.startsWith("against it"));
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]).toContain("(Friday; Monday)");
});

test("the order of the articles changes nothing", () => {
  const after = datesOf(new Map([...story].reverse()));
  for (const [id, date] of before) expect(after.get(id)).toEqual(date);
});

test("articles of another story, known to be five weeks older, change no day of this one", () => {
  const other = new URL("../../../stories/timber-tariff/articles/", import.meta.url);
  const days: { readonly [name: string]: string } = {
    "01-meridian.txt": "2031-02-03",
    "03-linden-courier.txt": "2031-02-05",
  };
  // an id before those of the story, and an outlet it shares: where the search for days begins must not matter
  const timber = Object.entries(days).map(([name, published]) =>
    read({ id: `00-${name}`, outlet: "Meridian", text: readFileSync(new URL(name, other), "utf8"), published }),
  );
  const own = [...story].map(([id, text]) => read({ id, text, ...(id === known ? { published: day } : {}) }));
  const together = dateArticles([...timber, ...own], lexicon);
  for (const [id, { value }] of before) expect([id, together.get(id)?.value]).toEqual([id, value]);
});
