/**
 * @module
 * Who acts: mentions in the text, and the actors they name.
 */

import { z } from "zod";
import { wordsSchema } from "./span.js";

export const mentionSchema = z.strictObject({
  ...wordsSchema.shape,
  type: z.enum(["person", "organization", "place", "group"]),
  /** Id of an actor of the same reading; null when it could not be told, never guessed. */
  actor: z.string().nullable(),
  how: z.enum(["name", "alias", "role", "pronoun", "metonym"]),
  /** Set where a plug-in suggested the name: `suggestion/<provider>`. */
  rule: z.string().optional(),
});

/** One actor. `name` is the canonical name: the fullest usual English name, a state by its short English name. */
export const actorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum([
    "person",
    "state",
    "government",
    "office",
    "organization",
    "armed-group",
    "group",
    "media",
    "place",
    "unnamed",
  ]),
  /** Short English name of the state it belongs to or speaks for; null when none or not known. */
  country: z.string().nullable(),
  role: z.string().nullable(),
  variants: z.array(z.strictObject({ text: z.string(), count: z.int().min(1) })),
});

export type Mention = z.infer<typeof mentionSchema>;
export type Actor = z.infer<typeof actorSchema>;

/** What the actors room gives: every mention in text order, and the actors they name. */
export interface ActorView {
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
}
