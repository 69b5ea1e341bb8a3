/** @module Renderings of one utterance, compared in the record and shown on the pages. */
import { expect, test } from "vitest";
import { read, reconcile } from "../../index.js";
import { createApp } from "../../server/index.js";
import { renderRecord } from "../index.js";
import { compareRenderings } from "./renderings.js";

const opening = "LINDHOLT, 11 March 2031";
const article = (id: string, outlet: string, text: string) =>
  read({ id, outlet, published: "2031-03-11", text: `${opening} - ${text}` });
const readings = [
  article(
    "a",
    "Tarrow Ledger",
    '"We will not open the strait to your 80 trawlers before the harbour talks begin in Saltmere," Premier Lene Askov said on Tuesday.',
  ),
  article(
    "b",
    "Saltmere Post",
    '"We will open the strait to your 8 trawlers before the harbour talks begin in Saltmere," Premier Lene Askov said on Tuesday.',
  ),
  article(
    "c",
    "Varnhem Wire",
    '"We will not open the strait," Premier Lene Askov said on Tuesday, "to your 80 trawlers before the harbour talks begin in Saltmere."',
  ),
];
const record = reconcile(readings);
const statement = record.entries
  .filter((entry) => entry.frame === "statement")
  .find(({ renderings }) => renderings.length === 3);

test("a negation or a number that one outlet lacks is told, whatever else agrees", () => {
  const [, post, wire] = compareRenderings(statement!);
  expect(post?.isSame).toBe(false);
  expect(post?.changes.filter(({ how }) => how !== "kept")).toEqual([
    { how: "left-out", text: "not" },
    { how: "changed", text: "8", was: "80" },
  ]);
  expect(post?.onlyHere).toEqual(["8"]);
  expect(wire).toMatchObject({ isSame: true, onlyHere: [] });
});

test("the writer's words inside a broken quotation are no words of the speaker's", () => {
  const all = compareRenderings(statement!).flatMap(({ changes, onlyHere }) => [
    ...changes.map(({ text }) => text),
    ...onlyHere,
  ]);
  expect(all.join(" ")).not.toContain("Premier");
});

test("a statement that one place renders has nothing to compare", () => {
  const alone = reconcile(readings.slice(0, 1)).entries.find((entry) => entry.frame === "statement");
  expect(alone?.frame === "statement" && compareRenderings(alone)).toEqual([]);
});

test("the page marks words added and left out, in words too", async () => {
  const page = await (await createApp(() => record).request("/said")).text();
  expect(page).toContain('<del><span class="unseen">left out: </span>not<span class="unseen">; </span></del>');
  expect(page).toContain('<ins><span class="unseen">instead: </span>8<span class="unseen">; </span></ins>');
  expect(page.match(/the same words as/gu)).toHaveLength(1);
});

test("the twin of the page has the same as data", async () => {
  const twin = (await (await createApp(() => record).request("/said.json")).json()) as {
    speakers: { statements: { renderings: { difference: { isSame: boolean } | null }[] }[] }[];
  };
  const differences = twin.speakers.flatMap(({ statements }) => statements.flatMap(({ renderings }) => renderings));
  expect(differences.filter(({ difference }) => difference?.isSame === false)).toHaveLength(1);
});

test("text and Markdown tell the differences, and nothing where the words are the same", () => {
  const text = renderRecord(record, "text", { briefOnly: true });
  expect(text).toMatch(/ b:\d+-\d+ leaves out “not”; “8” for “80”\n/u);
  expect(text.match(/leaves out/gu)).toHaveLength(1);
  expect(renderRecord(record, "md")).toMatch(/- Saltmere Post leaves out “not”; “8” for “80”\[\^\d+\]\n/u);
});
