/**
 * @module
 * An XML text as tags, words and declarations, in one pass and linear time whatever stands in it. Nothing is resolved and nothing is fetched.
 *
 * It is not a validator: where a text is no true XML, what can be told is told.
 */

/** One piece; `start` and `end` are offsets into the text. */
export type XmlPiece =
  | ({ readonly kind: "open"; readonly name: string; readonly attributes: string; readonly isEmpty: boolean } & Place)
  | ({ readonly kind: "close"; readonly name: string } & Place)
  /** `isLiteral`: from a CDATA section, where `&amp;` means these five characters. */
  | ({ readonly kind: "words"; readonly text: string; readonly isLiteral: boolean } & Place)
  /** `<!DOCTYPE ...>`, `<!ENTITY ...>` and their like; a document type with all it declares. */
  | ({ readonly kind: "declaration"; readonly text: string } & Place);

interface Place {
  readonly start: number;
  readonly end: number;
}

const quoteClosers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
]);
const subsetClosers: ReadonlyMap<string, string> = new Map([...quoteClosers, ["[", "]"]]);

/** The pieces in order. Comments and processing instructions are passed over. */
export function* scanXml(xml: string): Generator<XmlPiece> {
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf("<", at);
    const start = next < 0 ? xml.length : next;
    if (start > at) yield { kind: "words", text: xml.slice(at, start), isLiteral: false, start: at, end: start };
    if (next < 0) return;
    const { piece, end } = pieceAt(xml, start);
    if (piece !== null) yield piece;
    at = end;
  }
}

/** Name without its prefix: `content:encoded` is "encoded". */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Value of an attribute by its whole name; entities stay as they are. */
export function attributeOf(attributes: string, name: string): string | null {
  for (const { groups } of attributes.matchAll(
    /(?<key>[\w.:-]{1,80})\s{0,20}=\s{0,20}(?:"(?<a>[^"]*)"|'(?<b>[^']*)')/gu,
  ))
    if (groups!.key === name) return groups!.a ?? groups!.b!;
  return null;
}

function pieceAt(xml: string, start: number): { piece: XmlPiece | null; end: number } {
  if (xml.startsWith("<!--", start)) return { piece: null, end: after(xml, "-->", start + 4) };
  if (xml.startsWith("<?", start)) return { piece: null, end: after(xml, "?>", start + 2) };
  if (xml.startsWith("<![CDATA[", start)) {
    const end = after(xml, "]]>", start + 9);
    const text = xml.slice(start + 9, xml.startsWith("]]>", end - 3) ? end - 3 : end);
    return { piece: { kind: "words", text, isLiteral: true, start, end }, end };
  }
  const name = /^<[/!]?(?<name>[^\s/<>"'=!]{1,200})/u.exec(xml.slice(start, start + 204))?.groups?.name;
  // a lone "<" is a character that somebody forgot to write as an entity
  if (name === undefined) return { piece: words(xml, start, start + 1), end: start + 1 };
  const end = endOfTag(xml, start);
  const inner = xml.slice(start + 1, xml[end - 1] === ">" ? end - 1 : end);
  if (inner.startsWith("!")) return { piece: { kind: "declaration", text: inner.slice(1), start, end }, end };
  if (inner.startsWith("/")) return { piece: { kind: "close", name, start, end }, end };
  const isEmpty = inner.endsWith("/");
  const attributes = inner.slice(name.length, isEmpty ? -1 : undefined);
  return { piece: { kind: "open", name, attributes, isEmpty, start, end }, end };
}

function words(xml: string, start: number, end: number): XmlPiece {
  return { kind: "words", text: xml.slice(start, end), isLiteral: false, start, end };
}

/** Past the first `>` that is neither in quotation marks nor in the brackets of a document type; the end of the text when there is none. */
function endOfTag(xml: string, start: number): number {
  const closers = xml[start + 1] === "!" ? subsetClosers : quoteClosers;
  let closer: string | undefined;
  for (let at = start + 1; at < xml.length; at++) {
    const letter = xml[at]!;
    if (closer !== undefined) {
      if (letter === closer) closer = undefined;
    } else if (letter === ">") return at + 1;
    else closer = closers.get(letter);
  }
  return xml.length;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}
