/**
 * @module
 * Groups by pairwise sameness: joins positions of a list, and gives the groups in list order.
 */

/** Disjoint groups of the positions 0 to n - 1. The root of a group is its first position, so the result does not depend on the order of joining. */
export class Union {
  readonly #parent: number[];

  constructor(n: number) {
    this.#parent = Array.from({ length: n }, (_, at) => at);
  }

  /** The first position of the group. */
  rootOf(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let next = at; next !== root; ) {
      const up = this.#parent[next]!;
      this.#parent[next] = root;
      next = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** The groups, each in list order, by their first position. */
  groups(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (let at = 0; at < this.#parent.length; at++) {
      const root = this.rootOf(at);
      const group = byRoot.get(root);
      if (group) group.push(at);
      else byRoot.set(root, [at]);
    }
    return [...byRoot.values()];
  }
}
