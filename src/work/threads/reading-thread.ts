/**
 * @module
 * What runs in a thread: language data loaded once, then batch after batch. Before each article its place in the batch is noted where the
 * other side can see it, so that a thread that dies leaves behind which article it died of.
 */

import { parentPort, workerData } from "node:worker_threads";
import type { ActorRow } from "../../index.js";
import type { ArticleInput } from "../../model/index.js";
import { read } from "../../read.js";
import { failureOf } from "../reader.js";

/** What a thread is started with. */
export interface ThreadData {
  readonly actors: readonly ActorRow[] | undefined;
  /** One number: the place of the article that is being read. */
  readonly place: Int32Array;
}

/** What a thread sends back: first that it is ready, then one answer for each batch. Readings are JSON, which is sent fastest. */
export type ThreadMessage =
  | { readonly kind: "ready"; readonly coldStartMs: number }
  | { readonly kind: "batch"; readonly answers: readonly Answer[] };

type Answer = { readonly json: string } | { readonly reason: string; readonly stack?: string | undefined };

const { actors, place } = workerData as ThreadData;
const send = (message: ThreadMessage) => parentPort!.postMessage(message);

const began = performance.now();
read({ text: "" }, { actors });
send({ kind: "ready", coldStartMs: performance.now() - began });

parentPort!.on("message", (inputs: readonly ArticleInput[]) =>
  send({ kind: "batch", answers: inputs.map((input, at) => answerTo(input, at)) }),
);

function answerTo(input: ArticleInput, at: number): Answer {
  Atomics.store(place, 0, at);
  try {
    return { json: JSON.stringify(read(input, { actors })) };
  } catch (error) {
    return failureOf(error);
  }
}
