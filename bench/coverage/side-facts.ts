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

/** Draws one such thing. */
export function sideFact({ towns }: Cast, next: () => number): Wordings {
  const [town, first, second] = [pick(towns, next), pick(doers, next), pick(doers, next)];
  const [[did, done], [didThen, doneThen]] = [pick(deeds, next), pick(deeds, next)];
  const [thing, other, n] = [pick(objects, next), pick(objects, next), 3 + Math.floor(next() * 95)];
  return {
    agency: `In ${town}, the ${first} ${did} ${thing} ${n} hours after the ${second} ${didThen} ${other}.`,
    other: `${other[0]!.toUpperCase()}${other.slice(1)} had been ${doneThen} by the ${second} in ${town} when, ${n} hours on, ${thing} was ${done} by the ${first}.`,
  };
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
