/**
 * @module
 * What a file claims about articles: these words stand there. The same for every format that carries places.
 */

/** One claim. */
export interface AnchorClaim {
  /** Where in the file: `entries[3].evidence[0]`, `line 12`. */
  readonly at: string;
  /** Id of the article, or its address where the format names it so. */
  readonly article: string;
  /** UTF-16 code units, end exclusive; without a place the words may stand anywhere in the article. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The words; null where the file has the place only. */
  readonly words: string | null;
  /**
   * How the words are given: as they stand; as they are shown, with white space as one blank and perhaps in quotation marks; or as the
   * quotation with which a longer line begins or ends.
   */
  readonly manner: "exact" | "shown" | "begins" | "ends";
  /** Other ways to read the same line, where a name may hold the marks that part it from the rest; one of them has to hold. */
  readonly or?: readonly AnchorClaim[];
}

/** An article that a file brings with it, or one it is compared with. */
export interface SourceText {
  readonly id: string;
  readonly url: string | null;
  readonly text: string;
}

/** What was found in a file. */
export interface AnchoredFile {
  readonly format: string;
  readonly claims: readonly AnchorClaim[];
  /** Articles that the file itself holds, in whole. */
  readonly sources: readonly SourceText[];
  /** Whether its articles are given as they are, or as they are shown. */
  readonly manner: "exact" | "shown";
}

/** A claim of exact words at a place. */
export function exactClaim(
  at: string,
  article: string,
  [start, end]: readonly [number, number],
  words: string | null,
): AnchorClaim {
  return { at, article, place: { start, end }, words, manner: "exact" };
}

const placePattern = /^(?<article>.+):(?<start>\d{1,9})-(?<end>\d{1,9})$/su;

/** A claim of words with their place as it is printed: `01-meridian:216-255`; null when it is no place. */
export function shownClaim(
  at: string,
  printed: string,
  words: string,
  manner: AnchorClaim["manner"] = "shown",
): AnchorClaim | null {
  const parts = placePattern.exec(printed.trim())?.groups;
  if (parts === undefined) return null;
  return {
    at,
    article: parts.article!,
    place: { start: Number(parts.start), end: Number(parts.end) },
    words,
    manner,
  };
}
