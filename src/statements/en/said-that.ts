/**
 * @module
 * A cue with a clause: "Askov said that the port was closed", "told reporters the port was closed", "asked whether".
 *
 * Without "that" the words count as a clause only when a finite verb follows their subject. Leaves alone "said of the
 * plan", "said in a statement" with nothing behind it.
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page, type Range } from "../page.js";
import { type AfterCue, afterCue } from "./after-cue.js";
import { isSeparator } from "./aside.js";
import { contentEnd } from "./content-end.js";
import { isDocument } from "./may-speak.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/said-that";

export const saidThat: Construction = { name, find };

/** The clause after the cue, its addressee, day and place. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  if (site.verb.isOfDocument && (call.subject === null || !isDocument(page, call.subject))) return null;
  const way = afterCue(page, call.end, call.last);
  const placed = page.tags[way.at] === "IN" ? overPlace(call, way) : null;
  if (placed !== null) return placed;
  const mustAddress = site.verb.isAddressed && way.addressee === null;
  const direct = clauseAt(call, way.at, complements.has("that"), complements.has("clause") && !mustAddress);
  if (direct !== null) return draft(call, way, way.addressee, direct);
  if (complements.has("told")) {
    const end = addresseeEnd(page, way.at, call.last);
    if (end > way.at) {
      const next = afterCue(page, end, call.last);
      const told = clauseAt(call, next.at, complements.has("that"), complements.has("clause"));
      if (told !== null) return draft(call, next, { first: way.at, end }, told);
    }
  }
  return overPlace(call, way);
}

/** "said in Ostby that": a place between cue and "that" that no list knows. */
function overPlace(call: Call, way: AfterCue): Draft | null {
  const { page } = call;
  if (page.tags[way.at] !== "IN" && page.tags[way.at] !== "TO" && !isSeparator(page, way.at)) return null;
  for (let at = way.at; at < call.last && at < way.at + 14; at++) {
    if (isFiniteVerb(page, at) || page.tags[at] === ".") return null;
    // "said, complaining that": the clause is the next cue's
    if (at > way.at && page.tags[at] === "VBG" && call.later.some(({ first }) => first === at)) return null;
    const isQuestion = call.site.verb.act === "ask" && /^(?:what|whether|why|how|who|when)$/.test(page.words[at]!);
    if (isQuestion && at > way.at && /^NN/.test(page.tags[at - 1]!)) {
      const clause = clauseAt(call, at, true, false);
      return clause === null ? null : { ...draft(call, way, way.addressee, clause), confidence: 0.75 };
    }
    const isOpen = page.words[at] === "that" && (page.tags[at] === "IN" || page.words[at - 1] === ",");
    if (isOpen && page.tags[at - 1] !== "VB" && call.site.verb.complements.has("that")) {
      const clause = clauseAt(call, at, true, false);
      return clause === null ? null : { ...draft(call, way, way.addressee, clause), confidence: 0.75 };
    }
  }
  return null;
}

function addresseeEnd(page: Page, at: number, last: number): number {
  const simple = phraseFrom(page, at, last);
  if (simple === at || isFiniteVerb(page, simple)) return at;
  if (page.tags[simple] === "IN" || page.tags[simple] === "CC" || page.tags[simple] === "POS") {
    const full = fullPhraseFrom(page, at, last);
    return isFiniteVerb(page, full) ? simple : full;
  }
  return simple;
}

/** The clause that starts at a token, its conjunction included; null when there is none. */
function clauseAt(call: Call, from: number, mayThat: boolean, mayBare: boolean): Range | null {
  const { page } = call;
  let at = from;
  if (page.words[at] === ",") {
    // "said Askov, who leads the union": about the speaker
    if (call.isInverted && /^(?:who|whose|which|whom)$/.test(page.words[at + 1] ?? "")) return null;
    if (page.words[at + 1] === "that" || (mayBare && !isAfterthought(call, at + 1))) at++;
  }
  if (at >= call.last) return null;
  const word = page.words[at]!;
  // "says a clerk who worked beside him"
  if (call.isInverted && page.tags[at] === "WP" && call.first > page.sentences[call.site.sentence]!.first) return null;
  if (word === "that" && mayThat && page.tags[at] !== "DT") return rangeFrom(call, at);
  if (word === "that" && mayThat && !isFiniteVerb(page, at + 1)) return rangeFrom(call, at);
  const isQuestion = /^(?:whether|if|why|how|what|where|when|which|who)$/.test(word);
  if (isQuestion && call.site.verb.complements.has("wh")) return rangeFrom(call, at);
  if (!mayBare || !opensBareClause(page, at, call.last, call.site.verb.lemma) || isTail(call, at) || isBroken(call, at))
    return null;
  return rangeFrom(call, at);
}

