/**
 * @module
 * Who stands where: subjects, objects, owners and speakers, for the rules.
 */

export { ownersOf } from "./owners.js";
export { namesOf, type Placed, placedBetween, roleOf, unique } from "./placed.js";
export { subjectOf } from "./subjects.js";
export { canBeAgent as isAgentNoun, isAgent, speakerAt } from "./unnamed.js";
