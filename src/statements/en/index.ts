/**
 * @module
 * The constructions of English, and the order in which they are tried.
 */

import { overlapOf } from "../../text/span.js";
import { callOf } from "../calls.js";
import { type CueSite, findCueSites } from "../cue-sites.js";
import type { Construction, Draft } from "../draft.js";
import type { Page } from "../page.js";
import { findAccordingTo } from "./according-to.js";
import { accusedOf } from "./accused-of.js";
import { findAdamantThat } from "./adamant-that.js";
import { findAnyVerb } from "./any-verb.js";
import { findByAccount } from "./by-account.js";
import { clauseBeforeCue } from "./clause-before-cue.js";
import { cueBeforeQuote } from "./cue-before-quote.js";
import { describedAs } from "./described-as.js";
import { freeRelative } from "./free-relative.js";
import { findHeadlineColon } from "./headline-colon.js";
import { findMannerColon } from "./manner-colon.js";
import { findNamedNouns } from "./named-noun.js";
import { findNounCues } from "./noun-cue.js";
import { objectOfCue } from "./object-of-cue.js";
import { quoteBeforeCue } from "./quote-before-cue.js";
import { quotedAsSaying } from "./quoted-as-saying.js";
import { withRelays } from "./relayed.js";
import { saidThat } from "./said-that.js";
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
  sites.forEach((site, at) => {
    const call = callOf(page, sites, at, read, drafts);
    if (call === null) return;
    const { subject, isFronted } = call;
    read.push({ site: call.site, subject, isInner: isInner(page, site.sentence, site.head, drafts), isFronted });
    for (const rule of rules) {
      const found = rule.find(call);
      if (found === null) continue;
      if (mayStand(found)) drafts.push(found);
      break;
    }
  });
  let next = 0;
  for (const index of page.sentences.keys()) {
    const first = next;
    while (sites[next]?.sentence === index) next++;
    const own = sites.slice(first, next);
    drafts.push(
      ...findHeadlineColon(page, index),
      ...findAccordingTo(page, index, own),
      ...findByAccount(page, index, own),
      ...freeOf(drafts, findNamedNouns(page, index, own)),
      ...freeOf(drafts, findMannerColon(page, index, own)),
      ...freeOf(drafts, findAdamantThat(page, index, own)),
      ...nounCues(page, index, own, drafts),
    );
  }
  // last, for it asks which quotations nobody has
  drafts.push(...findSignedQuotations(page, drafts));
  drafts.push(...findAnyVerb(page, drafts));
  drafts.push(...findSignedPosts(page, drafts));
  return withRelays(page, drafts).sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** Those whose words no statement of the last few has. */
function freeOf(drafts: readonly Draft[], found: readonly Draft[]): Draft[] {
  if (found.length === 0) return [];
  const recent = drafts.slice(-24).flatMap(({ content }) => content);
  return found.filter(({ content }) => !recent.some((span) => overlapOf(span, content[0]!) > 0));
}

/** Nouns of speech whose words no verb has brought: "issued a warning that" is the verb's. */
function nounCues(page: Page, index: number, sites: readonly CueSite[], drafts: readonly Draft[]): Draft[] {
  const found = findNounCues(page, index, sites);
  if (found.length === 0) return found;
  const starts = new Set<number>();
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - 24; at--)
    for (const { start } of drafts[at]!.content) starts.add(start);
  return found.filter(({ content }) => !starts.has(content[0]!.start));
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
