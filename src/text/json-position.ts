/**
 * @module
 * Where a text stops being JSON. The engine's own messages name the place only sometimes, and in other words in every version.
 */

const plainValue = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/uy;

/** A token: a string, a mark of structure, or any other value; `end` is the offset behind it. */
interface JsonToken {
  readonly kind: "string" | "mark" | "plain";
  readonly text: string;
  readonly end: number;
}

type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma" | "nothing";

/** The offset of the first character that cannot stand there; the length of the text when it is cut short; null when all is JSON. */
export function jsonErrorAt(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  while (true) {
    while (at < text.length && " \t\r\n".includes(text[at]!)) at++;
    if (at >= text.length) return wanted === "nothing" ? null : text.length;
    const token = tokenAt(text, at);
    if (typeof token === "number") return token;
    const next = follow(wanted, token, open);
    if (next === null) return at;
    wanted = next;
    at = token.end;
  }
}

/** The token that begins at an offset, or the offset at which it goes wrong. */
function tokenAt(text: string, at: number): JsonToken | number {
  const first = text[at]!;
  if (first === '"') return stringAt(text, at);
  if ("{}[],:".includes(first)) return { kind: "mark", text: first, end: at + 1 };
  plainValue.lastIndex = at;
  const found = plainValue.exec(text)?.[0];
  return found === undefined ? at : { kind: "plain", text: found, end: at + found.length };
}

function stringAt(text: string, start: number): JsonToken | number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return { kind: "string", text: "", end: at + 1 };
    if (character < " ") return at;
    if (character === "\\") {
      escaped.lastIndex = at + 1;
      const found = escaped.exec(text)?.[0];
      if (found === undefined) return Math.min(at + 1, text.length);
      at += found.length;
    }
  }
  return text.length;
}

function follow(wanted: Wanted, { kind, text: mark }: JsonToken, open: ("{" | "[")[]): Wanted | null {
  const afterValue = (): Wanted => (open.length === 0 ? "nothing" : "comma");
  const isValue = kind !== "mark";
  const isClosing = (mark === "}" && open.at(-1) === "{") || (mark === "]" && open.at(-1) === "[");
  if (
    isClosing &&
    (wanted === "comma" || (wanted === "key-or-end" && mark === "}") || (wanted === "value-or-end" && mark === "]"))
  ) {
    open.pop();
    return afterValue();
  }
  if (wanted === "value" || wanted === "value-or-end") {
    if (isValue) return afterValue();
    if (mark !== "{" && mark !== "[") return null;
    open.push(mark);
    return mark === "{" ? "key-or-end" : "value-or-end";
  }
  if (wanted === "key" || wanted === "key-or-end") return kind === "string" ? "colon" : null;
  if (wanted === "colon") return mark === ":" ? "value" : null;
  if (wanted === "comma") return mark === "," ? (open.at(-1) === "{" ? "key" : "value") : null;
  return null;
}

/** `line:column` of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return `${before.split("\n").length}:${offset - lastBreak}`;
}
