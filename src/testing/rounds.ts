/**
 * @module
 * How often a law is tried: a part of its rounds in `npm test`, all of them in `npm run test:services`.
 *
 * `RAPPORTEUR_ROUNDS=all` makes any run try all of them.
 */

/** Whether every law is tried as often, and on as large an input, as it was written for. */
export const areAllRounds = process.env.RAPPORTEUR_ROUNDS === "all";

/** A number of rounds, or a size: the whole of it, or the part that `npm test` has time for. */
export function rounds(all: number, part = Math.ceil(all / 5)): number {
  return areAllRounds ? all : part;
}
