/** @module Days, spans of time, stances and titles read as words, and what is not known is said so. */
import { expect, test } from "vitest";
import type { Entry } from "../../model/index.js";
import { ceasefireRecord } from "../../testing/ceasefire-record.js";
import { dayWords, durationWords } from "./day-words.js";
import { entryTitle } from "./entry-title.js";
import { aspectWords } from "./stance-words.js";
import { termWords } from "./term-words.js";

test.each([
  ["2031-03-11", "Tue 11 Mar 2031"],
  ["2031-03-11TMO", "Tue 11 Mar 2031, morning"],
  ["2031-03-11T18:00", "Tue 11 Mar 2031, 18:00"],
  ["2031-03", "March 2031"],
  ["2031-W11", "week of Mon 10 Mar 2031"],
  ["2026-W01", "week of Mon 29 Dec 2025"],
  ["2031-SP", "spring 2031"],
  ["2031-Q3", "Q3 2031"],
  ["2031-W10-WE", "weekend of Sat 8 Mar 2031"],
  ["XXXX-WXX-4", "a Thursday, day not known"],
  ["XXXX-04-13", "13 April, year not known"],
  ["PAST_REF", "in the past, day not known"],
  ["2031-02-30", "2031-02-30"],
  [null, "no date"],
])("the date %j is %s", (value, words) => {
  expect(dayWords(value)).toBe(words);
});

test.each([
  ["PT36H", "36 hours"],
  ["P21D", "21 days"],
  ["P1DT12H", "1 day 12 hours"],
  ["P1W", "1 week"],
  ["P0.5D", "half a day"],
  ["PT1.5H", "1.5 hours"],
  ["PXD", "some days"],
  ["PTXM", "some minutes"],
  ["PXYT", "PXYT"],
])("%s is %s", (duration, words) => {
  expect(durationWords(duration)).toBe(words);
});

test("slots are named as a reader would, names keep their letters", () => {
  expect(aspectWords("window.announced")).toBe("when it was announced");
  expect(aspectWords("answer of Iskander Beyliev")).toBe("answer of Iskander Beyliev");
  expect(aspectWords("targetClass")).toBe("target class");
});

test("a denial is told as a denial, silence as silence, two parties in the plural", () => {
  const { entries } = ceasefireRecord();
  const find = (id: string) => entries.find((entry) => entry.id === id);
  const title = (entry: Entry) => entryTitle(entry, find);
  expect(title(find("e-boats")!)).toBe("Anton Reve denies: the boats were armed");
  expect(title({ ...find("e-boats")!, polarity: "not-said" } as Entry)).toBe(
    "Anton Reve does not say: the boats were armed",
  );
  expect(title(find("e-rejected")!)).toBe("Ostmark rejects ceasefire");
  const both = { ...find("e-rejected")!, responders: ["Ostmark", "Varnhem"] } as Entry;
  expect(title(both)).toBe("Ostmark and Varnhem reject ceasefire");
  expect(title({ ...both, responders: [] } as Entry)).toBe("somebody not named rejects ceasefire");
});

test("sides that accuse one another accuse each other", () => {
  const violation = ceasefireRecord().entries.find(({ frame }) => frame === "violation")!;
  const title = (allegers: string[], accused: string[]) =>
    entryTitle({ ...violation, allegers, accused, breached: null, act: null } as Entry, () => undefined);
  expect(title(["Ostmark", "Varnhem"], ["Varnhem", "Ostmark"])).toMatch(/^Ostmark and Varnhem accuse each other of/u);
  expect(title(["Ostmark", "Varnhem"], ["Lindholt"])).toMatch(/^Ostmark and Varnhem accuse Lindholt of/u);
});

test.each([
  ["that both ferries be freed", "both ferries be freed"],
  ["her to make the trip", "to make the trip"],
  ["the dockers to go back and", "the dockers to go back"],
  ["a pier for Kelsund", "a pier for Kelsund"],
  ["himself", null],
  ["of the kind", null],
])("a term %j reads %j", (term, words) => {
  expect(termWords(term)).toBe(words);
});
