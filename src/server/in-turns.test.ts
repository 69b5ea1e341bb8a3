/** @module Long files are made in turns: others are answered in between, and nothing is made that nobody takes. */
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { briefLines, briefOf } from "../publish/brief.js";
import { jsonPieces } from "../publish/pieces.js";
import { indexRecord } from "../publish/record-index.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";
import { drawInTurns, streamOf } from "./in-turns.js";

const line = `${"the envoy will return to Varnhem ".repeat(30)}\n`;

/** Lines of a file; counts those that were made, and tells when somebody has gone away. */
function linesOf(n: number) {
  const seen = { made: 0, isLeft: false };
  const lines = {
    *[Symbol.iterator]() {
      try {
        for (; seen.made < n; seen.made++) yield line;
      } finally {
        seen.isLeft = true;
      }
    },
  };
  return { seen, lines };
}

test("a short file is made whole", async () => {
  const { lines } = linesOf(20);
  expect(await drawInTurns(lines)).toEqual({ text: line.repeat(20), rest: null });
});

test("a long file is sent as it is made, with the same bytes, and others have their turns", async () => {
  const { seen, lines } = linesOf(20_000);
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    for (; !isOver; turns++) await setImmediate();
  })();
  const { text, rest } = await drawInTurns(lines);
  expect(seen.made).toBeLessThan(10_000);
  const body = await new Response(streamOf(text, rest!)).text();
  isOver = true;
  await others;
  expect(body).toBe(line.repeat(20_000));
  // 64,000 characters at a time at most
  expect(turns).toBeGreaterThan(200);
});

test("what nobody takes is not made, and a reader who goes away ends it", async () => {
  const { seen, lines } = linesOf(1_000_000);
  const { text, rest } = await drawInTurns(lines);
  const reader = streamOf(text, rest!).getReader();
  await reader.read();
  const made = seen.made;
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  expect(seen.made).toBe(made);
  await reader.cancel();
  expect(seen.isLeft).toBe(true);
});

test("a brief that is made on the way is the brief", () => {
  const index = indexRecord(settledCeasefire().record);
  expect([...jsonPieces(briefLines(index))].join("")).toBe(`${JSON.stringify(briefOf(index), null, 2)}\n`);
});
