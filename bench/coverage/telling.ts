/**
 * @module
 * What happened on a day of an invented story, and how an agency, those who copy or rewrite it, and an outlet of its own tell it.
 */

import { type Agenda, accused, type Fact, type Identity, offered, offerOf, rejected, said, toMeet } from "./facts.js";
import { type Cast, pick } from "./invented.js";
import { sideFact } from "./side-facts.js";

/** The facts of one day, in the order in which they are told. */
export interface Happening {
  readonly cast: Cast;
  readonly facts: readonly Fact[];
  readonly quotation: Fact;
}

/** Who tells it: the agency, a copy with or without its tail, an uncredited rewrite, an outlet of its own. */
export type Teller = "agency" | "copy" | "cut" | "rewrite" | "own";

/** Where an article tells a fact: the place of the sentence in the text. */
export interface Told extends Identity {
  readonly start: number;
  readonly end: number;
}

/** Draws the facts of a day, which is `published`; a meeting that is new goes into the agenda. */
export function happeningOf(
  cast: Cast,
  { published, agenda }: { readonly published: string; readonly agenda: Agenda },
  next: () => number,
): Happening {
  const beside = () => sideFact(cast, next);
  const offer = offerOf(cast, next);
  const facts = [
    offered(cast, offer, next),
    beside(),
    beside(),
    rejected(cast, offer, next),
    beside(),
    beside(),
    toMeet(cast, published, agenda, next),
    beside(),
    beside(),
    accused(cast, next),
    beside(),
    beside(),
  ];
  return { cast, facts, quotation: said(cast, next) };
}

/** An article about the happening, and the facts of the quarrel that it tells. */
export function tell(
  { cast, facts, quotation }: Happening,
  teller: Teller,
  next: () => number,
): { readonly title: string; readonly text: string; readonly told: readonly Told[] } {
  const [a, b] = cast.sides;
  const titles = [
    `${a} and ${b} at odds over ${cast.matter.name} accord`,
    `${cast.leaders[0]} presses ${b} on the ${cast.matter.name} accord`,
  ];
  const title = pick(titles, next);
  const dateline = `${cast.towns[0]!.toUpperCase()} (Meridian) - `;
  const inFull = [...facts.slice(0, 3), quotation, ...facts.slice(3)];
  if (teller === "agency") return { title, ...paragraphs(dateline, inFull, "agency") };
  if (teller === "copy") return { title, ...paragraphs("", inFull, "agency") };
  if (teller === "cut") return { title, ...paragraphs("", inFull.slice(0, 7), "agency") };
  if (teller === "rewrite") return { title, ...paragraphs("", facts, "other") };
  const [first, second, ...rest] = [...facts].reverse();
  return { title, ...paragraphs("By Nora Feld\n\n", [second!, quotation, ...rest.slice(0, 4), first!], "other") };
}

/** Two facts to a paragraph. */
function paragraphs(
  head: string,
  facts: readonly Fact[],
  words: "agency" | "other",
): { readonly text: string; readonly told: readonly Told[] } {
  let text = head;
  const told: Told[] = [];
  facts.forEach((fact, at) => {
    if (at > 0) text += at % 2 === 0 ? "\n\n" : " ";
    const start = text.length;
    text += fact[words];
    if (fact.identity) told.push({ ...fact.identity, start, end: text.length });
  });
  return { text, told };
}
