/**
 * @module
 * A setting of the engine for this program's own processes: imported for its effect, before anything else.
 *
 * A morning's sixty articles are read in a second or two of work, and the engine spends as much again on optimising functions that soon
 * have nothing more to do. With a later start it saves a quarter of the processor's time for 60 articles and a fifth for 270; docs/decisions/0053
 * has the figures. Programs that import the library keep the engine as they have it.
 */

import { setFlagsFromString } from "node:v8";

/** Bytes of bytecode that a function runs before it is optimised; the engine's own default is less than a third of it. */
const budget = 450_000;
/** The setting was measured with this engine; others weigh their steps differently. */
const measured = "11.";

if (process.versions.v8.startsWith(measured)) setFlagsFromString(`--interrupt-budget=${budget}`);
