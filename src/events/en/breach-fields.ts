/**
 * @module
 * The fields of a breach of a truce: who alleges it, who is accused, and whether both sides do.
 */

import type { EventOf, Role } from "../../model/index.js";
import type { Draft } from "../envelope.js";
import { namesOf } from "../roles.js";
import type { SentenceView } from "../sentence-view.js";
import { dateAt } from "../when.js";

/** The names of a role; "both sides" stands for two. */
export function sideName(role: Role): string[] {
  return namesOf([role]).flatMap((name) => name.split("; "));
}

/** The frame's own fields; which truce it was is filled in later. */
export function violationFields(
  allegers: readonly string[],
  accused: readonly string[],
  act: string,
  isMutual: boolean,
): Pick<EventOf<"violation">, "allegers" | "accused" | "breached" | "act" | "count" | "verification"> {
  const verification = isMutual ? "counter-claimed" : "claimed";
  return {
    allegers: [...new Set(allegers)],
    accused: [...new Set(accused)],
    breached: null,
    act,
    count: null,
    verification,
  };
}

/** "violated the Easter truce": a feast in the truce's name is not the day of the breach. */
export function dayOfBreach(view: SentenceView, at: number): Pick<Draft, "date"> {
  const date = dateAt(view, at);
  const isFeast = view.times.some(({ id, rule }) => id === date?.time && rule.includes("holiday"));
  return isFeast ? { date: null } : {};
}
