/**
 * @module
 * Disputes of the general readers of quantities and rival counts that another reader has told already.
 */

import type { Dispute } from "../../model/index.js";

/** Leaves out those of some rules two of whose values another dispute sets against each other with the same verdict. */
export function withoutToldBefore(disputes: readonly Dispute[], rules: ReadonlySet<string>): Dispute[] {
  const others = disputes.filter(({ rule }) => !rules.has(rule));
  const byArticle = new Map<
    string,
    { readonly start: number; readonly end: number; readonly in: string; readonly verdict: string }[]
  >();
  others.forEach((dispute, at) => {
    dispute.values.forEach(({ evidence }, value) => {
      for (const { article, start, end } of evidence)
        byArticle.set(article, [
          ...(byArticle.get(article) ?? []),
          { start, end, in: `${at} ${value}`, verdict: dispute.verdict },
        ]);
    });
  });
  return disputes.filter((dispute) => !rules.has(dispute.rule) || !isTold(dispute));

  function isTold({ values, verdict }: Dispute): boolean {
    const told = values.map(
      ({ evidence }) =>
        new Set(
          evidence.flatMap(({ article, start, end }) =>
            (byArticle.get(article) ?? []).flatMap((piece) =>
              piece.verdict === verdict && piece.start < end && start < piece.end ? [piece.in] : [],
            ),
          ),
        ),
    );
    return told.some((one, at) =>
      told
        .slice(at + 1)
        .some((two) => [...one].some((x) => [...two].some((y) => x !== y && x.split(" ")[0] === y.split(" ")[0]))),
    );
  }
}
