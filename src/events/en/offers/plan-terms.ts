/**
 * @module
 * What a paper on the table says, told again by whoever writes of it: "the plan would open the bridge", "a text that speaks of thirty days",
 * "a draft demanding a pullback", "the wounded would leave first under the plan".
 *
 * Left alone: what is thought of a plan ("would be a mistake"), plans that do nothing about the matter, and a plan whose owner stands beside it in
 * the same clause, which the rule for proposals reads.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import { holds, holdsOneOf } from "../../../text/stretch.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import type { NounHit } from "../../nouns.js";
import { isOpenOwner } from "../../owners.js";
import { ownersOf } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { fieldsOf } from "./proposal.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/plan-terms";
const kinds: ReadonlySet<string> = new Set([
  "plan",
  "package",
  "text",
  "proposal",
  "initiative",
  "idea",
  "resolution",
  "bill",
]);
const providing: ReadonlySet<string> = new Set(["would", "will", "must", "could"]);
/** Tokens between a paper and the verb that tells what it says. */
const reach = 14;
/** Characters of evidence. */
const longest = 230;

export const planTerms: FrameRule = {
  name,
  signs: { nouns: kinds, lists: ["draft"] },
  find: (view) => papersOf(view).flatMap((paper) => termsOf(view, paper)),
};

/** A paper of the sentence: a noun of the table, or a word for one ("version", "blueprint") that the table does not hold. */
type Paper = Pick<NounHit, "first" | "last"> & { readonly noun: NounHit | null };

function papersOf(view: SentenceView): Paper[] {
  const words = view.lexicon.words.get("draft")!;
  const papers: Paper[] = view.nouns.flatMap((noun) => (kinds.has(noun.kind) ? [{ ...noun, noun }] : []));
  view.lemmas.forEach((lemma, at) => {
    if (!words.has(lemma) || view.tokens[at]!.upos !== "NOUN") return;
    const isKnown = view.nouns.some(({ first, last }) => first <= at && at < last);
    if (!isKnown) papers.push({ first: at, last: at + 1, noun: null });
  });
  return papers;
}

