/**
 * @module
 * Names of the frames as a reader says them, and the letter and underline each has in a marked text.
 */

import type { Entry } from "../../model/index.js";

/** How a frame is named and marked. Frames that are read alike share a letter. */
export interface FrameWords {
  readonly one: string;
  readonly many: string;
  readonly letter: string;
  /** Class of the underline: the style tells the kinds apart where colour does not. */
  readonly mark: "said" | "offer" | "answer" | "truce" | "breach" | "meeting" | "force" | "claim" | "other";
}

/** Name, letter and underline of every frame. */
export const frameWords: { readonly [frame in Entry["frame"]]: FrameWords } = {
  statement: { one: "statement", many: "Statements", letter: "S", mark: "said" },
  proposal: { one: "proposal", many: "Proposals", letter: "P", mark: "offer" },
  demand: { one: "demand", many: "Demands", letter: "D", mark: "offer" },
  response: { one: "answer", many: "Answers", letter: "R", mark: "answer" },
  agreement: { one: "agreement", many: "Agreements", letter: "G", mark: "truce" },
  ceasefire: { one: "truce", many: "Truces", letter: "T", mark: "truce" },
  violation: { one: "alleged breach", many: "Alleged breaches", letter: "V", mark: "breach" },
  talks: { one: "talks", many: "Talks", letter: "M", mark: "meeting" },
  mediation: { one: "mediation", many: "Mediation", letter: "M", mark: "meeting" },
  attack: { one: "attack", many: "Attacks", letter: "A", mark: "force" },
  deadline: { one: "deadline", many: "Deadlines", letter: "L", mark: "meeting" },
  threat: { one: "threat", many: "Threats", letter: "H", mark: "claim" },
  sanction: { one: "sanction", many: "Sanctions", letter: "N", mark: "claim" },
  concession: { one: "concession", many: "Concessions", letter: "C", mark: "answer" },
  obstacle: { one: "obstacle", many: "Obstacles", letter: "O", mark: "claim" },
  accusation: { one: "accusation", many: "Accusations", letter: "U", mark: "claim" },
  denial: { one: "denial", many: "Denials", letter: "Y", mark: "claim" },
  mobilize: { one: "mobilisation", many: "Mobilisations", letter: "F", mark: "force" },
  coerce: { one: "coercion", many: "Coercion", letter: "F", mark: "force" },
  aid: { one: "aid", many: "Aid", letter: "E", mark: "other" },
  support: { one: "support", many: "Support", letter: "E", mark: "other" },
  cooperate: { one: "cooperation", many: "Cooperation", letter: "E", mark: "other" },
  protest: { one: "protest", many: "Protests", letter: "E", mark: "other" },
  retreat: { one: "withdrawal", many: "Withdrawals", letter: "F", mark: "force" },
  casualty: { one: "casualties", many: "Casualties", letter: "K", mark: "force" },
};
