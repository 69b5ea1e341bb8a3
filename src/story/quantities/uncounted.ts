/**
 * @module
 * What lengths, dates, ages and the like are not, which are told beside the figures that count people and things.
 */

import type { Quantity } from "./quantity.js";

/** The fields of a quantity that counts nothing. */
export const uncounted: Pick<Quantity, "counted" | "harm" | "isPart" | "isWhole" | "isTotal" | "isNew"> = {
  counted: null,
  harm: null,
  isPart: false,
  isWhole: false,
  isTotal: false,
  isNew: false,
};
