/**
 * @module
 * What a paper has others do, where its verb is not its own: "under the text, described by three envoys, Ostmark would hand over the ore", "a draft under
 * which it would free the crews", "her paper would have both navies turn back", "the offer would see the crews freed".
 *
 * Left alone: plans that only say what is thought of them, and what the rules for deals and plans read already.
 */

import { phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import { holds } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import type { NounHit } from "../../nouns.js";
import { isOpenOwner } from "../../owners.js";
import { ownersOf } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { fieldsOf } from "./proposal.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/under-paper";
const kinds: ReadonlySet<string> = new Set([
  "plan",
  "package",
  "text",
  "proposal",
  "initiative",
  "idea",
  "resolution",
  "deal",
  "ceasefire",
  "pause",
]);
/** Kinds whose "under" the rule for deals reads, as far as it looks. */
const readNear: ReadonlySet<string> = new Set(["plan", "package", "proposal", "deal"]);
const near = 16;
const providing: ReadonlySet<string> = new Set(["would", "will", "must", "could", "shall"]);
/** "would have them leave", "would see them freed". */
const causing: ReadonlySet<string> = new Set(["have", "see", "leave", "make", "let"]);
/** Tokens between a paper and the verb, asides included. */
const reach = 32;
/** Characters of evidence. */
const longest = 230;

export const underPaper: FrameRule = {
  name,
  signs: { nouns: kinds, lists: ["draft"] },
  find: (view) => papersOf(view).flatMap((paper) => termsOf(view, paper)),
};

type Paper = Pick<NounHit, "first" | "last"> & { readonly kind: string | null };

function papersOf(view: SentenceView): Paper[] {
  const words = view.lexicon.words.get("draft")!;
  const papers: Paper[] = view.nouns.filter(({ kind }) => kinds.has(kind));
  view.lemmas.forEach((lemma, at) => {
    if (!words.has(lemma) || view.tokens[at]!.upos !== "NOUN") return;
    const isKnown = view.nouns.some(({ first, last }) => first <= at && at < last);
    if (!isKnown) papers.push({ first: at, last: at + 1, kind: null });
  });
  return papers;
}

function termsOf(view: SentenceView, paper: Paper): Draft[] {
  const telling = relative(view, paper) ?? fronted(view, paper) ?? caused(view, paper);
  if (telling === null || telling.isNegated) return [];
  const owners = ownersOf(view, paper.first, paper.last).filter((owner) => !isOpenOwner(owner));
  const clause = clauseAt(view.clauses, telling.main);
  const inside = view.nouns.filter(
    ({ first, kind }) => first >= telling.main && first < clause.last && kind !== "organ",
  );
  return [
    {
      view,
      frame: "proposal",
      first: telling.main,
      last: telling.last,
      actors: owners,
      recipients: [],
      meaning: { realis: "proposed", polarity: "affirmed", modality: "asserted" },
      value: "answered",
      isOlder: true,
      rule: name,
      fields: fieldsOf(owners, [], objectOf(inside) ?? "other", textBetween(view, telling.main, clause.last)),
      evidence: wordsOfTerms(view, telling),
    },
  ];
}

/** "a draft under which it would free", "a deal whereby the port would be shared". */
function relative(view: SentenceView, { last }: Paper): VerbGroup | null {
  const at = view.words[last] === "," ? last + 1 : last;
  const behind = view.words.slice(at, at + 3).join(" ");
  const opener = /^(?:(?:under|by|in) which|according to which|whereby)\b/u.exec(behind)?.[0];
  if (opener === undefined) return null;
  const from = at + opener.split(" ").length;
  const group = view.groups.find(({ first, isTensed }) => first >= from && isTensed);
  return group !== undefined && group.first - from < near && isOpen(group) ? group : null;
}

/** "Under the text, described by three envoys, Ostmark would hand over": behind the paper and what is said of it in passing. */
function fronted(view: SentenceView, paper: Paper): VerbGroup | null {
  if (!isUnder(view, paper)) return null;
  const group = view.groups.find(
    (each) =>
      each.first >= paper.last &&
      each.isTensed &&
      !/^(?:which|who|that|whose)$/u.test(clauseAt(view.clauses, each.main).opener),
  );
  if (group === undefined || !isOpen(group)) return null;
  const distance = group.first - paper.last;
  return distance > reach || (readNear.has(paper.kind ?? "") && distance <= near) ? null : group;
}

/** "under the text", "under the terms of the truce". */
function isUnder(view: SentenceView, { first }: Paper): boolean {
  const phrase = phraseAt(view.phrases, first);
  const at = (phrase?.first ?? first) - 1;
  return view.words[at] === "under" || (view.words[at] === "of" && holds(view.words, at - 3, at, "under"));
}

/** "Her text, as read out to us, would have both navies turn back". */
function caused(view: SentenceView, paper: Paper): VerbGroup | null {
  const group = view.groups.find(
    ({ first, modal, lemma }) => first >= paper.last && modal !== null && providing.has(modal) && causing.has(lemma),
  );
  if (group === undefined || group.first - paper.last > reach || !isCausing(view, group)) return null;
  const start = view.phrases.find((each) => each.first <= paper.first && paper.first < each.last)?.first ?? paper.first;
  // the paper opens its clause, and only an aside stands between
  const opens =
    start === 0 || clauseAt(view.clauses, start).first === start || /^(?:that|said)$/u.test(view.words[start - 1]!);
  const isNext = group.first === paper.last || view.words[group.first - 1] === ",";
  const isPostponed = view.groups.every(
    ({ first, isTensed }) => first < paper.last || first >= group.first || !isTensed,
  );
  return opens && (isNext || isPostponed) ? group : null;
}

/** "have them leave", "see them freed": whoever or whatever stands between has a verb of its own. */
function isCausing(view: SentenceView, { last }: VerbGroup): boolean {
  const object = phraseFrom(view.phrases, last);
  if (object === undefined) return false;
  return /^(?:VB|VBP|VBN|VBD|VBG)$/u.test(view.tokens[object.last]?.xpos ?? "");
}

function isOpen({ modal }: VerbGroup): boolean {
  return modal !== null && providing.has(modal);
}

/** The clause of the verb, and those that go on with it: "turn back, | open the bay and | free the crews". */
function wordsOfTerms(view: SentenceView, { main, first }: VerbGroup) {
  const clause = clauseAt(view.clauses, main);
  const subject = view.phrases.findLast(({ last }) => last <= first && last > first - 3);
  const comma = view.words.lastIndexOf(",", first - 2);
  const from =
    comma >= clause.first && comma < first ? Math.max(comma + 1, clause.first) : (subject?.first ?? clause.first);
  const spans = [cut(view, Math.min(from, first), clause.last)];
  for (const next of view.clauses.slice(view.clauses.indexOf(clause) + 1)) {
    const [group] = next.groups;
    const goesOn =
      /^(?:and|,|;)$/u.test(next.opener) && group !== undefined && (group.first === next.first || isOpen(group));
    if (!goesOn) break;
    spans.push(cut(view, next.first, next.last));
  }
  return spans;
}

function cut(view: SentenceView, first: number, last: number) {
  const { start } = view.tokens[first]!;
  let end = last;
  while (end > first + 1 && view.tokens[end - 1]!.end - start > longest) end--;
  return spanOf(view, first, end);
}
