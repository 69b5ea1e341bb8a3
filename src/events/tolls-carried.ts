/**
 * @module
 * A toll told in the sentence behind its blow: "Gunmen ambushed a convoy near Sorvik on Sunday. Eleven soldiers died."
 *
 * It is of the blow only where the sentence before tells of one alone, and this one names no other place or day and no longer time
 * ("since March", "so far"). A count keeps its own entry as well; a sentence that only says who was hurt is no second blow.
 */

import type { Casualty, EventOf, ReportedEvent } from "../model/index.js";
import { isTotal } from "./en/blows/casualty-total.js";
import type { Draft } from "./envelope.js";
import type { SentenceView } from "./sentence-view.js";
import { groupWithMain } from "./verb-groups.js";

/** Events with the tolls of the sentences behind them. */
export function carryTolls(events: readonly ReportedEvent[], drafts: readonly Draft[]): ReportedEvent[] {
  const joined = [...events];
  const folded = new Set<number>();
  events.forEach((event, at) => {
    const { view, first } = drafts[at]!;
    const isReport = event.frame === "casualty" && event.rule === "events/en/casualty-report";
    const isOutcome = isOnlyOutcome(event, view, first);
    if (!isReport && !isOutcome) return;
    const blow = blowBefore(joined, drafts, view);
    if (blow < 0 || isElsewhere(view, joined[blow] as EventOf<"attack">, drafts[blow]!.view)) return;
    const told = joined[blow] as EventOf<"attack">;
    joined[blow] = withToll(told, event, view);
    if (isOutcome && joined[blow] !== told) folded.add(at);
  });
  return joined.filter((_event, at) => !folded.has(at));
}

/** "Four policemen were killed": no blow beside the one before, but what it did; nobody, no weapon and no other blow is named. */
function isOnlyOutcome(event: ReportedEvent, view: SentenceView, first: number): boolean {
  if (event.frame !== "attack" || event.perpetrators.length > 0 || event.weapon !== null || view.tolls.length === 0)
    return false;
  const isHurt = view.lexicon.words.get("hurt")!.has(view.lemmas[first]!);
  const group = groupWithMain(view.groups, first);
  const isAlone = !view.nouns.some(({ kind }) => kind === "attack" || kind === "strike" || kind === "arms");
  return isHurt && group?.isPassive === true && isAlone && view.words.indexOf("by") < 0;
}

/** The one blow of the sentence before; -1 where it tells of none or of several. */
function blowBefore(events: readonly ReportedEvent[], drafts: readonly Draft[], view: SentenceView): number {
  const blows = events.flatMap(({ frame }, at) =>
    frame === "attack" && drafts[at]!.view.index === view.index - 1 ? [at] : [],
  );
  const [only] = blows;
  if (only === undefined || blows.length > 1) return -1;
  const { realis, polarity, background } = events[only]!;
  return (realis === "actual" || realis === "ongoing") && polarity === "affirmed" && !background ? only : -1;
}

/** Another place, another day, a total, or a paragraph of its own with a new scene. */
function isElsewhere(view: SentenceView, { date, place }: EventOf<"attack">, told: SentenceView): boolean {
  if (isTotal(view) || view.groups.some(({ isPastPerfect }) => isPastPerfect)) return true;
  const names = view.mentionAt.flatMap((mention) => (mention?.type === "place" ? [mention.text] : []));
  const known = told.mentionAt.flatMap((mention) => (mention?.type === "place" ? [mention.text] : []));
  if (names.some((name) => name !== place?.name && !known.includes(name))) return true;
  const days = view.times.filter(({ type }) => type === "DATE" || type === "TIME");
  return days.some(({ value }) => date?.value == null || !value.startsWith(date.value.slice(0, 10)));
}

/** Kinds of harm that the blow's own sentence does not count. */
function withToll(blow: EventOf<"attack">, toll: ReportedEvent, view: SentenceView): EventOf<"attack"> {
  const isNew = ({ kind }: Casualty) => !blow.casualties.some((known) => known.kind === kind);
  const casualties = view.tolls.map(({ casualty }) => casualty).filter(isNew);
  if (casualties.length === 0) return blow;
  const quantities = view.tolls.filter(({ casualty }) => isNew(casualty)).map(({ quantity }) => quantity);
  return {
    ...blow,
    casualties: [...blow.casualties, ...casualties],
    quantities: [...blow.quantities, ...quantities],
    evidence: [...blow.evidence, ...toll.evidence],
  };
}
