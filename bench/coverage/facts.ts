/**
 * @module
 * The facts of a quarrel's day, in an agency's words and in others, each with what makes it one thing with the fact of another report.
 *
 * What a careful reader would hold:
 * - An offer is its story's, of a length, over a thing. Two reports of different days that tell of a pause of 14 days over the sluice gates
 *   tell of one offer; another length or another thing is another offer, be it the next day or the same.
 * - A rejection is of an offer and for a reason. "The offer" is the one the report has just told; the same offer rejected for another
 *   reason was rejected once more.
 * - A planned meeting is in a town on a day. A report of Monday that says "on Thursday" and one of Wednesday that says so mean one meeting;
 *   the next Thursday is another one, and so is another town. A weekday means the next such day, the day of the report included.
 * - A quotation is what was said before some listeners in a town. Who says the same to others says it once more.
 * - Nobody is told to be the first to say so: an agency's report, its copies and its rewrite tell the same facts, with or without their day.
 *
 * Of the accusation that both sides make every day against each other no reader could say whether it was made again; it is left out.
 */

import { type Cast, pick } from "./invented.js";
import type { Wordings } from "./side-facts.js";

/** The frame of the entry that is to hold it. */
export type ToldKind = "proposal" | "response" | "talks" | "statement";

/** What a fact is, beside its words. */
export interface Identity {
  readonly kind: ToldKind;
  /** Within a story equal for what is one and the same thing. */
  readonly key: string;
}

/** A fact that the record should hold has its identity; the rest of what an article tells has none. */
export interface Fact extends Wordings {
  readonly identity?: Identity;
}

/** What is offered: the days of the pause and what the dispute is over. */
export interface Offer {
  readonly days: number;
  readonly thing: string;
}

/** Draws what is offered. */
export function offerOf({ matter }: Cast, next: () => number): Offer {
  return { days: 2 + Math.floor(next() * 60), thing: pick(matter.things, next) };
}

/** One side offers a pause. */
export function offered({ sides: [a, b], leaders: [leader] }: Cast, { days, thing }: Offer, next: () => number): Fact {
  return {
    agency: pick(
      [
        `${a}'s President ${leader} proposed ${articleOf(days)} ${days}-day pause in the dispute with ${b} over ${thing}.`,
        `President ${leader} of ${a} offered ${b} a pause of ${days} days in their row over ${thing}.`,
        `A halt of ${days} days to the dispute with ${b} over ${thing} was proposed by ${a}'s president, ${leader}.`,
      ],
      next,
    ),
    other: pick(
      [
        `A pause of ${days} days in the quarrel with ${b} about ${thing} was put forward by ${leader}, the president of ${a}.`,
        `${leader}, ${a}'s head of state, suggested a pause of ${days} days in the quarrel with ${b} about ${thing}.`,
      ],
      next,
    ),
    identity: { kind: "proposal", key: `${days} days, ${thing}` },
  };
}

/** "An 18-day pause", for numbers below a hundred. */
function articleOf(n: number): "a" | "an" {
  return n === 8 || n === 11 || n === 18 || (n >= 80 && n < 90) ? "an" : "a";
}

/** The other side rejects it. */
export function rejected({ sides: [, b], leaders: [, leader], matter }: Cast, offer: Offer, next: () => number): Fact {
  const thing = pick(matter.things, next);
  return {
    agency: pick(
      [
        `${b}'s Premier ${leader} rejected the offer, saying that ${thing} had to be settled first.`,
        `The offer was rejected by Premier ${leader} of ${b}, who insisted on a deal about ${thing} before any pause.`,
        `But ${leader}, ${b}'s premier, turned the offer down because nothing was agreed on ${thing}.`,
      ],
      next,
    ),
    other: pick(
      [
        `The offer was turned down by ${leader}, the premier of ${b}, who wants ${thing} settled before anything else.`,
        `Premier ${leader} of ${b} refused the offer: ${thing} would have to come first.`,
      ],
      next,
    ),
    identity: { kind: "response", key: `${offer.days} days, ${offer.thing}: first ${thing}` },
  };
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** The meetings of a story that were told so far: town and ISO day. */
export type Agenda = { readonly town: string; readonly day: string }[];

/**
 * Envoys are to meet; `published` is the ISO day of the report. Nobody could tell a meeting on Tuesday from one in the same town on
 * Wednesday, so within three days a town has one meeting alone.
 */
export function toMeet(
  { sides: [a, b], mediator, towns }: Cast,
  published: string,
  agenda: Agenda,
  next: () => number,
): Fact {
  const drawn = { town: pick(towns, next), day: nextDay(published, pick(weekdays, next)) };
  const { town, day } = settled(drawn, { towns, published, agenda });
  if (!agenda.some((each) => each.town === town && each.day === day)) agenda.push({ town, day });
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay() - 1]!;
  return {
    agency: pick(
      [
        `Envoys of ${a} and ${b} are due to meet on ${weekday} in ${town}, with ${mediator} mediating.`,
        `${a} and ${b} will hold talks in ${town} on ${weekday} under the mediation of ${mediator}.`,
        `In ${town}, negotiators from ${a} and ${b} are to meet on ${weekday}; ${mediator} will mediate.`,
      ],
      next,
    ),
    other: pick(
      [
        `With ${mediator} as mediator, ${town} is to host envoys from ${a} and ${b} on ${weekday}.`,
        `${mediator} is to mediate when delegations from ${a} and ${b} meet in ${town} on ${weekday}.`,
      ],
      next,
    ),
    identity: { kind: "talks", key: `${town}, ${day}` },
  };
}

