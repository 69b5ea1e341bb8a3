/**
 * @module
 * What those ask who watch over a process: does it live (`/healthz`), may it be given work (`/readyz`), what are its numbers (`/metrics`).
 */

import { Hono } from "hono";
import { metricsMediaType } from "../work/metrics.js";

/** What a process says of itself. */
export interface Health {
  /** Null when all is well, else what is not. */
  readonly trouble: () => Promise<string | null>;
  /** The page of its numbers, as Prometheus reads it. */
  readonly metrics: () => Promise<string>;
}

/** An app with these routes and no other. */
export function healthApp(health: Health): Hono {
  return addHealth(new Hono(), health);
}

/** Adds the routes to an app. */
export function addHealth(app: Hono, { trouble, metrics }: Health): Hono {
  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => {
    const found = await trouble();
    return found === null ? c.text("ready\n") : c.text(`${found}\n`, 503);
  });
  app.get("/metrics", async (c) => c.body(await metrics(), 200, { "Content-Type": metricsMediaType }));
  return app;
}
