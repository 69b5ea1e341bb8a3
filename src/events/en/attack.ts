/**
 * @module
 * Use of force: who struck what, where, with what, and who was hurt. A blow needs a place, a day or a toll; "an end to attacks" tells of none.
 */

import type { EventOf, Role } from "../../model/index.js";
import type { Act } from "../acts.js";
import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { type Meaning, meaningOfNoun, meaningOfVerb, modalityAt } from "../meaning.js";
import type { NounHit } from "../nouns.js";
import { namesOf, ownersOf, placedBetween } from "../roles.js";
import { type ArticleSense, type FrameRule, sidesOf } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";
import { timesBetween } from "../when.js";
import { placeAt } from "../where.js";
import { isTotal } from "./casualty-total.js";

const name = "events/en/attack";
/** Before "attacks": they are stopped, feared or talked about, not told. */
const spared: ReadonlySet<string> = new Set(
  "halt halting end ending stop stopping pause moratorium cease suspend suspension against prevent avoid any future further no cessation refrain".split(
    " ",
  ),
);
/** Verbs that mean a blow only where force is the matter: "hit a record", "targeted companies". */
const weak: ReadonlySet<string> = new Set([
  "hit",
  "target",
  "level",
  "destroy",
  "beat",
  "clash",
  "fight",
  "storm",
  "capture",
  "wound",
  "injure",
  "explode",
  "pound",
  "attack",
  "execute",
]);

export const attack: FrameRule = {
  name,
  signs: { frames: ["attack"], nouns: ["attack", "strike"] },
  find: (view, acts, sense) => {
    const all = acts.filter((act) => act.sense.frame === "attack" && isForce(act, sense));
    // "killed three and wounded dozens" is one blow
    const blows = all.filter(({ group }) => all.length === 1 || !/^(?:wound|injure)$/.test(group.lemma));
    const nouns = view.nouns.filter(
      (noun) => isBlow(noun, sense) && !blows.some((act) => sameClause(view, act.group.main, noun.first)),
    );
    return oneBlowEachToll(view, [...blows.flatMap(blow), ...nouns.flatMap((noun) => blowNoun(view, noun))]);
  },
};

/** "Shells killed two in Kelsund after a raid on Sorvik": a toll is of the blow that stands next to it, and of that one alone. */
function oneBlowEachToll(view: SentenceView, drafts: readonly Draft[]): Draft[] {
  if (drafts.length < 2 || view.tolls.length === 0) return [...drafts];
  const ownerOf = view.tolls.map((toll) => nearest(view, drafts, toll.first));
  return drafts.map((draft) => {
    const tolls = view.tolls.filter((_toll, k) => ownerOf[k] === draft);
    return {
      ...draft,
      quantities: tolls.map(({ quantity }) => quantity),
      fields: { ...draft.fields, casualties: tolls.map(({ casualty }) => casualty) },
    };
  });
}

/** The blow in the toll's own clause, else the one with the fewest words between. */
function nearest(view: SentenceView, drafts: readonly Draft[], at: number): Draft {
  const distance = ({ first }: Draft) => Math.abs(first - at) + (sameClause(view, first, at) ? 0 : 1000);
  let best = drafts[0]!;
  for (const draft of drafts) if (distance(draft) < distance(best)) best = draft;
  return best;
}

function isBlow(noun: NounHit, sense: ArticleSense): boolean {
  return noun.kind === "attack" || (noun.kind === "strike" && !sense.isLabour);
}

function sameClause(view: SentenceView, a: number, b: number): boolean {
  return clauseAt(view.clauses, a) === clauseAt(view.clauses, b);
}

function isForce(act: Act, sense: ArticleSense): boolean {
  const { view, group } = act;
  if (view.lexicon.words.get("hurt")!.has(group.lemma) && (isTotal(view) || isMishap(view))) return false;
  if (sense.isLabour && act.complement.some(({ kind }) => kind === "strike")) return false;
  if (!weak.has(group.lemma)) return true;
  const forces = view.lexicon.words.get("force")!;
  const weapons = view.lexicon.words.get("weapon")!;
  return (
    view.lemmas.some((lemma) => forces.has(lemma) || weapons.has(lemma)) ||
    view.tolls.length > 0 ||
    view.nouns.some(({ kind }) => kind === "attack")
  );
}

