/**
 * @module
 * Words of judgement on what was put, and the answer they come to: "unacceptable", "a step in the right direction", "far from fair", "falls short".
 *
 * Left alone: verdicts that are denied for want of another ("late, but not too late").
 */

import type { EventsLexicon } from "../../../lexicon/events.js";
import type { Decision } from "../../../model/index.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

/** A word of judgement, by its token, and the answer it comes to. */
export interface Verdict {
  readonly at: number;
  readonly decision: Decision;
}

interface Row {
  readonly words: readonly string[];
  readonly decision: Decision;
}

type Rows = ReadonlyMap<string, readonly Row[]>;
const rowsOf = new WeakMap<EventsLexicon, Rows>();

/** The verdicts by first word, longer ones first; put together once for a lexicon. The tokenizer takes "half-baked" apart, so a row is taken apart too. */
function verdictsOf(lexicon: EventsLexicon): Rows {
  const known = rowsOf.get(lexicon);
  if (known !== undefined) return known;
  const rows = new Map<string, Row[]>();
  for (const [phrase, decision] of lexicon.words.get("verdict")!) {
    const words = phrase.replaceAll("-", " - ").split(" ");
    const first = rows.get(words[0]!) ?? [];
    rows.set(words[0]!, [...first, { words, decision: decision as Decision }]);
  }
  for (const found of rows.values()) found.sort((a, b) => b.words.length - a.words.length);
  rowsOf.set(lexicon, rows);
  return rows;
}

const denying: ReadonlySet<string> = new Set(["not", "n't", "never", "hardly", "scarcely", "barely", "no", "nothing"]);

/** The first verdict between two tokens: "unacceptable", "too late", "not a bad idea"; a good word that is denied is a bad one. */
export function verdictBetween(view: SentenceView, group: VerbGroup, from: number, to: number): Verdict | null {
  const rows = verdictsOf(view.lexicon);
  const until = Math.min(to, view.words.length);
  for (let at = from; at < until; at++) {
    const row = rowAt(view, rows, at);
    if (row === undefined) continue;
    const last = at + row.words.length - 1;
    if (isPart(view, at, last)) continue;
    // "not enough" is denied by itself
    const isOwn = denying.has(row.words[0]!);
    const isDenied = !isOwn && (group.isNegated || isDeniedAt(view, at, Math.max(from, group.last)));
    if (!isDenied) return { at: last, decision: row.decision };
    if (row.decision.startsWith("accept")) return { at: last, decision: "reject" };
    // "not a bad idea", "isn't unreasonable"; "late, but not too late" is no verdict
    const isMild = group.isNegated || view.words[at - 1] === "a";
    if (isMild && row.decision !== "consider") return { at: last, decision: "consider" };
  }
  return null;
}

function rowAt({ words, lemmas }: SentenceView, rows: Rows, at: number): Row | undefined {
  const found = rows.get(words[at]!) ?? rows.get(lemmas[at]!);
  return found?.find((row) => row.words.every((word, k) => words[at + k] === word || lemmas[at + k] === word));
}

/** "fair to say", "wide enough for a lorry", "enough is enough": no word on what was put. */
function isPart({ words, tokens }: SentenceView, at: number, last: number): boolean {
  if (/^(?:say|assume|call|add|ask)$/u.test(words[last + 2] ?? "") && words[last + 1] === "to") return true;
  if (words[last] !== "enough" || at !== last) return false;
  return words[last + 1] === "is" || words[at - 2] === "enough" || /^(?:JJ|RB$)/u.test(tokens[at - 1]?.xpos ?? "");
}

/** "not fair", "hardly a good plan", "far from fair", "anything but helpful". */
function isDeniedAt({ words }: SentenceView, at: number, from: number): boolean {
  const before = words.slice(Math.max(from, at - 3), at);
  if (before.some((word, k) => denying.has(word) && k >= before.length - 2)) return true;
  const near = before.slice(-2).join(" ");
  return near === "far from" || near === "anything but" || near === "less than";
}

/** "The bid undervalued the company", "the offer does not go far enough": a verb that passes judgement on its subject, and what it comes to; null for any other. */
export function verdictOfVerb(view: SentenceView, { lemma, last, isNegated, isPassive }: VerbGroup): Decision | null {
  if (isPassive) return null;
  const list = isNegated ? "verdict-denied" : "verdict-verb";
  if (!view.lexicon.openers.get(list)!.has(lemma)) return null;
  const verdicts = view.lexicon.words.get(list)!;
  for (let nWords = 3; nWords >= 0; nWords--) {
    const phrase = [lemma, ...view.words.slice(last, last + nWords)].join(" ");
    const decision = verdicts.get(phrase);
    if (decision !== undefined) return decision as Decision;
  }
  return null;
}
