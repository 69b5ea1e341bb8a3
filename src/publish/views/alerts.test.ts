/** @module What a watch tells: what moved on the state of play and what is due, each by its rule, and nothing twice. */
import { expect, test } from "vitest";
import { reconcile } from "../../reconcile.js";
import { recordOn } from "../../record-on-day.js";
import { ceasefireRecord } from "../../testing/ceasefire-record.js";
import { settledCeasefire } from "../../testing/settled-ceasefire.js";
import { renderAlertsAtom } from "../alerts-atom.js";
import { type AlertRule, alertsBetween } from "./alerts.js";

const record = ceasefireRecord();

function rulesBetween(before: typeof record, after: typeof record): AlertRule[] {
  return [...new Set(alertsBetween(before, after).map(({ rule }) => rule))];
}

test("nothing has moved: only what is due is told, and only within two days", () => {
  expect(rulesBetween(record, record).filter((rule) => rule !== "due")).toEqual([]);
  const early = { ...record, state: { ...record.state, asOf: "2031-01-01" } };
  expect(alertsBetween(early, early)).toEqual([]);
});

test("a stance, a truce and a second origin are told with what was and what is", () => {
  const before = structuredClone(record);
  const stances = before.state.proposals.flatMap((row) => row.stances);
  const moved = stances.find(({ stance }) => stance !== "not-reported" && stance !== "defers")!;
  moved.stance = "defers";
  before.state.ceasefires[0]!.status = "proposed";
  const wide = before.entries.find(({ support }) => support.origins.min > 1)!;
  wide.support = { articles: 1, outlets: 1, origins: { min: 1, max: 1 } };
  const alerts = alertsBetween(before, record, ["stance", "truce", "origin"]);
  expect(alerts.map(({ rule, was }) => [rule, was])).toEqual([
    ["stance", "defers"],
    ["truce", "proposed"],
    ["origin", "1 article, 1 origin"],
  ]);
  expect(alerts.at(-1)).toMatchObject({ id: wide.id, now: expect.stringMatching(/origins$/u) });
});

test("what was not there is new, by kinds that move a negotiation; a statement is none", () => {
  const { record: read, told } = settledCeasefire();
  const before = recordOn({ record: read, told }, { asOf: null, knownBy: "2031-03-10" });
  const fresh = alertsBetween(before, read, ["new"]);
  expect(fresh.length).toBeGreaterThan(0);
  expect(fresh.every(({ id }) => !before.entries.some((entry) => entry.id === id))).toBe(true);
  const frames = new Set(fresh.map(({ id }) => read.entries.find((entry) => entry.id === id)!.frame));
  expect(frames).not.toContain("statement");
});

test("as a feed each alert has an id of its own, and markup is text", () => {
  const before = { ...reconcile([]), entries: record.entries };
  const alerts = alertsBetween(before, record, ["stance", "dispute"]);
  const feed = renderAlertsAtom([{ ...alerts[0]!, title: "<b> & co" }, ...alerts.slice(1)], "every rule");
  const ids = [...feed.matchAll(/<id>(?<id>[^<]+)<\/id>/gu)].map(({ groups }) => groups!.id);
  expect(new Set(ids).size).toBe(alerts.length + 1);
  expect(feed).toContain("&lt;b&gt; &amp; co");
});
