/**
 * @module
 * The formats in which agreement can be had, apart so that the help can name them without loading what makes them.
 */

/** Text for a person, JSON for a program, CSV for the table of a paper. */
export const agreementFormats = ["text", "json", "csv"] as const;
