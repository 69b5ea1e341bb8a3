/** @module The promises of a queue, kept in one process; and its own: it is never fuller than it may be, and it knows its end. */
import { describe, expect, test } from "vitest";
import { testQueue } from "../testing/queue-contract.js";
import { MemoryQueue } from "./memory-queue.js";
import { usualOptions } from "./queue.js";

describe("a queue in this process", () => {
  testQueue(async (_name, options) => new MemoryQueue({ ...options, capacity: 100 }), { holdMs: 60, retryMs: 5 });

  test("whoever puts more than it holds waits until some are taken", async () => {
    const queue = new MemoryQueue({ ...usualOptions, capacity: 3 });
    let isPut = false;
    const putting = queue.put(["a", "b", "c", "d", "e"]).then(() => {
      isPut = true;
    });
    expect((await queue.take(2, 1_000)).length).toBe(2);
    await putting;
    expect(isPut).toBe(true);
    expect(await queue.counts()).toEqual({ waiting: 3, taken: 2, aside: 0 });
  });

  test("ended, it hands out what is left and then nothing, at once", async () => {
    const queue = new MemoryQueue({ ...usualOptions, capacity: 3 });
    await queue.put(["a"]);
    queue.end();
    const [job] = await queue.take(2, 60_000);
    const last = queue.take(2, 60_000);
    await job!.done();
    expect(await last).toEqual([]);
    expect(queue.isFinished).toBe(true);
  });
});
