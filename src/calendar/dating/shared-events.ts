/**
 * @module
 * Sentences of two articles that tell of the same thing: they share names, figures and rare words ("killed at least 35", a city, a strike).
 *
 * A match is never certain, so days that contradict cost little; many matches together carry the weight.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { keysOf } from "./keys.js";
import type { Passage } from "./passages.js";
import type { SameStory } from "./same-story.js";
import type { SharedPassage } from "./shared-words.js";

/** A word in more sentences than this tells nothing apart. */
const commonest = 12;
/** Most pairs of sentences kept for two articles. */
const mostPerPair = 8;
const leastScore = 5.5;

/** The best matching sentence pairs of each two articles, of which at least one sentence has a time. */
export function sharedEvents(
  articles: readonly (readonly Passage[])[],
  isOneStory: SameStory,
  lexicon: CalendarLexicon,
): SharedPassage[] {
  const sentences = articles.flatMap((passages, article) =>
    passages.flatMap((passage, index) =>
      passage.part === "body"
        ? [{ article, passage: index, keys: keysOf(passage.text, lexicon), isTimed: passage.times.length > 0 }]
        : [],
    ),
  );
  const byKey = new Map<string, number[]>();
  sentences.forEach(({ keys }, at) => {
    for (const key of keys) {
      const places = byKey.get(key);
      if (places === undefined) byKey.set(key, [at]);
      else places.push(at);
    }
  });
  const scores = new Map<string, { i: number; j: number; score: number; words: string[] }>();
  const total = sentences.length;
  for (const [key, places] of byKey) {
    if (places.length < 2 || places.length > Math.max(commonest, total / 20)) continue;
    const weight = Math.log(total / places.length);
    for (let x = 0; x < Math.min(places.length, 60); x++)
      for (let y = x + 1; y < Math.min(places.length, 60); y++) {
        const [i, j] = [places[x]!, places[y]!];
        const [articleA, articleB] = [sentences[i]!.article, sentences[j]!.article];
        if (articleA === articleB || !isOneStory(articleA, articleB)) continue;
        if (!sentences[i]!.isTimed && !sentences[j]!.isTimed) continue;
        const id = `${i} ${j}`;
        const known = scores.get(id) ?? { i, j, score: 0, words: [] };
        known.score += weight;
        known.words.push(key);
        scores.set(id, known);
      }
  }
  return bestOf([...scores.values()], sentences);
}

function bestOf(
  scored: readonly { i: number; j: number; score: number; words: readonly string[] }[],
  sentences: readonly { article: number; passage: number; keys: ReadonlySet<string> }[],
): SharedPassage[] {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  const best: SharedPassage[] = [];
  const ranked = scored
    .filter(({ score, words }) => score >= leastScore && words.length >= 2)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  for (const { i, j, score, words } of ranked) {
    const [a, b] = [sentences[i]!, sentences[j]!];
    const pair = `${a.article} ${b.article}`;
    const sides = [`${i}>${b.article}`, `${j}>${a.article}`];
    if ((counts.get(pair) ?? 0) >= mostPerPair || sides.some((side) => used.has(side))) continue;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    for (const side of sides) used.add(side);
    const share = words.length / Math.min(a.keys.size, b.keys.size);
    const weight = Math.min(4, (score / 5) * Math.min(1, 0.35 + share));
    best.push({
      a: a.article,
      b: b.article,
      passageA: a.passage,
      passageB: b.passage,
      weight,
      kind: "event",
      words: words
        .slice(0, 4)
        .map((key) => key.replace("*", ""))
        .join(", "),
    });
  }
  return best;
}
