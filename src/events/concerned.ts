/**
 * @module
 * Whom an act concerns where the verb has no such object: the owner of what is rejected ("an Ostmarkian ultimatum", "calls by Varnhem"),
 * the doer of what is demanded or threatened with ("unless Varnhem withdraws"), the author of what is denounced.
 *
 * PLOVER takes them for recipients. The frame's own fields do not: an addressee is only who is addressed. Left alone: whoever reports the act
 * ("..., Ostmark's envoy said"), and acts that concern both sides alike.
 */

import type { FrameName, Role } from "../model/index.js";
import { clauseAt } from "./clauses.js";
import { ownersOf } from "./owners.js";
import { isSameRole, type Placed, placedBetween, unknownRole } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { canBeAgent } from "./unnamed.js";
import { groupFrom } from "./verb-groups.js";
import { mayFallOnPlace, ownWords, placeWithin, whomFirst, whomLast } from "./whom.js";

const doing: ReadonlySet<FrameName> = new Set(["demand", "threat"]);
/** Tokens behind the trigger within which its object stands. */
const reachOfNoun = 9;

/** What is known of an act without a recipient. */
export interface OneSided {
  readonly view: SentenceView;
  readonly frame: FrameName;
  readonly value: string;
  readonly first: number;
  readonly last: number;
  readonly actors: readonly Role[];
}

/** The recipients that stand behind an act, none where nobody else does. */
export function concernedBy(act: OneSided): Role[] {
  const { view, frame, last, actors } = act;
  if (actors.length === 0 || !view.lexicon.recipients.has(frame)) return [];
  const isOther = (role: Role) => !actors.some((actor) => isSameRole(actor, role)) && !tellsOfIt(view, role);
  // "the offer of Varnhem was rejected by Ostmark"
  for (const noun of frame === "response" ? view.nouns : []) {
    if (noun.last > act.first || noun.last < act.first - reachOfNoun) continue;
    const owners = ownersOf(view, noun.first, noun.last).filter(isOther);
    if (owners.length > 0) return owners;
  }
  // of a demand the doer comes first, of what is rejected its owner
  if (!doing.has(frame))
    for (const noun of view.nouns) {
      if (noun.first < last || noun.first > last + reachOfNoun) continue;
      const owners = ownersOf(view, noun.first, noun.last).filter(isOther);
      if (owners.length > 0) return owners;
    }
  const { hasNearest } = view.lexicon.recipients.get(frame)!;
  const behind = { ...act, from: last, until: clauseAt(view.clauses, act.first).last, isVerb: true, own: [] };
  const condition = behindIf(act);
  const found =
    (condition > last ? nearestBehind({ ...act, last: condition }, view.tokens.length, isOther) : null) ??
    nearestBehind(act, behind.until, isOther);
  const within = [whomFirst(behind), found === null || !hasNearest ? [] : [found], whomLast(behind)];
  const first = within.map((roles) => roles.filter(isOther)).find((roles) => roles.length > 0);
  if (first !== undefined) return first;
  const later = !hasNearest ? null : nearestBehind(act, telledFrom(view, last), isOther);
  if (later !== null) return [later];
  const place = mayFallOnPlace(view, frame) ? placeWithin(view, last, view.tokens.length) : null;
  return place !== null && isOther(place) ? [place] : [];
}

/** Where a sentence goes over to who tells it: "..., Askov told the crowd". */
function telledFrom(view: SentenceView, from: number): number {
  const telling = view.lexicon.words.get("telling")!;
  const group = view.groups.find(({ first, isTensed, lemma }) => first >= from && isTensed && telling.has(lemma));
  return group?.first ?? view.tokens.length;
}

/** "threatened to cut the power if Varnhem closed the bridge": whom a threat is meant for stands behind its "if". */
function behindIf({ view, frame, last }: OneSided): number {
  if (frame !== "threat") return last;
  for (let at = last; at < view.words.length; at++)
    if (view.words[at] === "if" || view.words[at] === "unless") {
      // "unless its leaders are freed": who is freed has nothing to do
      const group = view.groups.find(({ first }) => first > at);
      return group?.isPassive ? last : at + 1;
    }
  return last;
}

/** The first actor or unnamed agent behind the trigger. */
function nearestBehind({ view, last }: OneSided, until: number, isOther: (role: Role) => boolean): Role | null {
  const placed = placedBetween(view, last, until).find((each) => isOther(each.role) && !isReporting(view, each));
  const phrase = view.phrases.find(
    ({ first, head, isPronoun, last: end }) =>
      first >= last &&
      first < until &&
      !isPronoun &&
      view.mentionAt[head] === undefined &&
      !(ownWords.has(view.words[first]!) && view.nouns.some((noun) => noun.first <= head && head < noun.last)) &&
      canBeAgent(view, head) &&
      !reports(view, end),
  );
  if (phrase === undefined || (placed !== undefined && placed.at <= phrase.first)) return placed?.role ?? null;
  const span = { start: view.tokens[phrase.first]!.start, end: view.tokens[phrase.last - 1]!.end };
  return unknownRole(view, span);
}

/** Whether the name is the speaker of the sentence: who tells of an act is not concerned by it. */
function isReporting(view: SentenceView, { role }: Placed): boolean {
  if (tellsOfIt(view, role)) return true;
  return view.statements.some(
    ({ speaker }) => speaker !== null && role.start >= speaker.start && role.end <= speaker.end,
  );
}

/** "government officials said", "the agency reported on Monday": a verb of telling right behind the words. */
export function tellsOfIt(view: SentenceView, { end }: { readonly end: number }): boolean {
  return reports(
    view,
    view.tokens.findIndex((token) => token.start >= end),
  );
}

function reports(view: SentenceView, next: number): boolean {
  const group = groupFrom(view.groups, next);
  return group !== undefined && view.lexicon.words.get("telling")!.has(group.lemma);
}
