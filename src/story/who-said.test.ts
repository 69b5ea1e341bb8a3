/** @module Speakers and their statements over several articles: names that are one, sides that are two, positions held again. */
import { expect, test } from "vitest";
import { read, reconcile } from "../index.js";

const recordOf = (...articles: (readonly [published: string, text: string])[]) =>
  reconcile(articles.map(([published, text], at) => read({ id: `a${at}`, outlet: `Outlet ${at}`, published, text })));
const people = (record: ReturnType<typeof recordOf>) =>
  record.actors.filter(({ type }) => type === "person").map(({ name }) => name);
const statements = (record: ReturnType<typeof recordOf>) =>
  record.entries.flatMap((entry) => (entry.frame === "statement" ? [entry] : []));
const day = "2031-03-11";

test("transliterations of one name are one person, with every spelling kept", () => {
  const record = recordOf(
    [day, "Abdul Rahim al-Qedrawi, an adviser, said the talks would go on."],
    [day, "Abdel Rahim al-Kidrawi, an adviser to the premier, said the talks would go on."],
    [day, "Volodimir Zelenkovskiy said he would wait for the boats."],
    [day, "Volodymyr Zelenkovsky said he would wait for the boats. Zelenkovskyy left."],
  );
  expect(people(record)).toHaveLength(2);
  const adviser = record.actors.find(({ name }) => name.includes("drawi"));
  expect(adviser?.variants.map(({ text }) => text).sort()).toEqual([
    "Abdel Rahim al-Kidrawi",
    "Abdul Rahim al-Qedrawi",
  ]);
});

test.each([
  ["Ashraf Daneshi said the talks had ended.", "Abdul Daneshi Barzad said the talks went on."],
  ["Olga Markov said the talks had ended.", "Oleg Markov said the talks went on."],
  ["Abdul Rahim al-Qedrawi said the talks had ended.", "Abdul Karim al-Kidrawi said the talks went on."],
])("stay apart: %s / %s", (one, other) => {
  expect(people(recordOf([day, one], [day, other]))).toHaveLength(2);
});

test("both sides accusing each other are two claims, and one statement of the two", () => {
  const record = recordOf([
    day,
    "Iceland and Denmark met for talks on Tuesday.\n\nBoth sides accused each other of firing across the strait on Monday.",
  ]);
  const claims = record.entries.flatMap((entry) => (entry.frame === "accusation" ? [entry] : []));
  expect(claims.map(({ accusers, accused }) => `${accusers} against ${accused}`).sort()).toEqual([
    "Denmark against Iceland",
    "Iceland against Denmark",
  ]);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(2);
  expect(statements(record).map(({ speaker }) => speaker?.entity)).toEqual(["Denmark; Iceland"]);
});

test("one side accusing the other is one claim", () => {
  const record = recordOf([day, "Iceland accused Denmark of firing across the strait on Monday."]);
  expect(record.entries.filter(({ frame }) => frame === "accusation")).toHaveLength(1);
});

test("one utterance of a day is one entry with all its renderings, the same position on another day another entry", () => {
  const record = recordOf(
    [day, 'LINDHOLT - "The strait will stay open to every ferry of the union," Premier Lene Askov said on Tuesday.'],
    [day, 'Premier Lene Askov told reporters on Tuesday: "The strait will stay open to every ferry of the union."'],
    ["2031-03-15", 'Premier Lene Askov said on Saturday: "The strait will stay open to every ferry of the union."'],
  );
  expect(statements(record).map(({ saidOn, renderings }) => [saidOn?.value, renderings.length])).toEqual([
    ["2031-03-11", 2],
    ["2031-03-15", 1],
  ]);
});
