/**
 * @module
 * Titles before names: a text that says "Secretary of State" or "President" of somebody is of the time when that person held the office.
 *
 * Leaves alone former and coming holders ("former President", "President-elect").
 */

import type { CalendarLexicon, Office } from "../../../lexicon/calendar.js";
import { dayNumber } from "../../../model/index.js";
import type { Span } from "../../../text/span.js";
import type { Clue } from "../clue.js";
import type { Passage } from "../passages.js";

const capitalised = /\b[A-Z][\p{L}]+/gu;
const funeral = /^(?:'s|’s|'|’)? (?:funeral|burial|death|coffin)\b/;
/** What is done at a funeral is told after it. */
const atFuneral = /\b(?:met|spoke|talked|attended|sidelines of|at|during|after)\b[^.!?]{0,30}$/i;
const notInOffice = /\b(?:former|ex|late|then|elect|past|previous|future|ousted|deposed)\b/i;
const deputy = /^(?:vice|deputy|acting|interim|assistant|under)$/i;
/** How many characters before a name its title may begin: "Secretary of State Hillary Rodham Clinton". */
const reach = 48;

/** One clue for each holder named with a title. */
export function officeClues(passages: readonly Passage[], lexicon: CalendarLexicon): Clue[] {
  const clues = new Map<string, Clue>();
  for (const { text, part, start: offset } of passages) {
    if (part === "other") continue;
    for (const match of text.matchAll(capitalised)) {
      for (const office of lexicon.offices.get(match[0]) ?? []) {
        const title = titleBefore(text, match.index, office);
        const key = `${title} ${match[0]}`;
        if (title === null || clues.has(key)) continue;
        const isDead = funeral.test(text.slice(match.index + match[0].length, match.index + match[0].length + 20));
        const start = offset + match.index;
        const at = { start, end: start + match[0].length };
        clues.set(
          key,
          isDead
            ? funeralClue([title, match[0], at], { ...office, isHeld: atFuneral.test(text.slice(0, match.index)) })
            : clueOf([title, match[0], at], office),
        );
      }
    }
  }
  return [...clues.values()];
}

function titleBefore(text: string, name: number, { titles }: Office): string | null {
  const before = text.slice(Math.max(0, name - reach), name);
  const clause = before.slice(
    Math.max(before.lastIndexOf(","), before.lastIndexOf(".") - 3, before.lastIndexOf(";"), 0),
  );
  const words = clause.split(/[^\p{L}]+/u).filter((word) => word !== "");
  const at = words.findLastIndex((word) => titles.includes(word.toLowerCase()));
  if (at < 0 || words.length - at > 6 || notInOffice.test(clause)) return null;
  if (isDeputy(words, at)) return null;
  const between = words.slice(at + 1);
  return between.every((word) => /^\p{Lu}/u.test(word) || word === "of") ? words[at]! : null;
}

/** "Vice President Askov" does not hold the office of "President". */
function isDeputy(words: readonly string[], at: number): boolean {
  return at > 0 && deputy.test(words[at - 1]!);
}

type Named = readonly [title: string, name: string, at: Span];

function clueOf([title, name, at]: Named, { terms }: Office): Clue {
  const days = terms.map(({ from, to }) => ({ from: dayNumber(from), to: to === null ? Infinity : dayNumber(to) }));
  return {
    at,
    tellsYear: true,
    reason: `it calls ${name} "${title}"`,
    // a day or two of grace: papers print yesterday's titles
    cost: (day) => (days.some(({ from, to }) => day >= from && day <= to + 2) ? 0 : 8),
  };
}

/** The funeral of a holder stands in the news for some weeks from the last day in office on, and is held days after it. */
function funeralClue([title, name, at]: Named, { terms, isHeld }: Office & { readonly isHeld: boolean }): Clue {
  const ends = terms.flatMap(({ to }) => (to === null ? [] : [dayNumber(to)]));
  const before = isHeld ? 5 : 1.5;
  return {
    at,
    tellsYear: true,
    reason: `it speaks of the funeral of ${title} ${name}`,
    cost: (day) => Math.min(8, ...ends.map((end) => (day < end || day > end + 60 ? 8 : day < end + 3 ? before : 0))),
  };
}
