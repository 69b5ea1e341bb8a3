/**
 * @module
 * `npm run bench` tells what reading costs; `npm run bench -- language` puts our language room beside the libraries
 * there are, `npm run bench -- pages` our reading of pages beside Readability, `npm run bench -- store` the store beside the bare driver,
 * `npm run bench -- coverage` the record of thousands of invented articles, `npm run bench -- serve` the API beside the bare queries.
 */

if (process.argv[2] === "language") {
  const { benchLanguage } = await import("./language/index.js");
  benchLanguage(process.argv.slice(3));
} else if (process.argv[2] === "pages") {
  const { benchPages } = await import("./pages/index.js");
  benchPages(process.argv.slice(3));
} else if (process.argv[2] === "coverage") {
  const { benchCoverage } = await import("./coverage/index.js");
  benchCoverage(process.argv.slice(3));
} else if (process.argv[2] === "store") {
  const { benchStore } = await import("./store/index.js");
  await benchStore(process.argv.slice(3));
} else if (process.argv[2] === "serve") {
  const { benchServe } = await import("./serve/index.js");
  await benchServe(process.argv.slice(3));
} else {
  await import("./reading.js");
}

export {};
