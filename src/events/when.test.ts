/**
 * @module
 * The day of an act among the other days of its sentence, and the subject of a verb that goes on from another.
 */

import { expect, test } from "vitest";
import { eventsOf } from "../testing/events-of.js";

const find = (text: string, frame: string) => eventsOf(text).find((each) => each.frame === frame)!;

test("the day of a thing that is named is not the day of the act", () => {
  expect(find("Ostmark broke the treaty of 2019 and threatened to tax glass from Varnhem.", "threat").date).toBeNull();
  expect(find("Askov accused Ostmark on Monday of breaking the 2019 ceasefire.", "accusation").date?.value).toBe(
    "2031-05-12",
  );
  expect(find("Varnhem rejected on Monday the 2029 plan of Mirelia.", "response").date?.value).toBe("2031-05-12");
});

test("what is to be over by a day does not happen on it", () => {
  expect(find("Askov demanded that Ostmark release the crew by Friday.", "proposal").date).toBeNull();
  expect(find("Askov demanded on Monday that Ostmark release the crew by Friday.", "proposal").date?.value).toBe(
    "2031-05-12",
  );
});

test("an act keeps its own day", () => {
  expect(find("Ostmark shelled Sorvik on Monday.", "attack").date?.value).toBe("2031-05-12");
});

test("a verb in the plain past goes on from the speaker, not from what was said", () => {
  const threat = find("Askov said the plan would fail and threatened to leave the talks.", "threat");
  expect(threat.actors.map(({ text }) => text)).toEqual(["Askov"]);
  const passive = find("Askov was seized and jailed by Ostmark on Monday.", "coerce");
  expect(passive.recipients.map(({ text }) => text)).toEqual(["Askov"]);
});

test("he of whom two could be meant is the one who speaks", () => {
  const answer = find("Brandt offered a truce on Monday, and Askov said she would consider it.", "response");
  expect(answer.actors.map(({ text }) => text)).toEqual(["Askov"]);
});

test("a place that stands right before its verb acts", () => {
  const offer = find("Kelsund has offered to pay for the bridge, its mayor said.", "proposal");
  expect(offer.actors.map(({ text }) => text)).toEqual(["Kelsund"]);
  expect(find("Shells hit Kelsund on Monday.", "attack").actors).toEqual([]);
});
