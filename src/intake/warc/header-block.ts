/**
 * @module
 * A block of header lines as WARC and HTTP write them: a first line, then `Name: value` lines up to an empty one, or, where that was lost, up to
 * the line with which a page begins.
 */

/** A header block. */
export interface HeaderBlock {
  readonly firstLine: string;
  /** Names in lower case; of a name that comes twice the first value. */
  readonly fields: ReadonlyMap<string, string>;
  /** Bytes of the block with its end. */
  readonly length: number;
}

/** A line feed and the start of a page. */
const startOfPage = /\n(?=<(?:!doctype|html)\b)/iu;

/** The block at the head of the bytes; null when its end is not among the first `maxLength`. */
export function headerBlockOf(bytes: Buffer, maxLength: number): HeaderBlock | null {
  const looked = bytes.subarray(0, maxLength);
  const ends = ["\r\n\r\n", "\n\n"].map((mark) => ({ at: looked.indexOf(mark), length: mark.length }));
  const [empty] = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const page = startOfPage.exec(looked.toString("latin1", 0, empty?.at));
  const end = page === null ? empty : { at: page.index, length: 1 };
  if (end === undefined) return null;
  const [firstLine = "", ...lines] = looked.toString("latin1", 0, end.at).split("\n");
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { firstLine: firstLine.trimEnd(), fields, length: end.at + end.length };
}
