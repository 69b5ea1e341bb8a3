/**
 * @module
 * `status` and `requeue`: how a store and its queue stand, and putting on the queue what is not on it.
 */

import { countWords } from "../../publish/words/day-words.js";
import { openQueue, type StoreQueue } from "../../work/open-queue.js";
import { type QueueStatus, queueStatus, queueUnread } from "../../work/queue-status.js";
import type { CommandContext } from "../command-context.js";
import { type QueueFlags, type QueueStore, replicasOf, withQueueStore } from "../queue-flags.js";

/** Prints how the store stands; 1 when something was set aside. */
export function printStatus({ io, flags }: CommandContext<QueueFlags>): Promise<number> {
  return withQueueStore(flags, io, async (open) => {
    if (open.location.engine === "sqlite") {
      const { articles, unread, made, isCurrent } = await open.store.standing(open.version);
      const facts = { articles, read: articles - unread, record: made === null ? null : { ...made, isCurrent } };
      const line = `${countWords(articles, "article")}, ${articles - unread} read; a store in a file has no queue`;
      await io.stdout.write(flags.json === true ? `${JSON.stringify(facts)}\n` : `${line}\n`);
      return 0;
    }
    return withQueue(open, { io, flags }, async ({ db, queue }) => {
      const status = await queueStatus(db, queue, open.version);
      await io.stdout.write(flags.json === true ? `${JSON.stringify(status)}\n` : statusText(status));
      return status.queue.aside === 0 ? 0 : 1;
    });
  });
}

/** Puts back what was set aside, and with `unread` also what was never queued. */
export function requeue({ io, flags }: CommandContext<QueueFlags & { readonly unread?: boolean }>): Promise<number> {
  return withQueueStore(flags, io, (open) =>
    withQueue(open, { io, flags }, async ({ db, queue }) => {
      const back = await queue.putBack();
      const unread = flags.unread === true ? await queueUnread(db, queue, open.version) : 0;
      if (flags.json === true) await io.stdout.write(`${JSON.stringify({ back, unread })}\n`);
      else if (flags.quiet !== true) {
        const more = flags.unread === true ? `, ${unread} more that wait to be read` : "";
        await io.stdout.write(`put back ${back} that were set aside${more}\n`);
      }
      return 0;
    }),
  );
}

async function withQueue(
  { location }: QueueStore,
  { io, flags }: Pick<CommandContext<QueueFlags>, "io" | "flags">,
  work: (open: StoreQueue) => Promise<number>,
): Promise<number> {
  const { NATS_USER: user, NATS_PASSWORD: pass } = io.env;
  const transport = flags.nats === undefined ? null : { urls: flags.nats, replicas: replicasOf(flags), user, pass };
  const open = await openQueue(location, transport);
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

function statusText({ articles, read, queue, lag, perMinute, workers, aside }: QueueStatus): string {
  const table = workers.map(
    (each) =>
      `  ${each.name.padEnd(24)} ${String(each.done).padStart(8)} read  ${String(each.perMinute).padStart(6)}/min  seen ${each.silentFor} s ago`,
  );
  return [
    `articles   ${articles}, ${read} read by this version`,
    `queue      ${queue.waiting} waiting, ${queue.taken} taken, ${queue.aside} set aside`,
    `lag        ${lag} s since the oldest of them was added`,
    `throughput ${perMinute} articles in the last minute`,
    `workers    ${workers.length}`,
    ...table,
    ...(aside.length === 0 ? [] : ["set aside (rapporteur requeue puts them back)"]),
    ...aside.map(({ name, reason, tries }) => `  ${name}  after ${tries} tries: ${reason}`),
    "",
  ].join("\n");
}
