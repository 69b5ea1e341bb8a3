/**
 * @module
 * The connection to NATS: any of its servers will do, and one that goes away is looked for again for as long as it takes.
 */

import { connect, type NatsConnection } from "@nats-io/transport-node";
import { Problem } from "../../model/index.js";

/** Who we are to the server; from the environment, never from a command line that others can see. */
export interface NatsLogin {
  readonly user?: string | undefined;
  readonly pass?: string | undefined;
}

const connectMs = 10_000;

/** Connects to one of the servers: `nats://host:port`, several with commas between. */
export async function connectNats(urls: string, { user, pass }: NatsLogin = {}): Promise<NatsConnection> {
  try {
    return await connect({
      servers: urls.split(",").map((url) => url.trim()),
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      timeout: connectMs,
      ...(user === undefined ? {} : { user, pass: pass ?? "" }),
    });
  } catch (cause) {
    const problem = new Problem(
      "E-QUEUE",
      `no NATS server can be reached: ${(cause as Error).message}`,
      "see that they run and let you in (NATS_USER, NATS_PASSWORD), and that the addresses are right",
      urls,
    );
    problem.cause = cause;
    throw problem;
  }
}
