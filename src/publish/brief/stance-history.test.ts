/** @module How parties came to their stances: every change a step, in the order of days, with its words; who never moved has no history. */
import { expect, test } from "vitest";
import type { Decision, EntryOf } from "../../model/index.js";
import { createApp } from "../../server/app.js";
import { ceasefireRecord, onDay } from "../../testing/ceasefire-record.js";
import { indexRecord } from "../record-index.js";
import { stanceHistories } from "./stance-history.js";

const record = ceasefireRecord();
const answer = record.entries.find(
  (entry): entry is EntryOf<"response"> => entry.frame === "response" && entry.proposal !== null,
)!;
const proposal = answer.proposal!;

/** The record with answers to one proposal alone. */
function answered(answers: readonly (readonly [party: string, day: string, decision: Decision])[]) {
  const entries = answers.map(([party, day, decision], n) => ({
    ...answer,
    id: `e-answer-${n}`,
    responders: [party],
    decision,
    date: onDay(day),
  }));
  const others = record.entries.filter(({ frame }) => frame !== "response");
  return { ...record, entries: [...others, ...entries] };
}

function stepsOf(party: string, answers: Parameters<typeof answered>[0]): string[] {
  const histories = stanceHistories(proposal, indexRecord(answered(answers)));
  const found = histories.find((history) => history.party === party);
  return (found?.steps ?? []).map(({ day, stance }) => `${day} ${stance}`);
}

test("stances that change are steps in the order of days, whatever the order of the record", () => {
  const answers = [
    ["Kelsund", "2031-03-12", "reject"],
    ["Kelsund", "2031-03-09", "consider"],
    ["Kelsund", "2031-03-10", "accept-with-conditions"],
  ] as const;
  const expected = ["2031-03-09 considers", "2031-03-10 conditional", "2031-03-12 rejects"];
  expect(stepsOf("Kelsund", answers)).toEqual(expected);
  expect(stepsOf("Kelsund", [...answers].reverse())).toEqual(expected);
});

test("what is said again is no step, and who said one thing only has no history", () => {
  expect(
    stepsOf("Kelsund", [
      ["Kelsund", "2031-03-09", "reject"],
      ["Kelsund", "2031-03-10", "dismiss"],
    ]),
  ).toEqual([]);
});

test("a month stays a month, and stands before its days", () => {
  expect(
    stepsOf("Kelsund", [
      ["Kelsund", "2031-03-09", "accept"],
      ["Kelsund", "2031-02", "reject"],
    ]),
  ).toEqual(["2031-02 rejects", "2031-03-09 accepts"]);
});

test("the board shows the steps, each a link to its words, and its JSON has them", async () => {
  const { parties } = JSON.parse(await (await createApp(() => record).request("/state.json")).text()).board;
  const changed = answered([
    [parties[0], "2031-03-09", "consider"],
    [parties[0], "2031-03-12", "reject"],
  ]);
  const app = createApp(() => changed);
  const html = await (await app.request("/state")).text();
  const [strip] = /<div class="strip">.*?<\/div>/su.exec(html)!;
  const { evidence } = answer;
  expect(strip).toContain(`href="/a/${evidence[0]!.article}#c${evidence[0]!.start}-${evidence[0]!.end}"`);
  expect(strip).toMatch(/considers.*rejects/su);
  const { histories } = JSON.parse(await (await app.request("/state.json")).text());
  expect(histories).toMatchObject([{ entry: proposal, party: parties[0] }]);
});
