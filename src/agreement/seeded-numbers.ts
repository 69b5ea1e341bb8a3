/**
 * @module
 * Numbers that look drawn by lot and are the same for the same seed, so that a draw or an interval can be made again.
 */

import { hashOf } from "../text/hash.js";

/** A draw: each call gives a number from 0 up to, and without, 1. */
export type Draw = () => number;

const range = 0x1_0000_0000;

/** The draw of a seed: a Weyl sequence whose steps are scrambled by two rounds of multiply and shift. */
export function drawFrom(seed: string): Draw {
  let state = Number.parseInt(hashOf("seed", seed).slice(6), 36) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / range;
  };
}

/** The items in an order drawn by lot (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
