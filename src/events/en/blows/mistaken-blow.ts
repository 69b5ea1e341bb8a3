/**
 * @module
 * "Gunmen shot nine worshippers", "a plane shot down over the gorge", "a bomb tore through the hall": a blow whose verb was taken for the noun of what is fired.
 *
 * Left alone: a shot that is fired ("fired a shot", "a shot rang out"), one at a goal, and one behind an article or an adjective.
 */

import { phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import type { Draft } from "../../envelope.js";
import { modalityAt } from "../../meaning.js";
import { namesOf, ownersOf, placedBetween } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { unnamedBetween } from "../../unnamed.js";
import { placeAt } from "../../where.js";
import { classOf } from "./blow-fields.js";
import { isPerson } from "./people-count.js";

const name = "events/en/mistaken-blow";

export const mistakenBlow: FrameRule = {
  name,
  signs: { words: new Set(["shot", "tore"]) },
  find: (view, _acts, { isSport }) =>
    isSport ? [] : view.words.flatMap((word, at) => (word === "tore" ? toreAt(view, at) : shotAt(view, at))),
};

function shotAt(view: SentenceView, at: number): Draft[] {
  if (view.words[at] !== "shot" || isVerb(view, at)) return [];
  const before = phraseAt(view.phrases, at);
  const subject = before === undefined || at > before.first ? at - 1 : -1;
  if (subject < 0 || /^(?:an?|the|of|one|this|that|each|first|last|warning)$/.test(view.words[subject]!)) return [];
  const next = view.words[at + 1] ?? "";
  const isDown = next === "down" && view.lexicon.words.get("craft")!.has(view.lemmas[subject]!);
  const hit = phraseFrom(view.phrases, at + (next === "dead" ? 2 : 1));
  const isHit = hit !== undefined && isPerson(view, hit.head) && isShooter(view, subject);
  return isDown || isHit ? [draftOf(view, at, isDown)] : [];
}

/** "A bomb tore through the hall". */
function toreAt(view: SentenceView, at: number): Draft[] {
  const isBursting = view.lexicon.words.get("projectile")!.has(view.lemmas[at - 1] ?? "");
  const isThrough = /^(?:through|into|apart)$/.test(view.words[at + 1] ?? "");
  return isBursting && isThrough && !isVerb(view, at) ? [draftOf(view, at, true)] : [];
}

/** A verb with a lemma of its own: "shot" as the present of no verb is a past that was mistaken. */
function isVerb(view: SentenceView, at: number): boolean {
  return view.groups.some(({ first, last, lemma }) => first <= at && at < last && lemma !== "shot");
}

/** People with guns stand before it. */
function isShooter(view: SentenceView, at: number): boolean {
  return (
    view.lexicon.words.get("raider")!.has(view.lemmas[at]!) ||
    view.lexicon.words.get("gun")!.has(view.lemmas[at]!) ||
    view.lexicon.words.get("force")!.has(view.lemmas[at]!)
  );
}

function draftOf(view: SentenceView, at: number, isDown: boolean): Draft {
  const from = Math.max(0, at - 6);
  const shooters = placedBetween(view, from, at).flatMap(({ preposition, role }) =>
    preposition === null ? [role] : [],
  );
  const actors = isDown ? [] : shooters.length > 0 ? shooters : unnamedBetween(view, from, at);
  const recipients = isDown ? ownersOf(view, at - 1, at) : [];
  const { tolls } = view;
  return {
    view,
    frame: "attack",
    first: at,
    last: at + 1,
    actors,
    recipients,
    meaning: { realis: "actual", polarity: "affirmed", modality: modalityAt(view, at, at + 1) },
    value: "-",
    mode: isDown ? "heavy-weapons" : "firearms",
    place: placeAt(view, at, { aims: true }),
    quantities: tolls.map(({ quantity }) => quantity),
    rule: name,
    fields: {
      perpetrators: namesOf(actors),
      target: null,
      targetClass: classOf(view, at, view.tokens.length),
      weapon: null,
      casualties: tolls.map(({ casualty }) => casualty),
      claims: [],
    },
  };
}
