/**
 * @module
 * Relayed words: "was quoted as saying", "He quoted Askov as saying that", "Quoting Askov, he said that".
 *
 * Who is quoted speaks; who quotes relays. Leaves alone "quoted" without a person ("quoted a price").
 */

import type { Call, Construction, Draft } from "../draft.js";
import type { Page, Range } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { clauseBeforeCue } from "./clause-before-cue.js";
import { cueBeforeQuote } from "./cue-before-quote.js";
import { maySpeak } from "./may-speak.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";
import { quoteBeforeCue } from "./quote-before-cue.js";
import { saidThat } from "./said-that.js";
import { subjectAfter } from "./subject-after.js";
import { floorOf, subjectBefore } from "./subject-before.js";

export const name = "statements/en/quoted-as-saying";

export const quotedAsSaying: Construction = { name, find };

/** The words of the one who is quoted, with the one who quotes as relay. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const trailing = quotedBehind(call);
  if (trailing !== null) return trailing;
  const relayed = site.form === "gerund" ? quotedBefore(page, site.first) : quotingBefore(call);
  if (relayed === null) return null;
  const inner = {
    ...call,
    subject: { ...relayed.speaker, antecedent: null },
    first: site.first,
    end: site.end,
    isInverted: false,
  };
  const found = cueBeforeQuote.find(inner) ?? saidThat.find(inner) ?? quotedFirst(inner, relayed.speaker.first);
  if (found === null) return null;
  const cue = {
    first: relayed.cue,
    end: relayed.cue < site.first && site.form === "gerund" ? site.end : relayed.cue + 1,
  };
  return { ...found, speaker: relayed.speaker, antecedent: null, cue, via: relayed.via, rule: name, confidence: 0.85 };
}

/** `"...," Askov was quoted as telling the crews`: the words stand before speaker and cue. */
function quotedFirst(inner: Call, first: number): Draft | null {
  const { site } = inner;
  if (site.form !== "gerund" || first >= site.first) return null;
  const call: Call = { ...inner, first, site: { ...site, form: "finite" } };
  return quoteBeforeCue.find(call) ?? clauseBeforeCue.find(call);
}

interface Relayed {
  readonly speaker: Range;
  readonly via: Range[];
  /** Token of "quoted". */
  readonly cue: number;
}

/** `"...," the paper quoted an aide as saying`: whom the verb has as its object speaks. */
function quotedBehind(call: Call): Draft | null {
  const { page, site, subject } = call;
  const isQuoting = site.verb.lemma === "quote" || site.verb.lemma === "cite";
  if (!isQuoting || site.form !== "finite" || site.isPassive || subject === null || call.isInverted) return null;
  const end = fullPhraseFrom(page, site.end, call.last);
  const isSaying = page.words[end] === "as" && page.words[end + 1] === "saying" && end + 2 >= call.last;
  const isClosed = isSaying || end >= call.last || page.words[end] === "as" || page.words[end] === ",";
  if (end === site.end || !isClosed) return null;
  const speaker = { first: site.end, end };
  if (!maySpeak(page, { ...speaker, antecedent: null })) return null;
  const found = quoteBeforeCue.find(call) ?? (isSaying ? clauseBeforeCue.find({ ...call, end: call.last }) : null);
  return found && { ...found, speaker, antecedent: null, via: [subject], rule: name, confidence: 0.85 };
}

/** From "as saying" back to "quoted". */
function quotedBefore(page: Page, saying: number): Relayed | null {
  if (page.words[saying - 1] !== "as") return overheard(page, saying) ?? quotingNoun(page, saying);
  const floor = floorOf(page, saying);
  for (let at = saying - 2; at >= floor && at >= saying - 12; at--) {
    if (!/^(?:quot|cit|report)(?:ed|es|ing|e|s)$/.test(page.words[at]!)) continue;
    const group = verbGroupAt(page, at);
    const subject = subjectBefore(page, group.first);
    if (group.isPassive || (page.tags[at] === "VBN" && typeof subject !== "string" && at === saying - 2)) {
      if (typeof subject === "string") return null;
      const by = page.words[at + 1] === "by" ? subjectAfter(page, at + 2, saying) : null;
      return { speaker: subject, via: by === null ? [] : [by], cue: group.first };
    }
    const end = phraseFrom(page, at + 1, saying);
    if (end === at + 1) return null;
    return { speaker: { first: at + 1, end: saying - 1 }, via: typeof subject === "string" ? [] : [subject], cue: at };
  }
  return null;
}

/** "He was heard telling recruits", "she was filmed shouting": somebody else's ears or camera relay it. */
function overheard(page: Page, saying: number): Relayed | null {
  const heard = saying - 1;
  if (!/^(?:heard|overheard|caught|filmed|recorded|seen|shown|captured|taped|videoed)$/.test(page.words[heard] ?? ""))
    return null;
  const group = verbGroupAt(page, heard);
  const subject = subjectBefore(page, group.first);
  return group.isPassive && typeof subject !== "string" ? { speaker: subject, via: [], cue: group.first } : null;
}

/** "The paper quotes an aide saying": without "as", only where a person or source stands right between. */
function quotingNoun(page: Page, saying: number): Relayed | null {
  if (page.words[saying] !== "saying") return null;
  const floor = floorOf(page, saying);
  for (let at = saying - 2; at >= floor && at >= saying - 9; at--) {
    if (!/^(?:quot|cit)(?:ed|es|ing|e)$/.test(page.words[at]!) || phraseFrom(page, at + 1, saying) !== saying) continue;
    const subject = subjectBefore(page, verbGroupAt(page, at).first);
    if (typeof subject === "string" || !maySpeak(page, { first: at + 1, end: saying, antecedent: null })) return null;
    return { speaker: { first: at + 1, end: saying }, via: [subject], cue: at };
  }
  return null;
}

/** "Quoting Askov, he said that": the quoted one stands at the head of the sentence. */
function quotingBefore({ page, site, subject }: Call): Relayed | null {
  const floor = floorOf(page, site.first);
  if (page.words[floor] !== "quoting" || subject === null) return null;
  const end = phraseFrom(page, floor + 1, site.first);
  if (end === floor + 1 || subject.first < end || subject.first > end + 2) return null;
  return { speaker: { first: floor + 1, end }, via: [subject], cue: floor };
}
