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

/** How like each sentence of one text is to each of another; 0 where they tell different facts. */
export interface Scores {
  readonly nInA: number;
  readonly nInB: number;
  /** Row by row; what stands behind the last row means nothing. */
  readonly values: Float64Array;
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
    return { nInA, nInB, values };
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
  const { nInA, nInB } = scores;
  const [shorter, longer] = nInA <= nInB ? [bestOfA(scores), bestOfB(scores)] : [bestOfB(scores), bestOfA(scores)];
  const aligned = nAbove0(shorter) / shorter.length;
  if (aligned < alignedFrom) return null;
  const chain = bestChain(scores);
  let kept = 0;
  for (const [, , score] of chain) kept += score;
  const share = kept / shorter.length;
  const isFree = share < chainFrom;
  if (isFree && (aligned < freeAlignedFrom || Math.min(mean(shorter), mean(longer)) < freeFrom)) return null;
  return isFree && kept < freeOrderFrom * sum(shorter) ? null : { share, isFree, chain };
}

/** For each sentence of the first text the likeness of its like in the second. */
function bestOfA({ nInA, nInB, values }: Scores): Float64Array {
  const best = new Float64Array(nInA);
  for (let i = 0, at = 0; i < nInA; i++)
    for (const end = at + nInB; at < end; at++) if (values[at]! > best[i]!) best[i] = values[at]!;
  return best;
}

/** The same for each sentence of the second. */
function bestOfB({ nInA, nInB, values }: Scores): Float64Array {
  const best = new Float64Array(nInB);
  for (let i = 0, at = 0; i < nInA; i++)
    for (let j = 0; j < nInB; j++, at++) if (values[at]! > best[j]!) best[j] = values[at]!;
  return best;
}

function nAbove0(values: Float64Array): number {
  let n = 0;
  for (let at = 0; at < values.length; at++) if (values[at]! > 0) n++;
  return n;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}

function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

/** The pairs of sentences, rising in both texts, whose likeness adds up highest. */
function bestChain({ nInA, nInB, values }: Scores): [i: number, j: number, score: number][] {
  const width = nInB + 1;
  const sums = new Float64Array((nInA + 1) * width);
  for (let i = 1; i <= nInA; i++)
    for (let j = 1; j <= nInB; j++) {
      const at = i * width + j;
      const both = sums[at - width - 1]! + values[(i - 1) * nInB + j - 1]!;
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
