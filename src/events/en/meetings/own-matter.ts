/**
 * @module
 * Meetings that are no matter between sides: a reporter's own ("I met him on the stairs"), those of a house whose members meet nobody but each
 * other ("Parliament meets on Monday"), and a hall full of people whom somebody speaks to ("told a meeting of students").
 */

import { type NounPhrase, phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import { clauseAt } from "../../clauses.js";
import type { NounHit } from "../../nouns.js";
import { canNegotiate } from "../../patterns.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

/** "when I rang her", "a Gazette correspondent saw a nurse": the reporter's own meetings; within quotation marks "I" is the speaker. */
export function isReporter(view: SentenceView, own: NounPhrase | undefined): boolean {
  if (own === undefined) return false;
  if (!own.isPronoun) return view.lexicon.words.get("press-person")!.has(view.lemmas[own.head]!);
  if (!/^(?:i|we)$/.test(view.words[own.head]!)) return false;
  const { start, end } = view.tokens[own.head]!;
  return !view.quotations.some((quotation) => quotation.start <= start && end <= quotation.end);
}

/** The noun phrase before a verb, within its clause. */
export function subjectBefore(view: SentenceView, { first, main }: VerbGroup): NounPhrase | undefined {
  const clause = clauseAt(view.clauses, main);
  return view.phrases.findLast((phrase) => phrase.last <= first && phrase.first >= clause.first);
}

/** "Varnhem's parliament meets on Friday": a house that sits among its own. */
export function isHouse(view: SentenceView, own: NounPhrase | undefined): boolean {
  return own !== undefined && !own.isPronoun && view.lexicon.words.get("house")!.has(view.lemmas[own.head]!);
}

/** "told a student meeting", "addressed a rally", "a conference call with reporters": those who are there only listen. */
export function isAudience(view: SentenceView, { first, last }: Span, group: VerbGroup | null): boolean {
  const { words } = view.lexicon;
  const listeners = words.get("listener")!;
  const from = phraseAt(view.phrases, first)?.first ?? first;
  const behind = /^(?:of|with|for)$/.test(view.words[last] ?? "") ? phraseFrom(view.phrases, last + 1) : undefined;
  const heard = behind === undefined ? undefined : listeners.get(view.lemmas[behind.head]!);
  if (heard === "always" || holdsAlways(view, from, first)) return true;
  const isTold = group !== null && group.last === from && words.get("addressing")!.has(group.lemma);
  if (!isTold || !/^an?$/.test(view.words[from]!)) return false;
  return behind === undefined || heard !== undefined || !canNegotiate(view, behind);
}

type Span = Pick<NounHit, "first" | "last">;

/** "a shareholder meeting". */
function holdsAlways(view: SentenceView, from: number, to: number): boolean {
  const listeners = view.lexicon.words.get("listener")!;
  return view.lemmas.slice(from, to).some((lemma) => listeners.get(lemma) === "always");
}
