/**
 * @module
 * Tells what unknown names are, from everything the article says around them: votes of all their places are added up.
 */

import { spellingKey } from "../lexicon/actors-spelling.js";
import { besideNoun } from "./beside-nouns.js";
import { actsAsState } from "./learned-states.js";
import { isSurname, type Name, type NameContext, type NameKind, withParts } from "./names.js";
import type { Tagged } from "./tagger-words.js";
import { unintroduced } from "./unintroduced.js";

type Votes = Record<NameKind, number> & {
  /** How sure the tagger is of the name at best: it sees one sentence, so that saying the same twice proves no more. */
  best: number;
};

/** Below this sum a name is left alone. */
const enough = 1;
/** The same where the tagger has looked and has no such name. */
const enoughDoubted = 3.5;
/** How sure the tagger must be of a name that vouches for its neighbour. */
const sureOfPartner = 0.8;
/** What the word of the tagger counts for, when it is sure. */
const taggerVote = 6;

/** Names with their kinds; those that no evidence tells are left out. */
export function toldNames(context: NameContext, names: readonly Name[]): Name[] {
  const votes = new Map<string, Votes>();
  for (const name of names) {
    const key = keyOfName(context, name);
    const sum = votes.get(key) ?? { person: 0, organization: 0, place: 0, best: 0 };
    votes.set(key, sum);
    if (name.kind !== null) sum[name.kind] += 3;
    else addVotes(context, name, sum);
  }
  lendToNeighbours(context, names, votes);
  lendToSurnames(context, names, votes);
  for (const [key, { hasPeople }] of unintroduced(context, names)) withoutPerson(votes.get(key)!, hasPeople);
  const told: Name[] = [];
  for (const name of names) {
    if (name.kind !== null) told.push(name);
    else {
      const kind = winner(votes.get(keyOfName(context, name))!, isDoubted(context, name) ? enoughDoubted : enough);
      if (kind && (name.tagged !== undefined || !isLoneTitled(context, name, votes)))
        told.push(withParts(name, { kind }));
    }
  }
  return told;
}

/** What is nobody's name by all the text shows is hardly a person, and something that may act. */
function withoutPerson(sum: Votes, hasPeople: boolean) {
  sum.person = hasPeople ? 0 : sum.person * 0.25;
  sum.organization += 1.2;
  sum.place += hasPeople ? 6 : 1.2;
}

/** The words of a name as one key. */
export function keyOfName({ text }: NameContext, { first, last }: { first: number; last: number }): string {
  let key = text.words[first]!.key;
  for (let at = first + 1; at < last; at++) key += ` ${text.words[at]!.key}`;
  return key;
}

function winner(votes: Votes, enough: number): NameKind | null {
  let best: NameKind = "person";
  if (votes.organization > votes[best]) best = "organization";
  if (votes.place > votes[best]) best = "place";
  return votes[best] >= enough ? best : null;
}

/** The tagger has no such name; but "an Ostmark |diplomat|" and "Ostmark's |president|" must be somebody's, and "Askov |answers|" somebody. */
function isDoubted(context: NameContext, name: Name): boolean {
  if (!name.isDoubted) return false;
  const { text, cover } = context;
  const at = text.words[name.last]?.key === "'s" ? name.last + 1 : name.last;
  const isOwner = cover[at]?.sense.kind === "office" && text.lineOf[at] === text.lineOf[name.first];
  const isSubject = /^VB[DZ]$/u.test(text.tags[name.last] ?? "");
  return !((isOwner || isSubject) && name.last - name.first === 1 && isProper(context, name.first));
}

/** In a headline every word has a capital, so a name there needs a witness elsewhere. */
function isLoneTitled({ text }: NameContext, name: Name, votes: ReadonlyMap<string, Votes>): boolean {
  return (
    text.lines[text.lineOf[name.first]!]!.isTitled && votes.size > 0 && !name.isTitled && name.last - name.first !== 2
  );
}

function addVotes(context: NameContext, name: Name, sum: Votes) {
  const { text, lexicon } = context;
  const { words } = text;
  const { first, last } = name;
  const nWords = last - first;
  const head = words[first]!;
  if (lexicon.towns.has(keyOfName(context, name))) sum.place += nWords > 1 ? 4 : 1.5;
  if (nWords > 1 && isShouted(text.words.slice(first, last))) sum.person -= 3;
  if (name.tagged) addTagged(name.tagged, sum);
  if (name.isTitled) sum.person += 3;
  if (lexicon.givenNames.has(head.key)) sum.person += nWords > 1 ? 4 : 2;
  else if (lexicon.familyFirst.has(head.key) && nWords > 1) sum.person += 2;
  else if (nWords >= 2 && nWords <= 4) sum.person += 1.5;
  if (nWords === 1 && isSurname(context, head.text)) sum.person += 1.5;
  if (nWords > 1 && /^NN(?:PS|S)$/u.test(text.tags[last - 1]!)) sum.organization += 2;
  if (nWords === 1 && head.caps === 1 && isProper(context, first)) sum.person += 0.6;
  if (nWords > 2 && words.slice(first + 1, last).some((word) => word.text === ".")) sum.person += 3;
  if (nWords === 1 && isAcronym(context, first)) sum.organization += 2.5;
  if (lexicon.words("suffix").has(words[last - 1]!.key) && nWords > 1) sum.organization += 4;
  if (head.caps === 1 && actsAsState(context, name)) sum.place += 9;
  const owns = ownsAs(context, name);
  if (nWords === 1 && owns === "thing") {
    sum.person -= 2.5;
    sum.organization += 1;
    sum.place += 1;
  }
  if (nWords > 1 && owns === "person") sum.person += 2;
  const noun = besideNoun(context, name);
  if (noun !== null) sum[noun.kind] += noun.vote;
  addBefore(context, name, sum);
  addAfter(context, name, sum);
}

