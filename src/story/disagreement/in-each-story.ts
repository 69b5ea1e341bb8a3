/**
 * @module
 * One question to a whole story, whatever entries it has: how far its talks are, who is to blame, who has won.
 */

import type { Span } from "../../text/span.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { pieceOf } from "../entries/evidence.js";
import type { DisputeContext, Slot, ToldValue } from "./told-value.js";

/** Words that answer the question, and who says so; null where the outlet does. */
type Answer = Span & { readonly holder: string | null };

interface Question<T extends Answer> {
  answersIn(reading: DatedReading): readonly T[];
  /** As readers see it. */
  shown(answer: T): string;
  /** Which of several questions of one kind it answers: "talks", "violence". */
  matter(answer: T): string;
  /** The rest of the slot of a matter, of which all that is told is given. */
  slotOf(matter: string, told: readonly ToldValue<T>[]): Pick<Slot<T>, "rule" | "aspect" | "compare" | "level" | "key">;
}

/** What each article tells, by its id; those that tell nothing are left out. */
export function toldByArticle<T>(
  readings: readonly DatedReading[],
  toldIn: (reading: DatedReading) => readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const told = new Map<string, readonly T[]>();
  for (const reading of readings) {
    const own = toldIn(reading);
    if (own.length > 0) told.set(reading.article.id, own);
  }
  return told;
}

/** A slot for each story and matter, about the entry nearest to its first answer; none where no entry is near. */
export function slotsInStories<T extends Answer>(context: DisputeContext, question: Question<T>): Slot<T>[] {
  const byKey = new Map<string, { matter: string; about: string | null; readonly told: ToldValue<T>[] }>();
  for (const reading of context.readings) {
    const { id } = reading.article;
    const story = context.places.storyOf(id);
    if (story === null) continue;
    for (const answer of question.answersIn(reading)) {
      const matter = question.matter(answer);
      const key = `${story}\u0000${matter}`;
      const known = byKey.get(key) ?? { matter, about: null, told: [] };
      byKey.set(key, known);
      known.about ??= context.nearest.of(id, answer);
      known.told.push({
        shown: question.shown(answer),
        value: answer,
        holder: answer.holder,
        claim: { reading, day: reading.dated.value },
        evidence: [pieceOf(reading, answer, context.places)],
      });
    }
  }
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, { matter, about, told }]) =>
      about === null ? [] : [{ ...question.slotOf(matter, told), about, told }],
    );
}
