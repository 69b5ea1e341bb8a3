/**
 * @module
 * A stream that tells when the record is another one: somebody has built it anew or corrected it.
 */

import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { Problem } from "../../model/index.js";
import type { Holder } from "../held.js";
import { HttpProblem } from "./problems.js";

/** Pause between two looks at the store, in milliseconds. */
const pause = 1_000;
/** A comment goes out after so many looks without news, so that nobody on the way thinks the line dead. */
const quietLooks = 15;
/** Each is a connection that stays. */
const mostFollowers = 32;

const followers = new WeakMap<Holder, number>();

/** Answers `GET /events`: one event at once, and one with each new version until the client goes. */
export function followRecord(c: Context, holder: Holder): Response {
  const others = followers.get(holder) ?? 0;
  if (others >= mostFollowers) {
    const found = new Problem("E-STORE-BUSY", `${others} clients follow this record already`, "ask for / now and then");
    throw new HttpProblem(found, 503, { "Retry-After": "30" });
  }
  followers.set(holder, others + 1);
  return streamSSE(c, async (stream) => {
    let known = c.req.header("last-event-id");
    let quiet = 0;
    try {
      while (!stream.aborted) {
        const { version, settled } = await holder.now();
        if (version !== known) {
          const { articles, entries, disputes } = settled.record;
          const counts = { articles: articles.length, entries: entries.length, disputes: disputes.length };
          await stream.writeSSE({ event: "record", id: version, data: JSON.stringify({ version, ...counts }) });
          known = version;
          quiet = 0;
        } else if (++quiet % quietLooks === 0) await stream.write(": nothing new\n\n");
        await stream.sleep(pause);
      }
    } finally {
      followers.set(holder, (followers.get(holder) ?? 1) - 1);
    }
  });
}
