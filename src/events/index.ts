/**
 * @module
 * What happened, was proposed, answered, threatened or broken: the frames of an article.
 */

import type { EventsLexicon } from "../lexicon/events.js";
import type { Found, FrameName, ReportedEvent, StatedParts } from "../model/index.js";
import { type Act, actsOf } from "./acts.js";
import { linkAnswers } from "./answers.js";
import { carryOver } from "./carried.js";
import { markUncoded } from "./coded.js";
import { otherFrames } from "./en/acts/other-frames.js";
import { isOfAnonymity } from "./en/anonymity.js";
import { answerIdiom } from "./en/answers/answer-idiom.js";
import { answerNoun } from "./en/answers/answer-noun.js";
import { answeredAside } from "./en/answers/answered-aside.js";
import { attendance } from "./en/answers/attendance.js";
import { attitude } from "./en/answers/attitude.js";
import { awaitedAnswer } from "./en/answers/awaited-answer.js";
import { closedMatter } from "./en/answers/closed-matter.js";
import { countedVote } from "./en/answers/counted-vote.js";
import { ellipticYes } from "./en/answers/elliptic-yes.js";
import { flatAnswer } from "./en/answers/flat-answer.js";
import { heldBack } from "./en/answers/held-back.js";
import { hungDeed } from "./en/answers/hung-deed.js";
import { labelledAnswer } from "./en/answers/labelled-answer.js";
import { otherSide } from "./en/answers/other-side.js";
import { quotedAnswer } from "./en/answers/quoted-answer.js";
import { response } from "./en/answers/response.js";
import { seenAs } from "./en/answers/seen-as.js";
import { shortAnswer } from "./en/answers/short-answer.js";
import { signedAnswer } from "./en/answers/signed-answer.js";
import { silentAnswer } from "./en/answers/silent-answer.js";
import { unreadiness } from "./en/answers/unreadiness.js";
import { willNot } from "./en/answers/will-not.js";
import { attack } from "./en/blows/attack.js";
import { casualtyReport } from "./en/blows/casualty-report.js";
import { mistakenBlow } from "./en/blows/mistaken-blow.js";
import { hoursWith } from "./en/meetings/hours-with.js";
import { meetingIdiom } from "./en/meetings/meeting-idiom.js";
import { occasion } from "./en/meetings/occasion.js";
import { talks } from "./en/meetings/talks.js";
import { answeredProposal } from "./en/offers/answered-proposal.js";
import { conditionalOffer } from "./en/offers/conditional-offer.js";
import { deadline } from "./en/offers/deadline.js";
import { dealTerms } from "./en/offers/deal-terms.js";
import { demand } from "./en/offers/demand.js";
import { namedTerms } from "./en/offers/named-terms.js";
import { ownOrder } from "./en/offers/own-order.js";
import { planTerms } from "./en/offers/plan-terms.js";
import { pledge } from "./en/offers/pledge.js";
import { preference } from "./en/offers/preference.js";
import { proposal } from "./en/offers/proposal.js";
import { readiness } from "./en/offers/readiness.js";
import { speechAct } from "./en/offers/speech-act.js";
import { tentativeDeal } from "./en/offers/tentative-deal.js";
import { withToldTerms } from "./en/offers/told-terms.js";
import { ultimatum } from "./en/offers/ultimatum.js";
import { underPaper } from "./en/offers/under-paper.js";
import { wantedThing } from "./en/offers/wanted-thing.js";
import { blamedCollapse } from "./en/truces/blamed-collapse.js";
import { ceasefire } from "./en/truces/ceasefire.js";
import { countedBreach } from "./en/truces/counted-breach.js";
import { fireInTruce } from "./en/truces/fire-in-truce.js";
import { heldFire } from "./en/truces/held-fire.js";
import { suspendedAct } from "./en/truces/suspended-act.js";
import { truceLength } from "./en/truces/truce-length.js";
import { unkeptTruce } from "./en/truces/unkept-truce.js";
import { violation } from "./en/truces/violation.js";
import { completeEvent, type Draft, whole } from "./envelope.js";
import { withMeant } from "./inner.js";
import { isQuestion } from "./meaning.js";
import { withOwnWords } from "./own-words.js";
import { withPairs } from "./pairs.js";
import { withNames } from "./responders.js";
import type { ArticleSense, FrameRule } from "./rule.js";
import { type SentenceView, sentenceViews } from "./sentence-view.js";
import { rulesFor, signIndex } from "./signs.js";
import { areOnlookers } from "./spokesmen.js";
import { toldOffers } from "./told-offers.js";
import { carryTolls } from "./tolls-carried.js";
import { withinTruces } from "./within-truces.js";

/** The rules; their order is the order of events that share a trigger. */
export const rules: readonly FrameRule[] = [
  proposal,
  readiness,
  response,
  answerNoun,
  attitude,
  unreadiness,
  shortAnswer,
  seenAs,
  silentAnswer,
  answeredAside,
  answerIdiom,
  labelledAnswer,
  flatAnswer,
  quotedAnswer,
  attendance,
  willNot,
  closedMatter,
  hungDeed,
  awaitedAnswer,
  signedAnswer,
  countedVote,
  ellipticYes,
  answeredProposal,
  demand,
  speechAct,
  pledge,
  conditionalOffer,
  dealTerms,
  planTerms,
  underPaper,
  heldBack,
  preference,
  ultimatum,
  wantedThing,
  ownOrder,
  namedTerms,
  tentativeDeal,
  ceasefire,
  heldFire,
  suspendedAct,
  truceLength,
  violation,
  countedBreach,
  unkeptTruce,
  fireInTruce,
  blamedCollapse,
  talks,
  meetingIdiom,
  hoursWith,
  occasion,
  attack,
  mistakenBlow,
  casualtyReport,
  deadline,
  ...otherFrames,
];