const afterthoughts: ReadonlySet<string> = new Set(
  "although though while because if unless since when until till once provided as so lest after before".split(" "),
);

/** "The talks go on, Askov said, although ...", "..., Askov said, a day after ...": what is said stands before the cue. */
function isAfterthought({ page, first, site }: Call, at: number): boolean {
  if (!isSeparator(page, first - 1)) return false;
  const start = page.sentences[site.sentence]!.first;
  let open = start;
  while (open < first && /^(?:RB|CC)/.test(page.tags[open]!)) open++;
  const mayLead = afterthoughts.has(page.words[open] ?? "") || /^(?:VB[GN]|WP)/.test(page.tags[open]!);
  if (mayLead && !afterthoughts.has(page.words[at] ?? "")) return false;
  for (let index = start; index < first - 1; index++) if (isFiniteVerb(page, index)) return true;
  return false;
}

/** "A bill that banned the nets, the senator warned crews on Monday|, would| never pass": whom he told, and the rest of the clause before. */
function isBroken({ page, first, last }: Call, at: number): boolean {
  if (!isSeparator(page, first - 1)) return false;
  let verb = at + 1;
  while (verb < last && !isFiniteVerb(page, verb)) verb++;
  return verb < last && page.words[verb - 1] === ",";
}

/** "the ban it announced last week, the minister said": what follows only tells who says all of it. */
function isTail({ page, later, last }: Call, from: number): boolean {
  let verb = from + 1;
  while (verb < last && !isFiniteVerb(page, verb)) verb++;
  const cue = later.find(({ first }) => first === verb);
  return cue?.verb.complements.has("quote") === true && afterCue(page, verb + 1, last).at >= last;
}

/** A subject and, before the next stop, a finite verb. */
function opensBareClause(page: Page, at: number, last: number, lemma: string): boolean {
  const tag = page.tags[at]!;
  if (/^(?:\.|,|:|CC|TO|VB|-LRB-|MD|RP)/.test(tag) && !opensWithParticiple(page, at)) return false;
  const isConjunction = /^(?:if|while|when|although|though|because|unless|until|since|once)$/.test(page.words[at]!);
  if (tag === "IN" && !isConjunction && lemma !== "say" && lemma !== "add") return false;
  if (tag === "IN" && /^(?:of|about|to|so|as|than|like)$/.test(page.words[at]!)) return false;
  for (let index = at + 1; index < Math.min(last, at + 40); index++) if (isFiniteVerb(page, index)) return true;
  return lemma === "say" && last - at >= 5;
}

/** "continued attacks showed": a participle before its noun. */
function opensWithParticiple(page: Page, at: number): boolean {
  return /^VB[GN]/.test(page.tags[at]!) && /^(?:NN|JJ)/.test(page.tags[at + 1] ?? "");
}

function rangeFrom(call: Call, first: number): Range | null {
  const { page, site, later, last } = call;
  const end = contentEnd(page, first, {
    later: later.filter((next) => next.first > first),
    last,
    isPhrase: false,
    tag: page.tags[site.head]!,
    isFronted: call.isFronted,
    isRelative: call.subject?.antecedent != null,
  });
  return end > first + 1 ? { first, end } : null;
}

function draft(call: Call, way: AfterCue, addressee: Range | null, clause: Range): Draft {
  const { page } = call;
  const inQuotation = page.quotationAt[clause.end - 1]!;
  const end = page.tokens[clause.end - 1]!.end;
  return draftOf(call, {
    content: [
      {
        start: page.tokens[clause.first]!.start,
        end: inQuotation === -1 ? end : Math.max(end, page.quotations[inQuotation]!.end),
      },
    ],
    addressee,
    venue: way.venue,
    time: way.time,
    rule: name,
    confidence: page.words[clause.first] === "that" ? 0.92 : 0.85,
  });
}
