/**
 * @module
 * Answers made small enough for an assistant: few places for each line and not too many words of each, always with the offsets of exactly
 * the words that are shown, and with a count of what was left out.
 */

/** How much of an answer is kept. */
export interface Size {
  /** Places for each line. */
  readonly cites: number;
  /** UTF-16 code units of each place. */
  readonly words: number;
}

/** Lists of places, by the names of their fields. */
const placeLists: ReadonlySet<string> = new Set(["cites", "evidence", "renderings", "carries", "entries"]);

interface Words {
  readonly article?: unknown;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The same answer with less in it. */
export function smallAnswer(value: unknown, size: Size): unknown {
  if (Array.isArray(value)) return value.map((item) => smallAnswer(item, size));
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (!placeLists.has(name) || !Array.isArray(inner) || inner.length <= size.cites)
      return [[name, smallAnswer(inner, size)]];
    return [
      [name, smallAnswer(inner.slice(0, size.cites), size)],
      [`${name}LeftOut`, inner.length - size.cites],
    ];
  });
  const small = Object.fromEntries(fields);
  return isWords(small) ? shortened(small, size.words) : small;
}

function isWords(value: object): value is Words {
  const { start, end, text } = value as Partial<Words>;
  return typeof start === "number" && typeof end === "number" && text?.length === end - start;
}

/** The first words, with the offsets of exactly these. */
function shortened(words: Words, most: number): object {
  if (words.text.length <= most) return words;
  const blank = words.text.lastIndexOf(" ", most);
  const text = words.text.slice(0, blank > most / 2 ? blank : most);
  const end = words.start + text.length;
  const place = "place" in words ? { place: `${words.article}:${words.start}-${end}` } : {};
  return { ...words, ...place, end, text, charactersLeftOut: words.end - end };
}
