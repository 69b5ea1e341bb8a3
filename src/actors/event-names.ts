/**
 * @module
 * Names inside the names of events: "the 2029 Varnhem general election" is no Varnhem, nor are "the Tarrow Conference", "the Ostmark
 * War" and "the 2029 Senate election in Varnhem". They say when, not who or where.
 */

import type { Name, NameContext } from "./names.js";

const maxToElection = 4;
/** More words than the name of an election has between its year and its "in". */
const maxFromYear = 8;

/** Whether the name is only part of an event's. */
export function isOfEvent(context: NameContext, name: Name): boolean {
  if (name.kind === "person") return false;
  if (isEventItself(context, name)) return true;
  return isBeforeEvent(context, name) || isOfElection(context, name) || isElectionIn(context, name);
}

/** Below this the tagger does not say that a conference is a body: the Islamic Conference is one, the one that met on Monday is none. */
const sureOfBody = 0.6;

/** "|Tarrow Conference|", "Tarrow |Conference|". */
function isEventItself({ text, lexicon }: NameContext, { first, last, known, tagged }: Name): boolean {
  if (last - first > 1)
    return !known && (tagged?.score ?? 1) < sureOfBody && lexicon.words("event-head").has(text.words[last - 1]!.key);
  const before = text.words[first - 1];
  if (!before || before.caps === 0 || text.lineOf[first - 1] !== text.lineOf[first]) return false;
  return before.key !== "the" && lexicon.words("event-head").has(text.words[first]!.key);
}

/** "|Tarrow| Conference", with a capital. */
function isBeforeEvent({ text, lexicon }: NameContext, { first, last }: Name): boolean {
  const next = text.words[last];
  return (
    next !== undefined &&
    next.caps === 1 &&
    text.lineOf[last] === text.lineOf[first] &&
    lexicon.words("event-head").has(next.key)
  );
}

/** "2029 |Varnhem| general election". */
function isOfElection({ text }: NameContext, { first, last }: Name): boolean {
  const { words } = text;
  if (!isYear(words[first - 1]?.text)) return false;
  for (let at = last; at < last + maxToElection && at < words.length; at++) if (isElection(words[at]!.key)) return true;
  return false;
}

/** "2029 Senate election in |Varnhem|". */
function isElectionIn({ text }: NameContext, { first }: Name): boolean {
  const { words, lineOf } = text;
  let at = words[first - 1]?.key === "the" ? first - 2 : first - 1;
  if (words[at]?.key !== "in" || !isElection(words[at - 1]?.key)) return false;
  for (at -= 2; at > first - maxFromYear && at >= 0 && lineOf[at] === lineOf[first]; at--)
    if (isYear(words[at]!.text)) return true;
  return false;
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && /^(?:1[89]|20)\d\d$/u.test(text);
}

function isElection(key: string | undefined): boolean {
  return key === "election" || key === "elections";
}
