/**
 * @module
 * Units of time in the letters of TIMEX3 durations.
 */

/** `P30D`, `PT30H`, `PXM`; a fortnight is two weeks, a night a day's worth. */
export function durationOf(amount: string, unit: string): string {
  if (unit === "S") return `PT${amount}S`;
  if (unit === "MIN") return `PT${amount}M`;
  if (unit === "H") return `PT${amount}H`;
  if (unit === "N") return `P${amount}D`;
  if (unit === "2W") return amount === "X" ? "PXW" : `P${2 * Number(amount)}W`;
  return `P${amount}${unit}`;
}

/** The step that counts a unit (values/steps.ts); undefined for those no calendar counts ("minute"). */
export const stepOfUnit: { readonly [unit: string]: string } = {
  D: "day",
  N: "day",
  W: "week",
  WE: "weekend",
  M: "month",
  Q: "quarter",
  Y: "year",
  DE: "decade",
  CE: "century",
};
