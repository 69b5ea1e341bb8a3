/** @module A round of blind coding on the pages of a server: nobody sees another's codes before all have coded. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CodingRound, roundSchema, unitsOf } from "../../review/index.js";
import { type CodingProject, codingProject } from "../../testing/coding-project.js";

const token = "a-token-of-this-test-alone";
let project: CodingProject;
let round: CodingRound;

beforeAll(async () => {
  project = await codingProject(token);
  const [name] = readdirSync(join(project.shell.folder.root, "coding"));
  const file = join(project.shell.folder.root, "coding", name!, "round.json");
  round = roundSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}, 60_000);
afterAll(() => project.close());

async function page(path: string, expected = 200): Promise<string> {
  const response = await project.app.request(path, { headers: { accept: "text/html" } });
  expect(response.status, path).toBe(expected);
  return response.text();
}

type Fields = { readonly [name: string]: string };

/** Sends the form of a unit as its page has it, with these codes. */
async function code(coder: string, unit: string, fields: Fields): Promise<Response> {
  const path = `/coding/${round.id}/${coder}/${unit}`;
  const seen = /name="seen" value="(?<seen>[^"]*)"/u.exec(await page(path))?.groups?.seen ?? "";
  const body = new URLSearchParams({ seen, token, ...fields });
  return project.app.request(path, { method: "POST", body });
}

const codes = (decision: string) => ({ "f.decision": decision, "f.frame": "response" });

test("a coder is asked in their own order, without the program's answer", async () => {
  const [own] = unitsOf(round, "ann");
  const asked = await page(`/coding/${round.id}/ann`);
  expect(asked).toContain(`/coding/${round.id}/ann/${own!.unit}"`);
  expect(asked).not.toMatch(/<option value="[^"]+" selected/u);
  expect(asked).not.toContain(own!.entry);
});

test("the codes of one coder are shown to nobody; those of both are, side by side, and stay", async () => {
  const [own] = unitsOf(round, "ann");
  const { unit } = own!;
  const sent = await code("ann", unit, codes("reject"));
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/coding/${round.id}/ann?saved=${unit}`]);
  expect(await page(sent.headers.get("location")!)).toContain("bo will be shown beside you when all have coded it");
  for (const path of [`/coding/${round.id}`, `/coding/${round.id}.json`, `/coding/${round.id}.csv`])
    expect(await page(path), path).not.toContain("reject");
  expect(await page(`/coding/${round.id}/bo/${unit}`)).not.toMatch(/<option value="[^"]+" selected/u);
  const other = await code("bo", unit, codes("defer"));
  const told = await page(other.headers.get("location")!);
  expect(told).toContain("ann reject, bo defer");
  expect(told).toContain("ann response, bo response");
  expect(await page(`/coding/${round.id}`)).toContain("1 code differs");
  // compared, so no longer changed
  expect((await code("ann", unit, codes("defer"))).status).toBe(409);
  expect(await page(`/coding/${round.id}/ann/${unit}`)).not.toContain('name="f.decision"');
});

test("the sheet is the one that the terminal fills, and the terminal measures the same", async () => {
  const file = join("coding", round.id, "ann.csv");
  expect(readFileSync(join(project.shell.folder.root, file), "utf8")).toContain("reject");
  const { stdout } = await project.shell.run("agree", file, join("coding", round.id, "bo.csv"), "--json");
  const measured = JSON.parse(stdout) as { fields: { field: string; percent: number }[] };
  const shown = JSON.parse(await page(`/coding/${round.id}.json`)) as typeof measured;
  expect(shown.fields.map(({ field, percent }) => [field, percent])).toEqual(
    measured.fields.map(({ field, percent }) => [field, percent]),
  );
});

test("what is no code, what has none, a wrong token and another's page are not written, and nothing typed is lost", async () => {
  const unit = unitsOf(round, "ann").at(-1)!.unit;
  for (const [fields, status, words] of [
    [codes("perhaps"), 400, "is no code of decision"],
    [{ "f.decision": "reject", "f.frame": "" }, 400, "frame has no code"],
    [{ ...codes("reject"), token: "not-the-token-at-all" }, 401, "this is not the token"],
    [{ ...codes("reject"), seen: "older" }, 409, "coded elsewhere"],
  ] as const) {
    const refused = await code("ann", unit, { note: "a hard one", ...fields });
    const text = await refused.text();
    expect([refused.status, text.includes(words), text.includes("a hard one")]).toEqual([status, true, true]);
  }
  const body = new URLSearchParams({ token, ...codes("reject") });
  const foreign = { method: "POST", body, headers: { "Sec-Fetch-Site": "cross-site" } };
  expect((await project.app.request(`/coding/${round.id}/ann/${unit}`, foreign)).status).toBe(403);
});

test("who skips to the end comes back to what they skipped; who has coded all is told so", async () => {
  const last = unitsOf(round, "bo").at(-1)!.unit;
  const skipped = await project.app.request(`/coding/${round.id}/bo?after=${last}`);
  expect([skipped.status, skipped.headers.get("location")]).toEqual([303, `/coding/${round.id}/bo`]);
  for (const { unit } of unitsOf(round, "bo").slice(1)) await code("bo", unit, codes("none"));
  expect(await page(`/coding/${round.id}/bo`)).toContain("bo has coded every unit");
  expect(await page("/coding")).toContain(`${round.units.length} of ${round.units.length}`);
});

test("what is not there is a problem", async () => {
  for (const path of ["/coding/r-none", `/coding/${round.id}/eve`, `/coding/${round.id}/ann/u-none`])
    expect(await page(path, 404)).toContain("this");
});
