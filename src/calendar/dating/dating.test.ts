/** @module Articles without a day, dated together; and what must not be claimed. */
import { expect, test } from "vitest";
import { read } from "../../index.js";
import { loadCalendar } from "../../lexicon/calendar.js";
import { packageFiles } from "../../load-data.js";
import { addDays, type InferredDate, type Reading } from "../../model/index.js";
import { dateArticles } from "./index.js";

const lexicon = loadCalendar(packageFiles("en"));

const harbour =
  "VARNHEM - The Premier Lene Askov accused Ostmark on Tuesday of breaking a 30-hour Easter truce that she had declared over the weekend.\n\n" +
  'On Monday she had told reporters in the harbour that "the guns of the northern shore must first be silent".\n\n' +
  "Envoys of both sides are due to meet on Wednesday in Sankt Brig.\n\n" +
  "The war, now in its fourth year, began with the invasion of Ostmark in February 2022.";
const echo =
  "Ostmark had not yet answered the Premier of Varnhem on Tuesday.\n\n" +
  'Askov said on Monday that "the guns of the northern shore must first be silent" before any talks.\n\n' +
  "Her spokesman Jory Venn repeated that the pause was over.";
const vague = "The harbour of Varnhem is old. Its walls were built by nobody knows whom.";

const reading = (id: string, text: string, published?: string): Reading => read({ id, text, published });
const dated = (...readings: Reading[]): ReadonlyMap<string, InferredDate> => dateArticles(readings, lexicon);

test("weekday, holiday and the year of a war give the day", () => {
  const day = dated(reading("a", harbour)).get("a")!;
  expect(day.value).toBe("2025-04-22");
  expect(day.reasons.join("\n")).toContain("Easter");
  expect(day.reasons.join("\n")).toContain("fourth year");
});

test("a shared quotation dates the article that says less", () => {
  const day = dated(reading("a", harbour), reading("b", echo)).get("b")!;
  expect(day.value).toBe("2025-04-22");
  expect(day.reasons.join("\n")).toContain("the guns of the northern");
});

test("a dated article dates the one that shares its words", () => {
  const day = dated(reading("a", harbour, "2025-04-22"), reading("b", echo)).get("b")!;
  expect(day.value).toBe("2025-04-22");
});

test("nothing that fixes the year, no day", () => {
  const days = dated(reading("a", echo), reading("b", vague));
  for (const id of ["a", "b"]) {
    expect(days.get(id)!.value).toBeNull();
    expect(days.get(id)!.confidence).toBe(0);
    expect(days.get(id)!.reasons.length).toBeGreaterThan(0);
  }
});

test("a given day stands, and what speaks against it is said", () => {
  const day = dated(reading("a", harbour, "2021-06-06")).get("a")!;
  expect(day.value).toBe("2021-06-06");
  expect(day.confidence).toBe(1);
  expect(day.reasons.some((reason) => reason.startsWith("against it"))).toBe(true);
});

test("shifting the given day by weeks shifts the other alike", () => {
  for (const weeks of [0, 1, 4]) {
    const given = addDays("2023-06-06", 7 * weeks);
    const day = dated(reading("a", echo, given), reading("b", echo.replace("had not yet", "never"))).get("b")!;
    expect(day.value).toBe(given);
  }
});

test("the order of readings does not matter", () => {
  const [a, b] = [reading("a", harbour), reading("b", echo)];
  expect(dated(a, b).get("b")).toEqual(dated(b, a).get("b"));
});

test("no readings, no text, no fault", () => {
  expect(dated().size).toBe(0);
  expect(dated(reading("a", "")).get("a")!.value).toBeNull();
});
