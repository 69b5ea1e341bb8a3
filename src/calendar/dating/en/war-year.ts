/**
 * @module
 * How long a war or a dispute has gone on: "now in its fourth year", "the more than three-year-old war", counted from the start that an
 * article of the coverage gives ("the February 2022 invasion").
 */

import { dayNumber } from "../../../model/index.js";
import type { Words } from "../../../text/span.js";
import { grainOf } from "../../values/grain.js";
import { intervalOf } from "../../values/interval.js";
import type { Clue } from "../clue.js";
import type { Passage } from "../passages.js";
import { anyOf } from "./any-of.js";

const things = "war conflict invasion invaded strike siege uprising revolt insurgency blockade dispute occupation";
const thing = anyOf(things);
const startWords = anyOf(
  "invasion invaded began begun started start_of launched outbreak erupted broke_out since beginning_of",
);
const nthYear = /\b(?:its|their|the) (?<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) year\b/i;
const yearsOld = /\b(?<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-year-old (?<what>\p{L}+)/iu;
const ordinals = "second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const cardinals = "two three four five six seven eight nine ten".split(" ");
const year = 365.25;

/** When the war of this coverage began: first and last possible day, and the words that say so. */
export interface Start {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The start most articles give, the finest one of those; null when none does. */
export function startOfWar(passages: readonly Passage[]): Start | null {
  const votes = new Map<string, { start: Start; count: number; isFine: boolean }>();
  for (const passage of passages) {
    if (!thing.test(passage.text) || !startWords.test(passage.text)) continue;
    for (const { relative, value, text } of passage.times) {
      const grain = grainOf(value);
      const days = relative === null && /^(?:day|month|year)$/.test(grain ?? "") ? intervalOf(value) : null;
      if (days === null) continue;
      const start = { first: dayNumber(days.first), last: dayNumber(days.last), text };
      const vote = votes.get(value) ?? { start, count: 0, isFine: grain !== "year" };
      votes.set(value, { ...vote, count: vote.count + 1 });
    }
  }
  const best = [...votes.values()].sort(
    (a, b) => Number(b.isFine) - Number(a.isFine) || b.count - a.count || a.start.first - b.start.first,
  );
  return best[0]?.start ?? null;
}

/** A clue for each sentence that says how old the war is. */
export function warYearClues(passages: readonly Passage[], start: Start | null): Clue[] {
  if (start === null) return [];
  const clues: Clue[] = [];
  for (const { text, part, start: offset } of passages) {
    if (part !== "body" || !thing.test(text)) continue;
    const nth = nthYear.exec(text);
    if (nth !== null)
      clues.push(clueOf(wordsAt(nth, offset), ordinals.indexOf(nth.groups!.nth!.toLowerCase()) + 1, start));
    const old = yearsOld.exec(text);
    if (old !== null && thing.test(old.groups!.what!))
      clues.push(clueOf(wordsAt(old, offset), countOf(old.groups!.n!), start));
  }
  return clues;
}

function wordsAt(match: RegExpExecArray, offset: number): Words {
  const start = offset + match.index;
  return { text: match[0], start, end: start + match[0].length };
}

/** After `years` whole years and before the next one is full. */
function clueOf({ text, ...at }: Words, years: number, start: Start): Clue {
  const first = start.first + years * year - 10;
  const last = start.last + (years + 1) * year + 10;
  return {
    at,
    tellsYear: true,
    reason: `it says "${text}" of what began in ${start.text}`,
    cost: (day) => (day >= first && day <= last ? 0 : 8),
  };
}

function countOf(text: string): number {
  const at = cardinals.indexOf(text.toLowerCase());
  return at >= 0 ? at + 2 : Number(text);
}
