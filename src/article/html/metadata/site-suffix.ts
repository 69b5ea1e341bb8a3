/**
 * @module
 * The name of the site at the end of a page's title: "Askov reopens the bridge | World | The Tarrow Ledger".
 *
 * Left alone: what follows a dash or bar and names no site, "Askov reopens the bridge - at last".
 */

import { keyOf } from "./plain-words.js";

const separator = /\s(?:[-–—|*·•:»]|::|\|\|)\s|\s?\|\s?/gu;
const maxSeparators = 20;
/** A rubric between headline and site has at most this many words. */
const maxWordsOfRubric = 3;
const minHeadline = 12;
/** A host of fewer letters may begin other words. */
const minGlued = 6;

/** The title without the site's names at its end, and without a rubric before them. */
export function withoutSite(title: string, sites: ReadonlySet<string>): string {
  let cut = title;
  let isCut = false;
  for (let nCuts = 0; nCuts < 4; nCuts++) {
    const last = lastSeparator(cut);
    if (last === null) break;
    const end = keyOf(cut.slice(last.end));
    const isRubric = isCut && last.mark === "|" && end.split(" ").length <= maxWordsOfRubric;
    if (!isSite(end, sites) && !isRubric) break;
    if (keyOf(cut.slice(0, last.start)).length < minHeadline) break;
    cut = cut.slice(0, last.start).trim();
    isCut = true;
  }
  return cut;
}

function lastSeparator(title: string): { start: number; end: number; mark: string } | null {
  const found = [...title.matchAll(separator)].slice(-maxSeparators).at(-1);
  return found === undefined
    ? null
    : { start: found.index, end: found.index + found[0].length, mark: found[0].trim().charAt(0) };
}

/** The site's name, more than it ("The Tarrow Ledger Online"), or its host ("tarrowledger.example"). */
function isSite(end: string, sites: ReadonlySet<string>): boolean {
  const bare = end.replace(/^the /u, "");
  if (sites.has(bare) || sites.has(bare.replace(/ /gu, ""))) return true;
  const glued = bare.replace(/ /gu, "");
  return [...sites].some(
    (site) => (site.length >= 3 && bare.startsWith(`${site} `)) || (site.length >= minGlued && glued.startsWith(site)),
  );
}
