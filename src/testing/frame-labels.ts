/**
 * @module
 * What a marked line says of an event of each frame: who, on whom, where, when, how many, and "not" where it is denied.
 */

import type { EventOf, FrameName, ReportedEvent, Role } from "../model/index.js";

/** Names of roles joined with "+"; "nobody" for none. */
export function names(roles: readonly Role[]): string {
  return roles.map(({ entity, text }) => entity ?? text).join("+") || "nobody";
}

/** The parts that are there, with a blank between. */
function words(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => part !== "" && part !== false && part !== null && part !== undefined).join(" ");
}

function not(event: ReportedEvent): string | false {
  return event.polarity !== "affirmed" && "not";
}

/** The day of an event where the text gives one. */
function day({ date }: ReportedEvent): string | null {
  return date !== null && date.time !== null ? (date.value ?? date.earliest ?? "").slice(0, 10) : null;
}

interface Counted {
  readonly kind: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
}

/** "exact 3 killed, words 24 injured". */
function counts(counted: readonly Counted[]): string {
  return counted.map(({ kind, low, high, bound }) => `${bound} ${low ?? high} ${kind}`).join(", ");
}

function ceasefire(event: EventOf<"ceasefire">): string {
  const { declarers, parties, status, window, form, coverage } = event;
  const who = [...new Set([...declarers, ...parties])].join("+") || "nobody";
  return words(
    `${who}:`,
    status,
    not(event),
    window.duration,
    form !== "unknown" && form,
    coverage !== "unknown" && coverage !== "full" && coverage,
    window.start && `from ${window.start.value}`,
    window.end && `to ${window.end.value}`,
  );
}

function violation(event: EventOf<"violation">): string {
  const { actors, allegers, accused, reciprocal, place, count } = event;
  const told = (list: readonly string[]) => list.join("+") || "nobody";
  const who = reciprocal ? `${names(actors)} each other` : `${told(allegers)} accuses ${told(accused)}`;
  return words(who, place && `at ${place.name}`, count?.toString(), not(event));
}

function talks(event: EventOf<"talks">): string {
  const isCall = event.format === "phone" && event.venue?.name === "by telephone";
  const told = words(event.status, not(event), !isCall && event.venue?.name, day(event));
  return words(`${told}:`, event.participants.join("+") || "nobody", isCall && "by phone");
}

function attack(event: EventOf<"attack">): string {
  const told = words(names(event.actors), event.place && `at ${event.place.name}`, day(event), not(event));
  return [told, counts(event.casualties)].filter((part) => part !== "").join(", ");
}

function accusation(event: EventOf<"accusation">): string {
  return words(`${names(event.actors)} accuses ${names(event.recipients)}`, not(event));
}

function sided(event: ReportedEvent): string {
  return words(`${names(event.actors)} to ${names(event.recipients)}`, not(event));
}

/** The label of each frame. */
export const frameLabels: { readonly [F in FrameName]?: (event: EventOf<F>) => string } = {
  ceasefire,
  violation,
  talks,
  mediation: ({ actors, recipients }) => `${names(actors)} between ${names(recipients)}`,
  attack,
  casualty: ({ quantities }) => `total ${counts(quantities)}`,
  accusation,
  sanction: (event) => words(`${names(event.actors)} on ${names(event.recipients)}: ${event.act}`, not(event)),
  concession: (event) => `concession ${sided(event)}`,
  retreat: (event) => `retreat ${sided(event)}`,
  denial: (event) => words(names(event.actors), not(event)),
  obstacle: (event) => words(event.holder.join("+") || "nobody", event.since && `since ${event.since.value}`),
  mobilize: sided,
  coerce: sided,
  aid: sided,
  support: sided,
  cooperate: sided,
  protest: sided,
};

/** What a line of the file of one frame says of an event. */
export function labelOf(event: ReportedEvent, file: FrameName): string {
  if (file === "casualty" && event.frame === "attack") return `attack ${counts(event.casualties)}`;
  const label = frameLabels[event.frame] as ((event: ReportedEvent) => string) | undefined;
  return label?.(event) ?? event.frame;
}
