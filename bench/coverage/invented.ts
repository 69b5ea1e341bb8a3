/**
 * @module
 * Invented names and matters, drawn from a seed: every story has its own countries, towns and people, and one of a few matters.
 */

/** A fixed sequence of numbers from 0 to 1 for a seed (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. */
export function pick<T>(items: readonly T[], next: () => number): T {
  return items[Math.floor(next() * items.length)]!;
}

const heads = "Var Ost Lind Bren Cor Sor Hal Mar Tor Kes Ul Eld Grim Fal Nord Wes Hav Sal Dun Ask".split(" ");
const middles = "en ar o el i a or un est al".split(" ");
const tails = "holt mark vane heim stad wick mere gard by ford lund dal sund berg nes vik".split(" ");
const givenNames = "Lene Iskander Jory Mika Anselm Dorte Pavel Runa Tobin Selma Ivar Noor Casper Edda Milo Vera".split(
  " ",
);
const surnameTails = "ov sen kov ard ell ine ak off ner und eska ick".split(" ");

function place(next: () => number): string {
  return pick(heads, next) + pick(middles, next) + pick(tails, next);
}

function person(next: () => number): string {
  return `${pick(givenNames, next)} ${pick(heads, next)}${pick(middles, next)}${pick(surnameTails, next)}`;
}

/** What two sides quarrel over, and the words that go with it. */
export interface Matter {
  readonly name: string;
  readonly things: readonly string[];
}

export const matters: readonly Matter[] = [
  { name: "truce", things: ["artillery positions", "the buffer strip", "wounded conscripts", "the observer mission"] },
  { name: "water", things: ["the upper reservoir", "sluice gates", "irrigation quotas", "downstream orchards"] },
  { name: "fishing", things: ["trawler licences", "herring quotas", "patrol cutters", "the spawning banks"] },
  { name: "grain", things: ["export silos", "barley shipments", "inspection posts", "insurance for freighters"] },
  { name: "wage", things: ["crane drivers", "overtime rates", "the strike fund", "night shifts"] },
  { name: "border", things: ["customs sheds", "commuter permits", "the northern crossing", "lorry queues"] },
  { name: "prisoner", things: ["detained pilots", "the exchange lists", "family visits", "a camp infirmary"] },
  { name: "gas", things: ["pipeline pressure", "transit fees", "winter storage", "compressor stations"] },
  { name: "rail", things: ["signal boxes", "freight corridors", "a shared timetable", "the gauge change"] },
  { name: "mine", things: ["cobalt royalties", "tailings dams", "the eastern shaft", "village resettlement"] },
];

/** Who and what one story is about. */
export interface Cast {
  readonly matter: Matter;
  readonly sides: readonly [string, string];
  readonly leaders: readonly [string, string];
  readonly mediator: string;
  readonly towns: readonly string[];
}

/** The cast of one story. */
export function castOf(next: () => number): Cast {
  return {
    matter: pick(matters, next),
    sides: [place(next), place(next)],
    leaders: [person(next), person(next)],
    mediator: person(next),
    towns: Array.from({ length: 5 }, () => place(next)),
  };
}