/** The meeting that was drawn; where the town has another one about that day, that one, or else the same day in another town. */
function settled(
  { town, day }: Agenda[number],
  {
    towns,
    published,
    agenda,
  }: { readonly towns: readonly string[]; readonly published: string; readonly agenda: Agenda },
): Agenda[number] {
  const first = towns.indexOf(town);
  for (let at = 0; at < towns.length; at++) {
    const tried = towns[(first + at) % towns.length]!;
    const near = agenda.find((each) => each.town === tried && Math.abs(daysBetween(each.day, day)) <= 3);
    if (near === undefined) return { town: tried, day };
    const ahead = daysBetween(published, near.day);
    if (ahead >= 0 && ahead < 7) return near;
  }
  return { town, day };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function nextDay(published: string, weekday: string): string {
  const from = new Date(`${published}T00:00:00Z`);
  const ahead = (weekdays.indexOf(weekday) + 1 - from.getUTCDay() + 7) % 7;
  return new Date(from.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}

/** Each blames the other. */
export function accused({ sides: [a, b], matter }: Cast, next: () => number): Fact {
  const thing = pick(matter.things, next);
  return {
    agency: pick(
      [
        `Both governments accused each other of breaking last month's accord on ${thing}.`,
        `Each capital says the other has torn holes in the accord about ${thing}, which is a month old.`,
        `Of last month's accord on ${thing} little is left, and ${a} and ${b} trade blame for it.`,
      ],
      next,
    ),
    other: pick(
      [
        `${a} and ${b} blame each other for breaches of the accord of last month that covers ${thing}.`,
        `Who broke the month-old accord on ${thing} is told differently in ${a} and in ${b}.`,
      ],
      next,
    ),
  };
}

/** What a leader said; everybody who quotes him quotes him word for word. */
export function said({ leaders: [leader], towns }: Cast, next: () => number): Fact {
  const quotation = `${pick(openings, next)}, ${pick(closings, next)}`;
  const before = `${pick(listeners, next)} in ${pick(towns, next)}`;
  const sentence = `"${quotation}," ${leader} told ${before}.`;
  return { agency: sentence, other: sentence, identity: { kind: "statement", key: `${quotation}, to ${before}` } };
}

const openings = [
  "Nobody here wants another winter like the last one",
  "My grandmother crossed that river without a permit",
  "I have spoken to every mayor along the line",
  "There is no honour in a quarrel that feeds nobody",
  "Our engineers know what has to be done",
  "History will not remember who shouted louder",
  "A signature costs less than a funeral",
  "Their letter has four pages and no numbers",
  "Children in both capitals learn the same songs",
  "I did not run for office to count barrels",
  "The maps have lain on that table for a year",
  "Both treasuries are bleeding",
  "Fishermen and judges agree on very little",
  "Every autumn we hear the same excuses",
  "Courage is cheap behind a microphone",
  "Our neighbours are not our enemies",
];
const closings = [
  "and patience is not a plan",
  "but somebody has to take the first step",
  "and nobody will be able to say that we hid",
  "but trust is built in inches",
  "and the bill arrives before the harvest",
  "so the next move is theirs",
  "and no minister can stop the clock",
  "but good fences have two owners",
  "and that is why I sleep badly",
  "but I have seen worse bargains turn out well",
  "so let us send the lawyers home",
  "and the young are watching us",
  "but words have never moved a stone",
  "and my door stays unlocked",
  "so spare me the ceremonies",
  "but the truth is duller than the rumours",
];
const listeners = ["reporters", "a rally", "lawmakers", "a radio station", "students"];
