/**
 * @module
 * The API of a record as a client sees it: answers held against the OpenAPI document by a validator that is not ours.
 */

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Hono } from "hono";
import { expect } from "vitest";
import { openApiDocument } from "../server/api/open-api.js";
import { createServing, type Holder, thisMachine } from "../server/index.js";

type Operation = { readonly responses: { readonly [status: string]: { readonly content?: Content } } };
type Content = { readonly [type: string]: { readonly schema: object } };
type Paths = {
  readonly [path: string]: { readonly get: Operation; readonly post?: Operation; readonly delete?: Operation };
};

/** The document as its readers have it. */
export const openApi = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly paths: Paths;
  readonly components: { readonly schemas: { readonly [name: string]: object } };
};

const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats.default(ajv);
ajv.addSchema({ $id: "https://rapporteur.example/openapi", components: openApi.components });
const validators = new Map<string, ValidateFunction>();

function validatorOf(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/components', '"https://rapporteur.example/openapi#/components');
  const known = validators.get(text) ?? ajv.compile(JSON.parse(text) as object);
  validators.set(text, known);
  return known;
}

/** The app of a holder, for this machine. */
export function servingOf(holder: Holder, token: string | null = null): Hono {
  return createServing({ holder, version: "0.0.0", token, author: "the desk", own: thisMachine });
}

/** The schema of an answer, by the address that was asked. */
function schemaFor(path: string, method: string, status: number): object {
  const [address = ""] = path.split("?");
  const found = Object.keys(openApi.paths).find((known) =>
    new RegExp(`^${known.replace("{id}", "[^/]+")}$`, "u").test(address === "" ? "/" : address),
  );
  if (status >= 400 || found === undefined) return openApi.components.schemas.Problem!;
  const operation = openApi.paths[found]![method.toLowerCase() as "get"];
  return operation.responses[String(status)]!.content!["application/json"]!.schema;
}

/** Asks for an address below `/api/v1`, and holds what comes against the document. */
export async function askApi(
  app: Hono,
  path: string,
  { expected = 200, ...init }: RequestInit & { readonly expected?: number } = {},
): Promise<{ readonly response: Response; readonly body: never }> {
  const response = await app.request(`/api/v1${path}`, init);
  const text = await response.text();
  expect([response.status, path, response.status === expected ? "" : text.slice(0, 300)]).toEqual([expected, path, ""]);
  expect(response.headers.get("content-type")).toBe(expected < 400 ? "application/json" : "application/problem+json");
  const body = JSON.parse(text) as never;
  const validate = validatorOf(schemaFor(path, init.method ?? "GET", response.status));
  expect(validate(body), `${path}: ${JSON.stringify(validate.errors?.[0])}`).toBe(true);
  return { response, body };
}
