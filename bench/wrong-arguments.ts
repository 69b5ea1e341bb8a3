/**
 * @module
 * What a bench is told on the command line and cannot do.
 */

/** Says what was found and what was expected; shown without a stack. */
export class WrongArguments extends Error {}
