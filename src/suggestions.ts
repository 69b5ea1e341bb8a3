/**
 * @module
 * Puts the suggestions of plug-ins back into the article: each is found word for word where it says it stands, or dropped with a note.
 */

import {
  type LanguageView,
  type NameSuggestion,
  nameSuggestionSchema,
  type PlacedName,
  type PlacedStatement,
  type QuotedWords,
  type StatementSuggestion,
  type Suggestions,
  statementSuggestionSchema,
  type Warning,
} from "./model/index.js";
import { overlapOf, type Span } from "./text/span.js";

/** Suggestions that stand in the article, and a note on each that does not. */
export interface PlacedSuggestions {
  readonly names: readonly PlacedName[];
  readonly statements: readonly PlacedStatement[];
  readonly warnings: readonly Warning[];
}

/** More suggestions of one kind from one provider than any article calls for; the rest is dropped with a note. */
const maxSuggestions = 2000;
/** Places of one name that are looked at. */
const maxPlaces = 200;

/** The text of an article with the part of it that is read. */
interface Reach {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Finds every suggestion in the part of the text that is read: body, title and captions, not the furniture of the page. */
export function placeSuggestions(
  text: string,
  { sentences }: LanguageView,
  suggestions: readonly Suggestions[],
): PlacedSuggestions {
  const reach: Reach = { text, sentences };
  const names: PlacedName[] = [];
  const statements: PlacedStatement[] = [];
  const warnings: Warning[] = [];
  for (const given of suggestions) {
    const rule = `suggestion/${given.provider}`;
    const [givenNames, givenStatements] = [listOf(given.names), listOf(given.statements)];
    for (const name of givenNames.slice(0, maxSuggestions)) {
      const places = placesOfName(reach, name);
      names.push(...places.map((place) => ({ ...place, type: name.type, rule })));
      if (places.length === 0) warnings.push(noteOn(rule, name?.text));
    }
    for (const candidate of givenStatements.slice(0, maxSuggestions)) {
      const statement = placedStatement(reach, candidate, rule);
      if (statement) statements.push(statement);
      else warnings.push(noteOn(rule, candidate?.content?.[0]?.text));
    }
    const nLeft = Math.max(0, givenNames.length - maxSuggestions, givenStatements.length - maxSuggestions);
    if (nLeft > 0) warnings.push(noteOn(rule, `${nLeft} more than ${maxSuggestions}`));
  }
  return { names, statements, warnings };
}

/** What a plug-in gives is checked when it is used: a model's answer may be anything. */
function listOf<T>(given: readonly T[] | undefined): readonly T[] {
  return Array.isArray(given) ? given : [];
}

/** Quotes the words, so that the plug-in's author sees what was not found. */
function noteOn(rule: string, words: unknown): Warning {
  const quoted =
    typeof words === "string" ? `"${words.length > 80 ? `${words.slice(0, 79)}…` : words}"` : "a suggestion";
  return {
    code: "N-SUGGESTION",
    message: `${rule}: ${quoted} does not stand in the article as given, so it was dropped`,
  };
}

function placesOfName(reach: Reach, name: NameSuggestion): Span[] {
  if (!nameSuggestionSchema.safeParse(name).success) return [];
  if (name.start !== undefined) return placesOf(reach, name, 1);
  return placesOf(reach, name, maxPlaces).filter((place) => isWhole(reach.text, place));
}

function placedStatement(reach: Reach, given: StatementSuggestion, rule: string): PlacedStatement | null {
  if (!statementSuggestionSchema.safeParse(given).success) return null;
  const content: Span[] = [];
  for (const piece of given.content) {
    const from = content.at(-1)?.end ?? 0;
    const place = placesOf(reach, piece, 1, from)[0];
    if (!place) return null;
    content.push(place);
  }
  const speaker = besides(reach, given.speaker, content);
  const cue = besides(reach, given.cue ?? null, content);
  if ((given.speaker !== null && !speaker) || (given.cue && !cue)) return null;
  return { speaker, content, cue, act: given.act, score: given.score ?? 0.5, rule };
}

/** The place of a speaker or cue that is nearest to the words said and no part of them. */
function besides(reach: Reach, words: QuotedWords | null, content: readonly Span[]): Span | null {
  if (words === null) return null;
  const near = content[0]!.start;
  let best: Span | null = null;
  for (const place of placesOf(reach, words, maxPlaces)) {
    if (content.some((piece) => overlapOf(piece, place) > 0)) continue;
    if (words.start === undefined && !isWhole(reach.text, place)) continue;
    if (!best || Math.abs(place.start - near) < Math.abs(best.start - near)) best = place;
  }
  return best;
}

/** Where the words stand, from an offset on: at the place they name, or wherever they are found. */
function placesOf({ text, sentences }: Reach, words: QuotedWords, most: number, from = 0): Span[] {
  const { length } = words.text;
  if (words.start !== undefined) {
    const place = { start: words.start, end: words.start + length };
    const isThere = text.startsWith(words.text, words.start) && (words.end ?? place.end) === place.end;
    return isThere && place.start >= from && isRead(sentences, place) ? [place] : [];
  }
  const places: Span[] = [];
  for (
    let at = text.indexOf(words.text, from);
    at >= 0 && places.length < most;
    at = text.indexOf(words.text, at + 1)
  ) {
    const place = { start: at, end: at + length };
    if (isRead(sentences, place)) places.push(place);
  }
  return places;
}

/** Whether a place begins and ends in a sentence that is read. */
function isRead(sentences: readonly Span[], { start, end }: Span): boolean {
  return isIn(sentences, start) && isIn(sentences, end - 1);
}

function isIn(sentences: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return (sentences[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}

/** "Askov", not the first half of "Askovian". */
function isWhole(text: string, { start, end }: Span): boolean {
  return (
    !/^[\p{L}\p{N}]{2}$/u.test(text.slice(start - 1, start + 1)) &&
    !/^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1))
  );
}
