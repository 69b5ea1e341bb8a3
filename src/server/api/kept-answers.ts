/**
 * @module
 * Answers as they went out, kept for as long as the record is the same: whoever asks again gets the same bytes at once.
 */

import { createHash, randomUUID } from "node:crypto";
import { onceFor } from "../../text/once-for.js";
import type { Held } from "../held.js";
import { type KeptBySize, keptBySize } from "../kept-by-size.js";

/** An answer on its way out. */
export interface KeptAnswer {
  readonly body: string;
  /** A strong tag of the body, in its quotation marks. */
  readonly tag: string;
  /** The token of the next page, where there is one. */
  readonly next: string | null;
}

const keptOf = new WeakMap<Held, KeptBySize<KeptAnswer>>();

const momentOf = onceFor((_: Held) => randomUUID());

/** The tag of an answer that goes out before there is a digest of all of it: of this address, as long as the record is the same. */
export function momentTag(held: Held, question: string): string {
  return tagOf(`${momentOf(held)} ${question}`);
}

function tagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("hex").slice(0, 40)}"`;
}

/** The answer to a question about a record, made by `make` when it is not kept. */
export async function keptAnswer(held: Held, question: string, make: () => Promise<object>): Promise<KeptAnswer> {
  const kept = keptOf.get(held) ?? keptBySize<KeptAnswer>(({ body }) => body.length);
  keptOf.set(held, kept);
  const known = kept.get(question);
  if (known !== undefined) return known;
  const made = await make();
  const body = `${JSON.stringify(made)}\n`;
  const answer = { body, tag: tagOf(body), next: (made as { readonly next?: string | null }).next ?? null };
  kept.keep(question, answer);
  return answer;
}
