/**
 * @module
 * The names in what a page gives as an author: "By Mira Dorn and Ilva Brandt, Political Editors" is two people.
 *
 * Left alone: "Dorn, Mira" stays as it is written. Names of outlets, agencies and desks are told apart from people.
 */

import type { ArticleLexicon } from "../../../lexicon/article.js";
import { dateIn } from "../../stamp.js";
import { keyOf, plainWords } from "./plain-words.js";

/** One name and what it is a name of. */
export interface AuthorName {
  readonly name: string;
  readonly kind: "person" | "agency" | "outlet" | "staff";
}

/** What names are told apart with. */
export interface NameContext {
  readonly lexicon: ArticleLexicon;
  /** Names of the outlet, as `keyOf` gives them, without "the". */
  readonly outlets: ReadonlySet<string>;
  /** Its host and the labels of that. */
  readonly hosts: ReadonlySet<string>;
}

const maxLength = 300;
const maxNames = 20;
const maxWords = 6;
const notName = /https?:\S*|www\.\S*|\S+@\S+|(?<!\S)@\S*|\([^()]{0,80}\)/giu;
const separator = /\s*[,;|&/•·\n]\s*|\s+[-–—:]\s+/u;

/** The names in a value, in its order and spelling. */
export function namesIn(value: string, context: NameContext): AuthorName[] {
  const words = withoutStart(plainWords(value.slice(0, maxLength)).replace(notName, " ").trim(), context);
  if (isInverted(words, context)) return [{ name: words, kind: "person" }];
  const names: AuthorName[] = [];
  for (const piece of piecesOf(withoutDate(words, context), context)) {
    // "MD" behind a name is a degree
    if (
      names.at(-1)?.kind === "person" &&
      /^\p{Lu}[\p{Lu}.]{1,5}$/u.test(piece) &&
      !context.lexicon.agencies.has(piece)
    )
      continue;
    const found = nameOf(piece, context);
    if (found !== null && names.length < maxNames && !names.some(({ name }) => keyOf(name) === keyOf(found.name)))
      names.push(found);
  }
  // "Reuters, Askov": a single word beside a whole name is a place or a topic
  const isSingle = ({ name, kind }: AuthorName) => kind === "person" && !/[ \p{Lo}]/u.test(name);
  return names.every(isSingle) ? names : names.filter((name) => !isSingle(name));
}

function withoutDate(words: string, { lexicon }: NameContext): string {
  const date = dateIn(words, lexicon);
  return date === null ? words : words.replace(date.words, " | ");
}

