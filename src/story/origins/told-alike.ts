/**
 * @module
 * How like the sentences of two texts are: for each sentence of one its like in the other, and the row of likes that runs through both.
 */

/** A sentence by the numbers of its telling stems, each once, and their weights, of length 1 together. */
export interface WeighedSentence {
  readonly stems: Int32Array;
  readonly weights: Float64Array;
  /** Those of the stems that are figures. */
  readonly figures: readonly number[];
}

/** Below this two sentences tell different facts. */
export const alikeFrom = 0.25;

/** How like each sentence of one text is to each of another. */
export interface Scores {
  readonly nInA: number;
  readonly nInB: number;
  /** Row by row, 0 to 1; what stands behind the last row means nothing. */
  readonly values: Float64Array;
}

/** The like of a sentence in another text: which one, and how like it is. */
export interface Likes {
  readonly at: Int32Array;
  readonly score: Float64Array;
}

/**
 * The comparison of two texts with `nStems` stems between them. A pair's products are summed in the order of the shorter sentence. Scores hold
 * until the next two texts are compared: the table is used again.
 */
export function comparison(
  nStems: number,
): (inA: readonly WeighedSentence[], inB: readonly WeighedSentence[]) => Scores {
  const weightOf = new Float64Array(nStems);
  let values = new Float64Array(1024);
  return (inA, inB) => {
    const nInA = inA.length;
    const nInB = inB.length;
    if (values.length < nInA * nInB) values = new Float64Array(2 * nInA * nInB);
    for (let i = 0; i < nInA; i++) {
      const x = inA[i]!;
      spread(x, weightOf);
      for (let j = 0; j < nInB; j++)
        if (inB[j]!.stems.length <= x.stems.length) values[i * nInB + j] = alike(inB[j]!, weightOf);
      clear(x, weightOf);
    }
    for (let j = 0; j < nInB; j++) {
      const y = inB[j]!;
      spread(y, weightOf);
      for (let i = 0; i < nInA; i++)
        if (inA[i]!.stems.length < y.stems.length) values[i * nInB + j] = alike(inA[i]!, weightOf);
      clear(y, weightOf);
    }
    for (let i = 0; i < nInA; i++)
      for (let j = 0; j < nInB; j++)
        if (values[i * nInB + j]! > 0 && tellOtherFigures(inA[i]!, inB[j]!)) values[i * nInB + j] = 0;
    return { nInA, nInB, values };
  };
}

/** "A 54-day pause" and "a 27-day pause" are two facts, however like the words. */
function tellOtherFigures({ figures: a }: WeighedSentence, { figures: b }: WeighedSentence): boolean {
  return a.length > 0 && b.length > 0 && !a.some((figure) => b.includes(figure));
}

function spread({ stems, weights }: WeighedSentence, weightOf: Float64Array): void {
  for (let at = 0; at < stems.length; at++) weightOf[stems[at]!] = weights[at]!;
}

function clear({ stems }: WeighedSentence, weightOf: Float64Array): void {
  for (let at = 0; at < stems.length; at++) weightOf[stems[at]!] = 0;
}

/** The likeness to the sentence whose weights are spread out. */
function alike({ stems, weights }: WeighedSentence, weightOf: Float64Array): number {
  let product = 0;
  for (let at = 0; at < stems.length; at++) product += weights[at]! * weightOf[stems[at]!]!;
  return product;
}

/** For each sentence of the first text its like in the second. */
export function likesOfA({ nInA, nInB, values }: Scores): Likes {
  const likes = { at: new Int32Array(nInA), score: new Float64Array(nInA) };
  for (let i = 0; i < nInA; i++) for (let j = 0; j < nInB; j++) keepBest(likes, i, j, values[i * nInB + j]!);
  return likes;
}

/** The same for each sentence of the second. */
export function likesOfB({ nInA, nInB, values }: Scores): Likes {
  const likes = { at: new Int32Array(nInB), score: new Float64Array(nInB) };
  for (let i = 0; i < nInA; i++) for (let j = 0; j < nInB; j++) keepBest(likes, j, i, values[i * nInB + j]!);
  return likes;
}

function keepBest({ at, score }: Likes, sentence: number, other: number, likeness: number): void {
  if (likeness <= score[sentence]!) return;
  at[sentence] = other;
  score[sentence] = likeness;
}

/** The pairs of sentences, rising in both texts, whose likeness adds up highest. */
export function bestChain({ nInA, nInB, values }: Scores): [i: number, j: number, score: number][] {
  const width = nInB + 1;
  const sums = new Float64Array((nInA + 1) * width);
  const scoreOf = (i: number, j: number) => {
    const score = values[i * nInB + j]!;
    return score < alikeFrom ? 0 : score;
  };
  for (let i = 1; i <= nInA; i++)
    for (let j = 1; j <= nInB; j++) {
      const at = i * width + j;
      const both = sums[at - width - 1]! + scoreOf(i - 1, j - 1);
      sums[at] = Math.max(sums[at - width]!, sums[at - 1]!, both);
    }
  const chain: [number, number, number][] = [];
  for (let i = nInA, j = nInB; i > 0 && j > 0; ) {
    const at = i * width + j;
    if (sums[at] === sums[at - width]) i--;
    else if (sums[at] === sums[at - 1]) j--;
    else {
      i--;
      j--;
      chain.push([i, j, values[i * nInB + j]!]);
    }
  }
  return chain.reverse();
}
