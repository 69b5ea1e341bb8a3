/** @module Laws of the record, held against a coverage of invented articles: order, batches, one copy more, one article less. */
import { expect, test } from "vitest";
import {
  type CoverageRecord,
  coverageRecordSchema,
  emptyCoverage,
  finish,
  fold,
  type Reading,
  read,
  reconcile,
} from "../../src/index.js";
import { rounds } from "../../src/testing/rounds.js";
import { inventArticles } from "./articles.js";
import { agreementOfFacts, heldFacts } from "./fact-entries.js";
import { wanted } from "./index.js";
import { sequence } from "./invented.js";
import { groupPlainly } from "./plain.js";
import { bCubed, pairsTogether } from "./score.js";

const articles = inventArticles(rounds(100, 60), 3);
const readings = articles.map(({ input }) => read(input));
const record = reconcile(readings);
// whatever comes or goes says something of the days of undated articles, so these two laws are of dated ones
const dated = articles.filter(({ input }) => input.published !== undefined);
const ofDated = dated.map(({ input }) => read(input));
const datedRecord = reconcile(ofDated);

function shuffled(seed: number): Reading[] {
  const next = sequence(seed);
  return readings
    .map((reading) => ({ reading, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ reading }) => reading);
}

/** Entries without what says how many carry them, and without the places where each carries what. */
const bare = ({ entries }: CoverageRecord) =>
  entries.map(({ id, frame, date, realis, polarity, evidence: [first] }) => ({
    id,
    frame,
    date,
    realis,
    polarity,
    first,
  }));

test("one seed gives one coverage, another seed another", () => {
  expect(inventArticles(30, 3)).toEqual(inventArticles(30, 3));
  expect(inventArticles(30, 4)[0]).not.toEqual(inventArticles(30, 3)[0]);
});

test.each([1, 7, 100])("shuffled and in batches of %s the record has the same bytes", (size) => {
  const order = shuffled(size);
  let coverage = emptyCoverage();
  for (let at = 0; at < order.length; at += size) coverage = fold(coverage, order.slice(at, at + size));
  expect(JSON.stringify(finish(coverage))).toBe(JSON.stringify(record));
});

test("the record fits its schema and finds the stories and the copies", () => {
  coverageRecordSchema.parse(record);
  const story = new Map(
    record.stories.flatMap(({ id, articles: ids }) => ids.map((article) => [article, id] as const)),
  );
  const found = articles.map(({ input }) => story.get(input.id!)!);
  expect(
    bCubed(
      articles.map((article) => article.story),
      found,
    ).f1,
  ).toBeGreaterThan(0.95);
});

test("one copy more changes no entry but its support", () => {
  const credited = dated.find(({ input }) => input.text!.includes("(Meridian)"))!;
  const copy = read({ ...credited.input, id: "z-copy", outlet: "Another Outlet" });
  const more = reconcile([...ofDated, copy]);
  expect(bare(more)).toEqual(bare(datedRecord));
  const grown = more.entries.filter(({ support }, at) => support.articles > datedRecord.entries[at]!.support.articles);
  expect(grown.length).toBeGreaterThan(0);
  for (const { id, support } of grown)
    expect(support.origins).toEqual(datedRecord.entries.find((entry) => entry.id === id)!.support.origins);
});

test("one article less takes only its own words", () => {
  const gone = dated.find(({ input }) => input.text!.startsWith("By Nora Feld"))!.input.id!;
  const less = reconcile(ofDated.filter(({ article }) => article.id !== gone));
  const places = ({ entries }: CoverageRecord) =>
    entries
      .flatMap(({ frame, evidence }) =>
        evidence.map(({ article, start, end }) => `${article} ${frame} ${start}-${end}`),
      )
      .filter((place) => !place.startsWith(`${gone} `))
      .sort();
  expect(places(less)).toEqual(places(datedRecord));
});

test("the yardstick groups what is the same word for word", () => {
  const texts = ["The ferry left Lindholt at six in the evening.", "The ferry left Lindholt at six in the evening."];
  expect(groupPlainly([...texts, "Barley prices fell in the eastern valleys again."]).sources).toEqual(["0", "0", "2"]);
});

test("every fact is told in a sentence of its own, and a copy tells what its agency told", () => {
  for (const { input, told } of articles)
    for (const { start, end } of told) expect(input.text!.slice(start, end)).toMatch(/^["\p{Lu}].*\.$/u);
  const agency = articles.find(({ input }) => input.text!.includes("(Meridian)"))!;
  const keys = agency.told.map(({ key }) => key);
  expect(keys).toHaveLength(4);
  for (const other of articles.filter(({ source }) => source === agency.source))
    for (const { key } of other.told) expect(keys).toContain(key);
});

test("the record holds every fact that is told, and what is one thing in one entry", () => {
  const { f1, found } = agreementOfFacts(heldFacts(record, articles));
  expect(found).toBeGreaterThan(0.98);
  expect(f1).toBeGreaterThan(0.95);
});

test("in one town a story has no two meetings within three days", () => {
  const days = new Map<string, Set<number>>();
  for (const { told } of articles)
    for (const { kind, key } of told) {
      if (kind !== "talks") continue;
      const [town, day] = key.split(", ");
      days.set(town!, (days.get(town!) ?? new Set()).add(Date.parse(day!) / 86_400_000));
    }
  expect(days.size).toBeGreaterThan(3);
  for (const known of days.values()) {
    const sorted = [...known].sort((a, b) => a - b);
    for (let at = 1; at < sorted.length; at++) expect(sorted[at]! - sorted[at - 1]!).toBeGreaterThan(3);
  }
});

test("what no entry holds was not found, though it is alone of its class", () => {
  expect(bCubed([1, 1, 2], ["a", "a", null])).toEqual({ precision: 1, recall: 2 / 3, f1: 0.8 });
  expect(bCubed([1], [null]).f1).toBe(0);
});

test("agreement is whole for the truth and half-hearted for one lump", () => {
  expect(bCubed([1, 1, 2], ["a", "a", "b"]).f1).toBe(1);
  expect(bCubed([1, 1, 2], ["a", "a", "a"]).precision).toBeCloseTo(5 / 9);
  expect(pairsTogether([1, 1, 2], ["a", "a", "a"]).precision).toBeCloseTo(1 / 3);
});

test("asked for what it does not know, the bench says what it expects", () => {
  expect(wanted(["--sizes", "20,40", "--seed", "3"])).toEqual({ sizes: [20, 40], seed: 3 });
  expect(() => wanted(["10000"])).toThrow('bench coverage knows no "10000"; expected --sizes 1000,5000');
  expect(() => wanted(["--size", "10"])).toThrow('knows no "--size"');
  expect(() => wanted(["--sizes", "many"])).toThrow('found --sizes "many"; expected whole numbers');
});
