/**
 * @module
 * A sentence cut into clauses: stretches of tokens around their own verb groups, each with what opens it.
 *
 * Evidence is a clause, and a subject is looked for within one. No tree is needed: commas, quotation marks, relative words,
 * "that" and joining words before a verb are enough for news prose.
 */

import type { Mention, Token } from "../model/index.js";
import type { VerbGroup } from "./verb-groups.js";

export interface Clause {
  /** Tokens `first` (included) to `last` (excluded), without the opener. */
  readonly first: number;
  readonly last: number;
  /** The word that opens it ("who", "that", "if", "and", ","), lower case; empty for the first. */
  readonly opener: string;
  readonly groups: readonly VerbGroup[];
}

export interface ClauseGround {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly mentionAt: readonly (Mention | undefined)[];
  readonly groups: readonly VerbGroup[];
}

export const relativeWords: ReadonlySet<string> = new Set(["who", "which", "whose", "whom", "where"]);
const hardStops: ReadonlySet<string> = new Set([";", ":", "—", "–", "--", "(", ")", "“", "”", '"', "``", "''"]);
const subordinators: ReadonlySet<string> = new Set([
  "if",
  "unless",
  "while",
  "although",
  "though",
  "because",
  "whereas",
  "whether",
  "after",
  "before",
  "since",
  "until",
  "once",
  "as",
  "when",
  "but",
  "provided",
  "so",
  "that",
  "how",
  "why",
  "what",
  "despite",
]);
const joiners: ReadonlySet<string> = new Set(["and", "or", "but", "nor", "yet"]);

/** Most words cannot cut a sentence, and one look says so. */
const mayCut: ReadonlySet<string> = new Set([...hardStops, ...relativeWords, ...subordinators, ...joiners, ","]);
/** The verb group that begins at a token, if one does. */
type Starts = (VerbGroup | undefined)[];

/** Cuts one sentence. A stretch without a verb belongs to the clause before it, or stands alone at the start. */
export function clausesOf(ground: ClauseGround): Clause[] {
  const cuts = cutsOf(ground);
  const clauses: { first: number; last: number; opener: string; groups: VerbGroup[] }[] = [];
  let group = 0;
  for (let k = 0; k < cuts.length; k++) {
    const { at, opener, skip } = cuts[k]!;
    const first = at + skip;
    const last = cuts[k + 1]?.at ?? ground.tokens.length;
    const groups: VerbGroup[] = [];
    while (group < ground.groups.length && ground.groups[group]!.main < last) groups.push(ground.groups[group++]!);
    const before = clauses.at(-1);
    const isOwn = groups.length > 0 || before === undefined || hardStops.has(opener);
    if (first >= last) continue;
    if (isOwn) clauses.push({ first, last, opener, groups });
    else before.last = last;
  }
  return clauses;
}

function cutsOf(ground: ClauseGround): { at: number; opener: string; skip: number }[] {
  const { words, tokens } = ground;
  const startsAt: Starts = new Array<VerbGroup | undefined>(tokens.length);
  for (const group of ground.groups) startsAt[group.first] = group;
  const isFronted = subordinators.has(words[0] ?? "") && opensClause(ground, 0, startsAt);
  const cuts = [isFronted ? { at: 0, opener: words[0]!, skip: 1 } : { at: 0, opener: "", skip: 0 }];
  for (let i = 1; i < tokens.length; i++) {
    const word = words[i]!;
    if (!mayCut.has(word)) continue;
    if (hardStops.has(word) || relativeWords.has(word)) cuts.push({ at: i, opener: word, skip: 1 });
    else if (subordinators.has(word) && opensClause(ground, i, startsAt)) cuts.push({ at: i, opener: word, skip: 1 });
    else if (joiners.has(word) && joinsVerb(ground, { from: lastCut(cuts), at: i }, startsAt))
      cuts.push({ at: i, opener: "and", skip: 1 });
    else if (word === "," && afterComma(ground, i, startsAt)) cuts.push({ at: i, opener: ",", skip: 1 });
  }
  return cuts;
}

