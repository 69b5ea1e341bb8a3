/**
 * @module
 * Claims against articles: every one holds, or it is said what stands there instead.
 */

import type { AnchorReport, BrokenAnchor } from "../anchors.js";
import { quoted } from "../citation.js";
import { shownWords } from "../shown.js";
import type { AnchorClaim, AnchoredFile, SourceText } from "./anchored-file.js";

/** Checks the claims of a file against articles; two articles may have one address. */
export function checkClaims({ claims }: Pick<AnchoredFile, "claims">, sources: readonly SourceText[]): AnchorReport {
  const byName = new Map<string, SourceText[]>();
  const add = (name: string, source: SourceText) => byName.set(name, [...(byName.get(name) ?? []), source]);
  for (const source of sources) {
    add(source.id, source);
    if (source.url !== null && source.url !== source.id) add(source.url, source);
  }
  const broken = claims.flatMap((claim): BrokenAnchor[] => {
    const readings = [claim, ...(claim.or ?? [])].map((each) => ({
      ...each,
      problems: (byName.get(each.article) ?? []).map(({ text }) => problemOf(each, text)),
    }));
    if (readings.some(({ problems }) => problems.includes(null))) return [];
    const { at, article, place, problems } = readings.find((each) => each.problems.length > 0) ?? readings[0]!;
    return [
      {
        at,
        place: place === null ? article : `${article}:${place.start}-${place.end}`,
        problem: problems[0] ?? "there is no such article among the sources",
      },
    ];
  });
  return { checked: claims.length, broken };
}

/** Articles of a file that are not what the sources of the same name are. */
export function differingSources(file: AnchoredFile, sources: readonly SourceText[]): AnchorReport {
  const known = new Map(sources.map(({ id, text }) => [id, text]));
  const compared = file.sources.filter(({ id }) => known.has(id));
  const isSame = (a: string, b: string) => a === b || (file.manner === "shown" && shownWords(a) === shownWords(b));
  return {
    checked: compared.length,
    broken: compared
      .filter(({ id, text }) => !isSame(text, known.get(id)!))
      .map(({ id }) => ({ at: `article ${id}`, place: id, problem: "its text is not that of the source" })),
  };
}

function problemOf({ place, words, manner }: AnchorClaim, text: string): string | null {
  if (place === null) {
    const isThere = words === null || text.includes(words) || shownWords(text).includes(shownWords(words));
    return isThere ? null : `the article does not say ${short(words)}`;
  }
  const { start, end } = place;
  if (start > end || end > text.length) return `the article has ${text.length} characters`;
  const stands = text.slice(start, end);
  if (words === null || stands === words || isShown[manner](stands, words)) return null;
  return `the article says ${short(stands)}, the file ${short(words)}`;
}

/** Whether a file that shows `words` shows what stands in the article. */
const isShown: { readonly [manner in AnchorClaim["manner"]]: (stands: string, words: string) => boolean } = {
  exact: () => false,
  shown: (stands, words) => [stands, quoted(stands)].some((each) => shownWords(each) === shownWords(words)),
  begins: (stands, words) => shownWords(words).startsWith(shownWords(`${quoted(stands)} (`)),
  ends: (stands, words) => shownWords(words).endsWith(shownWords(quoted(stands))),
};

function short(words: string): string {
  return JSON.stringify(words.slice(0, 80));
}
