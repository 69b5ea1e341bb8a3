/**
 * @module
 * How many were killed, as one sentence of news gives it: "at least four people were killed", "the death toll has climbed to nine".
 *
 * Leaves alone a sentence without a word of death, and the figures of the wounded.
 */

import type { CalendarLexicon } from "../../../lexicon/calendar.js";

const death = /\b(?:killed|dead|deaths?|toll|died|bodies)\b/i;
const number = "(?<n>\\d{1,3}(?:,\\d{3})+|\\d{1,5}|\\p{L}+)";
const people = "(?:people|civilians|soldiers|residents|children|workers|passengers|others|troops|men|women)";
const rising = "(?:rises?|rose|risen|climbs|climbed|grew|grown|jumped|number of dead|toll)";
const patterns: readonly RegExp[] = [
  new RegExp(`\\b${rising} to (?:at least )?${number}\\b`, "iu"),
  new RegExp(`\\b${number} ${people} (?:were|was|had been|have been) killed\\b`, "iu"),
  new RegExp(`\\b${number} (?:were |was |have been |had been )?(?:killed|dead)\\b`, "iu"),
  new RegExp(`\\b(?:killed|killing) (?:at least |about |more than )?${number} ${people}\\b`, "iu"),
];

/** The number of dead; null where none is told. */
export function tollIn(sentence: string, lexicon: CalendarLexicon): number | null {
  if (!death.test(sentence)) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(sentence)?.groups?.n;
    const toll = found === undefined ? null : countOf(found, lexicon);
    if (toll !== null) return toll;
  }
  return null;
}

function countOf(printed: string, lexicon: CalendarLexicon): number | null {
  if (/^\d/.test(printed)) return Number(printed.replaceAll(",", ""));
  const value = lexicon.words.get(printed.toLowerCase())?.number;
  return value === undefined ? null : Number(value);
}
