/** @module Days and towns that are carried over from the sentences before. */

import { expect, test } from "vitest";
import { eventsOf } from "../testing/events-of.js";

/** Trigger words, day and place of the blows and meetings of a text. */
function scenesOf(text: string): string[] {
  return eventsOf(text).map(({ trigger, date, place }) => {
    const words = text.slice(trigger.start, trigger.end);
    return [words, date?.value ?? "-", date?.basis ?? "-", place?.name ?? "-", place?.precision ?? "-"].join(" ");
  });
}

test("a scene keeps its day and its town over a few sentences, and says that they are carried over; who was hurt belongs to it", () => {
  const text = "Ostmark shelled Sorvik on Monday. Three people were killed. Two rockets hit a school.";
  expect(scenesOf(text)).toEqual([
    "shelled 2031-05-12 publication-day Sorvik exact",
    "hit 2031-05-12 discourse Sorvik unknown",
  ]);
});

test("what has happened so far, is planned, or has a place of its own takes no town", () => {
  const text = "Askov met Brandt in Sorvik on Monday. Five people have been killed. Askov will meet Brandt again.";
  expect(scenesOf(text)).toEqual(["met 2031-05-12 publication-day Sorvik exact", "killed - - - -", "meet - - - -"]);
});

test("a call is by telephone and never in the town of the meeting before", () => {
  const [, call] = eventsOf("Askov met Brandt in Sorvik on Monday. Brandt telephoned Askov.");
  expect(call).toMatchObject({ frame: "talks", place: null, venue: { name: "by telephone", country: null } });
});
