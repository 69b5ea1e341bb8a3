/**
 * @module
 * Nouns by which an article calls those whom the story names in full: "the mediator", "the army".
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { type HomeWords, loadHomeWords } from "./home-words.js";

/** The words of the table, by what they are there for. */
export interface BareNouns {
  /** Offices that one person holds. */
  readonly offices: ReadonlySet<string>;
  /** Bodies that have a name. */
  readonly bodies: ReadonlySet<string>;
  /** Many with arms, under the name of one body: "the militia". */
  readonly fighters: ReadonlySet<string>;
  /** Words of the name of such a body: "front". */
  readonly forces: ReadonlySet<string>;
  /** Bodies and offices of a government, and who heads it. */
  readonly government: ReadonlySet<string>;
  readonly heading: ReadonlySet<string>;
  /** Who speaks or acts for a body beside those who hold its offices. */
  readonly speaking: ReadonlySet<string>;
  /** Words before an office that make it another: "deputy". */
  readonly others: ReadonlySet<string>;
  /** Words that part an office from what stands before and behind it: "the", "of". */
  readonly stops: ReadonlySet<string>;
  /** The office by another word for it: "senator" by "sen", "leader" by "boss". */
  readonly sameAs: ReadonlyMap<string, string>;
  /** What tells whose "the army" is where no article says it. */
  readonly homes: HomeWords;
}

/** Reads the table of one language. */
export function loadBareNouns(files: DataFiles): BareNouns {
  const rows = rowsOf(files.text("story/bare-nouns.tsv"));
  const ofKind = (wanted: string) => new Set(rows.flatMap(([word, kind]) => (kind === wanted ? [word!] : [])));
  const sameAs = rows.flatMap(([word, kind, office]): [string, string][] =>
    kind === "same" ? [[word!, office!]] : [],
  );
  return {
    offices: ofKind("office"),
    bodies: ofKind("body"),
    fighters: ofKind("fighters"),
    forces: ofKind("force"),
    government: ofKind("government"),
    heading: ofKind("heading"),
    speaking: ofKind("speaking"),
    others: ofKind("other"),
    stops: ofKind("stop"),
    sameAs: new Map(sameAs),
    homes: loadHomeWords(files),
  };
}
