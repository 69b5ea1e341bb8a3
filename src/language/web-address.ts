/**
 * @module
 * Addresses of the web and of mail, and handles: one token each, whatever marks they hold.
 *
 * "www.varnhem.example/talks", "press@ostmark.example", "@LeneAskov", "#truce"; the full stop or bracket after one is left alone.
 */

import { classAt, SPACE } from "./characters.js";

/** Longest address looked at, so that a megabyte without a space costs no more than the same megabyte with spaces. */
const longest = 2000;
const scheme = /(?:https?|ftp|doi|mailto):[^\s]|www\.[\p{L}\d]/uy;
const mail = /[\p{L}\d._%+-]{1,64}@[\p{L}\d][\p{L}\d.-]{0,120}/uy;
const handle = /[@#]\p{L}[\p{L}\p{N}_]{0,100}/uy;
const host = /[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,60}){0,5}\.(?:com|org|net|gov|edu|int|info|co\.uk|eu|ru|ua|de)/uy;
const hostEnd = /[\s),.;:!?"'”’\]/]|$/uy;
const trailing = /[.,;:!?'"”’)\]>]/u;

/** The end of an address that starts at an offset, or -1. `end` is the end of the run of characters without a space. */
export function addressEnd(text: string, at: number, end: number): number {
  const first = text[at]!;
  if (first === "@" || first === "#") return matchEnd(handle, text, at);
  if (matchEnd(scheme, text, at) > at) return trimmedEnd(text, at, end);
  const mailEnd = matchEnd(mail, text, at);
  if (mailEnd > at) return trimmedEnd(text, at, mailEnd);
  const hostStop = matchEnd(host, text, at);
  if (hostStop < 0 || matchEnd(hostEnd, text, hostStop) < 0) return -1;
  return text[hostStop] === "/" && classAt(text, hostStop + 1) !== SPACE ? trimmedEnd(text, at, end) : hostStop;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function trimmedEnd(text: string, at: number, end: number): number {
  let stop = Math.min(end, at + longest);
  const bracket = text.slice(at, stop).search(/[)>\]"”]/u);
  // "(www.varnhem.example)" but not the brackets inside "…/Varnhem_(city)"
  if (bracket > 0 && !text.slice(at, at + bracket).includes("(")) stop = at + bracket;
  while (stop > at + 1 && trailing.test(text[stop - 1]!)) stop--;
  return stop;
}
