/**
 * @module
 * Turns at something that one uses at a time.
 */

/** Waits for the turn; what it gives ends the turn. */
export type Turns = () => Promise<() => void>;

/** Turns in the order in which they are asked for. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return async () => {
    const before = last;
    let end: () => void = () => undefined;
    last = new Promise<void>((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  };
}
