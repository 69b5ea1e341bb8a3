/**
 * @module
 * Runs the rules of a language over the words of a part of an article, and settles overlaps: the longest, then the first in the list.
 */

import type { CalendarLexicon, TimeClass } from "../lexicon/calendar.js";
import type { Draft, Rule } from "./rule.js";
import type { Word } from "./words.js";

type Head = Rule["heads"][number];

/** The drafts of all rules, in text order, none overlapping another. */
export function findDrafts(words: readonly Word[], rules: readonly Rule[], lexicon: CalendarLexicon): Draft[] {
  const byHead = rulesByHead(rules);
  const found: { draft: Draft; order: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const rule of rulesFor(words[at]!, byHead, lexicon)) {
      const draft = rule.find(words, at, lexicon);
      if (draft !== null) found.push({ draft, order: rules.indexOf(rule) });
    }
  }
  return withoutOverlaps(found, words.length);
}

function rulesByHead(rules: readonly Rule[]): ReadonlyMap<Head, readonly Rule[]> {
  const byHead = new Map<Head, Rule[]>();
  for (const rule of rules)
    for (const head of rule.heads) {
      const others = byHead.get(head);
      if (others) others.push(rule);
      else byHead.set(head, [rule]);
    }
  return byHead;
}

const none: ReadonlySet<Rule> = new Set();

function rulesFor(word: Word, byHead: ReadonlyMap<Head, readonly Rule[]>, lexicon: CalendarLexicon): ReadonlySet<Rule> {
  const first = word.lower.charCodeAt(0);
  const isDigits = first >= 48 && first <= 57;
  const isPhrase = lexicon.references.has(word.lower) || lexicon.holidayNames.has(word.lower);
  let classes: Head[] | undefined;
  for (const cls in word.is) (classes ??= []).push(cls as TimeClass);
  if (isDigits) (classes ??= []).push("digits");
  if (isPhrase) (classes ??= []).push("phrase");
  return classes === undefined ? none : new Set(classes.flatMap((head) => byHead.get(head) ?? []));
}

function withoutOverlaps(found: { draft: Draft; order: number }[], nWords: number): Draft[] {
  const taken = new Uint8Array(nWords);
  const kept: Draft[] = [];
  const length = ({ draft }: { draft: Draft }) => draft.last - draft.first;
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
