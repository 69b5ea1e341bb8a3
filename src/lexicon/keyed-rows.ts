/**
 * @module
 * Rows of one verb, found by a word that each of them cannot be without: of four hundred idioms of "be" a sentence holds the words of none or of one.
 */

/** Rows in their order, with the places of those that need a word, by the word, and of those that need none. */
export interface KeyedRows<Row> {
  readonly rows: readonly Row[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly always: readonly number[];
}

/** So few rows are sooner tried than looked for. */
const few = 3;

/** `itemsOf` gives the words that a row asks for; of one item any of its words will do. The item whose words are rarest among the rows finds the row. */
export function keyedRows<Row>(
  rows: readonly Row[],
  itemsOf: (row: Row) => readonly (readonly string[])[],
): KeyedRows<Row> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const word of new Set(itemsOf(row).flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const costOf = (words: readonly string[]) => words.reduce((sum, word) => sum + counts.get(word)!, 0);
  const byWord = new Map<string, number[]>();
  const always: number[] = [];
  rows.forEach((row, place) => {
    const [rarest] = itemsOf(row).toSorted((a, b) => costOf(a) - costOf(b));
    if (rarest === undefined || rows.length <= few) {
      always.push(place);
      return;
    }
    for (const word of new Set(rarest)) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [place]);
      else places.push(place);
    }
  });
  return { rows, byWord, always };
}

/** The rows, in their order, whose words may stand between tokens `from` and `until`: as written or as lemmas. */
export function rowsFrom<Row>(
  { rows, byWord, always }: KeyedRows<Row>,
  { words, lemmas }: { readonly words: readonly string[]; readonly lemmas: readonly string[] },
  from: number,
  until = words.length,
): readonly Row[] {
  if (always.length === rows.length) return rows;
  // most verbs find nothing or the rows of one word, which stand in order
  let found = always;
  let isMixed = false;
  for (let at = from; at < until; at++) {
    const word = words[at]!;
    const lemma = lemmas[at]!;
    const places = byWord.get(word);
    const others = lemma === word ? undefined : byWord.get(lemma);
    if (places === undefined && others === undefined) continue;
    isMixed = found.length > 0 || (places !== undefined && others !== undefined);
    found = isMixed ? [...found, ...(places ?? none), ...(others ?? none)] : (places ?? others!);
  }
  if (found.length === 0) return none;
  const places = isMixed ? [...new Set(found)].sort((a, b) => a - b) : found;
  return places.map((place) => rows[place]!);
}

const none: readonly never[] = [];
