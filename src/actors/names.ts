/**
 * @module
 * Names in runs of capitals: titles and offices are taken off, known names taken out, and what is left is a name to be told.
 */

import type { ActorsLexicon } from "../lexicon/actors.js";
import { spellingKey } from "../lexicon/actors-spelling.js";
import { keyOf } from "../lexicon/actors-words.js";
import type { KnownActor } from "../lexicon/actors-world.js";
import { isTrade } from "./beside-nouns.js";
import type { Mark } from "./marks.js";
import type { Run } from "./name-runs.js";
import type { Tagged } from "./tagger-words.js";
import type { TextWords } from "./text-words.js";

/** What kind of thing a name is the name of. */
export type NameKind = "person" | "organization" | "place";

/** One name in the text: words `first` (included) to `last` (excluded). */
export interface Name {
  readonly first: number;
  readonly last: number;
  /** Null while it must be told from the text. */
  readonly kind: NameKind | null;
  /** What the tables know under these words, with whether it is a seat of government. */
  readonly known: Mark | null;
  /** A title or office stands directly before it. */
  readonly isTitled: boolean;
  /** Gender that the title tells, or "". */
  readonly gender: string;
  /** Set where a plug-in suggested it. */
  readonly rule: string | undefined;
  /** What the tagger says of these words, where it has them. */
  readonly tagged: Tagged | undefined;
  /** The tagger has looked and has no such name. */
  readonly isDoubted: boolean;
}

/** A title or office before a name. */
type Title = Pick<Name, "isTitled" | "gender">;

const untitled: Title = { isTitled: false, gender: "" };

/** A name that nobody has looked at yet. All names are made here, with all fields in one order: one shape of object keeps what reads them fast. */
export function nameOf(
  { first, last }: { readonly first: number; readonly last: number },
  { kind, known = null }: { readonly kind: NameKind | null; readonly known?: Mark | null },
  { isTitled, gender }: Title = untitled,
): Name {
  return { first, last, kind, known, isTitled, gender, rule: undefined, tagged: undefined, isDoubted: false };
}

/** What may become known of a name later. */
type Later = Partial<Pick<Name, "kind" | "known" | "rule" | "tagged" | "isDoubted">>;

/** The same name with what is known of it now. Written out: a copy by spread has a shape of its own, and what reads names would meet a dozen. */
export function withParts(name: Name, later: Later): Name {
  const { first, last, isTitled, gender } = name;
  const {
    kind = name.kind,
    known = name.known,
    rule = name.rule,
    tagged = name.tagged,
    isDoubted = name.isDoubted,
  } = later;
  return { first, last, kind, known, isTitled, gender, rule, tagged, isDoubted };
}

/** Everything the readers of runs look at. */
export interface NameContext {
  readonly text: TextWords;
  readonly cover: readonly (Mark | null)[];
  readonly lexicon: ActorsLexicon;
  /** What stands in front of bodies of states that no table knows, by state and body; absent until they are told. */
  readonly owners?: ReadonlyMap<string, string> | undefined;
}

/** The names of one run, left to right. */
export function namesOfRun(context: NameContext, run: Run): Name[] {
  const names: Name[] = [];
  let { first } = run;
  let title: Title = { isTitled: isCalled(context, first), gender: "" };
  while (first < run.last) {
    const skipped = skipLead(context, first, run.last);
    if (skipped) {
      title = {
        isTitled: skipped.isTitle || (title.isTitled && skipped.keeps),
        gender: skipped.gender || title.gender,
      };
      first = skipped.at;
      continue;
    }
    const last = endOfPart(context, first, run.last);
    names.push(...namesOfPart(context, first, last, title));
    title = untitled;
    first = last;
  }
  return names;
}

/** An office in small letters directly before the run: "spokesman | Dmitry Peskov". */
function isCalled({ cover, text }: NameContext, first: number): boolean {
  const before = cover[first - 1];
  return before?.sense.kind === "office" && text.lineOf[first - 1] === text.lineOf[first];
}

/** Words that stand before a body's name with a capital only because they open the sentence. */
const openers: ReadonlySet<string> = new Set(
  "the a an its his her their our but and or in at on for as if by with from while when after before that this".split(
    " ",
  ),
);

interface Skip {
  readonly at: number;
  readonly isTitle: boolean;
  /** A dot or the like, which leaves a title before it standing. */
  readonly keeps: boolean;
  readonly gender: string;
}

