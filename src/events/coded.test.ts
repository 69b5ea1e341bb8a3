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

test("what somebody says he will not do is a refusal", () => {
  expect(coded("Ostmark will not lift the ban on Varnhemer fish.")).toContain("concession REJECT");
  expect(coded("Varnhem said it would not free the prisoners.")).toContain("concession REJECT");
  expect(coded("Askov will not withdraw the troops from Sorvik.")).toContain("retreat REJECT");
  expect(coded("Ostmark and Varnhem failed to reach an agreement.")).toContain("agreement REJECT");
  expect(coded("Ostmark has not lifted the ban on Varnhemer fish.")).not.toContain("concession REJECT");
});

test("who is for what another has put agrees to nothing", () => {
  expect(coded("Mirelia welcomed Varnhem's offer.")).toContain("response SUPPORT");
  expect(coded("Mirelia backed the plan of Ostmark.")).toContain("response SUPPORT");
  expect(coded("Ostmark supports Varnhem's proposal.")).toContain("response SUPPORT");
  expect(coded("Ostmark accepted Varnhem's offer.")).toContain("response AGREE");
});

test("sanctions are coded apart from what is withdrawn, and a blockade as force", () => {
  expect(coded("Mirelia imposed sanctions on Ostmark.")).toContain("sanction COERCE");
  expect(coded("Mirelia cut aid to Ostmark.")).toContain("sanction SANCTION");
  expect(coded("Mirelia imposed a blockade on Ostmark.")).toContain("sanction ASSAULT");
});

test("an arrest that is ordered is an arrest, and no request", () => {
  expect(coded("A court ordered the arrest of Brandt.")).toContain("coerce COERCE");
  expect(coded("A court ordered the arrest of Brandt.")).not.toContain("demand REQUEST");
  expect(coded("Askov ordered Brandt to leave.")).toContain("demand REQUEST");
});

test("what a relative clause tells beside another act is not coded again, but for deeds", () => {
  expect(coded("Ostmark blamed rebels who attacked Sorvik on Monday.")).not.toContain("attack ASSAULT");
  expect(coded("Varnhem praised the police, who arrested Brandt on Monday.")).toContain("coerce COERCE");
});
