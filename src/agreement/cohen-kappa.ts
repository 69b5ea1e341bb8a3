/**
 * @module
 * Cohen's kappa: two coders, and chance is what each would hit by their own habits.
 *
 * Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1), 37-46. Its second
 * example, 200 patients in three groups (88 10 2 / 14 40 6 / 18 10 12), has agreement .70, chance .41 and kappa .492; a test has it.
 */

import { type Code, countCodes, type UnitCodes } from "./ratings.js";

/** Kappa of two coders, and the units that both of them coded. */
export interface PairKappa {
  readonly units: number;
  /** From -1 to 1; null where no unit has both codes, or both coders use one and the same code throughout. */
  readonly kappa: number | null;
}

/** Kappa of the coders at two places of the table. */
export function cohenKappa(units: readonly UnitCodes[], [first, second]: readonly [number, number]): PairKappa {
  const pairs = units.flatMap((unit): (readonly [Code, Code])[] => {
    const [a, b] = [unit[first] ?? null, unit[second] ?? null];
    return a === null || b === null ? [] : [[a, b]];
  });
  const n = pairs.length;
  if (n === 0) return { units: 0, kappa: null };
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const [ofFirst, ofSecond] = [countCodes(pairs.map(([a]) => a)), countCodes(pairs.map(([, b]) => b))];
  let nByChance = 0;
  for (const [code, count] of ofFirst) nByChance += count * (ofSecond.get(code) ?? 0);
  // whole numbers, so that "nothing but one code" is seen exactly
  if (nByChance === n * n) return { units: n, kappa: null };
  const byChance = nByChance / (n * n);
  return { units: n, kappa: (observed - byChance) / (1 - byChance) };
}
