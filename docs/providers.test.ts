/** @module The worked example of docs/providers.md comes out as the page says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read, type Suggestions } from "../src/index.js";

const page = readFileSync(new URL("providers.md", import.meta.url), "utf8");
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n(?<block>[\\s\\S]*?)^\`\`\``, "gmu"))].map((it) => it.groups!.block!);

test("keeps what stands in the article and says what it dropped", () => {
  const [text] = blocks("text");
  const [given, kept] = blocks("json").map((block) => JSON.parse(block) as unknown);
  const { statements, warnings } = read({ text: text! }, { suggestions: [given as Suggestions] });
  expect(statements.map(({ rule, speaker }) => [rule, speaker?.entity])).toEqual(kept);
  expect(page).toContain(warnings.find(({ code }) => code === "N-SUGGESTION")!.message);
});
