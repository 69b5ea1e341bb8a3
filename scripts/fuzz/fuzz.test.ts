/** @module The files on which something once went wrong, and a short run over new ones; `npm run fuzz` makes longer ones. */
import { describe, expect, test } from "vitest";
import { rounds } from "../../src/testing/rounds.js";
import { keptInputs } from "./corpus.js";
import { inputOf } from "./input.js";
import { BrokenLaw, checkInput } from "./laws.js";
import { maxCpu, runRound } from "./rounds.js";

const everything = { readings: true, twice: true, schemas: true, formats: true };

describe("a file that once failed", () => {
  test.each(keptInputs())("%s", async (_, input) => {
    const before = process.cpuUsage().user;
    await checkInput(input, everything);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2 * maxCpu);
  });
});

test("damaged files of every format", async () => {
  const formats = new Set<string>();
  for (let round = 0; round < rounds(150, 45); round++) {
    const { failure, format } = await runRound(1, round, { readEvery: 2 });
    expect(failure, `--seed 1 --from ${round}`).toBeNull();
    formats.add(format);
  }
  expect([...formats].sort()).toEqual("charset feed gzip html json jsonl news text warc".split(" "));
}, 60_000);

test("seed and round decide the file", () => {
  expect(inputOf(5, 17)).toEqual(inputOf(5, 17));
  expect(inputOf(5, 17).bytes.equals(inputOf(5, 18).bytes)).toBe(false);
});

test("an article that is lost is told", async () => {
  const input = { ...inputOf(1, 0), name: "a.txt", bytes: Buffer.from("Askov spoke."), whole: [7] };
  await expect(checkInput(input, { ...everything, readings: false })).rejects.toThrow(BrokenLaw);
});
