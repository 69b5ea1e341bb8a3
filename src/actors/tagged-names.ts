/**
 * @module
 * Names of the tagger beside those of runs and tables: where a table is sure, it stays; where the text must tell, the tagger's words
 * and kind decide; what only the tagger has becomes a name; what it takes for an event or a work is none.
 */

import type { LanguageView } from "../model/index.js";
import { isTrade } from "./beside-nouns.js";
import { type Name, type NameContext, nameOf, withParts } from "./names.js";
import { type Tagged, taggedWords } from "./tagger-words.js";

/** How sure the tagger must be of words that we have no such name for. */
const sureAlone = 0.6;
/** How sure the tagger must be to take words from a name of the tables by a longer one. */
const sureOfLonger = 0.35;
/** How sure to say that a name is an event's or a work's. */
const sureOfOther = 0.6;
/** How sure to give a name that the tables or its own words tell another kind. */
const sureOfKind = 0.65;

/** The names with the tagger's among them, in text order. Without a tagger they are what they were. */
export function withTagged(context: NameContext, names: readonly Name[], language: LanguageView): readonly Name[] {
  if (language.names === null) return names;
  const all: Name[] = [];
  let next = 0;
  for (const tagged of taggedWords(context, language)) {
    while (next < names.length && names[next]!.last <= tagged.first) all.push(doubted(names[next++]!));
    const met: Name[] = [];
    while (next < names.length && names[next]!.first < tagged.last) met.push(names[next++]!);
    all.push(...settled(context, tagged, met));
  }
  while (next < names.length) all.push(doubted(names[next++]!));
  return all.sort((a, b) => a.first - b.first);
}

/** A name the tagger does not have. */
function doubted(name: Name): Name {
  return withParts(name, { isDoubted: true });
}

/** What becomes of one name of the tagger and the names that share words with it. */
function settled(context: NameContext, tagged: Tagged, met: readonly Name[]): Name[] {
  if (tagged.type === "other")
    return tagged.score < sureOfOther
      ? met.map(doubted)
      : met.filter((name) => !isWithin(name, tagged) || (name.known !== null && isSame(name, tagged)));
  const [one] = met;
  // "Watchman Emil Brand": what he is, not a name of his
  if (!one && tagged.last - tagged.first === 1 && isTrade(context, tagged.first, tagged.first + 3)) return [];
  if (one && met.length === 1 && isSame(one, tagged)) return [witnessed(one, tagged)];
  if (one && met.length === 1 && isFuller(context, one, tagged)) return [withParts(one, { tagged })];
  const known = met.filter((name) => name.known !== null);
  const isCrossed = known.some((name) => !isWithin(name, tagged) || isSame(name, tagged));
  if (isCrossed || isMadeOfKnown(context, tagged, known)) return [...met];
  if (tagged.score < (known.length > 0 ? sureOfLonger : sureAlone)) return met.map(doubted);
  const title = met.find(({ first, isTitled }) => isTitled && first >= tagged.first);
  const { first, last } = tagged;
  const made = nameOf({ first, last }, { kind: null }, { isTitled: title !== undefined, gender: title?.gender ?? "" });
  return [withParts(made, { tagged })];
}

/** A name of ours that has a title or begins with a given name is whole where the tagger has only an end of it: "Lene |Abu Askov|", "|Lene| Askov". */
function isFuller({ text, lexicon }: NameContext, name: Name, tagged: Tagged): boolean {
  if (name.known !== null || isSame(name, tagged) || !isWithin(tagged, name)) return false;
  // "|Port Farmers|' Committee"
  const isOfMany = /^['’]$/u.test(text.words[tagged.last]?.text ?? "") && name.last > tagged.last + 1;
  if (tagged.type === "organization") return name.kind === "organization" && name.first === tagged.first && isOfMany;
  const hasHead = name.isTitled || lexicon.givenNames.has(text.words[name.first]!.key);
  if (tagged.type === "place")
    return name.kind === "place" || (name.first === tagged.first && name.last - name.first === 2);
  if (name.first === tagged.first) return hasHead && tagged.last - tagged.first === 1 && name.last - name.first === 2;
  const isCut = text.words[tagged.first - 1]!.text === "-";
  return name.last === tagged.last && (hasHead || isCut);
}

function witnessed(name: Name, tagged: Tagged): Name {
  if (tagged.type === "other" || name.kind === null || name.kind === tagged.type) return withParts(name, { tagged });
  if (tagged.score < sureOfKind) return name;
  if (name.known === null) return withParts(name, { kind: tagged.type, tagged });
  // a town of the tables may be somebody's surname, a state or its capital hardly ever
  const sense = name.known.sense;
  const isTown = sense.kind === "actor" && sense.actor.type === "place" && name.last - name.first === 1;
  return isTown && tagged.type === "person" ? withParts(name, { kind: "person", known: null, tagged }) : name;
}

function isWithin(inner: { first: number; last: number }, outer: { first: number; last: number }): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function isSame(one: { first: number; last: number }, other: { first: number; last: number }): boolean {
  return one.first === other.first && one.last === other.last;
}

/** Names of the tables in a row: "Moscow, Russia", "Moscow and Kyiv"; not "House of Commons |of| Canada" or "Ontario Liberal Party". */
function isMadeOfKnown({ text }: NameContext, { first, last }: Tagged, known: readonly Name[]): boolean {
  if (known.length < 2) return false;
  let nBetween = 0;
  for (let at = first; at < last; at++) {
    if (known.some((name) => name.first <= at && at < name.last)) continue;
    if (text.words[at]!.text !== "," && text.words[at]!.key !== "and") return false;
    nBetween++;
  }
  return nBetween > 0;
}
