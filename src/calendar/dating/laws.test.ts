/** @module Laws of dating many articles: those of one story take a time that grows as their number does. */
import { expect, test } from "vitest";
import { read } from "../../index.js";
import { loadCalendar } from "../../lexicon/calendar.js";
import { packageFiles } from "../../load-data.js";
import type { Reading } from "../../model/index.js";
import { cpuOf } from "../../testing/cpu.js";
import { rounds } from "../../testing/rounds.js";
import { dateArticles } from "./index.js";

const lexicon = loadCalendar(packageFiles("en"));
const speakers = ["Askov", "Venn", "Dorn", "Lind", "Marek", "Holt", "Brandt", "Sorn"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const things =
  "harbour truce envoy ferry shelling market bridge grain convoy border mayor council premier hospital garrison island".split(
    " ",
  );

/** Articles of one story; which words meet in which sentence is drawn from a fixed sequence. */
function story(nArticles: number): Reading[] {
  let state = 7;
  const pick = (words: readonly string[]) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return words[state % words.length]!;
  };
  const sentence = () =>
    `${pick(speakers)} said on ${pick(days)} that the ${pick(things)} near Sankt Brig and the ${pick(things)} had been struck, as the ${pick(things)} reported.`;
  return Array.from({ length: nArticles }, (_, at) => {
    const lead = `VARNHEM - Premier Lene Askov accused Ostmark on ${pick(days)} of breaking the 30-hour Easter truce declared over the weekend.`;
    const last = "The war, now in its fourth year, began with the invasion of Ostmark in February 2022.";
    return read({ id: `a${at}`, text: [lead, ...Array.from({ length: 8 }, sentence), last].join("\n\n") });
  });
}

/** CPU milliseconds of dating. */
function costOf(readings: readonly Reading[]): number {
  return cpuOf(() => expect(dateArticles(readings, lexicon).size).toBe(readings.length));
}

test("four times the articles take hardly more than four times as long", () => {
  const readings = story(rounds(320, 120));
  const part = readings.slice(0, readings.length / 4);
  costOf(part);
  const [some, all] = [costOf(part), costOf(readings)];
  expect(all / some).toBeLessThan(10);
}, 60_000);
