/**
 * @module
 * Plans and their outcome: one article announces for "later this week" what another tells of "last Friday", with a rare name in both.
 */

import type { TimeExpression } from "../../model/index.js";
import { isNameKey, type PassageKeys } from "./keys.js";
import type { Passage } from "./passages.js";
import type { SharedPassage } from "./shared-words.js";

/** A name in more sentences of the coverage than this is nobody's alone. */
const commonest = 8;
/** Set by hand, not counted. */
const weight = 4.5;
const ahead = /^(?:weekday:\d:(?:future|next)|day:1\b|(?:week|month|weekend):1\b|(?:week|month):0\b)/;
const behind = /^(?:weekday:\d:(?:past|last)|day:(?:0|-1)\b|(?:week|weekend):-1\b)/;

interface Told {
  readonly article: number;
  readonly passage: number;
  readonly isAhead: boolean;
}

/** Pairs of a passage that looks ahead and one that looks back on the same rare name, the first pair of each two articles. */
export function plansAndOutcomes(
  articles: readonly (readonly Passage[])[],
  { ofArticles, spelled }: PassageKeys,
): SharedPassage[] {
  const isName = Uint8Array.from(spelled, (key) => Number(isNameKey(key)));
  const byName = new Map<number, Told[]>();
  const counts = new Int32Array(spelled.length);
  articles.forEach((passages, article) => {
    passages.forEach((passage, index) => {
      if (passage.part !== "body") return;
      const isAhead = passage.times.some((time) => leads(time, ahead));
      const isBehind = passage.times.some((time) => leads(time, behind));
      for (const key of ofArticles[article]![index]!) {
        if (isName[key] === 0) continue;
        counts[key]!++;
        if (isAhead === isBehind) continue;
        const told = byName.get(key);
        if (told === undefined) byName.set(key, [{ article, passage: index, isAhead }]);
        else told.push({ article, passage: index, isAhead });
      }
    });
  });
  const pairs = new Map<string, SharedPassage>();
  for (const [name, told] of byName) {
    if (counts[name]! > commonest) continue;
    const nArticles = new Set(told.map(({ article }) => article)).size;
    if (nArticles > Math.max(2, articles.length / 3)) continue;
    for (const plan of told.filter(({ isAhead }) => isAhead))
      for (const outcome of told.filter(({ isAhead }) => !isAhead)) {
        const key = `${plan.article} ${outcome.article}`;
        if (plan.article !== outcome.article && !pairs.has(key)) pairs.set(key, pairOf(plan, outcome, spelled[name]!));
      }
  }
  return [...pairs.values()];
}

function leads({ relative }: TimeExpression, form: RegExp): boolean {
  return relative !== null && form.test(relative);
}

function pairOf(plan: Told, outcome: Told, name: string): SharedPassage {
  return {
    a: plan.article,
    b: outcome.article,
    passageA: plan.passage,
    passageB: outcome.passage,
    weight,
    kind: "event",
    words: name.slice(0, -1),
  };
}
