/**
 * @module
 * Who speaks for whom: a state's own premier, "its foreign minister", "the company" of a company; "her government" of who speaks.
 */

import type { Role } from "../model/index.js";
import { isSameRole, placedBetween } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";

/** Whether what the speaker says of the doer he says of his own side. */
export function speaksFor(view: SentenceView, speaker: Role, doer: Role): boolean {
  if (isSameRole(speaker, doer)) return true;
  const said = speaker.text.toLowerCase();
  const done = doer.text.toLowerCase();
  // "her government would", "his country will"
  if (doer.actor === null && /^(?:his|her|its|their|our|my) /u.test(done)) return true;
  // "its foreign minister said", "a spokesman for its navy said"
  if (speaker.actor === null && /(?:^|\b(?:for|of|from) )(?:its|their) /u.test(said)) return true;
  const speaking = view.actors.get(speaker.actor ?? "");
  const doing = view.actors.get(doer.actor ?? "");
  if (doing === undefined) return false;
  // the premier of the state
  if (speaking?.type === "person") return doing.type === "state" && speaking.country === doing.name;
  if (speaker.actor !== null) return false;
  return isOwnBody(said, doing.type) || isOwned(view, speaker, doer);
}

/** "the company said" of a company, "the foreign ministry said" of a state: a body with no name of its own. */
function isOwnBody(said: string, type: string): boolean {
  const body = /^the (?:\p{L}+ )?(?<noun>\p{L}+)$/u.exec(said)?.groups?.noun;
  if (body === undefined) return false;
  return type === "state" ? stateBodies.has(body) : type !== "person" && type !== "place" && bodies.has(body);
}

const stateBodies: ReadonlySet<string> = new Set(["government", "ministry", "cabinet"]);
const bodies: ReadonlySet<string> = new Set([
  "company",
  "firm",
  "union",
  "group",
  "airline",
  "carmaker",
  "bank",
  "movement",
]);

/** "Ostmark's foreign minister", "a spokesman for Ostmark": the doer's name stands in the speaker's words. */
function isOwned(view: SentenceView, speaker: Role, doer: Role): boolean {
  const first = view.tokens.findIndex(({ end }) => end > speaker.start);
  const last = view.tokens.findIndex(({ start }) => start >= speaker.end);
  if (first < 0) return false;
  return placedBetween(view, first, last < 0 ? view.tokens.length : last).some(({ role }) => isSameRole(role, doer));
}

/** Whether words name somebody who only looks on: "analysts", "reporters". */
export function isOnlooker(view: SentenceView, text: string): boolean {
  const onlookers = view.lexicon.words.get("onlooker")!;
  return text
    .toLowerCase()
    .split(" ")
    .some((word) => onlookers.has(word) || onlookers.has(word.replace(/s$/u, "")));
}

/** Whether all of them, or of nobody none, only look on. */
export function areOnlookers(view: SentenceView, roles: readonly Role[]): boolean {
  for (let at = 0; at < roles.length; at++) if (!isOnlooker(view, roles[at]!.text)) return false;
  return true;
}
