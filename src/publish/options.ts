/**
 * @module
 * What a renderer may be told.
 */

/** Options of every renderer; each ignores what it has no use for. */
export interface RenderOptions {
  /** Terminal colours in `text`; off unless asked for. */
  readonly color?: boolean | undefined;
  /** The brief only, without the list of entries (`text`, `md`, `html`). */
  readonly briefOnly?: boolean | undefined;
  /** All on one line (`json`). */
  readonly compact?: boolean | undefined;
}
