/**
 * @module
 * An answer in an idiom: "turned up its nose at the plan", "gave the offer short shrift", "will have no truck with it", "did not bite".
 *
 * Left alone: idioms of those who only look on or are asked, and of things that nobody offered. Where no offer is named, one must have been told
 * of before, which `linkAnswers` sees to.
 */

import { phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import type { Decision, Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { type IdiomHit, idiomAt } from "../../idioms.js";
import { type Meaning, meaningOfVerb } from "../../meaning.js";
import { type NounHit, offerNouns } from "../../nouns.js";
import { namesOf, placedBetween, speakerAt, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers, isOnlooker } from "../../spokesmen.js";
import { unnamedBetween } from "../../unnamed.js";
import type { VerbGroup } from "../../verb-groups.js";
import { judgedProposal } from "../offers/answered-proposal.js";
import { objectOf } from "../offers/proposal-object.js";
import { hungOnTerms } from "./hung-answer.js";
import { isInDenial } from "./in-denial.js";
import { offerBetween, pointedOffer } from "./pointed-offer.js";
import { isToPress } from "./to-press.js";

const name = "events/en/answer-idiom";
/** The same where no offer is named. */
const bare = "events/en/bare-idiom";
/** Tokens before a verb within which a sign of it is denied. */
const signReach = 7;
/** Tokens behind the idiom within which its object stands. */
const reach = 8;
const offers: ReadonlySet<string> = new Set([
  ...offerNouns,
  "call",
  "ultimatum",
  "takeover",
  "text",
  "extension",
  "pause",
  "condition",
]);

export const answerIdiom: FrameRule = {
  name,
  signs: { lists: ["answer-key"] },
  find: (view) => view.groups.flatMap((group) => idiomOf(view, group)),
};

function idiomOf(view: SentenceView, group: VerbGroup): Draft[] {
  const isDenied = () => meaningOfVerb(view, group).polarity === "negated" || isYetTo(view, group);
  const hit = idiomAt(view, group, () => isDenied() || takesNone(view, group));
  if (hit === null || (hit.idiom.about === "left" && !isLeftAt(view, afterManner(view, hit.last)))) return [];
  const meaning = meaningOfVerb(view, group);
  const isNegated = isDenied() || hit.idiom.isNegated;
  if (isOnlyThought(view, group, { meaning, isNegated })) return [];
  const noun = nounOf(view, group, hit);
  // "has not turned its back on diplomacy": what is denied says something only of an offer
  const isTurned = isNegated && !hit.idiom.isNegated;
  const isNamed = noun !== undefined || (hit.idiom.about === "any" && !isTurned);
  if (!isNamed && !mayPoint(view, group, hit)) return [];
  const plain = decisionOf(hit, isNegated);
  if (plain === "no-response" && isToPress(view, group.last)) return [];
  if (plain === "accept" && noun !== undefined && isOwn(view, noun)) return [];
  const actors = plain === null ? [] : answerers(view, group, hit);
  if (plain === null || namesOf(actors).length === 0 || areOnlookers(view, actors)) return [];
  const decision = hungOnTerms(view, group.main, plain);
  const given: Meaning = { realis: "actual", polarity: "affirmed", modality: meaning.modality };
  const object = noun === undefined ? null : objectOf([noun]);
  const fields = { responders: namesOf(actors), proposal: null, object, decision, reason: null };
  const rule = isNamed ? name : bare;
  const { main: first, last } = group;
  const put = noun === undefined || decision === "no-response" ? [] : judgedProposal(view, noun, actors);
  return [
    { view, frame: "response", first, last, actors, recipients: [], meaning: given, value: "told", rule, fields },
    ...put,
  ];
}

/** "has yet to bite", "has still to get back to them". */
function isYetTo({ words }: SentenceView, { first, isInfinitive }: VerbGroup): boolean {
  return isInfinitive && /^(?:yet|still)$/u.test(words[first - 1] ?? "");
}

/** "would entertain no pause", "will bless neither": denied in its object. */
function takesNone({ words }: SentenceView, { last }: VerbGroup): boolean {
  return /^(?:no|none|nothing|neither)$/u.test(words[last] ?? "");
}

const possible: ReadonlySet<string> = new Set(["may", "might", "could", "can", "should", "must", "ought"]);
/** "could live with it", "could see its way to it": a yes of sorts. */
const inclined: ReadonlySet<string> = new Set(["see", "live", "work"]);
const supposing: ReadonlySet<string> = new Set(["if", "unless", "until", "before", "once", "whether", "provided"]);

/** "no indication that he would back down", "little sign of giving way". */
function isWithoutSign({ words, lexicon }: SentenceView, { first }: VerbGroup): boolean {
  const signs = lexicon.words.get("sign-noun")!;
  const from = Math.max(1, first - signReach);
  return words
    .slice(from, first)
    .some((word, k) => signs.has(word) && /^(?:no|little|any)$/u.test(words[from + k - 1]!));
}

interface Meant {
  readonly meaning: Meaning;
  readonly isNegated: boolean;
}

/** Supposed, wished or expected of another, or thought by the outlet: no answer yet. */
function isOnlyThought(view: SentenceView, group: VerbGroup, { meaning, isNegated }: Meant): boolean {
  const { opener } = clauseAt(view.clauses, group.main);
  if (isInDenial(view, group.main) || isFreeTo(view, group)) return true;
  if (supposing.has(opener) || isCircumstance(view, group) || isWithoutSign(view, group)) return true;
  if (group.isInfinitive && isAskedFor(view, group)) return true;
  if (speakerAt(view, group.main).some(({ text }) => isOnlooker(view, text)) && group.modal !== null) return true;
  if (isNegated) return false;
  if (group.modal !== null && possible.has(group.modal)) return !inclined.has(group.lemma);
  // "would have none of it": what he would not have he has turned away
  const isFirm = group.modal === "would" && holds(view.words, group.last, group.last + 2, "none");
  if (isFirm) return false;
  if (group.modal === "would" && speakerAt(view, group.main).length === 0) return true;
  return meaning.realis === "hypothetical" || meaning.realis === "expected-by-third-party";
}

/** "is free to storm off": may be done. */
function isFreeTo({ words }: SentenceView, { first, isInfinitive }: VerbGroup): boolean {
  return isInfinitive && /^(?:free|able|likely|unlikely|right|wrong|tempted|entitled)$/u.test(words[first - 1] ?? "");
}

/** "urged Ostmark to play ball", "wants him to bite". */
function isAskedFor(view: SentenceView, group: VerbGroup): boolean {
  const before = view.groups[view.groups.indexOf(group) - 1];
  if (before === undefined) return false;
  // "may be willing to bury the plan"
  return view.lexicon.words.get("asking")!.has(before.lemma) || (before.modal !== null && possible.has(before.modal));
}

/** "as a reason for backing down": not told as done; "with Ostmark digging in its heels" is. */
function isCircumstance(view: SentenceView, { first, isParticiple }: VerbGroup): boolean {
  return isParticiple && first > 0 && view.tokens[first - 1]!.xpos === "IN";
}

/** "stood by its offer": to hold on to what is one's own is no answer. */
function isOwn(view: SentenceView, { first }: NounHit): boolean {
  const phrase = phraseAt(view.phrases, first);
  return view.tokens[phrase?.first ?? first]!.xpos === "PRP$";
}

/** The offer that is the object of the idiom, within it or behind it; of a passive its subject. */
function nounOf(view: SentenceView, group: VerbGroup, { idiom, gap, last }: IdiomHit): NounHit | undefined {
  const isOffer = ({ kind }: NounHit) => offers.has(kind);
  const within = (from: number, to: number) =>
    view.nouns.find((noun) => noun.first >= from && noun.first < to && isOffer(noun));
  const clause = clauseAt(view.clauses, group.main);
  if (gap.last > gap.first) return within(gap.first, gap.last);
  if (group.isPassive && idiom.words[0] !== undefined && last > group.last)
    return view.nouns.findLast((noun) => noun.first >= clause.first && noun.last <= group.first && isOffer(noun));
  const until = Math.min(clause.last, last + reach);
  const phrase = phraseFrom(view.phrases, last);
  // a bare verb has it for its own object: "buried the plan", not "buried the man who made it"
  if (idiom.words.length === 0) return phrase === undefined ? undefined : headedBy(view, phrase, isOffer);
  return within(last, until);
}

function headedBy(
  view: SentenceView,
  phrase: { readonly first: number; readonly last: number; readonly head: number },
  isOffer: (noun: NounHit) => boolean,
): NounHit | undefined {
  return view.nouns.find((noun) => noun.first <= phrase.head && phrase.head < noun.last && isOffer(noun));
}

/** Whether the idiom may be about what was told before: it has no object, or "it", or something definite that is nobody. */
function mayPoint(view: SentenceView, group: VerbGroup, { idiom, gap, last }: IdiomHit): boolean {
  if (idiom.about === "told" && view.words[last] === "that") return false;
  if (idiom.about === "left") return true;
  if (idiom.about === "told") return idiom.words.length > 0 || isLeftAt(view, last);
  if (idiom.words.length === 0 && !idiom.isNegated) return false;
  const from = gap.last > gap.first ? gap.first : last;
  if (group.isPassive) {
    // "the weir was shut down": what nobody could have put on a table
    const { first } = clauseAt(view.clauses, group.main);
    const isEmpty = !view.phrases.some((each) => each.first >= first && each.last <= group.first);
    return isEmpty || offerBetween(view, first, group.first) !== undefined;
  }
  const phrase = phraseFrom(view.phrases, from);
  // "Ostmark is against"
  if (phrase === undefined) return idiom.words.at(-1) === "against" && isLeftAt(view, afterManner(view, last));
  return pointedOffer(view, phrase) !== undefined;
}

/** One past a manner: "agreed at once", "agreed readily", "is against too". */
function afterManner({ words, tokens }: SentenceView, at: number): number {
  if (/^(?:at once|in turn|with reservations|under protest)$/u.test(words.slice(at, at + 2).join(" "))) return at + 2;
  return /^RB$/u.test(tokens[at]?.xpos ?? "") && words[at] !== "not" ? at + 1 : at;
}

const hanging: ReadonlySet<string> = new Set([
  "if",
  "provided",
  "unless",
  "only",
  "once",
  "when",
  "because",
  "although",
  "though",
]);

/** Nothing that could be an object follows: "did not bite", "relented on Friday". */
function isLeftAt(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || /^(?:[.,:]|CC|''|``|-RRB-)/u.test(token.xpos)) return true;
  if (hanging.has(view.words[at]!)) return true;
  return view.times.some(({ start }) => start === token.start || start === view.tokens[at + 1]?.start);
}

/** The subject of the idiom, or of a passive whoever stands behind "by". */
function answerers(view: SentenceView, group: VerbGroup, { idiom, last }: IdiomHit): Role[] {
  const isItsOwn = !group.isPassive || view.lexicon.answers.get("be")?.rows.includes(idiom) === true;
  if (isItsOwn) return attendant(view, group) ?? letting(view, group) ?? subjectOf(view, group);
  const until = Math.min(clauseAt(view.clauses, group.main).last, last + reach);
  // "met with silence at the palace"
  const isGiver = (word: string | null) => word === "by" || (idiom.decision === "no-response" && word === "from");
  const named = placedBetween(view, last, until).filter(({ preposition }) => isGiver(preposition));
  if (named.length > 0) return named.map(({ role }) => role);
  const urging = view.lexicon.words.get("urging")!;
  const urged = view.words.findIndex((word, at) => at >= last && at < until && urging.has(word) && isOf(view, at + 1));
  if (urged >= 0)
    return placedBetween(view, urged + 1, until)
      .slice(0, 1)
      .map(({ role }) => role);
  const by = view.words.indexOf("by", last);
  return by < 0 || by >= until ? [] : unnamedBetween(view, by + 1, until);
}

/** "was struck out at the insistence of Ostmark". */
function isOf({ words }: SentenceView, at: number): boolean {
  return words[at] === "of";
}

/** "With Ostmark digging in its heels": who stands between "with" and the participle; null for any other verb. */
function attendant(view: SentenceView, { first, isParticiple }: VerbGroup): Role[] | null {
  const phrase = isParticiple ? view.phrases.find((each) => each.last === first) : undefined;
  if (phrase === undefined || view.words[phrase.first - 1] !== "with") return null;
  const named = placedBetween(view, phrase.first, phrase.last);
  return named.length > 0 ? named.map(({ role }) => role) : unnamedBetween(view, phrase.first, phrase.last);
}

/** "Let me sleep on it," "let us read it first": who speaks; null for any other verb. */
function letting(view: SentenceView, group: VerbGroup): Role[] | null {
  const before = view.groups[view.groups.indexOf(group) - 1];
  const isOwn = before?.lemma === "let" && /^(?:me|us|'s|’s)$/u.test(view.words[before.last] ?? "");
  return isOwn ? speakerAt(view, group.main) : null;
}

const turned: { readonly [decision: string]: Decision } = {
  accept: "reject",
  "accept-in-principle": "reject",
  reject: "consider",
};

/** What the idiom says; what it comes to where it is denied, null where that says nothing. */
function decisionOf({ idiom }: IdiomHit, isNegated: boolean): Decision | null {
  if (!isNegated || idiom.isNegated) return idiom.decision as Decision;
  return turned[idiom.decision] ?? null;
}