/** Steps over what stands before a name and is none: titles, offices, adjectives of states, "The" at the head of a sentence. */
function skipLead(context: NameContext, at: number, last: number): Skip | null {
  const { text, cover, lexicon } = context;
  const word = text.words[at]!;
  const mark = cover[at];
  if (word.caps === 0 && (!mark || mark.sense.kind === "office"))
    return { at: mark?.last ?? at + 1, isTitle: false, keeps: true, gender: "" };
  if (openers.has(word.key) && at + 1 < last) return { at: at + 1, isTitle: false, keeps: false, gender: "" };
  if (isOrgSpan(context, at, last)) return null;
  if (mark && mark.last <= last) {
    if (mark.sense.kind === "office") {
      const gender = lexicon.titles.get(word.key) ?? "";
      return { at: mark.last, isTitle: true, keeps: true, gender };
    }
    if (mark.sense.kind === "adjective" || mark.sense.kind === "people")
      return { at: mark.last, isTitle: false, keeps: false, gender: "" };
    return null;
  }
  const gender = lexicon.titles.get(word.key);
  if (gender !== undefined && (at + 1 < last || isDotted(context, at)))
    return { at: at + 1, isTitle: true, keeps: true, gender };
  if (isNoName(context, at, last)) return { at: at + 1, isTitle: false, keeps: false, gender: "" };
  if (!isTrade(context, at, last) || isSurname(context, word.text)) return null;
  return { at: at + 1, isTitle: true, keeps: false, gender: "" };
}

function isDotted({ text }: NameContext, at: number): boolean {
  return text.words[at + 1]?.text === ".";
}

