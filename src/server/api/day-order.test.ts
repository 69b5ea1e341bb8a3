/** @module Entries by day: of any part of a record the order is that of the part sorted by itself. */
import { expect, test } from "vitest";
import { timelineKey } from "../../publish/brief/timeline-rows.js";
import { filterRecord } from "../../publish/index.js";
import { recordOn } from "../../record-on-day.js";
import { settledCeasefire } from "../../testing/settled-ceasefire.js";
import { inDayOrder } from "./day-order.js";
import { byKey } from "./paging.js";

const settled = settledCeasefire();
const { record } = settled;
const parts = {
  "the whole record": record,
  "the talks": filterRecord(record, { frames: ["talks"] }),
  "what is disputed": filterRecord(record, { disputed: true }),
  nothing: filterRecord(record, { by: "nobody of this name" }),
  "an early day": recordOn(settled, { asOf: "2031-03-10", knownBy: null }),
  "what was known early": recordOn(settled, { asOf: null, knownBy: "2031-03-11" }),
};

test.each(Object.entries(parts))("%s", (_, part) => {
  const sorted = byKey(
    part.entries.map((entry) => ({ key: `${timelineKey(entry) ?? "~"} ${entry.id}`, source: entry })),
  );
  expect(inDayOrder(part, record)).toEqual(sorted);
});
