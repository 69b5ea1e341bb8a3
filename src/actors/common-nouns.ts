/**
 * @module
 * "The union", "the company", "the ministry": a common noun means the one body of its sort that the text has named, or of
 * several the one named last, if that is no further than two sentences back. What sort a body is, the head of its name tells, or the
 * noun beside it: "the Harbour League, a charity that feeds".
 */

import type { Identity } from "./identities.js";
import type { NameContext } from "./names.js";
import type { Found } from "./view.js";

const maxLinesBack = 2;
/** More mentions of one sort of body than any article has. */
const maxCandidates = 500;

/** Mentions by a common noun, given the mentions found so far. */
export function commonNouns(context: NameContext, found: readonly Found[]): Found[] {
  const { words, lines } = context.text;
  const sorts = sortsOf(context, found);
  const taken = new Set(found.map(({ last }) => last));
  const nouns: Found[] = [];
  for (const { first, last } of lines) {
    for (let at = first; at + 1 < last; at++) {
      if (words[at]!.key !== "the") continue;
      const match = context.lexicon.nouns.longestAt(words, at + 1, last);
      const kind = match ? match.sense : kindAt(context, at + 1, last);
      const end = at + 1 + (match?.length ?? 2);
      if (kind === null || taken.has(end) || isCompound(context, end, last)) continue;
      const identity = meantBy(context, sorts.get(kind) ?? [], at);
      if (identity) nouns.push({ first: at, last: end, type: "organization", how: "role", identity });
    }
  }
  return nouns;
}

/** "relief agency": a noun with the word that says what it does, as one key; null for other words. */
function kindAt({ text, lexicon }: NameContext, at: number, last: number): string | null {
  const { words, tags } = text;
  if (at + 1 >= last || words[at]!.caps > 0 || !/^(?:NN|JJ)/u.test(tags[at]!)) return null;
  const match = lexicon.nouns.longestAt(words, at + 1, at + 2);
  return match ? `${words[at]!.key} ${words[at + 1]!.key}` : null;
}

/** "the relief |agency| Green Lamp": the kinds of body that the words right in front of a name tell. */
function kindsBefore(context: NameContext, { first, type, identity, how }: Found): string[] {
  const { text, lexicon } = context;
  if (type !== "organization" || identity?.type !== "organization" || how === "role") return [];
  const { words, lineOf } = text;
  if (first < 2 || lineOf[first - 2] !== lineOf[first] || words[first - 1]!.caps > 0) return [];
  const match = lexicon.nouns.longestAt(words, first - 1, first);
  if (!match) return [];
  const kind = kindAt(context, first - 2, first);
  return kind === null ? [match.sense] : [match.sense, kind];
}

/** "the union leader", "the company town": the noun is only part of another. */
function isCompound({ text, cover }: NameContext, at: number, last: number): boolean {
  if (at >= last) return false;
  const word = text.words[at]!;
  return (
    cover[at]?.sense.kind === "office" || word.text === "-" || word.key === "of" || text.tags[at]!.startsWith("NN")
  );
}

function sortsOf(context: NameContext, found: readonly Found[]): Map<string, Found[]> {
  const sorts = new Map<string, Found[]>();
  const put = (sort: string, one: Found) => {
    const list = sorts.get(sort);
    if (list) list.push(one);
    else sorts.set(sort, [one]);
  };
  const beside = new Map<string, string>();
  const kinds = new Map<string, readonly string[]>();
  for (const one of found) {
    const sort = besideName(context, one);
    if (sort !== null && one.identity) beside.set(one.identity.name, sort);
    const before = kindsBefore(context, one);
    if (before.length > 0 && one.identity) kinds.set(one.identity.name, before);
  }
  for (const one of found) {
    if (!one.identity) continue;
    const own = sortOf(context, one.identity);
    const told = beside.get(one.identity.name) ?? null;
    if (own !== null) put(own, one);
    if (told !== null && told !== own) put(told, one);
    for (const kind of kinds.get(one.identity.name) ?? []) if (kind !== own && kind !== told) put(kind, one);
  }
  return sorts;
}

/** More words in front of the noun than any apposition has: ", the seven-nation |bloc|". */
const maxBeside = 6;

/** The sort that the words right behind the name of a body tell: "the Harbour League, the seven-nation |bloc| that". */
function besideName({ text, lexicon }: NameContext, { last, type, identity, how }: Found): string | null {
  if (type !== "organization" || identity?.type !== "organization" || how === "role") return null;
  const { words, lines, lineOf } = text;
  const end = lines[lineOf[last - 1]!]!.last;
  if (words[last]?.text !== "," || !/^(?:an?|the|its)$/u.test(words[last + 1]?.key ?? "")) return null;
  for (let at = last + 2; at < Math.min(end, last + 2 + maxBeside); at++) {
    const match = lexicon.nouns.longestAt(words, at, end);
    if (match && !(text.tags[at + match.length] ?? "").startsWith("NN")) return match.sense;
    // "the Westmark |company| that": whose it is may have a capital
    if (!/^(?:JJ|NN|CD|HYPH|VB[GN])/u.test(text.tags[at] ?? "")) return null;
  }
  return null;
}

/** What common noun an actor may be called by; the head of an unknown body's name tells it. */
function sortOf({ lexicon }: NameContext, { name, type }: Identity): string | null {
  if (type === "armed-group") return type;
  const known = lexicon.actors.get(name)?.sort;
  if (known) return known;
  if (type !== "organization" && type !== "government") return null;
  const head = /(?<head>\p{L}+)\.?$/u.exec(name)?.groups?.head?.toLowerCase() ?? "";
  if (/\b(?:union|workers|teamsters|guild)\b/iu.test(name)) return "union";
  if (lexicon.words("suffix").has(head) || companyHeads.has(head)) return "company";
  return lexicon.nouns.get(head) ?? null;
}

const companyHeads: ReadonlySet<string> = new Set(
  "company motors airlines airways industries holdings railways rail steel energy lines shipping foods stores works".split(
    " ",
  ),
);

function meantBy({ text }: NameContext, candidates: readonly Found[], at: number): Identity | null {
  const [one] = candidates;
  if (!one) return null;
  if (candidates.slice(0, maxCandidates).every(({ identity }) => identity!.name === one.identity!.name))
    return one.identity;
  let before: Found | null = null;
  for (const candidate of candidates.slice(0, maxCandidates))
    if (candidate.first < at && candidate.first > (before?.first ?? -1)) before = candidate;
  if (!before || text.lineOf[at]! - text.lineOf[before.first]! > maxLinesBack) return null;
  return before.identity;
}