/** "A flood killed 40": nobody struck. */
function isMishap(view: SentenceView): boolean {
  const mishaps = view.lexicon.words.get("mishap")!;
  const isForceful = view.nouns.some(({ kind }) => kind === "attack" || kind === "arms");
  return !isForceful && view.lemmas.some((lemma) => mishaps.has(lemma));
}

function blow(act: Act): Draft[] {
  const { view, group } = act;
  const sides = sidesOf(act);
  return draftOf(
    view,
    group.main,
    group.last,
    sides,
    meaningOfVerb(view, group),
    act.sense.value === "-" ? null : act.sense.value,
  );
}

function blowNoun(view: SentenceView, noun: NounHit): Draft[] {
  const before = view.words.slice(Math.max(0, noun.first - 5), noun.first);
  if (before.some((word) => spared.has(word))) return [];
  // "in the weeks after the invasion": a landmark in time
  if (
    /^(?:invasion|offensive)$/.test(view.lemmas[noun.first]!) &&
    before.some((word) => /^(?:since|after|before)$/.test(word))
  )
    return [];
  const actors = ownersOf(view, noun.first, noun.last);
  const aimed = placedBetween(view, noun.last, noun.last + 8).filter(
    ({ preposition }) => preposition === "on" || preposition === "against",
  );
  return draftOf(
    view,
    noun.first,
    noun.last,
    { actors, recipients: aimed.map(({ role }) => role) },
    meaningOfNoun(view, noun.first, noun.last),
    noun.entry.detail,
  );
}

function draftOf(
  view: SentenceView,
  first: number,
  last: number,
  sides: { readonly actors: readonly Role[]; readonly recipients: readonly Role[] },
  meaning: Meaning,
  mode: string | null,
): Draft[] {
  const clause = clauseAt(view.clauses, first);
  const place = placeAt(view, first, { aims: true });
  const tolls = view.tolls;
  const isTimed = timesBetween(view, clause.first, clause.last).some(({ type }) => type === "DATE" || type === "TIME");
  if (isHabit(view, clause.first, clause.last)) return [];
  const target = targetOf(view, last, clause.last, sides.recipients);
  const isArmed = weaponOf(view, clause.first, clause.last) !== null && target !== null;
  const isTold = place !== null || isTimed || tolls.length > 0 || isArmed;
  if (!isTold && (sides.actors.length === 0 || sides.recipients.length === 0)) return [];
  const doubt = modalityAt(view, clause.first, last);
  const weapon = weaponOf(view, clause.first, clause.last);
  const fields = {
    perpetrators: namesOf(sides.actors),
    target,
    targetClass: classOf(view, clause.first, clause.last),
    weapon: weapon?.word ?? null,
    casualties: tolls.map(({ casualty }) => casualty),
    claims: [],
  };
  const quantities = tolls.map(({ quantity }) => quantity);
  return [
    {
      view,
      frame: "attack",
      first,
      last,
      ...sides,
      meaning: doubt === "asserted" ? meaning : { ...meaning, modality: doubt },
      value: "-",
      mode: mode ?? weapon?.mode ?? null,
      place,
      quantities,
      rule: name,
      fields,
    },
  ];
}

/** What went on for months is no single blow. */
function isHabit(view: SentenceView, first: number, last: number): boolean {
  return view.words
    .slice(first, last)
    .some((word) => /^(?:regularly|frequently|repeatedly|often|routinely|years|months|potential)$/.test(word));
}

function weaponOf(view: SentenceView, first: number, last: number): { word: string; mode: string } | null {
  const weapons = view.lexicon.words.get("weapon")!;
  for (let i = first; i < last; i++) {
    const mode = weapons.get(view.lemmas[i]!);
    if (mode !== undefined) return { word: view.lemmas[i]!, mode };
  }
  return null;
}

function classOf(view: SentenceView, first: number, last: number): EventOf<"attack">["targetClass"] {
  const targets = view.lexicon.words.get("target")!;
  for (let i = first; i < last; i++) {
    const found = targets.get(view.lemmas[i]!);
    if (found !== undefined) return found as EventOf<"attack">["targetClass"];
  }
  return "unknown";
}

/** What was hit: the object itself, in its own words. */
function targetOf(view: SentenceView, from: number, to: number, recipients: readonly Role[]): string | null {
  const targets = view.lexicon.words.get("target")!;
  for (let i = from; i < Math.min(to, from + 10); i++) {
    if (!targets.has(view.lemmas[i]!)) continue;
    return view.parts.article.text.slice(view.tokens[i]!.start, view.tokens[i]!.end);
  }
  return recipients[0]?.text ?? null;
}
