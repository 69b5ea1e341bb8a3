/**
 * @module
 * Where the parser stands in one sentence: a stack of words that still wait for their head, and the next word.
 *
 * Arc-hybrid: SHIFT puts the next word on the stack, LEFT makes the next word the head of the top one, RIGHT makes the second of
 * the stack the head of the top one. The root stands after the last word.
 */

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** The sentence has words 0 to n - 1; n is the root. Heads are -1 until they are known. */
export interface ParserState {
  readonly n: number;
  readonly stack: Int32Array;
  readonly heads: Int32Array;
  /** Leftmost and rightmost word below each word so far, -1 when there is none, and how many there are on each side. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly nLeft: Uint8Array;
  readonly nRight: Uint8Array;
  depth: number;
  next: number;
}

export function startState(n: number): ParserState {
  const unknown = () => new Int32Array(n + 1).fill(-1);
  const counts = () => new Uint8Array(n + 1);
  return {
    n,
    stack: new Int32Array(n + 1),
    heads: unknown(),
    leftmost: unknown(),
    rightmost: unknown(),
    nLeft: counts(),
    nRight: counts(),
    depth: 0,
    next: 0,
  };
}

export function isDone({ n, depth, next }: ParserState): boolean {
  return next >= n && depth === 0;
}

/** Whether a step can be taken here. The root is never put on the stack. */
export function isPossible({ n, depth, next }: ParserState, step: number): boolean {
  if (step === SHIFT) return next < n;
  return step === LEFT ? depth > 0 : depth > 1;
}

/** Takes one step. */
export function take(state: ParserState, step: number): void {
  if (step === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const top = state.stack[--state.depth]!;
  if (step === LEFT) {
    const head = state.next;
    state.heads[top] = head;
    // words are attached from the head outwards, so the last one is the leftmost
    state.leftmost[head] = top;
    if (state.nLeft[head]! < 9) state.nLeft[head] = state.nLeft[head]! + 1;
  } else {
    const head = state.stack[state.depth - 1]!;
    state.heads[top] = head;
    state.rightmost[head] = top;
    if (state.nRight[head]! < 9) state.nRight[head] = state.nRight[head]! + 1;
  }
}
