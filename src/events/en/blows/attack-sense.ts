/**
 * @module
 * Whether a word of force means force: "struck a barracks" against "struck a deal", "a strike on Sorvik" against "on strike for more pay",
 * "killed two" against "killed the bill", "shelled the port" against "a storm hit the port".
 */

import { lastPhraseUntil, phraseFrom } from "../../../language/noun-phrases.js";
import type { Act } from "../../acts.js";
import type { NounHit } from "../../nouns.js";
import { placedBetween } from "../../roles.js";
import type { ArticleSense } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { isTotal } from "./casualty-total.js";
import { isPerson } from "./people-count.js";

/** Verbs that mean a blow only where force is the matter: "hit a record", "targeted companies". */
const weak: ReadonlySet<string> = new Set(
  "hit strike target level destroy beat clash fight storm capture wound injure explode pound attack execute seize demolish flatten take".split(
    " ",
  ),
);
/** Of these no strike is a stoppage: "pounded Varnhem with 750 strikes". */
const heavy: ReadonlySet<string> = new Set(["pound", "flatten", "level", "demolish"]);
/** Kinds of nouns in a sentence that make force the matter. */
const armed: ReadonlySet<string> = new Set(["attack", "troops", "arms"]);
/** What is killed, struck or attacked in words only: "killed the bill", "attacked the plan". */
const inWords: ReadonlySet<string> = new Set(
  "deal plan proposal idea reform term terms package talks peace initiative tariff criticism".split(" "),
);

/** Whether a verb of force is meant in earnest. */
export function isForce(act: Act, sense: ArticleSense): boolean {
  const { view, group, clause, complement } = act;
  const hurts = view.lexicon.words.get("hurt")!.has(group.lemma);
  // "the wounded", "its dead": people, not a blow
  if (hurts && /^(?:DT|PRP\$|CD)$/.test(view.tokens[group.first - 1]?.xpos ?? "") && group.first === group.main)
    return false;
  if (hurts && (isTotal(view, clause) || isMishap(view))) return false;
  if (sense.isSport || (sense.isLabour && complement.some(({ kind }) => kind === "strike"))) return false;
  if (isInWords(act) || !isBursting(act)) return false;
  return (
    !weak.has(group.lemma) ||
    // "took a direct hit"
    act.sense.value === "under" ||
    isArmed(view) ||
    (heavy.has(group.lemma) && complement.some(({ kind }) => kind === "strike"))
  );
}

/** What comes down or goes off is a blow only of what bursts: "a shell company landed on the list" tells of none. */
function isBursting({ view, group, sense }: Act): boolean {
  const list = sense.needs.some((need) => need === "^projectile")
    ? "projectile"
    : sense.needs.some((need) => need === "^explosive")
      ? "explosive"
      : null;
  if (list === null) return true;
  const subject = lastPhraseUntil(view.phrases, group.first);
  if (subject === undefined) return false;
  // "a salvo of rockets" bursts, "a round of talks" does not: the last noun tells
  return bursts(view, subject.head, group.lemma, list);
}

function bursts(view: SentenceView, head: number, verb: string, list: string): boolean {
  const lemma = view.lemmas[head]!;
  // "a drone landed on the roof": it may have been set down
  if (lemma === "drone") return verb !== "land";
  return view.lexicon.words.get(list)!.has(lemma);
}

/** A weapon, an army, a toll or an armed band is in the sentence. */
function isArmed(view: SentenceView): boolean {
  const forces = view.lexicon.words.get("force")!;
  const weapons = view.lexicon.words.get("weapon")!;
  return (
    view.lemmas.some((lemma, i) => forces.has(lemma) || weapons.has(lemma) || forces.has(view.words[i]!)) ||
    view.tolls.length > 0 ||
    view.nouns.some(({ kind }) => armed.has(kind)) ||
    placedBetween(view, 0, view.tokens.length).some(
      ({ role }) => role.actor !== null && view.actors.get(role.actor)?.type === "armed-group",
    )
  );
}

/** "killed the bill", "attacked her record": the object is nothing that can be struck. */
function isInWords({ view, group, complement }: Act): boolean {
  const object = phraseFrom(view.phrases, group.last);
  if (object === undefined || group.isPassive) return false;
  const noun = complement.find(({ first, last }) => first <= object.head && object.head < last);
  if (noun !== undefined && inWords.has(noun.kind)) return true;
  return view.lexicon.words.get("in-words")!.has(view.lemmas[object.head]!) && !isPerson(view, object.head);
}

/** "A flood killed 40": nobody struck. */
function isMishap(view: SentenceView): boolean {
  const mishaps = view.lexicon.words.get("mishap")!;
  const isForceful = view.nouns.some(({ kind }) => kind === "attack" || kind === "arms");
  return !isForceful && view.lemmas.some((lemma) => mishaps.has(lemma));
}

/** Whether a noun means a blow: never "on strike", nor a strike in a sentence about work. */
export function isBlow(view: SentenceView, noun: NounHit, sense: ArticleSense): boolean {
  if (sense.isSport) return false;
  if (noun.kind === "attack") return true;
  if (noun.kind !== "strike" || sense.isLabour) return false;
  const labour = view.lexicon.words.get("labour")!;
  return view.words[noun.first - 1] !== "on" && (isArmed(view) || !view.lemmas.some((lemma) => labour.has(lemma)));
}
