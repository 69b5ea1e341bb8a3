/**
 * @module
 * Articles that have no sentence of their own: what they tell differently from others was told by the articles before them, word for word. They
 * are not compared, and stand as further evidence wherever the words they repeat do.
 */

import type { Dispute, Evidence } from "../../model/index.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import type { Merged, MergedEntry } from "../entries/entries.js";
import { type Places, pieceOf } from "../entries/evidence.js";

/** A sentence of a silent article. */
interface Repeated {
  readonly reading: DatedReading;
  readonly start: number;
}

/** The silent articles of one story. */
export class SilentCopies {
  readonly #silent = new Set<DatedReading>();
  /** Their sentences by text. */
  readonly #repeated = new Map<string, Repeated[]>();
  readonly #byArticle = new Map<string, DatedReading>();

  /** The articles of a story, earliest first. */
  constructor(
    readings: readonly DatedReading[],
    private readonly places: Places,
  ) {
    const told = new Set<string>();
    for (const reading of readings) {
      const texts = textsOf(reading);
      this.#byArticle.set(reading.article.id, reading);
      if (texts.length > 0 && texts.every((text) => told.has(text))) this.#add(reading, texts);
      else for (const text of texts) told.add(text);
    }
  }

  #add(reading: DatedReading, texts: readonly string[]): void {
    this.#silent.add(reading);
    for (const [at, text] of texts.entries()) {
      const place = { reading, start: reading.sentences[at]!.start };
      const known = this.#repeated.get(text);
      if (known === undefined) this.#repeated.set(text, [place]);
      else known.push(place);
    }
  }

  /** What is left to compare of a story. */
  without(merged: Merged): Merged {
    if (this.#silent.size === 0) return merged;
    const speaks = (reading: DatedReading) => !this.#silent.has(reading);
    return {
      ...merged,
      readings: merged.readings.filter(speaks),
      figures: merged.figures.filter(({ reading }) => speaks(reading)),
      merged: merged.merged.flatMap((each): MergedEntry[] => {
        const claims = each.claims.filter(({ reading }) => speaks(reading));
        return claims.length === each.claims.length ? [each] : claims.length === 0 ? [] : [{ ...each, claims }];
      }),
    };
  }

  /** A dispute with the places where silent articles repeat its words. */
  withRepeated(dispute: Dispute): Dispute {
    if (this.#silent.size === 0) return dispute;
    return {
      ...dispute,
      values: dispute.values.map((value) => {
        const evidence = value.evidence.flatMap((piece) => [piece, ...this.#repeatsOf(piece)]);
        if (evidence.length === value.evidence.length) return value;
        return { ...value, evidence, origins: [...new Set(evidence.map(({ origin }) => origin))].sort(compareText) };
      }),
    };
  }

  #repeatsOf(piece: Evidence): Evidence[] {
    const { sentences, article } = this.#byArticle.get(piece.article)!;
    const own = sentences.find(({ start, end }) => start <= piece.start && piece.start < end);
    if (own === undefined) return [];
    return (this.#repeated.get(article.text.slice(own.start, own.end)) ?? []).flatMap(({ reading, start }) => {
      const from = start + piece.start - own.start;
      const span = { start: from, end: from + piece.text.length };
      return reading.article.text.startsWith(piece.text, from) ? [pieceOf(reading, span, this.places)] : [];
    });
  }
}

function textsOf({ article: { text }, sentences }: DatedReading): string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}
