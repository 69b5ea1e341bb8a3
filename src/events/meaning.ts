/**
 * @module
 * How an act is meant: done, planned, proposed, doubted, denied.
 */

import type { ReportedEvent } from "../model/index.js";
import { holdsOneOf } from "../text/stretch.js";
import { type Clause, clauseAt } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";
import { groupUntil, groupWithMain, lastGroupUntil, type VerbGroup } from "./verb-groups.js";

export interface Meaning {
  readonly realis: ReportedEvent["realis"];
  readonly polarity: ReportedEvent["polarity"];
  readonly modality: ReportedEvent["modality"];
}

const conditionalOpeners: ReadonlySet<string> = new Set(["if", "unless", "whether", "provided"]);
/** Before a verb of the present they tell what is waited for: "once the guns have fallen silent". */
const awaitingOpeners: ReadonlySet<string> = new Set(["once", "until"]);
const planning: ReadonlySet<string> = new Set(["will", "shall", "wo", "'ll", "’ll"]);

/** The meaning of a verb group. */
export function meaningOfVerb(view: SentenceView, group: VerbGroup): Meaning {
  const lead = leadOf(view, group);
  if (lead !== null) {
    const led = meaningOfVerb(view, lead);
    return { ...led, polarity: group.isNegated ? "negated" : led.polarity };
  }
  const governor = governorBefore(view, group);
  let realis: ReportedEvent["realis"] = group.isProgressive && !group.isPast ? "ongoing" : "actual";
  if (group.modal !== null)
    realis = planning.has(group.modal) ? "planned" : group.modal === "would" ? "conditional" : "hypothetical";
  if (governor !== null) realis = governor.realis as ReportedEvent["realis"];
  const clause = clauseAt(view.clauses, group.main);
  const opener = openerOf(view, clause);
  if (conditionalOpeners.has(opener) || isAwaited(view, opener, group)) realis = "hypothetical";
  const isNobodys = view.lexicon.words.get("nobody")!.has(view.words[subjectStart(clause, group)] ?? "");
  // "neither confirmed nor denied"
  const negated = (group.isNegated || isNobodys || isNobody(view, group.first - 1)) !== (governor?.negated ?? false);
  return { realis, polarity: negated ? "negated" : "affirmed", modality: modalityAt(view, group.first, group.last) };
}

/** "will meet once the guns have fallen silent", "would meet once they had fallen silent": not "once the truce had ended, they met". */
export function isAwaited({ groups }: SentenceView, opener: string, group: VerbGroup): boolean {
  if (!awaitingOpeners.has(opener) || !group.isTensed || group.isProgressive) return false;
  return !group.isPast || groups.some(({ modal }) => modal === "would" || modal === "could");
}

/** "asked Ostmark to halt the raids and lift the ban", "may stop the ferries or close the port": the verb that a bare form is joined to; null where it is joined to none. */
function leadOf(view: SentenceView, { first, main, modal }: VerbGroup): VerbGroup | null {
  if (first !== main || modal !== null || view.tokens[main]!.xpos !== "VB") return null;
  let at = first - 1;
  while (at > 0 && view.tokens[at]!.xpos === "RB") at--;
  if (!/^(?:CC|,)$/.test(view.tokens[at]?.xpos ?? "")) return null;
  const before = lastGroupUntil(view.groups, at);
  if (before === undefined) return null;
  return before.isInfinitive || before.modal !== null ? before : leadOf(view, before);
}

/** "if Ostmark, the larger of the two, breaks it": behind an aside the clause goes on. */
function openerOf({ clauses }: SentenceView, clause: Clause): string {
  const before = clauses[clauses.indexOf(clause) - 1];
  return clause.opener === "," && before?.groups.length === 0 ? before.opener : clause.opener;
}

/** Where the subject of a tensed verb begins: "neither Varnhem nor Ostmark accepted", "nobody in Varnhem has proposed". */
function subjectStart(clause: Clause, group: VerbGroup): number {
  return group.isTensed && clause.groups[0] === group ? clause.first : -1;
}

