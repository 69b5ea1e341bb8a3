/**
 * @module
 * Words from a page's data as a reader would see them: entities decoded, also those encoded twice, tags left out, white space put
 * together.
 */

import { Tokenizer } from "htmlparser2";

/** Longest value that is looked at, in characters. */
export const maxLength = 2_000;

/** A value of the page's data as plain words; "" for one that is none. */
export function plainWords(value: unknown): string {
  if (typeof value !== "string") return "";
  let words = value.slice(0, maxLength);
  for (let pass = 0; pass < 2 && /&#?\w{1,30};|<\/?[a-z]/iu.test(words); pass++) words = decoded(words);
  return words.replace(/[\s\u200b\ufeff]+/gu, " ").trim();
}

/** Letters and digits in lower case, one blank between words: two spellings of one headline are equal in it. */
export function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function decoded(html: string): string {
  const pieces: string[] = [];
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: (start, end) => {
        pieces.push(html.slice(start, end));
      },
      ontextentity: (code) => {
        pieces.push(String.fromCodePoint(code));
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return pieces.join("");
}
