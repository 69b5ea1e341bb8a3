/**
 * @module
 * What happens beside the quarrel of an invented story: the filling between its facts, from so many possible things that two days hardly share one.
 */

import { type Cast, pick } from "./invented.js";

/** The same in an agency's words and in others. */
export interface Wordings {
  readonly agency: string;
  readonly other: string;
}

/** What a sentence beside the quarrel is made of. */
interface Drawn {
  readonly town: string;
  readonly first: string;
  readonly second: string;
  readonly thing: string;
  readonly other: string;
  readonly n: number;
  readonly deed: readonly [active: string, passive: string];
}

/** Draws one such thing. */
export function sideFact({ towns }: Cast, next: () => number): Wordings {
  const drawn: Drawn = {
    town: pick(towns, next),
    first: pick(doers, next),
    second: pick(doers, next),
    thing: pick(objects, next),
    other: pick(objects, next),
    n: 3 + Math.floor(next() * 95),
    deed: pick(deeds, next),
  };
  return pick(frames, next)(drawn);
}

/** Sentences of many makes: two days of one story share names and hardly a turn of phrase. */
const frames: readonly ((drawn: Drawn) => Wordings)[] = [
  ({ town, first, thing, n, deed: [did, done] }) => ({
    agency: `In ${town}, the ${first} ${did} ${thing} before dawn, ${n} metres from the old customs sheds.`,
    other: `${upper(thing)} ${done} by the ${first} before daybreak, a short walk of ${n} metres from the sheds of ${town}'s old customs.`,
  }),
  ({ first, second, n }) => ({
    agency: `Rain kept ${n} members of the ${first} indoors, where they played cards with the ${second}.`,
    other: `Cards were dealt between the ${second} and ${n} of the ${first}, whom a downpour had driven under a roof.`,
  }),
  ({ town, second, other, n }) => ({
    agency: `A brass band of ${n} marched past ${other} while the ${second} swept the kerbs of ${town}.`,
    other: `Brooms in hand, the ${second} cleaned the gutters of ${town} as ${n} trumpeters filed by ${other}.`,
  }),
  ({ town, thing, n }) => ({
    agency: `Prices for ${thing} fell by ${n} percent on ${town}'s exchange, a broker wrote in a newsletter.`,
    other: `On the exchange of ${town} buyers paid ${n} percent less for ${thing}, according to the circular of one dealer.`,
  }),
  ({ first, thing, n }) => ({
    agency: `The ${first} lost a lawsuit over ${thing} and must hand back ${n} crates of lamps.`,
    other: `${n} crates with lamps go back to their owner: a judge ruled against the ${first} in the case about ${thing}.`,
  }),
  ({ town, first, other, n }) => ({
    agency: `Schoolgirls from ${town} painted ${n} murals on ${other}, paid for by the ${first}.`,
    other: `With money of the ${first}, pupils of a school for girls in ${town} have covered ${other} with pictures, ${n} in all.`,
  }),
  ({ town, second, n }) => ({
    agency: `${n} goats wandered onto the airstrip of ${town} and were herded off by the ${second}.`,
    other: `It took the ${second} to clear the runway at ${town}, on which ${n} goats had been grazing.`,
  }),
  ({ first, thing, other }) => ({
    agency: `A museum guide of the ${first} fainted beside ${thing} and woke up next to ${other}.`,
    other: `Found unconscious at ${thing}, a guide who works for the ${first} came to his senses near ${other}.`,
  }),
  ({ town, thing, n }) => ({
    agency: `Lightning split an oak near ${thing} in ${town} and left ${n} households without telephones.`,
    other: `Telephones in ${n} homes of ${town} went dead when a storm felled the tree that shaded ${thing}.`,
  }),
  ({ first, second, n }) => ({
    agency: `At a chess tournament the ${first} beat the ${second} after ${n} moves and shared the prize of cheese.`,
    other: `${n} moves were enough for the ${first} to checkmate the ${second}; the winners cut up the trophy, a wheel of cheese.`,
  }),
  ({ town, other, n }) => ({
    agency: `Bakers in ${town} ran out of yeast and sold ${n} loaves made with beer from ${other}.`,
    other: `For want of yeast, ${n} breads were leavened with ale out of ${other} by the ovens of ${town}.`,
  }),
  ({ first, thing, n }) => ({
    agency: `A retired diver of the ${first} claims to have counted ${n} anchors under ${thing}.`,
    other: `Beneath ${thing} lie ${n} anchors, or so says a pensioner who once dived for the ${first}.`,
  }),
  ({ town, first, n }) => ({
    agency: `The ${first} hired ${n} pipers for a wedding in ${town}, and not one of them could read music.`,
    other: `None of the ${n} pipers who played for a bride in ${town} knew a note; the ${first} had engaged them.`,
  }),
  ({ second, thing, n }) => ({
    agency: `Burglars carried a safe of ${n} kilograms out of ${thing} without waking the ${second}.`,
    other: `While the ${second} slept, thieves walked off with a strongbox that weighs ${n} kilograms and used to stand in ${thing}.`,
  }),
  ({ town, other, n }) => ({
    agency: `Archaeologists in ${town} dug up ${n} clay pots within sight of ${other}.`,
    other: `${n} vessels of clay have come to light in a trench at ${town}, not far from ${other}.`,
  }),
  ({ first, town, n }) => ({
    agency: `Snow blocked the pass above ${town} for ${n} hours until the ${first} dug a lane.`,
    other: `A lane cut by the ${first} ended ${n} hours of isolation for the road over ${town}, buried in drifts.`,
  }),
  ({ second, other, n }) => ({
    agency: `The ${second} voted to rename ${other} after a poet who died ${n} years ago.`,
    other: `${upper(other)} to bear the name of a poet, dead for ${n} years, the ${second} decided by show of hands.`,
  }),
  ({ town, thing, n }) => ({
    agency: `A swarm of bees settled on ${thing} in ${town} and stung ${n} schoolteachers on an outing.`,
    other: `${n} teachers on a trip to ${town} were stung when bees made their home on ${thing}.`,
  }),
  ({ first, n, other }) => ({
    agency: `For ${n} coins the ${first} let visitors ring the bell that hangs over ${other}.`,
    other: `Whoever paid ${n} coins was allowed to pull the rope of the bell above ${other}, to the profit of the ${first}.`,
  }),
  ({ town, second, n }) => ({
    agency: `Halfway through a match in ${town} the floodlights failed and the ${second} lost by ${n} points.`,
    other: `In the dark, after the lamps of the stadium at ${town} went out, the ${second} were beaten by a margin of ${n}.`,
  }),
];

function upper(words: string): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)} ${/^(?:two|forty|three|six|all|its own)/u.test(words) ? "were" : "was"}`;
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
