/**
 * @module
 * The fields of a breach of a truce: who alleges it, who is accused, and whether both sides do.
 */

import { phraseUntil } from "../../../language/noun-phrases.js";
import type { EventOf, ReportedEvent, Role } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import { unknownRole } from "../../placed.js";
import { namesOf } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { dateAt } from "../../when.js";

/** The names of a role; "both sides" stands for two. */
export function sideName(role: Role): string[] {
  return namesOf([role]).flatMap((name) => name.split("; "));
}

/** "Monitors recorded 34 violations": those who watch over a truce, without a known name. */
export function watchersBefore(view: SentenceView, { first }: VerbGroup): Role[] {
  const phrase = phraseUntil(view.phrases, first);
  if (phrase === undefined || !view.lexicon.words.get("watcher")!.has(view.lemmas[phrase.head]!)) return [];
  return [unknownRole(view, { start: view.tokens[phrase.first]!.start, end: view.tokens[phrase.last - 1]!.end })];
}

/** Whether those who tell of a breach watch over the truce: "OSCE monitors", "the observers". */
function isWatched(view: SentenceView, allegers: readonly Role[]): boolean {
  const watchers = view.lexicon.words.get("watcher")!;
  return allegers.some(({ start, end }) =>
    view.tokens.some((token, i) => token.start >= start && token.end <= end && watchers.has(view.lemmas[i]!)),
  );
}

/** The frame's own fields; which truce it was is filled in later. */
export function violationFields(
  allegers: readonly string[],
  accused: readonly string[],
  told: {
    readonly act: string;
    readonly isMutual: boolean;
    readonly polarity: ReportedEvent["polarity"];
    readonly count: number | null;
    readonly isWatched?: boolean;
  },
): Pick<EventOf<"violation">, "allegers" | "accused" | "breached" | "act" | "count" | "verification"> {
  const { act, isMutual, polarity, count } = told;
  const claimed = told.isWatched ? "monitor-reported" : "claimed";
  const verification = polarity !== "affirmed" ? "denied" : isMutual ? "counter-claimed" : claimed;
  return {
    allegers: [...new Set(allegers)],
    accused: [...new Set(accused)],
    breached: null,
    act,
    count,
    verification,
  };
}

/** The fields of a breach that a rule found in a sentence: who tells it and of whom, and whether those who tell it watch over the truce. */
export function breachFields(
  view: SentenceView,
  { allegers, accused }: { readonly allegers: readonly Role[]; readonly accused: readonly Role[] },
  told: Omit<Parameters<typeof violationFields>[2], "isWatched">,
): ReturnType<typeof violationFields> {
  const names = { allegers: allegers.flatMap(sideName), accused: accused.flatMap(sideName) };
  return violationFields(names.allegers, names.accused, { ...told, isWatched: isWatched(view, allegers) });
}

/** "31 violations", "violated it 14 times": how often. */
export function countAt(view: SentenceView, first: number, last: number): number | null {
  for (let i = Math.max(0, first - 3); i < first; i++) {
    const number = figureOf(view, i);
    if (number !== null && isBeforeNoun(view, i + 1, first)) return number;
  }
  // "put the number of its breaches at 31"
  const number = view.words[last] === "at" ? figureOf(view, last + 1) : null;
  if (number !== null) return number;
  for (let i = last; i < Math.min(view.words.length - 1, last + 8); i++)
    if (view.words[i + 1] === "times") return figureOf(view, i);
  return null;
}

function figureOf(view: SentenceView, at: number): number | null {
  const word = view.words[at]!;
  if (/^\d{1,3}(?:,\d{3})*$|^\d+$/.test(word)) return Number(word.replaceAll(",", ""));
  const spelled = view.lexicon.words.get("number")!.get(word);
  return spelled === undefined ? null : Number(spelled);
}

function isBeforeNoun(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:JJ|NN|POS|HYPH)/.test(view.tokens[i]!.xpos)) return false;
  return true;
}

/** "violated the Easter truce": a feast in the truce's name is not the day of the breach. */
export function dayOfBreach(view: SentenceView, at: number): Pick<Draft, "date"> {
  const date = dateAt(view, at);
  const isFeast = view.times.some(({ id, rule }) => id === date?.time && rule.includes("holiday"));
  return isFeast ? { date: null } : {};
}