/** "Dorn, Mira", but not "Reuters, Askov" nor "Dorn, Editor". */
function isInverted(words: string, context: NameContext): boolean {
  if (!/^\p{Lu}[\p{L}'’-]*, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.)?$/u.test(words)) return false;
  return words.split(", ").every((part) => kindOf(part, context) === "person");
}

/** Pieces between commas, "and" and the like; "Jr." stays with its name. */
function piecesOf(words: string, { lexicon }: NameContext): string[] {
  const { joiner, suffix } = wordSets(lexicon);
  const pieces: string[] = [];
  for (const part of words.split(separator)) {
    let begun: string[] = [];
    for (const word of part.split(" ")) {
      if (joiner.has(word.toLowerCase())) {
        pieces.push(begun.join(" "));
        begun = [];
      } else begun.push(word);
    }
    const last = begun.join(" ");
    if (suffix.has(keyOf(last).replace(/ /gu, "")) && pieces.length > 0) pieces.push(`${pieces.pop()}, ${last}`);
    else pieces.push(last);
  }
  return pieces.filter((piece) => piece !== "");
}

function nameOf(piece: string, context: NameContext): AuthorName | null {
  const bare = withoutPlace(withoutStart(piece, context), context);
  const name = withoutEmployer(withoutRole(bare, context), context).replace(/^[\s"'.]+|[\s.:]+$/gu, (edge) =>
    // the full stop of "Jr." or an initial belongs to the name
    edge === "." ? edge : "",
  );
  if (!/\p{L}{2}/u.test(name) || name.split(" ").length > maxWords || /\d/u.test(name)) return null;
  const kind = kindOf(name, context);
  if ((kind === "person" || kind === "staff") && !mayBePerson(name)) return null;
  return { name, kind };
}

/** A person's name has a capital, or letters that have none; a word of small letters is a user's name. */
function mayBePerson(name: string): boolean {
  return /[\p{Lu}\p{Lo}]/u.test(name) && !/[<>{}[\]=_#%]/u.test(name) && !/\.(?:com|org|net)\b/iu.test(name);
}

/** What a name is a name of. */
function kindOf(name: string, { lexicon, outlets, hosts }: NameContext): AuthorName["kind"] {
  const { staff, label } = wordSets(lexicon);
  const bare = name.replace(/^The /u, "");
  if (lexicon.agencies.has(name) || lexicon.agencies.has(bare)) return "agency";
  const key = keyOf(bare);
  const words = key.split(" ");
  if (isOutlet(key, outlets) || hosts.has(key) || hosts.has(key.replace(/ /gu, ""))) return "outlet";
  if (words.some((word) => staff.has(word)) || words.every((word) => label.has(word))) return "staff";
  return "person";
}

/** The outlet's name or a longer one that begins with it: "The Tarrow Ledger", "Tarrow Ledger Online". */
function isOutlet(key: string, outlets: ReadonlySet<string>): boolean {
  if (outlets.has(key)) return true;
  return [...outlets].some((outlet) => outlet.length >= 3 && key.startsWith(`${outlet} `));
}

function withoutStart(words: string, { lexicon }: NameContext): string {
  const { start } = wordSets(lexicon);
  const parts = words.split(" ");
  for (const length of [2, 1]) {
    const first = parts.slice(0, length).join(" ").toLowerCase().replace(/:$/u, "");
    if (parts.length > length && start.has(first)) return parts.slice(length).join(" ");
  }
  return words;
}

/** "Mira Dorn in Askov" is Mira Dorn. */
function withoutPlace(words: string, { lexicon }: NameContext): string {
  const { place } = wordSets(lexicon);
  const parts = words.split(" ");
  const at = parts.findIndex((word, index) => index > 0 && place.has(word));
  return at < 0 ? words : parts.slice(0, at).join(" ");
}

/** "Mira Dorn Associated Press" is Mira Dorn. */
function withoutEmployer(words: string, context: NameContext): string {
  const parts = words.split(" ");
  for (let at = 2; at < parts.length; at++) {
    const kind = kindOf(parts.slice(at).join(" "), context);
    if (kind === "agency" || kind === "outlet")
      return kindOf(words, context) === "person" ? parts.slice(0, at).join(" ") : words;
  }
  return words;
}

/** "Mira Dorn Political Editor" is Mira Dorn; "Political Editor" is nobody. */
function withoutRole(words: string, { lexicon }: NameContext): string {
  const { role, rank, staff } = wordSets(lexicon);
  const parts = words.split(" ");
  if (!role.has(keyOf(parts.at(-1)!))) return words;
  let end = parts.length - 1;
  while (end > 0 && (rank.has(keyOf(parts[end - 1]!)) || role.has(keyOf(parts[end - 1]!)))) end--;
  if (end >= 2 || lexicon.agencies.has(parts[0]!)) return parts.slice(0, Math.max(1, end)).join(" ");
  return end === 1 || parts.some((word) => staff.has(keyOf(word))) ? words : "";
}

function wordSets({ pageFacts }: ArticleLexicon) {
  const none: ReadonlySet<string> = new Set();
  const of = (kind: string) => pageFacts.authorWords.get(kind) ?? none;
  return {
    start: of("start"),
    joiner: of("joiner"),
    place: of("place"),
    suffix: of("suffix"),
    role: of("role"),
    rank: of("rank"),
    staff: of("staff"),
    label: of("label"),
  };
}