/** A subordinator opens a clause when a finite verb or a participle follows before the next stop: "after meeting", "if Kyiv agreed". */
function opensClause(ground: ClauseGround, at: number, startsAt: Starts): boolean {
  const { words, tokens } = ground;
  // "that" after a noun or a verb with a subject and a verb behind it; "that" as a pointing word has a noun behind it and no verb
  for (let i = at + 1; i < tokens.length && i < at + 14; i++) {
    const group = startsAt[i];
    if (group !== undefined && (group.isTensed || i === at + 1)) return group.isTensed || group.isParticiple;
    // "provided the powers facing it lift the ban": a reduced relative before the verb
    if (group !== undefined && !(group.isParticiple && words[at] === "provided")) return false;
    if (hardStops.has(words[i]!) || words[i] === ",") return false;
  }
  return false;
}

/** "and" joins clauses when a finite verb, or a subject with one, comes next. */
function joinsVerb(
  ground: ClauseGround,
  { from, at }: { readonly from: number; readonly at: number },
  startsAt: Starts,
): boolean {
  const { words, tokens } = ground;
  if (!hasVerbBetween(ground, from, at)) return false;
  for (let i = at + 1; i < tokens.length && i < at + 9; i++) {
    const group = startsAt[i];
    if (group !== undefined) return group.isTensed || i === at + 1;
    if (hardStops.has(words[i]!) || words[i] === "," || words[i] === "and" || tokens[i]!.xpos === "IN") return false;
  }
  return false;
}

function lastCut(cuts: readonly { readonly at: number; readonly skip: number }[]): number {
  const { at, skip } = cuts.at(-1)!;
  return at + skip;
}

/** Verbs behind which a clause may stand without "that". */
const telling: ReadonlySet<string> = new Set(
  "say announce claim report believe think hope insist know add argue confirm note warn allege suggest deny feel fear expect declare".split(
    " ",
  ),
);

/** "Varnhem and Ostmark agreed", "said Varnhem and Ostmark had agreed": with no verb told yet, the joining word joins two subjects. */
function hasVerbBetween({ groups, tokens }: ClauseGround, from: number, at: number): boolean {
  const last = groups.findLast(({ main, isInfinitive }) => main < at && main >= from && !isInfinitive);
  if (last === undefined) return false;
  if (!telling.has(last.lemma)) return true;
  for (let i = last.last; i < at; i++) if (!/^(?:DT|NN|JJ|POS|CD|PRP|HYPH)/.test(tokens[i]!.xpos)) return true;
  return last.last === at;
}

/** A comma cuts before a participle ("floating the idea") or a subject with its verb. */
function afterComma(ground: ClauseGround, at: number, startsAt: Starts): boolean {
  const { words, tokens } = ground;
  let i = at + 1;
  while (tokens[i]?.xpos.startsWith("RB")) i++;
  const next = startsAt[i];
  if (next !== undefined) return next.isTensed || next.isParticiple || next.isInfinitive;
  if (
    joiners.has(words[at + 1] ?? "") ||
    subordinators.has(words[at + 1] ?? "") ||
    relativeWords.has(words[at + 1] ?? "")
  )
    return false;
  for (let k = at + 1; k < tokens.length && k < at + 10; k++) {
    const group = startsAt[k];
    if (group !== undefined) return group.isTensed;
    if (hardStops.has(words[k]!) || words[k] === "," || words[k] === "and" || tokens[k]!.xpos === "IN") return false;
  }
  return false;
}

/** The clause that holds a token. */
export function clauseAt(clauses: readonly Clause[], token: number): Clause {
  let found = clauses[0]!;
  for (const clause of clauses) if (clause.first <= token) found = clause;
  return found;
}
