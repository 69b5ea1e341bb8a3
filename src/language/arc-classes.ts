/**
 * @module
 * Classes of what lies between a dependent and its head. Training sees them here; the arithmetic in scripts/kernel/network.ts counts the same.
 */

/** Classes of distance, to the right and to the left. */
export const nDistances = 24;

/** The class of the distance from a dependent to its head: twelve to the right, twelve to the left. */
export function distanceClass(head: number, dependent: number): number {
  const steps = Math.abs(head - dependent);
  const size =
    steps <= 5 ? steps : steps <= 7 ? 6 : steps <= 10 ? 7 : steps <= 14 ? 8 : steps <= 20 ? 9 : steps <= 30 ? 10 : 11;
  return head >= dependent ? size : 12 + size;
}

/** The class of what stands between two words: none, one or more verbs, none, one or more marks; which way the head lies. */
export function betweenClass(verbs: number, marks: number, isRight: boolean): number {
  return nDistances + (isRight ? 9 : 0) + Math.min(verbs, 2) * 3 + Math.min(marks, 2);
}
