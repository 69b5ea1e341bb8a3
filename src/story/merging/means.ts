/**
 * @module
 * What a blow was struck with: rockets and shells from afar, a bomb on the spot, gunfire, hands.
 */

import type { Of } from "./same-rule.js";

/** No two of these are one blow. */
const meansOf: { readonly [mode: string]: string } = {
  "heavy-weapons": "afar",
  aerial: "afar",
  explosives: "bomb",
  "suicide-attack": "bomb",
  firearms: "gun",
  primitive: "hand",
  abduct: "abduct",
};

/** Weapons that come from afar, whatever the verb. */
const fromAfar: { readonly [weapon: string]: string } = {
  rocket: "afar",
  missile: "afar",
  airstrike: "afar",
  shell: "afar",
  mortar: "afar",
  artillery: "afar",
  drone: "afar",
  warplane: "afar",
};

/** Weapons that tell the means: "warplanes bombed" is a blow from afar; a bare bomb may lie in a bus or fall from the sky. */
const meansOfWeapon: { readonly [weapon: string]: string } = {
  rocket: "afar",
  missile: "afar",
  airstrike: "afar",
  warplane: "afar",
};

/** Whether both tell the means and they are two. */
export function meansDiffer(a: Of<"attack">, b: Of<"attack">): boolean {
  const [x, y] = [a, b].map(({ mode, weapon }) => meansOfWeapon[weapon ?? ""] ?? meansOf[mode ?? ""]);
  return x !== undefined && y !== undefined && x !== y;
}

/** Whether both tell the means and it is one: the same weapon, or, where one names none, the same kind. */
export function ofOneMeans(a: Of<"attack">, b: Of<"attack">): boolean {
  if (a.weapon !== null && b.weapon !== null) return a.weapon === b.weapon;
  const [x, y] = [a, b].map(({ mode, weapon }) => fromAfar[weapon ?? ""] ?? meansOf[mode ?? ""]);
  return x !== undefined && x === y;
}
