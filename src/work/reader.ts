/**
 * @module
 * Whoever reads a batch of articles: this thread, or threads of its own. Both give the same readings.
 */

import { setImmediate } from "node:timers/promises";
import type { ActorRow } from "../index.js";
import type { ArticleInput, Reading } from "../model/index.js";
import { read } from "../read.js";

/** What became of an article; `stack` says where in the program it failed, if it came so far. */
export type Outcome =
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "failed"; readonly reason: string; readonly stack?: string | undefined };

/** Reads batches, several at once. */
export interface Reader {
  /** Batches that it can have in work and waiting without being idle between two. */
  readonly lanes: number;
  /** The outcomes in the order of the inputs; it never rejects for an article's sake. */
  readonly read: (inputs: readonly ArticleInput[]) => Promise<Outcome[]>;
  readonly close: () => Promise<void>;
}

/** Reads in this thread, which is left for a moment between two articles. */
export function readerHere(actors: readonly ActorRow[] | undefined): Reader {
  return {
    lanes: 1,
    read: async (inputs) => {
      const outcomes: Outcome[] = [];
      for (const input of inputs) {
        outcomes.push(readOne(input, actors));
        // lets Ctrl-C in: reading is work without a pause
        await setImmediate();
      }
      return outcomes;
    },
    close: async () => undefined,
  };
}

function readOne(input: ArticleInput, actors: readonly ActorRow[] | undefined): Outcome {
  try {
    return { kind: "read", reading: read(input, { actors }) };
  } catch (error) {
    return { kind: "failed", ...failureOf(error) };
  }
}

/** What was thrown, in words that can be sent to another thread. */
export function failureOf(error: unknown): { readonly reason: string; readonly stack?: string | undefined } {
  return error instanceof Error
    ? { reason: `${error.name}: ${error.message}`, stack: error.stack }
    : { reason: String(error) };
}
