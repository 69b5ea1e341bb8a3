/** @module Filters among the words of a search. */
import { expect, test } from "vitest";
import { readAsked, searchOf } from "./asked.js";
import { searchFilters } from "./search-words.js";

test.each([
  ["by:askov harbour", "harbour", { by: "askov" }],
  ['by:"Lene Askov" kind:proposal "grain deal" -port', '"grain deal" -port', { by: "Lene Askov", frame: "proposal" }],
  ["day:2031-03-10..12 truce", "truce", { since: "2031-03-10", until: "2031-03-12" }],
  ["day:2031-03-10 truce", "truce", { since: "2031-03-10", until: "2031-03-10" }],
  ["origins:>=2 disputed:yes outlet:courier", "", { origins: "2", disputed: "yes", outlet: "courier" }],
  // no filters
  ["the envoy said: wait", "the envoy said: wait", {}],
  ["http://courier.example talks", "http://courier.example talks", {}],
  ["at 10:30", "at 10:30", {}],
])("%s", (typed, words, filters) => {
  expect(searchFilters(typed)).toEqual({ words, filters });
});

test("an address with filters among its words is led to the one that has them by name", () => {
  const asked = readAsked(new URLSearchParams({ q: "by:askov truce", frame: "statement" }));
  expect(searchOf(asked)).toBe("?frame=statement&by=askov&q=truce");
  expect(() => readAsked(new URLSearchParams({ q: "kind:gossip truce" }))).toThrow('frame does not know "gossip"');
});
