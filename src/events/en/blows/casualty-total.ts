/**
 * @module
 * Whether the numbers of a sentence are totals over a period: "since the war began", "so far", "the conflict has killed", "this year".
 *
 * A total is no blow: it has no place of its own and no day.
 */

import type { Clause } from "../../clauses.js";
import type { SentenceView } from "../../sentence-view.js";

/** What goes on for a time, and hurts people all the while. */
const lasting: ReadonlySet<string> = new Set(["war", "fighting"]);
const totals = /\b(?:so far|in total|altogether|overall|toll|to date|this year)\b/u;
const pastYears = /\bthe past (?:\w+ )?(?:weeks|months|years)\b/u;

/** Of a whole sentence, or of one clause with the "since" behind it. */
export function isTotal(view: SentenceView, clause?: Clause): boolean {
  if (view.tolls.length === 0) return false;
  const first = clause?.first ?? 0;
  const last = clause === undefined ? view.tokens.length : endOf(view, clause);
  const words = view.words.slice(first, last).join(" ");
  if (totals.test(words) || pastYears.test(words)) return true;
  const since = view.words.indexOf("since", first);
  if (since >= 0 && since < last && (isBeginning(view, since) || isDay(view, since + 1))) return true;
  return view.nouns.some(
    (noun) => lasting.has(noun.kind) && noun.first >= first && noun.last <= last && kills(view, noun.first, noun.last),
  );
}

function endOf(view: SentenceView, clause: Clause): number {
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  return next?.opener === "since" ? next.last : clause.last;
}

/** "since the war began", "since hostilities broke out". */
function isBeginning(view: SentenceView, at: number): boolean {
  return view.lemmas
    .slice(at + 1, at + 9)
    .some((lemma) => /^(?:begin|start|break|erupt|outbreak|beginning|start)$/.test(lemma));
}

function isDay(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  return token !== undefined && view.times.some(({ start, type }) => start === token.start && type === "DATE");
}

/** "the conflict has killed", "have died in the fighting", "during the unrest". */
function kills(view: SentenceView, first: number, last: number): boolean {
  const hurt = view.lexicon.words.get("hurt")!;
  const group = view.groups.find((each) => each.first >= last && each.first < last + 4);
  if (group !== undefined && (hurt.has(group.lemma) || group.lemma === "claim")) return true;
  return view.words.slice(Math.max(0, first - 3), first).some((word) => word === "in" || word === "during");
}
