/**
 * @module
 * Where origins or parties disagree about the same slot of the same thing. Every value is shown with its words; none wins silently.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Dispute, Evidence } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { lazily } from "../text/lazily.js";
import { compareText } from "./claims/claims.js";
import * as against from "./disagreement/against.js";
import { afterBargain } from "./disagreement/bargained.js";
import * as blame from "./disagreement/blame.js";
import * as conditions from "./disagreement/conditions.js";
import * as contrasts from "./disagreement/contrasts.js";
import * as days from "./disagreement/days.js";
import * as figures from "./disagreement/figures.js";
import * as halts from "./disagreement/halts.js";
import * as lastHeld from "./disagreement/last-held.js";
import * as lengths from "./disagreement/lengths.js";
import * as moments from "./disagreement/moments.js";
import * as moves from "./disagreement/moves.js";
import * as nextMeeting from "./disagreement/next-meeting.js";
import * as nobody from "./disagreement/nobody.js";
import * as occasions from "./disagreement/occasions.js";
import * as partyClaims from "./disagreement/party-claims.js";
import * as phases from "./disagreement/phases.js";
import * as plans from "./disagreement/plans.js";
import * as quantities from "./disagreement/quantities.js";
import * as quotations from "./disagreement/quotations.js";
import * as rebuffs from "./disagreement/rebuffs.js";
import * as rejoinders from "./disagreement/rejoinders.js";
import * as replaced from "./disagreement/replaced.js";
import * as rivals from "./disagreement/rivals.js";
import * as sittings from "./disagreement/sittings.js";
import * as sources from "./disagreement/sources.js";
import * as speakers from "./disagreement/speakers.js";
import * as spellings from "./disagreement/spellings.js";
import * as stances from "./disagreement/stances.js";
import * as standing from "./disagreement/standing.js";
import * as tallies from "./disagreement/tallies.js";
import { withoutToldBefore } from "./disagreement/told-before.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./disagreement/told-value.js";
import * as venues from "./disagreement/venues.js";
import * as victory from "./disagreement/victory.js";
import type { Merged } from "./entries/entries.js";
import { NearestEntry } from "./entries/nearest-entry.js";
import { quantitiesByArticle } from "./quantities/by-article.js";
import { wordsOfStories } from "./telling/same-matter.js";
import { type QuotedSentence, quotedSentences } from "./words/quoted-sentences.js";
import { setPhrasesOf } from "./words/set-phrases.js";

/** Slots inside one entry. */
const withinEntry = [days.slots, lengths.slots, plans.slots, lastHeld.slots];
/** Slots that several entries answer. */
const acrossEntries = [
  stances.slotsAcross,
  conditions.slotsAcross,
  figures.slotsAcross,
  quantities.slotsAcross,
  rivals.slotsAcross,
  partyClaims.slotsAcross,
  rebuffs.slotsAcross,
  blame.slotsAcross,
  against.slotsAcross,
  victory.slotsAcross,
  phases.slotsAcross,
  standing.slotsAcross,
  quotations.slotsAcross,
  spellings.slotsAcross,
  tallies.slotsAcross,
  nobody.slotsAcross,
  sittings.slotsAcross,
  moments.slotsAcross,
  halts.slotsAcross,
  occasions.slotsAcross,
  nextMeeting.slotsAcross,
  moves.slotsAcross,
  sources.slotsAcross,
  contrasts.slotsAcross,
  speakers.slotsAcross,
  venues.slotsAcross,
  rejoinders.slotsAcross,
  replaced.slotsAcross,
];

/** Readers that leave to the others what those have told. */
const general: ReadonlySet<string> = new Set([quantities.name, rivals.name, rejoinders.name, replaced.name]);

/** The gravest first. */
const gravity: readonly Verdict[] = [
  "contradiction",
  "modality",
  "condition",
  "correction",
  "update",
  "position-change",
  "plan-outcome",
  "part-whole",
  "granularity",
  "wording",
];
/** More values of one slot are not compared one by one. */
const maxValues = 60;

