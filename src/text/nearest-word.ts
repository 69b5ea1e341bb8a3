/**
 * @module
 * The nearest known word for a mistyped one: "did you mean ...?".
 */

/** The known word that is nearest, when it is near enough to have been meant. */
export function nearestOf(word: string, known: readonly string[]): string | null {
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of known) {
    const distance = editsBetween(word, name);
    if (best === null || distance < best.distance) best = { name, distance };
  }
  return best !== null && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.name : null;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour. */
function editsBetween(a: string, b: string): number {
  if (a.length > 40) return a.length;
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, previous[j - 2]! + 1);
      next.push(edits);
    }
    previous = row;
    row = next;
  }
  return row[b.length]!;
}
