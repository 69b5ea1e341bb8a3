/** @module How many dead a sentence tells of, and sentences that tell of none. */
import { expect, test } from "vitest";
import { loadCalendar } from "../../../lexicon/calendar.js";
import { packageFiles } from "../../../load-data.js";
import { tollIn } from "./toll.js";

const lexicon = loadCalendar(packageFiles("en"));

test.each([
  ["At least four people were killed when shells struck the ferry at Oster Lock, the harbour master said.", 4],
  ["The death toll from the fire in the grain terminal has climbed to nine, according to the mayor.", 9],
  ["The strike on the market killed at least 12 civilians, the town hall said on Monday.", 12],
  ["Rescue workers found two more bodies, which brings the number of dead to nine.", 9],
])("%s", (sentence, toll) => {
  expect(tollIn(sentence, lexicon)).toBe(toll);
});

test.each([
  "Four people were hurt when a drone struck the grain terminal at Saltmere.",
  "Nobody was killed, the mayor said, and the ferry went on at noon.",
  "The price of bread rose to nine crowns in the week of the strike.",
])("no toll: %s", (sentence) => {
  expect(tollIn(sentence, lexicon)).toBeNull();
});
