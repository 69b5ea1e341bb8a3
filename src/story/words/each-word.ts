/**
 * @module
 * Where the words of a text stand: letters and digits, then an apostrophe with letters behind it as often as it comes ("o'clock's").
 *
 * Read unit by unit, because an expression makes an array of every word and every step between articles reads every word.
 */

const letter = 1;
const digit = 2;
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => kindOfText(String.fromCharCode(unit)));

/** Calls `take` with the start and end of each word, in text order. */
export function eachWord(text: string, take: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    let end = endOfRun(text, at, letter | digit);
    if (end === at) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      continue;
    }
    for (let next = end; isApostrophe(text.charCodeAt(next)); ) {
      next = endOfRun(text, next + 1, letter);
      if (next === end + 1) break;
      end = next;
    }
    take(at, end);
    at = end;
  }
}

/** Where the letters, or letters and digits, that begin at a place end. */
function endOfRun(text: string, start: number, wanted: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = unit < 128 ? kinds[unit]! : kindOfText(String.fromCodePoint(text.codePointAt(at)!));
    if ((kind & wanted) === 0) break;
    at += unit >= 0xd800 && unit < 0xdc00 ? 2 : 1;
  }
  return at;
}

function kindOfText(character: string): number {
  return /\p{L}/u.test(character) ? letter : /\p{N}/u.test(character) ? digit : 0;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}
