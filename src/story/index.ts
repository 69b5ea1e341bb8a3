/**
 * @module
 * The steps between articles, each in its own file.
 */

export { findLinks } from "./origins/links.js";
export { groupOrigins } from "./origins/origins.js";
export { cuttingEntries } from "./play/cut.js";
export type { ToldClaim, ToldEntry } from "./play/told-entry.js";
export { stateOfCut, stateOfPlay } from "./state.js";
export { groupStories } from "./stories/stories.js";
export { tellStories } from "./tell-stories.js";
