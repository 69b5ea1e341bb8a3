/**
 * @module
 * What a renderer may be told.
 */

import type { KnownPlace } from "./geojson.js";

/** Options of every renderer; each ignores what it has no use for. */
export interface RenderOptions {
  /** Terminal colours in `text`; off unless asked for. */
  readonly color?: boolean | undefined;
  /** The brief only, without the list of entries (`text`, `md`, `html`). */
  readonly briefOnly?: boolean | undefined;
  /** All on one line (`json`). */
  readonly compact?: boolean | undefined;
  /** Places of the user's own with their points (`geojson`). */
  readonly places?: readonly KnownPlace[] | undefined;
  /** Towns of the world, which count only for a place whose state is known (`geojson`). */
  readonly towns?: readonly KnownPlace[] | undefined;
  /** What of the record was asked for, in words (`dossier`): "said by Askov", "from 2031-03-10". */
  readonly asked?: readonly string[] | undefined;
}
