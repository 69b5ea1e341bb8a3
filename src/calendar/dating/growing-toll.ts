/**
 * @module
 * Two tolls of one attack: the dead of a shelling grow in number as they are found, so the article with fewer is hardly the later one.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { tollIn } from "./en/toll.js";
import { spanOf, type Tie } from "./links.js";
import type { Passage } from "./passages.js";
import type { SharedPassage } from "./shared-words.js";

const onOneDay = 0.5;
const shrunk = 2;

/** A tie for each shared passage whose tolls differ. */
export function growingTollTies(
  articles: readonly (readonly Passage[])[],
  events: readonly SharedPassage[],
  lexicon: CalendarLexicon,
): Tie[] {
  return events.flatMap(({ a, b, passageA, passageB }) => {
    const tollA = tollIn(articles[a]![passageA]!.text, lexicon);
    const tollB = tollA === null ? null : tollIn(articles[b]![passageB]!.text, lexicon);
    if (tollA === null || tollB === null || tollA === tollB) return [];
    const [few, many] = tollA < tollB ? [tollA, tollB] : [tollB, tollA];
    const reason = (other: string) => `it and ${other} tell of one attack, with ${few} and ${many} dead`;
    const cost = (dayA: number, dayB: number) => {
      const later = tollA < tollB ? dayB - dayA : dayA - dayB;
      return later > 0 ? 0 : later === 0 ? onOneDay : shrunk;
    };
    const at = { a: articles[a]![passageA]!, b: articles[b]![passageB]! };
    return [{ a, b, hold: "loose", isWeekly: true, at: { a: spanOf(at.a), b: spanOf(at.b) }, reason, cost }];
  });
}
