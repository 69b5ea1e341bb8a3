/**
 * @module
 * What somebody will not do, or threatens, until another moves is what he asks of him: "there will be no signature until the port is open",
 * "would face a duty unless the country opened its market", "only when the crews are home will we talk", "first the boats leave, then we sign".
 *
 * Left alone: what nobody says, what waits for a day or the weather, and a speaker's own further steps.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { holdsOneOf } from "../../../text/stretch.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { isSameRole } from "../../placed.js";
import { namesOf, speakerAt, subjectOf } from "../../roles.js";
import { type FrameRule, textBetween } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { areOnlookers, speaksFor } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";
import { putDemand } from "../offers/put-demand.js";

const name = "events/en/held-back";
const waiting: ReadonlySet<string> = new Set(["until", "unless", "before", "without"]);
const open: ReadonlySet<string> = new Set(["will", "would", "can", "could", "may", "might", "shall"]);
/** Characters of evidence. */
const longest = 230;
/** Tokens between "without" and the verb of what is held back. */
const reach = 14;

export const heldBack: FrameRule = {
  name,
  signs: { words: [...waiting, "first"] },
  find: (view) => [
    ...view.clauses.flatMap((clause) => awaited(view, clause)),
    ...withoutThings(view),
    ...firstThings(view),
  ],
};

/** The clause behind "until" or "unless", where somebody holds something back till then. */
function awaited(view: SentenceView, clause: Clause): Draft[] {
  if (!waiting.has(clause.opener)) return [];
  const group = clause.groups.find(({ isTensed }) => isTensed);
  const held = holding(view, clause);
  if (group === undefined || held === null) return [];
  const speakers = speakerAt(view, held.main);
  const own = speakers.length > 0 ? speakers : clause.opener === "unless" ? [] : namedHolders(view, held);
  const recipients = subjectOf(view, group);
  if (own.length === 0 || areOnlookers(view, own)) return [];
  if (isOwnStep(view, own, recipients) || !isOnMatter(view, clause, group)) return [];
  const start = Math.max(view.tokens[clauseAt(view.clauses, held.main).first]!.start, saidFrom(view, held.main));
  const { end } = view.tokens[clause.last - 1]!;
  const from = end - start > longest ? view.tokens[clause.first - 1]!.start : start;
  return [draftOf(view, { group, actors: own, recipients, from: clause.first, to: clause.last }, { start: from, end })];
}

/** The verb of what is held back: "will sign nothing", "there will be no talks", "would face a duty"; null for any other. */
function holding(view: SentenceView, clause: Clause): VerbGroup | null {
  const at = view.clauses.indexOf(clause);
  const before = view.clauses[at - 1];
  // "unless Ostmark withdraws, there will be no talks"
  const isFronted =
    before === undefined || (before.groups.length > 0 && before.groups.every((group) => isTold(view, group)));
  const main = isFronted ? view.clauses[at + 1] : before;
  const group = main?.groups.findLast(({ isInfinitive, isParticiple }) => !isInfinitive && !isParticiple);
  if (main === undefined || group === undefined || group.modal === null || !open.has(group.modal)) return null;
  if (clause.opener === "unless") return group;
  const words = view.words.slice(main.first, main.last);
  return group.isNegated || words.some((word) => nothing.has(word)) ? group : null;
}

const nothing: ReadonlySet<string> = new Set(["no", "nothing", "nobody", "none", "never", "neither"]);

function isTold(view: SentenceView, { main }: VerbGroup): boolean {
  const { start, end } = view.tokens[main]!;
  return view.statements.some(({ cue }) => cue !== null && cue.start <= start && end <= cue.end);
}

/** "Her government would sign nothing until": told without a speaker, it is the holder's own. */
function namedHolders(view: SentenceView, held: VerbGroup): Role[] {
  return held.modal === "will" || held.modal === "would" ? subjectOf(view, held) : [];
}

/** "we will not stop until we win": nothing is asked of another. */
function isOwnStep(view: SentenceView, own: readonly Role[], doers: readonly Role[]): boolean {
  return doers.some(
    (doer) =>
      /^(?:i|we)$/iu.test(doer.text) || own.some((each) => isSameRole(each, doer) || speaksFor(view, each, doer)),
  );
}

