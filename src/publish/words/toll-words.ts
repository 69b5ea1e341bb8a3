/**
 * @module
 * Numbers of people hurt as words: "at least 160 killed, 26 injured".
 */

import type { Figure } from "../../model/index.js";

interface Count {
  readonly kind: string;
  readonly who?: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly bound: Figure["bound"];
}

/** The last figure of each kind and of each group, in order; the older ones stand in the entry. Empty where there is none. */
export function tollWords(counts: readonly Count[]): string {
  return counts
    .filter(({ kind, who }, at) => counts.findLastIndex((other) => other.kind === kind && other.who === who) === at)
    .map(({ kind, value, low, bound }) => {
      const number = value ?? low;
      return number === null ? kind : `${bounds[bound] ?? ""}${grouped(number)} ${kind}`;
    })
    .join(", ");
}

const bounds: { readonly [bound: string]: string } = {
  "at-least": "at least ",
  "at-most": "at most ",
  about: "about ",
};

/** 55,000: from ten thousand on, figures are grouped. */
function grouped(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
