/**
 * @module
 * "It had not shelled the bridge, the army said. Ostmark dismissed that: 'The shells were theirs.'": what one side says and
 * another turns down in the next breath.
 *
 * It is the story's content, not an error of the press. What is turned down must be a claim: an offer that is rejected is an answer.
 */

import type { StatementClaim } from "../claims/claims.js";
import type { MergedEntry } from "../entries/entries.js";
import { evidenceOf } from "../entries/evidence.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/rebuffs";

/** What is turned down ends at most so many characters before the answer begins, */
const besideWithin = 250;
/** and the words that turn it down stand so near before the answer. */
const leadOf = 110;
/** Of one side's words before the answer so many belong to it. */
const maxTold = 3;
/** Words shorter than this only point at what was said. */
const minLetters = 6;
const claiming: ReadonlySet<string> = new Set(["assert", "deny", "accuse", "appraise"]);

interface Told {
  readonly claim: StatementClaim;
  readonly entry: string;
  readonly side: string;
}

/** A slot for each answer that turns down what another side has said just before. */
export function slotsAcross(merged: readonly MergedEntry[], context: DisputeContext): Slot<string>[] {
  const byArticle = new Map<string, Told[]>();
  for (const { entry, claims } of merged)
    for (const claim of claims) {
      if (claim.kind !== "statement") continue;
      const { speaker, polarity } = claim.statement;
      const name = speaker?.entity ?? speaker?.text ?? null;
      if (name === null || polarity !== "said") continue;
      const { reading, spans } = claim;
      const { id } = reading.article;
      const known = byArticle.get(id);
      // "Ostmark disputed | this" is no claim of its own
      if (spans[0]!.end - spans[0]!.start < minLetters) continue;
      const told = { claim, entry: entry.id, side: context.sides.sideOf(name) };
      if (known) known.push(told);
      else byArticle.set(id, [told]);
    }
  return [...byArticle.values()].flatMap((told) => {
    const ordered = [...told].sort((a, b) => startOf(a) - startOf(b));
    return ordered.flatMap((answer, at) => slotOf(ordered.slice(Math.max(0, at - maxTold), at), answer, context) ?? []);
  });
}

function slotOf(before: readonly Told[], answer: Told, context: DisputeContext): Slot<string> | null {
  const last = before.at(-1);
  if (last === undefined || last.side === answer.side || !claiming.has(last.claim.statement.act)) return null;
  if (!isTurnedDown(last, answer, context)) return null;
  const turnedDown = before.filter(
    (each) =>
      each.side === last.side &&
      claiming.has(each.claim.statement.act) &&
      startOf(answer) - endOf(each) <= besideWithin,
  );
  if (turnedDown.length === 0) return null;
  const told = [...turnedDown, answer].map((each) => toldClaim(each, context));
  const key = `${answer.claim.reading.article.id} ${startOf(answer)}`;
  return { rule: name, aspect: "claim and rebuff", about: last.entry, key, told, compare, level: "parties" };
}

function isTurnedDown(last: Told, answer: Told, { lexicon }: DisputeContext): boolean {
  if (endOf(last) > startOf(answer)) return false;
  const { article } = answer.claim.reading;
  const end = startOf(answer);
  const start = Math.max(endOf(last), end - leadOf, article.text.lastIndexOf("\n", end));
  if (start >= end) return false;
  const { starts, ends, terms } = wordsOfArticle(article);
  const { from, to } = rangeOfWords(article, { start, end });
  return lexicon.rebuffs.find(terms.slice(from, to).map(({ word }) => word)).some((phrase) => {
    // "disputed that the port was shut" tells what is disputed itself
    const next = starts[from + phrase.to + 1];
    return (
      next === undefined ||
      /\P{L}*[.:;“"—–]/u.test(article.text.slice(ends[from + phrase.to]!, next)) ||
      isWhole(terms[from + phrase.to]!.word)
    );
  });
}

/** Whether a phrase needs no stop behind it: "cut no ice with the union". */
function isWhole(last: string): boolean {
  return last !== "that" && last !== "this" && last !== "it";
}

function toldClaim({ claim, side }: Told, { places }: DisputeContext): ToldValue<string> {
  const evidence = evidenceOf([claim], places);
  const shown = evidence.map(({ text }) => text).join(" … ");
  return { shown, value: side, holder: claim.statement.speaker?.entity ?? null, claim, evidence };
}

function compare(a: ToldValue<string>, b: ToldValue<string>): Verdict | null {
  return a.value === b.value ? null : "contradiction";
}

function startOf({ claim }: Told): number {
  return claim.spans[0]!.start;
}

function endOf({ claim }: Told): number {
  return claim.spans.at(-1)!.end;
}
