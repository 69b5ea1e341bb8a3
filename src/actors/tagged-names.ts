/**
 * @module
 * Names of the tagger beside those of runs and tables: where a table is sure, it stays; where the text must tell, the tagger's words
 * and kind decide; what only the tagger has becomes a name; what it takes for an event or a work is none.
 */

import type { LanguageView, NameSpan, Token } from "../model/index.js";
import type { Name, NameContext } from "./names.js";

/** What the tagger says of words `first` (included) to `last` (excluded). */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly type: NameSpan["type"];
  readonly score: number;
}

/** Below this the tagger's name counts for nothing. */
const leastScore = 0.5;
/** How sure the tagger must be to take words from a name of the tables by a longer one. */
const sureOfLonger = 0.5;
/** How sure to say that a name is an event's or a work's. */
const sureOfOther = 0.6;
/** How sure to give a name that the tables or its own words tell another kind. */
const sureOfKind = 0.8;

/** The names with the tagger's among them, in text order. Without tokens they are what they were. */
export function withTagged(context: NameContext, names: readonly Name[], language: LanguageView): readonly Name[] {
  if (language.tokens.length === 0) return names;
  const all: Name[] = [];
  let next = 0;
  for (const tagged of taggedOf(context, language.names, language.tokens)) {
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
  return { ...name, isDoubted: true };
}

/** What becomes of one name of the tagger and the names that share words with it. */
function settled(context: NameContext, tagged: Tagged, met: readonly Name[]): Name[] {
  if (tagged.type === "other")
    return tagged.score < sureOfOther
      ? met.map(doubted)
      : met.filter((name) => !isWithin(name, tagged) || (name.known !== null && isSame(name, tagged)));
  const [one] = met;
  if (one && met.length === 1 && isSame(one, tagged)) return [witnessed(one, tagged)];
  if (one && met.length === 1 && isFuller(context, one, tagged)) return [{ ...one, tagged }];
  const known = met.filter((name) => name.known !== null);
  const isCrossed = known.some((name) => !isWithin(name, tagged) || isSame(name, tagged));
  if (isCrossed || isMadeOfKnown(context, tagged, known)) return [...met];
  if (known.length > 0 && tagged.score < sureOfLonger) return [...met];
  const title = met.find(({ first, isTitled }) => isTitled && first >= tagged.first);
  const { first, last } = tagged;
  return [
    {
      first,
      last,
      kind: null,
      known: null,
      isTitled: title !== undefined,
      gender: title?.gender ?? "",
      tagged,
    },
  ];
}

/** A name of ours that has a title or begins with a given name is whole where the tagger has only its end: "Lene |Abu Askov|", "Holt-|Varny|". */
function isFuller({ text, lexicon }: NameContext, name: Name, tagged: Tagged): boolean {
  if (name.known !== null || name.first >= tagged.first || !isWithin(tagged, name)) return false;
  const hasHead = name.isTitled || lexicon.givenNames.has(text.words[name.first]!.key);
  const isCut = text.words[tagged.first - 1]!.text === "-";
  return tagged.type === "person" && name.last === tagged.last && (hasHead || isCut);
}

function witnessed(name: Name, tagged: Tagged): Name {
  if (tagged.type === "other" || name.kind === null || name.kind === tagged.type) return { ...name, tagged };
  if (tagged.score < sureOfKind) return name;
  if (name.known === null) return { ...name, kind: tagged.type, tagged };
  // a town of the tables may be somebody's surname, a state or its capital hardly ever
  const sense = name.known.sense;
  const isTown = sense.kind === "actor" && sense.actor.type === "place" && name.last - name.first === 1;
  return isTown && tagged.type === "person" ? { ...name, kind: "person", known: null, tagged } : name;
}

function isWithin(inner: { first: number; last: number }, outer: { first: number; last: number }): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function isSame(one: { first: number; last: number }, other: { first: number; last: number }): boolean {
  return one.first === other.first && one.last === other.last;
}

/** Two or more names of the tables beside each other: "Moscow, Russia", "Moscow and Kyiv"; not "House of Commons |of| Canada". */
function isMadeOfKnown({ text }: NameContext, { first, last }: Tagged, known: readonly Name[]): boolean {
  if (known.length < 2) return false;
  for (let at = first; at < last; at++) {
    const { text: word, key } = text.words[at]!;
    if (word !== "," && key !== "and" && !known.some((name) => name.first <= at && at < name.last)) return false;
  }
  return true;
}

/** The tagger's names by words, without what our names leave out at their ends: titles, "the", "'s". */
function taggedOf(context: NameContext, names: readonly NameSpan[], tokens: readonly Token[]): Tagged[] {
  const { text } = context;
  const found: Tagged[] = [];
  let at = 0;
  for (const { first: from, last: to, type, score } of names) {
    if (score < leastScore) continue;
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    while (at < text.words.length && text.words[at]!.start < start) at++;
    let first = at;
    let last = first;
    while (last < text.words.length && text.words[last]!.end <= end) last++;
    if (type !== "other") {
      while (first < last && isLead(context, first, type)) first = Math.max(first + 1, context.cover[first]?.last ?? 0);
      if (first < last && /^['’]s?$/u.test(text.words[last - 1]!.key)) last--;
    }
    if (first < last && (type === "other" || isName(context, first, last))) found.push({ first, last, type, score });
  }
  return found;
}

/** What our names leave out at their head: "the", before a person titles, offices and whose they are. */
function isLead({ text, cover, lexicon }: NameContext, at: number, type: NameSpan["type"]): boolean {
  const { key, text: word } = text.words[at]!;
  const mark = cover[at];
  if (key === "the" && !mark) return true;
  if (type !== "person") return false;
  if (mark) return mark.first === at && ["office", "adjective", "people"].includes(mark.sense.kind);
  return word === "." || (lexicon.titles.has(key) && text.words[at + 1]?.caps !== 0);
}

/** Has a capital, and is more than the word for a people, an office or a day. */
function isName({ text, cover, lexicon }: NameContext, first: number, last: number): boolean {
  let nCapital = 0;
  for (let at = first; at < last; at++) if (text.words[at]!.caps > 0) nCapital++;
  if (nCapital === 0) return false;
  const mark = cover[first];
  if (mark && mark.last >= last && mark.sense.kind !== "actor" && mark.sense.kind !== "seat") return false;
  return last - first > 1 || !lexicon.words("not-a-name").has(text.words[first]!.key);
}