/** A word that is no name although it has a capital: a weekday, or an ordinary word at the head of a sentence. */
function isNoName(context: NameContext, at: number, last: number): boolean {
  const { text, lexicon } = context;
  const { words, tags, lines, lineOf } = text;
  const word = words[at]!;
  if (lexicon.words("not-a-name").has(word.key)) return true;
  if (!/\p{L}/u.test(word.text)) return true;
  if (word.caps === 2 && last - at === 1 && /^[IVX]+$/u.test(word.text)) return true;
  const opens = lines[lineOf[at]!]!.first === at || /["“‘'(:—–[•*-]/u.test(words[at - 1]!.text);
  if (lexicon.words("function").has(word.key) && (opens || word.caps === 1))
    return opens || at + 1 < last || word.text.length < 4;
  if (!opens || lexicon.givenNames.has(word.key)) return false;
  if (text.capsInside.has(word.key) && !text.small.has(word.key)) return false;
  const tag = tags[at]!;
  return text.small.has(word.key) || (tag !== "" && !tag.startsWith("NNP") && !isSurname(context, word.text));
}

/** A surname of somebody in the tables. */
export function isSurname({ lexicon }: NameContext, word: string): boolean {
  return lexicon.people.plainSurnames.has(keyOf(word)) || lexicon.people.bySurname.has(spellingKey(word));
}

/** Where the part that starts at `first` ends: before the next title or office inside the run. */
function endOfPart(context: NameContext, first: number, last: number): number {
  if (isOrgSpan(context, first, last)) return last;
  const { text, cover, lexicon } = context;
  for (let at = cover[first]?.last ?? first + 1; at < last; at = cover[at]?.last ?? at + 1) {
    const mark = cover[at];
    if (mark?.sense.kind === "office" && text.words[at]!.caps > 0) return at;
    if (
      !mark &&
      text.words[at]!.caps > 0 &&
      lexicon.titles.has(text.words[at]!.key) &&
      text.words[at + 1]?.text === "."
    )
      return at;
    if (!mark && lexicon.words("not-a-name").has(text.words[at]!.key)) return at;
  }
  return last;
}

/** "Ostmark Harbour Workers' Union", "Ministry of Fisheries": a span that ends in, or begins with, the word for a body. */
export function isOrgSpan({ text, cover, lexicon }: NameContext, first: number, last: number): boolean {
  if (last - first < 2) return false;
  const heads = lexicon.words("org-head");
  const { words } = text;
  if (words[first]!.caps === 0) return false;
  if (cover[first]?.sense.kind === "office" && cover[first]!.last === last) return false;
  if (lexicon.words("org-first").has(words[first]!.key) && !cover[first] && last - first < 7) return true;
  for (let at = first; at < last; at++) {
    const mark = cover[at];
    if (mark?.sense.kind === "actor" && mark.sense.actor.type === "person") return false;
  }
  if (heads.has(words[last - 1]!.key) && words[last - 1]!.caps > 0)
    return !(cover[last - 1]?.sense.kind === "actor" && cover[last - 1]!.first <= first);
  for (let at = first; at + 1 < last; at++) {
    if (cover[at]?.sense.kind === "office") return false;
    if (words[at + 1]!.key === "of" && heads.has(words[at]!.key)) return true;
  }
  return false;
}

function namesOfPart(context: NameContext, first: number, last: number, title: Title): Name[] {
  const { cover } = context;
  const whole = cover[first];
  if (whole && whole.first === first && whole.last === last && whole.sense.kind === "actor")
    return [knownName(whole, title)];
  if (isOrgSpan(context, first, last)) return [nameOf({ first, last }, { kind: "organization" })];
  if (isPlaceSpan(context, first, last)) return [nameOf({ first, last }, { kind: "place" })];
  if (isPersonSpan(context, first, last))
    return [nameOf({ first, last }, { kind: "person" }, { isTitled: true, gender: title.gender })];
  const names: Name[] = [];
  let at = first;
  let isFirst = true;
  while (at < last) {
    const mark = cover[at];
    let stop = mark ? mark.last : at + 1;
    if (!mark) while (stop < last && !cover[stop]) stop++;
    const given = isFirst ? title : untitled;
    if (mark && mark.sense.kind !== "office") {
      if (mark.sense.kind === "actor" || mark.sense.kind === "seat") names.push(knownName(mark, given));
    } else if (!mark) {
      const unknown = trimmedName(context, at, stop);
      if (unknown) names.push(nameOf(unknown, { kind: null }, given));
    }
    isFirst = false;
    at = stop;
  }
  return names;
}

function knownName(mark: Mark, title: Title): Name {
  return nameOf(mark, { kind: kindOf(mark), known: mark }, title);
}

function kindOf({ sense }: Mark): NameKind {
  if (sense.kind === "seat") return "place";
  return kindOfActor(sense.kind === "office" ? null : sense.actor);
}

/** The kind of mention an actor of the tables makes: a state is a place on the map whatever it does. */
export function kindOfActor(actor: KnownActor | null): NameKind {
  if (actor?.type === "person") return "person";
  return actor?.type === "state" || actor?.type === "place" ? "place" : "organization";
}

function isPlaceSpan({ text, cover, lexicon }: NameContext, first: number, last: number): boolean {
  if (last - first < 2) return false;
  const { words } = text;
  if (cover[last - 1]?.sense.kind === "office") return false;
  if (lexicon.words("place-head").has(words[last - 1]!.key) && words[last - 1]!.caps > 0) return true;
  if (words[first + 1]!.key === "of" && lexicon.words("land-of").has(words[first]!.key)) return true;
  return (
    lexicon.words("place-first").has(words[first]!.key) &&
    !lexicon.givenNames.has(words[first]!.key) &&
    last - first < 4
  );
}

/** A given name and a surname that the tables have as a place: "Jordan Holt", "George Lisbon". */
function isPersonSpan({ text, cover, lexicon }: NameContext, first: number, last: number): boolean {
  if (last - first < 2 || last - first > 5) return false;
  if (!lexicon.givenNames.has(text.words[first]!.key)) return false;
  const own = cover[first];
  if (own && own.last !== first + 1) return false;
  if (own && !["place", "state"].includes(own.sense.kind === "actor" ? own.sense.actor.type : "place")) return false;
  for (let at = first + 1; at < last; at++) {
    const mark = cover[at];
    if (mark && (mark.last - mark.first > 1 || mark.sense.kind === "office")) return false;
    if (mark?.sense.kind === "actor" && mark.sense.actor.type !== "place" && mark.sense.actor.type !== "state")
      return false;
  }
  return true;
}

/** Without the small words and punctuation at its two ends. */
function trimmedName({ text }: NameContext, from: number, to: number): { first: number; last: number } | null {
  let [first, last] = [from, to];
  const { words } = text;
  while (first < last && words[first]!.caps === 0) first++;
  while (
    last > first &&
    words[last - 1]!.caps === 0 &&
    !(words[last - 2]?.text === "-" && words[last - 2]!.end === words[last - 1]!.start)
  )
    last--;
  return first < last ? { first, last } : null;
}
