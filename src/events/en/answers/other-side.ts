/**
 * @module
 * What the other side says right behind an offer answers it: "Ostmark proposed a joint inspection of the wells. Velda's minister said the wells
 * were Velda's", "The union demanded 6 percent. 'The money is not there,' Brandt said."
 *
 * What it comes to is told by what is said: terms, a promise, a thing to be looked into, else a no. Left alone: what the side that offers says
 * itself, whoever only looks on, charges and questions, words that tell an act of their own, and whoever speaks after the first who answered.
 */

import type { Decision, Role, Statement } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import { isSameRole } from "../../placed.js";
import { isAgent, namesOf, speakerAt } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import { isOnlooker, speaksFor } from "../../spokesmen.js";
import { findConditions } from "../offers/condition.js";

const name = "events/en/other-side";
/** Sentences between an offer and the words that answer it, the answer's own counted. */
const reach = 2;
const answering: ReadonlySet<Statement["act"]> = new Set([
  "assert",
  "announce",
  "appraise",
  "promise",
  "refuse",
  "accept",
  "deny",
  "demand",
]);
/** Frames that words tell of themselves, so that they are no bare answer. */
const telling: ReadonlySet<string> = new Set(["proposal", "demand", "response", "concession", "agreement"]);

/** Answers to offers among the drafts of an article: the words of others in the same sentence or the next. */
export function otherSide(views: readonly SentenceView[], drafts: readonly Draft[]): Draft[] {
  const offers = bySentence(drafts.filter(isOffer));
  if (offers.size === 0) return [];
  const told = { offers, drafts: bySentence(drafts), answered: new Set<Draft>() };
  return views.flatMap((view) => answersIn(view, told));
}

type BySentence = ReadonlyMap<number, readonly Draft[]>;

interface Told {
  readonly offers: BySentence;
  readonly drafts: BySentence;
  readonly answered: Set<Draft>;
}

/** Drafts by the number of their sentence, in the order given. */
function bySentence(drafts: readonly Draft[]): BySentence {
  const found = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const { index } = draft.view;
    const own = found.get(index);
    if (own === undefined) found.set(index, [draft]);
    else own.push(draft);
  }
  return found;
}

function isOffer({ frame, actors, isOlder, meaning, rule }: Draft): boolean {
  if (frame !== "proposal" && frame !== "demand") return false;
  return actors.length > 0 && isOlder !== true && meaning.polarity === "affirmed" && rule !== "events/en/named-terms";
}

function answersIn(view: SentenceView, { offers, drafts, answered }: Told): Draft[] {
  if (view.isHeadline) return [];
  return view.statements.flatMap((statement) => {
    const first = isPlain(statement) ? firstWord(view, statement) : null;
    const offer = first === null ? undefined : offerBefore(view, first, offers);
    if (first === null || offer === undefined || answered.has(offer)) return [];
    const speakers = speakerAt(view, first);
    if (!isOther(view, offer, speakers)) return [];
    answered.add(offer);
    const own = drafts.get(view.index) ?? [];
    if (own.some((each) => telling.has(each.frame) && isWithin(each, statement))) return [];
    const decision = decisionOf(view, statement, first);
    return decision === null ? [] : [draftOf(view, { first, statement, speakers, decision })];
  });
}

/** The first word said in the sentence, if the statement begins in it; "a limit that the bank says | will be reached" is told of the offer, not to it. */
function firstWord(view: SentenceView, { content }: Statement): number | null {
  const [words] = content;
  if (words === undefined || words.start < view.sentence.start || words.start >= view.sentence.end) return null;
  const first = view.tokens.findIndex((token, at) => token.start >= words.start && /\p{L}/u.test(view.words[at]!));
  if (first < 0 || view.tokens[first]!.start >= words.end) return null;
  return /^(?:MD|VB[DPZ]?)$/u.test(view.tokens[first]!.xpos) ? null : first;
}

/** The last offer in the sentence before the words, else in the ones before that, in the same paragraph. */
function offerBefore(at: SentenceView, first: number, offers: BySentence): Draft | undefined {
  for (let gap = 0; gap <= reach; gap++) {
    const offer = offers.get(at.index - gap)?.findLast(({ last }) => gap > 0 || last <= first);
    if (offer !== undefined) return offer.view.sentence.block === at.sentence.block ? offer : undefined;
  }
  return undefined;
}

function isPlain({ polarity, act, where, speaker }: Statement): boolean {
  return speaker !== null && polarity === "said" && where === "body" && answering.has(act);
}

/** Somebody else than who offers, and nobody who speaks for him or only looks on. */
function isOther(view: SentenceView, offer: Draft, speakers: readonly Role[]): boolean {
  if (namesOf(speakers).length === 0 || !speakers.some((speaker) => mayAnswer(view, speaker))) return false;
  const isPersons = offer.actors.some(({ actor }) => view.actors.get(actor ?? "")?.type === "person");
  // "its leader": of the body that offers; of who asks for himself it is another's
  const ofOffer = isPersons ? ofPerson : ofBody;
  if (speakers.some((speaker) => ofOffer.test(leadIn(view, speaker)))) return false;
  return !speakers.some((speaker) => offer.actors.some((actor) => isOneSide(view, speaker, actor)));
}

