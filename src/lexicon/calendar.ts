/**
 * @module
 * The tables of the calendar room, read from data/<lang>/calendar/.
 */

import type { DataFiles } from "./data-files.js";
import { rowsOf } from "./data-files.js";

/** What a word can be in a time expression; a word may be several things ("second" is a unit and an ordinal). */
export type TimeClass =
  | "month"
  | "month-short"
  | "weekday"
  | "weekdays"
  | "weekday-short"
  | "unit"
  | "units"
  | "number"
  | "scale"
  | "ordinal"
  | "part"
  | "moment"
  | "deed"
  | "parts"
  | "season"
  | "decade"
  | "deictic"
  | "shift"
  | "degree"
  | "frequency"
  | "each"
  | "fraction"
  | "period"
  | "pointer"
  | "day"
  | "zone";

export type TimeWord = { readonly [cls in TimeClass]?: string };

/** How a holiday's day is found in a year. */
export type HolidayRule =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  | { readonly kind: "nth"; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly kind: "easter"; readonly rite: "western" | "orthodox" | "both"; readonly offset: number }
  | { readonly kind: "table"; readonly table: string; readonly offset: number };

/** A named day or a run of days. */
export interface Holiday {
  readonly id: string;
  /** Days it lasts; 2 for "Easter weekend". */
  readonly length: number;
  readonly rule: HolidayRule;
}

/** What a word says about the time of its clause. */
export type TenseClass =
  | "modal"
  | "planned"
  | "intent"
  | "past"
  | "held"
  | "break"
  | "timetable"
  | "verb-only"
  | "after-plural"
  | "intransitive"
  | "reached"
  | "abbreviation";

/** Look-ups for the calendar room. */
export interface CalendarLexicon {
  readonly language: string;
  readonly words: ReadonlyMap<string, TimeWord>;
  /** First word of a phrase → phrases (as words) with their value, longest first. */
  readonly references: ReadonlyMap<string, readonly Phrase[]>;
  readonly holidayNames: ReadonlyMap<string, readonly Phrase[]>;
  readonly holidays: ReadonlyMap<string, Holiday>;
  /** Table name → ISO days in order; a lunar year can begin twice in one of ours. */
  readonly moving: ReadonlyMap<string, readonly string[]>;
  /** Last name → the titles it is said with and the terms held; a name may stand for several people. */
  readonly offices: ReadonlyMap<string, readonly Office[]>;
  readonly tenses: ReadonlyMap<string, ReadonlySet<TenseClass>>;
}

/** An office held: the title words that stand before the name, and the days it was held (ISO, the last one open). */
export interface Office {
  readonly titles: readonly string[];
  readonly terms: readonly { readonly from: string; readonly to: string | null }[];
}

/** A phrase of lower-case words and what it stands for. */
export interface Phrase {
  readonly words: readonly string[];
  readonly value: string;
}

/** Reads the tables of one language. */
export function loadCalendar(files: DataFiles): CalendarLexicon {
  const table = (name: string) => rowsOf(files.text(`calendar/${name}.tsv`));
  const holidays = new Map<string, Holiday>();
  const names: Phrase[] = [];
  for (const [id, rule, length, aliases] of table("holidays")) {
    holidays.set(id!, { id: id!, length: Number(length), rule: holidayRuleOf(rule!) });
    for (const alias of aliases!.split("|")) names.push({ words: alias.trim().split(" "), value: id! });
  }
  const references = table("references").map(([phrase, value]) => ({ words: phrase!.split(" "), value: value! }));
  return {
    language: files.language,
    words: wordsOf(table("words")),
    references: byFirstWord(references),
    holidayNames: byFirstWord(names),
    holidays,
    moving: new Map(table("moving-days").map(([name, days]) => [name!, days!.split(" ")])),
    offices: officesOf(table("offices")),
    tenses: tensesOf(table("tense-words")),
  };
}

function wordsOf(rows: readonly string[][]): ReadonlyMap<string, TimeWord> {
  const words = new Map<string, TimeWord>();
  for (const [word, cls, value] of rows) words.set(word!, { ...words.get(word!), [cls as TimeClass]: value! });
  return words;
}

function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const longestFirst = [...phrases].sort((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of longestFirst) {
    const first = phrase.words[0]!;
    const others = byFirst.get(first);
    if (others) others.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return byFirst;
}

function officesOf(rows: readonly string[][]): ReadonlyMap<string, readonly Office[]> {
  const offices = new Map<string, Office[]>();
  for (const [name, titles, spans] of rows) {
    const terms = spans!.split(" ").map((span) => {
      const [from, to] = span.split("..");
      return { from: from!, to: to === undefined || to === "" ? null : to };
    });
    const office = { titles: titles!.split("|"), terms };
    offices.set(name!, [...(offices.get(name!) ?? []), office]);
  }
  return offices;
}

function tensesOf(rows: readonly string[][]): ReadonlyMap<string, ReadonlySet<TenseClass>> {
  const tenses = new Map<string, Set<TenseClass>>();
  for (const [word, cls] of rows) tenses.set(word!, (tenses.get(word!) ?? new Set()).add(cls as TenseClass));
  return tenses;
}

/** `12-25`, `nth 11 4 4` (fourth Thursday of November; -1 for the last), `easter-western -2`, `table passover 0`. */
function holidayRuleOf(text: string): HolidayRule {
  const [head, first, second, third] = text.split(" ");
  if (head === "nth") return { kind: "nth", month: Number(first), weekday: Number(second), nth: Number(third) };
  if (head === "table") return { kind: "table", table: first!, offset: Number(second) };
  if (head?.startsWith("easter-"))
    return { kind: "easter", rite: head.slice(7) as "western" | "orthodox" | "both", offset: Number(first) };
  const [month, day] = text.split("-");
  return { kind: "fixed", month: Number(month), day: Number(day) };
}
