/**
 * @module
 * Who acts in each frame, and who is on the other side: the names of the fields that say so.
 */

import type { FrameName } from "./frames.js";

/** Of each frame the field of the doers, then the field of the other side where it has one. */
export const frameSides: { readonly [frame in FrameName]: readonly [doers: string, others?: string] } = {
  proposal: ["proposers", "addressees"],
  demand: ["demanders", "addressees"],
  response: ["responders"],
  agreement: ["signatories"],
  ceasefire: ["declarers", "parties"],
  violation: ["allegers", "accused"],
  talks: ["participants"],
  mediation: ["mediators", "parties"],
  attack: ["perpetrators"],
  deadline: ["setter"],
  threat: ["threatener", "recipients"],
  sanction: ["imposers", "against"],
  concession: ["giver", "recipients"],
  obstacle: ["holder"],
  accusation: ["accusers", "accused"],
  denial: ["deniers"],
  mobilize: ["actors", "recipients"],
  coerce: ["actors", "recipients"],
  aid: ["actors", "recipients"],
  support: ["actors", "recipients"],
  cooperate: ["actors", "recipients"],
  protest: ["actors", "recipients"],
  retreat: ["actors", "recipients"],
  casualty: ["actors", "recipients"],
};