function mayAnswer(view: SentenceView, speaker: Role): boolean {
  if (isOnlooker(view, speaker.text)) return false;
  return speaker.actor === null ? isAgent(view, speaker) : view.actors.get(speaker.actor)?.type !== "media";
}

/** Characters before a name in which its office is told: "its president, the Rev". */
const office = 40;
const ofBody = /\b(?:its|their|whose) [^.!?;:"“”]*$/iu;
const ofPerson = /\b(?:his|her|whose) [^.!?;:"“”]*$/iu;

/** The speaker's words and what stands right before them. */
function leadIn(view: SentenceView, { start, end }: Role): string {
  return view.parts.article.text.slice(Math.max(view.sentence.start, start - office), end);
}

function isOneSide(view: SentenceView, speaker: Role, actor: Role): boolean {
  return isSameRole(speaker, actor) || speaksFor(view, speaker, actor) || speaksFor(view, actor, speaker);
}

function isWithin({ view, first }: Draft, { content, cue }: Statement): boolean {
  const { start } = view.tokens[first]!;
  return [...content, ...(cue === null ? [] : [cue])].some((span) => span.start <= start && start < span.end);
}

const denying = "not|no|never|nothing|nobody|none|cannot|neither|nor|hardly|too|unlikely|only";
const denied = new RegExp(`\\b(?:${denying})\\b|n't\\b`, "u");
const hanging = "unless|until|provided|as soon as|the day|once|in return|in exchange|as long as|but not";
const hung = new RegExp(`\\b(?:${hanging})\\b|\\bbefore \\w`, "u");
const weighing = [
  "look(?:ing|ed)? (?:at|into)",
  "study|studying|review|consider(?:ed|ing)?",
  "wait for|vote on|think about|talk to|consult|ask (?:my|our|the)",
  "be(?:ing)? (?:drawn up|read|examined|discussed)",
];
const weighed = new RegExp(`\\b(?:${weighing.join("|")})\\b`, "u");
const promised: ReadonlySet<string> = new Set(["will", "would", "shall", "'ll", "’ll", "'d", "’d"]);
const staying: ReadonlySet<string> = new Set([
  "stay",
  "remain",
  "stand",
  "stick",
  "go",
  "continue",
  "fight",
  "resist",
  "keep",
  "defend",
  "die",
]);
const self: ReadonlySet<string> = new Set(["he", "she", "it", "they", "we", "i"]);

/** "had never spoken to her": what has been and has not is no answer. */
function isOfPast(view: SentenceView, first: number, end: number): boolean {
  const group = view.groups.find(({ main }) => main >= first);
  if (group === undefined || view.tokens[group.main]!.start >= end || group.modal !== null) return false;
  return (
    group.lemma !== "have" && view.words.slice(group.first, group.main).some((word) => /^(?:has|have|had)$/u.test(word))
  );
}

/** "it would come": a yes; "the tanks would stay where they are": a no. */
function promiseIn(view: SentenceView, first: number, content: Statement["content"]): Decision | null {
  const last = content.at(-1)!.end;
  const group = view.groups.find((each) => each.main >= first && each.modal !== null && promised.has(each.modal));
  if (group === undefined || view.tokens[group.main]!.start >= last) return null;
  if (staying.has(group.lemma)) return "reject";
  return !group.isPassive && self.has(view.words[group.first - 1] ?? "") ? "accept" : "reject";
}

/** What the words come to; null where they say neither. */
function decisionOf(view: SentenceView, { content, kind }: Statement, first: number): Decision | null {
  const { text } = view.parts.article;
  const said = content
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .toLowerCase()
    .replaceAll("’", "'");
  const terms = findConditions(view, first, []).filter((each) => each.kind !== "no-conditions");
  if (terms.length > 0 || hung.test(said)) return "accept-with-conditions";
  if (weighed.test(said)) return "consider";
  if (isOfPast(view, first, content.at(-1)!.end)) return null;
  if (denied.test(said)) return "reject";
  const promise = promiseIn(view, first, content);
  if (promise !== null) return promise;
  return kind === "direct" ? "reject" : null;
}

interface Answer {
  readonly first: number;
  readonly statement: Statement;
  readonly speakers: readonly Role[];
  readonly decision: Decision;
}

function draftOf(view: SentenceView, { first, statement, speakers, decision }: Answer): Draft {
  const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = { responders: namesOf(speakers), proposal: null, object: null, decision, reason: null };
  return {
    view,
    frame: "response",
    first,
    last: first + 1,
    actors: speakers,
    recipients: [],
    meaning,
    value: "told",
    evidence: statement.content.map(({ start, end }) => ({ start, end })),
    isUncoded: true,
    rule: name,
    fields,
  };
}
