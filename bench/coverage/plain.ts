/**
 * @module
 * What one would write first: copies by Jaccard over all runs of five words, stories by cosine over plain word counts.
 *
 * It says nothing of quotations, credits, days or entries, so it has far less to do than `reconcile()`; it is the yardstick in the run.
 */

const copyFrom = 0.5;
const storyFrom = 0.3;

/** The group of each text, as a name. */
export interface PlainGroups {
  readonly sources: string[];
  readonly stories: string[];
}

/** Groups texts in their order. */
export function groupPlainly(texts: readonly string[]): PlainGroups {
  const words = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return { sources: sourcesOf(words), stories: storiesOf(words) };
}

function sourcesOf(words: readonly (readonly string[])[]): string[] {
  const group = words.map((_, at) => at);
  const runs = words.map((own) => new Set(own.slice(4).map((_, at) => own.slice(at, at + 5).join(" "))));
  const postings = new Map<string, number[]>();
  runs.forEach((own, at) => {
    const shared = new Map<number, number>();
    for (const run of own) {
      const posted = postings.get(run) ?? [];
      postings.set(run, posted);
      for (const other of posted) shared.set(other, (shared.get(other) ?? 0) + 1);
      posted.push(at);
    }
    for (const [other, n] of shared)
      if (n / (own.size + runs[other]!.size - n) >= copyFrom) group[at] = Math.min(group[at]!, group[other]!);
  });
  return group.map(String);
}

function storiesOf(words: readonly (readonly string[])[]): string[] {
  const inTexts = new Map<string, number>();
  for (const own of words) for (const word of new Set(own)) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  const stories: { readonly sums: Map<string, number>; length: number }[] = [];
  const index = new Map<string, Set<number>>();
  return words.map((own) => {
    const vector = new Map<string, number>();
    for (const word of own) vector.set(word, (vector.get(word) ?? 0) + Math.log(words.length / inTexts.get(word)!));
    const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    const products = new Map<number, number>();
    for (const [word, weight] of vector)
      for (const at of index.get(word) ?? [])
        products.set(at, (products.get(at) ?? 0) + (weight / length) * stories[at]!.sums.get(word)!);
    const best = [...products]
      .map(([at, product]) => [at, product / stories[at]!.length] as const)
      .sort((a, b) => b[1] - a[1])[0];
    const at = best !== undefined && best[1] >= storyFrom ? best[0] : stories.push({ sums: new Map(), length: 1 }) - 1;
    const { sums } = stories[at]!;
    for (const [word, weight] of vector) {
      sums.set(word, (sums.get(word) ?? 0) + weight / length);
      index.set(word, (index.get(word) ?? new Set()).add(at));
    }
    stories[at]!.length = Math.sqrt([...sums.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return String(at);
  });
}