function addTagged({ type, score }: Tagged, sum: Votes) {
  if (type === "other" || score <= sum.best) return;
  sum[type] += taggerVote * (score - sum.best);
  sum.best = score;
}

const maxToPronoun = 8;

/**
 * "Varnhem must pull |its| boats", "Varnhem says |it|": the next pronoun in the clause is a thing's, so the name is no person's. "Lene Askov
 * told |her| allies": it is a person's.
 */
function ownsAs({ text, lexicon }: NameContext, { last }: Name): "thing" | "person" | null {
  const { words, lineOf, tags } = text;
  if (!lexicon.words("acts").has(words[last]?.key ?? "") && !/^(?:VB|MD)/u.test(tags[last] ?? "")) return null;
  for (let at = last + 1; at < Math.min(words.length, last + maxToPronoun) && lineOf[at] === lineOf[last]; at++) {
    const word = words[at]!;
    if (word.key === "its" || (word.key === "it" && at === last + 1)) return "thing";
    if (word.key === "his" || word.key === "her") return "person";
    if (word.caps > 0 || /^[,;:.“"]$/u.test(word.text) || ["he", "she"].includes(word.key)) return null;
  }
  return null;
}

/** Words written in capitals throughout, which are names only where a given name says so. */
function isShouted(words: readonly { readonly caps: number; readonly text: string }[]): boolean {
  return words.every(({ caps, text }) => caps === 2 || text.length === 1 || !/\p{L}/u.test(text));
}

/** A lone capitalised word within a sentence that the language layer takes for a name. */
function isProper({ text }: NameContext, at: number): boolean {
  const line = text.lines[text.lineOf[at]!]!;
  return text.tags[at] === "NNP" && !line.isTitled && text.words[at]!.text.length > 2;
}

/** Two to six capitals that are no shouted word. */
function isAcronym({ text, lexicon }: NameContext, at: number): boolean {
  const word = text.words[at]!;
  if (word.caps !== 2 || word.text.length > 6 || text.small.has(word.key)) return false;
  if (lexicon.words("function").has(word.key)) return false;
  const [before, after] = [text.words[at - 1], text.words[at + 1]];
  return !(before?.caps === 2 && before.text.length > 1) && !(after?.caps === 2 && after.text.length > 1);
}

function addBefore({ text, cover, lexicon }: NameContext, name: Name, sum: Votes) {
  const line = text.lines[text.lineOf[name.first]!]!;
  if (name.first <= line.first) return;
  const before = text.words[name.first - 1]!;
  if (before.key === "'s" && name.last - name.first === 2 && text.words[name.first - 2]!.caps > 0) {
    // "Ostmark's |Lene Askov|": somebody's man
    sum.person += 1.5;
  } else if (before.key === "the") {
    sum.organization += 1.5;
    sum.person -= 3;
  } else if (lexicon.words("place-before").has(before.key)) {
    sum.place += ["in", "near", "at", "across", "outside"].includes(before.key) ? 3.5 : 0.8;
  } else if (before.key === "of") {
    const kind = text.words[name.first - 2]?.key ?? "";
    if (lexicon.words("place-head").has(kind) || kind === "capital") sum.place += 3;
    else if (cover[name.first - 2]?.sense.kind === "office") {
      sum.place += 1;
      sum.organization += name.last - name.first > 1 ? 2 : 1;
    } else sum.place += 0.5;
  } else if (before.text === "," && cover[name.first - 2]?.sense.kind === "office") sum.person += 2;
}

function addAfter({ text, cover, lexicon }: NameContext, name: Name, sum: Votes) {
  const line = text.lines[text.lineOf[name.first]!]!;
  const nWords = name.last - name.first;
  const { words } = text;
  const [next, second] = [words[name.last], words[name.last + 1]];
  if (!next || name.last >= line.last) return;
  if (lexicon.words("acts").has(next.key)) sum.person += 1;
  if (nWords === 1 && !name.isTitled && isHost(text, name.last)) {
    sum.place += 4;
    sum.person -= 2;
  }
  if (next.text === "," && second && name.last + 1 < line.last) {
    const age = /^\d{1,2}$/u.test(second.text) && words[name.last + 2]?.text === ",";
    if (age) sum.person += 3;
    const mark = cover[name.last + 1];
    if (mark && mark.sense.kind !== "office" && mark.sense.actor.type !== "person" && second.caps > 0) sum.place += 1.5;
    const isArticle = second.key === "the" || second.key === "a" || second.key === "an";
    if (isArticle) sum.person += 1;
    // "Lene Askov, who": bodies and places are "which"
    if (second.key === "who" || second.key === "whose") sum.person += nWords > 1 ? 2 : 1;
    if (isArticle && cover[name.last + 2]?.sense.kind === "office") sum.person += 3;
    // "Lene Askov, leader of the guild", "Lene Askov, Varnhem's envoy"
    const isOwned = words[name.last + 2]?.key === "'s" && second.caps > 0;
    if (nWords > 1 && cover[isOwned ? name.last + 3 : name.last + 1]?.sense.kind === "office") sum.person += 2;
  }
  if (next.key === "who" || next.key === "whose") sum.person += 2;
  if (next.text === "(" && second && second.caps === 2) sum.organization += 2;
  if (next.key === "administration") sum.person += 5;
  else if (lexicon.words("org-head").has(next.key)) sum.organization += 2;
  if (lexicon.words("place-head").has(next.key)) sum.place += next.caps === 0 ? 6 : 2;
  if (lexicon.words("plural").has(next.key) || cover[name.last]?.sense.kind === "office") {
    sum.organization += 1;
    sum.place += 0.5;
  }
  if ((next.key === "'s" || next.key === "’s") && cover[name.last + 1]?.sense.kind === "office") {
    sum.organization += 1;
    sum.place += 1.5;
  }
}

/** "Kelsund is to |host| envoys", "Kelsund hosted the talks": a lone name that does so is a town or a state, unless the text knows a person by it. */
function isHost({ words, tags, lineOf }: NameContext["text"], from: number): boolean {
  for (let at = from; at < from + maxToHost && lineOf[at] === lineOf[from]; at++) {
    if (/^host(?:s|ed)?$/u.test(words[at]!.key)) return tags[at]!.startsWith("VB");
    if (!/^(?:MD|TO|VB|JJ|RB)/u.test(tags[at]!)) return false;
  }
  return false;
}

const maxToHost = 5;

/** Names in a list are of one kind: "Lindau, Odesa and Kherson". */
function lendToNeighbours(context: NameContext, names: readonly Name[], votes: ReadonlyMap<string, Votes>) {
  const { words, lineOf } = context.text;
  for (let at = 0; at + 1 < names.length; at++) {
    const [one, other] = [names[at]!, names[at + 1]!];
    const gap = other.first - one.last;
    if (gap < 1 || gap > 2 || lineOf[one.first] !== lineOf[other.first]) continue;
    const between = words[other.first - 1]!.key;
    if (between !== "," && between !== "and" && between !== "or") continue;
    if (gap === 2 && words[one.last]!.text !== ",") continue;
    lendTagged(context, one, other, votes);
    lendTagged(context, other, one, votes);
    if (one.kind && !other.kind) votes.get(keyOfName(context, other))![one.kind] += 1.2;
    if (other.kind && !one.kind) votes.get(keyOfName(context, one))![other.kind] += 1.2;
  }
}

/** "Varnhem and |Ostmark|": beside a name that the tagger has, one word that it doubts is a name of the same kind. */
function lendTagged(context: NameContext, one: Name, other: Name, votes: ReadonlyMap<string, Votes>) {
  if (
    !one.tagged ||
    one.tagged.type === "other" ||
    one.tagged.score < sureOfPartner ||
    !other.isDoubted ||
    other.kind !== null
  )
    return;
  if (one.last - one.first > 1 || other.last - other.first > 1) return;
  votes.get(keyOfName(context, other))![one.tagged.type] += enoughDoubted;
}

/** "Askov" is what "Lene Askov" is: a bare part of a longer name takes its votes. */
function lendToSurnames(context: NameContext, names: readonly Name[], votes: Map<string, Votes>) {
  const byTail = new Map<string, Votes>();
  const sure = new Set<Votes>();
  for (const name of names) {
    if (name.last - name.first < 2) continue;
    const sum = votes.get(keyOfName(context, name))!;
    const kind = name.kind ?? winner(sum, enough);
    if (kind !== "person") continue;
    const { words } = context.text;
    if (name.kind !== null || context.lexicon.givenNames.has(words[name.first]!.key)) sure.add(sum);
    byTail.set(words[name.last - 1]!.key, sum);
    byTail.set(spellingKey(words[name.last - 1]!.text), sum);
    if (context.lexicon.familyFirst.has(words[name.first]!.key)) byTail.set(words[name.first]!.key, sum);
  }
  if (byTail.size === 0) return;
  for (const [key, sum] of votes) {
    if (key.includes(" ")) continue;
    const lent = byTail.get(key) ?? byTail.get(spellingKey(key));
    if (!lent || lent === sum) continue;
    // "the Askov text", "Askov's ministry": whatever stands beside it, the surname of somebody called Lene is hers
    const others = sure.has(lent) ? Math.max(sum.organization, sum.place) : 0;
    sum.person += Math.max(enoughDoubted, lent.person) + others;
  }
}
