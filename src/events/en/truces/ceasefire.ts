/**
 * @module
 * A halt of fire as a fact: declared, agreed, in effect, extended, over. One that is only wished for is a proposal.
 */

import type { EventOf } from "../../../model/index.js";
import { dateOfTime } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { spanOf } from "../../evidence.js";
import { isDenied, isPlanned, type Meaning, meaningOfNoun, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { namesOf, speakerAt, unique } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { lastGroupUntil } from "../../verb-groups.js";
import { announcersOf } from "./announcer.js";
import { coverageOf, formOf, nameOf, partiesOf } from "./truce-kind.js";
import { firstWordOf, isOfYear, isSpell, isTruce, phraseEnd, phraseStart, truceKinds } from "./truce-phrase.js";
import { type Telling, type TruceStatus, tellingsOf } from "./truce-telling.js";
import { truceWindow } from "./truce-window.js";
import { isAchieved, isBroughtAbout, isWished } from "./truce-wished.js";

const name = "events/en/ceasefire";

export const ceasefire: FrameRule = {
  name,
  signs: { nouns: truceKinds },
  find: (view, acts, { isSport }) =>
    isSport
      ? []
      : view.nouns.flatMap((noun) =>
          isTruce(view, noun) && !isModifier(view, noun) ? claims(view, withDeal(view, noun), acts, noun) : [],
        ),
};

const dealWords = /^(?:deal|agreement|accord|pact)$/;

/** "the ceasefire line", "truce monitors": the truce says what sort of thing it is; a "ceasefire deal" is the truce itself. */
function isModifier(view: SentenceView, { last }: NounHit): boolean {
  const next = view.tokens[last];
  if (next === undefined || !/^NNS?$/.test(next.xpos) || dealWords.test(view.lemmas[last]!)) return false;
  return !view.times.some(({ start }) => start === next.start);
}

/** "a ceasefire deal" as one noun. */
function withDeal(view: SentenceView, noun: NounHit): NounHit {
  return dealWords.test(view.words[noun.last] ?? "") ? { ...noun, last: noun.last + 1 } : noun;
}

/** "promised a truce": on the table, and declared at once. */
const isOwnWord: ReadonlySet<string> = new Set(["promise", "pledge", "vow"]);

/** A claim for each clause that tells of the truce; one of the bare noun when it takes the truce for known. */
function claims(view: SentenceView, noun: NounHit, acts: readonly Act[], bare: NounHit): Draft[] {
  const isDefinite = /^(?:the|this|that|its|their|his|her)$/.test(firstWordOf(view, noun));
  const isOwned = acts.some(
    ({ complement, sense, group }) =>
      complement.includes(bare) &&
      (sense.frame === "proposal" || sense.frame === "demand") &&
      !isOwnWord.has(group.lemma),
  );
  const isOpen = !isBroughtAbout(view, noun) && (isOwned || isWished(view, noun));
  const told = tellingsOf(view, noun).flatMap((telling) => {
    if (telling.way === "main" ? isOpen : isOpen && !isDefinite && !isReached(view, noun, telling)) return [];
    if (isDefinite && isLandmark(view, noun, telling)) return [];
    return draft(view, noun, telling, isDefinite) ?? [];
  });
  const isOver = view.words[noun.last] === "expired";
  if (told.length > 0 || isOpen) return told;
  if (isAside(view, noun) && !isOver && !isOfYear(view, noun))
    return isFirstTold(view, noun) ? (draft(view, noun, null, isDefinite) ?? []) : [];
  return isKnown(view, noun, isDefinite) ? (draft(view, noun, null, isDefinite) ?? []) : [];
}

/** "in a standstill hammered out at Kelsund", "under a truce reached on Monday": what it serves may still be to come, the truce is there. */
function isReached(view: SentenceView, noun: NounHit, { way, status }: Telling): boolean {
  const isWithin = /^(?:in|under|through)$/.test(view.words[phraseStart(view, noun) - 1] ?? "");
  return way === "participle" && isWithin && (status === "agreed" || status === "declared");
}

/** "just before the truce took hold": a known truce without a day or sides of its own says when something else happened. */
function isLandmark(view: SentenceView, noun: NounHit, telling: Telling): boolean {
  if (telling.way !== "main" || /^(?:expired|collapsed|extended|suspended)$/.test(telling.status)) return false;
  if (!/^(?:before|after|since|as|while)$/.test(clauseAt(view.clauses, noun.first).opener)) return false;
  const { announced, start, end, observedEnd } = truceWindow(view, noun, telling);
  const isDated = [announced, start, end, observedEnd].some((date) => date !== null);
  return !isDated && partiesOf(view, noun).length < 2 && telling.roles.length === 0;
}

/** "fled during a three-hour truce": told in passing, and for the first time. */
function isFirstTold(view: SentenceView, noun: NounHit): boolean {
  const start = phraseStart(view, noun);
  const isDuring =
    /^(?:during|under)$/.test(view.words[start - 1] ?? "") &&
    /^an?$/.test(view.words[start]!) &&
    !isDenied(view, noun.first);
  return isDuring && truceWindow(view, noun, null).duration !== null;
}

/** A truce with two sides, a length and a name, or a word that takes it for known: "a fragile truce", "a prior moratorium". */
function isKnown(view: SentenceView, noun: NounHit, isDefinite: boolean): boolean {
  if (standing(view, noun) !== null || partiesOf(view, noun).length > 1 || isSpell(view, noun)) return true;
  if (isOfYear(view, noun)) return true;
  const isNamed = isDefinite || nameOf(view, noun) !== null || formOf(view, noun, [], []) === "unilateral";
  return isNamed && truceWindow(view, noun, null).duration !== null;
}

function standing(view: SentenceView, noun: NounHit): TruceStatus | null {
  const words = view.lexicon.words.get("truce-standing")!;
  const start = phraseStart(view, noun);
  // "the truce expired at midnight": taken for an adjective
  const behind = view.tokens[noun.last]?.xpos === "JJ" ? words.get(view.words[noun.last]!) : undefined;
  if (behind !== undefined) return behind as TruceStatus;
  let found: TruceStatus | null = null;
  // "the collapse of the truce"
  if (view.words[start - 1] === "of" && firstWordOf(view, noun) !== "a")
    found =
      (view.lexicon.words.get("truce-noun")!.get(view.lemmas[start - 2] ?? "") as TruceStatus | undefined) ?? null;
  for (let i = start; i < noun.first; i++) found = (words.get(view.words[i]!) as TruceStatus | undefined) ?? found;
  return found;
}

function draft(view: SentenceView, noun: NounHit, telling: Telling | null, isDefinite: boolean): Draft[] | null {
  const said = meaningOf(view, noun, telling);
  const isBrokenOff = telling !== null && isNotKept(view, telling, said);
  const meaning: Meaning = isBrokenOff ? { ...said, polarity: "affirmed" } : said;
  if (isPlanned(meaning.realis) && (meaning.realis !== "planned" || (telling === null && !isDefinite))) return null;
  if (telling !== null && meaning.polarity === "negated" && isRefused(view, telling, meaning)) return null;
  const told = telling?.status ?? standing(view, noun) ?? "in-effect";
  const status = isBrokenOff
    ? "collapsed"
    : told === "in-effect"
      ? (statusToCome(view, telling, meaning) ?? told)
      : told;
  const roles = telling?.roles ?? [];
  const isOfOne = roles.length < 2 && status !== "agreed";
  const declarers = status === "declared" || telling?.isBy || isOfOne ? roles : [];
  const between = partiesOf(view, noun);
  const parties = unique([...between, ...(declarers.length > 0 ? [] : roles)]);
  const window = truceWindow(view, noun, telling);
  const announcers =
    declarers.length > 0 || telling === null ? declarers : announcersOf(view, telling.group, status, meaning, parties);
  const fields = {
    declarers: namesOf(announcers).flatMap(bothOf),
    parties: namesOf(parties).flatMap(bothOf),
    name: nameOf(view, noun),
    form: formOf(view, noun, status === "declared" ? declarers : [], parties),
    coverage: coverageOf(view, noun),
    status,
    window,
  };
  return [
    {
      view,
      frame: "ceasefire",
      ...triggerOf(view, noun, telling),
      actors: declarers.length > 0 ? [...declarers] : parties,
      recipients: [],
      reciprocal: parties.length > 1,
      meaning,
      value: status,
      rule: name,
      fields,
      ...wordsOfTelling(view, noun, telling),
      ...(telling === null ? {} : { teller: telling.group.main }),
      // the last day of a truce is the day of what is told only where it is told to be over
      date:
        window.announced ??
        window.start ??
        window.observedEnd ??
        (status === "expired" ? window.end : null) ??
        dayBefore(view, noun, telling, window.end?.time ?? null),
    },
  ];
}

/** "agreed to observe a truce", "ordered her troops to keep it", "the truce would begin on Friday": not in force yet. */
function statusToCome(view: SentenceView, telling: Telling | null, { realis }: Meaning): TruceStatus | null {
  if (telling === null || telling.way !== "main") return null;
  const isKept = view.lexicon.words.get("truce-keep")!.has(telling.group.lemma);
  if (telling.group.modal === "would" && realis === "announced" && !isKept) return "declared";
  const outer = telling.group.isInfinitive ? lastGroupUntil(view.groups, telling.group.first) : undefined;
  const way = outer && view.lexicon.words.get("fire-ordering")!.get(outer.lemma);
  return way === undefined ? null : way === "agreed" || way === "persuaded" ? "agreed" : "declared";
}

/** "did not keep the truce" is a breach, "will not declare a truce" a refusal. */
function isRefused(view: SentenceView, { group }: Telling, { realis }: Meaning): boolean {
  return realis === "planned" || view.lexicon.words.get("truce-keep")!.has(group.lemma);
}

/** "the truce did not last the night", "did not hold": over, and not denied. */
function isNotKept(view: SentenceView, { group, status, way }: Telling, { polarity, realis }: Meaning): boolean {
  const isLasting = /^(?:last|hold|survive|endure|outlast|persist)$/.test(group.lemma) && way === "main";
  const isSubject = status === "in-effect" && view.lexicon.words.get("truce-subject")!.has(group.lemma);
  return isLasting && isSubject && polarity === "negated" && realis === "actual" && group.isPast;
}

/** "both sides" stands for two. */
function bothOf(name: string): string[] {
  return name.split("; ");
}

/** The noun, or the verb of a clause behind it: one noun may be told of twice. */
function triggerOf(view: SentenceView, noun: NounHit, telling: Telling | null): { first: number; last: number } {
  const isMain = telling === null || telling.way === "main";
  if (isMain || (telling.way === "participle" && tellingsOf(view, noun).length < 2))
    return { first: noun.first, last: noun.last };
  return { first: telling.group.main, last: telling.group.main + 1 };
}

/** The noun phrase with its participle, the relative clause alone, or the noun phrase; a main clause stands whole. */
function wordsOfTelling(view: SentenceView, noun: NounHit, telling: Telling | null): Pick<Draft, "evidence"> {
  const start = phraseStart(view, noun);
  if (telling === null) return { evidence: [spanOf(view, start, phraseEnd(view, noun))] };
  if (telling.way === "participle") return { evidence: [spanOf(view, start, telling.last)] };
  const span = spanOf(view, telling.first, telling.last);
  return telling.way === "main" && span.end - span.start > longestClause ? {} : { evidence: [span] };
}

const longestClause = 190;

function meaningOf(view: SentenceView, noun: NounHit, telling: Telling | null): Meaning {
  if (telling !== null && telling.way === "relative") return meaningOfVerb(view, telling.group);
  if (telling?.way === "participle") return { realis: "actual", polarity: "affirmed", modality: "asserted" };
  if (telling === null) return meaningOfNoun(view, noun.first, noun.last);
  // "ordered a halt": the verb that tells of the truce makes it, and is no wish for it
  const meaning: Meaning = isAchieved(view, telling.group)
    ? { realis: "actual", polarity: "affirmed", modality: "asserted" }
    : meaningOfVerb(view, telling.group);
  if (isDenied(view, noun.first)) return { ...meaning, polarity: "negated" };
  return isPromised(view, telling) || isSetFor(view, noun, telling) ? { ...meaning, realis: "announced" } : meaning;
}

/** "The truce would begin on Friday, an aide said": the hour of what is agreed. */
function isSetFor(view: SentenceView, noun: NounHit, telling: Telling): boolean {
  const { group, way } = telling;
  const isOpen = view.words.some((word) => /^(?:if|unless|provided|once|should)$/.test(word));
  if (way !== "main" || group.modal !== "would" || group.isNegated || isOpen) return false;
  const { words } = view.lexicon;
  if (!words.get("truce-start")!.has(group.lemma) && !words.get("truce-lasting")!.has(group.lemma)) return false;
  const { start, end, duration } = truceWindow(view, noun, telling);
  return start !== null || end !== null || (duration !== null && firstWordOf(view, noun) === "the");
}

/** "said it would observe a truce over the feast": one's own word, and no condition. */
function isPromised(view: SentenceView, { group, way }: Telling): boolean {
  const isOwn = /^(?:it|they|we|he|she)$/.test(view.words[group.first - 1] ?? "");
  const isKept = view.lexicon.words.get("truce-keep")!.has(group.lemma) || /^(?:declare|extend)$/.test(group.lemma);
  const isOpen = view.words.some((word) => /^(?:if|unless|provided|once)$/.test(word));
  return (
    way === "main" && group.modal === "would" && isOwn && isKept && !isOpen && speakerAt(view, group.main).length > 0
  );
}

/** A clause may begin with the day of its act that no part of the window took: "On Monday the truce still held". */
function dayBefore(
  view: SentenceView,
  noun: NounHit,
  telling: Telling | null,
  endTime: string | null,
): EventOf<"ceasefire">["date"] {
  if (telling?.way !== "main") return null;
  const { start } = view.tokens[phraseStart(view, noun)]!;
  const { end } = view.tokens[noun.last - 1]!;
  const from = view.tokens[telling.timesFrom]!.start;
  const to = view.tokens[telling.last - 1]!.end;
  for (const time of view.times) {
    if (time.start < from || time.end > to || time.rule.includes("holiday") || time.id === endTime) continue;
    const date = time.start < end && time.end > start ? null : dateOfTime(time);
    if (date !== null && !/_REF$/.test(time.value)) return date;
  }
  return null;
}

/** "during the 30-hour truce": the truce is when something else happened. */
function isAside(view: SentenceView, noun: NounHit): boolean {
  const start = phraseStart(view, noun);
  return view.words
    .slice(Math.max(0, start - 2), start)
    .some(
      (word, i, words) =>
        /^(?:during|after|before|since|despite|amid)$/.test(word) ||
        (word === "under" && /^an?$/.test(words[i + 1] ?? view.words[start] ?? "")),
    );
}
