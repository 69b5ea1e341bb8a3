/**
 * @module
 * Changes sent to an address (`--webhook`): one POST with all of them. What is not taken is kept and sent with the next round.
 */

import { hash } from "node:crypto";
import { Problem } from "../../model/index.js";
import type { Change } from "../../publish/views/changes.js";
import { countWords } from "../../publish/words/day-words.js";
import type { Io } from "../io.js";

/** Pauses between the tries of one round. */
const pausesMs = [1_000, 4_000];
const answerMs = 10_000;

/** The address; throws a Problem where it cannot be one. */
export function webhookOf(address: string, isOnline: boolean): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw noWebhook(address);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") throw noWebhook(address);
  if (isOnline) return url;
  throw new Problem("E-ONLINE", "--webhook sends over the network", "add --online", address);
}

function noWebhook(address: string): Problem {
  return new Problem("E-USAGE", `--webhook ${JSON.stringify(address)} is no web address`, "give http:// or https://");
}

/** Sends the changes; throws a Problem when nobody has taken them after three tries. */
export async function postChanges(
  url: URL,
  changes: readonly Change[],
  { network, signal }: Pick<Io, "network" | "signal">,
): Promise<void> {
  const body = JSON.stringify({ changes });
  let failure = "";
  for (const pause of [0, ...pausesMs]) {
    if (pause > 0) await network.sleep(pause, signal).catch(() => undefined);
    if (signal.aborted) break;
    const answer = await post(url, body, signal);
    if (answer === null) return;
    failure = answer;
  }
  throw new Problem(
    "E-FETCH",
    `${countWords(changes.length, "change")} could not be sent: ${failure || "it was interrupted"}`,
    "nothing is lost: they are kept, and go with the next round",
    // a name and a password in the address stay out of messages
    url.origin,
  );
}

/** Null when it was taken, else why not. */
async function post(url: URL, body: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      // the same changes sent twice have the same key
      headers: { "Content-Type": "application/json", "Idempotency-Key": hash("sha256", body, "hex").slice(0, 32) },
      redirect: "error",
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
    });
    await response.body?.cancel();
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    const { message, cause } = error as Error & {
      readonly cause?: { readonly code?: string; readonly message?: string };
    };
    return cause?.code ?? cause?.message ?? message;
  }
}
