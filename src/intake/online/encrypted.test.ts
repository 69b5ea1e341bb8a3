/** @module Encrypted connections go to a checked address, ask for the host by its name, and end when the certificate is not for that name. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchAll, loopbackNetwork, wordsOf } from "../../testing/loopback.js";
import { selfSigned } from "../../testing/self-signed.js";

const folder = mkdtempSync(join(tmpdir(), "online-tls-"));
const { key, cert } = selfSigned("news.example");
const asked: (string | false | null)[] = [];
const server = createServer({ key, cert }, (request, response) => {
  asked.push((request.socket as import("node:tls").TLSSocket & { servername?: string }).servername ?? null);
  if (request.url === "/robots.txt") response.writeHead(404).end();
  else response.writeHead(200, { "content-type": "text/plain" }).end("Askov spoke.");
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test("a certificate that nobody vouches for is refused, whatever the environment says", async () => {
  const earlier = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  try {
    const options = { userAgent: "rapporteur/0", allowPrivate: ["127.0.0.1"], allowPorts: [port] };
    const found = await fetchAll([`https://news.example:${port}/a`], { network: loopbackNetwork(), ...options });
    expect(found.map(wordsOf)).toEqual([expect.stringMatching(/^E-FETCH .*self-signed certificate/u)]);
  } finally {
    if (earlier === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = earlier;
  }
  expect(asked).toEqual([]);
});

test("one that is vouched for is good for its own name only", async () => {
  const trusted = join(folder, "trusted.pem");
  writeFileSync(trusted, cert);
  // who is vouched for is read when a process starts
  const script = `
    import { fetchAll, loopbackNetwork, wordsOf } from ${JSON.stringify(new URL("../../testing/loopback.ts", import.meta.url).href)};
    const options = { network: loopbackNetwork(), userAgent: "rapporteur/0", allowPrivate: ["127.0.0.1"], allowPorts: [${port}], limits: { hostDelayMs: 0 } };
    const found = await fetchAll(["https://news.example:${port}/a", "https://other.example:${port}/a"], options);
    console.log(JSON.stringify(found.map(wordsOf)));
  `;
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: trusted };
  const argv = ["--import", "tsx", "--input-type=module", "-e", script];
  const { stdout } = await promisify(execFile)(process.execPath, argv, { env });
  const [own, other] = JSON.parse(stdout) as string[];
  expect(own).toBe("Askov spoke.");
  expect(other).toMatch(/^E-FETCH .*(?:altnames|does not match)/u);
  expect(asked).toEqual(["news.example", "news.example"]);
});
