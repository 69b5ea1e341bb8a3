/**
 * @module
 * Settings of the engine for this program's own processes: imported for its effect, before anything else.
 *
 * A morning's sixty articles are read in a second or two of work, and the engine spends as much again on optimising functions that soon
 * have nothing more to do. With a later start it saves a fifth of the processor's time for 60 and for 270 articles, with less put into one
 * function a tenth more; docs/decisions/0053 has the figures. Programs that import the library keep the engine as they have it.
 */

import { setFlagsFromString } from "node:v8";

/** Bytes of bytecode that a function runs before it is optimised; the engine's own default is less than a third of it. */
const budget = 450_000;
/** Bytes of bytecode of other functions that are put into one when it is optimised; the engine's own default is 920. */
const inlined = 200;
/** The settings were measured with this engine; others weigh their steps differently. */
const measured = "11.";

if (process.versions.v8.startsWith(measured)) {
  setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlined}`);
}
