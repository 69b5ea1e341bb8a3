/**
 * @module
 * Numbers of people hurt, with their bounds: "at least 35 people killed", "killing two and wounding dozens", "left 12 dead".
 */

import type { Casualty, Quantity } from "../../model/index.js";
import type { SentenceView } from "../sentence-view.js";

type Bound = Casualty["bound"];
/** Words between a number and what happened to the people. */
const reach = 7;

export interface Toll {
  readonly casualty: Casualty;
  readonly quantity: Quantity;
  /** Tokens of the number. */
  readonly first: number;
  readonly last: number;
}

/** The tolls of a sentence, in text order. */
export function tollsOf(view: SentenceView): Toll[] {
  const hurt = view.lexicon.words.get("hurt")!;
  if (!view.lemmas.some((lemma) => hurt.has(lemma)) && !view.words.includes("toll")) return [];
  const tolls: Toll[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    const number = numberAt(view, i);
    if (number === null) continue;
    const kind = kindNear(view, i, number.last);
    if (kind !== null) tolls.push(tollOf(view, i, number, kind));
    i = number.last - 1;
  }
  return tolls;
}

interface Number {
  readonly value: number | null;
  readonly low: number;
  readonly last: number;
}

/** A number in digits or words, or "dozens"; not a year, a time, an age or an amount of money. */
function numberAt(view: SentenceView, at: number): Number | null {
  const word = view.words[at]!;
  const digits = /^\d{1,3}(?:,\d{3})+$|^\d{1,6}$/.test(word) ? Number.parseInt(word.replaceAll(",", ""), 10) : null;
  const spelled = view.lexicon.words.get("number")!.get(word);
  const vague = view.lexicon.words.get("vague")!.get(word);
  const next = view.words[at + 1] ?? "";
  if (digits !== null) {
    if (/^[$€£]$/.test(view.words[at - 1] ?? "") || /^(?:%|percent|per|-year-old|year-old|a.m|p.m)/.test(next))
      return null;
    if (digits >= 1900 && digits <= 2100 && !isPeople(view, at + 1)) return null;
    return { value: digits, low: digits, last: at + 1 };
  }
  if (vague !== undefined) return { value: null, low: Number.parseInt(vague, 10), last: at + 1 };
  if (spelled === undefined) return null;
  const value = Number.parseInt(spelled, 10);
  return value >= 100 && word === "hundred" ? null : { value, low: value, last: at + 1 };
}

function isPeople(view: SentenceView, at: number): boolean {
  return view.lexicon.words.get("people")!.has(view.lemmas[at] ?? "");
}

/** "killed 35 people", "35 people were killed", "35 dead", "a toll of 35", "injuring dozens": people must be named or the verb be next to the number. */
function kindNear(view: SentenceView, first: number, last: number): Casualty["kind"] | null {
  const hurt = view.lexicon.words.get("hurt")!;
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const kind = hurt.get(view.lemmas[i]!);
    if (kind !== undefined) return kind as Casualty["kind"];
    if (/^[,;]$/.test(view.words[i]!) || (view.words[i] === "and" && i < first - 1)) break;
    if (view.words[i] === "toll") return "killed";
  }
  const counted = kindCounted(view, first);
  if (counted !== null) return counted;
  let sawPeople = false;
  for (let i = last; i < Math.min(view.tokens.length, last + reach); i++) {
    const word = view.words[i]!;
    const kind = hurt.get(view.lemmas[i]!);
    if (kind !== undefined && (sawPeople || i === last)) return kind as Casualty["kind"];
    if (isPeople(view, i) || view.mentionAt[i]?.type === "group") sawPeople = true;
    if (word === "," || word === ";") break;
  }
  return null;
}

/** "The number of people killed in the raid rose to nine", "the toll stands at 40": the count stands far from what is counted. */
function kindCounted(view: SentenceView, first: number): Casualty["kind"] | null {
  const at = /^(?:to|at)$/.test(view.words[first - 1] ?? "") ? first - 2 : first - 1;
  if (!counting.has(view.lemmas[at] ?? "")) return null;
  const hurt = view.lexicon.words.get("hurt")!;
  for (let i = at - 1; i >= Math.max(0, at - 16); i--) {
    if (view.words[i] === "toll") return "killed";
    const kind = hurt.get(view.lemmas[i]!);
    if (kind !== undefined && (view.words[i - 1] === "of" || isPeople(view, i - 1))) return kind as Casualty["kind"];
  }
  return null;
}

const counting: ReadonlySet<string> = new Set([
  "rise",
  "climb",
  "grow",
  "reach",
  "stand",
  "increase",
  "jump",
  "mount",
  "pass",
]);

function tollOf(view: SentenceView, first: number, number: Number, kind: Casualty["kind"]): Toll {
  const { value, low, last } = number;
  const bound: Bound = value === null ? "words" : boundBefore(view, first);
  const who = whoAfter(view, last);
  const range = {
    value: bound === "exact" || bound === "about" || bound === "at-least" ? value : null,
    low: bound === "at-most" ? null : low,
    high: bound === "exact" || bound === "at-most" ? value : null,
    bound,
  };
  const { start } = view.tokens[first]!;
  const { end } = view.tokens[last - 1]!;
  return {
    casualty: { kind, who, ...range, asOf: null, by: null },
    quantity: { kind, ...range, unit: "people", start, end },
    first,
    last,
  };
}

function boundBefore(view: SentenceView, first: number): Bound {
  const bounds = view.lexicon.words.get("bound")!;
  for (let n = 3; n > 0; n--) {
    const bound = bounds.get(view.words.slice(Math.max(0, first - n), first).join(" "));
    if (bound !== undefined) return bound as Bound;
  }
  return "exact";
}

function whoAfter(view: SentenceView, last: number): string | null {
  const people = view.lexicon.words.get("people")!;
  for (let i = last; i < Math.min(view.tokens.length, last + 4); i++) {
    const who = people.get(view.lemmas[i]!);
    if (who !== undefined) return who === "-" ? null : who;
  }
  return null;
}
