/** @module What an answer is to, inside one article: the offer pointed at, whoever put it. */

import { expect, test } from "vitest";
import { eventsOf } from "../testing/events-of.js";

/** The trigger and makers of what the last answer of a text is to; "nothing" where it is to nothing. */
function answeredIn(text: string): string {
  const events = eventsOf(text);
  const answer = events.findLast(({ frame }) => frame === "response");
  const id = answer?.frame === "response" ? answer.proposal : null;
  const offer = events.find((event) => event.id === id);
  if (offer?.frame !== "proposal") return "nothing";
  return `${text.slice(offer.trigger.start, offer.trigger.end)} by ${offer.proposers.join("+") || "nobody"}`;
}

test("an answer to such demands is to those told of before", () => {
  expect(
    answeredIn("Ostmark wants Varnhem to lift the blockade of the islands. Varnhem turned such demands down in March."),
  ).toBe("wants by Ostmark");
  expect(answeredIn("Askov proposed a swap of prisoners on Monday. Ostmark turned the offer down.")).toBe(
    "proposed by Lene Askov",
  );
  expect(answeredIn("Varnhem urged Ostmark to show patience. Ostmark dismissed the call within hours.")).toBe(
    "urged by Varnhem",
  );
});

test("the deal of an article is that of those who made it", () => {
  const text =
    "Varnhem and Ostmark reached an agreement on Monday. The deal requires both armies to leave the valley. Mirelia criticized the deal.";
  expect(answeredIn(text)).toBe("deal by Varnhem+Ostmark");
});

test("what is only thought of points at nothing told before", () => {
  expect(
    answeredIn("Askov proposed a swap of prisoners on Monday. Ostmark would reject any plan, its envoy said."),
  ).toBe("plan by nobody");
});

test("an offer is not what its own maker turns down", () => {
  expect(answeredIn("Ostmark proposed a swap of prisoners. Ostmark rejected the plan.")).toBe("plan by nobody");
});
