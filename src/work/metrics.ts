/**
 * @module
 * Numbers as Prometheus reads them: the text format, version 0.0.4.
 */

/** One number, or one for each value of a label. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge";
  readonly values: readonly MetricValue[];
}

/** A number and what it is of. */
export interface MetricValue {
  readonly labels?: { readonly [name: string]: string };
  readonly value: number;
}

export const metricsMediaType = "text/plain; version=0.0.4; charset=utf-8";

/** A metric of one number. */
export function metric(name: string, type: Metric["type"], help: string, value: number): Metric {
  return { name: `rapporteur_${name}`, help, type, values: [{ value }] };
}

/** The page that Prometheus fetches. */
export function renderMetrics(metrics: readonly Metric[]): string {
  return metrics
    .map(({ name, help, type, values }) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...values.map((value) => lineOf(name, value)), ""].join(
        "\n",
      ),
    )
    .join("");
}

/** What every process tells of itself. */
export function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage();
  return [
    metric("process_resident_memory_bytes", "gauge", "Memory of the process.", process.memoryUsage.rss()),
    metric("process_cpu_seconds_total", "counter", "Processor time of the process.", (user + system) / 1e6),
    metric("process_uptime_seconds", "gauge", "Seconds since the process started.", process.uptime()),
  ];
}

function lineOf(name: string, { labels = {}, value }: MetricValue): string {
  const told = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${told.length === 0 ? "" : `{${told.join(",")}}`} ${value}`;
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
