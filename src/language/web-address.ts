/**
 * @module
 * Addresses of the web and of mail, and handles: one token each, whatever marks they hold.
 *
 * "www.varnhem.example/talks", "press@ostmark.example", "pact.pdf", "@LeneAskov", "#truce"; the full stop or bracket after one is left alone.
 */

import { classAt, SPACE } from "./characters.js";

/** Longest address looked at, so that a megabyte without a space costs no more than the same megabyte with spaces. */
const longest = 2000;
const scheme = /(?:https?|ftp|doi|mailto):[^\s]|www\.[\p{L}\d]/uy;
const mail = /[\p{L}\d._%+-]{1,64}@[\p{L}\d][\p{L}\d.-]{0,120}/uy;
const handle = /[@#]\p{L}[\p{L}\p{N}_]{0,100}/uy;
const dotted = /[\p{L}\d_~-][\p{L}\d_~#-]{0,60}(?:\.[\p{L}\d_-]{1,60}){1,6}/uy;
/** What the names of hosts and of files end in. */
const endings = new Set(
  (
    "com org net gov edu int info uk eu ru ua de " +
    "doc docx xls xlsx ppt pptx pdf txt rtf csv htm html xml zip exe jpg jpeg gif png mp3 mp4 url"
  ).split(" "),
);
/** Names of groups on the net: "alt.harbour.varnhem". */
const group = /^\p{Ll}{2,20}(?:\.\p{Ll}[\p{Ll}\d-]{0,30}){2,6}$/u;
const dottedEnd = /[\s),.;:!?"'”’\]/>]|$/uy;
const trailing = /[.,;:!?'"”’)\]>]/u;

/** The end of an address that starts at an offset, or -1. `end` is the end of the run of characters without a space. */
export function addressEnd(text: string, at: number, end: number): number {
  const first = text[at]!;
  if (first === "@" || first === "#") return matchEnd(handle, text, at);
  if (matchEnd(scheme, text, at) > at) return trimmedEnd(text, at, end);
  const mailEnd = matchEnd(mail, text, at);
  if (mailEnd > at) return trimmedEnd(text, at, mailEnd);
  const stop = Math.min(matchEnd(dotted, text, at), end);
  if (stop < 0 || matchEnd(dottedEnd, text, stop) < 0 || !isName(text.slice(at, stop))) return -1;
  return text[stop] === "/" && classAt(text, stop + 1) !== SPACE ? trimmedEnd(text, at, end) : stop;
}

/** Whether words with full stops between them are one name and not sentences without a space: "pact.pdf", not "ended.The". */
function isName(word: string): boolean {
  const ending = word.slice(word.lastIndexOf(".") + 1);
  const small = ending.toLowerCase();
  // "talks.Net profit" lacks a space
  const isUniform = ending === small || ending === ending.toUpperCase();
  return (isUniform && endings.has(small)) || group.test(word);
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
