/**
 * @module
 * What a queue promises, whatever carries it: one suite, run against each adapter.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { maxTaken, type Queue, type QueueOptions, type Taken } from "../work/queue.js";

/** A queue of the test's own; the same name is the same queue for a second caller. */
export type OpenQueue = (name: string, options: QueueOptions) => Promise<Queue>;

interface Timing {
  /** Long enough for the adapter to hand out and take back, short enough to wait for. */
  readonly holdMs: number;
  readonly retryMs: number;
}

const names = (from: number, past: number) => Array.from({ length: past - from }, (_, n) => `article-${from + n}`);

/** The counts, which on several nodes follow what was done by a moment: a follower may answer. */
async function countsAre(queue: Queue, wanted: Awaited<ReturnType<Queue["counts"]>>): Promise<void> {
  await expect.poll(() => queue.counts(), { timeout: 5_000 }).toEqual(wanted);
}

/** Declares the tests. */
export function testQueue(open: OpenQueue, options: Timing): void {
  const opened: Queue[] = [];
  let n = 0;
  const fresh = async () => {
    const queue = await open(`queue-${++n}`, options);
    opened.push(queue);
    return queue;
  };
  afterAll(async () => {
    for (const queue of opened) await queue.close();
  });

  test("hands out every job once and forgets what is done", async () => {
    const queue = await fresh();
    expect(await queue.put(names(0, 50))).toBe(50);
    const taken = await takeAll(queue, 50);
    expect(taken.map(({ id }) => id).sort()).toEqual(names(0, 50).sort());
    expect(new Set(taken.map(({ tries }) => tries))).toEqual(new Set([1]));
    await countsAre(queue, { waiting: 0, taken: 50, aside: 0 });
    for (const job of taken) await job.done();
    await countsAre(queue, { waiting: 0, taken: 0, aside: 0 });
    expect(await queue.take(1, 10)).toEqual([]);
  });

  test("a job that is on the queue is put on it once", async () => {
    const queue = await fresh();
    expect(await queue.put(["a", "b", "a"])).toBe(2);
    expect(await queue.put(["b", "c"])).toBe(1);
    expect((await queue.counts()).waiting).toBe(3);
  });

  test("gives what is there, without waiting for a full hand, and waits for the first", async () => {
    const queue = await fresh();
    await queue.put(["a"]);
    const [a] = await queue.take(16, 20_000);
    expect(a!.id).toBe("a");
    const later = queue.take(16, 20_000);
    await queue.put(["b"]);
    expect((await later).map(({ id }) => id)).toEqual(["b"]);
  }, 15_000);

  test("a job whose holder is gone is handed to the next; one that is held is not", async () => {
    const queue = await fresh();
    await queue.put(["kept", "lost"]);
    const [first, second] = await takeAll(queue, 2);
    const [kept, lost] = first!.id === "kept" ? [first!, second!] : [second!, first!];
    let again: Taken[] = [];
    for (let waited = 0; again.length === 0 && waited < 4; waited += 0.4) {
      await kept.hold();
      await sleep(options.holdMs * 0.4);
      again = await queue.take(2, 1);
    }
    expect(again.map(({ id, tries }) => [id, tries])).toEqual([["lost", 2]]);
    await kept.done();
    // whoever has lost it may still have done it
    await lost.done();
    await again[0]!.done();
    await countsAre(queue, { waiting: 0, taken: 0, aside: 0 });
  }, 30_000);

  test("a job that fails is tried three times, then set aside with its reason, and can be put back", async () => {
    const queue = await fresh();
    await queue.put(["poison", "sound"]);
    const outcomes: string[] = [];
    for (let left = 4; left > 0; )
      for (const job of await queue.take(2, 10_000)) {
        left--;
        if (job.id === "sound") await job.done();
        else outcomes.push(await job.fail(`no sense in it, try ${job.tries}`));
      }
    expect(outcomes).toEqual(["again", "again", "aside"]);
    await countsAre(queue, { waiting: 0, taken: 0, aside: 1 });
    expect(await queue.listAside(10)).toEqual([{ id: "poison", reason: "no sense in it, try 3", tries: 3 }]);
    expect(await queue.put(["poison"])).toBe(0);
    expect(await queue.putBack()).toBe(1);
    const [job] = await queue.take(1, 10_000);
    expect([job!.id, job!.tries]).toEqual(["poison", 1]);
    await job!.done();
    await countsAre(queue, { waiting: 0, taken: 0, aside: 0 });
  }, 30_000);

  test("what is given back is there at once", async () => {
    const queue = await fresh();
    await queue.put(["a"]);
    const [job] = await queue.take(1, 10_000);
    await job!.giveBack();
    expect((await queue.take(1, 10_000)).map(({ id }) => id)).toEqual(["a"]);
  });

  test("several that take at once share the jobs", async () => {
    const queue = await fresh();
    await queue.put(names(0, 60));
    const seen: string[] = [];
    const lane = async () => {
      for (;;) {
        const taken = await queue.take(7, seen.length < 60 ? 1_500 : 1);
        if (taken.length === 0) return;
        seen.push(...taken.map(({ id }) => id));
        for (const job of taken) await job.done();
      }
    };
    await Promise.all([lane(), lane(), lane()]);
    expect(seen.sort()).toEqual(names(0, 60).sort());
    await countsAre(queue, { waiting: 0, taken: 0, aside: 0 });
  }, 30_000);

  test("a job that takes down whoever has it is set aside in the end", async () => {
    const queue = await open(`queue-${++n}`, { holdMs: Math.min(options.holdMs, 300), retryMs: 1 });
    opened.push(queue);
    await queue.put(["killer"]);
    let nTaken = 0;
    for (let round = 0; round < 60 && (await queue.counts()).aside === 0; round++)
      nTaken += (await queue.take(1, 1_000)).length;
    expect(nTaken).toBe(maxTaken);
    expect(await queue.listAside(1)).toMatchObject([{ id: "killer", tries: maxTaken }]);
  }, 90_000);
}

async function takeAll(queue: Queue, wanted: number): Promise<Taken[]> {
  const taken: Taken[] = [];
  while (taken.length < wanted) taken.push(...(await queue.take(wanted - taken.length, 10_000)));
  return taken;
}