/** Compares the claims of each entry slot by slot and keeps every side with its words. */
export function compareEntries(merged: Merged, lexicon: StoryLexicon): Dispute[] {
  const { readings, places, sides, figures: told } = merged;
  const kept: { readonly quoted: QuotedSentence[]; readonly setPhrases: ReturnType<typeof setPhrasesOf> } = lazily({
    quoted: () => quotedSentences(merged.merged, places, lexicon),
    setPhrases: () => setPhrasesOf(kept.quoted),
  });
  const context: DisputeContext = {
    readings,
    places,
    sides,
    figures: told,
    nearest: new NearestEntry(merged.merged),
    lexicon,
    shared: {
      quantitiesOf: quantitiesByArticle(told, places, lexicon),
      quotedSentences: () => kept.quoted,
      shareSetPhrase: (a, b) => kept.setPhrases(a, b),
      wordsOfStory: wordsOfStories(readings, places, lexicon),
    },
  };
  const slots: Slot[] = [
    ...merged.merged.flatMap((each) => withinEntry.flatMap((find) => find(each, context) as Slot[])),
    ...acrossEntries.flatMap((find) => find(merged.merged, context) as Slot[]),
  ];
  const disputes = withoutToldBefore(
    slots.flatMap((slot) => disputesOf(slot, lexicon)),
    general,
  );
  return [...new Map(disputes.map((dispute) => [dispute.id, dispute])).values()].sort((a, b) =>
    compareText(a.id, b.id),
  );
}

/** The disputes of one slot, one for each verdict: what rose while reports came in stands apart from what cannot both be true. */
function disputesOf(slot: Slot, lexicon: StoryLexicon): Dispute[] {
  const values = distinct(slot).slice(0, maxValues);
  const involved = new Map<Verdict, Set<number>>();
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) {
      const [a, b] = [values[i]![0]!, values[j]![0]!];
      const found = afterBargain(slot, slot.compare(a, b), [a, b], lexicon);
      if (found !== null) involved.set(found, (involved.get(found) ?? new Set()).add(i).add(j));
    }
  return gravity
    .filter((verdict) => involved.has(verdict))
    .map((verdict, rank) => {
      const shown = values.filter((_, at) => involved.get(verdict)!.has(at));
      const own = [...(slot.key === undefined ? [] : [slot.key]), ...(rank === 0 ? [] : [verdict])];
      return {
        id: `dispute-${hashOf(slot.about, slot.rule, slot.aspect, ...own)}`,
        level: slot.level ?? levelOf(shown.map(([first]) => first!)),
        aspect: slot.aspect,
        verdict,
        about: slot.about,
        values: shown.map(shownValue),
        rule: slot.rule,
      };
    });
}

/** The told values, equal ones together; who vouches for them matters only where outlets are not compared as such. */
function distinct({ told, level }: Slot): ToldValue<unknown>[][] {
  const byShown = new Map<string, ToldValue<unknown>[]>();
  for (const each of told) {
    const key = level === "outlets" ? each.shown : `${each.shown}\u0000${each.holder}`;
    const known = byShown.get(key);
    if (known) known.push(each);
    else byShown.set(key, [each]);
  }
  return [...byShown.values()];
}

function levelOf(values: readonly ToldValue<unknown>[]): Dispute["level"] {
  const holders = values.map(({ holder }) => holder);
  if (holders.includes(null)) return "outlets";
  return new Set(holders).size > 1 ? "parties" : "attribution";
}

function shownValue(told: readonly ToldValue<unknown>[]): Dispute["values"][number] {
  const evidence = new Map<string, Evidence>();
  for (const piece of told.flatMap((each) => each.evidence))
    evidence.set(`${piece.article}\u0000${piece.start}\u0000${piece.end}`, piece);
  const pieces = [...evidence.values()];
  return {
    value: told[0]!.shown,
    holder: told[0]!.holder,
    evidence: pieces,
    origins: [...new Set(pieces.map(({ origin }) => origin))].sort(compareText),
  };
}
