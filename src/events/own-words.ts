/**
 * @module
 * The words with which an answer goes on: "Osheri was unmoved. 'A lull is no ceasefire,' she said": where the sentence names
 * nothing, what the answerer says next is part of the answer.
 *
 * Left alone: answers that name the offer, silence, words that tell another act, and words of anybody else.
 */

import type { EventOf, ReportedEvent, Sentence, Statement } from "../model/index.js";
import type { Span } from "../text/span.js";
import { needsAnOffer } from "./answers.js";

/** Characters between an answer and the words that go on with it. */
const nextTo = 60;
/** A longer sentence tells the answer itself. */
const leadIn = 90;
/** Longer words tell more than the answer. */
const longest = 260;

/** The events with the evidence of answers drawn out to what their makers say next. */
export function withOwnWords(
  events: readonly ReportedEvent[],
  { statements, sentences }: { readonly statements: readonly Statement[]; readonly sentences: readonly Sentence[] },
): ReportedEvent[] {
  return events.map((event) => {
    if (event.frame !== "response" || event.decision === "no-response" || !needsAnOffer(event.rule)) return event;
    const words = wordsAfter(event, statements, sentences).filter((span) => !isTold(span, event, events));
    return words.length === 0 ? event : { ...event, evidence: [...event.evidence, ...words] };
  });
}

/** What is quoted of the answerer in the sentence behind the answer's. */
function wordsAfter(
  event: EventOf<"response">,
  statements: readonly Statement[],
  sentences: readonly Sentence[],
): Span[] {
  const own = sentences.find(({ start, end }) => start <= event.trigger.start && event.trigger.start < end);
  if (own === undefined || own.end - own.start > leadIn) return [];
  const next = statements.find(
    ({ content, kind, speaker }) =>
      kind !== "indirect" &&
      content[0] !== undefined &&
      content[0].start >= own.end &&
      content[0].start - own.end < nextTo &&
      speaker !== null &&
      event.responders.includes(speaker.entity ?? speaker.text),
  );
  const [words] = next?.content ?? [];
  return words === undefined || words.end - words.start > longest ? [] : [{ start: words.start, end: words.end }];
}

/** Told by an act of its own. */
function isTold({ start, end }: Span, event: ReportedEvent, events: readonly ReportedEvent[]): boolean {
  return events.some((each) => each !== event && each.trigger.start >= start && each.trigger.start < end);
}
