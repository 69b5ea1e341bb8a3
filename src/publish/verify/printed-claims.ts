/**
 * @module
 * Anchors of formats that a person reads: footnotes of Markdown, descriptions of a calendar, contents of a feed. Each has the words in
 * quotation marks and behind them, in brackets, outlet, day and place.
 */

import { decodeXML } from "entities";
import { type AnchorClaim, type AnchoredFile, shownClaim } from "./anchored-file.js";

/** The anchors of footnotes and of lines of a list: `[^3]: Meridian, Mon 10 Mar 2031: “words” (01:216-255)`. */
export function markdownAnchors(text: string): AnchoredFile {
  const claims = text.split("\n").flatMap((line, n) => {
    const note = /^(?:\[\^\d{1,9}\]:|-) /u.exec(line)?.[0];
    if (note === undefined) return [];
    const rest = unescaped(line.slice(note.length));
    return claimOf(`line ${n + 1}`, rest, { before: " (", manner: "ends" });
  });
  return { format: "md", claims, sources: [], manner: "shown" };
}

/** The anchors of a calendar. */
export function calendarAnchors(text: string): AnchoredFile {
  const lines = text.replace(/\r?\n[ \t]/gu, "").split(/\r?\n/u);
  const claims = lines
    .filter((line) => line.startsWith("DESCRIPTION:"))
    .flatMap((line, n) =>
      line
        .slice("DESCRIPTION:".length)
        .replace(/\\(?<mark>[nN\\;,])/gu, (_all, mark: string) => (/n/iu.test(mark) ? "\n" : mark))
        .split("\n")
        .flatMap((each) => quotedClaims(each, `event ${n + 1}`)),
    );
  return { format: "ics", claims, sources: [], manner: "shown" };
}

/** The anchors of a feed. */
export function feedAnchors(text: string): AnchoredFile {
  const contents = [...text.matchAll(/<content type="text">(?<words>[^<]*)<\/content>/gu)];
  const claims = contents.flatMap(({ groups }, n) =>
    decodeXML(groups!.words!)
      .split("\n")
      .flatMap((line) => quotedClaims(line, `entry ${n + 1}`)),
  );
  return { format: "atom", claims, sources: [], manner: "shown" };
}

/** `“words” (Meridian, 2031-03-10, 01:216-255)`. */
function quotedClaims(line: string, at: string): AnchorClaim[] {
  return /^["“«‘]/u.test(line) ? claimOf(at, line, { before: ", ", manner: "begins" }) : [];
}

/** The claim of a line that ends in a place in brackets. The name of an article may hold what stands before places, so all readings count. */
function claimOf(
  at: string,
  line: string,
  { before, manner }: { readonly before: string; readonly manner: "begins" | "ends" },
): AnchorClaim[] {
  if (!line.endsWith(")")) return [];
  const readings: AnchorClaim[] = [];
  for (let from = line.lastIndexOf(before); from > 0; from = line.lastIndexOf(before, from - 1)) {
    const words = manner === "ends" ? line.slice(0, from) : line;
    const claim = shownClaim(at, line.slice(from + before.length, -1), words, manner);
    if (claim !== null) readings.push(claim);
    if (readings.length === maxReadings) break;
  }
  const [first, ...or] = readings;
  return first === undefined ? [] : [{ ...first, or }];
}

/** A name with more brackets or commas than this is nobody's. */
const maxReadings = 20;

function unescaped(markdown: string): string {
  return markdown.replace(/\\(?<mark>[\\`*_{}[\]<>#|~])/gu, "$<mark>");
}
