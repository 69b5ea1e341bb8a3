/**
 * @module
 * The table of meetings told without the word: "spend {time} with {who}", "receive by {who}", read from data/<lang>/events/meetings.tsv.
 */

import { type KeyedRows, keyedRows } from "./keyed-rows.js";

/** What stands at one place of a pattern: a slot in braces, "*" for a word or two, or words, any one of which will do. */
export interface PatternItem {
  readonly slot: string | null;
  /** Lemmas, or words as written; none for a slot. */
  readonly words: readonly string[];
}

/** One way of telling a meeting: what stands behind the verb, who its subject must be, and what it makes. */
export interface MeetingPattern {
  readonly rest: readonly PatternItem[];
  readonly isPassive: boolean;
  /** What is asked of the subject: "party" can negotiate, "two" of them do, "occasion" is itself a meeting. */
  readonly subject: string;
  /** "talks" or "mediation". */
  readonly frame: string;
  /** The status of talks, the act of a mediation. */
  readonly value: string;
  /** The format of talks, where the words say it; else null. */
  readonly format: string | null;
}

/** Look-ups for meetings told without the word. */
export interface MeetingPatterns {
  /** By the lemma of the verb, longer ones first. */
  readonly byVerb: ReadonlyMap<string, KeyedRows<MeetingPattern>>;
  /** Lemmas of which a sentence that holds a pattern has one: a rare word of the pattern, else its verb. */
  readonly keys: ReadonlySet<string>;
}

/** Rows of the table: pattern ("passive:" before the verb of a passive), subject, frame, value, format; "lunch|dine with" is two rows. */
export function meetingPatterns(rows: readonly string[][], frequent: ReadonlySet<string>): MeetingPatterns {
  const byVerb = new Map<string, MeetingPattern[]>();
  const keys = new Set<string>();
  for (const [pattern, subject, frame, value, format] of rows) {
    const isPassive = pattern!.startsWith("passive:");
    const [first, ...behind] = pattern!.replace("passive:", "").split(" ");
    const verbs = first!.split("|");
    const rest = behind.map(itemOf);
    const row = { rest, isPassive, subject: subject!, frame: frame!, value: value! };
    for (const key of rest.find((item) => isRare(item, frequent))?.words ?? verbs) keys.add(key);
    for (const verb of verbs)
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), { ...row, format: format === "-" ? null : format! }]);
  }
  const keyed = [...byVerb].map(([verb, patterns]) => {
    patterns.sort((a, b) => b.rest.length - a.rest.length);
    return [
      verb,
      keyedRows(patterns, ({ rest }) => rest.flatMap(({ words }) => (words.length > 0 ? [words] : []))),
    ] as const;
  });
  return { byVerb: new Map(keyed), keys };
}

function itemOf(item: string): PatternItem {
  const isSlot = item === "*" || item.startsWith("{");
  return { slot: isSlot ? item : null, words: isSlot ? [] : item.split("|") };
}

/** Words long enough to be rare, and none that may be an inflected form, which a look-up by lemma would miss. */
function isRare({ words }: PatternItem, frequent: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every((word) => word.length >= 4 && !frequent.has(word) && !inflected.test(word));
}

const inflected = /(?:ing|ed|s|en)$/u;
