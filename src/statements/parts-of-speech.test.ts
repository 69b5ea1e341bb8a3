/** @module What a statement tells beside speaker and words: act, polarity, hedge, addressee, venue, relays and nesting. */
import { expect, test } from "vitest";
import { read } from "../read.js";

/** The statements of a text with the words of their parts. */
function said(text: string) {
  const { statements } = read({ text, published: "2031-03-12" });
  return statements.map(({ speaker, act, polarity, hedge, addressee, venue, via, parent, content, saidOn }) => ({
    speaker: speaker?.entity,
    act,
    polarity,
    hedge,
    addressee: addressee?.text ?? null,
    venue: venue?.text ?? null,
    via: via.map(({ entity, text }) => entity ?? text),
    parent: statements.findIndex(({ id }) => id === parent),
    content: content.map(({ start, end }) => text.slice(start, end)).join(" … "),
    saidOn: saidOn?.value ?? null,
  }));
}

test.each([
  ["Mira Dorn asked whether the boats would leave.", "ask"],
  ["Mira Dorn asked Premier Lene Askov to withdraw the boats.", "demand"],
  ["Mira Dorn promised to open the strait by Friday.", "promise"],
  ["Mira Dorn vowed to keep the boats at sea.", "promise"],
  ["Mira Dorn threatened to close the strait unless the boats left.", "threaten"],
  ["Mira Dorn warned that the strait would be closed.", "threaten"],
  ["Mira Dorn declined to comment on the report.", "decline-comment"],
  ["Mira Dorn said nothing about the boats.", "decline-comment"],
  ["Mira Dorn announced a two-day truce.", "announce"],
  ["Mira Dorn announced that the strait would be opened on Friday.", "announce"],
  ["Mira Dorn proposed that both sides withdraw ten miles.", "propose"],
  ["Mira Dorn demanded that Askov withdraw its boats.", "demand"],
  ["Mira Dorn denied that her boats had fired first.", "deny"],
  ["Mira Dorn accepted the offer of a truce.", "accept"],
  ["Mira Dorn rejected the offer of a truce.", "refuse"],
  ["Mira Dorn accused Premier Lene Askov of lying.", "accuse"],
  ["Mira Dorn said the boats would leave.", "assert"],
])("%s: %s", (text, act) => {
  expect(said(text).map((one) => [one.speaker, one.act])).toEqual([["Mira Dorn", act]]);
});

test.each([
  "Mira Dorn did not say when the talks would resume.",
  "Mira Dorn has not said whether the ferries would sail.",
  "Mira Dorn declined to say whether the ferries would sail.",
  "Mira Dorn gave no indication that the blockade would end.",
  "Mira Dorn stopped short of saying that the boats would leave.",
  "Mira Dorn said nothing about the boats.",
  "Nobody said that the boats would leave.",
  "No official said that the boats would leave.",
  "Neither Mira Dorn nor Lene Askov said when the talks would resume.",
])("was not said: %s", (text) => {
  expect(said(text).map(({ polarity }) => polarity)).toEqual(["not-said"]);
});

test.each([
  "Nor will the boats leave, Mira Dorn said.",
  "Mira Dorn said nobody would leave.",
  "Mira Dorn said no boat had left.",
])("a negation inside the words leaves them said: %s", (text) => {
  expect(said(text).map(({ polarity }) => polarity)).toEqual(["said"]);
});

test("neither of two is both of them", () => {
  const [one] = said("Neither Mira Dorn nor Lene Askov said when the talks would resume.");
  expect(one?.speaker).toBe("Mira Dorn; Lene Askov");
});

test.each([
  ["Mira Dorn reportedly said the boats would leave.", "reportedly"],
  ["Mira Dorn has reportedly told Premier Lene Askov that the boats would leave.", "reportedly"],
  ["Mira Dorn allegedly told her aides that the boats would leave.", "allegedly"],
  ["Mira Dorn said the boats had reportedly left.", null],
])("%s is held %s", (text, hedge) => {
  expect(said(text)[0]?.hedge).toBe(hedge);
});

test.each([
  ['"The boats will leave," Mira Dorn told reporters on Tuesday.', "reporters", null],
  ["Mira Dorn told Premier Lene Askov that the boats would leave.", "Premier Lene Askov", null],
  ['"The boats will leave," Mira Dorn wrote on Telegram.', null, "Telegram"],
  ["Mira Dorn said in a televised address that the boats would leave.", null, "a televised address"],
  ['"The boats will leave," Mira Dorn told a news conference in Lindholt.', null, "a news conference"],
  ["Mira Dorn told a rally that the boats would leave.", null, "a rally"],
  ["Mira Dorn said the boats would leave.", null, null],
])("%s: told %s at %s", (text, addressee, venue) => {
  expect(said(text)[0]).toMatchObject({ speaker: "Mira Dorn", addressee, venue });
});

test("a day behind the addressee is the day of the words, and the quotation goes on behind it", () => {
  expect(said('"The boats will leave," Mira Dorn told reporters on Tuesday. "They will not return."')).toMatchObject([
    { saidOn: "2031-03-11", content: '"The boats will leave," … "They will not return."' },
  ]);
});

test.each([
  [
    "Premier Lene Askov, quoted by the Meridian agency, told reporters that the ferries would sail.",
    ["Meridian agency"],
  ],
  ["A spokesman for the harbour union, cited by Reuters, said the crews would not sail.", ["Reuters"]],
  ["Mira Dorn quoted Premier Lene Askov as saying that the ferries would sail.", ["Mira Dorn"]],
  ["Premier Lene Askov told the envoy that the ferries would sail, according to Mira Dorn.", ["Mira Dorn"]],
  ["Premier Lene Askov, accompanied by Mira Dorn, said the ferries would sail.", []],
])("%s came through %j", (text, via) => {
  expect(said(text)[0]?.via).toEqual(via);
});

test("a statement inside a statement keeps its parent and comes through its speaker", () => {
  expect(said("Mira Dorn said Premier Lene Askov told her that the boats would leave.")).toMatchObject([
    { speaker: "Mira Dorn", parent: -1, via: [] },
    { speaker: "Lene Askov", parent: 0, via: ["Mira Dorn"], addressee: "her", content: "that the boats would leave" },
  ]);
});
