/**
 * @module
 * Runs the rules of a language over the words of a part of an article, and settles overlaps: the longest, then the first in the list.
 */

import type { CalendarLexicon, TimeClass } from "../lexicon/calendar.js";
import type { Draft, Rule } from "./rule.js";
import { type KnownWord, type KnownWords, knownWords, type Word } from "./words.js";

type Head = Rule["heads"][number];

const none: readonly number[] = [];

/** The places of the rules in their list, by head. */
export type RulesByHead = ReadonlyMap<Head, readonly number[]>;

export function rulesByHead(rules: readonly Rule[]): RulesByHead {
  const byHead = new Map<Head, number[]>();
  rules.forEach(({ heads }, order) => {
    for (const head of heads) {
      const orders = byHead.get(head);
      if (orders === undefined) byHead.set(head, [order]);
      else orders.push(order);
    }
  });
  return byHead;
}

/** What the tables of a lexicon say of each word, and which rules to try at it; put together once for a lexicon. */
export function knownWordsOf(byHead: RulesByHead, lexicon: CalendarLexicon): KnownWords {
  const words = new Map<string, KnownWord>();
  for (const table of [lexicon.words, lexicon.references, lexicon.holidayNames])
    for (const lower of table.keys())
      words.set(lower, { is: lexicon.words.get(lower) ?? {}, rules: ordersOf(byHead, headsOf(lower, lexicon)) });
  const other = { is: {}, rules: none };
  return knownWords({ words, figure: { is: other.is, rules: byHead.get("digits") ?? none }, other });
}

function ordersOf(byHead: RulesByHead, heads: readonly Head[]): readonly number[] {
  if (heads.length === 0) return none;
  const first = byHead.get(heads[0]!) ?? none;
  return heads.length === 1 ? first : [...new Set(heads.flatMap((head) => byHead.get(head) ?? none))];
}

function headsOf(lower: string, lexicon: CalendarLexicon): Head[] {
  const heads: Head[] = [];
  for (const cls in lexicon.words.get(lower)) heads.push(cls as TimeClass);
  if (isDigit(lower)) heads.push("digits");
  if (lexicon.references.has(lower)) heads.push("reference");
  if (lexicon.holidayNames.has(lower)) heads.push("holiday");
  return heads;
}

function isDigit(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return first >= 48 && first <= 57;
}

interface Found {
  readonly draft: Draft;
  readonly order: number;
}

/** The drafts of all rules, in text order, none overlapping another. */
export function findDrafts(
  words: readonly Word[],
  { rules, lexicon }: { rules: readonly Rule[]; lexicon: CalendarLexicon },
): Draft[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const orders = words[at]!.rules;
    if (orders === none) continue;
    for (const order of orders) {
      const draft = rules[order]!.find(words, at, lexicon);
      if (draft !== null) found.push({ draft, order });
    }
  }
  return found.length === 0 ? [] : withoutOverlaps(found, words.length);
}

function withoutOverlaps(found: Found[], nWords: number): Draft[] {
  const taken = new Uint8Array(nWords);
  const kept: Draft[] = [];
  const length = ({ draft }: Found) => draft.last - draft.first;
  found.sort((a, b) => length(b) - length(a) || a.order - b.order || a.draft.first - b.draft.first);
  for (const { draft } of found) {
    let isFree = true;
    for (let at = draft.first; at <= draft.last && isFree; at++) isFree = taken[at] === 0;
    if (!isFree) continue;
    taken.fill(1, draft.first, draft.last + 1);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.first - b.first);
}
