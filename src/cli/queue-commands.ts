/**
 * @module
 * The commands of a queue and its workers, their flags and their help.
 */

import type { Command } from "commander";
import type { CommandContext } from "./command-context.js";
import type { WorkerFlags } from "./commands/worker.js";
import { addJobsFlag } from "./flags.js";
import type { Act } from "./project-commands.js";
import { addQueueFlags, type QueueFlags } from "./queue-flags.js";

/** Their names, in the order of the help. */
export const queueCommandNames = ["worker", "status", "requeue"] as const;

const workerHelp = `
Jobs come from rapporteur add --queue. A worker holds each for a minute at most without a word; when it is killed, another one has
them. An article that fails three times is set aside with its reason: rapporteur status shows it. SIGTERM and Ctrl-C let it finish
what it has in work; a second one does not. The password of the database comes from PGPASSWORD or ~/.pgpass, the login of NATS from
NATS_USER and NATS_PASSWORD. docs/operate.md leads from one machine to five.

Examples:
  rapporteur worker                                          of the project you are in
  rapporteur worker --db postgres://desk@db.example/talks --jobs 4 --listen 9464 --log json
  rapporteur worker --db postgres://desk@db.example/talks --nats nats://n1:4222,nats://n2:4222,nats://n3:4222
`;

/** Adds the commands. */
export function addQueueCommands(program: Command, act: Act): void {
  addJobsFlag(addQueueFlags(program.command("worker").description("read what is on the queue, until it is stopped")))
    .option("--listen <address>", "a port, or host:port, for /healthz, /readyz and /metrics")
    .option("--log <manner>", "text or json, one event a line on standard error (default: text)")
    .option("--memory <mb>", "heap of each reading thread; an article that needs more fails (default: 1024)")
    .option("--once", "end when the queue is empty")
    .option("--name <name>", "what it is called in status (default: host and process)")
    .addHelpText("after", workerHelp)
    .action(
      act(async (_none: [], given: CommandContext<WorkerFlags>) =>
        (await import("./commands/worker.js")).runWorker(given),
      ),
    );

  addQueueFlags(program.command("status").description("what was read, what waits, what was set aside, who works"))
    .addHelpText(
      "after",
      "\nThe exit code is 1 when an article was set aside.\n\nExamples:\n  rapporteur status\n  rapporteur status --db postgres://desk@db.example/talks --json | jq .lag\n",
    )
    .action(
      act(async (_none: [], given: CommandContext<QueueFlags>) =>
        (await import("./commands/queue-status.js")).printStatus(given),
      ),
    );

  addQueueFlags(program.command("requeue").description("put back on the queue what was set aside"))
    .option("--unread", "also every article that this version has not read: after an update, or added without --queue")
    .addHelpText("after", "\nExample:\n  rapporteur requeue --unread\n")
    .action(
      act(async (_none: [], given: CommandContext<QueueFlags & { readonly unread?: boolean }>) =>
        (await import("./commands/queue-status.js")).requeue(given),
      ),
    );
}
