/**
 * @module
 * Where an act happened: a place after "in", "at", "near", "on", or before its noun ("the Varnhem talks").
 */

import { lastPhraseUntil, phraseAt, phraseFrom } from "../language/noun-phrases.js";
import type { Mention, Place } from "../model/index.js";
import { clauseAt, relativeWords } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";

const placing: ReadonlySet<string> = new Set([
  "",
  "in",
  "at",
  "near",
  "on",
  "outside",
  "across",
  "around",
  "over",
  "into",
  "to",
  "inside",
  "against",
  "toward",
  "towards",
  "off",
  "above",
]);
/** What is struck, against where it was struck from: "militants in Gaza fired rockets into Ostmark". */
const aiming: ReadonlySet<string> = new Set(["", "at", "on", "into", "against", "toward", "towards"]);
/** Prepositions after which a place is where it happened; after the others ("to", "from") only where the noun moves or aims. */
const standing: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "outside",
  "across",
  "around",
  "inside",
  "off",
  "above",
]);

interface Placing {
  /** Adds "on", "to", "into", "against" for what is aimed at a place. */
  readonly aims: boolean;
  /** What a later verb of the sentence places is not here: "met to discuss the mine near Sorvik". */
  readonly isOwn?: boolean;
}

/** The place of an act. */
export function placeAt(view: SentenceView, first: number, options: Placing): Place | null {
  const clause = clauseAt(view.clauses, first);
  const until = options.isOwn ? nextVerb(view, first) : view.tokens.length;
  const own = candidates(view, { first, from: clause.first, to: Math.min(until, clause.last) }, options.aims);
  const aimed = options.aims
    ? own.filter(({ mention, preposition, at }) => {
        const head = phraseAt(view.phrases, at)?.head ?? at;
        return at > first && aiming.has(preposition) && view.mentionAt[head] === mention;
      })
    : [];
  const inClause = pick(view, aimed.length > 0 ? aimed : own, first);
  if (inClause !== null) return inClause;
  const before = view.mentionAt[first - 1] ?? view.mentionAt[first - 2];
  if (before !== undefined && before.type === "place" && !options.aims && !isState(view, before))
    return placeOf(view, before, "in");
  const everywhere = candidates(view, { first, from: 0, to: until }, options.aims).filter(
    ({ at }) => !options.isOwn || !relativeWords.has(clauseAt(view.clauses, at).opener),
  );
  return everywhere.length === 1 ? pick(view, everywhere, first) : null;
}

/** The first verb behind the act's own; a verb that the act's noun is the subject of ("is due to open") still belongs to it. */
function nextVerb(view: SentenceView, first: number): number {
  const later = view.groups.filter((group) => group.first > first);
  const isVerb = view.groups.some((group) => group.first <= first && first < group.last);
  const clause = clauseAt(view.clauses, first);
  // "talks mediated by Mirelia began in Kelsund", "talks to end the siege began": what the noun is like, and then its verb
  const tensed = later.findIndex(({ isTensed }) => isTensed);
  const isNear =
    tensed === 0 ||
    (tensed > 0 && tensed < 3 && later[0]!.first <= first + 2 && view.words[later[0]!.first - 1] !== ",");
  const isSubject = !isVerb && !clause.groups.some(({ main }) => main < first) && tensed >= 0 && isNear;
  let own = 0;
  if (isSubject) own = tensed + 1;
  while (own > 0 && later[own]?.isInfinitive && later[own]!.first <= later[own - 1]!.last + 1) own++;
  return later[own]?.first ?? view.tokens.length;
}

interface Standing {
  readonly mention: Mention;
  readonly preposition: string;
  readonly at: number;
}

function candidates(
  view: SentenceView,
  { first, from, to }: { readonly first: number; readonly from: number; readonly to: number },
  aims: boolean,
): Standing[] {
  const found: Standing[] = [];
  for (let i = from; i < to; i++) {
    const mention = view.mentionAt[i];
    if (mention === undefined || mention === view.mentionAt[i - 1]) continue;
    if (mention.type !== "place" && !isTown(view, i, mention)) continue;
    if (isOwner(view, i)) continue;
    const preposition = standingBefore(view, i, first);
    if (preposition !== null && (standing.has(preposition) || (aims && placing.has(preposition))))
      found.push({ mention, preposition, at: i });
  }
  return found;
}

