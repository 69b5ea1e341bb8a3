/**
 * @module
 * The types of the project, one file per kind.
 */

export * from "./actor.js";
export * from "./article.js";
export * from "./codes.js";
export * from "./correction.js";
export * from "./coverage-record.js";
export * from "./date-value.js";
export * from "./dates.js";
export * from "./explanation.js";
export * from "./figure.js";
export * from "./frame-sides.js";
export * from "./frames.js";
export * from "./given-date.js";
export * from "./language.js";
export * from "./parts.js";
export * from "./problem.js";
export * from "./reading.js";
export * from "./reported-event.js";
export * from "./slots.js";
export * from "./span.js";
export * from "./stances.js";
export * from "./statement.js";
export * from "./suggestion.js";
export * from "./time.js";