/** A deed, a known party, or a thing that sides bargain about: not "until the snow melts". */
function isOnMatter(view: SentenceView, { first, last }: Clause, group: VerbGroup): boolean {
  const { words } = view.lexicon;
  if (
    words.get("deed")!.has(group.lemma) ||
    view.lexicon.verbs.get(group.lemma)?.some(({ frame }) => acting.has(frame))
  )
    return true;
  const bargain = words.get("bargain")!;
  if (holdsOneOf(view.lemmas, first, last, bargain)) return true;
  const isState = group.lemma === "be" && words.get("in-place")!.has(view.words[group.last] ?? "");
  if (isState && !group.isNegated) return true;
  if (view.nouns.some((noun) => noun.first >= first && noun.first < last && noun.kind !== "organ")) return true;
  return subjectOf(view, group).some(({ actor }) => actor !== null);
}

const acting: ReadonlySet<string> = new Set(["concession", "retreat", "response", "agreement", "sanction"]);

/** "Without a date there will be no signature": the thing that something is held back for. */
function withoutThings(view: SentenceView): Draft[] {
  return view.words.flatMap((word, at) => {
    const phrase = word === "without" ? phraseFrom(view.phrases, at + 1) : undefined;
    if (phrase === undefined || phrase.isPronoun) return [];
    const group = view.groups.find(
      ({ modal, main }) => modal !== null && open.has(modal) && Math.abs(main - at) < reach,
    );
    if (group === undefined) return [];
    const clause = clauseAt(view.clauses, group.main);
    const isHeld = group.isNegated || holdsOneOf(view.words, clause.first, clause.last, nothing);
    const actors = isHeld ? speakerAt(view, group.main) : [];
    if (areOnlookers(view, actors)) return [];
    const [from, to] = [Math.min(at, clause.first), Math.max(clause.last, phrase.last)];
    const span = { start: view.tokens[from]!.start, end: view.tokens[to - 1]!.end };
    if (span.end - span.start > longest) return [];
    const asked = {
      group: { main: phrase.head, last: phrase.last },
      actors,
      recipients: [],
      from: at,
      to: phrase.last,
    };
    return [draftOf(view, asked, span)];
  });
}

/** "First the boats leave, then we sign": what a speaker puts first. */
function firstThings(view: SentenceView): Draft[] {
  return view.words.flatMap((word, at) => {
    const opens = at === 0 || /^[“"‘'`:;—–-]+$/u.test(view.words[at - 1]!);
    if (word !== "first" || !opens) return [];
    const then = view.words.findIndex((each, k) => k > at + 1 && k < at + 20 && isThen(view, each, k));
    const actors = then < 0 ? [] : speakerAt(view, at);
    if (areOnlookers(view, actors)) return [];
    const until = view.words.findIndex((each, k) => k > then && /^[”"’'.;]+$/u.test(each));
    const to = until < 0 ? view.tokens.length : until;
    const group = view.groups.find(({ main }) => main > at && main < then);
    const first = group?.main ?? at;
    const recipients =
      group === undefined ? [] : subjectOf(view, group).filter(({ text }) => !/^(?:i|we)$/iu.test(text));
    const span = { start: view.tokens[at]!.start, end: view.tokens[to - 1]!.end };
    const last = group?.last ?? at + 1;
    return [draftOf(view, { group: { main: first, last }, actors, recipients, from: at, to: then }, span)];
  });
}

function isThen(view: SentenceView, word: string, at: number): boolean {
  if (word === "then" || word === "afterwards" || word === "later") return true;
  return word === "," && view.words[at + 1] === "our";
}

interface Asked {
  readonly group: Pick<VerbGroup, "main" | "last">;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
  readonly from: number;
  readonly to: number;
}

function draftOf(view: SentenceView, asked: Asked, evidence: { start: number; end: number }): Draft {
  const { group, actors, from, to } = asked;
  const recipients = asked.recipients.filter((role) => !actors.some((actor) => isSameRole(actor, role)));
  const act = textBetween(view, from, to);
  const fields = { demanders: namesOf(actors), addressees: namesOf(recipients), act, strength: "demand" as const };
  return putDemand({
    view,
    frame: "demand",
    first: group.main,
    last: group.last,
    actors,
    recipients,
    meaning: { realis: "proposed", polarity: "affirmed", modality: "asserted" },
    value: "demand",
    rule: name,
    fields,
    evidence: [evidence],
    // PLOVER codes what is held back, and not again what it waits for
    isUncoded: true,
  });
}

/** Where what is said around a token begins. */
function saidFrom(view: SentenceView, at: number): number {
  const { start } = view.tokens[at]!;
  const spans = view.statements.flatMap(({ content }) => content);
  return Math.max(0, ...spans.filter((span) => span.start <= start && start < span.end).map((span) => span.start));
}
