/**
 * @module
 * What a noun says that a proposal is about, where its sentence bears it out: "an end to the raids" is a truce, "an end to the levy" is none.
 *
 * Words of war, of soldiers, of release and of sanctions stand in many sentences that are about something else: "after the attacks", "a release
 * of funds", "a fresh round of sanctions". They say what is put on the table only beside a word for ending, moving, people or easing.
 */

import type { EventsLexicon } from "../lexicon/events.js";
import { holdsOneOf } from "../text/stretch.js";
import type { NounHit } from "./nouns.js";

interface Ground {
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly nouns: readonly NounHit[];
  readonly lexicon: EventsLexicon;
}

/** How far behind "end to" or "release of" the thing stands. */
const reach = 6;
/** How far off a word may stand that bears a noun out. */
const beside = 9;

type Check = (ground: Ground, noun: NounHit) => boolean;

const isEnded: Check = (ground, noun) =>
  ground.nouns.some(({ kind }) => pausing.has(kind)) || isBeside(ground, noun, "ending-word");

/** For each kind of noun, what has to be in the sentence. */
const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["fighting", isEnded],
  ["war", isEnded],
  ["attack", isEnded],
  ["battle", isEnded],
  ["strike", isEnded],
  [
    "troops",
    (ground, noun) => ground.nouns.some(({ kind }) => kind === "withdrawal") || isBeside(ground, noun, "moving-away"),
  ],
  ["halt", (ground, noun) => !isOfAnother(ground, noun)],
  ["release", (ground, noun) => !isBefore(ground, noun, "document")],
  ["withdrawal", (ground, noun) => !isBefore(ground, noun, "withdrawn-paper")],
  ["sanctions", (ground, noun) => !isBeside(ground, noun, "imposing-word")],
]);
const pausing: ReadonlySet<string> = new Set(["halt", "pause", "ceasefire"]);
/** What a pause of hostile acts ends. */
const hostile: ReadonlySet<string> = new Set(["fighting", "war", "attack", "battle", "strike", "ceasefire"]);

/** The nouns with what they say here; the same list where nothing has to be asked. */
export function withObjects(ground: Ground): readonly NounHit[] {
  if (!ground.nouns.some(({ kind, object }) => object !== null && checks.has(kind))) return ground.nouns;
  return ground.nouns.map((noun) => {
    const check = noun.object === null ? undefined : checks.get(noun.kind);
    return check === undefined || check(ground, noun) ? noun : { ...noun, object: null };
  });
}

function isBeside({ lemmas, lexicon }: Ground, { first, last }: NounHit, list: string): boolean {
  const words = lexicon.words.get(list)!;
  return holdsOneOf(lemmas, Math.max(0, first - beside), last + beside, words);
}

/** "an end to the ban", but not "an end to it", "a halt to the raids", "a 14-day halt to marches". */
function isOfAnother(ground: Ground, { first, last }: NounHit): boolean {
  const { words, lemmas, nouns, lexicon } = ground;
  if (!/^(?:to|of|in)$/.test(words[last] ?? "")) return false;
  const units = lexicon.words.get("time-unit")!;
  const isTimed = lemmas
    .slice(Math.max(0, first - 4), first)
    .some((lemma) => units.has(lemma) || /\d-|-day|-hour|-week/.test(lemma));
  if (isTimed) return false;
  const near = (at: number) => at >= last && at <= last + reach;
  const lists = ["halted-force", "warfare", "ended-act"].map((list) => lexicon.words.get(list)!);
  return (
    !nouns.some((noun) => near(noun.first) && hostile.has(noun.kind)) &&
    !lemmas.slice(last + 1, last + 1 + reach).some((lemma) => lists.some((list) => list.has(lemma)))
  );
}

/** "the release of the letter", "the withdrawal of the bill". */
function isBefore({ words, lemmas, lexicon }: Ground, { last }: NounHit, list: string): boolean {
  if (words[last] !== "of") return false;
  const things = lexicon.words.get(list)!;
  return holdsOneOf(lemmas, last + 1, last + 1 + reach, things);
}