/** Auxiliaries that open a question: "Will Ostmark accept?" */
const asking: ReadonlySet<string> = new Set(
  "will would is are was were do does did has have had can could should must may might".split(" "),
);

/** Whether the sentence asks if it is so: it opens with an auxiliary, behind a quotation mark or a joining word at most, and a question mark follows the act. */
export function isQuestion({ words }: SentenceView, at: number): boolean {
  let first = 0;
  while (first < 2 && (/^[^\p{L}]+$/u.test(words[first] ?? "") || words[first] === "but" || words[first] === "and"))
    first++;
  return asking.has(words[first] ?? "") && first < at && words.indexOf("?", at) > 0;
}

/** "neither confirmed nor denied", "nobody is accusing", "no one has met". */
function isNobody(view: SentenceView, at: number): boolean {
  const word = view.words[at] ?? "";
  return word === "nor" || word === "nobody" || (word === "one" && view.words[at - 1] === "no");
}

/** "flew to Kelsund to meet Askov": an infinitive that no word of the lexicon governs, behind a verb of the past. */
export function isAim(view: SentenceView, group: VerbGroup): boolean {
  if (!group.isInfinitive || view.lemmas[group.first - 1] === "be") return false;
  const before = lastGroupUntil(view.groups, group.first);
  if (before === undefined || !before.isPast || before.isNegated) return false;
  return governorAt(view, group) < 0;
}

/** "took the hill to halt the guns", "needed a law to open the border": no word of the lexicon says that what is aimed at was agreed, tried or asked. */
export function isOnlyAim(view: SentenceView, group: VerbGroup): boolean {
  return group.isInfinitive && view.lemmas[group.first - 1] !== "be" && governorAt(view, group) < 0;
}

/** Where the word of the lexicon stands that governs an infinitive: at most six words before it, -1 where none does. */
function governorAt({ lexicon: { governors }, lemmas, words }: SentenceView, { first }: VerbGroup): number {
  for (let i = first - 1; i >= Math.max(0, first - 6); i--)
    if (governors.has(lemmas[i]!) || governors.has(words[i]!)) return i;
  return -1;
}

/** "agreed to hold", "ready to discuss", "a plan to halt": the word right before the infinitive. */
function governorBefore(view: SentenceView, group: VerbGroup): { realis: string; negated: boolean } | null {
  if (!group.isInfinitive) return gerundGovernor(view, group);
  // "are to meet on Friday"
  if (group.first > 0 && view.lemmas[group.first - 1] === "be") return { realis: "planned", negated: false };
  if (isHeldToBe(view, group)) return { realis: "actual", negated: false };
  const i = governorAt(view, group);
  // an aim: "flew to Kelsund to meet Askov"
  if (i < 0) return { realis: "planned", negated: false };
  const governor = view.lexicon.governors.get(view.lemmas[i]!) ?? view.lexicon.governors.get(view.words[i]!)!;
  const outer = view.groups.find(({ main, last }) => main === i || last === i);
  // "has no plan to", "no readiness to"
  const isNone = noWords.has(view.words[i - 1] ?? "");
  return { realis: governor.realis, negated: governor.negated !== ((outer?.isNegated ?? false) || isNone) };
}

/** "are known to have died", "is said to have fired": what is held to be so lies behind. */
function isHeldToBe(view: SentenceView, { first, last }: VerbGroup): boolean {
  const before = view.groups.find((each) => each.last === first);
  const isPerfect = view.words[first + 1] === "have" && last > first + 2;
  return isPerfect && before?.isPassive === true && view.lexicon.words.get("held-true")!.has(before.lemma);
}

/** "tried to kill Askov", "an attempt to storm the camp": what was tried was begun, and is coded as the act. */
export function isAttempt(view: SentenceView, at: number): boolean {
  const group = groupWithMain(view.groups, at);
  if (group?.isInfinitive !== true) return false;
  const before = view.lemmas.slice(Math.max(0, group.first - 2), group.first);
  return before.some((lemma) => view.lexicon.words.get("attempt")!.has(lemma)) && !wasPlanned(view, group);
}

