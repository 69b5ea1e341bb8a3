/** @module `explain` as its users meet it: an article's day with its words and places, an entry's date with its rule, and what is not there. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { CoverageRecord, Entry, ExplainedArticle, ExplainedEntry, ExplainedWords } from "../model/index.js";
import { memoryIo } from "../testing/memory-io.js";
import { main } from "./main.js";

const folder = fileURLToPath(new URL("../../stories/", import.meta.url));
const articles = "ceasefire/articles";

async function run(...argv: string[]) {
  const io = memoryIo({ cwd: folder });
  const exit = await main(["explain", ...argv], io);
  return { exit, ...io.written };
}

const whole = memoryIo({ cwd: folder });
await main(["read", articles, "--json"], whole);
const record: CoverageRecord = JSON.parse(whole.written.stdout);

function printedIn({ article, start, end }: ExplainedWords): string {
  return readFileSync(`${folder}${articles}/${article}.txt`, "utf8").slice(start, end);
}

test("an article's day is shown with its reasons, their exact words and places", async () => {
  const { exit, stdout, stderr } = await run("02-meridian-tuesday", articles);
  expect([exit, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("published  2031-03-11 (confidence 0.");
  expect(stdout).toContain('  it says "Tuesday" of its own news\n    “Tuesday”  02-meridian-tuesday:165-172\n');
  expect(stdout).toMatch(/also possible\n {2}2031-03-12 {2}0\.\d+/u);
  expect(stdout).toMatch(/what its page says\n {2}clue +picture 2028-06-03 \(text\) {2}02-meridian-tuesday:\d+-\d+/u);
});

test("--format json gives the same as data, and every place slices to its words", async () => {
  const { stdout } = await run("02-meridian-tuesday", articles, "--format", "json");
  const explained: ExplainedArticle = JSON.parse(stdout);
  expect(explained).toMatchObject({ kind: "article", published: { value: "2031-03-11" } });
  const places = explained.because.flatMap(({ words, other }) => [words, other]).filter((one) => one !== null);
  expect(places.length).toBeGreaterThan(4);
  for (const place of places) expect(printedIn(place)).toBe(place.text);
});

test("the day a page gives is taken, and the text is held against it", async () => {
  const { stdout } = await run("06", articles);
  expect(stdout).toContain("published  2031-03-11 (confidence 1)\n  its page gives the day\nthe text agrees\n");
  expect(stdout).toMatch(/ {2}taken +published 2031-03-11T14:20 \(text\)/u);
});

test("a day that its page claims is shown as refused when the caller gives another", async () => {
  const { stdout } = await run("01-meridian", "dock-strike/articles", "--published", "2031-05-20", "--json");
  const explained: ExplainedArticle = JSON.parse(stdout);
  expect(explained.published.value).toBe("2031-05-20");
  const uses = explained.claims.filter(({ role }) => role === "published").map(({ evidence, use }) => [evidence, use]);
  expect(uses).toContainEqual(["given", "taken"]);
  expect(uses).toContainEqual(["jsonld", "refused"]);
});

/** The entry that stands on these words of the first article. */
function entryOn(words: string): Entry {
  return record.entries.find(({ evidence }) => evidence.some(({ text }) => text.startsWith(words)))!;
}

test("an entry's date is led back to its words, their rule and the days of its articles", async () => {
  const { stdout } = await run(entryOn("Officials of both governments are due to meet").id, articles, "--json");
  const explained: ExplainedEntry = JSON.parse(stdout);
  expect(explained).toMatchObject({ kind: "entry", frame: "talks", date: { value: "2031-03-13" } });
  expect(explained.rules).toContain("events/en/talks");
  const [time] = explained.times;
  expect(time).toMatchObject({ form: "weekday:4:future", value: "2031-03-13", rule: "calendar/en/weekday" });
  expect(printedIn(time!.words)).toBe("Thursday");
  expect(explained.articles[0]).toMatchObject({ id: "01-meridian-monday", published: { value: "2031-03-10" } });
});

test("an entry as text names what it was read from and what made it; the beginning of its id is enough", async () => {
  const { id } = entryOn("Officials of both governments are due to meet");
  const { exit, stdout } = await run(id.slice(0, -4), articles);
  expect(exit).toBe(0);
  expect(stdout).toContain("date       Thu 13 Mar 2031 (counted from the day of the article)\nread from\n  “Thursday”");
  expect(stdout).toContain(
    "rule calendar/en/weekday, which reads weekday:4:future; 2031-03-13 counted from the day of",
  );
  expect(stdout).toContain("made by\n  events/en/meeting-idiom\n  events/en/talks\n");
});

test("an entry without words of time rests on the days of its articles", async () => {
  const { id } = record.entries.find(({ date }) => date === null)!;
  const { exit, stdout } = await run(id, articles);
  expect(exit).toBe(0);
  expect(stdout).toContain("date       not dated\narticles\n");
});

test.each([
  ["02-meridian-tuseday", "did you mean 02-meridian-tuesday?"],
  ["zzzz", "lists the ids"],
  ["talks-", "articles and entries begin with"],
])("%s is not there, and the nearest name is given", async (id, said) => {
  const { exit, stdout, stderr } = await run(id, articles);
  expect([exit, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("E-NOT-FOUND");
  expect(stderr).toContain(said);
});

test("a format that explain does not write is refused", async () => {
  const { exit, stderr } = await run("06", articles, "--format", "csv");
  expect(exit).toBe(2);
  expect(stderr).toContain("use one of text, json");
});

test("--help says what is shown and gives examples", async () => {
  const { exit, stdout } = await run("--help");
  expect(exit).toBe(0);
  expect(stdout).toContain("what speaks");
  expect(stdout).toContain("rapporteur explain 03-rewrite articles/");
});
