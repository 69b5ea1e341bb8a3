/**
 * @module
 * Quotations that two articles share: five running words between quotation marks are the same utterance, said on one day.
 *
 * Translations differ in a word or two, so five words are asked for and not the whole quotation.
 */

import type { Passage } from "./passages.js";

/** Two passages of two articles (by place in their lists) that carry the same words. */
export interface SharedPassage {
  readonly a: number;
  readonly b: number;
  readonly passageA: number;
  readonly passageB: number;
  /** How sure it is that both tell the same thing: the cost of days that contradict. */
  readonly weight: number;
  readonly kind: "quotation" | "event";
  /** The shared words: running words of a quotation, loose ones of an event. */
  readonly words: string;
}

const quoted = /["“](?<inside>[^"“”]{18,900})["”]/gu;
const runLength = 5;
/** Runs found in more articles than this are set phrases. */
const mostArticles = 40;

/** The shared quotations of a coverage, one for each pair of passages. */
export function sharedQuotations(articles: readonly (readonly Passage[])[]): SharedPassage[] {
  const byRun = new Map<string, { article: number; passage: number }[]>();
  articles.forEach((passages, article) => {
    passages.forEach((passage, index) => {
      if (passage.part !== "body") return;
      for (const run of runsOf(passage.text)) {
        const places = byRun.get(run);
        if (places === undefined) byRun.set(run, [{ article, passage: index }]);
        else if (places.at(-1)!.article !== article) places.push({ article, passage: index });
      }
    });
  });
  const shared = new Map<string, SharedPassage>();
  for (const [run, places] of byRun) {
    if (places.length < 2 || places.length > mostArticles) continue;
    pairs(places, (a, b) => {
      const key = `${a.article} ${b.article} ${a.passage} ${b.passage}`;
      if (!shared.has(key))
        shared.set(key, {
          a: a.article,
          b: b.article,
          passageA: a.passage,
          passageB: b.passage,
          weight: 6,
          kind: "quotation",
          words: run,
        });
    });
  }
  return [...shared.values()];
}

function pairs<T>(items: readonly T[], take: (a: T, b: T) => void): void {
  for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) take(items[i]!, items[j]!);
}

function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const match of text.matchAll(quoted)) {
    const words = match.groups!.inside!.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + runLength <= words.length; at++) runs.add(words.slice(at, at + runLength).join(" "));
  }
  return runs;
}
