/**
 * @module
 * Dates with a year that lie ahead: "by 2045", "due on Nov. 1, 2030", "the 2028 election". They are no floors.
 */

const plans =
  "by until till before through from due will would plan plans effective target targeted scheduled delayed postponed expected instead_of sometime";
const planWords = new RegExp(`\\b(?:${plans.replaceAll(" ", "|").replaceAll("_", " ")})\\W+(?:\\w+\\W+){0,2}$`, "i");
const plannedThings = new Set(
  "election elections campaign race budget season olympics games vote deadline target goal nominee contender".split(
    " ",
  ),
);

/** Whether the words before a date make it one of a plan. */
export function isPlanned(before: string): boolean {
  return planWords.test(before);
}

/** Whether the words after a year name something that is planned years ahead ("the 2028 presidential election"). */
export function isPlannedYear(after: string): boolean {
  const words = after.split(/\W+/, 4).slice(1, 3);
  return words.some((word) => plannedThings.has(word.toLowerCase()));
}
