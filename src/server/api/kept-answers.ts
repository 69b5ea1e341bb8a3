/**
 * @module
 * Answers as they went out, kept for as long as the record is the same: whoever asks again gets the same bytes at once.
 */

import { createHash } from "node:crypto";
import type { Held } from "../held.js";

/** An answer on its way out. */
export interface KeptAnswer {
  readonly body: string;
  /** A strong tag of the body, in its quotation marks. */
  readonly tag: string;
  /** The token of the next page, where there is one. */
  readonly next: string | null;
}

/** Longer ones are made anew each time. */
const longest = 4_000_000;
/** Characters of all that is kept of one record. */
const most = 32_000_000;

interface Kept {
  readonly answers: Map<string, KeptAnswer>;
  size: number;
}

const keptOf = new WeakMap<Held, Kept>();

/** The answer to a question about a record, made by `make` when it is not kept. */
export async function keptAnswer(held: Held, question: string, make: () => Promise<object>): Promise<KeptAnswer> {
  const kept = keptOf.get(held) ?? { answers: new Map<string, KeptAnswer>(), size: 0 };
  keptOf.set(held, kept);
  const known = kept.answers.get(question);
  if (known !== undefined) {
    kept.answers.delete(question);
    kept.answers.set(question, known);
    return known;
  }
  const made = await make();
  const body = `${JSON.stringify(made)}\n`;
  const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 40)}"`;
  const answer = { body, tag, next: (made as { readonly next?: string | null }).next ?? null };
  if (body.length <= longest) keep(kept, question, answer);
  return answer;
}

/** Keeps an answer, and lets those go that were not asked for longest. */
function keep(kept: Kept, question: string, answer: KeptAnswer): void {
  kept.answers.set(question, answer);
  kept.size += answer.body.length;
  for (const [oldest, { body }] of kept.answers) {
    if (kept.size <= most) return;
    kept.answers.delete(oldest);
    kept.size -= body.length;
  }
}
