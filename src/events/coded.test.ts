/**
 * @module
 * An act is coded once: what is only the content of another keeps its entry, but no PLOVER category.
 */

import { expect, test } from "vitest";
import { eventsOf } from "../testing/events-of.js";

/** "frame TYPE" of each event in text order. */
function coded(text: string): string[] {
  return eventsOf(text).map(({ frame, type }) => `${frame} ${type ?? "-"}`);
}

test("what must be done is demanded, not agreed", () => {
  expect(coded("Askov said Ostmark must release the crew.")).toEqual(["proposal REQUEST"]);
  expect(coded("Varnhem demanded that Ostmark return the ferry.")).toContain("proposal REQUEST");
  expect(coded("Varnhem demanded that Ostmark return the ferry.")).not.toContain("retreat AGREE");
});

test("what is agreed to is coded with the agreement", () => {
  expect(coded("Ostmark and Varnhem agreed to a ceasefire.")).toEqual(["response AGREE", "ceasefire -"]);
  expect(coded("Ostmark rejected an offer by Mirelia to host talks.")).not.toContain("talks AGREE");
});

test("an act that is only named is not told", () => {
  expect(coded("Ostmark left the hall without meeting the envoys of Varnhem.")).not.toContain("talks CONSULT");
  expect(coded("Varnhem accused Ostmark of shelling Sorvik on Monday.")).toContain("accusation ACCUSE");
  expect(coded("Varnhem accused Ostmark of shelling Sorvik on Monday.")).not.toContain("attack ASSAULT");
});

test("an act told with its deed is coded by itself", () => {
  expect(coded("Ostmark shelled Sorvik on Monday and agreed to talks with Varnhem.")).toContain("attack ASSAULT");
  expect(coded("Ostmark shelled Sorvik on Monday and agreed to talks with Varnhem.")).toContain("response AGREE");
});

test("what describes somebody in another act is not coded again", () => {
  expect(coded("Varnhem rejected the plan presented by Mirelia on Monday.")).not.toContain("proposal AGREE");
  expect(coded("Varnhem praised a student jailed last year.")).not.toContain("coerce COERCE");
  expect(coded("Varnhem praised Tor Brandt, who had been jailed last year.")).not.toContain("coerce COERCE");
  expect(coded("Ostmark jailed a student on Monday.")).toContain("coerce COERCE");
});