/**
 * "the outskirts of Kelm", "the hills above Oru", "the Kelm gorge": a name that was taken for a person's, told by the words around it to be
 * a place.
 */
function isTown(view: SentenceView, at: number, mention: Mention): boolean {
  if (mention.type !== "person" || mention.how !== "name") return false;
  const places = view.lexicon.words.get("place-word")!;
  const isOfPlace =
    /^(?:of|above|around|near|outside|below)$/.test(view.words[at - 1] ?? "") && places.has(view.lemmas[at - 2] ?? "");
  const isOfBlow = view.words[at - 1] === "of" && view.lexicon.words.get("town-blow")!.has(view.lemmas[at - 2] ?? "");
  return (isOfPlace || isOfBlow) && !/^['’]s$/.test(view.words[view.mentionAt.lastIndexOf(mention) + 1] ?? "");
}

/** "in Kelsund's Harbour Square": the place that owns the other one is no second place. */
function isOwner(view: SentenceView, at: number): boolean {
  const mention = view.mentionAt[at]!;
  const phrase = phraseAt(view.phrases, at);
  const next = phrase === undefined ? undefined : phraseFrom(view.phrases, phrase.last);
  const isHeadOf = (head: number | undefined) =>
    head !== undefined && view.mentionAt[head] !== mention && view.mentionAt[head]?.type === "place";
  if (phrase === undefined) return false;
  return isHeadOf(phrase.head) || (/^['’]s$/.test(view.words[phrase.last - 1]!) && isHeadOf(next?.head));
}

/** The preposition before the place's noun phrase; "the city of Sorvik" stands as the city does; "" is the direct object of the act. */
function standingBefore(view: SentenceView, at: number, act: number): string | null {
  let first = phraseAt(view.phrases, at)?.first ?? at;
  for (let depth = 0; depth < 3 && first > 0; depth++) {
    const word = view.words[first - 1]!;
    if (word === "," || word === "and") {
      const before = lastPhraseUntil(view.phrases, first - 1);
      if (before === undefined || view.mentionAt[before.last - 1]?.type !== "place") return null;
      first = before.first;
      continue;
    }
    if (word === "'s" || word === "’s") {
      first = phraseAt(view.phrases, first - 1)?.first ?? first - 1;
      continue;
    }
    if (word !== "of") return placing.has(word) ? word : isObjectOf(view, first, act) ? "" : null;
    const outer = lastPhraseUntil(view.phrases, first - 1);
    if (outer === undefined) return null;
    first = outer.first;
  }
  return null;
}

/** "shelled Sorvik": right behind the verb of the act, and of no other verb. */
function isObjectOf(view: SentenceView, first: number, act: number): boolean {
  return view.groups.some(({ main, last }) => main === act && last === first);
}

/** The nearest, towns before states: "in Sorvik in northern Varnhem" happened in Sorvik. */
function pick(view: SentenceView, found: readonly Standing[], at: number): Place | null {
  const towns = found.filter(({ mention }) => !isState(view, mention));
  const pool = towns.length > 0 ? towns : found;
  let best = pool[0];
  for (const candidate of pool)
    if (best !== undefined && Math.abs(candidate.at - at) < Math.abs(best.at - at)) best = candidate;
  return best === undefined ? null : placeOf(view, best.mention, best.preposition);
}

/** The place that a token names: a direct object, or the subject of a passive. */
export function placeIn(view: SentenceView, at: number): Place | null {
  const mention = view.mentionAt[at];
  return mention === undefined || mention.type !== "place" || isState(view, mention)
    ? null
    : placeOf(view, mention, "");
}

function isState(view: SentenceView, mention: Mention): boolean {
  const actor = mention.actor === null ? undefined : view.actors.get(mention.actor);
  return actor?.type === "state" && mention.how !== "metonym";
}

/** The place that a mention names, standing behind a preposition. */
export function placeOf(view: SentenceView, mention: Mention, preposition: string): Place {
  const actor = mention.actor === null ? undefined : view.actors.get(mention.actor);
  const state = isState(view, mention);
  return {
    // "the U.S.", "the island nation": a country by its own name
    name: state && actor !== undefined ? actor.name : mention.text.replace(/^the /iu, ""),
    country: state ? (actor?.name ?? null) : (actor?.country ?? null),
    precision: state ? "country" : /^(?:near|outside|off)$/.test(preposition) ? "near" : "exact",
  };
}