function termsOf(view: SentenceView, paper: Paper): Draft[] {
  // "the business plan of the ferries"
  if (paper.noun?.kind === "plan" && view.words[paper.last] === "of") return [];
  const owners = ownersOf(view, paper.first, paper.last).filter((owner) => !isOpenOwner(owner));
  const under = trailing(view, paper);
  const telling = under ?? tellingGroup(view, paper);
  if (telling === null) return [];
  const clause = clauseAt(view.clauses, telling.main);
  const isBeside = clauseAt(view.clauses, paper.first) === clause;
  // told by the rule for proposals
  if (owners.length > 0 && under === null && (isBeside ? isRead(paper) : isRead(paper) && paper.noun?.kind !== "plan"))
    return [];
  const start =
    view.tokens[under === null && owners.length === 0 ? startOf(view, paper) : startOfTerms(view, clause, telling)]!
      .start;
  const end = endOf(view, clause, start);
  const terms = textBetween(view, telling.main, clause.last);
  const inside = view.nouns.filter(
    ({ first, kind }) => first >= telling.main && first < clause.last && kind !== "organ",
  );
  const meaning = { realis: "proposed" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const isOwned = owners.length > 0 || under !== null;
  return [
    {
      view,
      frame: "proposal",
      first: isOwned ? telling.main : paper.first,
      last: isOwned ? telling.last : paper.last,
      actors: owners,
      recipients: [],
      meaning,
      value: "answered",
      isOlder: true,
      rule: name,
      fields: fieldsOf(owners, [], objectOf(inside) ?? "other", terms),
      evidence: [{ start, end }],
    },
  ];
}

/** Whether the rule for proposals reads such a noun with its owner. */
function isRead({ noun }: Paper): boolean {
  return noun !== null && noun.kind !== "text" && noun.kind !== "resolution" && noun.kind !== "bill";
}

/** "The wounded would leave first under the plan": the verb before the paper. */
function trailing(view: SentenceView, { first }: Paper): VerbGroup | null {
  const phrase = phraseAt(view.phrases, first);
  const at = (phrase?.first ?? first) - 1;
  if (view.words[at] !== "under") return null;
  const group = lastGroupUntil(view.groups, at);
  const isOpen = group !== undefined && group.modal !== null && providing.has(group.modal) && !group.isNegated;
  return isOpen && clauseAt(view.clauses, group.main) === clauseAt(view.clauses, at) ? group : null;
}

/** The verb that says what is in it: its own, or that of the clause behind "which", "that" or a comma. */
function tellingGroup(view: SentenceView, paper: Paper): VerbGroup | null {
  const speaking = view.lexicon.words.get("telling-terms")!;
  const clause = clauseAt(view.clauses, paper.first);
  // "rejected the plan to ...", "under the plan": no subject
  const before = clause.groups.findLast(({ main }) => main < paper.first);
  const isSubject = (before === undefined || isCue(view, before)) && !isGoverned(view, paper);
  for (const group of view.groups) {
    if (group.first < paper.last || group.isNegated || group.isPassive) continue;
    if (group.first - paper.last > reach) return null;
    if (!isOfPaper(view, { paper, clause, isSubject }, group)) continue;
    if (group.isParticiple) {
      const isTelling = view.tokens[group.main]!.xpos === "VBG" && speaking.has(group.lemma) && group.lemma !== "say";
      if (isTelling && (group.first === paper.last || view.words[group.first - 1] === ",")) return group;
      continue;
    }
    if (!group.isTensed) continue;
    const isSaid = speaks(view, group);
    const isTelling = isSaid ? isOfMatter(view, paper, group) : promises(view, group);
    if (isTelling && (isSaid || group.modal !== null || !isBare(view, paper))) return group;
    // "the plan that Askov had carried | speaks of": what its maker did with it is no word of it
    if (clauseAt(view.clauses, group.main) === clause || !isSubject) return null;
  }
  return null;
}

function promises(view: SentenceView, group: VerbGroup): boolean {
  return group.modal !== null && providing.has(group.modal) && isOnMatter(view, group);
}

/** "plans say": of a plan without an article nothing is told. */
function isBare(view: SentenceView, { first }: Paper): boolean {
  const phrase = phraseAt(view.phrases, first);
  return phrase === undefined || phrase.first === first;
}

/** Whether the group can have the paper for its subject: in its clause, or in a clause that hangs on it. */
function isOfPaper(
  view: SentenceView,
  { paper, clause, isSubject }: { paper: Paper; clause: Clause; isSubject: boolean },
  group: VerbGroup,
): boolean {
  const own = clauseAt(view.clauses, group.main);
  if (own === clause) return isSubject || group.first === paper.last;
  if (own.first <= paper.last + 1 && /^(?:which|that)$/.test(own.opener)) return group === own.groups[0];
  const isAside = holds(view.words, paper.last, own.first, ",");
  if (/^(?:which|that)$/.test(own.opener) && isAside) return group === own.groups[0] && !isSubject;
  return (
    own.opener === "," && (isSubject || group.isParticiple) && group === own.groups[0] && isBareVerb(view, own, group)
  );
}

/** No subject of its own before it. */
function isBareVerb(view: SentenceView, { first }: Clause, group: VerbGroup): boolean {
  return !view.phrases.some((phrase) => phrase.first >= first && phrase.last <= group.first);
}

/** "officials said the plan would": told by somebody, and still the subject of its own verb. */
function isCue(view: SentenceView, { main }: VerbGroup): boolean {
  const { start, end } = view.tokens[main]!;
  return view.statements.some(({ cue }) => cue !== null && cue.start <= start && end <= cue.end);
}

function isGoverned(view: SentenceView, { first }: Paper): boolean {
  const phrase = phraseAt(view.phrases, first);
  return /^(?:IN|TO)$/.test(view.tokens[(phrase?.first ?? first) - 1]?.xpos ?? "");
}

/** "requires", "provides for", "speaks of", "gives Ostmark". */
function speaks(view: SentenceView, { lemma, modal, last }: VerbGroup): boolean {
  if (lemma === "say") return false;
  if (lemma === "speak" || lemma === "talk") return view.words[last] === "of";
  return modal === null && view.lexicon.words.get("telling-terms")!.has(lemma);
}

/** "would open the bridge", "would cut the levy": a deed, or something that sides bargain about. */
function isOnMatter(view: SentenceView, group: VerbGroup): boolean {
  if (group.lemma === "be" || group.lemma === "have") return false;
  const { words } = view.lexicon;
  if (words.get("deed")!.has(group.lemma) || words.get("telling-terms")!.has(group.lemma)) return true;
  const { last } = clauseAt(view.clauses, group.main);
  const bargain = words.get("bargain")!;
  if (holdsOneOf(view.lemmas, group.last, last, bargain)) return true;
  return view.nouns.some(({ first, kind }) => first >= group.last && first < last && kind !== "organ");
}

/** "the paper speaks of thirty days", not "of love": of a paper that may be any, a number, a name or something that sides bargain about. */
function isOfMatter(view: SentenceView, { noun }: Paper, group: VerbGroup): boolean {
  const mayBeAny = noun === null || noun.kind === "text" || group.lemma === "speak" || group.lemma === "talk";
  if (!mayBeAny) return true;
  const { last } = clauseAt(view.clauses, group.main);
  for (let at = group.last; at < last; at++)
    if (view.tokens[at]!.xpos === "CD" || view.mentionAt[at] !== undefined) return true;
  const bargain = view.lexicon.words.get("bargain")!;
  if (holdsOneOf(view.lemmas, group.last, last, bargain)) return true;
  return view.nouns.some(({ first, kind }) => first >= group.last && first < last && kind !== "organ");
}

function startOf(view: SentenceView, { first }: Paper): number {
  return phraseAt(view.phrases, first)?.first ?? first;
}

/** Where what would be done begins: the subject of its verb, no farther off than its clause. */
function startOfTerms(view: SentenceView, clause: Clause, telling: VerbGroup): number {
  const said = view.statements
    .flatMap(({ content }) => content)
    .filter(({ start }) => start >= view.tokens[clause.first]!.start);
  const from =
    said.find(({ start }) => start <= view.tokens[telling.first]!.start)?.start ?? view.tokens[clause.first]!.start;
  const at = view.tokens.findIndex(({ start }) => start >= from);
  return at < 0 ? clause.first : at;
}

/** The end of the clause, and of those that go on with it by "and", as far as evidence may reach. */
function endOf(view: SentenceView, clause: Clause, start: number): number {
  let { end } = view.tokens[clause.last - 1]!;
  for (const next of view.clauses.slice(view.clauses.indexOf(clause) + 1)) {
    const to = view.tokens[next.last - 1]!.end;
    if (next.opener !== "and" || to - start > longest) break;
    end = to;
  }
  if (end - start <= longest) return end;
  const inside = view.tokens.filter((token) => token.end - start <= longest && token.end > start);
  return inside.at(-1)?.end ?? end;
}
