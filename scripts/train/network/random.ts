/**
 * @module
 * Seeded random numbers, so that training gives the same bytes every time.
 */

/** A row of numbers that the seed alone decides. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Begins the row of another seed. */
  restart(seed: number): void {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, but not including, 1. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    let bits = this.#state;
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x2c1b3c6d);
    bits ^= bits >>> 12;
    bits = Math.imul(bits, 0x297a2d39);
    bits ^= bits >>> 15;
    return (bits >>> 0) / 0x1_0000_0000;
  }

  /** A number of the normal distribution (Box and Muller). */
  normal(): number {
    const length = Math.sqrt(-2 * Math.log(1 - this.next()));
    return length * Math.cos(2 * Math.PI * this.next());
  }

  /** The items in random order, as a new list (Fisher and Yates). */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(this.next() * (last + 1));
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  }
}
