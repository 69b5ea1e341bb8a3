/**
 * @module
 * What a client takes and gives, by its headers.
 */

/** Whether a client that sends this `Accept` takes JSON; one that sends none takes everything. */
export function takesJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === "") return true;
  const ranges = accept.split(",").map((range) => {
    const [type = "", ...rest] = range.split(";").map((piece) => piece.trim().toLowerCase());
    const quality = rest.map((piece) => /^q=(?<q>[\d.]+)$/u.exec(piece)?.groups?.q).find((q) => q !== undefined);
    return { type, isWanted: Number(quality ?? "1") > 0 };
  });
  // the most specific range that speaks of JSON decides
  for (const type of ["application/json", "application/*", "*/*"]) {
    const found = ranges.find((range) => range.type === type);
    if (found !== undefined) return found.isWanted;
  }
  return false;
}

/** Whether a body of this `Content-Type` is JSON in UTF-8. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/iu.test(contentType ?? "");
}
