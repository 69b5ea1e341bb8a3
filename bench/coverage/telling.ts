/**
 * @module
 * What happened on a day of an invented story, and how an agency, those who copy or rewrite it, and an outlet of its own tell it.
 */

import { type Cast, pick } from "./invented.js";

/** The facts of one day, in the order in which they are told. */
export interface Happening {
  readonly cast: Cast;
  readonly facts: readonly Fact[];
  readonly quotation: string;
}

/** One fact in the agency's words and in others. */
export interface Fact {
  readonly agency: string;
  readonly other: string;
}

/** Who tells it: the agency, a copy with or without its tail, an uncredited rewrite, an outlet of its own. */
export type Teller = "agency" | "copy" | "cut" | "rewrite" | "own";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const qualities = ["small", "patient", "written", "binding", "quiet", "early", "plain", "common"];
const goals = ["keep", "honour", "verify", "afford", "explain", "defend", "repeat", "remember"];

/** Draws the facts of a day. */
export function happeningOf(cast: Cast, next: () => number): Happening {
  const facts = factKinds.flatMap((factOf) => [factOf(cast, next), sideFact(cast, next), sideFact(cast, next)]);
  const quotation = `We ask for something ${pick(qualities, next)} and ${pick(qualities, next)} that both of us can ${pick(goals, next)} in ${pick(cast.towns, next)}`;
  return { cast, facts, quotation };
}

const doers =
  "harbour council,tug crews,school board,bakers' guild,night nurses,ferry owners,customs clerks,hill shepherds,river pilots,grain brokers,tram drivers,city archive,lock keepers,salt miners,market wardens,coast guard,fire brigade,student union,veterans' league,orchard growers,postal workers,court bailiffs,sugar refiners,tenants' circle,boat builders,road menders,seed traders,church choirs,power engineers,water board".split(
    ",",
  );
const deeds: readonly (readonly [active: string, passive: string])[] = [
  ["postponed", "put off"],
  ["blocked", "sealed off"],
  ["bought", "acquired"],
  ["repaired", "mended"],
  ["searched", "combed through"],
  ["praised", "lauded"],
  ["closed", "shut down"],
  ["counted", "tallied"],
  ["rented", "leased"],
  ["emptied", "cleared out"],
  ["lent out", "loaned"],
  ["guarded", "watched over"],
  ["sold", "disposed of"],
  ["painted over", "covered in paint"],
  ["widened", "enlarged"],
  ["photographed", "captured on film"],
];
const objects =
  "the salt market,a signal tower,two barges,the spring fair,a row of cellars,the east ferry,its own ledgers,the old tannery,forty tents,the clock bridge,a stock of diesel,the lamp works,three wells,the winter stores,a printing press,the toll house,six cranes,the ice sheds,a field kitchen,the song contest,the weir,an empty hotel,the rope walk,all bus shelters,the seed bank,a crate of flares,the museum hall,the tax office,one generator,the fish auction".split(
    ",",
  );

/** Something beside the quarrel, from so many possible things that two days hardly share one. */
function sideFact({ towns }: Cast, next: () => number): Fact {
  const [town, first, second] = [pick(towns, next), pick(doers, next), pick(doers, next)];
  const [[did, done], [didThen, doneThen]] = [pick(deeds, next), pick(deeds, next)];
  const [thing, other, n] = [pick(objects, next), pick(objects, next), 3 + Math.floor(next() * 95)];
  return {
    agency: `In ${town}, the ${first} ${did} ${thing} ${n} hours after the ${second} ${didThen} ${other}.`,
    other: `${other[0]!.toUpperCase()}${other.slice(1)} had been ${doneThen} by the ${second} in ${town} when, ${n} hours on, ${thing} was ${done} by the ${first}.`,
  };
}

type FactKind = (cast: Cast, next: () => number) => Fact;
const factKinds: readonly FactKind[] = [
  ({ sides: [a, b], leaders: [leader], matter }, next) => {
    const [days, thing] = [2 + Math.floor(next() * 60), pick(matter.things, next)];
    return {
      agency: `${a}'s President ${leader} proposed a ${days}-day pause in the dispute with ${b} over ${thing}.`,
      other: `A pause of ${days} days in the quarrel with ${b} about ${thing} was put forward by ${leader}, the president of ${a}.`,
    };
  },
  ({ sides: [, b], leaders: [, leader], matter }, next) => {
    const thing = pick(matter.things, next);
    return {
      agency: `${b}'s Premier ${leader} rejected the offer, saying that ${thing} had to be settled first.`,
      other: `The offer was turned down by ${leader}, the premier of ${b}, who wants ${thing} settled before anything else.`,
    };
  },
  ({ sides: [a, b], mediator, towns }, next) => {
    const [town, day] = [pick(towns, next), pick(weekdays, next)];
    return {
      agency: `Envoys of ${a} and ${b} are due to meet on ${day} in ${town}, with ${mediator} mediating.`,
      other: `With ${mediator} as mediator, ${town} is to host envoys from ${a} and ${b} on ${day}.`,
    };
  },
  ({ sides: [a, b], matter }, next) => {
    const thing = pick(matter.things, next);
    return {
      agency: `Both governments accused each other of breaking last month's accord on ${thing}.`,
      other: `${a} and ${b} blame each other for breaches of the accord of last month that covers ${thing}.`,
    };
  },
];

/** An article about the happening. */
export function tell(
  { cast, facts, quotation }: Happening,
  teller: Teller,
  next: () => number,
): { readonly title: string; readonly text: string } {
  const [a, b] = cast.sides;
  const said = `"${quotation}," ${cast.leaders[0]} told reporters.`;
  const dateline = `${cast.towns[0]!.toUpperCase()} (Meridian) - `;
  const titles = [
    `${a} and ${b} at odds over ${cast.matter.name} accord`,
    `${cast.leaders[0]} presses ${b} on the ${cast.matter.name} accord`,
  ];
  const title = pick(titles, next);
  const agency = facts.map((fact) => fact.agency);
  const body = paragraphs([...agency.slice(0, 3), said, ...agency.slice(3)]);
  if (teller === "agency") return { title, text: `${dateline}${body}` };
  if (teller === "copy") return { title, text: body };
  if (teller === "cut") return { title, text: paragraphs([...agency.slice(0, 3), said, ...agency.slice(3, 6)]) };
  if (teller === "rewrite") return { title, text: paragraphs(facts.map((fact) => fact.other)) };
  const [first, second, ...rest] = facts.map((fact) => fact.other).reverse();
  return { title, text: `By Nora Feld\n\n${paragraphs([second!, said, ...rest.slice(0, 4), first!])}` };
}

function paragraphs(sentences: readonly string[]): string {
  const made: string[] = [];
  for (let at = 0; at < sentences.length; at += 2) made.push(sentences.slice(at, at + 2).join(" "));
  return made.join("\n\n");
}
