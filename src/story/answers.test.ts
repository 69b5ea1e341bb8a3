/** @module Which offer an answer is to: a deal under negotiation is one, a rare matter names its offer, two answers of one sentence share theirs. */
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../index.js";

const recordOf = (...texts: readonly string[]) =>
  reconcile(texts.map((text, at) => read({ id: `a${at}`, published: "2031-05-14", text })));

/** The words of the offer that the answers with a decision are to; "-" for none. */
function answered(record: ReturnType<typeof recordOf>, decision: string): string[] {
  return record.entries.flatMap((entry) => {
    if (entry.frame !== "response" || entry.decision !== decision) return [];
    const offer = record.entries.find(({ id }) => id === entry.proposal);
    return [offer?.evidence.map(({ article }) => article).join(" ") ?? "-"];
  });
}

describe("answers and their offers", () => {
  test("what the sides of one story bargain over is one deal", () => {
    const record = recordOf(
      "Ostmark and Varnhem are close to a deal on the fisheries of the Kelsund bank, Envoy Tor Brandt said. Ostmark proposed a fisheries deal on Monday that gives Varnhem half of the Kelsund bank.",
      "Varnhem rejected the deal on Tuesday over the fisheries of the Kelsund bank, its foreign ministry said. Fishermen of Varnhem had asked for the whole Kelsund bank.",
    );
    expect(answered(record, "reject")).toEqual(["a0 a1"]);
  });

  test("deals put by two known sides stay two", () => {
    const record = recordOf(
      "Ostmark proposed a deal on the fisheries of the Kelsund bank on Monday. Varnhem proposed a deal of its own on Tuesday.",
    );
    expect(record.entries.filter(({ frame }) => frame === "proposal")).toHaveLength(2);
  });

  test("the second answer of a sentence is to the offer of the first", () => {
    const record = recordOf(
      "Mirelia proposed a 30-day ceasefire last week. Envoys flew to Sorvik on Sunday. While Varnhem agreed to the 30-day ceasefire, Ostmark replied with three conditions.",
    );
    expect(answered(record, "accept-with-conditions")).toEqual(answered(record, "accept"));
  });

  test("of a rare matter there is one offer, whatever words it is told in", () => {
    const record = recordOf(
      "Ostmark has proposed an extension of the harvest truce. Its envoys flew home from Sorvik.",
      "Officials of the River Council met in Kelsund. On Tuesday the River Council said it would support an extension of the harvest truce.",
    );
    expect(answered(record, "accept-in-principle")).toEqual(["a0"]);
  });

  test("an answer on another matter is to nothing that was offered", () => {
    const record = recordOf(
      "Mirelia proposed a prisoner swap on Monday. Ostmark rejected a call for early elections on Tuesday.",
    );
    expect(answered(record, "reject")).not.toContain("a0 a0");
  });
});
