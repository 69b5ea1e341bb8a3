/**
 * @module
 * What the pages of blind coding are made from: the rounds of a project, and where codes are written.
 */

import type { OpenRound } from "../../review/index.js";
import type { NoAnswers, Refused } from "../review/answering.js";
import type { View } from "../view.js";

/** The rounds on the disk of a project, read anew whenever somebody asks: coders work in spreadsheets and terminals too. */
export interface CodingDesk {
  readonly rounds: () => Promise<readonly OpenRound[]>;
  /** Writes cells of one unit into the sheet of a coder. */
  readonly save: (asked: SavedCodes) => Promise<void>;
}

/** Codes of one unit by one coder. */
export interface SavedCodes {
  readonly round: string;
  readonly coder: string;
  readonly unit: string;
  readonly cells: { readonly [column: string]: string };
}

/** What every page of a round is made from. */
export interface CodingView {
  /** Of the record, for the frame of the page only. */
  readonly view: View;
  readonly open: OpenRound;
  readonly mayAnswer: true | NoAnswers;
  readonly refused: Refused | null;
}

/** The address of a round, of a coder in it, or of one unit of theirs. */
export function codingPath(round: string, coder?: string, unit?: string): string {
  const parts = [round, coder, unit].filter((part) => part !== undefined);
  return `/coding/${parts.map(encodeURIComponent).join("/")}`;
}
