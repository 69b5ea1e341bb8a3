/**
 * @module
 * The pages that stand in the navigation, with the key that leads to each.
 */

/** One of them. */
export interface Section {
  readonly path: string;
  readonly name: string;
  /** After `g`. */
  readonly key: string;
}

/** The navigation, in its order. */
export const sections: readonly Section[] = [
  { path: "/", name: "Brief", key: "b" },
  { path: "/new", name: "What is new", key: "n" },
  { path: "/watch", name: "Watch", key: "m" },
  { path: "/state", name: "State of play", key: "s" },
  { path: "/timeline", name: "Timeline", key: "t" },
  { path: "/calendar", name: "Calendar", key: "c" },
  { path: "/places", name: "Places", key: "p" },
  { path: "/said", name: "Who said what", key: "w" },
  { path: "/disputes", name: "Disputes", key: "d" },
  { path: "/lineage", name: "Lineage", key: "l" },
  { path: "/articles", name: "Articles", key: "a" },
  { path: "/review", name: "Review", key: "r" },
];
