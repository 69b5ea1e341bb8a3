/**
 * @module
 * A change of the record as somebody asks for it, before it is checked against the record.
 */

/** One kind of change; ids may be given by their beginning. */
export type AskedChange =
  /** `settings` are SLOT=VALUE. */
  | { readonly kind: "set"; readonly settings: readonly string[] }
  /** `settings` are SLOT=VALUE of the new kind. */
  | { readonly kind: "relabel"; readonly frame: string; readonly settings: readonly string[] }
  | { readonly kind: "merge"; readonly other: string }
  /** `places` are article:start-end. */
  | { readonly kind: "split"; readonly places: readonly string[] }
  | { readonly kind: "prefer"; readonly version: string }
  | { readonly kind: "strike" }
  | { readonly kind: "no-dispute" }
  | { readonly kind: "confirm" };
