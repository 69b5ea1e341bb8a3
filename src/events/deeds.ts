/**
 * @module
 * Deeds that are told, and words for deeds that only pass by: "a law to open the border", "the protest camps", "given the range of forces".
 *
 * What a party does to or for another is news; the same words as an aim, as an attribute of something else, or with a thing for a subject
 * ("the bill would have allowed") tell nothing that anybody did.
 */

import { deedFrames, type FrameName, type Role } from "../model/index.js";
import type { Act } from "./acts.js";
import { isAim, isAttempt, isOnlyAim, isServedAim } from "./meaning.js";
import type { SentenceView } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** Deeds that are told without a doer: "protests broke out"; and those whose passive is: "the crew was released", but not "was allowed". */
const doerless: ReadonlySet<FrameName> = new Set(["coerce", "protest", "mobilize"]);
const passive: ReadonlySet<string> = new Set(["aid", "retreat", "release"]);
/** Said on the way: "telephoned to congratulate". */
const said: ReadonlySet<FrameName> = new Set(["support"]);

/** Whether somebody is told to have done it, to do it or to be about to. True for frames that are no deeds. */
export function isToldDeed(act: Act, frame: FrameName, { actors }: { actors: readonly Role[] }): boolean {
  if (!deedFrames.has(frame)) return true;
  const { view, group } = act;
  if (isAttributive(view, group) || isInCompound(view, group)) return false;
  if (isOnlyAim(view, group) && !isPursued(act, frame)) return false;
  if (actors.length > 0 || doerless.has(frame)) return true;
  return group.isPassive && group.isTensed && (passive.has(frame) || passive.has(act.sense.value));
}

/** "eager to reach an accord", "far from reaching one", "against easing the sanctions": what is aimed at or named, and neither done, agreed nor missed. */
export function isOnlyMeant(view: SentenceView, group: VerbGroup): boolean {
  if (isOnlyAim(view, group)) return true;
  if (!group.isParticiple || view.tokens[group.main]!.xpos === "VBN") return false;
  const before = view.words[group.first - 1] ?? "";
  return named.has(before) && !reached.has(view.lemmas[group.first - 2] ?? "");
}

const named: ReadonlySet<string> = new Set(["of", "for", "at", "on", "in", "from", "without", "against", "about"]);
/** "succeeded in reaching": done all the same. */
const reached: ReadonlySet<string> = new Set(["succeed", "result", "end"]);

/** "used tear gas to disperse the crowd", "telephoned to congratulate": the aim is reached with what is told before it. */
function isPursued({ view, group, sense }: Act, frame: FrameName): boolean {
  if (said.has(frame)) return isAim(view, group);
  return isAttempt(view, group.main) || (sense.value === "crackdown" && isServedAim(view, group.main));
}

/** "the frozen goods", "given the range of forces": a participle that is no verb here. */
function isAttributive(view: SentenceView, { first, main, last }: VerbGroup): boolean {
  if (first !== main || view.tokens[main]!.xpos !== "VBN") return false;
  let at = first - 1;
  while (at > 0 && view.tokens[at]!.xpos === "RB") at--;
  const before = view.tokens[at]?.xpos ?? "";
  if (view.words[main] === "given" && (before === "," || first === 0)) return true;
  return /^NN/.test(view.tokens[last]?.xpos ?? "") && /^(?:DT|JJ|IN|PRP\$|POS|CC|VB[DGPZ]?)$/.test(before);
}

/** "protest camps", "trade tensions": a noun before a noun, though it can be a verb. */
function isInCompound(view: SentenceView, { first, main, last }: VerbGroup): boolean {
  const tag = view.tokens[main]!.xpos;
  if (first !== main || (tag !== "VB" && tag !== "VBP")) return false;
  const before = view.tokens[first - 1]?.xpos ?? "";
  return /^NNS?$/.test(view.tokens[last]?.xpos ?? "") && /^(?:DT|JJ[RS]?|PRP\$|POS|CC|-LRB-|IN)$/.test(before);
}
