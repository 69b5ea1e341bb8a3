/**
 * @module
 * A cue with an infinitive: "threatened to leave the talks", "urged both sides to stop", "declined to say when".
 *
 * "Declined to comment" and "refused to say" tell what was not said. Leaves alone infinitives of purpose, which follow a
 * verb that takes none ("said to laughter", "spoke to win time").
 */

import type { Act } from "../../model/index.js";
import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page, type Range } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { maySpeak } from "./may-speak.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/to-infinitive";

export const toInfinitive: Construction = { name, find };

/** The infinitive after the cue, or after the one who is told to act. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  if ((site.isPassive && call.subject === null) || (call.subject !== null && !maySpeak(page, call.subject)))
    return null;
  const way = afterCue(page, call.end, call.last);
  if (isNameless(call, way.at) || isHearsay(call, way.at)) return null;
  if (complements.has("to") && isInfinitive(page, way.at)) return direct(call, way.at, way.time);
  const parted = complements.has("to") ? overManner(page, way.at, call.last) : way.at;
  if (parted > way.at) return direct(call, parted, way.time);
  const takesObject = ["told", "told-to", "to-obj", "for-to"].some((kind) => complements.has(kind as "to"));
  if (!takesObject) return null;
  // "was invited by the envoy to speak": who is told stands before the cue
  const object = site.isPassive ? way.at : objectEnd(page, way.at, call.last);
  if (object === way.at && !site.isPassive) return null;
  const infinitive = afterCue(page, object, call.last).at;
  if (!isInfinitive(page, infinitive)) return null;
  const end = endOf(call, infinitive);
  const isCallOn = complements.has("to-obj") || complements.has("told-to");
  return draftOf(call, {
    content: [spanOfRange(page, { first: way.at, end })],
    addressee: complements.has("for-to") || site.isPassive ? null : { first: way.at, end: object },
    act:
      site.verb.act === "assert" || site.verb.act === "threaten" || site.verb.act === "ask"
        ? "demand"
        : (site.verb.act as Act),
    time: way.time,
    venue: way.venue,
    rule: name,
    confidence: isCallOn ? 0.88 : 0.82,
  });
}

/** "who asked not to be named": a condition of speaking, nothing said. */
function isNameless({ page, site }: Call, at: number): boolean {
  if (site.verb.lemma !== "ask" && site.verb.lemma !== "request") return false;
  return page.words[at] === "not" && /^(?:named|identified|quoted)$/.test(page.words[at + 3] ?? "");
}

/** "a man said to be the pilot": nobody is named for it. */
function isHearsay({ page, site }: Call, at: number): boolean {
  return site.verb.lemma === "say" && /^(?:be|have)$/.test(page.words[at + 1] ?? "");
}

/** "to", "not to" before a bare verb; the verb may stand in marks (`to “show restraint”`). */
function isInfinitive(page: Page, at: number): boolean {
  const opening = page.tags[at] === "``" ? at + 1 : at;
  const to = page.words[opening] === "not" ? opening + 1 : opening;
  if (page.tags[to] !== "TO" && page.words[to] !== "to") return false;
  let verb = to + 1;
  while (page.tags[verb]?.startsWith("RB") || page.tags[verb] === "``") verb++;
  if (page.tags[verb] === "VB" || page.tags[verb] === "VBP") return true;
  // "to front $2 million": the tagger takes a rare verb for a noun
  return page.tags[to] === "TO" && page.tags[verb] === "NN" && /^(?:\$|CD|DT|PRP\$)$/.test(page.tags[verb + 1] ?? "");
}

/** "agreed |in a private letter| to sail", "threatened |over lunch| to leave": how, before the infinitive. */
function overManner(page: Page, at: number, last: number): number {
  // "have undertaken|, in a letter dated Thursday,| to keep away"
  if (page.words[at] === "," && page.tags[at + 1] === "IN") {
    for (let comma = at + 2; comma < Math.min(last, at + 14); comma++)
      if (page.words[comma] === ",") return isInfinitive(page, comma + 1) ? comma + 1 : at;
    return at;
  }
  if (!/^(?:in|under|over|after|at|during|through|from|without|for)$/.test(page.words[at] ?? "")) return at;
  const end = fullPhraseFrom(page, at + 1, last);
  const next = afterCue(page, end, last).at;
  return end > at + 1 && page.tags[next] === "TO" && isInfinitive(page, next) ? next : at;
}

function objectEnd(page: Page, at: number, last: number): number {
  const full = fullPhraseFrom(page, at, last);
  // "asked the mayor, |Pia Dorn, |to look"
  if (page.words[full] === "," && full > at) {
    const apposed = fullPhraseFrom(page, full + 1, last);
    if (apposed > full + 1 && page.words[apposed] === "," && isInfinitive(page, apposed + 1)) return apposed + 1;
  }
  if (page.tags[full] === "TO" || page.words[full] === "not" || isInfinitive(page, full)) return full;
  const simple = phraseFrom(page, at, last);
  return isFiniteVerb(page, simple) ? at : simple;
}

function direct(call: Call, first: number, time: number): Draft {
  const { page, site } = call;
  const end = endOf(call, first);
  const verb = page.words[first + 1]!;
  const isRefusal = site.verb.act === "refuse";
  const isSilence = isRefusal && page.lexicon.words("refusal-say").has(verb);
  const content = spanOfRange(page, { first, end });
  return draftOf(call, {
    content: [content],
    act: isSilence ? "decline-comment" : (site.verb.act as Act),
    isSaid: !isSilence && !site.isNegated && !site.verb.isNotSaid,
    time,
    rule: name,
    confidence: isSilence && end - first <= 3 ? 0.7 : 0.88,
  });
}

function endOf(call: Call, first: number): number {
  const { page, site, later, last } = call;
  const context = {
    later: later.filter((next) => next.first > first),
    last,
    isPhrase: false,
    tag: page.tags[site.head]!,
    isFronted: call.isFronted,
    isRelative: call.subject?.antecedent != null,
  };
  return contentEnd(page, first, context);
}

function spanOfRange(page: Page, { first, end }: Range): { start: number; end: number } {
  return { start: page.tokens[first]!.start, end: page.tokens[end - 1]!.end };
}
