/**
 * @module
 * The constructions of English, and the order in which they are tried.
 */

import { callOf } from "../calls.js";
import { findCueSites } from "../cue-sites.js";
import type { Call, Construction, Draft } from "../draft.js";
import type { Page } from "../page.js";
import { accusedOf } from "./accused-of.js";
import { findAnyVerb } from "./any-verb.js";
import { clauseBeforeCue } from "./clause-before-cue.js";
import { cueBeforeQuote } from "./cue-before-quote.js";
import { describedAs } from "./described-as.js";
import { freeRelative } from "./free-relative.js";
import { objectOfCue } from "./object-of-cue.js";
import { quoteBeforeCue } from "./quote-before-cue.js";
import { quotedAsSaying } from "./quoted-as-saying.js";
import { withRelays } from "./relayed.js";
import { saidThat } from "./said-that.js";
import { addFromSentence } from "./sentence-rules.js";
import { findSignedPosts } from "./signed-post.js";
import { findSignedQuotations } from "./signed-quotation.js";
import type { ReadCue } from "./subject-elsewhere.js";
import { toInfinitive } from "./to-infinitive.js";

/** For each cue the first that fits wins. Quotation marks are the surest sign, a bare object the weakest. */
export const constructions: readonly Construction[] = [
  // who is quoted speaks, not who quotes: before every reading of "saying" and "said"
  quotedAsSaying,
  quoteBeforeCue,
  cueBeforeQuote,
  accusedOf,
  // before the clause constructions: an infinitive or a label would be taken for the start of a clause
  toInfinitive,
  describedAs,
  freeRelative,
  saidThat,
  clauseBeforeCue,
  objectOfCue,
];

/** All drafts of an article, in text order of their cues. */
export function findDrafts(page: Page, rules: readonly Construction[]): Draft[] {
  const sites = findCueSites(page);
  const drafts: Draft[] = [];
  const read: ReadCue[] = [];
  for (let at = 0; at < sites.length; at++) {
    const call = callOf(page, sites, at, read, drafts);
    if (call === null) continue;
    const { site, subject, isFronted } = call;
    const { sentence, head } = sites[at]!;
    read.push({ site, subject, isInner: isInner(page, sentence, head, drafts), isFronted });
    const found = firstOf(call, rules);
    if (found !== null && mayStand(found)) drafts.push(found);
  }
  let next = 0;
  for (let index = 0; index < page.sentences.length; index++) {
    const first = next;
    while (next < sites.length && sites[next]!.sentence === index) next++;
    addFromSentence(page, index, sites.slice(first, next), drafts);
  }
  // last, for it asks which quotations nobody has
  drafts.push(...findSignedQuotations(page, drafts));
  drafts.push(...findAnyVerb(page, drafts));
  drafts.push(...findSignedPosts(page, drafts));
  return withRelays(page, drafts).sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** What the first rule that fits a cue finds. */
function firstOf(call: Call, rules: readonly Construction[]): Draft | null {
  for (const rule of rules) {
    const found = rule.find(call);
    if (found !== null) return found;
  }
  return null;
}

function isInner(page: Page, sentence: number, head: number, drafts: readonly Draft[]): boolean {
  const place = page.tokens[head]!.start;
  for (let index = drafts.length - 1; index >= 0 && drafts[index]!.sentence === sentence; index--)
    if (drafts[index]!.content.some(({ start, end }) => start <= place && place < end)) return true;
  return false;
}

/** Words without anybody to say them count only in quotation marks. */
function mayStand(draft: Draft): boolean {
  return draft.content.length > 0 && (draft.speaker !== null || draft.confidence >= 0.5);
}
