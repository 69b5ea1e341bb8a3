/**
 * @module
 * How like the sentences of two texts are, and whether one text is the retelling of the other: most of its sentences have their like there, in about the same order.
 */

/** A sentence by the numbers of its telling stems, each once, and their weights, of length 1 together. */
export interface WeighedSentence {
  readonly stems: Int32Array;
  readonly weights: Float64Array;
}

/** Below this two sentences tell different facts. */
const sentenceFrom = 0.25;
const alignedFrom = 0.6;
const chainFrom = 0.45;
/** Of a free retelling so many sentences have their like, the mean likeness of both texts is so high, and so much of it stands in order. */
const freeAlignedFrom = 0.75;
const freeFrom = 0.35;
const freeOrderFrom = 0.5;

/** How like each sentence of one text is to each of another, row by row; 0 where they tell different facts. */
type Scores = readonly Float64Array[];

/** The comparison of two texts with `nStems` stems between them. A pair's products are summed in the order of the shorter sentence. */
export function comparison(
  nStems: number,
): (inA: readonly WeighedSentence[], inB: readonly WeighedSentence[]) => Scores {
  const weightOf = new Float64Array(nStems);
  return (inA, inB) => {
    const scores = inA.map(() => new Float64Array(inB.length));
    inA.forEach((x, i) => {
      spread(x, weightOf);
      const row = scores[i]!;
      for (let j = 0; j < inB.length; j++)
        if (inB[j]!.stems.length <= x.stems.length) row[j] = alike(inB[j]!, weightOf);
      clear(x, weightOf);
    });
    inB.forEach((y, j) => {
      spread(y, weightOf);
      for (let i = 0; i < inA.length; i++)
        if (inA[i]!.stems.length < y.stems.length) scores[i]![j] = alike(inA[i]!, weightOf);
      clear(y, weightOf);
    });
    return scores;
  };
}

/** What of two texts makes one the retelling of the other, if anything does. */
export interface Found {
  readonly share: number;
  readonly isFree: boolean;
  readonly chain: readonly [i: number, j: number, score: number][];
}

function spread({ stems, weights }: WeighedSentence, weightOf: Float64Array): void {
  for (let at = 0; at < stems.length; at++) weightOf[stems[at]!] = weights[at]!;
}

function clear({ stems }: WeighedSentence, weightOf: Float64Array): void {
  for (let at = 0; at < stems.length; at++) weightOf[stems[at]!] = 0;
}

/** The likeness to the sentence whose weights are spread out; 0 where the two tell different facts. */
function alike({ stems, weights }: WeighedSentence, weightOf: Float64Array): number {
  let product = 0;
  for (let at = 0; at < stems.length; at++) product += weights[at]! * weightOf[stems[at]!]!;
  return product >= sentenceFrom ? product : 0;
}

export function retelling(scores: Scores): Found | null {
  const [nInA, nInB] = [scores.length, scores[0]!.length];
  const bestA = scores.map((row) => Math.max(...row));
  const bestB = Array.from({ length: nInB }, (_, j) => Math.max(...scores.map((row) => row[j]!)));
  const [shorter, longer] = nInA <= nInB ? [bestA, bestB] : [bestB, bestA];
  const aligned = shorter.filter((score) => score > 0).length / shorter.length;
  if (aligned < alignedFrom) return null;
  const chain = bestChain(scores).map(([i, j]): [number, number, number] => [i, j, scores[i]![j]!]);
  const kept = sum(chain.map(([, , score]) => score));
  const share = kept / shorter.length;
  const isFree = share < chainFrom;
  if (isFree && (aligned < freeAlignedFrom || Math.min(mean(shorter), mean(longer)) < freeFrom)) return null;
  return isFree && kept < freeOrderFrom * sum(shorter) ? null : { share, isFree, chain };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** The pairs of sentences, rising in both texts, whose likeness adds up highest. */
function bestChain(scores: Scores): [number, number][] {
  const [n, m] = [scores.length, scores[0]?.length ?? 0];
  const sums = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = 1; i <= n; i++)
    for (let j = 1; j <= m; j++)
      sums[i]![j] = Math.max(sums[i - 1]![j]!, sums[i]![j - 1]!, sums[i - 1]![j - 1]! + scores[i - 1]![j - 1]!);
  const chain: [number, number][] = [];
  for (let i = n, j = m; i > 0 && j > 0; ) {
    if (sums[i]![j] === sums[i - 1]![j]) i--;
    else if (sums[i]![j] === sums[i]![j - 1]) j--;
    else chain.push([--i, --j]);
  }
  return chain.reverse();
}
