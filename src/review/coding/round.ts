/**
 * @module
 * A round of coding: which units who codes in which fields, drawn by lot from a seed. It is written down beside the sheets, so that codes can
 * be led back to their entries; it holds nothing that a coder could copy.
 */

import { z } from "zod";
import { type Draw, drawFrom, levels, shuffled } from "../../agreement/index.js";
import type { Entry } from "../../model/index.js";
import { hashOf } from "../../text/hash.js";
import { type CodedField, codedField, frameField } from "./coded-field.js";

const unitSchema = z.strictObject({
  /** What a coder sees of it; says nothing of the entry. */
  unit: z.string(),
  entry: z.string(),
  frame: z.string(),
  article: z.string(),
  start: z.int(),
  end: z.int(),
  coders: z.array(z.string()),
});

/** The round as it is written down. */
export const roundSchema = z.strictObject({
  schema: z.literal("rapporteur/coding@1"),
  id: z.string(),
  seed: z.string(),
  /** Share of the units that every coder codes, 0 to 1. */
  overlap: z.number(),
  coders: z.array(z.string()).min(2),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(["word", "day", "number", "yes-no", "name", "names", "text"]),
      words: z.array(z.string()),
      level: z.enum(levels),
    }),
  ),
  units: z.array(unitSchema),
});

/** What coders have beside their sheets: the fields without the units, which would tell them where things are in the record. */
export const codebookSchema = z.strictObject({
  schema: z.literal("rapporteur/codebook@1"),
  round: z.string(),
  fields: roundSchema.shape.fields,
});

export type CodingRound = z.infer<typeof roundSchema>;
export type CodingUnit = CodingRound["units"][number];

export type Codebook = z.infer<typeof codebookSchema>;

/** The codebook of a round. */
export function codebookOf({ id, fields }: CodingRound): Codebook {
  return { schema: "rapporteur/codebook@1", round: id, fields };
}

/** What is drawn. */
export interface RoundOptions {
  readonly coders: readonly string[];
  readonly fields: readonly CodedField[];
  readonly seed: string;
  /** At most so many units; 0 takes all. */
  readonly sample: number;
  readonly overlap: number;
}

/** Draws a round from entries. The same entries, in any order, and the same options give the same round. */
export function drawRound(
  entries: readonly Entry[],
  { coders, fields, seed, sample, overlap }: RoundOptions,
): CodingRound {
  const inOrder = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const drawn = shuffled(inOrder, drawFrom(`units ${seed}`));
  const taken = sample === 0 ? drawn : drawn.slice(0, sample);
  const nShared = Math.ceil(taken.length * overlap);
  const id = `r-${hashOf(seed, String(overlap), ...coders, ...fields.map(({ name }) => name), ...taken.map((entry) => entry.id)).slice(0, 8)}`;
  return {
    schema: "rapporteur/coding@1",
    id,
    seed,
    overlap,
    coders: [...coders],
    fields: fields.map((field) => ({ ...field, words: [...field.words] })),
    units: taken.map((entry, at) => {
      const { article, start, end } = entry.evidence[0]!;
      const own = at < nShared ? [...coders] : [coders[(at - nShared) % coders.length]!];
      return {
        unit: `u-${hashOf(id, entry.id).slice(0, 10)}`,
        entry: entry.id,
        frame: entry.frame,
        article,
        start,
        end,
        coders: own,
      };
    }),
  };
}

/** The units of one coder, in an order of their own, so that no two coders tire of the same ones. */
export function unitsOf({ units, seed }: CodingRound, coder: string): CodingUnit[] {
  const draw: Draw = drawFrom(`order ${seed} ${coder}`);
  return shuffled(
    units.filter(({ coders }) => coders.includes(coder)),
    draw,
  );
}

/** Whether an entry can be coded in a field. */
export function hasField(entry: Entry, name: string): boolean {
  return name === frameField ? entry.frame !== "statement" : codedField(name, [entry.frame]) !== null;
}
