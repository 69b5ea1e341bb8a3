/**
 * @module
 * Disputes and differences with every side's exact words; genuine ones and the rest are apart.
 */

import type { Dispute } from "../../model/index.js";
import { lazyList } from "../../text/lazy-list.js";
import { type Citation, citationsOf } from "../citation.js";
import { isGenuine, type RecordIndex } from "../record-index.js";
import { dayWords, durationWords } from "../words/day-words.js";
import { entryTitle } from "../words/entry-title.js";
import { countedWords } from "../words/plural.js";
import { aspectWords, levelWords, verdictWords } from "../words/stance-words.js";

/** One version of the disputed slot. */
export interface Side {
  readonly value: string;
  /** The party that holds it; null when the outlets themselves do. */
  readonly holder: string | null;
  readonly origins: number;
  readonly cites: readonly Citation[];
}

/** One disagreement. */
export interface DisputeView {
  readonly id: string;
  readonly about: string;
  readonly title: string;
  /** ≠ where both cannot be right, ≈ where the values fit together. */
  readonly glyph: "≠" | "≈";
  readonly aspect: string;
  readonly level: Dispute["level"];
  readonly levelWords: string;
  readonly verdict: Dispute["verdict"];
  readonly verdictWords: string;
  readonly rule: string;
  readonly sides: readonly Side[];
  /** The version that somebody holds to be right; null where nobody has said so. */
  readonly preferred: { readonly value: string; readonly by: string; readonly why: string } | null;
}

const levelOrder: readonly Dispute["level"][] = ["outlets", "attribution", "parties"];

/** The disagreements of a record: what outlets differ on first, then what the parties do. */
export function groupDisputes(index: RecordIndex, { genuine }: { readonly genuine: boolean }): DisputeView[] {
  return disputeOrder(index, { genuine }).map((dispute) => disputeView(dispute, index));
}

/** Both kinds, put into words while they are written. */
export function disputeLines(index: RecordIndex) {
  const linesOf = (genuine: boolean) =>
    lazyList(disputeOrder(index, { genuine }), (dispute) => disputeView(dispute, index));
  return { disputes: linesOf(true), differences: linesOf(false) };
}

/** The same before they are put into words. */
export function disputeOrder({ record }: RecordIndex, { genuine }: { readonly genuine: boolean }): Dispute[] {
  return record.disputes
    .filter((dispute) => isGenuine(dispute) === genuine)
    .sort((a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level));
}

/** One disagreement, its sides ordered by origins, never by an outlet's prestige. */
export function disputeView(dispute: Dispute, index: RecordIndex): DisputeView {
  const about = index.entries.get(dispute.about);
  return {
    id: dispute.id,
    about: dispute.about,
    title: about === undefined ? dispute.about : entryTitle(about, (id) => index.entries.get(id)),
    glyph: isGenuine(dispute) ? "≠" : "≈",
    aspect: aspectWords(dispute.aspect),
    level: dispute.level,
    levelWords: levelWords[dispute.level],
    verdict: dispute.verdict,
    verdictWords: verdictWords[dispute.verdict],
    rule: dispute.rule,
    preferred:
      dispute.preferred === undefined ? null : { ...dispute.preferred, value: valueWords(dispute.preferred.value) },
    sides: dispute.values
      .map(({ value, holder, evidence, origins }) => ({
        value: valueWords(value),
        holder,
        origins: origins.length,
        cites: citationsOf(evidence, index),
      }))
      .sort((a, b) => b.origins - a.origins),
  };
}

/** A side's value as a reader says it: "6am today (Thu 14 May 2031, 06:00)", "36 hours", "no response", and "36 hour" of "a 36-hour truce" is "36 hours". */
function valueWords(value: string): string {
  if (/^[a-z]+(?:-[a-z]+)+$/u.test(value)) return value.replaceAll("-", " ");
  if (/^P(?:T?\d+[YMWDHS])+$/u.test(value)) return durationWords(value);
  const counted = countedWords(value);
  if (counted !== null) return counted;
  const dated = /^(?<words>.*: )?(?<day>(?:\d{4}-\d\d(?:-\d\d)?|XXXX-WXX-\d)(?:T\S*)?)$/su.exec(value)?.groups;
  if (dated === undefined) return value;
  const day = dayWords(dated.day!);
  return dated.words === undefined ? day : `${dated.words.slice(0, -2)} (${day})`;
}
