/**
 * @module
 * `npm run bench` tells what reading costs; `npm run bench -- language` puts our language room beside the libraries
 * there are, `npm run bench -- pages` our reading of pages beside Readability, `npm run bench -- store` the store beside the bare driver,
 * `npm run bench -- coverage` the record of thousands of invented articles, `npm run bench -- serve` the API beside the bare queries,
 * `npm run bench -- workers` a second thread beside the first, `npm run bench -- pipeline` articles all the way into the store.
 */

import { WrongArguments } from "./wrong-arguments.js";

const [what, ...words] = process.argv.slice(2);

try {
  if (what === "language") (await import("./language/index.js")).benchLanguage(words);
  else if (what === "pages") (await import("./pages/index.js")).benchPages(words);
  else if (what === "coverage") (await import("./coverage/index.js")).benchCoverage(words);
  else if (what === "store") await (await import("./store/index.js")).benchStore(words);
  else if (what === "serve") await (await import("./serve/index.js")).benchServe(words);
  else if (what === "pipeline") await (await import("./pipeline/index.js")).benchPipeline(words);
  else if (what === "workers") await (await import("./workers/index.js")).benchWorkers(words);
  else await import("./reading.js");
} catch (error) {
  // what was asked for and does not exist is a line, not a stack
  if (!isOfArguments(error)) throw error;
  console.error(`bench: ${error.message}`);
  process.exitCode = 2;
}

function isOfArguments(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error instanceof WrongArguments || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
}
