/** @module What those ask who watch over a process. */
import { expect, test } from "vitest";
import { healthApp } from "./health.js";

test("a process that lives but is not ready says why, and tells its numbers all the same", async () => {
  let trouble: string | null = "draining";
  const app = healthApp({ trouble: async () => trouble, metrics: async () => "rapporteur_up 1\n" });
  const asked = async (path: string) => {
    const response = await app.request(path);
    return [response.status, await response.text()];
  };
  expect(await asked("/healthz")).toEqual([200, "ok\n"]);
  expect(await asked("/readyz")).toEqual([503, "draining\n"]);
  trouble = null;
  expect(await asked("/readyz")).toEqual([200, "ready\n"]);
  expect(await asked("/metrics")).toEqual([200, "rapporteur_up 1\n"]);
  expect((await app.request("/metrics")).headers.get("content-type")).toContain("version=0.0.4");
  expect((await asked("/"))[0]).toBe(404);
});
