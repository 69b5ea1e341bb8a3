/** @module Numbers as Prometheus reads them. */
import { expect, test } from "vitest";
import { metric, processMetrics, renderMetrics } from "./metrics.js";

test("each metric has its help, its type and a line for each value; labels are escaped", () => {
  const page = renderMetrics([
    metric("jobs_done_total", "counter", "Jobs done.", 7),
    {
      name: "rapporteur_jobs",
      help: "Jobs.",
      type: "gauge",
      values: [{ labels: { state: 'odd "one"\n' }, value: 2 }],
    },
  ]);
  expect(page).toBe(
    [
      "# HELP rapporteur_jobs_done_total Jobs done.",
      "# TYPE rapporteur_jobs_done_total counter",
      "rapporteur_jobs_done_total 7",
      "# HELP rapporteur_jobs Jobs.",
      "# TYPE rapporteur_jobs gauge",
      'rapporteur_jobs{state="odd \\"one\\"\\n"} 2',
      "",
    ].join("\n"),
  );
});

test("a process tells its memory, its processor time and its age", () => {
  expect(processMetrics().flatMap(({ values }) => values.map(({ value }) => value > 0))).toEqual([true, true, true]);
});