/** "used tear gas to disperse the crowd": an aim told with the deed that serves it, which has been done. */
export function isServedAim(view: SentenceView, at: number): boolean {
  const group = groupWithMain(view.groups, at);
  return group?.isInfinitive === true && !wasPlanned(view, group) && governorAt(view, group) < 0;
}

/** Whether the verb an infinitive hangs on is itself still to come. */
function wasPlanned(view: SentenceView, group: VerbGroup): boolean {
  const outer = view.groups.findLast(({ main, isInfinitive }) => main < group.first && !isInfinitive);
  return outer === undefined || outer.modal !== null || outer.isNegated;
}

/** "suggested bombing the dam", "considered leaving": the verb right before a gerund. */
function gerundGovernor(view: SentenceView, group: VerbGroup): { realis: string; negated: boolean } | null {
  if (!group.isParticiple || view.tokens[group.first]!.xpos !== "VBG") return null;
  const before = groupUntil(view.groups, group.first);
  if (before !== undefined) return view.lexicon.governors.get(before.lemma) ?? null;
  // "an appeal for sending troops", "the idea of leaving": the noun before the preposition
  const isBehindNoun = view.tokens[group.first - 1]?.xpos === "IN";
  const isOpen = isBehindNoun && view.lexicon.words.get("open-noun")!.has(view.lemmas[group.first - 2] ?? "");
  return isOpen ? { realis: "hypothetical", negated: false } : null;
}

const noWords: ReadonlySet<string> = new Set(["no", "without", "neither"]);

/** The meaning of a noun: that of the verb it depends on, and "no" before it. */
export function meaningOfNoun(view: SentenceView, first: number, last: number): Meaning {
  const group = governingGroup(view, first);
  const base: Meaning =
    group === null ? { realis: "actual", polarity: "affirmed", modality: "asserted" } : meaningOfVerb(view, group);
  const lexical = group === null || group.main > first ? undefined : view.lexicon.governors.get(group.lemma);
  let { realis, polarity } = base;
  if (lexical !== undefined && realis === "actual") realis = lexical.realis as ReportedEvent["realis"];
  if (lexical?.negated) polarity = polarity === "negated" ? "affirmed" : "negated";
  if (isDenied(view, first)) polarity = "negated";
  return { realis, polarity, modality: modalityAt(view, Math.max(0, first - 3), last) };
}

/** "no talks", "without a truce". */
export function isDenied(view: SentenceView, first: number): boolean {
  return holdsOneOf(view.words, Math.max(0, first - 4), first, noWords);
}

/** The verb group that a noun hangs on: the nearest before it in its clause, or the one it is the subject of. */
export function governingGroup(view: SentenceView, at: number): VerbGroup | null {
  const clause = clauseAt(view.clauses, at);
  let found: VerbGroup | null = null;
  for (const group of clause.groups) if (group.main < at) found = group;
  if (found !== null) return found;
  // "talks to end the strike resumed": what a thing is for is not what became of it
  const [first, ...later] = clause.groups;
  const isFor = first?.isInfinitive === true && first.first <= at + 2;
  return (isFor ? (later.find(({ isTensed }) => isTensed) ?? later[0]) : undefined) ?? first ?? null;
}

/** Words of doubt near the act: "alleged", "reportedly". */
export function modalityAt(view: SentenceView, first: number, last: number): Meaning["modality"] {
  const doubts = view.lexicon.words.get("doubt");
  for (let i = Math.max(0, first - 2); i < last; i++) {
    const doubt = doubts?.get(view.words[i]!);
    if (doubt !== undefined) return doubt as Meaning["modality"];
  }
  return "asserted";
}

/** Whether an act lies in the future or only in words, for the code table. */
export function isPlanned(realis: ReportedEvent["realis"]): boolean {
  return realis !== "actual" && realis !== "ongoing" && realis !== "announced" && realis !== "unknown";
}