const signs = signIndex(rules);

/** Finds the frames of an article. */
export function findEvents(parts: StatedParts, lexicon: EventsLexicon): Found<ReportedEvent[]> {
  const views = sentenceViews(parts, lexicon);
  const sense = senseOf(views);
  const own: Draft[] = [];
  // two steps, for few sentences come to the second: what those few need stays out of the code that is made for all
  for (const { view, acts, drafts } of foundIn(views, sense)) own.push(...settled(view, drafts, acts));
  const drafts = withinTruces(inOrder([...own, ...otherSide(views, own)]));
  const events = drafts.map((draft, index) => completeEvent(draft, `e${index + 1}`));
  const told = withPairs(carryTolls(withToldTerms(carryOver(events, drafts), drafts, views), drafts));
  const linked = linkAnswers(told, parts.article.text, toldOffers(views));
  const { sentences } = parts.language;
  return { found: withOwnWords(linked, { statements: parts.statements, sentences }), warnings: [] };
}

/** Drafts by sentence; within one in the order given. */
function inOrder(drafts: Draft[]): Draft[] {
  return drafts.sort((a, b) => a.view.index - b.view.index);
}

/** Frames that somebody puts into the world by saying so; who only asks whether it was done puts nothing. */
const said: ReadonlySet<FrameName> = new Set(["proposal", "demand", "response", "agreement", "threat"]);

/** What the rules found in one sentence, with its acts. */
interface FoundInSentence {
  readonly view: SentenceView;
  readonly acts: readonly Act[];
  readonly drafts: Draft[];
}

/** The sentences in which a rule found something, in text order. */
function foundIn(views: readonly SentenceView[], sense: ArticleSense): FoundInSentence[] {
  const found: FoundInSentence[] = [];
  for (const view of views) {
    const acts = actsOf(view);
    const drafts = draftsOf(view, acts, sense).filter((draft) => isTold(view, draft));
    if (drafts.length > 0) found.push({ view, acts, drafts: drafts.map((draft) => whole(withNames(draft))) });
  }
  return found;
}

function draftsOf(view: SentenceView, acts: readonly Act[], sense: ArticleSense): Draft[] {
  const wanted = rulesFor(view, acts, signs, rules.length);
  const drafts: Draft[] = [];
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at]!;
    if (wanted[at] === 0 && !(sense.isLabour && rule.signs.isOfLabour === true)) continue;
    if (rule.mayStand?.(view, sense) === false) continue;
    const found = rule.find(view, acts, sense);
    for (const draft of found) drafts.push(draft);
  }
  return drafts;
}

/** The claims of a sentence, one a trigger and frame, in text order, those without a code of their own marked. */
function settled(view: SentenceView, drafts: Draft[], acts: readonly Act[]): Draft[] {
  if (drafts.some(({ frame, first }) => said.has(frame) && isQuestion(view, first)))
    return drafts.filter(({ frame }) => !said.has(frame));
  const seen = new Set<string>();
  const once = drafts
    .filter(({ frame, first, direction = 0 }) => {
      const nSeen = seen.size;
      return seen.add(`${frame} ${first} ${direction}`).size > nSeen;
    })
    .sort((a, b) => a.first - b.first);
  return markUncoded(view, withMeant(once, acts));
}

/** Frames that tell of facts; a question tells of none: "Will the truce hold?" */
const factual: ReadonlySet<FrameName> = new Set([
  "ceasefire",
  "violation",
  "talks",
  "mediation",
  "attack",
  "casualty",
  "sanction",
  "retreat",
  "mobilize",
  "coerce",
  "cooperate",
  "protest",
]);

function isTold(view: SentenceView, { frame, last, actors }: Draft): boolean {
  // who only looks on answers nobody
  if (frame === "response" && actors.length > 0 && areOnlookers(view, actors)) return false;
  if ((frame === "proposal" || frame === "demand") && isOfAnonymity(view, last)) return false;
  return view.words.at(-1) !== "?" || !factual.has(frame);
}

const sensesOf = new WeakMap<EventsLexicon, ReadonlyMap<string, Sense>>();
const senses = ["labour", "sport", "force"] as const;
type Sense = (typeof senses)[number];

/** The words that tell what an article is about, each with the first list that has it; put together once for a lexicon. */
function listsOfSense(lexicon: EventsLexicon): ReadonlyMap<string, Sense> {
  const known = sensesOf.get(lexicon);
  if (known !== undefined) return known;
  const lists = new Map<string, Sense>();
  for (const list of [...senses].reverse()) for (const lemma of lexicon.words.get(list)!.keys()) lists.set(lemma, list);
  sensesOf.set(lexicon, lists);
  return lists;
}

/** An article is about work, or about sport, when its words of that outnumber its words of force. */
function senseOf(views: readonly SentenceView[]): ArticleSense {
  const counts = { labour: 0, sport: 0, force: 0 };
  const lexicon = views[0]?.lexicon;
  if (lexicon === undefined) return { isLabour: false, isSport: false };
  const listOf = listsOfSense(lexicon);
  for (const { lemmas } of views)
    for (const lemma of lemmas) {
      const list = listOf.get(lemma);
      if (list !== undefined) counts[list]++;
    }
  const { labour, sport, force } = counts;
  return {
    isLabour: labour > 2 && labour > 2 * force,
    isSport: 2 * sport >= views.length && sport > 2 * force,
  };
}
