/** @module The decision rules of the domain, one by one, and laws that hold for any text. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle } from "../../article/index.js";
import { findTimes } from "../../calendar/index.js";
import { findLanguage } from "../../language/index.js";
import { lexiconOf } from "../../load-data.js";
import { reportedEventSchema } from "../../model/index.js";
import { eventsOf } from "../../testing/events-of.js";
import { rosterOf } from "../../testing/roster.js";
import { rounds } from "../../testing/rounds.js";
import { findEvents } from "../index.js";

const lexicon = lexiconOf("en");

function framesOf(text: string): string[] {
  return eventsOf(text).map(({ frame }) => frame);
}

test("reported speech belongs to the speaker of the clause", () => {
  const [event] = eventsOf("Askov said Ostmark had rejected the plan.").filter(({ frame }) => frame === "response");
  expect(event?.actors.map(({ entity }) => entity)).toEqual(["Ostmark"]);
  expect(event?.attribution.map(({ entity }) => entity)).toEqual(["Lene Askov"]);
});

test("readiness puts something on the table and never means that talks were held", () => {
  for (const text of ["Varnhem is ready for talks with Ostmark.", "Askov said she was open to talks with Ostmark."])
    expect(framesOf(text)).toEqual(["proposal"]);
});

test("a rejected proposal of a named party is an answer and an older proposal", () => {
  const events = eventsOf("Ostmark rejected Varnhem's proposal on Monday.");
  const proposal = events.find(({ frame }) => frame === "proposal");
  const response = events.find((event) => event.frame === "response");
  expect(proposal?.actors.map(({ entity }) => entity)).toEqual(["Varnhem"]);
  expect(proposal?.background).toBe(true);
  expect(response?.frame === "response" && response.proposal).toBe(proposal?.id);
});

test("mutual accusations are reciprocal and bound to the truce", () => {
  const events = eventsOf(
    "A truce between Varnhem and Ostmark took effect on Sunday. Varnhem and Ostmark accused each other of violating it.",
  );
  const truce = events.find(({ frame }) => frame === "ceasefire");
  const violation = events.find((event) => event.frame === "violation");
  expect(violation?.reciprocal).toBe(true);
  expect(violation?.frame === "violation" && violation.breached).toBe(truce?.id);
});

test("what did not happen is shown as negated and carries no code", () => {
  const [talks] = eventsOf("There were no direct talks of Varnhem and Ostmark in 2028.");
  expect([talks?.frame, talks?.polarity, talks?.type]).toEqual(["talks", "negated", null]);
});

test("older matter is background at its own date", () => {
  const [event] = eventsOf("Ostmark rejected a ceasefire last month.").filter(({ frame }) => frame === "response");
  expect([event?.background, event?.date?.value]).toEqual([true, "2031-04"]);
});

test("a passive without an agent has no actor", () => {
  const [truce] = eventsOf("A truce was declared on Sunday.");
  expect([truce?.frame, truce?.actors]).toEqual(["ceasefire", []]);
});

test("headline and lead may both tell it", () => {
  const events = eventsOf(
    "Ostmark rejects truce plan\n\nOstmark on Monday rejected a plan for a truce with Varnhem, its leader said in Kelsund.\n\nMore follows.",
  );
  expect(events.filter(({ frame }) => frame === "response").length).toBeGreaterThanOrEqual(1);
});

test("a condition word opens a condition that reaches to the end of its clause", () => {
  const [event] = eventsOf("Varnhem agreed to talks if Ostmark withdraws its troops.").filter(
    ({ frame }) => frame === "response",
  );
  expect(event?.conditions.map(({ kind, text, requiredActor }) => [kind, text, requiredActor])).toEqual([
    ["precondition", "if Ostmark withdraws its troops", "Ostmark"],
  ]);
});

test("nobody and nothing known: no entry", () => {
  expect(framesOf("It was rejected.")).toEqual([]);
});

test("words of doubt go to modality", () => {
  const [event] = eventsOf("An alleged Ostmark attack on Kelsund on Sunday killed two people.").filter(
    ({ frame }) => frame === "attack",
  );
  expect(event?.modality).toBe("alleged");
});

test("for any text: exact spans, evidence that holds words, entries that fit the schema", () => {
  const words = fc.constantFrom(
    "Varnhem",
    "Ostmark",
    "truce",
    "talks",
    "rejected",
    "agreed to",
    "if",
    "35",
    "people",
    "killed",
    "in",
    "Sorvik",
    "on",
    "Monday",
    ",",
    ".",
    "“",
    "”",
    "\n\n",
    "said",
    "that",
    "\ud800",
    "by",
    "not",
    "will",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      const { found: article } = readArticle({ text, published: "2031-05-14" }, lexicon.article);
      const language = findLanguage(article, lexicon.language);
      const times = findTimes(article, language, lexicon.calendar);
      const given = { article, language, times, actors: rosterOf(text), statements: [] };
      const events = findEvents(given, lexicon.events).found;
      for (const event of events) {
        expect(reportedEventSchema.safeParse(event).error).toBeUndefined();
        for (const { start, end } of event.evidence) expect(start < end && end <= article.text.length).toBe(true);
        for (const { start, end, text } of [...event.actors, ...event.recipients])
          expect(article.text.slice(start, end)).toBe(text);
      }
    }),
    { numRuns: rounds(60, 20) },
  );
});
