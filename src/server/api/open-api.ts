/**
 * @module
 * The OpenAPI 3.1 document of the API, made from the list of endpoints and the zod schemas; `schema/openapi.json` is its copy.
 */

import { z } from "zod";
import {
  coverageRecordSchema,
  dateValueSchema,
  disputeSchema,
  entryConditionSchema,
  entrySchema,
  evidenceSchema,
  linkSchema,
  loggedCorrectionSchema,
  originSchema,
  recordArticleSchema,
  stateSchema,
  supportSchema,
} from "../../model/index.js";
import * as answers from "./answers.js";
import { correctionRequestSchema } from "./corrections.js";
import type { Endpoint } from "./endpoint.js";
import { apiPath, endpointsOf } from "./endpoints.js";
import { type ParameterName, parameters } from "./parameters.js";
import { problemSchema } from "./problems.js";

/** Of the API, not of the program: a new minor adds fields and addresses, a new major changes some. */
const apiVersion = "1.0.0";

type Json = { readonly [name: string]: unknown };

/** Schemas that have a name of their own in the document; all others stand where they are used. */
const components: { readonly [name: string]: z.ZodType } = {
  Problem: problemSchema,
  Citation: answers.citationSchema,
  StateLine: answers.stateLineSchema,
  TimelineLine: answers.timelineLineSchema,
  StatementLine: answers.statementLineSchema,
  DisputeLine: answers.disputeLineSchema,
  ArticleLine: answers.articleLineSchema,
  EntryLine: answers.entryLineSchema,
  FoundLine: answers.foundLineSchema,
  Change: answers.changeSchema,
  Span: answers.spanSchema,
  CorrectionRequest: correctionRequestSchema,
  Correction: loggedCorrectionSchema,
  Entry: entrySchema,
  ...Object.fromEntries(
    entrySchema.options.map((option) => [`${capital(option.shape.frame.value)}Entry`, option as z.ZodType]),
  ),
  Article: recordArticleSchema,
  Evidence: evidenceSchema,
  DateValue: dateValueSchema,
  Condition: entryConditionSchema,
  Support: supportSchema,
  Origin: originSchema,
  Link: linkSchema,
  Dispute: disputeSchema,
  State: stateSchema,
  Record: coverageRecordSchema,
};

/** The document, its keys in a fixed order. */
export function openApiDocument(): Json {
  const endpoints = endpointsOf("");
  const named = [
    ...Object.entries(components),
    ...endpoints.map((endpoint) => [answerName(endpoint), endpoint.answer]),
  ];
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of named as [string, z.ZodType][]) if (!registry.has(schema)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  const refTo = (schema: z.ZodType) => ({ $ref: `#/components/schemas/${registry.get(schema)!.id}` });
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "Rapporteur",
      version: apiVersion,
      summary: "The record of what many outlets print about a negotiation or a conflict",
      description:
        "Every line names its words: an article, and the offsets of the words in UTF-16 code units of its untouched text. Lists come a page at a time; failures are problems (RFC 9457) with the codes of docs/errors.md.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: apiPath }],
    paths: Object.fromEntries(
      endpoints.map((endpoint) => [
        endpoint.path,
        { ...pathParameters(endpoint.path), get: getOperation(endpoint, refTo), ...writing(endpoint.path, refTo) },
      ]),
    ),
    components: {
      schemas: namedSchemas(schemas as { readonly [id: string]: Json }),
      responses: {
        Problem: {
          description: "What went wrong, with its code and what to do",
          content: { "application/problem+json": { schema: refTo(problemSchema) } },
        },
      },
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "the token of `serve --token-file`" } },
    },
  };
}

/** The document as the text of its file. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

function getOperation({ operationId, summary, query, required = [], answer, path }: Endpoint, refTo: RefTo): Json {
  return {
    operationId,
    summary,
    parameters: query.map((name) => queryParameter(name, required.includes(name))),
    responses: {
      200: {
        description: "The answer, with an ETag",
        content: { "application/json": { schema: refTo(answer) } },
      },
      304: { description: "Nothing has changed since the answer with the ETag of If-None-Match" },
      ...(path === "/entries/{id}" ? { 308: { description: "The entry was merged into another one" } } : {}),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

type RefTo = (schema: z.ZodType) => Json;

function writing(path: string, refTo: RefTo): Json {
  const security = [{ token: [] }];
  const written = {
    type: "object",
    properties: { corrections: { type: "array", minItems: 1, items: refTo(loggedCorrectionSchema) } },
    required: ["corrections"],
    additionalProperties: false,
  };
  const response = (status: number, description: string) => ({
    [status]: { description, content: { "application/json": { schema: written } } },
    default: { $ref: "#/components/responses/Problem" },
  });
  if (path === "/corrections")
    return {
      post: {
        operationId: "addCorrection",
        summary: "Correct an entry or a dispute; what is asked for is written down whole or not at all",
        security,
        requestBody: { required: true, content: { "application/json": { schema: refTo(correctionRequestSchema) } } },
        responses: response(201, "The lines of the log, one for each field"),
      },
    };
  if (path === "/corrections/{id}")
    return {
      delete: {
        operationId: "undoCorrection",
        summary: "Take a correction back; both stay in the log",
        security,
        parameters: [queryParameter("why", true), queryParameter("who", false)],
        responses: response(200, "The line of the log"),
      },
    };
  return {};
}

function queryParameter(name: ParameterName, required: boolean): Json {
  const { description, ...schema } = z.toJSONSchema(parameters[name]) as Json;
  const isList = schema.type === "array";
  const { $schema: _, ...plain } = schema;
  return {
    name,
    in: "query",
    required,
    description,
    schema: plain,
    ...(isList ? { style: "form", explode: false } : {}),
  };
}

function pathParameters(path: string): Json {
  if (!path.includes("{id}")) return {};
  return { parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] };
}

function answerName({ operationId }: Endpoint): string {
  return `${capital(operationId.replace(/^get/u, ""))}Answer`;
}

/** The schemas with references that lead to them. What several share is the one recursive schema there is: any value of JSON. */
function namedSchemas({ __shared: shared, ...schemas }: { readonly [id: string]: Json }): Json {
  const led = JSON.stringify({ shared: Object.values((shared?.$defs ?? {}) as Json), schemas }).replaceAll(
    /#\/components\/schemas\/__shared#\/\$defs\/schema\d+/gu,
    "#/components/schemas/JsonValue",
  );
  const known = JSON.parse(led) as {
    readonly shared: readonly Json[];
    readonly schemas: { readonly [id: string]: Json };
  };
  const [value, ...others] = [...new Set(known.shared.map((each) => JSON.stringify(each)))];
  if (value === undefined || others.length > 0) throw new Error("more than one schema is shared and has no name");
  const entries = Object.entries(known.schemas).map(([id, schema]) => [id, withoutId(schema)] as const);
  return { ...Object.fromEntries(entries), JsonValue: JSON.parse(value) };
}

function withoutId({ $id: _id, $schema: _schema, ...rest }: Json): Json {
  return rest;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
