/**
 * @module
 * Codes of the field beside PLOVER's category: ACLED sub-event types and PLOVER contexts.
 */

import { expect, test } from "vitest";
import { eventsOf } from "../testing/events-of.js";

const first = (text: string, frame: string) => eventsOf(text).find((each) => each.frame === frame)!;

test("ACLED: by what was used, whom it hit, and whether both sides acted", () => {
  expect(first("Ostmark's drones struck a depot near Sorvik on Monday.", "attack").acled).toBe("Air/drone strike");
  expect(first("Ostmark shelled Sorvik on Monday, killing two.", "attack").acled).toBe(
    "Shelling/artillery/missile attack",
  );
  expect(first("The rebels kidnapped two nurses in Sorvik on Monday.", "attack").acled).toBe(
    "Abduction/forced disappearance",
  );
});

test("ACLED: nothing for what has not happened, and for what it has no type", () => {
  expect(first("Ostmark threatened to shell Sorvik on Monday.", "threat").acled).toBeNull();
  expect(first("Varnhem accused Ostmark of lying.", "accusation").acled).toBeNull();
});

test("contexts: the fields of life a clause names, then what is past, to come or not so", () => {
  expect(first("Mirelia imposed a tariff on timber from Varnhem on Monday.", "sanction").contexts).toContain(
    "economic",
  );
  expect(first("Ostmark and Varnhem will hold talks in Sorvik on Friday.", "talks").contexts).toEqual([
    "diplomatic",
    "future",
  ]);
  expect(first("Ostmark has not met Varnhem since 2029.", "talks").contexts).toContain("negation");
  expect(first("Askov praised Varnhem.", "support").contexts).toEqual([]);
});
