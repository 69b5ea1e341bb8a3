/**
 * @module
 * Recipients by how they are attached: each sentence with the words the act is done to.
 */

import { expect, test } from "vitest";
import { eventsOf } from "../testing/events-of.js";

/** Frame, sentence, and the recipients in their own words. */
const told: readonly (readonly [string, string, readonly string[]])[] = [
  ["attack", "Ostmark's army attacked a military base near Sorvik on Monday.", ["a military base"]],
  ["attack", "The rebels killed at least nine villagers in Sorvik.", ["nine villagers"]],
  ["attack", "Ostmark launched air raids on a fuel depot outside Sorvik on Monday.", ["a fuel depot"]],
  ["attack", "A bombing by the rebels killed two nurses in Sorvik.", ["two nurses"]],
  ["accusation", "Varnhem filed a complaint with the harbour court against Ostmark.", ["Ostmark"]],
  ["accusation", "Varnhem condemned the seizure of its ferry by Ostmark.", ["Ostmark"]],
  ["accusation", "Varnhem has opened an investigation into raids by Ostmark.", ["Ostmark"]],
  ["coerce", "Police arrested a foreign student in Sorvik on Monday.", ["a foreign student"]],
  ["accusation", "The court convicted one of the ferry's owners.", ["the ferry's owners"]],
  ["aid", "Varnhem donated forty tents to flooded villages in Ostmark.", ["villages"]],
  ["aid", "The agency provided clean water to 4,000 people.", ["4,000 people"]],
  ["support", "Mirelia welcomed Varnhem's decision.", ["Varnhem"]],
  ["sanction", "Varnhem expelled two envoys of Ostmark.", ["Ostmark"]],
  ["retreat", "Varnhem returned the stolen bells to their owners.", ["their owners"]],
];

test.each(told)("%s: %s", (frame, text, words) => {
  const event = eventsOf(text).find((each) => each.frame === frame);
  expect(event?.recipients.map((role) => role.text)).toEqual(words);
});

test("two who agree or sign with nobody else are each other's partners", () => {
  const isMutual = (text: string) => eventsOf(text)[0]!.reciprocal;
  expect(isMutual("Ostmark and Varnhem agreed to hold joint patrols.")).toBe(true);
  expect(isMutual("Ostmark and Varnhem signed a fishing treaty on Monday.")).toBe(true);
  expect(isMutual("Ostmark signed a fishing treaty with Varnhem on Monday.")).toBe(false);
});

test("what is done to one's own troops has no recipient", () => {
  expect(eventsOf("Ostmark withdrew its troops from the border.")[0]!.recipients).toEqual([]);
});
