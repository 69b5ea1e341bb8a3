/**
 * @module
 * Lines that a person types, or that stand in a file of answers, one after the other.
 */

/** Lines to be asked for. */
export interface LinesIn {
  /** The next line without its end, or null when there is none any more. */
  readonly next: () => Promise<string | null>;
}

/** The lines of a stream of UTF-8; a last line needs no end. */
export function linesIn(stream: AsyncIterable<Uint8Array>): LinesIn {
  const lines = splitLines(stream);
  return {
    next: async () => {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
  };
}

async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let open = "";
  for await (const piece of stream) {
    const lines = (open + decoder.decode(piece, { stream: true })).split(/\r?\n/u);
    open = lines.pop()!;
    yield* lines;
  }
  open += decoder.decode();
  if (open !== "") yield open;
  return undefined;
}
