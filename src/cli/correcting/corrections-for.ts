/**
 * @module
 * Corrections of a change that somebody asks for, as `record/` works them out, under the name the command line knows them by.
 */

export { correctionsFor, doesNotFit, type Reason } from "../../record/index.js";
