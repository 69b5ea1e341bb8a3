/**
 * @module
 * Text in a cell of a spreadsheet: what it would run as a formula gets an apostrophe in front on the way out, which is taken away on the way
 * in, so that every text comes back as it was. (OWASP, "CSV injection", names the characters.)
 */

/** Characters that begin a formula, in their wide forms too, and the apostrophe itself, so that one that was there is told from one added. */
const risky = /^[=+\-@\t\r\n'\uff0b\uff0d\uff1d\uff20]/u;

/** The text as it is written into a sheet. */
export function toCell(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** The text of a cell that was read from a sheet; blanks around it are gone, as no value has any. */
export function fromCell(cell: string): string {
  const text = cell.startsWith("'") && risky.test(cell.slice(1)) ? cell.slice(1) : cell;
  return text.trim();
}
