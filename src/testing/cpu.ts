/**
 * @module
 * What a call costs the processor; a clock would count what other programs do, too.
 */

/** CPU milliseconds of a call. */
export function cpuOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same, tried once more when it is not below the bound: the collector of garbage may have come by. */
export function cpuWithin(bound: number, run: () => void): number {
  const took = cpuOf(run);
  return took < bound ? took : Math.min(took, cpuOf(run));
}
