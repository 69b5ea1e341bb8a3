/**
 * @module
 * The steps between articles, each in its own file.
 */

export { compareEntries } from "./disputes.js";
export { mergeEntries } from "./entries.js";
export { findLinks } from "./links.js";
export { groupOrigins } from "./origins.js";
export { cuttingEntries } from "./play/cut.js";
export { type ToldClaim, type ToldEntry, toldEntries } from "./play/told-entry.js";
export { stateOfCut, stateOfPlay } from "./state.js";
export { groupStories } from "./stories.js";
