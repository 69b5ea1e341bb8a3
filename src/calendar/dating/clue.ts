/**
 * @module
 * A clue to the publication day of one article: what each day would cost if the clue is taken at its word, and the words themselves.
 */

import type { Span } from "../../text/span.js";

/** Costs are negative log likelihoods (nats): 0 fits, 2.5 is unusual, 8 hardly ever happens, 20 would need a wrong clue. */
export interface Clue {
  /** A plain sentence that quotes the words. */
  readonly reason: string;
  /** The words of the article it rests on; none where it rests on the page. */
  readonly at?: Span | undefined;
  /** Whether it tells years apart, and not only days of a week or a year. */
  readonly tellsYear: boolean;
  /** What a publication day (days since 1970) would cost. */
  cost(day: number): number;
}

/** A first day the article can be of: nobody reports on what is still to come as past. */
export function floorClue(day: number, reason: string, at: Span): Clue {
  return { reason, at, tellsYear: true, cost: (candidate) => (candidate >= day ? 0 : 20) };
}
