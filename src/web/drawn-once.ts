/**
 * @module
 * Parts that stand on every page and come out the same on most of them: each is drawn when it is first needed, and is a string from then on.
 */

import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** Of one part, drawings for so many addresses at a time. */
const most = 40;

/** The same component, drawn once for each key; the key says everything that its drawing depends on. */
export function drawnOnce<P extends object>(keyOf: (props: P) => string, draw: (props: P) => Child) {
  const kept = new Map<string, ReturnType<typeof raw>>();
  return (props: P) => {
    const key = keyOf(props);
    const drawing = kept.get(key) ?? raw(String(draw(props)));
    kept.delete(key);
    kept.set(key, drawing);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return drawing;
  };
}
